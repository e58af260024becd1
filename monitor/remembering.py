"""What a running watch remembers of each policy between two checks, so that it need not work it out again."""

from dataclasses import dataclass, replace

from spiders.sketch import sketch
from storage.jobs import Outcome, Sketch
from storage.records import Version

DIGITS = 8
"""Hexadecimal, of the hash of a line in a sketch."""


@dataclass(frozen=True, slots=True)
class _Sketched:
    """The sketch of a text, its lines packed: a tenth of the memory."""

    fingerprint: str
    sketch: Sketch
    lines: bytes


class Remembered:
    """Some 2 kB for each policy. What is not remembered is worked out again, so a new one is always right."""

    def __init__(self) -> None:
        self._sketches: dict[str, _Sketched] = {}
        self._outlines: dict[str, tuple[str, str]] = {}

    def sketch_of(self, version: Version) -> Sketch:
        """Give the sketch of a version's text."""
        known = self._sketches.get(version.policy)
        if known is None or known.fingerprint != version.fingerprint:
            made = sketch(version.text, version.language)
            known = _Sketched(version.fingerprint, replace(made, lines=()), bytes.fromhex("".join(made.lines)))
            self._sketches[version.policy] = known
        packed = known.lines.hex()
        lines = tuple(packed[place : place + DIGITS] for place in range(0, len(packed), DIGITS))
        return replace(known.sketch, lines=lines)

    def outline_of(self, version: Version) -> str | None:
        """Give the outline of the last page that held a version's text, None where none was seen."""
        fingerprint, outline = self._outlines.get(version.policy, ("", None))
        return outline if fingerprint == version.fingerprint else None

    def note(self, outcome: Outcome) -> None:
        """Remember the outline of a page that was read."""
        if outcome.outline and outcome.fetch.fingerprint:
            self._outlines[outcome.fetch.policy] = (outcome.fetch.fingerprint, outcome.outline)
