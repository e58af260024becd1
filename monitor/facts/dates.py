"""When a policy was last changed, and since when it is in force."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from monitor.facts.change_phrases import DOCUMENT
from monitor.facts.date_phrases import (
    CHANGED_ON,
    DRAWN_UP,
    DRAWN_UP_LAST,
    EFFECTIVE,
    LAST_UPDATED,
    NUMBERED,
    STAMP,
)
from monitor.facts.days import DATE, LABELLED_DATE, iso_date
from monitor.facts.phrases import compiled, gap, union
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

BETWEEN = lazy(
    r"[\s:|\"')(\[\-–—.,/*·]{0,8}(?:(?:and effective(?: date)?|effectuée?|en date du|effettuat[ao]|realizada|à la "
    r"date du|en fecha|in data|dates|date|dated|on|as of|as at|of|at|the|is|from|since|"
    r"to|in|le|du|depuis|de|au|à|compter|en|am|vom|den|dem|ab|zum|zuletzt|im|op|van|per|d\.d\.|"
    r"est|celle|ist|stammt|datiert|dateert|es|data|è|di|risale|quella|el|día|del|desde|partir|il|dal|al|giorno|a|da|[^\W\d_]{2,8}day|was|were|last)[\s:,|)(-]{1,4})"
    r"{0,4}(?:d'|dell'|l')?",
)
"""What may part a label from its date."""
BY_WHOM = lazy(rf"\s{gap(6)}(?:on|date du|le|du|am|vom|op|el|il|in data|al)\s(?:the\s)?")
"""What may part a strong label from its date: "last changed by our board on"."""
SUBJECT = lazy(
    r"(?<!\w)(?:this|these|our|diese[rs]?|unsere|die vorliegenden?|cette|ces|la présente|les présentes|notre|nos|"
    r"deze|dit|onze|esta|estas|este|estos|la presente|el presente|nuestra|le presenti|il presente|nostra|versione?|"
    r"versión|fassung|versie)\s",
)
STANDS_ALONE = lazy(
    r"^[\W\d_]*+(?:\w+\s){0,2}$|^[^;]{0,40}\d[^;]{0,15},\s$|[(\[|–—:;·-]\s?(?:\w+\s)?$|"
    r"(?<!\w)(?:and|et|und|en|y|e|date)\s$"
)
FORMER = lazy(
    r"(?<!\w)(?:previous|prior|former|earlier|old|précédente?s?|ancienne?s?|vorherige|bisherige|frühere|vorige|"
    r"anterior|precedente)"
)
LAW = lazy(
    r"(?<!\w)(?:gdpr|ccpa|dsgvo|rgpd|avg|regulation|directive|act|verordnung|richtlinie \d|gesetz|règlement|loi|"
    r"verordening|wet|reglamento|ley|regolamento|legge)\s(?:[^\s.;]+\s){0,4}$"
)
"""A law has a day of its last change as well."""
RUNS_ON = lazy(r",?\s\w+")
FIELD = lazy(r"\s?:")
"""A label with a colon is of this text, whatever comes after the date."""
NEXT = 60
"""Characters of the next sentence that may hold the date of a label that ends a line."""

DIGITS = lazy(r"\d\d")
UPDATED_LABEL, EFFECTIVE_LABEL, DRAWN = compiled(LAST_UPDATED), compiled(EFFECTIVE), compiled(DRAWN_UP)
OWN = lazy(
    r"(?<!\w)(?:this|these|our|the present|les? présente?s?|la présente|ces|cette|ce|nos|diese[rs]?|unsere|deze|dit|"
    r"onze|"
    rf"las? presentes?|los? presentes?|el presente|est[ae]s?|le presenti|la presente|il presente|quest[aeo])\s"
    rf"{gap(3)}(?:{union(DOCUMENT)}|versions?|fassung|versie|versión|versione)"
)
"""This text by its own name."""
DRAWN_AFTER = lazy(rf"(?<!\w)(?:am|im)\s{DATE.pattern},?\s{gap(3)}{DRAWN_UP_LAST}(?!\w)")
STAMPED = lazy(rf"(?:^|[|–—(·•;,-]\s?)\W{{0,4}}(?:[^\W\d_]+\s){{0,3}}?{union(STAMP)}{NUMBERED}(?!\w)")
IN_FORCE = lazy(rf",?\s{union(EFFECTIVE)}")
CHANGED_AFTER = lazy(rf"(?<!\w)(?:am|op|on|le|el|il|in|im)\s{DATE.pattern},?\s{gap(3)}{union(CHANGED_ON)}(?!\w)")
LONE = lazy(
    rf"^\W*(?:[^\W\d_]{{2,9}}\.?,?\s)?(?:(?:[^\W\d_]+[\s,]{{1,2}}){{0,4}}(?:le|den|il|a|op)\s|"
    rf"[^\W\d_]+(?:\s[^\W\d_]+)?,\s|[^.;]{{3,80}}[(–—|-]\s?)?{DATE.pattern}\W*$"
)
"""A line that is a date, perhaps with the place or a title: "Paris, le 3 mai 2024", "Privacy policy (May 2024)"."""
BARE_MONTH = lazy(r"\W*[^\W\d_]{3,10}\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d\W*")
"""A line of a month and a year, with neither label nor title: when the text was written, or began to hold."""
LONGEST_STAMP = 150
"""Characters of a sentence that is a stamp."""
TOP, BOTTOM = 6, 2
"""Sentences from the beginning, and to the end, among which a date alone is the text's."""


