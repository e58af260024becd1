"""Rules on what a vendor owes, and what the reader may: assurances, limits and safeguards that went or shrank."""

import re
from collections import Counter
from collections.abc import Iterator

from monitor.materiality.bounds import is_joined_otherwise
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR, OR_OF
from monitor.materiality.periods import periods
from monitor.materiality.promises import FOR_NOW, UNSURE, is_measurement, is_moot, is_promise
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.exceptions import EXCEPTING
from monitor.materiality.rules.names import rule
from monitor.materiality.rules.retention import ON_REQUEST
from monitor.materiality.stance import advises, asserted, negated, points
from monitor.materiality.subjects import likely, subject
from monitor.materiality.vocabulary import (
    ANSWER,
    BREACH,
    CHANNELS,
    CONSENT,
    DUTIES,
    EXAMPLES,
    LIMITS,
    ONLY,
    OPT_OUT,
    POWERS,
    PROCESSING,
    QUALIFIERS,
    RIGHTS,
    SECURITY,
    count,
    mentions,
)
from storage.records import Category, Reason, Severity

_PROTECTIVE = frozenset(
    {
        Category.SECURITY_BREACH,
        Category.DATA_SUBJECT_RIGHTS,
        Category.USER_CHOICE_CONSENT,
        Category.CHILDREN_AGE,
        Category.AI_AUTOMATED_DECISIONS,
        Category.SUBPROCESSORS,
        Category.THIRD_PARTY_SHARING,
        Category.INTERNATIONAL_TRANSFER,
        Category.POLICY_CHANGE_NOTICE,
        Category.RETENTION_DELETION,
    }
)
"""Of these less is worse (guideline, high: a right narrowed, a promise weakened, a limit dropped)."""
_WEIGHTY = f"""
    {DUTIES} | {POWERS} | {LIMITS} | {CONSENT} | {CHANNELS} | {SECURITY} | {OPT_OUT} | {RIGHTS} | {ANSWER}
    | {PROCESSING} | {BREACH} | delet | remov | correct | anonymi | supprim | losch | verwijder | eliminar | cancell"""
"""What makes the missing words a promise; other words are medium."""
_PURPOSE = """
    we use this | we use your | we use the information | we use it | we may use | we process your | nous utilisons
    | wir verwenden | wir nutzen | verwenden wir | nutzen wir | wij gebruiken | we gebruiken | gebruiken wij
    | utilizamos | utilizziamo"""
"""What data are used for, be it to keep something safe, is no safeguard."""
_USED = re.compile(
    r"\bwill be (?:stored|shared|collected|used|processed|sent|transferred|disclosed|available)"
    r" (?!only|solely|until|for \d)"
    r"|\bseront (?:stockees|partagees|collectees|utilisees|traitees|transmises) (?!uniquement|seulement)"
    r"|\b(?:you|users) (?:can|may) (?:also )?(?:view|find|see|read) (?:the|our|a|more) (?!data|information|personal)"
    r"|\bvous pouvez (?:consulter|voir|trouver) (?:la|le|les|notre|nos) (?!donnees|informations)"
)
"""Says what is done with data, or where a list stands: no duty, and no power."""
_OFFERED = re.compile(r"\b(?:we may allow you|you may choose to connect|vous pouvez choisir de connecter)\b")
"""A feature that the reader may switch on."""
_CLAUSE = 2
"""Words that carry meaning: so many less are a part of the statement."""
_PHRASE, _LEADING = 2, 3
"""Words that lead examples: an example less is no promise less."""


