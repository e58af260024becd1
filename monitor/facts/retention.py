"""How long which data are kept, or how soon they are deleted."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.durations import Duration
from monitor.facts.notice_period import AHEAD_OF
from monitor.facts.phrases import compiled
from monitor.facts.retention_phrases import DATA, LINK, OTHER_PERIOD, PAST, PERIOD_TITLE, RETAIN
from monitor.facts.sentences import Document, Sentence
from monitor.facts.tables import Row, rows
from storage.records import Fact, FactKind

RETAINED, ABOUT_DATA, TITLED = compiled(RETAIN), compiled(DATA), compiled(PERIOD_TITLE)
OTHER, BACKWARDS, LINKED = compiled(OTHER_PERIOD), compiled(PAST), compiled(LINK)
COOKIE = re.compile(r"(?<!\w)cookies?(?!\w)")
AGO = re.compile(r"\s(?:ago|geleden|her|fa)(?!\w)")
OF_AGE = re.compile(
    r"(?<!\w)(?:under|below|younger than|moins de|plus de|âgée?s? de|unter|jünger als|über|menores? de|"
    r"minori di|onder de|jonger dan)\s$"
)
UNUSED = re.compile(
    r"(?<!\w)(?:unused|inactiv|not (?:been )?used|haven't used|not (?:been )?active|dormant|no longer (?:use|active))"
)
LEADING = re.compile(
    r"^\W*(?:(?:we|and|or|the|that|which|will|may|shall|is|are|be|being|been|to|also|then|it|they|wir|nous|et|und|"
    r"en|we|sont|werden)\s+)+"
)
TRAILING = re.compile(
    r"(?:\W|(?<!\w)(?:for|after|within|up|to|than|no|not|more|longer|less|of|at|least|most|a|an|the|period|periods|"
    r"maximum|minimum|is|are|be|being|will|do|does|exceed|"
    r"from|in|by|and|during|approximately|pendant|une|un|durée|maximale|de|d|für|noch|nach|eine|gedurende|durante|"
    r"per|un|plazo|periodo))+$",
)
PASSIVE = re.compile(
    r"(?<!\w)(?:are|is|be|being|been|sont|est|être|werden|wird|worden|wordt|son|es|será|serán|sono|è|vengono|"
    r"viene)\s(?:\w+\s){0,2}(?:\w+\s?\(or\s)?$"
)
PARTED = re.compile(r"[;:|]\s|\.\s")
LONGEST = 120
"""Characters of what a period applies to."""


def retentions(document: Document) -> Iterator[Fact]:
    """Yield each period once for what it applies to; the lifetime of a cookie is none."""
    seen: set[tuple[str, str]] = set()
    for sentence, duration in periods(document):
        what = subject(sentence, duration)
        if (duration.value, what.lower()) not in seen:
            seen.add((duration.value, what.lower()))
            yield sentence.fact(FactKind.RETENTION, duration.value, what=what, **duration.detail)


def periods(document: Document) -> Iterator[tuple[Sentence, Duration]]:
    """Yield every retention period with its sentence."""
    columns = {id(row.sentence): row for row in rows(document) if any(TITLED.search(title) for title in row.titles)}
    kept_in = -2
    lead = ""
    for sentence in document.sentences:
        if sentence.kind in {ClauseKind.PARAGRAPH, ClauseKind.HEADING}:
            lead = sentence.plain if sentence.plain.endswith(":") else ""
        listed = sentence.kind is not ClauseKind.PARAGRAPH and bool(
            RETAINED.search(lead) or sentence.clause - kept_in <= 1
        )
        for duration in sentence.durations:
            if in_column(columns.get(id(sentence)), duration) or keeps(sentence, duration, listed=listed):
                kept_in = sentence.clause
                yield sentence, duration


def in_column(row: Row | None, duration: Duration) -> bool:
    """Say whether a length of time stands in a column of retention periods; a table of cookies has none."""
    if row is None or COOKIE.search(" ".join(row.titles)) or COOKIE.search(row.sentence.under):
        return False
    column = row.sentence.plain.strip(" |").count("|", 0, duration.start)
    return column < len(row.titles) and bool(TITLED.search(row.titles[column]))


def keeps(sentence: Sentence, duration: Duration, *, listed: bool) -> bool:
    """Say whether a length of time is how long data are kept."""
    before = sentence.plain[: duration.start]
    if COOKIE.search(sentence.plain) or COOKIE.search(sentence.under) or OTHER.search(sentence.plain):
        return False
    if AGO.match(sentence.plain, duration.end) or (duration.value.endswith("Y") and OF_AGE.search(before)):
        return False
    if AHEAD_OF.match(sentence.plain, duration.end) or (BACKWARDS.search(before) and not UNUSED.search(before)):
        return False
    stated = RETAINED.search(sentence.plain) and ABOUT_DATA.search(sentence.plain)
    return bool(stated or ((listed or TITLED.search(sentence.under)) and LINKED.search(before)))


def subject(sentence: Sentence, duration: Duration) -> str:
    """Return the words that say what is kept: those after an active verb, before a passive one, or after the period."""
    begun = max((other.end for other in sentence.durations if other.end <= duration.start), default=0)
    segment = sentence.quote[begun : duration.start]
    verbs = list(RETAINED.finditer(segment.lower()))
    if not verbs:
        parts = [PARTED.split(segment)[-1]]
    elif PASSIVE.search(segment[: verbs[-1].start()].lower()):
        parts = [PARTED.split(segment[: verbs[-1].start()])[-1], segment[verbs[-1].end() :]]
    else:
        parts = [segment[verbs[-1].end() :], segment[: verbs[-1].start()]]
    parts.append(sentence.quote[duration.end :])
    return next((words for words in map(trimmed, parts) if words), "")


def trimmed(words: str) -> str:
    """Return words without the small ones around them, cut at a whole word."""
    core = LEADING.sub("", TRAILING.sub("", words)).strip(" ,;:|()-–")
    return core if len(core) <= LONGEST else core[:LONGEST].rsplit(" ", 1)[0]
