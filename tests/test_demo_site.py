import json
import re
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import SequenceMatcher
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request as Question
from urllib.request import urlopen

import pytest

from monitor.demo.site import DemoSite, Request
from monitor.demo.vendors import ALL_CONNECTS, FLEETBACK, PAGES, PERFECTLYDATA, PERFLEET, Page
from spiders.extract import extract
from storage.records import Snapshot

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
NEEDS_SEEDS = pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/seeds, which is not part of the project")
EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.vendor)
NOISY_PAGES = pytest.mark.parametrize("page", [FLEETBACK, PERFLEET, PERFECTLYDATA], ids=lambda page: page.vendor)

SHINGLE = 6
CARRIED_OVER = ("13 Boulevard du Jazz, L-4370 Luxembourg", "Satenrozen 3, 2550 Kontich, Belgium")
"""Addresses that the pages share with the seeds: facts, not phrases."""


@pytest.fixture
def site() -> Iterator[DemoSite]:
    """Return a site in its first scene."""
    with DemoSite() as site:
        yield site


def get(url: str, **headers: str) -> tuple[int, Message, bytes]:
    """Return status, headers and body, whatever the status; header names are written with underscores."""
    question = Question(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urlopen(question, timeout=5) as response:
            return response.status, response.headers, response.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def read(site: DemoSite, page: Page) -> str:
    """Return the policy's text as the monitor reads it."""
    _, headers, body = get(site.url(page))
    snapshot = Snapshot(
        url=site.url(page), fetched_at=datetime(2026, 1, 1, tzinfo=UTC), content_type=headers["Content-Type"], body=body
    )
    return extract(snapshot).text


def changed_words(site: DemoSite, page: Page) -> list[tuple[str, str]]:
    """Return the words before and after, at each place where the second scene differs from the first."""
    before = read(site, page).split()
    site.change()
    after = read(site, page).split()
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(" ".join(before[a:b]), " ".join(after[c:d])) for step, a, b, c, d in steps if step != "equal"]


def hidden_addresses(body: bytes) -> list[str]:
    """Return the hexadecimal values of Cloudflare's hidden addresses."""
    return re.findall(r'data-cfemail="([0-9a-f]+)"', body.decode())


def words(text: str) -> list[str]:
    """Return the words in lower case, without marks."""
    return re.findall(r"[a-z0-9]+", text.lower())


def shingles(text: str) -> set[tuple[str, ...]]:
    """Return every run of `SHINGLE` words outside the addresses carried over."""
    run = " ".join(words(text))
    for address in CARRIED_OVER:
        run = run.replace(" ".join(words(address)), "|")
    parts = [part.split() for part in run.split("|")]
    return {tuple(part[at : at + SHINGLE]) for part in parts for at in range(len(part) - SHINGLE + 1)}


@EVERY_PAGE
def test_serves_every_policy_as_html(site: DemoSite, page: Page) -> None:
    """Each vendor's policy stands at its path."""
    status, headers, _ = get(site.url(page))

    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")


def test_robots_allow_the_policies(site: DemoSite) -> None:
    """robots.txt keeps crawlers out of a folder that holds no policy."""
    _, _, body = get(site.address + "/robots.txt")

    assert body == b"User-agent: *\nDisallow: /admin/\n"


def test_other_paths_are_not_found(site: DemoSite) -> None:
    """What nobody wrote is a 404."""
    status, _, _ = get(site.address + "/fleetback/terms")

    assert status == 404


def test_paths_ignore_the_query(site: DemoSite) -> None:
    """A tracking parameter leads to the same page."""
    status, _, _ = get(site.url(FLEETBACK) + "?utm_source=mail")

    assert status == 200


def test_head_sends_no_body(site: DemoSite) -> None:
    """HEAD tells the length and sends nothing, so that the connection serves the next request."""
    connection = HTTPConnection("127.0.0.1", int(site.address.rsplit(":", 1)[1]), timeout=5)
    connection.request("HEAD", ALL_CONNECTS.path)
    connection.getresponse().read()
    connection.request("GET", "/robots.txt")
    status = connection.getresponse().status
    connection.close()

    assert status == 200


def test_port_may_be_given() -> None:
    """A port that is asked for is the port that is served."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    with DemoSite(port) as site:
        assert site.address == f"http://127.0.0.1:{port}"


@NOISY_PAGES
def test_noisy_pages_differ_at_every_visit(site: DemoSite, page: Page) -> None:
    """Nonces and tokens make the bytes of two visits differ, whatever the text says."""
    visits = {get(site.url(page))[2] for _ in range(5)}

    assert len(visits) == 5


@NOISY_PAGES
def test_noisy_pages_have_no_validators(site: DemoSite, page: Page) -> None:
    """A page that is built anew for each visit cannot be asked whether it changed."""
    _, headers, _ = get(site.url(page))

    assert (headers["ETag"], headers["Last-Modified"]) == (None, None)


def test_known_etag_is_not_modified(site: DemoSite) -> None:
    """Who returns the ETag of the current page is told 304."""
    _, headers, _ = get(site.url(ALL_CONNECTS))

    status, _, body = get(site.url(ALL_CONNECTS), If_None_Match=headers["ETag"])

    assert (status, body) == (304, b"")


def test_known_date_is_not_modified(site: DemoSite) -> None:
    """Who returns the Last-Modified of the current page is told 304."""
    _, headers, _ = get(site.url(ALL_CONNECTS))

    status, _, _ = get(site.url(ALL_CONNECTS), If_Modified_Since=headers["Last-Modified"])

    assert status == 304


def test_validators_end_with_the_act(site: DemoSite) -> None:
    """After a change the validators of the page before it bring the new page."""
    _, headers, _ = get(site.url(ALL_CONNECTS))
    site.change()

    status, _, _ = get(
        site.url(ALL_CONNECTS), If_None_Match=headers["ETag"], If_Modified_Since=headers["Last-Modified"]
    )

    assert status == 200


def test_malformed_date_is_ignored(site: DemoSite) -> None:
    """A validator that is no date is as good as none."""
    status, _, _ = get(site.url(ALL_CONNECTS), If_Modified_Since="yesterday")

    assert status == 200


def test_hidden_addresses_differ_at_every_visit(site: DemoSite) -> None:
    """Cloudflare's hexadecimal is another at each visit."""
    first, second = (hidden_addresses(get(site.url(PERFLEET))[2]) for _ in range(2))

    assert set() == set(first) & set(second)


