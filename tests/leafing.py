"""Leafs through the pages of an archive that is made of real texts, and writes down what is wrong with each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import chain, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from monitor import jsonl
from monitor.facts import read_facts
from monitor.materiality import judge
from monitor.replay import replay
from storage.archive import Archive
from storage.records import AlertKind, Noise, Policy, Reading, Verdict, VersionKind
from storage.windows import Posting, Window
from tests.browsing import keep
from tests.chromium import Seen
from tests.making import SHARED

if TYPE_CHECKING:
    from playwright.sync_api import Page

RECORDED = SHARED / "data" / "replay"
VENDORS = ("github", "npm-public-registry", "open-collective", "perplexity")
VERSIONS = 30
START = datetime.fromisoformat("2023-04-25T00:00:00Z")
SEEN = 2
"""How often a text is fetched before it is believed."""
LINKS = "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location.href).href)"
"""A link in a picture has no `href` of its own that is a string."""

NARROW = 360
"""Pixels: a small telephone."""


def fill(path: Path, *, replayed: Sequence[str] = VENDORS, judged: int = VERSIONS) -> None:
    """Make an archive of 30 versions of each of four vendors' policies: the texts they had over the years.

    They go there and back again until there are 30. Of those `replayed` the first version is a page as it was fetched,
    through the whole way, the last so many changes are `judged`, and the facts of the last text are read.
    """
    with Archive.open(path) as archive:
        policies = [_policy(vendor) for vendor in VENDORS]
        for policy in policies:
            rows = jsonl.read(RECORDED / f"{policy.name}.snapshots.jsonl.zst")
            if policy.vendor.lower() in replayed:
                list(replay(archive, policy, islice(rows, SEEN)))
        archive.watch(policies, now=datetime.fromisoformat("2026-09-01T00:00:00Z"))
        for policy in policies:
            _add_versions(archive, policy, judged if policy.vendor.lower() in replayed else 0)


def _policy(vendor: str) -> Policy:
    return Policy(
        name=f"{vendor}-privacy-policy",
        vendor=vendor.capitalize(),
        kind="privacy policy",
        url=f"https://{vendor}.example/",
    )


def _add_versions(archive: Archive, policy: Policy, judged: int) -> None:
    rows = list(jsonl.read(RECORDED / f"{policy.name}.versions.jsonl.zst"))
    texts = [row["text"] for row in rows]
    there_and_back = islice(cycle(chain(texts, texts[-2:0:-1])), VERSIONS - 1)
    before = archive.current(policy.name) or keep(archive, policy, texts[-1], seen_at=START)
    for number, text in enumerate(there_and_back, start=2):
        last = number == VERSIONS
        seen_at = before.seen_at + timedelta(days=11)
        fingerprint = sha256(text.encode()).hexdigest()
        with archive.transaction():
            after = archive.add_version(
                policy.name,
                VersionKind.CHANGE,
                Reading(text=text, fingerprint=fingerprint, imprint=fingerprint, recipe="recorded", language="en"),
                snapshot_id=before.snapshot_id,
                seen_at=seen_at,
                confirmed_at=seen_at,
                facts=read_facts(text, language="en") if last and judged else (),
            )
            verdict = Verdict(material=False, noise=Noise.EDITORIAL)
            if number > VERSIONS - judged:
                verdict = judge(before.text, text, language="en")
            window = Window(posting=Posting(after=before.seen_at, by=seen_at))
            change = archive.add_change(before, after, verdict, window)
            if verdict.material:
                sentence = verdict.reasons[0].sentence
                archive.add_alert(AlertKind.CHANGE, policy.name, sentence, now=seen_at, change_id=change)
        before = after


ACROSS = (
    "/-/policy-monitor",
    "/-/policy-monitor/health",
    "/-/policy-monitor/facts",
    "/-/policy-monitor/facts?of=change_notice&is=states",
    "/-/policy-monitor/search?words=personal+data",
)
"""The pages that are of no single vendor."""


def addresses(vendor: str, change: int) -> tuple[str, ...]:
    """Give the addresses of the pages of a vendor, and of one of its changes, counted from 1."""
    place = VENDORS.index(vendor)
    number = place * (VERSIONS - 1) + change
    return (
        f"/-/vendors/{vendor.capitalize()}",
        f"/-/policies/{vendor}-privacy-policy",
        f"/-/policies/{vendor}-privacy-policy/compare?from=1&to={VERSIONS}",
        f"/-/changes/{number}",
        f"/-/changes/{number}?view=beside&text=whole",
        f"/-/versions/{number + place}",
    )


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """What was found of a page."""

    wrong: list[str]
    """Errors in the console, requests to elsewhere, lines that overflow, links to marks that are not there."""
    links: frozenset[str]
    """The paths and queries of the other pages of ours that it leads to."""


def look(seen: Seen, address: str, page: str, *, axe: bool) -> Leaf:
    """Look at a page in a tab that is narrow, and have axe-core judge it where asked."""
    seen.turn_to(address + page)
    wide = seen.page.evaluate("document.documentElement.scrollWidth")
    links = seen.page.evaluate(LINKS)
    marks = set(seen.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
    found = list(_violations(seen.page)) if axe else []
    status = seen.page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")
    here = {urldefrag(link).fragment for link in links if urldefrag(link).url == address + page}
    return Leaf(
        wrong=[
            *seen.wrong,
            *([f"answers {status}"] if status != 200 else []),
            *([f"is {wide} pixels wide"] if wide > NARROW else []),
            *(f"no mark {mark}" for mark in here - marks - {""}),
            *found,
        ],
        links=frozenset(_inside(links, address)),
    )


def _violations(page: "Page") -> Iterator[str]:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - of an extra

    for one in Axe().run(page).response["violations"]:
        yield f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:120]}"


def _inside(links: Iterable[str], address: str) -> Iterator[str]:
    for link in links:
        if link.startswith(address + "/"):
            parts = urlsplit(link)
            yield f"{parts.path}{f'?{parts.query}' if parts.query else ''}"
