"""What of a page was read along with the policy: menus, widgets, tables of contents, link labels, doubled passages."""

import re
from collections.abc import Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.countries import countries_among
from monitor.materiality.dates import LABELS, MONTHS, is_year
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import SUBORDINATE, WE, WE_SAY
from monitor.materiality.labels import label_of
from monitor.materiality.naming import names_anew
from monitor.materiality.passages import Block, Passage, Text, unjoined, without_number
from monitor.materiality.periods import periods
from monitor.materiality.polarity import answer_turned, is_switched
from monitor.materiality.stance import negated
from monitor.materiality.synonyms import POINTERS
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import (
    ADDRESSEE,
    DELETING,
    LEGAL_FORMS,
    NOTICE,
    OPT_OUT,
    PROCESSING,
    REGULATED_OFFICE,
    SALE,
    SHARING,
    mentions,
)
from monitor.materiality.widgets import WIDGETS, a_widget, is_listed
from monitor.materiality.word_places import hunks
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import listed
from storage.records import Category, Noise

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
_MENU_WORDS = 8
_PIECE = 3
"""Lines in a row that make a piece of a page."""
_POINTER_WORDS = 3
_TITLE_WORDS = 14
_MARKETING_WORDS = 20


def a_setting(edit: Edit) -> Noise | None:
    """A setting of a site generator above the text, or a title in the place of such settings."""
    sides = edit.sides
    if not any(passage.block.matter for passage in sides):
        return None
    unseen = all(p.block.matter or (p.kind is ClauseKind.HEADING and not _states(p.words)) for p in sides)
    return Noise.BOILERPLATE_OR_EXTRACTION if unseen else None


def a_copyright_line(edit: Edit) -> Noise | None:
    """The year or owner in the copyright line."""
    texts = [passage.text for passage in edit.sides]
    short = all(text.count(" ") <= _TITLE_WORDS and ("©" in text or "copyright" in text.lower()) for text in texts)
    return Noise.BOILERPLATE_OR_EXTRACTION if short else None


def said_elsewhere(edit: Edit) -> Noise | None:
    """A passage that the other text holds too: doubled, or one of two copies gone."""
    passage = edit.single
    if passage is None:
        return None
    text, other = edit.texts.after, edit.texts.before
    if edit.before is not None:
        text, other = other, text
    # "_ga" and "_ga_*" are the same word and other cookies: a row is doubled only where all its signs are.
    if passage.kind is ClauseKind.ROW:
        found = passage.block.raw in other.rows
    else:
        found = other.says(passage.words) and not (
            _is_bound_in(other, passage.words) or _is_listed_otherwise(passage.words, text, other)
        )
    return Noise.BOILERPLATE_OR_EXTRACTION if found else None


def _is_listed_otherwise(spoken: tuple[str, ...], text: Text, other: Text) -> bool:
    """Return whether a text holds an item in a list in which the other does not: "we share" is not "we receive"."""
    here, there = (one.listed.get(unjoined(spoken), frozenset()) for one in (text, other))
    return "" not in {lead for _, lead in there} and any(lead for _, lead in here - there)


def _is_bound_in(text: Text, phrase: tuple[str, ...]) -> bool:
    """Return whether a text says some words only within sentences that deny them, or ask for a condition."""
    if phrase in text.sentences or phrase in text.lines:
        return False
    said = f" {' '.join(phrase)} "
    lines = (f" {' '.join(spoken)} " for spoken in text.sentences)
    around = [line.replace(said, " ").split() for line in lines if said in line]
    return bool(around) and not any((GUARDED | SUBORDINATE).isdisjoint(rest) for rest in around)


def a_contents_entry(edit: Edit) -> Noise | None:
    """A line that repeats a heading of the text it stands in, and of the other: a table of contents."""
    passage = edit.single
    if passage is None or passage.kind in {ClauseKind.HEADING, ClauseKind.ROW}:
        return None
    if _says_what_is_done(passage.block):
        return None
    line = without_number(passage.words)
    listed = line in edit.texts.before.contents and line in edit.texts.after.contents
    return Noise.BOILERPLATE_OR_EXTRACTION if listed else None


