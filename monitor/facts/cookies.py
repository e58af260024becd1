"""Which cookies a policy lists, by whom, for how long and what for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from monitor.facts.durations import durations
from monitor.facts.phrases import shortened, union
from monitor.facts.recipients import in_sentence
from monitor.facts.sentences import Document, Sentence
from monitor.facts.tables import Row, rows
from storage.records import Fact, FactKind

NAME_TITLE: Mapping[str, str] = {
    "en": r"cookies?(?: ?names?)?|names?|cookie id|identifier|key",
    "fr": r"nom(?: du cookie| des cookies)?|intitulé|nom du traceur",
    "de": r"bezeichnung|cookie-?name",
    "nl": r"naam(?: cookie| van de cookie)?|cookienaam",
    "es": r"nombre(?: de la cookie)?",
    "it": r"nome(?: del cookie)?",
}
DURATION_TITLE: Mapping[str, str] = {
    "en": r"duration|expir\w*|lifetime|life ?span|retention|storage (?:time|period|duration)|max\w* age|valid\w*|"
    r"how long|period",
    "fr": r"durée|expiration|conservation|échéance",
    "de": r"laufzeit|speicherdauer|dauer|ablauf|gültigkeit|lebensdauer|speicherfrist",
    "nl": r"bewaar\w*|duur|looptijd|verval\w*|geldigheid\w*|levensduur",
    "es": r"duración|caducidad|vencimiento|plazo",
    "it": r"durata|scadenza|conservazione",
}
PROVIDER_TITLE: Mapping[str, str] = {
    "en": r"provider|host|company|domain|set by|owner|source|party|vendor|service|origin",
    "fr": r"fournisseur|émetteur|éditeur|domaine|société|tiers",
    "de": r"anbieter|domain|herausgeber|dienst",
    "nl": r"aanbieder|leverancier|domein|partij|plaatser",
    "es": r"proveedor|titular|dominio|entidad",
    "it": r"fornitore|dominio|titolare|terza parte",
}
PURPOSE_TITLE: Mapping[str, str] = {
    "en": r"purpose|description|use|function|what it does|about",
    "fr": r"finalité|description|utilité|fonction|objet|but",
    "de": r"zweck|beschreibung|funktion|verwendung",
    "nl": r"doel\w*|beschrijving|omschrijving|functie",
    "es": r"finalidad|descripción|propósito|función|objeto",
    "it": r"finalità|scopo|descrizione|funzione",
}
SESSION = re.compile(
    r"(?<!\w)(?:session\w*|sitzung\w*|sessie\w*|sesi[óo]n|sessione|browser (?:is )?clos\w+|clos\w+ (?:the|"
    r"your) browser|fermeture du navigateur|browserende)(?!\w)"
)
PERSISTENT = re.compile(
    r"(?<!\w)(?:persist\w+|permanent\w*|never expires?|unlimited|no expir\w+|illimit\w+|unbegrenzt|dauerhaft|onbeperkt|"
    r"indefinid\w+|illimitat\w+)(?!\w)"
)
TITLES = {
    role: re.compile(rf"(?<!\w){union(table)}(?!\w)")
    for role, table in (
        ("name", NAME_TITLE),
        ("duration", DURATION_TITLE),
        ("provider", PROVIDER_TITLE),
        ("purpose", PURPOSE_TITLE),
    )
}
NAMES = re.compile(r"\s*(?:[,;]|\s(?:and|et|und|en|y|e)\s)\s*")
NAME = re.compile(r"[\w.*<>\[\](){}#@:+~%$-]{1,60}(?:/\*)?$")
LISTED = re.compile(
    r"(?:\d{1,2}[.)]\s)?\W{0,3}(?P<name>_[\w*-]{1,40}|[A-Za-z][\w-]{0,30}_[\w*-]{0,30}|PHPSESSID|JSESSIONID|NID|IDE)\W"
)
"""The name of a cookie at the head of an item: such names hold an underscore."""
UNFIT = 1_000
MOST_LINES = 4
"""Sentences of an item after its first that may say how long its cookie lasts."""
LONGEST = 120
"""Characters of a purpose."""


def cookies(document: Document) -> Iterator[Fact]:
    """Yield each cookie once for each lifetime it is given, from tables and from lists that name them.

    `value` is the name. `detail`, where stated: `duration` (ISO 8601, Session or Persistent), `provider`, `purpose`.
    """
    seen: set[tuple[str, str]] = set()
    tabled = {id(row.sentence): row for row in rows(document) if is_cookie_table(row)}
    for number, sentence in enumerate(document.sentences):
        row = tabled.get(id(sentence))
        rest = document.sentences[number + 1 : number + 1 + MOST_LINES]
        for name, detail in in_row(row) if row else in_item(sentence, rest):
            key = (name, detail.get("duration", ""))
            if key not in seen:
                seen.add(key)
                yield sentence.fact(FactKind.COOKIE, name, **detail)


def is_cookie_table(row: Row) -> bool:
    """Say whether the table of a row lists cookies: it says so, and has a column of lifetimes or purposes."""
    titles = " | ".join(row.titles)
    cookies = "cookie" in f"{titles} {row.sentence.under} {row.lead}"
    return (
        cookies
        and len(row.titles) > 1
        and any(TITLES[role].search(titles) for role in ("duration", "purpose", "provider"))
    )


def in_row(row: Row) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the cookies of a row; names that share a row share what it says."""
    columns = roles(row.titles)
    cells = dict(enumerate(row.cells))
    said = {role: cells.get(column, "") for role, column in columns.items()}
    provider = said.get("provider") or provider_in(row.sentence)
    detail = {
        "duration": lifetime(said.get("duration", "")),
        "provider": provider,
        "purpose": shortened(said.get("purpose", ""), LONGEST),
    }
    for name in names(said.get("name", "")):
        yield name, {key: value for key, value in detail.items() if value}


