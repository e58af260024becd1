"""Postal addresses, found by postcode, town and street and written in one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from monitor.facts.companies import companies, company_at_end, may_name_company
from monitor.facts.countries import BY_FIRST_WORD
from monitor.facts.names import capitals, mentions
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from monitor.sharing import shared

CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
LINK = (
    r"(?:de|du|des|la|le|les|l'|der|den|die|van|von|zur|zum|am|an|auf|of|the|dei|della|del|di|da|d'|y|e|et|und|"
    r"and|in|sur|en)"
)
STREET_TYPE = (
    r"(?:rue|avenue|av\.|boulevard|bd|place|allées?|quai|chemin|cours|route|impasse|square|via|viale|piazza|corso|"
    r"largo|calle|c/|avenida|avda\.?|plaza|paseo|carrer|passeig|ronda|carretera|camino)"
)
NUMBER = r"\d{1,5}(?:\s?[a-zA-Z](?!\w))?(?:\s?[-/–]\s?\d{1,4}[a-zA-Z]?)?(?:\s(?:bis|ter))?"
WORDS = rf"(?:(?:{CAPITAL}|{LINK}|{STREET_TYPE}|\d{{1,2}}(?:st|nd|rd|th|er|e)|#[\w-]{{1,9}})\s?){{1,7}}"
NUMBERED_NAME = rf"{NUMBER},?\s{WORDS}"
NAMED_NUMBER = (
    rf"(?:{STREET_TYPE}\s{WORDS}|{CAPITAL}(?:\s(?:{CAPITAL}|{LINK})){{0,6}}),?\s(?:n[°ºo.]{{1,2}}\s?)?{NUMBER}"
)
STREET = lazy(rf"(?:(?:Unit|Suite|Level|Floor)\s[\w-]{{1,6}},?\s)?(?:{NUMBERED_NAME}|{NAMED_NUMBER})$")
"""The street and number at the end of a piece of text."""
COUNTRY_CODE = r"(?:(?:[A-Z]{1,2}|LU|CH|BE|DE|FR)\s?-\s?)?"
TOWN = rf"{CAPITAL}(?:[\s-](?:{LINK}\s){{0,2}}{CAPITAL}){{0,3}}"
STATE = (
    r"(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|"
    r"MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)"
)
POSTCODES = (
    lazy(rf"(?:{TOWN},?\s)?{STATE}\s\d{{5}}(?:-\d{{4}})?(?!\w)"),
    lazy(
        rf"(?<![\w-]){COUNTRY_CODE}\d{{4,5}}(?:\s?[A-Z]{{2}})?\s{TOWN}(?:\s\(?{CAPITAL}\)?)?(?:\s\d{{1,2}})?"
        r"(?:\sCedex(?:\s\d+)?)?(?!\w)"
    ),
    lazy(rf"(?:{TOWN}\s)?[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}}(?!\w)"),
    lazy(rf"(?:{TOWN},?\s)?{CAPITAL}(?:\s{CAPITAL})?\s\d{{5}}(?:-\d{{4}})?(?!\w)"),
    lazy(rf"(?:{TOWN}\s)?(?:[A-Z]{{2}}\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d(?!\w)"),
    lazy(r"Dublin\s\d{1,2}W?(?:\s[A-Z]\d{2}\s?[A-Z\d]{4})?(?!\w)"),
    lazy(rf"(?:{TOWN}\s)?[A-Z]\d[\dW]\s?[A-Z\d]{{4}}(?!\w)"),
    lazy(rf"{TOWN}\s\d{{5,6}}(?!\w)"),
)
"""Pieces of text that name a town by its postcode: continental, British, American, Canadian, Irish, Asian."""
CODE = lazy(r"\d[A-Z]{2}(?!\w)|\d{4}|Dublin\s\d|[A-Z]\d[A-Z]\s?\d[A-Z]\d")
NAMED_STREET = lazy(rf"(?:^|\s){STREET_TYPE}\s[^,]{{2,40}}$", re.IGNORECASE)
ONLY_TOWN = lazy(TOWN)
PIECES = lazy(r"\s*(?:,|;|\s[-–—|·•]\s|\s\|\s)\s*|\s*\|\s*|:\s+|\.\s+(?=[A-Z])|\s\((?=[A-Z\d])|\)")
INSIDE = lazy(
    r"(?<!\w)(?:Suite|Unit|Floor|Level|Offices?|Apt|Room|TSA|CS|BP|B\.P\.|Box|Étage|Bâtiment|Int|Piso|Scala|ISO|IEC|"
    r"EN|UNE|DIN)\.?(?!\w)"
)
"""Words of a part of a building, or of a post box: its number is no house number and no postcode."""
MONTH = lazy(
    r"(?<!\w)(?:jan(?:uar|uary|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s)|märz|apr(?:il)?|avril|may|mai|june?|"
    r"juni?|juin|july?|juli|juillet|aug(?:ust)?|août|sep(?:tember|t)?|septembre|o[ck]t(?:ober|obre)?|nov(?:ember|"
    r"embre)?|de[cz](?:ember)?|décembre)(?!\w)",
    re.IGNORECASE,
)
MOST_WORDS = 5
LINE = 70
"""Characters of a line of an address that stands by itself."""
ROAD_END = lazy(r"(?<= Street)\s(?=[A-Z][a-z]{3})|(?<= Avenue)\s(?=[A-Z][a-z]{3})|(?<= Road)\s(?=[A-Z][a-z]{3})")
"""Where a town follows its street without a comma."""
ENDED = lazy(r"(?<=\w\w)\.$|^\.+")
MOST_LINES = 4
"""Lines of an address above that of its town."""
MOST_BETWEEN = 3
"""Pieces between the street and the town: a building, a floor, a district."""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A postal address in one line, and the company it belongs to where one stands before it."""

    sentence: Sentence
    value: str
    addressee: str | None