def _says_what_is_done(block: Block) -> bool:
    """Return whether a block is an item below a line that says what is done with data: "we collect:"."""
    return mentions(block.led_by, PROCESSING, SHARING)


def a_pointer(edit: Edit) -> Noise | None:
    """A link such as "Learn more" that came or went."""
    passage = edit.single
    if passage is None or len(passage.words) > _MENU_WORDS or not passage.block.linked:
        return None
    if _says_what_is_done(passage.block):
        return None
    return Noise.LINKS_ONLY if mentions(passage.words, _POINTERS) else None


def a_menu(edit: Edit) -> Noise | None:
    """An entry of a menu or of a footer."""
    if not all(_is_menu(passage, edit) for passage in edit.sides):
        return None
    turned = answer_turned(edit) or is_switched(edit) or _is_labelled(edit)
    return None if turned else Noise.BOILERPLATE_OR_EXTRACTION


def _is_labelled(edit: Edit) -> bool:
    """Return whether a line says another thing of what its label names, or an item says something of that for once.

    Only where the label is of the field: "Retention: 30 days", "Microphone: to record notes".
    """
    sides = edit.sides
    label, *others = {label_of(passage) for passage in sides}
    whole = len(sides) > 1 or sides[0].kind is ClauseKind.ITEM
    return bool(label) and not others and whole and mentions(label, *_FIELD)


_OF_PAGES = frozenset({Category.CONTROLLER_IDENTITY_CONTACT, Category.SCOPE_LEGAL_TERMS})
"""Of these the lines of a footer speak too."""
_HELD = """
    data= | donnees | daten | gegevens | datos | dati= | data protection officer | delegue a la protection
    | functionaris | delegado de proteccion | responsabile della protezione
    | speicherort | serverstandort | opslaglocatie | serverlocatie | rechte= | rechten="""
_FIELD = (NOTICE, _HELD, *(stems for name, stems in TOPICS.items() if name not in _OF_PAGES))


def a_title(edit: Edit) -> Noise | None:
    """The title of the page, or a heading: what stands under it is judged by itself."""
    sides = edit.sides
    if any(len(passage.words) > _TITLE_WORDS or mentions(passage.words, LEGAL_FORMS) for passage in sides):
        return None
    titled = all(p.kind is ClauseKind.HEADING or _names_a_document(p) for p in sides)
    written = len(sides) > 1 and all(map(_is_headline, sides))
    if not (titled or written) or (_is_labelled(edit) and sides[0].kind is not ClauseKind.HEADING):
        return None
    if names_anew(edit):
        return None
    if len(sides) == 1:
        return None if _states(sides[0].words) else Noise.BOILERPLATE_OR_EXTRACTION
    if is_switched(edit):
        return None
    changed = tuple(word for hunk in hunks(*map(_unnumbered, sides)) for run in hunk for word in run)
    plain = GUARDED.isdisjoint(changed) and all(map(str.isalpha, changed)) and not mentions(changed, _BINDING)
    return Noise.EDITORIAL if plain else None


def _unnumbered(passage: Passage) -> tuple[str, ...]:
    """Return the words of a heading without "Article 2" or "3." before them."""
    spoken = passage.words
    return without_number(spoken[1:] if spoken[0] in _CHAPTER else spoken) or spoken


_CHAPTER = POINTERS | listed("chapter part kapitel teil chapitre partie hoofdstuk deel capitulo capitolo parte")


def _names_a_document(passage: Passage) -> bool:
    """Return whether a line beside the policy is the title of it or of another, and says nothing of it."""
    return passage.block.margin and mentions(passage.words, _TITLES) and not _is_said(passage.words)


def _is_headline(passage: Passage) -> bool:
    """Return whether a line is written as a title: a capital in every long word, no stop at its end, no list in it."""
    if label_of(passage) and "," in passage.text:
        return False
    long = [word for word in passage.text.split() if len(word) > _LETTERS]
    alone = passage.kind is ClauseKind.PARAGRAPH and passage.words == passage.block.words
    return alone and len(long) >= _PIECE and passage.text[-1].isalpha() and all(word[0].isupper() for word in long)


_LETTERS = 3


