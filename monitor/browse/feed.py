"""Pure: material changes as an Atom feed (RFC 4287): ids that never change, and a policy's words as text only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from monitor.browse.wording import day
from monitor.hiding import plainly
from notifications.counting import count
from storage.stamps import Row

ATOM = "http://www.w3.org/2005/Atom"

NEWEST = 100
"""Entries of a feed: a reader asks far more often than so many changes come."""

MOST_REASONS = 10
"""Of an entry, as on the page of the change: a whole rewrite has a thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Changes to tell: rows with their reasons, newest first, and what they were chosen by."""

    changes: Sequence[tuple[Row, Sequence[Row]]]
    since: str
    """When the first policy of the archive was added: it tells archives apart, and dates a feed without entries."""
    vendor: str | None = None
    severity: str | None = None

    @property
    def name(self) -> str:
        """What the feed is called."""
        of = f" of {self.vendor}" if self.vendor else ""
        return f"Policy changes{of}{f', at least {self.severity}' if self.severity else ''}"


def atom(feed: Feed, *, own: str, page: str, address: Callable[[int], str]) -> bytes:
    """Write a feed; `own` is its own address, `page` the one to read on, `address` gives that of a change."""
    root = etree.fromstring(f'<feed xmlns="{ATOM}"/>')
    put(root, "id", named("feed", feed.since, feed.vendor or "", feed.severity or ""))
    put(root, "title", feed.name)
    put(root, "updated", feed.changes[0][0]["seen_at"] if feed.changes else feed.since)
    put(root, "link", rel="self", type="application/atom+xml", href=own)
    put(root, "link", rel="alternate", type="text/html", href=page)
    put(put(root, "author"), "name", "policy-monitor")
    for change, reasons in feed.changes:
        entry(root, change, reasons, address(change["id"]))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))


def entry(root: etree._Element, change: Row, reasons: Sequence[Row], address: str) -> None:
    """Write one change."""
    written = put(root, "entry")
    severity = f"{change['severity'].capitalize()}: " if change["severity"] else ""
    put(written, "id", named("change", change["policy"], change["fingerprint"], change["seen_at"]))
    put(written, "title", f"{severity}{change['vendor']}, {change['kind']}: {change['sentence'] or 'changed'}")
    put(written, "updated", change["seen_at"])
    put(written, "published", change["seen_at"])
    put(written, "link", rel="alternate", type="text/html", href=address)
    for term in filter(None, (change["severity"], change["vendor"])):
        put(written, "category", term=term)
    put(written, "content", content(change, reasons), type="html")


def content(change: Row, reasons: Sequence[Row]) -> str:
    """Say until when one can act, and the weightiest reasons with the words before and after, as HTML."""
    parts = []
    if change["act_by"]:
        parts.append(f"<p><strong>Act by {day(change['act_by'])}</strong>: {shown(change['act_by_because'])}</p>")
    items = "".join(f"<li>{reason(row)}</li>" for row in reasons[:MOST_REASONS])
    if further := len(reasons[MOST_REASONS:]):
        items += f"<li>… and {count(further, 'more reason')}</li>"
    return "".join(parts) + (f"<ul>{items}</ul>" if items else "")


def reason(row: Row) -> str:
    """Say one reason."""
    words = [f"<{tag}>{shown(row[side])}</{tag}>" for side, tag in (("before", "del"), ("after", "ins")) if row[side]]
    return f"{shown(row['sentence'])}{': ' if words else ''}{' → '.join(words)}"


def shown(text: str) -> str:
    """Make text literal in HTML, with what would hide shown by its number."""
    return escape(plainly(text))


def named(*parts: str) -> str:
    """Make an id of what never changes: neither the host that serves it nor how the change is judged is part of it."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, chr(0).join(('policy-monitor', *parts)))}"


def put(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    """Add an element; characters that XML cannot hold are shown by their number."""
    element = etree.SubElement(parent, f"{{{ATOM}}}{tag}", {name: plainly(value) for name, value in attributes.items()})
    element.text = plainly(text) if text is not None else None
    return element
