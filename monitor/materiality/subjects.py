"""Which categories of the guideline an edit is about."""

from collections.abc import Mapping
from functools import lru_cache

from monitor.materiality.edits import Edit
from monitor.materiality.glossary import Glossary
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import count
from monitor.materiality.words import words
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
    """Return the categories of an edit, the best fit first; the changed words decide, then what stands around them."""
    return list(_ranked((*edit.removed, *edit.added), edit.words_after or edit.words_before, edit.chapter))


@lru_cache(maxsize=4096)
def _ranked(differing: tuple[str, ...], passage: tuple[str, ...], chapter: str) -> tuple[Category, ...]:
    changed, around, above = _counts(differing), _counts(passage), _counts(words(chapter))
    scores = {
        category: _SPECIFIC.get(category, 1)
        * (_CHANGED * changed[category] + _PASSAGE * around[category] + _HEADING * above[category])
        for category in TOPICS
    }
    return tuple(sorted(filter(scores.__getitem__, scores), key=lambda category: -scores[category]))


@lru_cache(maxsize=4096)
def _counts(spoken: tuple[str, ...]) -> Mapping[Category, int]:
    """Return how often words speak of each category; one heading stands above many edits."""
    named = _GLOSSARY.named(spoken)
    return {category: count(spoken, stems) if stems in named else 0 for category, stems in TOPICS.items()}


_GLOSSARY = Glossary(TOPICS.values())


def subject(edit: Edit) -> Category:
    """Return the category that fits an edit best; scope and terms where none does."""
    return next(iter(subjects(edit)), Category.SCOPE_LEGAL_TERMS)