def _states(spoken: tuple[str, ...]) -> bool:
    """Return whether a heading is a statement: "We never sell trips" answers what "How we use trips" only asks."""
    speaks = spoken[0] in WE and not GUARDED.isdisjoint(spoken)
    return speaks or negated(spoken) or mentions(spoken, _AGREED)


_AGREED = """
    you agree | you accept | you consent | vous acceptez | vous consentez | sie stimmen | sie willigen | du stimmst
    | u stemt | je stemt | usted acepta | aceptas | accetti | lei accetta"""
_BINDING = """
    consent | agree | accord= | sell= | sale | sold= | vent= | vend | accept | einwillig | zustimm | verkauf | verkop
    | verkoop | toestem | acuerdo | venta | consens"""
"""Of these a heading says more than what it is about."""


def pieces_of_page(edits: Sequence[Edit]) -> Iterator[range]:
    """Yield the runs of edits that are one piece of the page: lines in a row beside the policy, none of weight."""
    start = 0
    for number, edit in enumerate((*edits, None)):
        if edit is None or not _is_of_page(edit) or _is_new_side(edits, number):
            piece = edits[start:number]
            if len(piece) >= _PIECE and any(_is_margin(one) or a_widget(one) for one in piece):
                yield range(start, number)
            start = number if edit is not None and _is_of_page(edit) else number + 1


def _is_of_page(edit: Edit) -> bool:
    passage = edit.single
    if passage is None or len(passage.words) > _TITLE_WORDS or is_listed(passage) or not _is_light(passage):
        return False
    line = passage.kind is ClauseKind.PARAGRAPH and not passage.text.endswith((".", ";", ":", ","))
    return passage.block.margin or (line and len(passage.words) <= _MENU_WORDS)


def is_absorbed(edit: Edit) -> bool:
    """Return whether a line between pieces of a page is another: in the margin, with no word of the field."""
    passage = edit.single
    if passage is None or not passage.block.margin or len(passage.words) > _TITLE_WORDS or _is_postal(passage):
        return False
    return not is_listed(passage) and not _is_dated(passage.words) and _speaks_of_nothing(passage, numbers=True)


def _is_margin(edit: Edit) -> bool:
    passage = edit.single
    return passage is not None and passage.block.margin


def _is_new_side(edits: Sequence[Edit], number: int) -> bool:
    return number > 0 and (edits[number].before is None) != (edits[number - 1].before is None)


def _is_menu(passage: Passage, edit: Edit) -> bool:
    block = passage.block
    return not block.introduced and _is_of_menu(passage, edit) and (block.linked or not _is_said(passage.words))


def _is_of_menu(passage: Passage, edit: Edit) -> bool:
    block = passage.block
    if block.crowded or (block.linked and block.margin):
        return block.linked or not mentions(passage.words, DELETING)
    if block.edge:
        return not mentions(passage.words, DELETING) and _is_light(passage)
    named = mentions(passage.words, LEGAL_FORMS, REGULATED_OFFICE, OPT_OUT)
    if _is_sentence(passage) or len(passage.words) > _TITLE_WORDS or named:
        return False
    if block.margin:
        return _is_breadcrumb(passage) or _speaks_of_nothing(passage)
    headings = edit.texts.before.headings | edit.texts.after.headings
    return block.linked and (passage.words in headings or passage.kind is ClauseKind.PARAGRAPH)


def _is_said(spoken: tuple[str, ...]) -> bool:
    """Return whether a line says what is done with data or what is not, be it with no stop at its end.

    >>> _is_said(("we", "sell", "trips")), _is_said(("how", "we", "use", "trips"))
    (True, False)
    """
    if not _ASKED.isdisjoint(spoken[:2]) or not mentions(spoken, PROCESSING, SALE, SHARING):
        return False
    speaks = spoken[0] in WE_SAY or (len(spoken[0]) > _LETTERS + 1 and spoken[0].endswith(_WE_DO))
    return speaks or negated(spoken) or not _DOING.isdisjoint(spoken[1:])


