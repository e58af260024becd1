"""Sections for the people of one region: they restate for them what the text says for all (guideline, medium)."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage
from monitor.materiality.reasons import better, gist, reason, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import mentions
from monitor.materiality.words import words, words_of_line
from monitor.sharing import shared
from storage.records import Category, Direction, Reason, Severity

_REGIONS = TOPICS[Category.REGION_SPECIFIC]
_STATES = """
    california | colorado | connecticut | virginia | utah= | texas | oregon | montana | delaware | nevada | iowa
    | tennessee | indiana | jersey | hampshire | kentucky | nebraska | maryland | minnesota | rhode island | florida
    | washington state | quebec"""
"""That have privacy laws of their own."""
_RIGHTS = f"{TOPICS[Category.DATA_SUBJECT_RIGHTS]} | same rights"
_RESIDENTS = """
    consumers | users in | people in | players in | customers in | live in | reside | if you are in
    | located in"""


def region_section_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for what stands in a section for a region that the text did not have (guideline, medium)."""
    if edit.before is None and edit.after and is_new_region(edit):
        yield reason(
            edit,
            rule="region_section_added",
            category=Category.REGION_SPECIFIC,
            severity=Severity.MEDIUM,
            direction=Direction.NEUTRAL,
            sentence=f"New for the people of a region ({_region(edit.after)}): {gist(edit.came)}",
        )


def region_named(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where what is said for the residents of one place is said for those of another as well."""
    if not edit.is_reworded or not mentions(edit.words_after, _RESIDENTS):
        return
    if mentions(edit.words_before, _STATES) and mentions(edit.added, _STATES) and not mentions(edit.removed, _STATES):
        yield better(
            edit,
            rule="region_named",
            category=Category.REGION_SPECIFIC,
            sentence=f"Said for the people of another region as well: {gist(edit.came)}",
        )


def region_left_out(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where rights of the residents of several places hold in fewer: rights narrowed (high)."""
    if not edit.is_reworded or not mentions(edit.words_before, _RESIDENTS, _REGIONS):
        return
    fewer = mentions(edit.removed, _STATES) and not mentions(edit.added, _STATES)
    if fewer and mentions(edit.words_after, _STATES) and mentions((*edit.words_after, *edit.above), _RIGHTS):
        yield worse(
            edit,
            rule="region_left_out",
            category=Category.REGION_SPECIFIC,
            sentence=f"No longer said for the people of a region: {gist(edit.gone)}",
        )


def region_section_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for what stood in a section for a region that the text no longer has: rights narrowed (high)."""
    if edit.after is None and edit.before and _is_regional(edit.before, edit.texts.after.headings):
        yield worse(
            edit,
            rule="region_section_removed",
            category=Category.REGION_SPECIFIC,
            sentence=f"No longer said for the people of a region ({_region(edit.before)}): {gist(edit.gone)}",
        )


def is_new_region(edit: Edit) -> bool:
    """Return whether a passage stands under a heading for a region that the older text does not have."""
    return edit.after is not None and _is_regional(edit.after, edit.texts.before.headings)


def _is_regional(passage: Passage, others: frozenset[tuple[str, ...]]) -> bool:
    said = words_of_line(_region(passage))
    return bool(said) and said not in others


def _region(passage: Passage) -> str:
    """Return the innermost heading above a passage that names a region."""
    return _innermost(passage.block.clause.heading)


@shared(256)
def _innermost(headings: tuple[str, ...]) -> str:
    of_regions = (heading for heading in reversed(headings) if mentions(words(heading), _REGIONS))
    return next(of_regions, "")


RULES = (
    rule(region_named, Severity.MEDIUM),
    rule(region_left_out, Severity.HIGH),
    rule(region_section_added, Severity.MEDIUM),
    rule(region_section_removed, Severity.HIGH),
)
