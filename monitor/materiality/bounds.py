"""What binds a right of the reader: conditions, fees, forms, and times at which it may be used."""

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR_OF
from monitor.materiality.stance import asserted, is_given, negated
from monitor.materiality.vocabulary import (
    CHANNELS,
    CONDITIONS,
    CONSENT,
    DUTIES,
    FEES,
    ONLY,
    OPT_OUT,
    POWERS,
    PROCESSING,
    REQUESTS,
    RIGHTS,
    SECURITY,
    SHARING,
    mentions,
)
from monitor.materiality.words import words

_ANYTIME = """
    always | toujours | immer= | altijd | siempre | sempre= | at any time | at all times | whenever you
    | at any point | at any moment | a tout moment | jederzeit
    | te allen tijde | op elk moment | en cualquier momento | in qualsiasi momento | in ogni momento"""
_FREE = """
    free of charge | free= | at no charge | at no cost | without charge | no fee | not charge | no charge
    | gratuit | sans frais | kostenfrei | gebuhrenfrei | kostenlos | unentgeltlich | kosteloos
    | gratis | sin coste | senza costi"""
_EASED = """
    easily | readily | reasonably | directly | facilement | aisement | directement | leicht | ohne weiteres
    | gemakkelijk | rechtstreeks | facilmente | directamente | direttamente"""
"""Behind a "not", what narrows it: what "cannot easily" be done can be done."""
_FORMS = """
    written= | in writing | justified | notari | certified | lettre recommandee | einschreiben | aangetekend
    | carta certificada | raccomandata | beglaubigt | certifiee | reasoned | substantiated | by post | registered letter
    | by writing | appear in person | once a year | once every | once per | per year | in certain | in some cases
    | in some circumstances | limited circumstances | discretion | office hours | business hours | par ecrit | motivee
    | justifiee | par courrier postal | une fois par an | dans certains cas | notre discretion | schriftlich | begrundet
    | per post | einmal im jahr | einmal jahrlich | in bestimmten fallen | nach unserem ermessen | schriftelijk
    | gemotiveerd | eenmaal per jaar | een keer per jaar | in bepaalde gevallen | naar eigen inzicht | por escrito
    | motivada | justificada | por correo postal | una vez al ano | en ciertos casos | nuestra discrecion | per iscritto
    | motivata | giustificata | una volta all anno | in alcuni casi | nostra discrezione"""
"""The form, the times and the cases to which a right is bound."""
_THIS_RIGHT = """
    exercise this right | ce droit | ces droits | vos droits | dieses recht | diese rechte | dit recht | deze rechten
    | questo diritto"""
_COMMERCIAL = """
    refund | subscription | purchase | remboursement | abonnement | erstattung | rimborso | reembolso | terugbetaling"""
"""Of these a right is one of customers, not over data."""


def is_bound(edit: Edit) -> bool:
    """Return whether a right or request gained a condition, a fee, a form or a ground to refuse."""
    spoken = edit.words_before or edit.words_after
    if edit.after is None or mentions(edit.words_after, _COMMERCIAL) or _is_of_authorities(edit):
        return False
    if _is_timed(edit) and mentions(edit.words_after, _FORMS):
        return True
    if edit.before is None and _is_burdened(edit):
        return True
    if not (_is_of_rights(spoken) or _is_of_rights(words(edit.chapter)) or _is_power(edit.words_before)):
        return False
    if edit.before is None:
        return mentions(asserted(edit.added), FEES)
    gained = mentions(asserted(edit.added), CONDITIONS) and not mentions(edit.removed, CONDITIONS)
    opted_in = mentions(edit.words_after, CONSENT) and not mentions(edit.words_before, CONSENT)
    opted_in = opted_in and mentions(edit.words_before, PROCESSING, OPT_OUT)
    gained = gained and not mentions(edit.added, _FREE) and not opted_in
    formal = mentions(edit.words_after, _FORMS) and not mentions(edit.words_before, _FORMS)
    return gained or formal or _is_timed(edit) or _costs(edit) or _takes_a_letter(edit)


def is_freed(edit: Edit) -> bool:
    """Return whether a right or request lost a form, or became free of charge or possible at any time."""
    was, now = edit.words_before, edit.words_after
    if negated(edit.every) or mentions(now, _COMMERCIAL):
        return False
    formless = mentions(was, _FORMS) and not mentions(now, _FORMS) and not mentions(was, _BY_MAIL)
    free = mentions(edit.added, _FREE) and not mentions(was, _FREE)
    anytime = mentions(edit.added, _ANYTIME) and not mentions(was, _ANYTIME)
    unlimited = mentions(edit.removed, ONLY) and not mentions(now, ONLY) and is_given(was)
    return formless or free or anytime or unlimited


