import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

import pytest

from spiders.crawl import CrawlSettings, outcomes_in
from spiders.scratch import scratch
from spiders.wire import job_line, order_lines
from storage.jobs import Job
from tests.site import Page, Site
from tests.trouble import POLICY, SETTINGS, moved

ONLY_ONE = CrawlSettings(**asdict(SETTINGS) | {"private_networks": ("127.0.0.1",), "retries": 0})
"""127.0.0.1 stands for the public web here, the rest of loopback for what must not be reached."""

CHILD = """
import json, socket, sys
answers = {name: iter(addresses) for name, addresses in json.loads(sys.argv[1]).items()}
socket.gethostbyname = lambda name: next(answers[name])
from spiders.child import main
main()
"""


def crawled(jobs: Sequence[Job], answers: Mapping[str, Sequence[str]], **environment: str) -> dict[str, str | None]:
    """Crawl in a real child whose look-ups of a name have these answers in turn; give the error of each job."""
    command = [sys.executable, "-P", "-c", CHILD, json.dumps(answers)]
    with (
        scratch() as folder,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"TMPDIR": folder, **environment}
        ) as child,
    ):
        assert child.stdin
        assert child.stdout
        child.stdin.writelines(order_lines(map(job_line, jobs), ONLY_ONE))
        child.stdin.flush()
        return {outcome.fetch.policy: outcome.fetch.error for outcome in outcomes_in(child.stdout)}


def named(site: Site, name: str) -> str:
    """Return the address of a site under a name."""
    return site.address.replace("127.0.0.1", name)


@pytest.fixture(scope="module")
def errors() -> Iterator[dict[str, str | None]]:
    """Crawl two pages of a name whose server changes its answer, and one that redirects to a name of ours."""
    pages = {"/a": Page(body=POLICY), "/b": Page(body=POLICY), "/c": moved("http://inside.example/")}
    with Site(pages) as site:
        host = named(site, "rebinds.example")
        jobs = [Job(policy=name, url=f"{host}/{name}") for name in ("a", "b", "c")]
        yield crawled(jobs, {"rebinds.example": ["127.0.0.1", "127.0.0.2"], "inside.example": ["127.0.0.2"]})


def test_second_answer_of_a_name_server_reaches_nobody(errors: dict[str, str | None]) -> None:
    """A name is looked up once for a crawl: what its server answers the second time reaches nobody."""
    assert (errors["a"], errors["b"]) == (None, None)


def test_name_of_a_refused_address(errors: dict[str, str | None]) -> None:
    """A redirect to a name that leads where nothing is fetched from ends there, and says where it led."""
    assert errors["c"] == (
        "inside.example leads to 127.0.0.2, a loopback address: "
        'pages are fetched from there only if [crawl] says private_networks = ["127.0.0.2"]'
    )


def test_proxy_of_our_own_may_be_private() -> None:
    """The proxy of our own environment may be private; addresses that say themselves where they are stay refused."""
    with Site({"http://vendor.example/": Page(body=POLICY)}) as site:
        jobs = [Job(policy="a", url="http://vendor.example/"), Job(policy="b", url="http://127.0.0.3/")]
        proxy = named(site, "proxy.example")
        errors = crawled(jobs, {"proxy.example": ["127.0.0.2", "127.0.0.1"]}, http_proxy=proxy)

    assert (errors["a"], str(errors["b"])[:31]) == (
        "the server refused the connection (asked for robots.txt)",
        "127.0.0.3 is a loopback address",
    )
