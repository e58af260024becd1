"""A quarter in which four vendors change their policies, day by day: nobody sleeps, time is a number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from monitor.tracking import Tracked, job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import FetchOutcome, Policy, Snapshot
from tests.making import FILLER, failed, fetch

FIRST_CHECK = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)
"""Half an hour before midnight in Luxembourg, and half an hour after it once daylight saving has begun."""

DAYS = 92
SECOND_LOOK = timedelta(minutes=5)


def on(month: int, day: int) -> datetime:
    """Give noon of a day: what is posted then is seen at the check of that evening."""
    return datetime(2026, month, day, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """A vendor, the paragraphs of its policy by name, and what becomes of them when."""

    policy: Policy
    paragraphs: Mapping[str, str]
    edits: tuple[tuple[datetime, Mapping[str, str]], ...]
    dark: tuple[tuple[datetime, datetime], ...] = ()
    """Between these moments the page cannot be reached."""

    def page(self, now: datetime) -> bytes:
        """Give the page as it stands at a moment."""
        paragraphs = dict(self.paragraphs)
        for posted, changed in self.edits:
            paragraphs |= changed if posted <= now else {}
        body = "".join(f"<p>{text}</p>" for text in (*paragraphs.values(), FILLER) if text)
        return f"<html lang='en'><body><main><h1>Privacy policy</h1>{body}</main></body></html>".encode()

    def is_dark(self, now: datetime) -> bool:
        """Say whether the page cannot be reached at a moment."""
        return any(begin <= now < end for begin, end in self.dark)


def watched(vendor: str, country: str | None) -> Policy:
    """Make the policy of a vendor."""
    name = vendor.lower()
    url = f"https://{name}.example/privacy"
    return Policy(name=name, vendor=vendor, kind="privacy policy", url=url, schedule="every 1d", country=country)


WAGONPOST = Vendor(
    policy=watched("Wagonpost", "LU"),
    paragraphs={
        "applies": "",
        "use": "We photograph your vehicle at the gate in order to show you its state.",
        "kept": "We keep the photographs for 12 months.",
        "notice": (
            "We inform users of every revision of this policy eight (8) days before it enters into force. Whoever goes "
            "on using the account after that agrees to the revision; whoever does not may close the account."
        ),
    },
    edits=(
        (on(3, 10), {"kept": "We keep the photographs for 24 months."}),
        (on(3, 29), {"use": "We photograph your vehicle at the gate in order to show you its state and to insurers."}),
        (
            on(4, 14),
            {
                "applies": "This policy applies from 20 April 2026.",
                "kept": "We keep the photographs for 36 months.",
            },
        ),
        (
            on(5, 2),
            {
                "notice": (
                    "We inform users of every revision of this policy three (3) days before it enters into force. "
                    "Whoever goes on using the account after that agrees to the revision; whoever does not may close "
                    "the account."
                )
            },
        ),
        (on(5, 20), {"kept": "We keep the photographs for 48 months."}),
    ),
)
"""Told eight days before a revision enters into force; a country where clocks go forward on 29 March."""

KILNLINK = Vendor(
    policy=watched("Kilnlink", "BE"),
    paragraphs={
        "date": "Last updated: 12 January 2026.",
        "banner": "",
        "applies": "",
        "place": "We store the data of your kilns on servers in Belgium.",
        "kept": "We keep measurements for 6 months.",
        "notice": (
            "We will inform you by e-mail or by a notice on our website before a material change to this policy "
            "becomes effective."
        ),
    },
    edits=(
        (
            on(3, 17),
            {
                "date": "Last updated: 17 March 2026.",
                "applies": "This policy applies from 1 April 2026.",
                "place": "We store the data of your kilns on servers in Belgium and Finland.",
            },
        ),
        (on(4, 6), {"kept": "We keep measurements for 6 years."}),
        (on(4, 20), {"date": "Last updated: 20 April 2026."}),
        (on(5, 5), {"banner": "A new version of this policy will replace this one on 1 June 2026."}),
    ),
)
"""Told before a material change, nobody knows how long."""

ROADLOOM = Vendor(
    policy=watched("Roadloom", None),
    paragraphs={
        "date": "Last updated: 1 February 2026.",
        "choice": "You may opt out of our newsletters at any time.",
        "shared": "We do not sell the routes that you plan.",
    },
    edits=(
        (on(4, 10), {"date": "Last updated: 1 January 2026.", "choice": ""}),
        (on(5, 8), {"date": "Effective from 15 May 2026.", "shared": "We may sell the routes that you plan."}),
    ),
)
"""Promises nothing about changes."""

HEAPWORKS = Vendor(
    policy=watched("Heapworks", "US"),
    paragraphs={
        "shared": "We share your reports with our accountants.",
        "kept": "We keep reports for two years.",
        "notice": "Any change to this policy is effective immediately when it is posted on this page.",
    },
    edits=(
        (on(3, 5), {"shared": "We share your reports with our accountants and with advertising partners."}),
        (on(4, 4), {"kept": "We keep reports for four years."}),
        (on(4, 25), {"notice": "We will notify you at least 30 days before any change to this policy takes effect."}),
        (on(5, 11), {"kept": "We keep reports for eight years."}),
    ),
    dark=((on(4, 1), on(4, 10)), (on(5, 1), on(5, 21))),
)
"""Changes bind on posting, in a country of many time zones; unreachable for nine days in April and twenty in May."""

VENDORS = (WAGONPOST, KILNLINK, ROADLOOM, HEAPWORKS)


@dataclass
class Quarter:
    """Plays the quarter into an archive."""

    archive: Archive
    seen: list[Tracked] = field(default_factory=list)
    """What showed a change, in order."""

    def days(self) -> Iterator[datetime]:
        """Check every vendor every evening, and give the moment after each, so that others may act in between."""
        policies = tuple(vendor.policy for vendor in VENDORS)
        self.archive.watch(policies, now=FIRST_CHECK)
        for day in range(DAYS):
            now = FIRST_CHECK + timedelta(days=day)
            for vendor in VENDORS:
                if self._check(vendor, now).waiting:
                    self._check(vendor, now + SECOND_LOOK)
            yield now + 2 * SECOND_LOOK

    def _check(self, vendor: Vendor, now: datetime) -> Tracked:
        tracked = receive(self.archive, vendor.policy, self._fetched(vendor, now), now=now)
        if tracked.change:
            self.seen.append(tracked)
        return tracked

    def _fetched(self, vendor: Vendor, now: datetime) -> Outcome:
        name = vendor.policy.name
        if vendor.is_dark(now):
            lost = failed(now)
            return replace(lost, fetch=replace(lost.fetch, policy=name))
        body = vendor.page(now)
        snapshot = Snapshot(url=vendor.policy.url, fetched_at=now, content_type="text/html; charset=utf-8", body=body)
        fetched = fetch(now, outcome=FetchOutcome.NEW_TEXT, name=name)
        return read_page(job(self.archive, vendor.policy), snapshot, fetched)
