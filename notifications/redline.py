"""The changed clauses as a lawyer's redline: struck out what went, bold what came, in the words of the policy."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from notifications.blocks import BLOCK_LIMIT, ELLIPSIS, Block, clean, fitting, quote, rich_text, section, shorten, span
from notifications.counting import count
from storage.records import ClauseChange, Hunk, Operation

CONTEXT = 90
"""Characters of unchanged words to keep on each side of an edit."""

EDIT = 600
"""Weight of one deletion or insertion that is shown."""

HEADING = 200
"""Weight of a heading path that is shown."""

STYLES = {Operation.EQUAL: (), Operation.DELETE: ("strike",), Operation.INSERT: ("bold",)}


def redline(change: ClauseChange) -> Block:
    """Show one changed clause under its heading, cut with a count where it is long."""
    pieces = list(spans(change.hunks))
    shown = pieces[: fitting(pieces, BLOCK_LIMIT // 2)]
    left = count(len(pieces) - len(shown), "piece")
    title = heading(change.heading)
    return rich_text(
        *([section(span(title, "bold"))] if title else []),
        quote([*shown, span(f" {ELLIPSIS} and {left} more")] if len(shown) < len(pieces) else shown),
    )


def is_cut(change: ClauseChange) -> bool:
    """Say whether words that changed are counted only."""
    pieces = list(spans(change.hunks))
    edits = (visible(hunk.text) for hunk in change.hunks if hunk.operation is not Operation.EQUAL)
    return fitting(pieces, BLOCK_LIMIT // 2) < len(pieces) or any(cut(text) != text for text in edits)


def heading(path: Sequence[str]) -> str:
    """Say where a clause stands, outermost heading first."""
    named = " › ".join(filter(None, (clean(part).replace("\n", " ") for part in path)))
    return shorten(named, HEADING)


def spans(hunks: Sequence[Hunk]) -> Iterator[Block]:
    """Show hunks: edits whole or cut with a count, unchanged words only near an edit."""
    for place, hunk in enumerate(hunks):
        text = visible(hunk.text)
        if hunk.operation is Operation.EQUAL:
            text = nearby(text, first=place == 0, last=place == len(hunks) - 1)
        else:
            text = cut(text)
        if text:
            yield span(text, *STYLES[hunk.operation])


def visible(text: str) -> str:
    """Clean a hunk but keep at each end the line feed or blank that parts it from its neighbour."""
    shown = clean(text)
    if not shown:
        return gap(text)
    return gap(text[: -len(text.lstrip())] if text[:1].isspace() else "") + shown + gap(text[len(text.rstrip()) :])


def gap(text: str) -> str:
    """Reduce a run of white space to the character that tells."""
    return "\n" if "\n" in text else " " if any(map(str.isspace, text)) else ""


def nearby(text: str, *, first: bool, last: bool) -> str:
    """Keep of unchanged words those beside an edit: none stands before the first hunk or after the last."""
    if len(text) <= CONTEXT * (2 - first - last):
        return text
    head = "" if first else before_gap(text)
    tail = "" if last else after_gap(text)
    return head + ELLIPSIS + tail


def before_gap(text: str) -> str:
    """Keep the first words of a run, whole where a word ends near."""
    return re.sub(r"(?<=\s)\S{1,24}$", "", text[:CONTEXT])


def after_gap(text: str) -> str:
    """Keep the last words of a run, whole where a word begins near."""
    return re.sub(r"^\S{1,24}(?=\s)", "", text[-CONTEXT:])


def cut(text: str) -> str:
    """Cut a long deletion or insertion and count what is left out."""
    shown = shorten(text, EDIT)
    if shown == text:
        return text
    return f"{shown} ({len(text) - len(shown) + len(ELLIPSIS):,} more characters)"


def around_difference(before: str, after: str) -> tuple[str, str]:
    """Leave out what two sentences begin and end with alike, but for a few words beside the difference.

    >>> around_difference("We keep your name and address for 30 days after you leave us.",
    ...     "We keep your name and address for 90 days after you leave us.")
    ('… name and address for 30 days after you leave us.', '… name and address for 90 days after you leave us.')
    """
    old, new = before.split(" "), after.split(" ")
    if not before or not after or old == new:
        return before, after
    head = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))))
    ends = zip(reversed(old[head:]), reversed(new[head:]), strict=False)
    tail = len(list(takewhile(lambda pair: pair[0] == pair[1], ends)))
    first = head - FEW if head > FEW + 1 else 0
    left = tail - FEW if tail > FEW + 1 else 0
    return _part(old, first, left), _part(new, first, left)


def _part(words: list[str], first: int, left: int) -> str:
    kept = words[first : len(words) - left]
    return " ".join([*([ELLIPSIS] if first else []), *kept, *([ELLIPSIS] if left else [])])


FEW = 4
"""Words that stay on each side of a difference."""


def shows(change: ClauseChange) -> bool:
    """Say whether a reader would see that the clause changed."""
    return any(map(has_words, change.hunks))


def has_words(hunk: Hunk) -> bool:
    """Say whether a hunk changes something that a reader can see."""
    return hunk.operation is not Operation.EQUAL and bool(clean(hunk.text))