def test_hidden_addresses_can_be_read(site: DemoSite) -> None:
    """Every byte XOR the first gives the address, four times."""
    coded = [bytes.fromhex(value) for value in hidden_addresses(get(site.url(PERFLEET))[2])]

    addresses = [bytes(byte ^ key for byte in rest).decode() for key, *rest in coded]

    assert addresses == ["privacy@perfleet.example"] * 4


def test_requests_are_logged(site: DemoSite) -> None:
    """Each request stands in the log before its answer is read."""
    get(site.url(FLEETBACK), User_Agent="reader/1")
    get(site.address + "/nowhere", User_Agent="reader/2")

    assert [
        ("GET", FLEETBACK.path, 200, "reader/1"),
        ("GET", "/nowhere", 404, "reader/2"),
    ] == [(request.method, request.path, request.status, request.user_agent) for request in site.requests]


def test_requests_are_told() -> None:
    """Whoever listens hears of each request."""
    heard: list[Request] = []
    with DemoSite(on_request=heard.append) as site:
        get(site.url(PERFLEET))

    assert heard == site.requests


def test_a_client_that_leaves_is_passed_over(site: DemoSite, capfd: pytest.CaptureFixture[str]) -> None:
    """A connection cut in the middle of an answer says nothing on the terminal and stops nothing."""
    for _ in range(5):
        client = socket.create_connection(("127.0.0.1", int(site.address.rsplit(":", 1)[1])))
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        client.sendall(f"GET {FLEETBACK.path} HTTP/1.1\r\nHost: demo\r\n\r\n".encode())
        client.close()
    status, _, _ = get(site.url(FLEETBACK))

    assert (status, capfd.readouterr().err) == (200, "")


@EVERY_PAGE
def test_one_act_reads_the_same(site: DemoSite, page: Page) -> None:
    """Nonces, teasers and hidden addresses leave no trace in the text."""
    texts = {read(site, page) for _ in range(4)}

    assert len(texts) == 1


@EVERY_PAGE
def test_policies_have_a_policys_length(site: DemoSite, page: Page) -> None:
    """Each text is as long as a short real policy: 600 to 1,500 words."""
    assert len(words(read(site, page))) in range(600, 1501)


def test_fleetback_shortens_its_notice(site: DemoSite) -> None:
    """The second scene takes five days of notice away and touches no other word."""
    assert changed_words(site, FLEETBACK) == [("8", "3")]


def test_all_connects_gains_a_country(site: DemoSite) -> None:
    """The second scene stores data in Ireland too and touches no other word."""
    before = read(site, ALL_CONNECTS)
    site.change()

    assert before.replace("Finland and Lithuania", "Finland, Lithuania and Ireland") == read(site, ALL_CONNECTS)


def test_perfleet_moves_its_date(site: DemoSite) -> None:
    """The second scene has another date and touches no other word."""
    (change,) = changed_words(site, PERFLEET)

    assert tuple(side.strip("*_") for side in change) == ("1 December 2018", "14 January 2025")


def test_perfectlydata_moves_its_menu(site: DemoSite) -> None:
    """The second scene has its menu elsewhere in the page."""
    _, _, before = get(site.url(PERFECTLYDATA))
    site.change()
    _, _, after = get(site.url(PERFECTLYDATA))

    assert [page.index(b"<nav") < page.index(b"</header>") for page in (before, after)] == [True, False]


def test_perfectlydata_keeps_its_text(site: DemoSite) -> None:
    """A menu that moves leaves the policy as it was."""
    assert changed_words(site, PERFECTLYDATA) == []


@NEEDS_SEEDS
@EVERY_PAGE
def test_texts_are_our_own(site: DemoSite, page: Page) -> None:
    """No run of six words of a seed stands on a page, menus and markup included."""
    site_words = re.sub(r"<[^>]*>", " ", get(site.url(page))[2].decode())
    seeds = set[tuple[str, ...]]().union(*(shingles(path.read_text()) for path in SEEDS.glob("*.txt")))

    assert set() == shingles(site_words) & seeds


@NEEDS_SEEDS
@EVERY_PAGE
def test_third_parties_are_those_of_the_seeds(site: DemoSite, page: Page) -> None:
    """Every third party that the vendor really names is named here too."""
    parties = json.loads((SEEDS / "facts.json").read_text())[page.vendor.lower()]["third_parties"]
    text = read(site, page)

    assert parties == [party for party in parties if party in text]