_WE_DO = ("amos", "emos", "imos", "iamo")
"""What a verb of the first person ends in, in Spanish and Italian."""
_DOING = listed("""
    is are was were be can could may might will must est sont sera seront peut peuvent pouvez ist sind wird werden
    wurde wurden kann konnen muss wordt worden kan kunnen moet puede pueden sera seran puo possono viene vengono sono
""")
"""With one of these a line is a sentence, or the better part of one."""
_ASKED = listed("""
    how what when where who whom why which whether comment quelles quels quelle quel quand ou qui pourquoi wie was wann
    wo wer wem warum welche hoe wat wanneer waar wie waarom welke como que cuando donde quien cual cuales come cosa
    quando dove chi perche quali quale
""")
"""A line that begins with one of these is a title: what it asks is answered below it."""


def _speaks_of_nothing(passage: Passage, *, numbers: bool = False) -> bool:
    """Return whether no word of a line is a word of the field."""
    spoken = passage.words
    if any("@" in word or word in MONTHS or (word.isdecimal() and not numbers) for word in spoken):
        return False
    if not GUARDED.isdisjoint(spoken) or _names_a_country(passage):
        return False
    brief = len(spoken) <= _MENU_WORDS // 2
    return brief or not mentions(spoken, *TOPICS.values())


def _is_light(passage: Passage) -> bool:
    """Return whether a line among menus says nothing of the policy."""
    spoken = passage.words
    if any("@" in word for word in spoken) or _is_located(passage) or _is_said(spoken):
        return False
    if _is_breadcrumb(passage):
        return not mentions(spoken, OPT_OUT)
    if len(spoken) <= _MENU_WORDS // 2 and not passage.text.endswith("."):
        return not mentions(spoken, OPT_OUT, REGULATED_OFFICE, LEGAL_FORMS)
    if not _is_sentence(passage) and len(spoken) <= _TITLE_WORDS:
        return not mentions(spoken, ADDRESSEE, OPT_OUT, REGULATED_OFFICE, LEGAL_FORMS)
    if len(spoken) > _MARKETING_WORDS or not WE.isdisjoint(spoken):
        return False
    return not mentions(spoken, ADDRESSEE, PROCESSING, OPT_OUT, REGULATED_OFFICE, LEGAL_FORMS)


def _is_located(passage: Passage) -> bool:
    """Return whether a line among menus names a day or a place; an entry of a calendar does, and says nothing."""
    entry = passage.kind is ClauseKind.ITEM and passage.block.edge and not mentions(passage.words, LABELS)
    if _is_dated(passage.words):
        return not entry or _names_a_country(passage)
    return _is_postal(passage) or _names_a_country(passage)


def _is_postal(passage: Passage) -> bool:
    """Return whether a line may be one of a postal address: a number at its end or start, a postal code, a street."""
    spoken = passage.words
    numbered = len(spoken) <= _MENU_WORDS and (spoken[0].isdecimal() or spoken[-1].isdecimal())
    if (_QUANTITY.search(passage.text) and not _is_dated(spoken)) or periods(spoken) or mentions(spoken, WIDGETS):
        return False
    return numbered or any(map(_STREET.fullmatch, spoken))


def _is_breadcrumb(passage: Passage) -> bool:
    return len(_BREADCRUMB.split(passage.text)) > _CRUMBS


def _is_dated(spoken: tuple[str, ...]) -> bool:
    """Return whether a line names a day: a year with its month, or with other numbers."""
    numbers = sum(map(str.isdecimal, spoken))
    return any(map(is_year, spoken)) and (numbers >= _DATE_NUMBERS or not MONTHS.keys().isdisjoint(spoken))


_DATE_NUMBERS = 3
"""Of a date in digits."""


def _names_a_country(passage: Passage) -> bool:
    return not passage.block.linked and bool(countries_among(passage.words))


_STREET = re.compile(r"\d{5,10}|[a-z]{3,20}(?:strasse|str|gasse|platz|straat|laan|weg|plein)")
_QUANTITY = re.compile(r"[€$£%]|\d[.,]\d")
_BREADCRUMB = re.compile(r" [/|·>›»] ")
_CRUMBS = 2
"""Signs between the entries of a menu written in one line: more than two make one."""


def _is_sentence(passage: Passage) -> bool:
    return len(passage.words) > _POINTER_WORDS and passage.text.endswith((".", "!", "?", ";", ":"))
