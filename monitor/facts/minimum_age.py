"""How old somebody must be to use the service."""

import re
from collections.abc import Iterator, Mapping

from monitor.facts.numbers import NUMBERS
from monitor.facts.phrases import compiled, gap, words
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

YOUNGEST, OLDEST = 10, 21
WRITTEN = "|".join(
    sorted((word for word, value in NUMBERS.items() if YOUNGEST <= value <= OLDEST), key=len, reverse=True)
)
ORDINALS = {"dix-huitième": 18, "achtzehnte": 18, "achttiende": 18, "diciottesimo": 18, "eighteenth": 18}
"""The birthday from which one is of age, written out."""
BIRTHDAY = rf"(\d\d|{'|'.join(ORDINALS)})"
NUMBER = rf"(\d\d|{WRITTEN})(?:\s?\(\s?(?:\d\d|{WRITTEN})\s?\))?(?![\w%])"

ELIGIBLE: Mapping[str, str] = {
    "en": rf"(?:(?:at least|over|minimum age(?: is| of|:| (?:to|for) {gap(7)}is)?|older than|aged|(?:reached|"
    rf"attained) the age of|over the age of|minimum of|age of|must be|have to be|need to be|needs to be|"
    rf"shall be|be at least|have fulfilled|has fulfilled) (?:the age of )?(?:between )?{NUMBER}|(?:his|her|"
    rf"their|your) {BIRTHDAY}(?:th|st)? birthday|{NUMBER}\+? ?(?:years?|yrs)?(?: of age| old)?(?: or| and|"
    rf",) (?:older|over|above|up|upwards?)|{NUMBER}\+(?!\w))",
    "fr": rf"(?:(?:au moins|plus de|âge minimum(?: requis)? (?:de|est de|:)|atteint l'âge de|âgée?s? de|avoir|dès|"
    rf"à partir de) {NUMBER} ans|{NUMBER} ans (?:ou|et) plus|{NUMBER} ans (?:révolus|minimum|accomplis)|"
    rf"{BIRTHDAY}\s?(?:[eè]me|e)? année (?:révolue|accomplie)|majeure?s? \(\D{{0,12}}{NUMBER} ans|"
    rf"à partir de l'âge de {NUMBER} ans)",
    "de": rf"(?:(?:mindestens|über|älter als|mindestalter(?: von| beträgt| ist|:)?|ab|"
    rf"alter von) {NUMBER}(?:[- ]?jahre?n?| sein)|{BIRTHDAY}\.? lebensjahr (?:vollendet|erreicht)|"
    rf"wer {NUMBER} jahre alt|volljährig \(\D{{0,12}}{NUMBER} jahre|(?:vollendeten|vollendetem|"
    rf"vollendung des) {NUMBER}\. lebensjahr|{NUMBER} jahre oder älter)",
    "nl": rf"(?:(?:ten minste|minstens|minimaal|tenminste|ouder dan|minimumleeftijd(?: van| is|:)?|vanaf|boven de|"
    rf"leeftijd van) {NUMBER}(?: jaar)?|{NUMBER} jaar (?:zijn|bent)|"
    rf"meerderjarig {gap(2)}\(\D{{0,12}}{NUMBER} jaar|{NUMBER} jaar (?:of|en) ouder)",
    "es": rf"(?:(?:al menos|mínimo|mayores? de|tener|a partir de(?: los)?|desde los|edad mínima(?: de| es de)?|"
    rf"cumplido(?: los)?|tener entre|edad de entre) {NUMBER}(?: años)?|{NUMBER} años cumplidos|"
    rf"{NUMBER} años o más)",
    "it": rf"(?:(?:almeno|maggiori? di(?: anni)?|avere|età minima(?: di| è di)?|compiuto(?: i)?|"
    rf"età (?:pari o )?superiore a(?:i)?|"
    rf"più di) {NUMBER}(?: anni)?|{NUMBER} anni (?:o|e) (?:più|oltre|compiuti)|compiuto il {BIRTHDAY}\s?°? anno)",
}
TOO_YOUNG: Mapping[str, str] = {
    "en": rf"(?:under|below|younger than|less than|beneath|(?:reached|attained) the age of)(?: the age(?:s)? of| age| "
    rf"the)? {NUMBER}",
    "fr": rf"(?:moins de|inférieure? à|mineurs? de|en dessous de|au-dessous de) {NUMBER} ans",
    "de": rf"(?:unter|jünger als|noch nicht)(?: dem alter von| einem alter von)? {NUMBER}(?: jahren?)?|"
    rf"das {NUMBER}\. lebensjahr",
    "nl": rf"(?:jonger dan|onder de|beneden de)(?: leeftijd van)? {NUMBER}",
    "es": rf"(?:menores? de(?: la edad de)?|inferior a|por debajo de) (?:los )?{NUMBER}",
    "it": rf"(?:minori? di|inferiore a(?:i|gli)?|meno di|sotto i|sotto gli|al di sotto de(?:i|gli)) (?:anni )?{NUMBER}",
}
ABOUT_AGE: Mapping[str, str] = {
    "en": r"(?:age|aged|years? old|years|child\w*|minors?|young\w*|old\w*|adults?|persons?|anyone|individuals?|under|"
    r"(?:or|and) over|birthday)",
    "fr": r"(?:âge|âgé\w*|ans|année révolue|enfants?|mineurs?|majeurs?)",
    "de": r"(?:alter|alt|älter|jünger|jahre\w*|kinder\w*|minderjährig\w*|lebensjahr)",
    "nl": r"(?:leeftijd|jaar|ouder|jonger|kind\w*|minderjarig\w*)",
    "es": r"(?:edad|años|menores|mayores|niñ\w+)",
    "it": r"(?:età|anni|minori|minorenni|maggiorenn\w+|bambin\w+)",
}
REFUSED: Mapping[str, str] = {
    "en": r"(?:not|no one|nobody|never|prohibit\w*|forbid\w*|cannot|unless|don't|no part|only|solely|does not|"
    r"strictly|delete|remove|without)",
    "fr": r"(?:ne|pas|n'\w+|interdit\w*|jamais|aucun\w*|uniquement|seul\w*)",
    "de": r"(?:nicht|keine?\w*|nie|verboten|untersagt|nur|ausschließlich)",
    "nl": r"(?:niet|geen|nooit|verboden|alleen|uitsluitend)",
    "es": r"(?:no|prohib\w+|nunca|ningún|solo|únicamente)",
    "it": r"(?:non|viet\w+|mai|nessun\w*|solo|esclusivamente)",
}
OTHERWISE: Mapping[str, str] = {
    "en": r"(?:(?:parent\w*|guardian\w*|adult)\W+(?:[^\s.]+\s){0,6}?(?:consent|permission|agree\w*|approv\w*|"
    r"authori\w+|supervis\w+)|(?:consent|permission|approval|authori[sz]ation|supervision|"
    r"involvement)\W+(?:[^\s.]+\s){0,4}?(?:parents?|guardians?)|guardian's permission|(?:act|law|"
    r"coppa)\W+(?:[^\s.]+\s){0,6}?requires?|sell\w*\W+(?:[^\s.]+\s){0,12}?(?:under|than) (?:the age of )?\w+|"
    r"discriminat\w+|protected |california residents?|request removal|opt[- ]?(?:out|in)|targeted advertising|"
    r"interest-based|majority \(under|demographic\w*|vot(?:e|ing))",
    "fr": r"(?:(?:consentement|autorisation|accord)\W+(?:[^\s.]+\s){0,5}?(?:parent\w*|représentant\w*|tuteur\w*|"
    r"titulaire\w*))",
    "de": r"(?:(?:zustimmung|einwilligung|erlaubnis)\W+(?:[^\s.]+\s){0,5}?(?:eltern|erziehungs\w+|gesetzlich\w+|"
    r"sorge\w+))",
    "nl": r"(?:stemmen|toestemming\W+(?:[^\s.]+\s){0,5}?(?:ouder\w*|voogd|wettelijk\w*))",
    "es": r"(?:(?:consentimiento|autorización|permiso)\W+(?:[^\s.]+\s){0,5}?(?:padres?|tutor\w*|representante\w*))",
    "it": r"(?:(?:consenso|autorizzazione)\W+(?:[^\s.]+\s){0,5}?(?:genitor\w+|tutor\w*|esercent\w*))",
}

