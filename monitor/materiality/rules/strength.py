"""Rules on how firmly a thing is promised: strong words that gave way to weak ones, and what binds a right."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.strength import lowered, raised
from monitor.materiality.subjects import likely
from storage.records import Reason


def strength_lowered(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a strong word gave way to a weak one: "require" to "encourage" (guideline, high)."""
    for scale in lowered(edit):
        yield worse(
            edit,
            rule="strength_lowered",
            category=likely(edit),
            sentence=f"Less is assured, of {scale.of}: {gist(edit.gone)} → {gist(edit.came)}",
        )


def strength_raised(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a weak word gave way to a strong one: "encourage" to "require"."""
    for scale in raised(edit):
        yield better(
            edit,
            rule="strength_raised",
            category=likely(edit),
            sentence=f"More is assured, of {scale.of}: {gist(edit.gone)} → {gist(edit.came)}",
        )
