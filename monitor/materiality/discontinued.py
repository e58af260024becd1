"""Things that a vendor no longer has to do with: what was promised of them only is moot."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.stance import asserted
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import ADVERTISING, AI, AUTOMATED, PROCESSING, SALE, SHARING, mentions
from monitor.materiality.words import words
from monitor.sharing import shared
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
    after = edit.document.after
    return any(
        _is_unnamed(name, after) and any(mentions(asserted(spoken), _HANDLED) for spoken in said)
        for name, said in _things(passage, edit.document.before)
    )


def _things(passage: Passage, text: Text) -> Iterator[tuple[str, Iterable[tuple[str, ...]]]]:
    """Yield what a passage may be about, each with what is said of it by name."""
    if passage.kind is ClauseKind.ITEM:
        name, colon, rest = passage.block.clause.text.lstrip("-*+\u2022 ").partition(":")
        if colon:
            yield name, [words(rest)]
    for title in passage.block.clause.heading[-1:]:
        called = tuple(word[:_BEGINNING] for word in content(words(title)))
        under = _by_title(text).get(title, ())
        yield title, (spoken for spoken in under if any(word.startswith(called) for word in spoken))


@shared(4)
def _by_title(text: Text) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the words of the passages under each heading."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for passage in passages(text.blocks):
        if passage.kind is not ClauseKind.HEADING:
            for title in passage.block.clause.heading[-1:]:
                found[title].append(passage.words)
    return found


_BEGINNING = 5
"""Letters by which a thing is known."""


def _is_unnamed(name: str, text: Text) -> bool:
    """Return whether a name is one of a thing, and none of its words stands in a text."""
    called = words(name)
    if not content(called) or len(called) > _NAME or mentions(called, _NO_THING):
        return False
    return not any(text.names((word,)) for word in called)
