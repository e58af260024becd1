"""Differences that change no answer: each filter names its kind of noise, or leaves the edit to the rules."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.asides import (
    a_caption,
    a_courtesy,
    a_date_filled_in,
    a_definition,
    a_former_name,
    a_lead_in,
    a_run_in_title,
    a_version,
    an_introduction,
)
from monitor.materiality.banners import a_banner
from monitor.materiality.boilerplate import (
    a_contents_entry,
    a_copyright_line,
    a_menu,
    a_pointer,
    a_setting,
    a_title,
    is_absorbed,
    pieces_of_page,
    said_elsewhere,
)
from monitor.materiality.bounds import is_bound, is_eased, is_joined_otherwise
from monitor.materiality.contact_details import a_bare_address, a_contact_detail
from monitor.materiality.crossings import an_aside_that_points
from monitor.materiality.currencies import other_currency
from monitor.materiality.dates import dates, is_date_line, is_date_word, is_label, is_year
from monitor.materiality.doubling import undoubled
from monitor.materiality.editorial import (
    content,
    is_editorial,
    is_inflected,
    is_turned,
    unabridged,
    without_any,
)
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.function_words import CLAUSE_JOINERS, RELATIVES, SUBORDINATE
from monitor.materiality.invitations import a_blank, an_invitation
from monitor.materiality.layout import SAID_OF_ALL, a_table_undone, is_column
from monitor.materiality.lists import drops_somebody
from monitor.materiality.order import same_letters
from monitor.materiality.own_names import selves
from monitor.materiality.passages import Block, Passage, Text, without_number
from monitor.materiality.periods import periods, same_periods, timeless
from monitor.materiality.placeholders import (
    a_gloss_for_a_link,
    a_list_in_a_field,
    a_path,
    a_placeholder,
    a_sentence_completed,
)
from monitor.materiality.polarity import is_switched
from monitor.materiality.references import a_service_named, is_reference, lists_other_pages
from monitor.materiality.repeats import a_detail_told_again
from monitor.materiality.restated import lost_its_way
from monitor.materiality.roles import same_roles
from monitor.materiality.strength import lowered, only_hidden
from monitor.materiality.vocabulary import mentions
from monitor.materiality.watched import newly_watched
from monitor.materiality.weights import deny_alike, tell_alike
from monitor.materiality.widgets import a_widget
from monitor.materiality.word_places import hunks
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import HIDDEN_ADDRESS, fields, listed, plain, targets, words
from storage.records import Noise

Filter = Callable[[Edit], Noise | None]

_LIQUIDATION = "i l= | in liquidation | en liquidation"
_PLACEHOLDER = "(data:image"
"""Stands where a page loads a picture later: the same picture."""
_HIDING = "email-protection"
_BEFORE_LINE = re.compile(r"(?m)^[ \t]{0,40}(?:(?:[-+•·▪–—]|\d{1,3}[.)])[ \t]|[-=: ]{2,200}$)")


def noise_of(edit: Edit) -> Noise | None:
    """Return the kind of noise that an edit is, or None where it may matter."""
    for find in FILTERS:
        if (kind := find(edit)) is not None:
            return kind
    return None


def noises(edits: Sequence[Edit]) -> list[Noise | None]:
    """Return the kind of noise of each of some edits in order; lines of one piece of a page are judged as one."""
    kinds = [noise_of(edit) for edit in edits]
    for piece in pieces_of_page(edits):
        for number in piece:
            kinds[number] = kinds[number] or Noise.BOILERPLATE_OR_EXTRACTION
    # Where a statement went, a reference may stand for it.
    whole = not any(kind is None and edit.after is None for edit, kind in zip(edits, kinds, strict=True))
    for number, edit in enumerate(edits):
        if kinds[number] is None and whole and is_reference(edit):
            kinds[number] = Noise.LINKS_ONLY
        around = kinds[max(0, number - _AROUND) : number + _AROUND + 1]
        if kinds[number] is None and around.count(Noise.BOILERPLATE_OR_EXTRACTION) >= _AROUND and is_absorbed(edit):
            kinds[number] = Noise.BOILERPLATE_OR_EXTRACTION
    return kinds


def is_torn_out(edit: Edit, edits: Sequence[Edit], kinds: Sequence[Noise | None]) -> bool:
    """Return whether a line went together with the menu or footer around it, which an extraction left out."""
    if edit.after is not None or edit.before is None or not edit.before.block.edge:
        return False
    went = (
        kind
        for other, kind in zip(edits, kinds, strict=True)
        if other.after is None and other.before is not None and other.before.block.edge
    )
    return Counter(went)[Noise.BOILERPLATE_OR_EXTRACTION] >= _TORN


_TORN = 5
"""Pieces of a menu that went."""
_AROUND = 2
"""Pieces of a page next to a line that make it another."""


def form_of(before: Block, after: Block) -> Noise:
    """Return what differs between two blocks whose words are equal (guideline, decision order 2)."""
    if fields(before.raw) != fields(after.raw):
        return Noise.CONTACT_DETAIL
    ours, theirs = Counter(targets(before.raw)), Counter(targets(after.raw))
    changed = [*(ours - theirs), *(theirs - ours)]
    hidden = any(_HIDING in block.raw for block in (before, after))
    if hidden and all(_HIDING in target for target in changed) and _spaceless(before.raw) != _spaceless(after.raw):
        return Noise.BOILERPLATE_OR_EXTRACTION
    if changed:
        return Noise.LINKS_ONLY
    return Noise.WHITESPACE_MARKUP if _written(before.raw) == _written(after.raw) else Noise.EDITORIAL


def a_hidden_address(edit: Edit) -> Noise | None:
    """A hidden address in place of a real one, or the reverse (guideline, hard cases)."""
    if HIDDEN_ADDRESS not in edit.every:
        return None
    equal = _without_addresses(edit.words_before) == _without_addresses(edit.words_after)
    return Noise.BOILERPLATE_OR_EXTRACTION if equal else None


def only_a_date(edit: Edit) -> Noise | None:
    """A line that says when the policy was changed, with another date or under another label."""
    sides = [passage.words for passage in edit.sides]
    if not all(map(is_date_line, sides)):
        return None
    if len(sides) > 1:
        if (same := dates(sides[0], month_first=True)) and same == dates(sides[1], month_first=True):
            return Noise.EDITORIAL if _dateless(sides[0]) == _dateless(sides[1]) else None
        if max(filter(is_year, sides[1]), default="") < max(filter(is_year, sides[0]), default=""):
            return None
        return Noise.DATE_ONLY if all(is_date_word(word) or is_label(word) for word in edit.changed) else None
    return Noise.DATE_ONLY if edit.after or _still_dated(edit) else None


def a_number_before(edit: Edit) -> Noise | None:
    """Another number or letter in front of the same words; where lines moved, it followed from that."""
    ours, theirs = without_number(edit.words_before), without_number(edit.words_after)
    if ours != theirs:
        return None
    if not same_periods(edit.words_before, edit.words_after) or any(_COUNT.match(side.text) for side in edit.sides):
        return None
    return Noise.REORDERING if edit.texts.moved else Noise.EDITORIAL


_COUNT = re.compile(r"\W*\d+\s*(?:[%€$£]|\s[^\W\d_A-Z])")
"""A number that counts what follows, with no mark between, and is none of a line: "10 years", "5 % of it"."""


def only_spaces(edit: Edit) -> Noise | None:
    """The same letters, parted otherwise."""
    if not edit.is_reworded:
        return None
    return Noise.WHITESPACE_MARKUP if "".join(edit.words_before) == "".join(edit.words_after) else None


def other_words(edit: Edit) -> Noise | None:
    """The same in other words."""
    if edit.before is None or edit.after is None or mentions(edit.added, _LIQUIDATION) or is_switched(edit):
        return None
    before, after = (undoubled(unabridged(side)) for side in (edit.words_before, edit.words_after))
    if not same_periods(before, after):
        return None
    before, after = timeless(before), timeless(after)
    before, after = without_any(before, after), without_any(after, before)
    names = selves(edit.texts)
    same = is_editorial(hunks(before, after), names) or _is_one_sentence(before, after, names)
    same = same and deny_alike(edit.before.text, edit.after.text) and tell_alike(edit.before.text, edit.after.text)
    if not same or lost_its_way(edit) or drops_somebody(edit) or other_currency(edit.before.text, edit.after.text):
        return None
    if lists_other_pages(edit) or is_bound(edit) or is_eased(edit) or is_joined_otherwise(edit) or lowered(edit):
        return None
    if newly_watched(edit) or only_hidden(edit):
        return None
    row = edit.before.kind is ClauseKind.ROW
    said_of_same = _same_cells(edit.before, edit.after) if row else same_roles(edit.before.text, edit.after.text, names)
    return Noise.EDITORIAL if said_of_same else None


def _same_cells(before: Passage, after: Passage) -> bool:
    """Return whether a row says the same from cell to cell."""
    ours, theirs = (passage.text.split(" ; ") for passage in (before, after))
    return len(ours) != len(theirs) or all(map(_same_cell, ours, theirs))


def _same_cell(before: str, after: str) -> bool:
    ours, theirs = (timeless(undoubled(words(cell))) for cell in (before, after))
    return content(ours) == content(theirs) or is_editorial(hunks(ours, theirs))


def _is_one_sentence(before: tuple[str, ...], after: tuple[str, ...], names: frozenset[str]) -> bool:
    """Return whether two sentences say the same with their parts elsewhere, or with a phrase in full."""
    ours, theirs = _once(content(before)), _once(content(after))
    alike = len(ours) <= _SENTENCE_WORDS and abs(len(ours) - len(theirs)) <= _LIGHTER
    if not alike:
        return False
    places = hunks(ours, theirs)
    moved = {word for place in places for run in place for word in run if word in GUARDED}
    parted = (*before, *after)
    return all(_may_move(word, ours, theirs, parted) for word in moved) and is_turned(ours, places, names)


def _may_move(word: str, ours: tuple[str, ...], theirs: tuple[str, ...], spoken: Sequence[str]) -> bool:
    """Return whether a guarded word that moved still says it of the same: of the verb behind it, or of all there is."""
    if not CLAUSE_JOINERS.isdisjoint(spoken) or word not in ours or word not in theirs:
        return False
    whole = _UNDER.isdisjoint(spoken)
    if word in _VERB_SECOND:
        return whole
    said, now = ((*side, "")[side.index(word) + 1] for side in (ours, theirs))
    return bool(said and now) and is_inflected(said, now) and (whole or word in _MODALS)


def _once(spoken: Sequence[str]) -> tuple[str, ...]:
    """Return words without those that only repeat the one before: "GDPR" behind its full name."""
    return tuple(word for word, before in zip(spoken, ("", *spoken), strict=False) if word != before)


_MODALS = listed("may can will shall must")
_VERB_SECOND = listed("kann kannst konnen konnt muss mussen kan kunt moet moeten")
"""Stand where the grammar wants them, in German and Dutch."""
_UNDER = (SUBORDINATE | RELATIVES) - {"que", "als"}
"""What leads to a second statement."""
_SENTENCE_WORDS, _LIGHTER = 60, 6


def a_column_heading(edit: Edit) -> Noise | None:
    """Other names for the columns of a table that has as many: what the cells say is judged by itself."""
    sides = edit.sides
    if not all(passage.block.header and all(map(is_column, passage.text.split(";"))) for passage in sides):
        return None
    changed = edit.changed
    if len(sides) > 1 and (mentions(changed, SAID_OF_ALL) or periods(("1", *changed)) or _same_but_order(edit)):
        return None
    columns = [Counter(block.raw.count("|") for block in text.blocks if block.header) for text in _texts(edit)]
    return Noise.EDITORIAL if columns[0] == columns[1] else None


def _same_but_order(edit: Edit) -> bool:
    return Counter(edit.words_before) == Counter(edit.words_after)


def _texts(edit: Edit) -> tuple[Text, Text]:
    return edit.texts.before, edit.texts.after


FILTERS: Sequence[Filter] = (
    a_bare_address,
    a_setting,
    only_spaces,
    a_copyright_line,
    only_a_date,
    a_date_filled_in,
    a_placeholder,
    a_path,
    a_sentence_completed,
    a_gloss_for_a_link,
    a_list_in_a_field,
    a_hidden_address,
    a_number_before,
    other_words,
    a_former_name,
    a_column_heading,
    a_table_undone,
    a_contact_detail,
    a_pointer,
    said_elsewhere,
    a_detail_told_again,
    a_contents_entry,
    a_widget,
    a_menu,
    a_title,
    a_lead_in,
    a_version,
    an_introduction,
    an_aside_that_points,
    a_definition,
    a_run_in_title,
    a_caption,
    a_courtesy,
    an_invitation,
    a_blank,
    a_service_named,
    a_banner,
)
"""In the order in which they are asked."""


def dominant(quiet: Counter[Noise], texts: Texts) -> Noise:
    """Return the kind that most places are of; what only moved counts by the block."""
    kinds = +(quiet + Counter({Noise.REORDERING: texts.moved}))
    before, after = texts.before.raw, texts.after.raw
    if _loads_later(before, after):
        kinds[Noise.WHITESPACE_MARKUP] += kinds.pop(Noise.LINKS_ONLY, 0) or 1
    if kinds:
        return max(kinds, key=lambda kind: (kinds[kind], -_NOISES.index(kind)))
    if targets(before) != targets(after):
        return Noise.LINKS_ONLY
    if texts.before.words == texts.after.words or _written(before) == _written(after):
        return Noise.WHITESPACE_MARKUP
    return Noise.EDITORIAL if same_letters(texts) else Noise.REORDERING


_NOISES = (
    Noise.NAME_REBRAND,
    Noise.BOILERPLATE_OR_EXTRACTION,
    Noise.CONTACT_DETAIL,
    Noise.REORDERING,
    Noise.DATE_ONLY,
    Noise.EDITORIAL,
    Noise.LINKS_ONLY,
    Noise.WHITESPACE_MARKUP,
)
"""Of two kinds that are equally frequent, the one that says more about the words."""


def _written(markdown: str) -> str:
    """Return the letters and marks of a text without mark-up, signs before lines, and space."""
    return _spaceless(_BEFORE_LINE.sub("", plain(markdown)))


def _spaceless(text: str) -> str:
    return "".join(text.split())


def _loads_later(before: str, after: str) -> bool:
    """Return whether one of two texts shows placeholders for pictures and the other the pictures."""
    return (_PLACEHOLDER in before) != (_PLACEHOLDER in after)


def _still_dated(edit: Edit) -> bool:
    return any(map(is_date_line, edit.texts.after.lines))


def _dateless(spoken: tuple[str, ...]) -> list[str]:
    return [word for word in spoken if not is_date_word(word)]


def _without_addresses(spoken: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in spoken if "@" not in word and word != HIDDEN_ADDRESS)