def assurance_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a duty of the vendor, or a power of the reader, is stated nowhere any more."""
    if edit.before is None or edit.after or is_promise(edit.words_before) or is_moot(edit):
        return
    if mentions(edit.words_before, UNSURE) and not mentions(edit.words_before, _BUT):
        return
    if not mentions(edit.words_before, LIMITS, CONSENT, DUTIES, POWERS, _COPY):
        return
    category = subject(edit)
    bound = mentions(edit.words_before, LIMITS) or _asks_less(edit)
    told = tuple(_USED.sub(" ", " ".join(edit.words_before)).split())
    owed = category in _PROTECTIVE and mentions(told, DUTIES, POWERS, _COPY)
    owed = owed or (mentions(told, POWERS) and mentions(told, _SETTINGS))
    bound = bound and _OFFERED.search(" ".join(edit.words_before)) is None
    if (bound or owed) and not points(edit.words_before) and not echoed(edit.document.after, edit.words_before):
        yield worse(
            edit,
            rule="assurance_dropped",
            category=likely(edit),
            severity=Severity.MEDIUM if category is Category.DATA_SUBJECT_RIGHTS else Severity.HIGH,
            sentence=f"An assurance is no longer given: {gist(edit.before.text, 300)}",
        )


_BUT = "but= | however | mais= | toutefois | aber= | jedoch | maar= | echter | pero= | ma= | tuttavia"
"""Behind one of these an assurance may follow a disclaimer."""
_COPY = """
    to obtain a copy | to receive a copy | request a copy | to get a copy | obtenir une copie | recevoir une copie
    | um eine kopie | een kopie | obtener una copia | recibir una copia | ottenere una copia | ricevere una copia"""
"""What the reader may have for the asking: the safeguards of a transfer, say."""
_SETTINGS = """
    settings | preferences | reglages | parametres | einstellungen | instellingen | voorkeuren | ajustes
    | preferencias | impostazioni | preferenze"""
"""Where the reader decides."""


def _asks_less(edit: Edit) -> bool:
    """Return whether a passage that went waits for consent, and the newer text does so less often."""
    document = edit.document
    return mentions(edit.words_before, CONSENT) and document.after.count(CONSENT) < document.before.count(CONSENT)


def limit_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "only", "always", "in advance", "free of charge" went from a statement that stayed."""
    if not edit.is_reworded:
        return
    if mentions(edit.words_before, BREACH) and any(length.days <= _DAYS for length in periods(edit.added)):
        return
    sooner = mentions(edit.removed, _BEFOREHAND) and mentions(edit.added, _BEFOREHAND)
    always = mentions(edit.removed, ONLY) and mentions(edit.added, _ALWAYS) and not mentions(edit.words_after, ONLY)
    if always or count(edit.words_after, LIMITS) + sooner < count(edit.words_before, LIMITS):
        yield worse(
            edit,
            rule="limit_dropped",
            category=likely(edit),
            severity=Severity.MEDIUM if is_measurement(edit) else Severity.HIGH,
            sentence=f"A limit is no longer stated: {gist(edit.gone)} → {gist(edit.came)}",
        )


_DAYS = 3
"""Days within which a breach is told of, which is no less than "without delay" (GDPR, article 33: 72 hours)."""
_ALWAYS = "always | toujours | immer= | stets= | altijd | siempre | sempre="
_BEFOREHAND = """
    prior to | in advance | beforehand | before= | ahead of | avant= | a l avance | prealable | vorab | im voraus
    | bevor= | vor= | vooraf | van tevoren | voordat | previamente | con antelacion | antes de | in anticipo
    | prima di"""
"""Ways to say that one thing comes before another."""


def joining_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "and" became "or" in what the vendor owes, or the reverse: one of two is less than both."""
    if edit.is_reworded and is_joined_otherwise(edit):
        tell = better if not AND.isdisjoint(edit.added) else worse
        yield tell(
            edit,
            rule="joining_changed",
            category=likely(edit),
            severity=Severity.MEDIUM,
            sentence=f"What is owed was joined otherwise: {gist(edit.gone)} → {gist(edit.came)}",
        )


def limit_widened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a limit holds for more than before: "only our staff" is "only our staff and agents"."""
    if not edit.is_reworded or negated(edit.words_before):
        return
    for gone, came in edit.hunks:
        joined = not gone and len(came) > 1 and came[0] in AND | OR and 0 < len(content(came)) <= _ONE_MORE
        if (
            joined
            and not mentions(came, ONLY)
            and mentions(edit.words_before, ONLY)
            and mentions(edit.words_after, ONLY)
        ):
            yield worse(
                edit,
                rule="limit_widened",
                category=likely(edit),
                sentence=f"A limit holds for more than before: {gist(edit.came)}",
            )
            return


_ONE_MORE = 6
"""Words that carry meaning: more of them are another statement."""


