"""What a retention period applies to, in the words of the sentence."""

import re

from monitor.clauses import ClauseKind
from monitor.facts.durations import Duration
from monitor.facts.phrases import compiled
from monitor.facts.retention_phrases import RETAIN
from monitor.facts.sentences import Sentence
from monitor.facts.tables import cells

RETAINED = compiled(RETAIN)
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


def subject(sentence: Sentence, duration: Duration) -> str:
    """Return the words that say what is kept.

    Those after an active verb, before a passive one, or after the period; in a row of a table the other cells.
    """
    begun = max((other.end for other in sentence.durations if other.end <= duration.start), default=0)
    segment = sentence.quote[begun : duration.start]
    verbs = list(RETAINED.finditer(segment.lower()))
    if not verbs:
        parts = [PARTED.split(segment)[-1]]
    elif PASSIVE.search(segment[: verbs[-1].start()].lower()):
        parts = [PARTED.split(segment[: verbs[-1].start()])[-1], segment[verbs[-1].end() :]]
    else:
        parts = [segment[verbs[-1].end() :], segment[: verbs[-1].start()]]
    if sentence.kind is ClauseKind.ROW:
        parts.append(next((cell for cell in cells(sentence.words) if cell), ""))
    parts.append(sentence.quote[duration.end :])
    return next((words for words in map(trimmed, parts) if words), "")


def trimmed(words: str) -> str:
    """Return words without the small ones around them, cut at a whole word."""
    core = LEADING.sub("", TRAILING.sub("", words)).strip(" ,;:|()-–")
    return core if len(core) <= LONGEST else core[:LONGEST].rsplit(" ", 1)[0]
