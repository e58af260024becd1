"""How long which data are kept, or how soon they are deleted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.durations import Duration
from monitor.facts.notice_period import AHEAD_OF
from monitor.facts.phrases import compiled
from monitor.facts.retention_phrases import (
    DATA,
    LINK,
    OTHER_PERIOD,
    PAST,
    PERIOD_TITLE,
    RETAIN,
    SHORT_PERIOD,
)
from monitor.facts.retention_subject import subject
from monitor.facts.sentences import Document, Sentence
from monitor.facts.tables import cells
from storage.records import Fact, FactKind

RETAINED, ABOUT_DATA, TITLED = compiled(RETAIN), compiled(DATA), compiled(PERIOD_TITLE)
OTHER, SHORT, BACKWARDS, LINKED = compiled(OTHER_PERIOD), compiled(SHORT_PERIOD), compiled(PAST), compiled(LINK)
COOKIE = re.compile(r"(?<!\w)(?:cookies?|cookie-?\w+|local storage|pixels?)(?!\w)")
THROUGH_COOKIES = re.compile(
    r"(?<!\w)(?:through|via|using|by|from|with|au travers d|à travers|par|grâce aux|au moyen d|mittels|durch|über|door|"
    r"met|mediante|a través|tramite|attraverso)\w*\s(?:[^\s.;]+\s){0,3}?cookies?(?!\w)"
)
"""Data that come by way of cookies are data all the same."""
AGO = re.compile(r"\s(?:ago|geleden|her|fa)(?!\w)")
OF_AGE = re.compile(
    r"(?<!\w)(?:aged|age of|younger than|older than|âgée?s? de|jünger als|älter als|menores? de|mayores? de|"
    r"minori? di|maggiori? di|jonger dan|ouder dan|"
    r"(?:child(?:ren)?|minors?|persons?|people|users?|anyone|individuals?|consumers?|enfants?|mineurs?|personnes?|"
    r"kinder\w*|personen|nutzer\w*|kinderen|niñ\w+|personas|bambin\w+|persone|utenti)\s(?:[^\s.;]+\s){0,3}?"
    r"(?:under|below|over|between|moins de|plus de|unter|über|onder de|boven de|con menos de|con meno di))\s"
    r"(?:the age of\s|\d\d\s?(?:and|to|-|et|und|en|y|e)\s?)?$"
)
AGED = re.compile(
    r"(?:\s|-)(?:old|of age|or older|and older|or over|and over|or younger|révolus|alt|oud|de edad|di età)(?!\w)"
)
ALWAYS_DATA = re.compile(
    r"(?<!\w)(?:retain\w*|retention|delet\w+|eras\w+|purg\w+|shred\w*|overwrit\w+|anonymi[sz]\w+|pseudonymi[sz]\w+|"
    r"supprim\w+|effac\w+|anonymis\w+|gespeichert\w*|\w*speicher\w*|(?:ge)?lösch\w+|überschr\w+|\w*anonimise\w+|"
    r"opgeslagen|wissen|wist|gewist|overschreven|almacen\w+|borra\w+|suprim\w+|anonimiz\w+|sobrescrib\w+|memorizz\w+|"
    r"anonimizz\w+|elimin\w+|destru\w+|destroy\w*|sovrascri\w+)(?!\w)"
)
"""Verbs whose object is never anything but data."""
ABOUT_PRIVACY = re.compile(r"(?<!\w)(?:privacy|data|données|daten\w*|gegevens|datos|dati|confidentialité|privacidad)")
"""What else a heading is about that names cookies: "Privacy and cookies"."""
UNUSED = re.compile(
    r"(?<!\w)(?:unused|inactiv|not (?:been )?used|haven't used|not (?:been )?active|dormant|no longer (?:use|active))"
)
CONDITION = re.compile(
    r"(?<!\w)(?:if|unless|si|sauf si|wenn|falls|sofern|als|indien|tenzij|se|qualora|salvo che)\s[^,;.]{0,100}"
    r"(?<!\w)(?:within|dans|sous|innerhalb|binnen|en|entro)\s(?:[^\s,;.]+\s){0,3}$"
)
"""What must happen in time to keep data from being deleted is not how long they are kept."""
THIS_PERIOD = re.compile(
    r"(?<!\w)(?:these|this|those|said|such|ces|cette|ce|diese[nmrs]?|deze|estos|este|dicho|tal|questi|"
    r"questo|tale|suddett\w+)\s(?:\w+\s(?:of|de|von|van|di)\s)?(?:d')?$"
)
"""A length of time named once more is the same promise."""
ANNOUNCES = re.compile(
    r":\W*$|(?<!\w)(?:follow|below|suivant|ci-dessous|ci-après|folgend|unten|nachstehend|volgend|hieronder|onderstaand|"
    r"siguiente|a continuación|seguent|di seguito|qui sotto)"
)
"""A sentence that leads into a list or table."""
SHORTEST_TEXT = 120
"""Characters below which a paragraph may be a cell of a table that lost its lines, or a title that is no heading."""
VALID_FOR = re.compile(r"(?<!\w)(?:valid|valables?|gültig|geldig|válid[oa]s?|valid[aeio])\s(?:[^\s.;]+\s){0,2}$")
VALID = re.compile(r"\s(?:lang\s)?(?:gültig|geldig|valid)(?!\w)")
"""Cards and vouchers last their time as well."""
LIMITATION = re.compile(r"(?<!\w)(?:limitation|prescri\w+|verjähr\w+|verjaring\w*|prescripción|prescrizion\w+)(?!\w)")
"""How long one may sue; it counts where data are said to be kept so long."""
NOT_OF_DATA = re.compile(
    r"(?<!\w)(?:counter[- ]?noti\w+|copyright|dmca|removed from (?:all |our |the )?(?:[^\s.]+ )?(?:e-?mail|mailing|"
    r"marketing)|unsubscribe requests?|to process your (?:request|opt))(?!\w)"
)
"""What else is removed or taken back in time: posts that infringe a right, addresses of a mailing list."""
DELETES = re.compile(
    r"(?<!\w)(?:delet|eras|remov|destr|purg|supprim|effac|détrui|lösch|gelöscht|vernicht|verwijder|vernietig|gewist|"
    r"elimin|borr|suprim|destru|cancell|distru)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """What the text around a sentence says of the lengths of time in it."""

    column: int | None
    """Which column of the table holds how long data are kept, counted from 0."""
    introduced: bool
    """A heading, a title or the words before a list say that what follows is how long data are kept."""
    cookies: bool
    """The table is one of cookies: it says so itself, or the words before it do."""
    about: str
    """What the words before the sentence name, for a sentence that is only a length of time."""


def retentions(document: Document) -> Iterator[Fact]:
    """Yield each period once for what it applies to; the lifetime of a cookie is none."""
    seen: set[tuple[str, str]] = set()
    for sentence, duration, about in periods(document):
        what = subject(sentence, duration) or about
        if (duration.value, what.lower()) not in seen:
            seen.add((duration.value, what.lower()))
            yield sentence.fact(FactKind.RETENTION, duration.value, what=what, **duration.detail)


def periods(document: Document) -> Iterator[tuple[Sentence, Duration, str]]:
    """Yield every retention period with its sentence, and what stands before that."""
    for sentence, place in placed(document):
        for duration in sentence.durations:
            if is_period(sentence, duration, place):
                yield sentence, duration, place.about


def placed(document: Document) -> Iterator[tuple[Sentence, Place]]:
    """Yield the sentences that hold a length of time, each with its place."""
    column: int | None = None
    lead = title = about = ""
    cookies = told = False
    row = kept = -2
    for sentence in document.sentences:
        if sentence.kind is ClauseKind.ROW:
            if sentence.clause - row > 1:
                column, cookies = None, bool(COOKIE.search(sentence.plain) or COOKIE.search(about.lower()))
            column = titled_column(sentence) if column is None else column
            row = sentence.clause
        if sentence.kind is ClauseKind.HEADING:
            lead = title = ""
            told = False
        if sentence.durations:
            listed = sentence.kind in {ClauseKind.ITEM, ClauseKind.ROW}
            introduced = bool(
                (entitled(sentence) and (listed or not told))
                or (listed and (lead or sentence.clause - kept <= 1))
                or (title and len(sentence.plain) < SHORTEST_TEXT)
            )
            tabled = sentence.kind is ClauseKind.ROW
            place = Place(column if tabled else None, introduced, tabled and cookies, about)
            yield sentence, place
            if any(is_period(sentence, duration, place) for duration in sentence.durations):
                kept, told = sentence.clause, told or listed
        elif sentence.kind is ClauseKind.PARAGRAPH:
            title = still_titled(sentence, title)
        if sentence.kind is ClauseKind.PARAGRAPH or (sentence.kind is ClauseKind.ITEM and not sentence.durations):
            leads = ANNOUNCES.search(sentence.plain) and speaks_of_keeping(sentence.plain)
            lead = sentence.plain if leads else (lead if sentence.kind is ClauseKind.ITEM else "")
        if not sentence.durations:
            about = sentence.quote


def still_titled(sentence: Sentence, title: str) -> str:
    """Return the title that holds after a paragraph without a length of time: it, the one before, or none."""
    if len(sentence.plain) >= SHORTEST_TEXT:
        return ""
    if TITLED.search(sentence.plain):
        return sentence.plain
    return "" if sentence.plain[-1] in ".?!:" else title


def speaks_of_keeping(plain: str) -> bool:
    """Say whether words name the keeping or deleting of data."""
    return bool(RETAINED.search(plain) or TITLED.search(plain))


def titled_column(sentence: Sentence) -> int | None:
    """Return the column of a row of titles that holds how long data are kept."""
    titles = enumerate(cells(sentence.plain))
    return next((number for number, title in titles if len(title) < SHORTEST_TEXT and TITLED.search(title)), None)


def entitled(sentence: Sentence) -> bool:
    """Say whether one of the two headings nearest above speaks of how long data are kept."""
    return any(TITLED.search(heading) for heading in sentence.under.split(" / ")[-2:])


def is_period(sentence: Sentence, duration: Duration, place: Place) -> bool:
    """Say whether a length of time is how long data are kept."""
    if (
        place.cookies
        or is_cookie(sentence, duration)
        or is_age(sentence, duration)
        or looks_elsewhere(sentence, duration)
    ):
        return False
    if place.column is not None and sentence.plain.strip(" |").count("|", 0, duration.start) == place.column:
        return True
    if (
        sentence.plain.endswith("?")
        or belongs_to_other(sentence.plain, duration)
        or is_warning(sentence.plain, duration)
    ):
        return False
    if RETAINED.search(sentence.plain) and (place.introduced or of_data(sentence.plain)):
        return True
    return place.introduced and is_tied(sentence, duration) and not LIMITATION.search(sentence.plain)


def of_data(plain: str) -> bool:
    """Say whether what is kept are data, and nothing else."""
    return bool(ABOUT_DATA.search(plain) or ALWAYS_DATA.search(plain)) and not NOT_OF_DATA.search(plain)


def is_cookie(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time is the life of a cookie."""
    if any(COOKIE.search(heading) and not ABOUT_PRIVACY.search(heading) for heading in sentence.under.split(" / ")):
        return True
    return bool(COOKIE.search(THROUGH_COOKIES.sub(" ", around(sentence.plain, duration))))


