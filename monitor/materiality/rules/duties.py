"""Rules on what a vendor owes, and what the reader may: assurances, limits and safeguards that went or shrank."""

import re
from collections import Counter
from collections.abc import Iterator

from monitor.facts.addresses import POSTCODES, street_in
from monitor.facts.change_notice import promises_to_tell
from monitor.materiality.discontinued import is_gone
from monitor.materiality.doubling import undoubled
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR, OR_OF
from monitor.materiality.kinds import kinds
from monitor.materiality.kinds.bases import BASES
from monitor.materiality.passages import passages
from monitor.materiality.promises import FOR_NOW, UNSURE, is_moot, is_promise
from monitor.materiality.readers import binds_reader, is_own_means
from monitor.materiality.reasons import gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.rules.retention import ON_REQUEST
from monitor.materiality.stance import advises, asserted, negated, points
from monitor.materiality.subjects import likely, subject
from monitor.materiality.third_party_denials import of_others_before
from monitor.materiality.vocabulary import (
    ANSWER,
    BREACH,
    CHANNELS,
    CONSENT,
    DUTIES,
    EXAMPLES,
    EXCEPTING,
    LIMITS,
    ONLY,
    OPT_OUT,
    POWERS,
    PROCESSING,
    QUALIFIERS,
    RIGHTS,
    SECURITY,
    mentions,
)
from monitor.materiality.wording import SMALL
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
    if not mentions(edit.words_before, LIMITS, CONSENT, DUTIES, POWERS, _COPY) or _leaves_free(edit.words_before):
        return
    category, said = subject(edit), " ".join(edit.words_before)
    if _is_of_a_plan(edit.words_before) or is_own_means(edit.words_before):
        return
    bound = (mentions(edit.words_before, LIMITS) or _asks_less(edit)) and _OFFERED.search(said) is None
    bound = bound and not _is_still_chosen(edit)
    told = () if bound else tuple(_USED.sub(" ", said).split())
    owed = category in _PROTECTIVE and mentions(told, DUTIES, POWERS, _COPY)
    owed = owed or (mentions(told, POWERS) and mentions(told, _SETTINGS))
    missed = (bound or owed) and not points(edit.words_before) and not echoed(edit.texts.after, edit.words_before)
    if missed and not is_gone(edit):
        yield worse(
            edit,
            rule="assurance_dropped",
            category=likely(edit),
            severity=Severity.MEDIUM if category is Category.DATA_SUBJECT_RIGHTS else Severity.HIGH,
            sentence=f"An assurance is no longer given: {gist(edit.before.text, 300)}",
        )


def _leaves_free(spoken: tuple[str, ...]) -> bool:
    """Return whether a sentence says what the vendor may do on several grounds, or for ever: no assurance."""
    return mentions(spoken, _FOR_EVER) or (mentions(spoken, _WE_MAY) and len(kinds(spoken, BASES)) > 1)


_FOR_EVER = "indefinitely | indefiniment | unbefristet= | auf unbestimmte zeit | voor onbepaalde tijd | indefinidamente"
_WE_MAY = """
    we may | we can | we might | nous pouvons | nous pourrons | wir konnen | konnen wir | wij kunnen | kunnen wij
    | we kunnen | podemos | possiamo"""
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


def _is_of_a_plan(spoken: tuple[str, ...]) -> bool:
    """Return whether words limit who may have something by what was bought: no assurance to the others."""
    return mentions(spoken, _OFFERED_IN) and mentions(spoken, _PLANS) and not mentions(spoken, PROCESSING)


_OFFERED_IN = "available | offered | disponib | propose | verfugbar | erhaltlich | beschikbaar"
_PLANS = """
    plan= | plans= | tier= | offering | subscription | edition= | subscriber | offre | formule | forfait
    | abonnement | tarif | paket | abo= | pakket | suscripcion | piano | piani= | abbonament"""


def _is_still_chosen(edit: Edit) -> bool:
    """Return whether a new passage below the same heading leaves the same to the reader: "only the files you pick"."""
    if edit.before is None or not _is_chosen(edit.words_before):
        return False
    wanted, heading = set(content(edit.words_before)), edit.before.block.clause.heading[-1:]
    return any(
        _is_chosen(passage.words)
        and passage.words not in edit.texts.before.sentences
        and passage.block.clause.heading[-1:] == heading
        and len(wanted.intersection(content(passage.words))) >= _SHARED
        for passage in passages(edit.texts.after.blocks)
    )


def _is_chosen(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, ONLY) and mentions(spoken, _CHOSEN)


_SHARED = 2
"""Words that carry meaning, of what is left to the reader."""
_CHOSEN = """
    you authori | you select | you explicitly | you choose | you pick | you grant | you allow | you permit | you enable
    | you approve | vous autorisez | vous choisissez | vous selectionnez | vous accordez | sie auswahlen
    | sie ausdrucklich | sie freigeben | sie erlauben | sie gewahren | du auswahlst | du freigibst | je kiest
    | je selecteert | je toestaat | u kiest | u selecteert | u toestaat | usted autori | usted elija | usted seleccion
    | autorices | elijas | selecciones | autorizzi | scegli | selezioni | consenti"""


def _asks_less(edit: Edit) -> bool:
    """Return whether a passage that went waits for consent, and the newer text does so less often."""
    texts, asked = edit.texts, _REPORTED.sub(" ", " ".join(edit.words_before)).split()
    return mentions(tuple(asked), CONSENT) and texts.after.count(CONSENT) < texts.before.count(CONSENT)


