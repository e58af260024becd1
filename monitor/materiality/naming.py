"""Who is named in a passage: parties by their legal form, by what is said around them, or known to be vendors."""

import re
from collections.abc import Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.markdown import unnumbered
from monitor.materiality.denied_names import is_unused
from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.party_names import NO_PARTY, PARTIES, Candidate, is_doubtful, is_nobody, is_sure, is_word
from monitor.materiality.passages import Passage, Text, without_number
from monitor.materiality.proper_nouns import called, names_somebody
from monitor.materiality.replacements import Replacement, is_agent, replacements
from monitor.materiality.stance import asserted
from monitor.materiality.vendors import ALSO, AMERICANS, VENDORS, is_vendor
from monitor.materiality.vocabulary import LEGAL_FORMS, PROCESSING, SHARING, mentions
from monitor.materiality.wording import SMALL
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category


def _is_asked(passage: Passage) -> bool:
    """Return whether a program asks, sends to, or loads from somebody."""
    return mentions(asserted(passage.words), FLOWS[Category.THIRD_PARTY_SHARING], _ASKED)


def newly_named(edit: Edit) -> tuple[str, ...]:
    """Return the names of parties that came with an edit."""
    return edit.asked(_newly_named)


def _newly_named(edit: Edit) -> tuple[str, ...]:
    if edit.after is None or edit.after.block.denied:
        return ()
    return tuple(name for name in names_of(edit, edit.after, edit.added) if not is_unused(name, edit.after.text))


