"""Differences that change no answer: each filter names its kind of noise, or leaves the edit to the rules."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.dates import is_date_line, is_date_word
from monitor.materiality.editorial import is_editorial
from monitor.materiality.edits import Edit, hunks
from monitor.materiality.passages import Block, Passage
from monitor.materiality.periods import same_periods, timeless
from monitor.materiality.vocabulary import ADDRESSEE, LEGAL_FORMS, OPT_OUT, PROCESSING, REGULATED_OFFICE, mentions
from monitor.materiality.words import HIDDEN_ADDRESS, listed, plain, targets
from storage.records import Noise

Filter = Callable[[Edit], Noise | None]

_WIDGETS = """
    opens in new window | opens in a new | new window | new tab | did you get the help | was this helpful
    | was this article | back to top | skip to | cookie settings | manage cookies | accept all | reject all
    | subscribe to | sign in | log in | sign up | menu= | search= | close= | print= | download pdf | download as
    | share this | share on | follow us | related= | all rights reserved | copyright | loading | read more
    | show more | view more | table of contents | on this page | in this article | contents | minutes to read
    | min read | previous= | next= | home= | imprimer | retour en haut
    | haut de page | tous droits reserves | se connecter | fermer | sommaire | drucken | nach oben
    | alle rechte vorbehalten | inhaltsverzeichnis | schliessen | terug naar boven | volver arriba | indice
    | torna su | javascript"""
_POINTERS = """
    learn more | more information | read more | find out more | click here | here= | see more | more details
    | details= | next= | link= | en savoir plus | plus d informations | cliquez ici | ici= | mehr erfahren | hier=
    | mehr informationen | meer informatie | lees meer | mas informacion | aqui= | ulteriori informazioni | qui=
    | download | view"""
_TITLES = """
    privacy policy | privacy notice | privacy statement | cookie policy | cookies policy | cookie notice
    | data protection | politique de confidentialite | politique des cookies | charte | protection des donnees
    | donnees personnelles | datenschutz | privacybeleid | privacyverklaring | politica de privacidad | informativa
    | terms of | consumer health"""
_PRESS = """
    press | media | phone | telephone | tel= | fax | support | customer service | service client | presse
    | kundendienst | klantenservice"""
_LIQUIDATION = "i l= | in liquidation | en liquidation"
_WIDGET_WORDS = 14
_MENU_WORDS = 8
_POINTER_WORDS = 3
_TITLE_WORDS = 14
_HIDING = "email-protection"
_CODE = re.compile(r"(?=[a-z0-9]*\d{4})[a-z]*[a-z0-9]{8,}")


def noise_of(edit: Edit) -> Noise | None:
    """Return the kind of noise that an edit is, or None where it may matter."""
    for kind in (find(edit) for find in FILTERS):
        if kind is not None:
            return kind
    return None


def form_of(before: Block, after: Block) -> Noise:
    """Return what differs between two blocks whose words are equal (guideline, decision order 2)."""
    ours, theirs = Counter(targets(before.raw)), Counter(targets(after.raw))
    changed = [*(ours - theirs), *(theirs - ours)]
    hidden = any(_HIDING in block.raw for block in (before, after))
    if hidden and all(_HIDING in target for target in changed) and _spaceless(before.raw) != _spaceless(after.raw):
        return Noise.BOILERPLATE_OR_EXTRACTION
    if changed:
        return Noise.LINKS_ONLY
    same = _spaceless(plain(before.raw)) == _spaceless(plain(after.raw))
    return Noise.WHITESPACE_MARKUP if same else Noise.EDITORIAL


def only_a_date(edit: Edit) -> Noise | None:
    """A line that says when the policy was changed, with another date."""
    if not is_date_line(edit.words_after or edit.words_before):
        return None
    changed = (*edit.removed, *edit.added)
    if edit.before and edit.after:
        return Noise.DATE_ONLY if all(is_date_word(word) for word in changed) else None
    return Noise.DATE_ONLY


def a_copyright_line(edit: Edit) -> Noise | None:
    """The year or owner in the copyright line."""
    texts = [passage.text for passage in (edit.before, edit.after) if passage]
    short = all(text.count(" ") <= _TITLE_WORDS and ("©" in text or "copyright" in text.lower()) for text in texts)
    return Noise.BOILERPLATE_OR_EXTRACTION if short else None


def a_hidden_address(edit: Edit) -> Noise | None:
    """A hidden address in place of a real one, or the reverse (guideline, hard cases)."""
    if HIDDEN_ADDRESS not in (*edit.words_before, *edit.words_after):
        return None
    equal = _without_addresses(edit.words_before) == _without_addresses(edit.words_after)
    return Noise.BOILERPLATE_OR_EXTRACTION if equal else None


def said_elsewhere(edit: Edit) -> Noise | None:
    """A passage that the other text holds too: doubled, or one of two copies gone."""
    if edit.before is None and edit.after is not None:
        found = edit.document.before.says(edit.after.words)
    elif edit.after is None and edit.before is not None:
        found = edit.document.after.says(edit.before.words)
    else:
        return None
    return Noise.BOILERPLATE_OR_EXTRACTION if found else None


def a_number_before(edit: Edit) -> Noise | None:
    """Another number or letter in front of the same words."""
    equal = _unnumbered(edit.words_before) == _unnumbered(edit.words_after)
    return Noise.EDITORIAL if equal else None


def other_words(edit: Edit) -> Noise | None:
    """The same in other words."""
    if edit.before is None or edit.after is None or mentions(edit.added, _LIQUIDATION):
        return None
    before, after = edit.words_before, edit.words_after
    if not same_periods(before, after):
        return None
    return Noise.EDITORIAL if is_editorial(hunks(timeless(before), timeless(after))) else None


def a_pointer(edit: Edit) -> Noise | None:
    """A link such as "Learn more" that came or went."""
    passage = _single(edit)
    if passage is None or len(passage.words) > _MENU_WORDS or not passage.block.linked:
        return None
    return Noise.LINKS_ONLY if mentions(passage.words, _POINTERS) and not mentions(passage.words, _WIDGETS) else None


def a_menu(edit: Edit) -> Noise | None:
    """An entry of a menu, of a table of contents or of a footer."""
    sides = [passage for passage in (edit.before, edit.after) if passage]
    if all(_is_menu(passage, edit) for passage in sides):
        return Noise.BOILERPLATE_OR_EXTRACTION
    return None


def a_widget(edit: Edit) -> Noise | None:
    """A button, a tooltip, a copyright line: what belongs to the page and not to the policy."""
    changed = (*edit.removed, *edit.added)
    if not changed or len(changed) > _WIDGET_WORDS or mentions(changed, PROCESSING):
        return None
    whole = edit.before is None or edit.after is None
    line = (*edit.words_before, *edit.words_after)
    if all(_CODE.fullmatch(word) for word in changed):
        return Noise.BOILERPLATE_OR_EXTRACTION
    if whole and mentions(line, _WIDGETS):
        return Noise.BOILERPLATE_OR_EXTRACTION
    return Noise.BOILERPLATE_OR_EXTRACTION if mentions(changed, "opens in | new window | new tab") else None


def a_title(edit: Edit) -> Noise | None:
    """The title of the page, or a heading: what stands under it is judged by itself."""
    sides = [passage for passage in (edit.before, edit.after) if passage]
    if any(len(passage.words) > _TITLE_WORDS or mentions(passage.words, LEGAL_FORMS) for passage in sides):
        return None
    if not all(p.kind is ClauseKind.HEADING or (p.block.margin and mentions(p.words, _TITLES)) for p in sides):
        return None
    return Noise.EDITORIAL if len(sides) > 1 else Noise.BOILERPLATE_OR_EXTRACTION


def a_contact_detail(edit: Edit) -> Noise | None:
    """Another telephone number, or an address of the press or of the shop: no channel for rights."""
    changed = (*edit.removed, *edit.added)
    spoken = (*edit.words_before, *edit.words_after)
    if not edit.before or not edit.after or mentions(spoken, ADDRESSEE) or not mentions(spoken, _PRESS):
        return None
    return Noise.CONTACT_DETAIL if all(word.isdecimal() or "@" in word for word in changed) else None


FILTERS: Sequence[Filter] = (
    a_copyright_line,
    only_a_date,
    a_hidden_address,
    a_number_before,
    other_words,
    a_pointer,
    said_elsewhere,
    a_widget,
    a_menu,
    a_title,
    a_contact_detail,
)
"""In the order in which they are asked."""


def _is_menu(passage: Passage, edit: Edit) -> bool:
    if passage.block.introduced:
        return False
    if passage.block.crowded or (passage.block.linked and passage.block.margin):
        return True
    if _is_sentence(passage):
        return False
    if len(passage.words) > _TITLE_WORDS or mentions(passage.words, f"{LEGAL_FORMS} | {REGULATED_OFFICE} | {OPT_OUT}"):
        return False
    if passage.block.margin:
        return len(passage.words) <= _MENU_WORDS // 2
    headings = edit.document.before.headings | edit.document.after.headings
    return passage.block.linked and (passage.words in headings or passage.kind is ClauseKind.PARAGRAPH)


def _is_sentence(passage: Passage) -> bool:
    return len(passage.words) > _POINTER_WORDS and passage.text.endswith((".", "!", "?", ";", ":"))


def _single(edit: Edit) -> Passage | None:
    if edit.before and edit.after:
        return None
    return edit.before or edit.after


def _spaceless(text: str) -> str:
    return "".join(text.split())


def _without_addresses(spoken: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in spoken if "@" not in word and word != HIDDEN_ADDRESS)


def _unnumbered(spoken: tuple[str, ...]) -> tuple[str, ...]:
    start = 0
    while start < len(spoken) and (spoken[start].isdecimal() or len(spoken[start]) == 1 or spoken[start] in _ROMAN):
        start += 1
    return spoken[start:]


_ROMAN = listed("""
    i ii iii iv v vi vii viii ix x xi xii xiii xiv xv
""")