def duty_cut(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a duty, a denial or a power of the reader was stated more fully before."""
    if not edit.is_reworded or points(edit.words_before) or advises(edit.words_before):
        return
    denied = is_promise(edit.words_before) and negated(edit.words_after)
    category = subject(edit)
    kept_safe = category is Category.SECURITY_BREACH and not mentions(edit.words_before, _PURPOSE)
    if not (denied or kept_safe or mentions(edit.words_before, DUTIES, POWERS)):
        return
    if (denied or category in _PROTECTIVE) and _is_cut(edit, 1 if denied else _CLAUSE):
        yield worse(
            edit,
            rule="duty_cut",
            category=likely(edit),
            severity=Severity.HIGH if denied or _weighs(edit, category) else Severity.MEDIUM,
            sentence=f"Less is promised than before: {gist(edit.gone)} → {gist(edit.came)}",
        )


def alternative_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor may do something else instead of what it promises: "delete or archive"."""
    if not edit.is_reworded or not mentions(edit.words_before, DUTIES):
        return
    if mentions(edit.words_before, POWERS) or mentions(edit.added, ON_REQUEST):
        return
    joining = _joining(edit)
    if any(not gone and joining & {came[0], came[-1]} and len(came) > 1 for gone, came in edit.hunks):
        yield worse(
            edit,
            rule="alternative_added",
            category=likely(edit),
            sentence=f"Something else may be done instead: {gist(edit.came)}",
        )


def protection_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promised safeguard is no longer named (guideline, high)."""
    if edit.before is None:
        return
    named = (
        edit.after is not None
        and mentions(edit.removed, ANONYMOUS, AGGREGATED)
        and (mentions(edit.added, _PSEUDONYM) or not mentions(edit.words_after, ANONYMOUS, _WITHOUT_NAMES))
    )
    read = (
        edit.after is not None and mentions(edit.removed, _TO_THE_END) and not mentions(edit.words_after, _TO_THE_END)
    )
    bare = edit.after is not None and mentions(edit.removed, _STATES) and not mentions(edit.words_after, _STATES)
    if not (named or read or bare) and (not mentions(edit.removed, SECURITY) or mentions(edit.added, SECURITY)):
        return
    yield worse(
        edit,
        rule="protection_weakened",
        category=likely(edit) if named else Category.SECURITY_BREACH,
        sentence=f"A safeguard is no longer promised: {gist(edit.gone)}",
    )


ANONYMOUS = """
    anonymous | anonymisation | anonymization | anonymisierung | anonimisering | anonimizacion | anonimizzazione
    | anonymised | anonymized | anonyme= | anonymes= | anonymise= | anonymisee | anonymer
    | anonymisiert | anoniem | geanonimiseerd | anonimo | anonima | anonime= | anonimi=
    | anonimizad | anonimizzat | truncated | tronque | tronquee | trunca= | truncan= | truncad | troncat | gekurzt
    | ingekort"""
AGGREGATED = """
    aggregated | de identified | agrege= | agreges= | agregees= | aggregiert | geaggregeerd | agregad | aggregati="""
_PSEUDONYM = "pseudonym | pseudonim"
_STATES = "hashed | salted | gehasht | haches= | hachees= | at rest= | au repos | im ruhezustand | en reposo | a riposo"
"""How stored data are safe."""
_TO_THE_END = "end to end | de bout en bout | ende zu ende | eind tot eind | de extremo a extremo"
"""Encrypted so that the vendor cannot read it."""
_WITHOUT_NAMES = "aggregat | de identif | statisti | agreg | aggregier | geaggreg"


def no_longer_local(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data no longer stay on the reader's device (guideline, high: a promise dropped)."""
    if edit.before is None or not mentions(edit.removed, _LOCAL) or mentions(edit.words_after, _LOCAL):
        return
    if not edit.document.after.holds(_LOCAL):
        yield worse(
            edit,
            rule="no_longer_local",
            category=Category.DATA_COLLECTED,
            sentence=f"Data are no longer said to stay with the reader: {gist(edit.gone)} → {gist(edit.came)}",
        )


_LOCAL = """
    stays on your | stay on your | remains on your | remain on your | only on your device | kept on your
    | stored locally
    | saved locally | stored on your device | works offline | work offline | stay local | stays local | entirely local
    | never leaves your | reste sur votre | restent sur votre | stockees localement | conservees localement
    | bleiben auf ihrem | bleibt auf ihrem | bleiben auf deinem | lokal gespeichert | ausschliesslich lokal
    | blijven op uw | blijft op uw | blijven op je | lokaal opgeslagen | se quedan en tu | permanecen en su
    | se guardan en tu dispositivo | almacenan localmente | restano sul tuo | rimangono sul | salvati localmente"""


def unprotected(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the text newly says that something is not protected (guideline, high)."""
    if edit.after is None or not mentions(edit.added, _UNPROTECTED) or mentions(edit.words_before, _UNPROTECTED):
        return
    if not edit.document.before.holds(_UNPROTECTED):
        yield worse(
            edit,
            rule="unprotected",
            category=Category.SECURITY_BREACH,
            sentence=f"Something is newly said to go without protection: {gist(edit.came)}",
        )


_UNPROTECTED = """
    not encrypted | unencrypted | plain http | plaintext | in plain text | in clear text | not end to end | en clair
    | non chiffre | unverschlusselt | nicht verschlusselt | onversleuteld | niet versleuteld | sin cifrar | no cifrad
    | in chiaro | non cifrat | non crittografat"""


def _joining(edit: Edit) -> frozenset[str]:
    return OR_OF if edit.document.spoken_in == "nl" else OR


def _is_cut(edit: Edit, least: int) -> bool:
    """Return whether words went that came nowhere else in the passage; an alternative that went is no loss."""
    vendors = subject(edit) is Category.RETENTION_DELETION or not mentions(edit.words_before, POWERS)
    said = set(asserted(edit.words_before))
    if (vendors and any(gone and gone[0] in _joining(edit) and said.issuperset(gone) for gone, _ in edit.hunks)) or any(
        "@" in word for word in edit.removed
    ):
        return False
    lost = [
        word
        for (gone, _), place in zip(edit.hunks, edit.places, strict=True)
        if not _stands_elsewhere(edit, gone) and not mentions(gone[:_LEADING], EXAMPLES) and not _is_aside(edit, *place)
        for word in gone
    ]
    gone, came = Counter(content(lost)), Counter(content(edit.added))
    least = 1 if not came - gone and not AND.isdisjoint(edit.removed) else least
    return (gone - came).total() >= least + 2 * (came - gone).total()


def _is_aside(edit: Edit, first: int, last: int, *_: int) -> bool:
    """Return whether what went is an exception, or "for now", without which more is promised, or in parentheses."""
    if edit.before is None or first == last:
        return False
    excepted = mentions(edit.words_before[first : first + _CLAUSE], EXCEPTING)
    places, text = edit.before.places, edit.before.text
    remark = bool(places) and "(" in text[max(0, places[first][0] - 2) : places[first][0]]
    softened = is_promise(edit.words_before) and mentions(edit.words_before[first:last], FOR_NOW, QUALIFIERS)
    return excepted or softened or (remark and ")" in text[places[last - 1][1] : places[last - 1][1] + 2])


def _weighs(edit: Edit, category: Category) -> bool:
    """Return whether what was cut is a promise: a safeguard, a right, or words of a duty."""
    mine = category in {Category.SECURITY_BREACH, Category.DATA_SUBJECT_RIGHTS}
    return mine or mentions(edit.words_before, RIGHTS, OPT_OUT) or mentions(edit.removed, _WEIGHTY)


def _stands_elsewhere(edit: Edit, phrase: tuple[str, ...]) -> bool:
    """Return whether a phrase of some length is said as often as before: it only moved."""
    before, after = edit.document.before, edit.document.after
    if len(phrase) < _PHRASE or not after.names(phrase):
        return len(phrase) >= _PHRASE and not before.names(phrase)
    said = f" {' '.join(phrase)} "
    return after.spoken.count(said) >= before.spoken.count(said)


RULES = (
    rule(assurance_dropped, Severity.HIGH, Severity.MEDIUM),
    rule(limit_dropped, Severity.HIGH, Severity.MEDIUM),
    rule(limit_widened, Severity.HIGH),
    rule(joining_changed, Severity.MEDIUM),
    rule(duty_cut, Severity.HIGH, Severity.MEDIUM),
    rule(alternative_added, Severity.HIGH),
    rule(protection_weakened, Severity.HIGH),
    rule(unprotected, Severity.HIGH),
    rule(no_longer_local, Severity.HIGH),
)