def names_of(edit: Edit, passage: Passage, changed: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of parties among changed words: known by their legal form, or by what is said around.

    An entry of a list of sub-processors names one first, whatever its name looks like.
    """
    new = set(changed)
    if _is_vendors(passage) and new.issuperset(without_number(passage.words)):
        yield unnumbered(passage.text)
        return
    if not passage.block.listing:
        yield from _named(edit, passage, new)
        return
    entry = tuple(_entry(passage, new, alone=None in (edit.before, edit.after)))
    if passage.kind is ClauseKind.ITEM:
        yield from () if _is_office(passage) else entry or (_named(edit, passage, new) if edit.before else ())
    elif not passage.block.header:
        # The first cell may say what for: one with a capital names somebody where no other does.
        small = [name for name in entry if name.islower()]
        yield from small or tuple(_named(edit, passage, new)) or entry


def _is_vendors(passage: Passage) -> bool:
    """Return whether a passage is a heading that is nothing but what a vendor of other vendors is called."""
    name = unnumbered(passage.text)
    brief = passage.kind is ClauseKind.HEADING and len(name.split()) <= _CALLED
    return brief and all(word[:1].isupper() for word in name.split()) and is_vendor(name)


def names_anew(edit: Edit) -> bool:
    """Return whether a heading or an entry of a list names somebody whom the other text does not."""
    sides = ((edit.before, edit.removed, edit.texts.after), (edit.after, edit.added, edit.texts.before))
    return any(
        passage is not None
        and (passage.block.listing or _is_vendors(passage))
        and not all(is_known(other, name) for name in names_of(edit, passage, changed))
        for passage, changed, other in sides
    )


def _named(edit: Edit, passage: Passage, new: set[str]) -> Iterator[str]:
    """Yield who is named among new words, where what stands around says that it is a party."""
    replaced = tuple(replacements(edit, passage))
    around = _is_about_parties(edit, passage)
    handled = not around and (_is_asked(passage) or mentions(passage.words, PROCESSING, _EMPLOYED))
    if not (around or handled or replaced or mentions(passage.words, LEGAL_FORMS)):
        return
    names = list(_written(edit, passage, new, replaced))
    if not names or _is_office(passage):
        return
    # Of a row whose first cell names somebody, the others say what for.
    opening = passage.text.partition(" ; ")[0] if passage.kind is ClauseKind.ROW else ""
    headed = passage.block.listing and not new.issuperset(words(opening)) and _names_one(opening, edit, passage)
    for name in names:
        told = (
            around or name.registered or _takes_a_place(name, handled=handled) or (handled and is_vendor(name.it.name))
        )
        beside = headed and name.it.start > len(opening)
        if told and not is_nobody(name) and (is_sure(name) or not (beside or is_doubtful(name))):
            headed = headed or name.it.start < len(opening)
            yield name.it.name


def _takes_a_place(name: Candidate, *, handled: bool) -> bool:
    """Return whether a name stands for another, and what is around tells that both are those of parties."""
    return name.replaces_vendor or (name.replaces and (handled or is_agent(name.it) or names_somebody(name.it)))


def _names_one(opening: str, edit: Edit, passage: Passage) -> bool:
    """Return whether a first cell is the name of somebody."""
    return len(words(opening)) <= _ENTRY_WORDS and any(
        it.start == 0 and (is_vendor(it.name) or not is_word(it, edit, passage))
        for it in called(opening, passage.kind, edit.texts)
    )


def _written(edit: Edit, passage: Passage, new: set[str], replaced: Sequence[Replacement]) -> Iterator[Candidate]:
    """Yield the new words that are written as names are; of a row see `_telling`."""
    text = _telling(passage.text) if passage.kind is ClauseKind.ROW else passage.text
    written = tuple(called(text, passage.kind, edit.texts))
    besides = (one.name for one in replaced if all(one.name.name != other.name for other in written))
    for it in (*written, *besides):
        spoken = words(it.name)
        if spoken and _is_new(spoken, new):
            places = [one for one in replaced if one.name.name == it.name]
            yield Candidate(
                it=it,
                spoken=spoken,
                edit=edit,
                passage=passage,
                registered=mentions(spoken[1:], LEGAL_FORMS),
                replaces=bool(places),
                replaces_vendor=any(one.is_vendors for one in places),
            )


def _telling(row: str) -> str:
    """Return the cells of a row that may name parties: the first two, and those that list names in a sentence."""
    cells = row.split(" ; ")
    return " ; ".join((*cells[:2], *(cell for cell in cells[2:] if len(_SERIES.findall(cell)) >= _MANY)))


def _is_about_parties(edit: Edit, passage: Passage) -> bool:
    """Return whether names in a passage are those of parties, by what is said around them."""
    if mentions(passage.words, PARTIES) or mentions(edit.above, PARTIES) or _names_vendor(passage):
        return True
    if len(_SERIES.findall(passage.text)) >= _FEW and mentions(passage.block.told, PARTIES):
        return True
    return passage.kind is ClauseKind.ROW and passage.block.listing


def _is_new(spoken: tuple[str, ...], new: set[str]) -> bool:
    """Return whether all that is particular in a name is new: "Analytics" of "Plausible Analytics" need not be."""
    if new.issuperset(spoken):
        return True
    own = [word for word in spoken if not mentions((word,), LEGAL_FORMS, NO_PARTY)]
    return bool(own) and new.issuperset(own)


def _names_vendor(passage: Passage) -> bool:
    """Return whether one word of a passage is a vendor that many policies name."""
    if not AMERICANS.isdisjoint(passage.words):
        return True
    called = (name.rstrip(".'") for name in passage.text.replace(",", " ").split())
    return not _FOLDED.isdisjoint(passage.words) and not VENDORS.isdisjoint(called)


_FOLDED = frozenset(words(name)[0] for name in VENDORS if " " not in name)
"""How vendors of one word begin, as the words of a passage are written: a test before their capital letters count."""


def drops_vendor(edit: Edit) -> bool:
    """Return whether other words stand where a vendor of other vendors was named."""
    return edit.before is not None and any(
        i < j and k < m and is_vendor(edit.before.quote(i, j)) for i, j, k, m in edit.places
    )


def _entry(passage: Passage, new: set[str], *, alone: bool) -> Iterator[str]:
    """Yield who an item of a list of sub-processors names: its first words, "Postwren" of "Postwren. Mail delivery".

    One that came or went `alone` may name somebody without a capital, where more stands behind the name.
    """
    name = _AFTER_NAME.split(passage.text.lstrip("-*+• "))[0].strip()
    spoken = words(name)
    first = bool(spoken) and without_number(passage.block.words)[: len(spoken)] == without_number(spoken)
    written = any(map(str.isupper, name)) or (alone and len(spoken) < len(passage.words) and len(spoken) <= _BRAND)
    named = first and len(spoken) <= _ENTRY_WORDS and written and not mentions(spoken, _PAPERS)
    if named and new.intersection(spoken):
        yield name


def _is_office(passage: Passage) -> bool:
    """Return whether a passage is an address, or names a representative: nobody who gets data."""
    if mentions(passage.words, OFFICE):
        return True
    if passage.kind is ClauseKind.ROW:
        return False
    coded = not mentions(passage.words, SHARING, PROCESSING) and _DIGIT.search(passage.text)
    return bool(coded) and _POSTCODE.search(passage.text) is not None


@shared(512)
def is_known(text: Text, name: str) -> bool:
    """Return whether a text names the party, be it with another legal form, or as it is called elsewhere."""
    spoken = words(name)
    bare = tuple(word for word in spoken if not mentions((word,), LEGAL_FORMS))
    own = tuple(word for word in bare if word not in SMALL and not mentions((word,), NO_PARTY))
    return (
        text.names(spoken)
        or text.names(bare)
        or text.names(own or spoken)
        or any(text.names(words(other)) for other in ALSO.get(name, ()))
    )


_ASKED = "ask= | asks | sees= | can see"
_AFTER_NAME = re.compile(r"[.:;,]?\s+[-–—(]\s*|[:;,(–—]\s*|\.\s|\.$|\s\(")
_ENTRY_WORDS, _BRAND, _CALLED = 6, 2, 4
_PAPERS = "privacy | politique de | policy | datenschutz | terms= | cgv= | rgpd | gdpr | dpa= | guarantees"
"""What parties write: a link to it is no party."""
_EMPLOYED = """
    we use | we employ | we work with | we rely on | use of | powered by | stored with | nous utilisons | nous faisons
    appel | wir nutzen | wir verwenden | wir setzen | nutzen wir | wij gebruiken | we gebruiken | maken gebruik
    | maakt gebruik | utilizamos | usamos | utilizziamo | usiamo"""
"""Leads to a name in a list of sub-processors that is written in sentences."""
_SERIES = re.compile(
    r"[A-Z][\w.&'-]{1,30}(?: [A-Z][\w.&'-]{1,30}){0,3}(?=,? (?:and|or|et|ou|und|en|y|e) [A-Z]|, [A-Z])"
)
_FEW = 2
"""Names before a comma or an "and" from which a sentence lists names."""
_MANY = 3
"""Names from which a cell lists them."""
_DIGIT = re.compile(r"\d")
_POSTCODE = re.compile(r"(?<!\w)(?:\d{4,5}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})(?!\w)")
OFFICE = """
    representative | data protection officer | registered office | representant | delegue a la protection | siege social
    | vertreter | datenschutzbeauftragt | vertegenwoordig | functionaris | delegado de proteccion
    | rappresentante | responsabile della protezione"""
