"""When a policy was last changed, and since when it is in force."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from monitor.facts.days import DATE, iso_date
from monitor.facts.phrases import compiled, gap
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

LAST_UPDATED: Mapping[str, str] = {
    "en": rf"(?:(?:was |were |been )?(?:last|most recently|latest|recently) {gap(2)}(?:updated?|modifi\w+|revis\w+|"
    rf"changed?|amended|"
    r"review(?:ed)?|edited)|(?:page |policy |document )?updated(?: on| as of|:)|revised(?: on| as of|:)|(?:date of "
    r")?(?:last|latest) "
    r"(?:change|amendment|modification|revision|update)|(?:revision|update) date|version (?:of|dated)|last updated "
    r"and effective)",
    "fr": r"(?:(?:date de (?:la )?)?derni[èe]re (?:mise [àa] jour|modification|r[ée]vision|actualisation)(?: "
    r"(?:effectu[ée]e|en date))?|"
    r"mise?s? [àa] jour(?: (?:le|du|en date du|en|:)| :)|date de mise [àa] jour|actualis[ée]e? le|modifi[ée]e?s? "
    r"(?:le|en dernier lieu le)|"
    r"version (?:du|en date du|dat[ée]e du))",
    "de": r"(?:stand(?: der (?:information|datenschutzerklärung|bedingungen))?(?: vom)?(?=\s?:|\s\d|\s[^\W\d_]+ \d{4})|"
    r"zuletzt (?:ge[äa]ndert|aktualisiert|überarbeitet|angepasst)|"
    r"letzte (?:[äa]nderung|aktualisierung|überarbeitung|anpassung)|(?:version|fassung) vom|aktualisiert am|datum "
    r"der letzten \w+)",
    "nl": r"(?:(?:voor het )?laatst(?:elijk)? (?:is )?(?:bijgewerkt|gewijzigd|aangepast|herzien)|(?:datum "
    r")?laatste (?:wijziging|update|"
    r"aanpassing|herziening|versie)|versie (?:van|d\.d\.)|bijgewerkt op|gewijzigd op)",
    "es": r"(?:[úu]ltima (?:actualizaci[óo]n|modificaci[óo]n|revisi[óo]n|versi[óo]n)|actualizad[oa]s? (?:por "
    r"[úu]ltima vez )?(?:el|en|a)|"
    r"fecha de (?:la )?(?:[úu]ltima )?(?:actualizaci[óo]n|revisi[óo]n|modificaci[óo]n)|versi[óo]n de)",
    "it": r"(?:ultim[oa] (?:aggiornamento|modifica|revisione|versione)|aggiornat[oae] (?:al|il|in data|a)|"
    r"data (?:di|dell')\s?(?:ultim[oa] )?(?:aggiornamento|modifica|revisione)|versione del)",
}
EFFECTIVE: Mapping[str, str] = {
    "en": rf"(?:effective(?: date| starting)?|(?:in|into) (?:effect|force)|valid|takes? effect|appl(?:y|ies)|date "
    rf"of entry into force)"
    rf"(?: {gap(8)}(?:from|as of|on|since|starting|beginning))?",
    "fr": r"(?:(?:date d'|entr\w+ )?en vigueur(?: depuis| à compter| à partir| au| le| dès| du| :|:)|date "
    r"d'(?:effet|entrée en vigueur)|"
    r"(?:applicables?|valables?|en vigueur) (?:depuis|à compter|à partir|dès|au|le)|date effective|prend effet|"
    r"entr\w+ en vigueur)",
    "de": r"(?:(?:gültig|wirksam|gelten|gilt|in kraft)(?: seit| ab| zum| am)(?: dem)?|(?:tritt|treten) (?:am|zum|ab)|"
    r"datum des inkrafttretens|gültigkeitsdatum|inkrafttreten|wirksamkeitsdatum|wirksam zum)",
    "nl": rf"(?:ingangsdatum|(?:van kracht|geldig|geldt|gelden|van toepassing|in werking)(?: {gap(2)}(?:vanaf|"
    rf"sinds|per|op|met ingang van))|"
    r"treedt (?:op|per)|treden (?:op|per)|datum inwerkingtreding|met ingang van)",
    "es": r"(?:(?:fecha de )?entrada en vigor|(?:fecha de )?vigencia|vigentes? (?:desde|a partir)|en vigor "
    r"(?:desde|a partir)|"
    r"fecha (?:efectiva|de efectividad)|efectiv[oa] (?:desde|a partir)|entr\w+ en vigor(?: el| a partir)?)",
    "it": r"(?:in vigore (?:dal|a partire|da)|(?:data di )?(?:entrata in vigore|decorrenza|efficacia)|valid[oaie] "
    r"(?:dal|a partire)|"
    r"efficac[ei] (?:dal|a partire)|data effettiva)",
}
BETWEEN = re.compile(
    r"[\s:|\"')(\-–—.,/]{0,8}(?:(?:and effective(?: date)?|date|on|as of|of|at|the|is|from|since|to|"
    r"le|du|en date du|depuis|de|au|à|compter|am|vom|den|dem|ab|zum|zuletzt|op|van|per|"
    r"el|día|del|desde|partir|il|in data|dal|al|giorno|a|[^\W\d_]{2,8}day|was|were|last)[\s:,|)(-]{1,4}){0,4}",
)
SUBJECT = re.compile(
    r"(?<!\w)(?:this|these|our|diese[rs]?|unsere|die vorliegenden?|cette|ces|la présente|les présentes|notre|nos|"
    r"deze|dit|onze|"
    r"esta|estas|este|estos|la presente|el presente|nuestra|le presenti|il presente|nostra)\s",
)
STANDS_ALONE = re.compile(r"^[\W\d_]*(?:\w+\s){0,2}$|[(\[|–—:-]\s?(?:\w+\s)?$|(?<!\w)(?:and|et|und|en|y|e|date)\s$")
FORMER = re.compile(
    r"(?<!\w)(?:previous|prior|former|earlier|old|précédente?s?|ancienne?s?|vorherige|bisherige|frühere|vorige|"
    r"anterior|precedente)"
)
RUNS_ON = re.compile(r",?\s\w+")
NEXT = 60
"""Characters of the next sentence that may hold the date of a label that ends a line."""

DIGITS = re.compile(r"\d\d")
UPDATED_LABEL = compiled(LAST_UPDATED)
EFFECTIVE_LABEL = compiled(EFFECTIVE)


def dates(document: Document) -> Iterator[Fact]:
    """Yield the dates beside a label; one whose order nothing decides has no value, and its words in `ambiguous`."""
    for sentence, after in pairwise([*document.sentences, None]):
        if sentence is not None:
            line = Line(sentence, after, document)
            if DIGITS.search(line.text):
                yield from line.facts(UPDATED_LABEL, FactKind.LAST_UPDATED)
                yield from line.facts(EFFECTIVE_LABEL, FactKind.EFFECTIVE_DATE)


@dataclass(frozen=True)
class Line:
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
            between = BETWEEN.match(text, match.end())
            found = DATE.match(text, between.end() if between else match.end())
            if (
                found
                and match.end() <= len(self.sentence.plain)
                and speaks_of_itself(self.sentence.plain, match, found, kind)
            ):
                value = iso_date(found, self.document)
                if value:
                    yield self.sentence.fact(kind, value)
                elif found["one"]:
                    yield self.sentence.fact(kind, None, ambiguous=found.group())


def speaks_of_itself(plain: str, label: re.Match[str], found: re.Match[str], kind: FactKind) -> bool:
    """Say whether a date is of this policy: laws and other documents have dates too, and so do former versions."""
    before = plain[: label.start()]
    if FORMER.search(before):
        return False
    if kind is FactKind.LAST_UPDATED or SUBJECT.search(before):
        return True
    return bool(STANDS_ALONE.search(before)) and not RUNS_ON.match(plain, found.end())
