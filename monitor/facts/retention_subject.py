"""What a retention period applies to, in the words of the sentence."""

import re

from monitor.clauses import ClauseKind
from monitor.facts.cell_phrases import BASIS, MAXIMUM, SINCE
from monitor.facts.cells import line
from monitor.facts.durations import Duration
from monitor.facts.phrases import shortened, union, words
from monitor.facts.retention_phrases import RETAINED, TITLED
from monitor.facts.sentences import Sentence
from monitor.patterns import lazy

LEADING = lazy(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})+\.?\s)?(?:(?:we|and|or|the|that|which|will|may|shall|is|are|be|being|been|to|also|"
    r"then|it|they|as well as|after|for|"
    r"of|wir|nous|et|und|en|sont|werden|nach|na|après|tras|dopo|puis|lang auf|außerdem|noch|auf)(?!\w)\W*)*",
    re.IGNORECASE,
)
SMALL = words(
    "for after within up to than no not more longer less of at least most a an the period periods maximum minimum "
    "is are be being been will may must do does exceed from in by and or during approximately then we they it "
    "automatically permanently pendant une un durée maximale de d est sont seront sera puis pour et nous für noch "
    "nach eine wird werden und wir sie innerhalb von ist es gedurende na wordt worden een maximaal en durante se "
    "los tras plazo periodo per sono è vengono dopo"
)
"""Words that may close what is kept without belonging to it; each once, for two ways to read one cost time."""
TRAILING = lazy(rf"(?:\W|(?<!\w)(?:{'|'.join(sorted(SMALL))}))+$", re.IGNORECASE)
POINTERS = words(
    "this these those that such all any your our the it they its ces cette vos tout toutes nos les la diese dieser "
    "dieses ihre alle die deze uw de onze estos esta sus los todos questi tali i suoi tutti le"
)
VAGUE = lazy(
    # Each word once: two ways to read one would be tried in every combination.
    rf"(?:(?:{'|'.join(sorted(POINTERS))})(?!\w)\s?)*(?:personal |related |relevant |said )?"
    r"(?:data|information|données|informations|daten|angaben|gegevens|datos|información|dati|informazioni)?"
    r"(?: (?:personnelles|à caractère personnel|personales|personali))?"
)
"""Words for data that tell none apart."""
UNTOLD = lazy(rf"(?:(?:{union(BASIS)}|{union(SINCE)}|ans)\W*)+")
"""Words of a broken row that say why data are used, or from when a time runs."""
PASSIVE = lazy(
    r"(?<!\w)(?:are|is|be|being|been|sont|est|être|werden|wird|worden|wordt|son|es|será|serán|sono|è|vengono|"
    r"viene)\s(?:\w+,?\s){0,3}(?:\w+\s?\(or\s)?$"
)
NAMED = lazy(
    rf"^\W*(?P<name>[^:|]{{2,80}}?)(?:\s?:|\s[–—-])\s(?:{union(MAXIMUM)}\s)?$",
    re.IGNORECASE,
)
"""The name of an entry, which its length of time follows: "Invoices: at most"."""
LABEL = lazy(r"[^:|.]{2,60}:")
"""What a line of a cell begins with: "By our processor: ..."."""
PARTED = lazy(r"[;:|]\s|\.\s")
LONGEST = 120
"""Characters of what a period applies to."""


def subject(sentence: Sentence, duration: Duration) -> str:
    """Return the words that say what is kept; empty where the sentence does not.

    Those after an active verb, before a passive one, or after the period; of a row its first cell, and what the line
    of the cell adds to it.
    """
    begun = max((other.end for other in sentence.durations if other.end <= duration.start), default=0)
    if sentence.kind is ClauseKind.ROW:
        begin, end = line(sentence, duration)
        own = told(said(sentence.quote[max(begin, begun) : duration.start]))
        if VAGUE.fullmatch(own.lower()):
            label = LABEL.match(sentence.quote[begin : duration.start])
            own = trimmed(label.group()) if label else ""
        first = trimmed(sentence.first_cell) if begin or sentence.column else ""
        together = f"{first}: {own}" if first and own else first or own
        return shortened(together, LONGEST) or trimmed(sentence.quote[duration.end : end])
    named = None if begun else NAMED.match(sentence.quote[: duration.start])
    if named and not TITLED.search(named["name"].lower()):
        return trimmed(named["name"])
    before = said(sentence.quote[begun : duration.start])
    return told([*before, *said(sentence.quote[duration.end :], after=True)])


def said(segment: str, *, after: bool = False) -> list[str]:
    """Return the candidates in words before, or after, a length of time, the likeliest first."""
    verbs = list(RETAINED.finditer(segment.lower()))
    if not verbs:
        return [segment if after else PARTED.split(segment)[-1]]
    verb = verbs[0 if after else -1]
    passive = PASSIVE.search(segment[: verb.start()].lower())
    if passive:
        before = segment[: passive.start()]
        return [before] if after else [PARTED.split(before)[-1], segment[verb.end() :]]
    return [segment[verb.end() :], segment[: verb.start()]]


def told(candidates: list[str]) -> str:
    """Return the first words that say what is kept."""
    cores = map(trimmed, candidates)
    return next((core for core in cores if len(core) > 1 and not UNTOLD.fullmatch(core.lower())), "")


def trimmed(text: str) -> str:
    """Return words without the small ones around them, cut at a whole word."""
    return shortened(LEADING.sub("", TRAILING.sub("", text)).strip(" ,;:|()-–"), LONGEST)