ELIGIBILITY, YOUTH, AGED = compiled(ELIGIBLE), compiled(TOO_YOUNG), compiled(ABOUT_AGE)
REFUSAL, ALTERNATIVE = compiled(REFUSED), compiled(OTHERWISE)
AGE_WORDS = words(
    "age aged ages old older years year yrs under below younger over than adults adult children child minors minor "
    "above over birthday révolue accomplie année ans âge âgé âgée moins majeur mineurs plus révolus alt älter jünger "
    "unter über mindestalter lebensjahr jahre jahren jaar ouder jonger minimumleeftijd onder leeftijd edad años "
    "menores mayores menor mayor età anni minori minore maggiori maggiore",
)
AGES = frozenset(
    (*WRITTEN.replace("|", "-").split("-"), *"-".join(ORDINALS).split("-"), "18ème", "18e", "18th")
) | frozenset(map(str, range(YOUNGEST, OLDEST + 1)))
OF_DATA = lazy(
    r"\s?(?:days?|months?|weeks?|hours?|jours|mois|semaines|tage\w*|monate\w*|wochen|stunden|dagen|maanden|weken|uur|"
    r"días|meses|semanas|horas|giorni|mesi|settimane|ore|€|%|euro)"
)
"""What a number counts that is no age."""
COUNTED = lazy(
    r"(?<![\w.,])(?:\d{1,3}(?:[ .,]\d{3})+|\d{1,3}(?:[.,]\d)?\s?(?:%|percent|prozent|procent|"
    r"million\w*))\s(?:[^\s.;]+\s){0,8}?$"
)
"""A number of people of some age: an audience, not a condition."""
ADVERTISED = lazy(r"(?<!\w)(?:interest-based|targeted|personali[sz]ed|behaviou?ral) ad")
COLLECTS = lazy(r"(?<!\w)(?:collect|solicit|intended|directed|allowed|permitted|target)")