def in_item(sentence: Sentence, rest: Sequence[Sentence]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the cookie that a line about cookies begins with; `rest` may go on about it in the same clause."""
    match = LISTED.match(sentence.words)
    if match and ("cookie" in sentence.under or "cookie" in sentence.plain):
        clause = " ".join(line.plain for line in (sentence, *rest) if line.clause == sentence.clause)
        detail = {"duration": lifetime(clause), "provider": provider_in(sentence)}
        yield match["name"], {key: value for key, value in detail.items() if value}


def provider_in(sentence: Sentence) -> str:
    """Return the first company that a sentence says sets a cookie."""
    return next((found.name for found in in_sentence(sentence, about=False)), "")


def roles(titles: tuple[str, ...]) -> dict[str, int]:
    """Return which column holds what: the first that fits, one thing each; else the first column holds the name."""
    found: dict[str, int] = {}
    for role in ("duration", "provider", "purpose", "name"):
        free = [place for place, title in enumerate(titles) if place not in found.values()]
        fitting = min(free, key=lambda place: fit(titles[place], role), default=None)
        if fitting is not None and fit(titles[fitting], role) < UNFIT:
            found[role] = fitting
    if "name" not in found and 0 not in found.values():
        found["name"] = 0
    return found


def fit(title: str, role: str) -> int:
    """Return how well a title names what a column holds: 0 where it says just that, `UNFIT` where it does not."""
    match = TITLES[role].search(title)
    return UNFIT if match is None else len(title) - len(match.group())


def names(cell: str) -> Iterator[str]:
    """Yield the names in a cell; words that describe a kind of cookie are none."""
    pieces = [piece.strip(" `'\"") for piece in NAMES.split(cell)]
    yield from (piece for piece in pieces if NAME.match(piece))


def lifetime(cell: str) -> str:
    """Return how long a cookie lasts: ISO 8601, Session, Persistent, or nothing where it does not say."""
    plain = cell.lower()
    length = next(durations(plain), None)
    if length:
        return length.value
    return "Session" if SESSION.search(plain) else "Persistent" if PERSISTENT.search(plain) else ""