def around(plain: str, duration: Duration) -> str:
    """Return the part of a sentence around a length of time: between semicolons, or its cell and the row's first."""
    mark = "|" if "|" in plain else ";"
    begin = plain.rfind(mark, 0, duration.start) + 1
    end = plain.find(mark, duration.end)
    part = plain[begin:end] if end >= 0 else plain[begin:]
    return f"{plain.strip(' |').split('|')[0]} {part}" if mark == "|" else part


def is_age(sentence: Sentence, duration: Duration) -> bool:
    """Say whether years are somebody's age."""
    if not duration.value.endswith("Y"):
        return False
    return bool(AGED.match(sentence.plain, duration.end) or OF_AGE.search(sentence.plain[: duration.start]))


def looks_elsewhere(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time looks back, is a condition, or is named once more."""
    before = sentence.plain[: duration.start]
    return bool(
        AGO.match(sentence.plain, duration.end)
        or (BACKWARDS.search(before) and not UNUSED.search(before))
        or CONDITION.search(before)
        or THIS_PERIOD.search(before)
    )


def is_warning(plain: str, duration: Duration) -> bool:
    """Say whether a length of time runs ahead of something: told 30 days before it is deleted, not kept for 30 days."""
    before = plain[: duration.start]
    kept = [match for match in RETAINED.finditer(before) if not DELETES.match(match.group())]
    return bool(AHEAD_OF.match(plain, duration.end)) and not kept


def belongs_to_other(plain: str, duration: Duration) -> bool:
    """Say whether the words nearest to a length of time tie it to something else than the keeping of data."""
    before, after = plain[: duration.start], plain[duration.end : duration.end + 60]
    if VALID_FOR.search(before) or VALID.match(after):
        return True
    kept = max((match.end() for match in RETAINED.finditer(before)), default=-1)
    for pattern in (OTHER,) if duration.is_long else (OTHER, SHORT):
        other = max((match.end() for match in pattern.finditer(before)), default=-1)
        follows = pattern.search(after)
        if other > kept or (follows and kept < 0 and not RETAINED.search(plain, duration.end)):
            return True
    return False


def is_tied(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time is an item's or a cell's, stands first or after a colon, or after a word of time."""
    if sentence.kind in {ClauseKind.ITEM, ClauseKind.ROW} and len(sentence.plain) < SHORTEST_TEXT:
        return True
    before = sentence.plain[: duration.start].rstrip("*_ (~≤<")
    return not before or before[-1] in ":|–—-=•·" or bool(LINKED.search(sentence.plain[: duration.start]))
