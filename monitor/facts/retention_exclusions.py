"""What a length of time in a sentence about keeping is when it is not how long data are kept."""

import re
from collections.abc import Sequence

from monitor.clauses import ClauseKind
from monitor.facts.cells import RUNS_FROM, focused
from monitor.facts.durations import Duration
from monitor.facts.notice_period import AHEAD_OF
from monitor.facts.phrases import compiled
from monitor.facts.retention_phrases import DATA, LOOKING_BACK, OTHER_PERIOD, RETAINED, SHORT_PERIOD
from monitor.facts.sentences import SHARED, Sentence
from monitor.patterns import lazy
from monitor.sharing import shared

ABOUT_DATA, OTHER, SHORT = compiled(DATA), compiled(OTHER_PERIOD), compiled(SHORT_PERIOD)
ALWAYS_DATA = lazy(
    r"(?<!\w)(?:retain\w*|retention|delet\w+|eras\w+|purg\w+|shred\w*|overwrit\w+|anonymi[sz]\w+|pseudonymi[sz]\w+|"
    r"supprim\w+|effa[cç]\w+|anonymis\w+|gespeichert\w*|\w*speicher\w*|(?:ge)?lösch\w+|überschr\w+|\w*anonimise\w+|"
    r"opgeslagen|wissen|wist|gewist|overschreven|almacen\w+|borra\w+|suprim\w+|anonimiz\w+|sobrescrib\w+|memorizz\w+|"
    r"aufbewahrung\w*|\w*bewaartermijn\w*|(?:durée|délai|plazo|periodo|período|tempo|termine) (?:de|di) conserva\w+|"
    r"anonimizz\w+|cancell(?:iamo|a|ano|at[aeio]|er\w+)|bewaard|elimin\w+|destru\w+|destroy\w*|sovrascri\w+)(?!\w)"
)
"""Verbs whose object is never anything but data."""
NOT_OF_DATA = lazy(
    r"(?<!\w)(?:counter[- ]?noti\w+|copyright|dmca|take-?down|removed from (?:all |our |the )?(?:[^\s.]+ )?(?:e-?mail|"
    r"mailing|marketing)|unsubscribe requests?|to process your (?:request|opt))(?!\w)"
)
"""What else is removed or taken back in time: posts that infringe a right, addresses of a mailing list."""
COOKIE = lazy(r"(?<!\w)(?:cookies?|cookie-?\w+|local storage|pixels?)(?!\w)")
THROUGH_COOKIES = lazy(
    r"(?<!\w)(?:through|via|using|by|from|with|au travers d|à travers|par|grâce aux|au moyen d|mittels|durch|über|door|"
    r"met|mediante|a través|tramite|attraverso)\w*\s(?:[^\s.;]+\s){0,3}?cookies?(?!\w)"
)
"""Data that come by way of cookies are data all the same."""
OF_COOKIES = lazy(
    r"(?<!\w)(?:cookies?[- ]?(?:identifiers?|ids?|data|identifikator\w*|kennung\w*|identificator\w*|gegevens|daten)|"
    r"(?:identifiants?|identificador\w*|identificativ\w+|identificator\w+|données|datos|dati) (?:de|dei|des|di|van|"
    r"von|of)(?: las?| los)? cookies?|cookies?[- ]?(?:consents?|preferences?|choices?|einwilligung\w*|zustimmung\w*|"
    r"präferenz\w*|auswahl|entscheidung\w*|toestemming\w*|voorkeur\w*|keuzes?)|(?:consents?|choices?|preferences?|"
    r"consentements?|choix|préférences|einwilligung(?:en)?|zustimmung|toestemming|voorkeuren|keuzes?|consentimientos?|"
    r"preferencias|consens[oi]|preferenze|scelt[ae]) (?:[^\s.;]+\s){0,3}?(?:l'usage des |l'uso dei )?cookies?)(?!\w)"
)
"""And so are the numbers that cookies hold, and what somebody chose about cookies, where they are said to be kept."""
AGO = lazy(r"\s(?:ago|geleden|her|fa)(?!\w)")
OF_AGE = lazy(
    r"(?<!\w)(?:aged|age of|younger than|older than|âgée?s? de|jünger als|älter als|menores? de|mayores? de|minori? di|"
    r"maggiori? di|jonger dan|ouder dan|(?:child(?:ren)?|minors?|persons?|people|users?|anyone|individuals?|consumers?|"
    r"enfants?|mineurs?|personnes?|kinder\w*|personen|nutzer\w*|kinderen|niñ\w+|personas|bambin\w+|persone|"
    r"utenti)\s(?:[^\s.;]+\s){0,3}?(?:under|below|over|between|moins de|plus de|unter|über|onder de|boven de|"
    r"con menos de|con meno di))\s(?:the age of\s|\d\d\s?(?:and|to|-|et|und|en|y|e)\s?)?$"
)
AGED = lazy(
    r"(?:\s|-)(?:old|of age|or older|and older|or over|and over|or younger|révolus|alt|oud|de edad|di età)(?!\w)"
)
ABOUT_PRIVACY = lazy(r"(?<!\w)(?:privacy|data|données|daten\w*|gegevens|datos|dati|confidentialité|privacidad)")
"""What else a heading is about that names cookies: "Privacy and cookies"."""
UNUSED = lazy(
    r"(?<!\w)(?:unused|inactiv|not (?:been )?used|haven't used|not (?:been )?active|dormant|no longer (?:use|active))"
)
CONDITION = lazy(
    r"(?<!\w)(?:if|unless|si|sauf si|wenn|falls|sofern|als|indien|tenzij|se|qualora|salvo che)\s[^,;.]{0,100}"
    r"(?<!\w)(?:within|dans|sous|innerhalb|binnen|en|entro)\s(?:[^\s,;.]+\s){0,3}$"
)
"""What must happen in time to keep data from being deleted is not how long they are kept."""
IN_OTHER_WORDS = lazy(
    r"[\s,(=–-]{1,4}(?:(?:soit|c'est-à-dire|das heißt|d\.h\.|i\.e\.|that is|or|dat is|es decir|o sea|cioè|ossia)"
    r"[\s,]{1,2})?"
)
SAID_BEFORE = lazy(
    r"(?<!\w)(?:(?:after|following|once|when|end of|expiry of) (?:the|these|those)|(?:après|passés?|à l'issue|issue|"
    r"bout|fin|expiration) (?:les|ces|des|de ces)|ablauf (?:der|dieser)|nach (?:den|diesen)|na (?:de|die|deze|"
    r"afloop van de)|(?:transcurridos|pasados|tras|después de|finalizados|al final de) (?:los|esos|estos|dichos)|"
    r"(?:trascorsi|decorsi|passati|scaduti|dopo|al termine) (?:i|dei|tali|questi))\s$"
)
"""A length of time that is known: where it was told nearby it is the same."""
THIS_PERIOD = lazy(
    r"(?<!\w)(?:these|this|those|said|such|ces|cette|ce|diese[nmrs]?|deze|estos|este|dicho|tal|questi|"
    r"questo|tale|suddett\w+)\s(?:\w+\s(?:of|de|von|van|di)\s)?(?:d')?$"
)
"""A length of time named once more is the same promise."""
NEXT_CELL = re.compile(r"\s(?:[^\W\d_](?<![a-zß-öø-ÿ])\w*)\s")
WORD, LONG_WORD = re.compile(r"\w+"), 4
NAMED_PART = lazy(r"[^:]{2,80}:\s")
"""A line of a cell that says itself what it is about: "usage data: 25 months"."""
SEMICOLON, PARTS = lazy(";"), re.compile(r"[|;]|[.!?]\s")
VALID_FOR = lazy(r"(?<!\w)(?:valid|valables?|gültig|geldig|válid[oa]s?|valid[aeio])\s(?:[^\s.;]+\s){0,2}$")
VALID = lazy(r"\s(?:lang\s)?(?:gültig|geldig|valid)(?!\w)")
"""Cards and vouchers last their time as well."""
TO_DELETE = lazy(
    r"(?<!\w)(?:requests?|demandes?|anfragen?|antrag|verzoek(?:en)?|solicitud(?:es)?|richiest[ae])\s(?:to|for|de|d'|"
    r"auf|zur|um|tot|om|di)\s?(?:[^\s.;]+\s){0,3}?(?:delet|eras|remov|supprim|effa[cç]|lösch|verwijder|wis|elimin|"
    r"suprim|supres|borr|cancell)\w*"
)
"""What is asked for is not what is done: such a length of time is the answer's."""
DELETES = lazy(
    r"(?<!\w)(?:delet|eras|remov|destr|purg|supprim|effa[cç]|détrui|lösch|gelöscht|vernicht|verwijder|vernietig|gewist|"
    r"elimin|borr|suprim|destru|cancell|distru)"
)


