"""A digest as a Slack message: what a route gathered for a day or a week, by vendor, and how much was held back."""

from collections.abc import Sequence
from itertools import groupby

from notifications.blocks import (
    BLOCK_OVERHEAD,
    ELLIPSIS,
    MESSAGE_LIMIT,
    TEXT_LIMIT,
    Block,
    bullets,
    escaped,
    fitting,
    header,
    link,
    rich_text,
    section,
    span,
    weight,
)
from notifications.counting import count
from notifications.message import SYMBOLS, Message, plain
from notifications.saying import moment, name, sentence
from storage.records import Alert, Severity


def compose_digest(digest: Alert, *, browse_url: str) -> Message:
    """Say a digest, within Slack's limits however many alerts it holds."""
    top = header(f"Digest: {count(len(digest.entries), 'alert')}")
    end = rich_text(section(span(held_back(digest.noise)), span(f"\nGathered until {moment(digest.created_at)}")))
    room = MESSAGE_LIMIT - TEXT_LIMIT - sum(weight(block) + BLOCK_OVERHEAD for block in (top, end))
    blocks = [top, *by_vendor(digest.entries, room, browse_url), end]
    return Message(text=escaped(plain(blocks)), blocks=tuple(blocks))


def held_back(noise: int) -> str:
    """Say how many changes were told to nobody, since they do not matter."""
    return f"Held back as noise: {count(noise, 'change')}."


def by_vendor(entries: Sequence[Alert], room: int, browse_url: str) -> list[Block]:
    """Show the alerts under their vendors; what does not fit is counted."""
    ordered = sorted(entries, key=lambda entry: (vendor_of(entry).casefold(), severity_rank(entry), entry.id))
    lines = [(vendor_of(entry), line(entry, browse_url)) for entry in ordered]
    rest = rich_text(section(span(f"{ELLIPSIS} and {count(len(lines), 'more alert')}")))
    # Each line is counted with the title of its vendor: a little too much, never too little.
    parts = [{"title": vendor, "line": shown} for vendor, shown in lines]
    fits = fitting(parts, room - weight(rest) - BLOCK_OVERHEAD, BLOCK_OVERHEAD)
    blocks = [
        rich_text(section(span(name(vendor), "bold")), bullets(shown for _, shown in group))
        for vendor, group in groupby(lines[:fits], key=lambda pair: pair[0])
    ][:MOST_VENDORS]
    told = sum(len(block["elements"][1]["elements"]) for block in blocks)
    left = len(lines) - told
    return [*blocks, rich_text(section(span(f"{ELLIPSIS} and {count(left, 'more alert')}")))] if left else blocks


MOST_VENDORS = 40
"""Blocks of a message are 50 at most."""


def line(entry: Alert, browse_url: str) -> Block:
    """Say one alert in a line: how bad, of which policy, what, until when, and where to read on."""
    what = entry.policy.kind if entry.policy else entry.kind.value
    parts = [span(f"{SYMBOLS[weighs(entry)]} {name(what)}: {sentence(entry.sentence)}")]
    if entry.change:
        deadline = entry.change.window.deadline
        parts += [span(f" · Act by {deadline.day}", "bold")] if deadline else []
        parts += [span(" · "), link("Open the diff", change_url(browse_url, entry.change.id))]
    return section(*parts)


def change_url(browse_url: str, change_id: int) -> str:
    """Give the address of a change's page."""
    return f"{browse_url.rstrip('/')}/-/changes/{change_id}"


def version_url(browse_url: str, version_id: int) -> str:
    """Give the address of a version's text."""
    return f"{browse_url.rstrip('/')}/-/versions/{version_id}"


def vendor_of(entry: Alert) -> str:
    """Give the vendor that an alert is about; the watch itself where it is about none."""
    return entry.policy.vendor if entry.policy else "policy-monitor"


def weighs(entry: Alert) -> Severity:
    """Give what an alert weighs."""
    return (entry.change.verdict.severity if entry.change else None) or Severity.MEDIUM


def severity_rank(entry: Alert) -> int:
    """Order by severity, most severe first."""
    return list(Severity).index(weighs(entry))