def minimum_ages(document: Document) -> Iterator[Fact]:
    """Yield each age once below which nobody may use the service: those to have reached, then those turned away."""
    seen: set[str] = set()
    aged = tuple(filter(may_be_about_age, document.sentences))
    for reader in (eligible, turned_away):
        for sentence in aged:
            for value in reader(sentence):
                if value not in seen:
                    seen.add(value)
                    yield sentence.fact(FactKind.MINIMUM_AGE, value)


def eligible(sentence: Sentence) -> Iterator[str]:
    """Yield the ages that a user must have reached."""
    yield from ages(ELIGIBILITY, sentence)


def turned_away(sentence: Sentence) -> Iterator[str]:
    """Yield the ages under which the vendor wants nobody; where a parent may agree for a child there is none."""
    if sentence.holds(REFUSAL):
        yield from ages(YOUTH, sentence)


def may_be_about_age(sentence: Sentence) -> bool:
    """Say whether a sentence holds a word of age and a number that may be one: a test before the patterns."""
    if AGES.isdisjoint(sentence.vocabulary):
        return False
    return not AGE_WORDS.isdisjoint(sentence.vocabulary) or bool(AGED.search(sentence.under.rsplit(" / ", 1)[-1]))


def ages(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[str]:
    """Yield the plausible ages that a pattern finds in a sentence about age."""
    aged = sentence.holds(AGED) or AGED.search(sentence.under.rsplit(" / ", 1)[-1])
    if not aged or not sentence.holds(pattern) or excepted(sentence.plain):
        return
    for match in pattern.finditer(sentence.plain):
        word = next(group for group in match.groups() if group)
        age = int(word) if word.isdecimal() else NUMBERS.get(word) or ORDINALS[word]
        counted = COUNTED.search(sentence.plain[: match.start()])
        if YOUNGEST <= age <= OLDEST and not counted and not OF_DATA.match(sentence.plain, match.end()):
            yield str(age)


def excepted(plain: str) -> bool:
    """Say whether the younger may use the service too, or the age is a law's example, or one for advertising."""
    if ADVERTISED.search(plain):
        return True
    return bool(ALTERNATIVE.search(plain)) and not COLLECTS.search(plain)
