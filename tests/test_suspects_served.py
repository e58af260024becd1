import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html

from monitor.belief import Patience
from monitor.tracking import Tracked, job, receive
from spiders.crawl import Crawl, CrawlSettings
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import AlertKind, FetchOutcome, Policy
from tests.making import after
from tests.site import Page, Site

SUSPECTS = Path(__file__).parent / "suspects"

SETTINGS = CrawlSettings(
    user_agent="policy-monitor tests",
    delay_seconds=0,
    timeout_seconds=10,
    retries=0,
    private_networks=("127.0.0.1",),
)


def served() -> list[str]:
    """Name the suspect pages that can follow upon the one policy in place of it, at its own address."""
    cases = {case.parent.name: json.loads(case.read_text()) for case in sorted(SUSPECTS.glob("*/case.json"))}
    return [
        name
        for name, case in cases.items()
        if case["sign"] and case.get("before", "larkfield") == "larkfield" and not {"url", "asked"} & set(case)
    ]


def policy_page() -> bytes:
    """Write the policy as a page."""
    text = (SUSPECTS / "before" / "larkfield.md").read_text(encoding="utf-8")
    body = html.Element("main")
    for line in filter(str.strip, text.splitlines()):
        block = html.Element("h2" if line.startswith("#") else "p")
        block.text = line.lstrip("#- ")
        body.append(block)
    written: bytes = html.tostring(body)
    return b"<html lang='en'><title>Privacy</title><body>" + written + b"</body></html>"


@dataclass
class Watched:
    """A watch of one policy a suspect page, all on one site."""

    site: Site
    archive: Archive
    policies: dict[str, Policy]
    hours: int = 0

    def serve(self, pages: dict[str, bytes]) -> None:
        """Change what the site shows."""
        self.site.pages.update({f"/{name}": Page(body=body) for name, body in pages.items()})

    def fetched(self) -> list[Outcome]:
        """Fetch everything."""
        jobs = [job(self.archive, policy) for policy in self.policies.values()]
        return list(Crawl(jobs, SETTINGS, limit_seconds=120).outcomes())

    def check_one_for_all(self) -> dict[str, Tracked]:
        """Fetch one policy, and take what came of it as what came of each: they all show the same, to the letter."""
        first = next(iter(self.policies.values()))
        [outcome] = Crawl([job(self.archive, first)], SETTINGS, limit_seconds=120).outcomes()
        return self.take(
            replace(outcome, fetch=replace(outcome.fetch, policy=policy.name, url=policy.url))
            for policy in self.policies.values()
        )

    def take(self, outcomes: Iterable[Outcome]) -> dict[str, Tracked]:
        """Record what came of everything; each time is an hour later."""
        self.hours += 1
        return {
            outcome.fetch.policy: receive(
                self.archive,
                self.policies[outcome.fetch.policy],
                outcome,
                now=after(hours=self.hours),
                patience=Patience(),
            )
            for outcome in outcomes
        }


@dataclass(frozen=True)
class Story:
    """What became of every policy while its page was good, bad three times, and good again."""

    bad: tuple[dict[str, Tracked], ...]
    back: dict[str, Tracked]
    versions: dict[str, int]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Let a site go through every kind of failure and come back."""
    good = dict.fromkeys(served(), policy_page())
    bad = {name: (SUSPECTS / name / "page.html").read_bytes() for name in good}
    with Site() as site, Archive.open(tmp_path_factory.mktemp("served") / "test.db") as archive:
        policies = {
            name: Policy(name=name, vendor=name, kind="privacy policy", url=f"{site.address}/{name}") for name in good
        }
        archive.watch(tuple(policies.values()), now=after() - timedelta(days=1))
        watched = Watched(site, archive, policies)
        watched.serve(good)
        watched.check_one_for_all()
        watched.check_one_for_all()
        watched.serve(bad)
        # The same bytes to the same jobs: fetched once, they are what comes three times.
        came = watched.fetched()
        seen_bad = (watched.take(came), watched.take(came), watched.take(came))
        watched.serve(good)
        back = watched.check_one_for_all()
        yield Story(seen_bad, back, {name: len(archive.versions(name)) for name in good})


@pytest.mark.parametrize("name", served())
def test_suspect_page_never_becomes_a_version(story: Story, name: str) -> None:
    """Three fetches of a page that is not the policy leave the one version as it is."""
    assert story.versions[name] == 1


@pytest.mark.parametrize("name", served())
def test_suspect_page_is_recorded_with_its_sign(story: Story, name: str) -> None:
    """The fetch says that it was suspect, or failed, and why."""
    fetch = story.bad[0][name].fetch

    assert (fetch.outcome in {FetchOutcome.SUSPECT, FetchOutcome.FAILED}, bool(fetch.error)) == (True, True)


@pytest.mark.parametrize("name", served())
def test_lasting_suspicion_is_told_at_the_third_fetch(story: Story, name: str) -> None:
    """A person is told once; what failed outright is told by the overdue watch instead."""
    told = [seen[name].alert for seen in story.bad]
    failed = story.bad[0][name].fetch.outcome is FetchOutcome.FAILED

    assert told == [None, None, None if failed else AlertKind.SUSPECT]


@pytest.mark.parametrize("name", served())
def test_page_that_comes_back_is_unchanged(story: Story, name: str) -> None:
    """Afterwards the watch goes on as if nothing had been."""
    assert story.back[name].fetch.outcome is FetchOutcome.UNCHANGED