def _is_of_authorities(edit: Edit) -> bool:
    """Return whether it is the police that asks: a condition on what the vendor gives away is no burden."""
    return mentions(edit.words_before, _AUTHORITIES) and mentions(edit.words_before, SHARING)


_AUTHORITIES = """
    police | polizei | politie | policia | polizia | law enforcement | government | court= | courts | gericht
    | rechtbank | tribunal | prosecutor | autorites judiciaires | strafverfolg | opsporing | autoridades | justitie"""


def _is_of_rights(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, RIGHTS, REQUESTS, _THIS_RIGHT)


def _is_burdened(edit: Edit) -> bool:
    """Return whether a new passage binds to a letter, or to once a year, what the older text let do at any time."""
    spoken, before = edit.words_after, edit.texts.before
    given = _is_of_rights(spoken) or _is_power(spoken)
    return given and mentions(spoken, _BURDENS) and before.holds(_ANYTIME) and not before.holds(_BURDENS)


_BURDENS = """
    notari | registered letter | registered mail | certified mail | in person | once a year | lettre recommandee
    | courrier recommande | une fois par an | einschreiben | einmal im jahr | einmal jahrlich | aangetekend
    | eenmaal per jaar | carta certificada | correo certificado | una vez al ano | raccomandata | una volta all anno"""


def _is_power(spoken: tuple[str, ...]) -> bool:
    """Return whether a passage gives the reader a choice."""
    return is_given(spoken) or (mentions(spoken, POWERS) and mentions(spoken, OPT_OUT, _OVER_DATA))


_OVER_DATA = """
    update your | correct your | access your | delete your | download your | export your | change your data
    | modifier vos | corriger vos | rectifier vos | acceder a vos | supprimer vos | exporter vos | ihre daten loschen
    | ihre daten berichtigen | ihre daten andern | uw gegevens wijzigen | uw gegevens verwijderen | uw gegevens inzien
    | modificar sus datos | eliminar sus datos | acceder a sus datos | modificare i | cancellare i suoi"""
"""What the reader may do with data about it."""


def is_eased(edit: Edit) -> bool:
    """Return whether a denial is one of ease only: "cannot be identified" → "cannot easily be identified"."""
    eased = mentions(edit.added, _EASED) and not mentions(edit.words_before, _EASED)
    return eased and any(
        negated(edit.words_after[max(0, start - _NEAR) : start]) and mentions(edit.words_after[start:end], _EASED)
        for _, _, start, end in edit.places
    )


def is_joined_otherwise(edit: Edit) -> bool:
    """Return whether "and" became "or", or the reverse, in what the vendor owes: "by e-mail and in the app"."""
    owed = mentions(edit.words_before, DUTIES, SECURITY, CHANNELS) and mentions(edit.words_after, DUTIES, SECURITY)
    turned = ((gone, came) for gone, came in edit.hunks if len(gone) == len(came) == 1)
    return owed and any(
        (gone[0] in AND and came[0] in OR_OF) or (gone[0] in OR_OF and came[0] in AND) for gone, came in turned
    )


_NEAR = 3
"""Words from a "not" to what narrows it."""


def _is_timed(edit: Edit) -> bool:
    """Return whether another time took the place of "at any time"."""
    dropped = mentions(edit.words_before, _ANYTIME) and not mentions(edit.words_after, _ANYTIME)
    return dropped and bool(content(edit.added))


def _takes_a_letter(edit: Edit) -> bool:
    """Return whether what could be asked for by e-mail must now be asked for by letter."""
    mailed = mentions(edit.words_before, _BY_MAIL) or any("@" in word for word in edit.words_before)
    mails = mentions(edit.words_after, _BY_MAIL) or any("@" in word for word in edit.words_after)
    return mailed and not mails and mentions(edit.words_after, _BY_LETTER)


_BY_MAIL = """
    email | e mail | courriel | correo electronico | posta elettronica | hiddenaddress | form= | online | en ligne
    | en linea"""
_BY_LETTER = "letter | registered mail | by mail | courrier | lettre | brief= | briefpost | carta="


def _costs(edit: Edit) -> bool:
    before = mentions(edit.words_before, _FREE) and not mentions(edit.words_before, "free to")
    return before and not mentions(edit.words_after, _FREE)