def dates(document: Document) -> Iterator[Fact]:
    """Yield the dates beside a label; one whose order nothing decides has no value, and its words in `ambiguous`.

    Where no label says when the text was last changed, a stamp such as "Version 2, May 2024" does; where there is no
    date at all, one that stands alone at the top or bottom.
    """
    lines = [
        LabelLine(sentence, after, document)
        for sentence, after in pairwise([*document.sentences, None])
        if sentence is not None and (sentence.holds(DIGITS) or (after and DIGITS.search(after.plain[:NEXT])))
    ]
    updated = [fact for line in lines for fact in line.facts(UPDATED_LABEL, FactKind.LAST_UPDATED)]
    effective = [fact for line in lines for fact in line.facts(EFFECTIVE_LABEL, FactKind.EFFECTIVE_DATE)]
    updated = updated or [fact for line in lines for fact in line.changed_on()]
    taken = {(fact.quote, fact.value) for fact in effective}
    stamped = (fact for line in lines for fact in line.facts(STAMPED, FactKind.LAST_UPDATED))
    updated = updated or [fact for fact in stamped if (fact.quote, fact.value) not in taken]
    updated = updated or [fact for line in lines for fact in line.drawn_up()]
    yield from updated or (() if effective else alone(document))
    yield from effective


def alone(document: Document) -> Iterator[Fact]:
    """Yield the only date that stands alone at the top or bottom of a text; of a month alone nobody can tell."""
    ends = {id(sentence) for sentence in (*document.sentences[:TOP], *document.sentences[-BOTTOM:])}
    found = [(sentence, match) for sentence in document.sentences if (match := lone(sentence.plain))]
    if len(found) == 1 and id(found[0][0]) in ends:
        sentence, match = found[0]
        if BARE_MONTH.fullmatch(sentence.plain):
            yield sentence.fact(FactKind.LAST_UPDATED, None, ambiguous=sentence.quote.strip("*_ "))
        else:
            yield from dated(sentence, match, FactKind.LAST_UPDATED, document)


def lone(plain: str) -> re.Match[str] | None:
    """Return the date that a line is; there is none without two digits side by side."""
    return LONE.match(plain) if DIGITS.search(plain) else None


def dated(sentence: Sentence, found: re.Match[str], kind: FactKind, document: Document) -> Iterator[Fact]:
    """Yield the fact that a date is; none where it is no date."""
    value = iso_date(found, document)
    if value:
        yield sentence.fact(kind, value)
    elif found["one"]:
        yield sentence.fact(kind, None, ambiguous=found.group().strip())


@dataclass(frozen=True)
class LabelLine:
    """A sentence with what follows it, for a label whose date stands on the next line."""

    sentence: Sentence
    after: Sentence | None
    document: Document

    @property
    def text(self) -> str:
        """The sentence, and when it is short the beginning of the next."""
        plain = self.sentence.plain
        return f"{plain} {self.after.plain[:NEXT]}" if self.after and len(plain) < NEXT else plain

    def facts(self, label: re.Pattern[str], kind: FactKind) -> Iterator[Fact]:
        """Yield a fact for each date that follows a label directly."""
        text = self.text
        for match in label.finditer(text):
            found = beside(text, match, by_whom=label is UPDATED_LABEL)
            if not found or match.end() > len(self.sentence.plain):
                continue
            rest = self.sentence.plain[found.end() :]
            runs_on = RUNS_ON.match(rest) and not IN_FORCE.match(rest)
            if label is STAMPED and (runs_on or len(self.sentence.plain) > LONGEST_STAMP):
                continue
            if speaks_of_itself(self.sentence.plain, match, found, kind):
                yield from dated(self.sentence, found, kind, self.document)

    def changed_on(self) -> Iterator[Fact]:
        """Yield a fact for a date before the verb that says this text was changed."""
        found = CHANGED_AFTER.search(self.sentence.plain)
        if found and SUBJECT.search(self.sentence.plain):
            yield from dated(self.sentence, found, FactKind.LAST_UPDATED, self.document)

    def drawn_up(self) -> Iterator[Fact]:
        """Yield a fact for the date on which this text, by its own name, came to be."""
        plain = self.sentence.plain
        own = OWN.search(plain)
        if own:
            label = DRAWN.search(plain, own.end())
            found = beside(plain, label, by_whom=False) if label else DRAWN_AFTER.search(plain, own.end())
            if found:
                yield from dated(self.sentence, found, FactKind.LAST_UPDATED, self.document)


def beside(text: str, label: re.Match[str], *, by_whom: bool) -> re.Match[str] | None:
    """Return the date that follows a label, after small words or, where allowed, after who changed the text."""
    between = BETWEEN.match(text, label.end())
    found = LABELLED_DATE.match(text, between.end() if between else label.end())
    if found or not by_whom:
        return found
    actor = BY_WHOM.match(text, label.end())
    return LABELLED_DATE.match(text, actor.end()) if actor else None


def speaks_of_itself(plain: str, label: re.Match[str], found: re.Match[str], kind: FactKind) -> bool:
    """Say whether a date is of this policy: laws and other documents have dates too, and so do former versions."""
    before = plain[: label.start()]
    if FORMER.search(before) or (LAW.search(before) and not SUBJECT.search(before)):
        return False
    if kind is FactKind.LAST_UPDATED or SUBJECT.search(before) or FIELD.match(plain, label.end()):
        return True
    return bool(STANDS_ALONE.search(before)) and not RUNS_ON.match(plain, found.end())
