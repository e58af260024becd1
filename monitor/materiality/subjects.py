"""Which categories of the guideline an edit is about."""

from collections.abc import Mapping

from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.glossary import Glossary
from monitor.materiality.stance import sources
from monitor.materiality.stems import finder, line
from monitor.materiality.topics import TOPICS
from monitor.materiality.words import REMEMBERED, words
from monitor.sharing import shared
from storage.records import Category

_CHANGED, _PASSAGE, _HEADING = 4, 1, 2
_SPECIFIC = {
    Category.SUBPROCESSORS: 2,
    Category.AI_AUTOMATED_DECISIONS: 3,
    Category.COOKIES_TRACKING: 2,
    Category.CHILDREN_AGE: 2,
    Category.DATA_COLLECTED: 0.7,
    Category.PURPOSE_LEGAL_BASIS: 0.9,
    Category.SCOPE_LEGAL_TERMS: 0.9,
}
"""A word of a more specific row says more than one that stands in every policy (guideline, Categories)."""


def subjects(edit: Edit) -> list[Category]:
    """Return the categories of an edit, the best fit first; the changed words decide, then what stands around them.

    Of a passage without a word of the field its heading speaks, after what the passage itself is surmised to say.
    """
    return edit.asked(_subjects)


def _subjects(edit: Edit) -> list[Category]:
    if edit.lists_a_cookie:
        return [Category.COOKIES_TRACKING]
    passage = edit.words_after or edit.words_before
    ranked = _ranked(edit.changed, passage, edit.chapter)
    if ranked and ranked[0] is Category.THIRD_PARTY_SHARING and sources(passage):
        ranked = (
            Category.DATA_COLLECTED,
            *(category for category in ranked if category is not Category.DATA_COLLECTED),
        )
    own = _counts(passage) or _counts(edit.changed)
    return list(dict.fromkeys((*surmised(edit), *ranked))) if ranked and not own else list(ranked)


@shared(2 * REMEMBERED)
def _ranked(differing: tuple[str, ...], passage: tuple[str, ...], chapter: str) -> tuple[Category, ...]:
    changed, around, above = _counts(differing), _counts(passage), _counts(words(chapter))
    scores = {
        category: _SPECIFIC.get(category, 1)
        * (_CHANGED * changed.get(category, 0) + _PASSAGE * around.get(category, 0) + _HEADING * above.get(category, 0))
        for category in TOPICS
        if category in changed or category in around or category in above
    }
    return tuple(sorted(scores, key=lambda category: -scores[category]))


@shared(2 * REMEMBERED)
def _counts(spoken: tuple[str, ...]) -> Mapping[Category, int]:
    """Return how often words speak of each category that they speak of; one heading stands above many edits."""
    return _counted(spoken, _GLOSSARY, TOPICS)


@shared(2 * REMEMBERED)
def _flows(spoken: tuple[str, ...]) -> Mapping[Category, int]:
    return _counted(spoken, _SPOKEN, FLOWS)


def _counted(spoken: tuple[str, ...], glossary: Glossary, lists: Mapping[Category, str]) -> Mapping[Category, int]:
    named = glossary.named(spoken)
    told = line(spoken) if named else ""
    return {category: len(finder(stems).findall(told)) for category, stems in lists.items() if stems in named}


_GLOSSARY, _SPOKEN = Glossary(TOPICS.values()), Glossary(FLOWS.values())


def surmised(edit: Edit) -> list[Category]:
    """Return the categories that an edit without a word of the field may be about, the best guess first.

    Its own words say who reads, keeps or is sent something; else its paragraph, the line that leads to its list, and
    the headings above it say what it belongs to.
    """
    return edit.asked(_surmised)


def _surmised(edit: Edit) -> list[Category]:
    changed = _flows(edit.changed)
    around = _flows(edit.words_after or edit.words_before)
    scores = {
        category: _CHANGED * changed.get(category, 0) + around.get(category, 0)
        for category in FLOWS
        if category in changed or category in around
    }
    return sorted(scores, key=lambda category: -scores[category]) or _surrounding(edit)


def _surrounding(edit: Edit) -> list[Category]:
    passage = edit.after or edit.before
    if passage is None:
        return []
    block = passage.block
    for spoken in (block.told, words(block.lead), block.above):
        if counts := _counts(spoken):
            return sorted(counts, key=lambda category: -counts[category] * _SPECIFIC.get(category, 1))
    return []


def likely(edit: Edit) -> Category:
    """Return what an edit is told as: by the words of the field, else by what is surmised."""
    return next(iter(subjects(edit) or surmised(edit)), Category.SCOPE_LEGAL_TERMS)


def subject(edit: Edit) -> Category:
    """Return the category that fits an edit best; scope and terms where none does."""
    return next(iter(subjects(edit)), Category.SCOPE_LEGAL_TERMS)
