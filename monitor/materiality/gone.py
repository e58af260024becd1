"""Things that a vendor no longer has to do with: what was promised of them only is moot."""

from collections.abc import Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.stance import asserted
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import ADVERTISING, AI, AUTOMATED, PROCESSING, SALE, SHARING, mentions
from monitor.materiality.words import words
from storage.records import Category

_PROTECTED = (
    Category.CHILDREN_AGE,
    Category.SECURITY_BREACH,
    Category.RETENTION_DELETION,
    Category.DATA_SUBJECT_RIGHTS,
    Category.INTERNATIONAL_TRANSFER,
    Category.POLICY_CHANGE_NOTICE,
    Category.USER_CHOICE_CONSENT,
    Category.THIRD_PARTY_SHARING,
    Category.REGION_SPECIFIC,
)
_NAME = 4
"""Words of what a chapter or an item is about."""
_NO_THING = " | ".join((SALE, SHARING, ADVERTISING, AUTOMATED, AI, "child", *(TOPICS[topic] for topic in _PROTECTED)))
"""Chapters of these are about what is done, or about who is protected and how."""
_OF_ALL = f"{SALE} | {ADVERTISING} | {AUTOMATED} | {AI}"
"""Promises of these are about all data."""
_HANDLED = f"{PROCESSING} | use= | uses= | used= | needs= | asks= | benotigt | nutzt | gebruikt | utilise= | usa="


def is_gone(edit: Edit) -> bool:
    """Return whether a promise was of one thing, as of the camera, which was used and which no text names any more.

    The thing is what the chapter or the item is called; that it was used is said there, too.
    """
    passage = edit.before
    if passage is None or edit.after or mentions(passage.words, _OF_ALL):
        return False
    return any(_is_thing_gone(name, beside, edit.document.after) for name, beside in _things(passage, edit))


def _things(passage: Passage, edit: Edit) -> Iterator[tuple[str, Sequence[tuple[str, ...]]]]:
    """Yield what a passage may be about, each with what is said of it by name."""
    if passage.kind is ClauseKind.ITEM:
        name, colon, rest = passage.block.clause.text.lstrip("-*+\u2022 ").partition(":")
        if colon:
            yield name, [words(rest)]
    for title in passage.block.clause.heading[-1:]:
        under = (
            other for other in passages(edit.document.before.blocks) if other.block.clause.heading[-1:] == (title,)
        )
        called = [word[:_BEGINNING] for word in content(words(title))]
        yield (
            title,
            [
                other.words
                for other in under
                if other.kind is not ClauseKind.HEADING and any(word.startswith(tuple(called)) for word in other.words)
            ],
        )


_BEGINNING = 5
"""Letters by which a thing is known."""


def _is_thing_gone(name: str, said: Sequence[tuple[str, ...]], text: Text) -> bool:
    called = words(name)
    meant = content(called)
    if not meant or len(called) > _NAME or mentions(called, _NO_THING) or any(text.names((word,)) for word in called):
        return False
    return any(mentions(asserted(spoken), _HANDLED) for spoken in said)
