"""Pure: does a page that came with status 200 look like the policy, and by which sign not?"""

from collections.abc import Iterator

from spiders.signs import challenges, comparison, errors, shells, walls
from spiders.signs.seen import Seen
from spiders.signs.sign import Sign
from spiders.sketch import likeness, sketch
from storage.jobs import Sketch
from storage.records import Reading, Snapshot

__all__ = ["Sign", "sign", "sketch"]

PROOFS = (challenges.signs, errors.signs, walls.signs, shells.signs)
"""What a page says of itself, the most telling first."""

OURS = 0.5
"""Share of our lines: a text with so many is the policy, whatever else the page says."""


def sign(
    snapshot: Snapshot, reading: Reading | None, expected: Sketch | None, *, asked: str | None = None
) -> Sign | None:
    """Return the sign by which a page is not the policy; None where it looks like one.

    `reading` is None for a page without text, `expected` before the first version; `asked` is the address that was
    asked for, where the page may have come from another. What mentions captchas or JavaScript in passing is a policy:
    such words only count on a page that says little else. A PDF without text has no sign: reading it tells why.
    """
    return next(signs(snapshot, reading, expected, asked), None)


def signs(snapshot: Snapshot, reading: Reading | None, expected: Sketch | None, asked: str | None) -> Iterator[Sign]:
    """Yield every sign, the most telling first."""
    seen = Seen(snapshot=snapshot, read=reading.text if reading else None)
    alike = likeness(seen.text, expected) if expected else None
    if alike is None or alike.kept < OURS:
        for proofs in PROOFS:
            yield from proofs(seen)
        yield from comparison.sent_home(seen, asked) if asked else ()
        yield from comparison.sent_abroad(seen, asked) if asked and expected else ()
    if reading and expected and alike:
        yield from comparison.signs(seen, reading.language, expected, alike)