def addresses(document: Document) -> Iterator[PostalAddress]:
    """Yield every postal address: a street, then a town with its postcode, then a country where one is named."""
    for number, sentence in enumerate(document.sentences):
        if sentence.wording.numbered and CODE.search(sentence.words):
            yield from with_postcode(document.sentences, number)
        elif may_name_company(sentence.wording) and is_line(sentence) and (found := signed(split(sentence.words))):
            yield PostalAddress(sentence, *found)


def with_postcode(sentences: Sequence[Sentence], number: int) -> Iterator[PostalAddress]:
    """Yield the addresses whose town stands in a sentence; what belongs to it may stand in the lines around."""
    sentence = sentences[number]
    around = sentences if is_line(sentence) else ()
    above = list(takewhile(is_line, reversed(around[max(0, number - MOST_LINES) : number])))
    below = list(takewhile(is_line, around[number + 1 : number + 2]))
    before = [piece for line in reversed(above) for piece in split(line.words)]
    pieces = split(sentence.words)
    after = [piece for line in below for piece in split(line.words)]
    for place, piece in enumerate(pieces):
        found = assembled([*before, *pieces[:place]], piece, [*pieces[place + 1 :], *after])
        if found:
            yield PostalAddress(sentence, *found)


@shared(64)
def split(words: str) -> tuple[str, ...]:
    """Return the pieces of a sentence between commas, dashes and bars; a house number stays with its street."""
    pieces: list[str] = []
    for piece in filter(None, (ENDED.sub("", piece.strip(" \"'")) for piece in PIECES.split(words))):
        if pieces and belong(pieces[-1], piece):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return tuple(pieces)


def belong(piece: str, following: str) -> bool:
    """Say whether two pieces are a street and its number, in either order."""
    if re.fullmatch(NUMBER, following):
        return bool(NAMED_STREET.search(piece))
    return bool(re.fullmatch(NUMBER, piece)) and not following[0].isdigit()


def signed(pieces: Sequence[str]) -> tuple[str, str] | None:
    """Return the address that a line of a company gives without a postcode: the company, a street, a town."""
    company = company_at_end(pieces[0]) if len(pieces) > MOST_BETWEEN - 1 else None
    if company is None or not STREET.fullmatch(pieces[1]) or not ONLY_TOWN.fullmatch(pieces[2]):
        return None
    _, country = parted(pieces[2], pieces[3:])
    return ", ".join([*pieces[1:3], *([country] if country else [])]), company


def is_line(sentence: Sentence) -> bool:
    """Say whether a sentence may be one line of an address."""
    return len(sentence.words) <= LINE and not sentence.words.endswith(":")


def assembled(before: Sequence[str], piece: str, after: Sequence[str]) -> tuple[str, str | None] | None:
    """Return the address in one line and its addressee; None where the piece is no town or no street stands before."""
    town = next((match for pattern in POSTCODES if (match := pattern.search(piece))), None)
    if town is None or not CODE.search(piece) or INSIDE.match(piece):
        return None
    run = [*before[-MOST_BETWEEN - 1 :], piece[: town.start()].strip()]
    streets = [(place, found) for place, part in enumerate(run) if (found := street_in(part))]
    while len(streets) > 1 and INSIDE.search(run[streets[-1][0]]):
        streets.pop()
    if not streets:
        return None
    place, street = streets[-1]
    between = [part for part in run[place + 1 :] if part]
    if MONTH.search(street.group()) or not all(is_part(part) for part in between):
        return None
    at, country = parted(town.group(), [piece[town.end() :].strip(), *after])
    owner, road = owned(street.group())
    left = [*before[: len(before) - MOST_BETWEEN - 1], *run[:place], run[place][: street.start()]][-3:]
    addressee = owner or next((company for part in reversed(left) if (company := company_at_end(part))), None)
    line = [ROAD_END.sub(", ", road), *between, at, *([country] if country else [])]
    return ", ".join(" ".join(part.split()) for part in line), addressee


@shared(64)
def street_in(piece: str) -> re.Match[str] | None:
    """Return the street that a piece ends with: each line of an address is asked by those below it."""
    return STREET.search(piece)


def is_part(piece: str) -> bool:
    """Say whether a piece may stand between street and town: a floor, a building, a district."""
    return len(piece.split()) <= MOST_WORDS and not piece[0].islower()


def owned(street: str) -> tuple[str | None, str]:
    """Return the company that a street's line begins with, if one does, and the rest."""
    company = next((found for found in companies(street) if found.start == 0 and found.end < len(street)), None)
    return (company.name, street[company.end :].strip()) if company else (None, street)


def parted(town: str, after: Sequence[str]) -> tuple[str, str | None]:
    """Return a town and its country, which may end the same piece or begin the next."""
    last = next((found for found in mentions(town, capitals(town), BY_FIRST_WORD) if found.end == len(town)), None)
    if last and len(town[: last.start].split()) > 1:
        return town[: last.start].strip(), last.name
    return town, first_country(after)


def first_country(after: Sequence[str]) -> str | None:
    """Return the English name of the country that begins one of the next pieces of text."""
    for part in [piece for piece in after if piece][:2]:
        for mention in mentions(part, capitals(part), BY_FIRST_WORD):
            return mention.name if mention.start == 0 else None
    return None