_REPORTED = re.compile(
    r"(?<![^\s])(?:indi[qc]|enregistr|memori|retien|verifi|savoir|sait|note|guarda|almacen|salva|ricord)[^\s]*"
    r" (?:si|se) (?:[^\s]+ ){0,2}?(?:accept|consent|autoris|acept|accett|acconsent|autorizz)[^\s]*"
)
"""What is noted of the reader, "whether you accepted", where that is said as "if" is."""


def duty_cut(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a duty, a denial or a power of the reader was stated more fully before."""
    if not edit.is_reworded or points(edit.words_before) or advises(edit.words_before):
        return
    denied = is_promise(edit.words_before) and negated(edit.words_after)
    category = subject(edit)
    kept_safe = category is Category.SECURITY_BREACH and not mentions(edit.words_before, _PURPOSE)
    if not (denied or kept_safe or mentions(edit.words_before, DUTIES, POWERS)):
        return
    if denied and of_others_before(edit):
        return
    if binds_reader(edit.words_before, edit.removed):
        return
    if (denied or category in _PROTECTIVE) and _is_cut(edit, 1 if denied else _CLAUSE, denied=denied):
        yield worse(
            edit,
            rule="duty_cut",
            category=likely(edit),
            severity=Severity.HIGH if denied or _weighs(edit, category) else Severity.MEDIUM,
            sentence=f"Less is promised than before: {gist(edit.gone)} → {gist(edit.came)}",
        )


def telling_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a sentence promised that the reader, or whoever it is, is told, and does so no more."""
    if edit.before is None or edit.after is None or len(content(edit.changed)) > _MUCH:
        return
    if likely(edit) not in _TOLD_OF and not mentions(edit.words_before, _OCCASIONS, _WE_TELL):
        return
    if promises_to_tell(edit.before.text) and not promises_to_tell(edit.after.text):
        yield worse(
            edit,
            rule="telling_dropped",
            category=likely(edit),
            severity=Severity.HIGH,
            sentence=f"Nobody is promised to be told any more: {gist(edit.gone)} → {gist(edit.came)}",
        )


_TOLD_OF = frozenset({Category.POLICY_CHANGE_NOTICE, Category.SUBPROCESSORS, Category.SECURITY_BREACH})
_OCCASIONS = """
    change= | changes | updat | amend | modif | revis | subprocessor | sub processor | breach | mise a jour
    | mises a jour | sous traitant | violation de | anderung | aktualisier | wijzig | cambio | aggiorn"""
"""What readers are told of, where the words that changed do not say so themselves."""
_WE_TELL = """
    will notify | will inform | will tell | will let you know | vous informerons | vous avertirons | informieren wir
    | benachrichtigen wir | werden sie informieren | informeren wij | stellen wij u op de hoogte | informaremos
    | notificaremos | avisaremos | informeremo | avviseremo | notificheremo"""
"""Promises to tell, of whatever it is."""
_MUCH = 12
"""Words that carry meaning: where more changed, the statement is another one."""


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


def _joining(edit: Edit) -> frozenset[str]:
    return OR_OF if edit.texts.spoken_in == "nl" else OR


def _is_cut(edit: Edit, least: int, *, denied: bool) -> bool:
    """Return whether words went that came nowhere else in the passage; an alternative is no loss unless denied."""
    vendors = subject(edit) is Category.RETENTION_DELETION or not mentions(edit.words_before, POWERS)
    vendors = vendors and (not denied or mentions(edit.words_before, DUTIES))
    said = set(asserted(edit.words_before))
    if (vendors and any(gone and gone[0] in _joining(edit) and said.issuperset(gone) for gone, _ in edit.hunks)) or any(
        "@" in word for word in edit.removed
    ):
        return False
    lost = [
        word
        for (gone, _), place in zip(edit.hunks, edit.places, strict=True)
        if not (
            _stands_elsewhere(edit, gone)
            or mentions(gone[:_LEADING], EXAMPLES)
            or _is_aside(edit, *place)
            or _is_where(edit, *place)
        )
        for word in gone
    ]
    if _only_turned(edit):
        return False
    gone, came = Counter(content(lost)), Counter(content(edit.added))
    least = 1 if not came - gone and not AND.isdisjoint(edit.removed) else least
    return (gone - came).total() >= least + 2 * (came - gone).total()


def _is_where(edit: Edit, start: int, end: int, *_: int) -> bool:
    """Return whether the words that went are an address and no more: where somebody sits is no duty."""
    gone = edit.before.quote(start, end) if edit.before else ""
    pieces = [piece.strip() for piece in gone.split(",")]
    streets = [street_in(piece) for piece in pieces]
    rest = " ".join(piece[: street.start()] if street else piece for piece, street in zip(pieces, streets, strict=True))
    located = any(streets) or any(code.search(gone) for code in POSTCODES)
    return located and SMALL.issuperset(word for word in rest.split() if word.islower())


def _only_turned(edit: Edit) -> bool:
    """Return whether each word of meaning still stands in the passage, which is hardly shorter: its parts moved."""
    before, after = (content(undoubled(side)) for side in (edit.words_before, edit.words_after))
    moved = any(gone and not came for gone, came in edit.hunks) and any(came for _, came in edit.hunks)
    return moved and set(before) <= set(after) and len(after) > len(before) * _HARDLY


_HARDLY = 0.85
"""Of the words of a passage that say each thing, be it only once."""


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
    before, after = edit.texts.before, edit.texts.after
    if len(phrase) < _PHRASE or not after.names(phrase):
        return False
    said = f" {' '.join(phrase)} "
    return after.spoken.count(said) >= before.spoken.count(said)


RULES = (
    rule(assurance_dropped, Severity.HIGH, Severity.MEDIUM),
    rule(duty_cut, Severity.HIGH, Severity.MEDIUM),
    rule(telling_dropped, Severity.HIGH),
    rule(alternative_added, Severity.HIGH),
)
