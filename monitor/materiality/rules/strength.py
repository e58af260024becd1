"""Rules on how firmly a thing is promised: strong words that gave way to weak ones, and duties to other words."""

from collections.abc import Iterator, Sequence

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import negated
from monitor.materiality.strength import lowered, only_hidden, raised
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import mentions
from storage.records import Reason, Severity


def strength_lowered(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a strong word gave way to a weak one: "require" to "encourage" (guideline, high)."""
    for scale in lowered(edit):
        yield worse(
            edit,
            rule="strength_lowered",
            category=likely(edit),
            sentence=f"Less is assured, of {scale.of}: {gist(edit.gone)} → {gist(edit.came)}",
        )


def duty_replaced(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something else stands in the place of a duty: "will delete" is "will review" (high)."""
    if not edit.is_reworded or negated(edit.words_before) or lowered(edit):
        return
    if only_hidden(edit) or any(_is_replaced(edit, duty, said) for duty, *said in _OWED):
        yield worse(
            edit,
            rule="duty_replaced",
            category=likely(edit),
            sentence=f"Something else is promised instead: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _is_replaced(edit: Edit, duty: str, said: Sequence[str]) -> bool:
    """Return whether a few other words took the place of a duty, which is not said without a "we" either."""
    still = mentions(edit.words_after, duty) or mentions(edit.added, *said)
    owed = mentions(edit.words_before, duty) and not still
    return owed and 0 < len(content(edit.added)) <= _OTHER and len(content(edit.removed)) <= _OTHER


_OWED = (
    (
        """
        we require | will require | shall require | we oblige | require our | require the | require third
        | nous exigeons | nous imposons | wir verlangen | wir verpflichten | wij eisen
        | wij verplichten | exigimos | richiediamo""",
    ),
    (
        """
        will delete | will erase | will remove | we delete | we erase | supprimerons | supprimons | effacerons
        | werden wir loschen | loschen wir | wir loschen | wij verwijderen | verwijderen wij | eliminaremos | eliminamos
        | suprimiremos | cancelleremo | cancelliamo | elimineremo""",
        """
        is deleted | are deleted | will be deleted | is erased | are erased | will be erased | is removed | are removed
        | will be removed | est supprim | sont supprim | sera supprim | seront supprim | est effac | sont effac
        | wird geloscht | werden geloscht | wordt verwijderd | worden verwijderd | wordt gewist | worden gewist
        | se elimina | se suprim | vengono cancellat | sono cancellat | vengono eliminat | sono eliminat""",
    ),
    (
        """
        we verify | will verify | nous verifions | wir prufen | prufen wir | wij controleren | we controleren
        | verificamos | comprobamos | verifichiamo""",
        "is verified | are verified",
    ),
)
"""What a vendor owes: that others are held to something, that data are deleted, a thing checked; and how it is said
without a "we"."""
_OTHER = 6
"""Words that carry meaning: where more changed, the statement is another one."""


def strength_raised(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a weak word gave way to a strong one: "encourage" to "require"."""
    for scale in raised(edit):
        yield better(
            edit,
            rule="strength_raised",
            category=likely(edit),
            sentence=f"More is assured, of {scale.of}: {gist(edit.gone)} → {gist(edit.came)}",
        )


RULES = (
    rule(strength_lowered, Severity.HIGH),
    rule(strength_raised, Severity.MEDIUM),
    rule(duty_replaced, Severity.HIGH),
)