@shared(SHARED)
def of_data(plain: str) -> bool:
    """Say whether what is kept are data, and nothing else."""
    return bool(ABOUT_DATA.search(plain) or ALWAYS_DATA.search(plain)) and not NOT_OF_DATA.search(plain)


def is_cookie(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time is the life of a cookie."""
    if any(COOKIE.search(heading) and not ABOUT_PRIVACY.search(heading) for heading in sentence.under.split(" / ")):
        stated = sentence.holds(RETAINED) and of_data(sentence.plain)
        return sentence.kind is ClauseKind.ROW or not stated or sentence.holds(COOKIE)
    words = THROUGH_COOKIES.sub(" ", around(sentence, duration))
    return bool(COOKIE.search(OF_COOKIES.sub(" ", words) if RETAINED.search(words) else words))


def around(sentence: Sentence, duration: Duration) -> str:
    """Return the part of a sentence around a length of time: between semicolons, or its sentence and the row's first.

    A row is one sentence to us, but its cells hold several.
    """
    words, there = focused(sentence, duration)
    mark = PARTS if sentence.kind is ClauseKind.ROW else SEMICOLON
    begin = max((match.end() for match in mark.finditer(words, 0, there.start)), default=0)
    end = mark.search(words, there.end)
    part = words[begin : end.start()] if end else words[begin:]
    if sentence.kind is ClauseKind.ROW and not NAMED_PART.match(part):
        return f"{words.split('|')[0]} {part}"
    return part


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
        or (LOOKING_BACK.search(before) and not UNUSED.search(before))
        or CONDITION.search(before)
        or THIS_PERIOD.search(before)
    )


def restates(sentence: Sentence, duration: Duration, found: Sequence[Duration], *, told: bool) -> bool:
    """Say whether a length of time says one before it again: "a quarter, that is three months", "after the 3 months".

    `found` are the periods of the sentence; `told` says that the same was found in the clause or in the one above.
    """
    if told and SAID_BEFORE.search(sentence.plain[: duration.start]):
        return True
    same = [other for other in found if other.end <= duration.start and other.value == duration.value]
    if not same:
        return False
    between = sentence.plain[same[-1].end : duration.start]
    return bool(IN_OTHER_WORDS.fullmatch(between)) or (
        parts_cells(sentence, same[-1], between)
        and not {word for word in WORD.findall(between) if len(word) >= LONG_WORD}.isdisjoint(
            WORD.findall(sentence.plain[: same[-1].start])
        )
    )


def parts_cells(sentence: Sentence, duration: Duration, after: str) -> bool:
    """Say whether a cell ends after a length of time: at a bar, or where a word with a capital goes on without a mark.

    What a cell says of the same thing beside it is a remark: "Notes | 1 year | notes are deleted after 1 year".
    """
    return "|" in after if sentence.kind is ClauseKind.ROW else bool(NEXT_CELL.match(sentence.words, duration.end))


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
    done = TO_DELETE.sub(lambda asked: " " * len(asked.group()), before)
    kept = max((match.end() for match in RETAINED.finditer(done)), default=-1)
    for pattern in (OTHER,) if duration.is_long else (OTHER, SHORT):
        other = max((match.end() for match in pattern.finditer(before)), default=-1)
        follows = pattern.search(after)
        if other > kept or (
            follows
            and not (duration.is_long and RUNS_FROM.match(after))
            and kept < 0
            and not RETAINED.search(plain, duration.end)
        ):
            return True
    return False
