"""Pure: the parts of a page that React streams in behind it, put where its script would put them."""

import re

from spiders.page import UNMOVABLE, Element, drop, elements_at

HOLES = elements_at("//template[starts-with(@id, 'B:') or starts-with(@id, 'P:')]")
PARTS = elements_at("//*[@hidden and starts-with(@id, 'S:')]")

MARK = b'="S:'
"""Without it in its bytes a page has no such parts."""

CALL = re.compile(rb"""\$R(?P<kind>[A-Z])\(["'](?P<first>[BPS]:[0-9a-f]+)["'],\s*["'](?P<second>[BPS]:[0-9a-f]+)["']""")
"""Of react-dom's server: `$RC("B:0","S:1")` and `$RR` complete a boundary, `$RS("S:2","P:2")` a segment within one."""


def settle(root: Element, body: bytes) -> None:
    """Put each part that came late into its place; `body` is the page as received, with the script that says which."""
    if MARK not in body:
        return
    holes = {hole.get("id", ""): hole for hole in HOLES(root)}
    parts = {part.get("id", ""): part for part in PARTS(root)}
    for hole_id, part_id in calls(body):
        hole, part = holes.pop(hole_id, None), parts.pop(part_id, None)
        if hole is not None and part is not None and part not in hole.iterancestors():
            put(part, hole)


def calls(body: bytes) -> list[tuple[str, str]]:
    """Return (place, part) of each call of the script.

    >>> calls(b'$RC("B:0","S:1");$RS("S:2","P:2")')
    [('B:0', 'S:1'), ('P:2', 'S:2')]
    """
    found = ((call["first"].decode(), call["second"].decode()) for call in CALL.finditer(body))
    return [(second, first) if first.startswith("S:") else (first, second) for first, second in found]


def put(part: Element, hole: Element) -> None:
    """Move what a part holds to where its hole is."""
    part.tail, after = None, UNMOVABLE.sub("", part.tail or "")
    parent, before = part.getparent(), part.getprevious()
    if parent is not None and after.strip():
        keep(parent, before, after)
    part.tag = "div"
    part.attrib.clear()
    hole.addprevious(part)
    drop([hole])


def keep(parent: Element, before: Element | None, text: str) -> None:
    """Leave the text that stood behind a part where it was."""
    if before is None:
        parent.text = UNMOVABLE.sub("", (parent.text or "") + text)
    else:
        before.tail = UNMOVABLE.sub("", (before.tail or "") + text)
