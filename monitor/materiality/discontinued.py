"""Things that a vendor no longer has to do with: what was promised of them only is moot."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.promises import is_promise
from monitor.materiality.readers import without_handed_in
from monitor.materiality.stance import asserted
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    AUTOMATED,
    BREACH,
    NOTICE,
    PROCESSING,
    RIGHTS,
    SALE,
    SECURITY,
    SHARING,
    mentions,
)
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
    Category.SUBPROCESSORS,
    Category.REGION_SPECIFIC,
)
_NAME = 4
"""Words of what a chapter or an item is about."""
_NO_THING = " | ".join((SALE, SHARING, ADVERTISING, AUTOMATED, AI, "child", *(TOPICS[topic] for topic in _PROTECTED)))
"""Chapters of these are about what is done, or about who is protected and how."""
OF_ALL = f"{SALE} | {ADVERTISING} | {AUTOMATED} | {AI}"
"""Promises of these are about all data."""
_HANDLED = f"""
    {PROCESSING} | use= | uses= | used= | needs= | asks= | upload | utilise= | televers | benotigt | nutzt | hochlad
    | hochgelad | gebruikt | usa="""


def is_gone(edit: Edit) -> bool:
    """Return whether a promise was of one thing, as of the camera, which was used and which no text names any more.

    The thing is what the chapter or the item is called; that it was used is said there, too.
    """
    passage = edit.before
    if passage is None or edit.after or mentions(passage.words, OF_ALL, NOTICE, BREACH):
        return False
    after = edit.texts.after
    return any(
        _is_unnamed(name, after) and any(mentions(asserted(spoken), _HANDLED) for spoken in said)
        for name, said in _things(passage, edit.texts.before)
    )


def of_chapters_gone(edits: Sequence[Edit]) -> frozenset[Edit]:
    """Return the edits that took away a chapter whole, and with it the only thing that they are about.

    That is what the chapter is called, where the newer text names it no more, or what a promise points back to. Where
    anything newly says what is done with data, a chapter may only be written anew: nothing is taken for gone.
    """
    if any(edit.before is None and mentions(asserted(edit.words_after), _HANDLED) for edit in edits):
        return frozenset()
    gone = [edit for edit in edits if edit.before and edit.after is None and edit.before.block.clause.heading]
    went = Counter(_title(edit) for edit in gone if edit.before and edit.before.kind is not ClauseKind.HEADING)
    whole = {title for title, count in went.items() if _is_whole(title, count, edits[0].texts)}
    over = {title for title in whole if _is_over(title, edits[0].texts)}
    return frozenset(
        edit
        for edit in gone
        if _title(edit) in whole
        and not mentions(without_handed_in(edit.words_before), OF_ALL, SECURITY, RIGHTS, NOTICE, BREACH)
        and (_title(edit) in over or (is_promise(edit.words_before) and _points_back(edit.words_before)))
    )


def _title(edit: Edit) -> str:
    return edit.before.block.clause.heading[-1] if edit.before else ""


def _is_whole(title: str, count: int, texts: Texts) -> bool:
    """Return whether so many passages are all that stood under a heading, which went, too."""
    return count == len(_by_title(texts.before)[title]) and title not in _by_title(texts.after)


def _is_over(title: str, texts: Texts) -> bool:
    """Return whether a chapter says what is done with the thing that it is called by, which the newer text has not."""
    if mentions(words(title), _NO_THING):
        return False
    said = [asserted(spoken) for spoken in _by_title(texts.before)[title]]
    return any(
        not texts.after.holds(name) and any(mentions(spoken, name) and mentions(spoken, _HANDLED) for spoken in said)
        for name in (word[:_BEGINNING] for word in content(words(title)) if word.isalpha())
    )


def _points_back(spoken: tuple[str, ...]) -> bool:
    """Return whether a promise is of what was said before it: "collected through this process"."""
    return mentions(spoken, _THIS) and not mentions(spoken, SHARING, "child")


_THIS = """
    this= | these= | such= | ce= | cet= | cette= | ces= | diese= | dieser= | dieses= | diesem= | diesen= | deze= | dit=
    | este= | esta= | estos= | estas= | questo= | questa= | questi= | queste="""


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
