"""What may be done with data, each told where it is newly said: a table of uses, and what shows that it is one."""

from dataclasses import dataclass

from monitor.materiality.kinds import stems
from monitor.materiality.kinds.data import ORDINARY, SENSITIVE
from monitor.materiality.kinds.purposes import PURPOSES
from monitor.materiality.kinds.recipients import RECIPIENTS
from monitor.materiality.vocabulary import (
    ACTIONS,
    ADVERTISING,
    AI,
    ANYBODY,
    AUTOMATED,
    JOINT_CONTROLLER,
    MACHINE,
    PROCESSING,
    SALE,
    SHARING,
)
from storage.records import Category, Severity

_HIGH, _MEDIUM = Severity.HIGH, Severity.MEDIUM
_YOURS = "your= | votre= | vos= | ihre= | ihren= | dein | uw= | je= | jouw | sus= | tus= | tuoi | tua= | suoi"
"""Data of the reader, where a list names them without a verb."""
_HANDLED = f"""
    {PROCESSING} | {_YOURS} | save= | saves | saved | read= | reads | log= | logs | logged | upload | send= | sends
    | we ask | ask for | verlangen wir | wir verlangen | demandons | vragen wij | wij vragen | we vragen | pedimos
    | chiediamo | may be needed | may be necessary | might be needed | s averer necessaire | etre necessaire | sent=
    | enregistr | memoris | envoy | lit= | lisent | liest | protokollier | gesendet | leest | verzond | guard | lee=
    | leen= | envia | legge | salva | invia"""
"""What is done with data, as apps say it."""
_RECIPIENTS = "recipients | destinataires | empfanger | ontvangers | destinatarios | destinatari="
"""What those are called who get data."""
_SEEING = """
    erhalt | recoit | recoivent | recibe= | reciben | riceve= | ricevono | krijgt | krijgen | gehen die daten
    | gehen ihre daten | gehen auf | gaan uw gegevens | gaan over | pasan a | passano a
    | access to the data | access to your data | access your data | acces aux donnees | acces a vos donnees
    | accessibles aux | zugriff auf ihre daten | zugriff auf die daten | toegang tot uw gegevens
    | toegang tot de gegevens | acceso a los datos | acceso a sus datos | accesso ai dati | accesso ai tuoi dati
    | can see | may see | will see | can view | may view | can read | see your | view your | voit vos | voient vos
    | peut voir | peuvent voir | sehen kann | sehen konnen | kann sehen | konnen sehen | einsehen | kan zien
    | kunnen zien | puede ver | pueden ver | puo vedere | possono vedere"""
"""Who sees data gets them."""
_SERVING = """
    shows us | show us | helps us | help us to | lets us | nous aide | nous permet | hilft uns | helfen uns | helpt ons
    | helpen ons | nos ayuda | nos permite | ci aiuta | ci permett"""
"""What data do for the vendor."""
_LIGHTER = frozenset({"analytics and statistics"})
"""Purposes as light as the cookies that serve them (guideline, medium: analytics cookie added)."""
_DEEDS = frozenset({"calls to sell"})
"""Purposes that are done to the reader, so that no verb of processing need be said."""

_OPEN = {
    "purposes left open": f" | {SHARING}",
    "direct marketing": """
    | contact you | send you | write to you | call you | email you | vous contacter | vous envoyer | vous adresser
    | kontaktieren | zusenden | zuschicken | contacteren | toesturen | contactarle | enviarle | contattarla
    | inviarle""",
}
"""Who gets data for purposes of its own is told what it may do with them, and who is courted, how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Something that may be done with data, told when it is added."""

    rule: str
    name: str
    category: Category
    stems: str
    needs: str
    """Without one of these in the same passage it is no use of data."""
    severity: Severity = _HIGH
    """Where the text named it nowhere."""
    listed: bool = True
    """A row of a table that names it needs no verb."""
    known: Severity | None = _HIGH
    """Where the text named it elsewhere, and now names it of something else; None tells nothing then."""


USES = (
    Use(
        rule="advertising",
        name="Advertising",
        category=Category.PURPOSE_LEGAL_BASIS,
        stems=ADVERTISING,
        needs=f"{PROCESSING} | cookie | pixel | show= | serve= | deliver",
    ),
    Use(
        rule="ai",
        name="Artificial intelligence",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=AI,
        needs=f"{PROCESSING} | training our | training its | developing our | transcri | summari | generat | transkri"
        " | zusammenfass | resum | samenvat | riassum | entrain | trainier | getraind | trainen | entrenar | addestr",
    ),
    Use(
        rule="automated_decision",
        name="Automated processing or profiling",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=AUTOMATED,
        needs=AUTOMATED,
    ),
    Use(
        rule="automated_decision",
        name="Automated processing or profiling",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=MACHINE,
        needs=ACTIONS,
    ),
    Use(
        rule="automated_decision",
        name="Automated processing or profiling",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=ACTIONS,
        needs=MACHINE,
    ),
    Use(rule="sale", name="Sale", category=Category.THIRD_PARTY_SHARING, stems=SALE, needs=SALE),
    Use(
        rule="controller",
        name="Another controller",
        category=Category.CONTROLLER_IDENTITY_CONTACT,
        stems=JOINT_CONTROLLER,
        needs=JOINT_CONTROLLER,
    ),
    Use(rule="sharing", name="Sharing", category=Category.THIRD_PARTY_SHARING, stems=SHARING, needs=ANYBODY),
    *(
        Use(
            rule="recipient",
            name=f"Recipients ({kind})",
            category=Category.THIRD_PARTY_SHARING,
            stems=stems(phrases),
            needs=f"{SHARING} | {_RECIPIENTS} | {_SEEING}",
            listed=False,
        )
        for kind, phrases in RECIPIENTS.items()
    ),
    *(
        Use(
            rule="purpose",
            name=f"A purpose ({kind})",
            category=Category.PURPOSE_LEGAL_BASIS,
            stems=stems(phrases),
            needs=f"{PROCESSING} | {stems(phrases)}"
            if kind in _DEEDS
            else f"{PROCESSING} | {_SERVING} | cookie{_OPEN.get(kind, '')}",
            severity=_MEDIUM if kind in _LIGHTER else _HIGH,
            known=None,
        )
        for kind, phrases in PURPOSES.items()
    ),
    Use(
        rule="cookies_of_others",
        name="Cookies that others set",
        category=Category.COOKIES_TRACKING,
        stems="""
        third party cookie | party cookies | cookies from third | cookies of third | partners may place
        | partners may set | partners place | partners set | parties may place | parties may set
        | parties place | parties set | cookies tiers | cookies de tiers | drittanbieter cookie | cookies von dritt
        | cookies van derden | cookies de terceros | cookie di terze parti | cookie di terzi""",
        needs="cookie",
        severity=_MEDIUM,
        known=None,
    ),
    *(
        Use(
            rule="sensitive_data",
            name=f"Sensitive data ({kind})",
            category=Category.CHILDREN_AGE if kind == "data of children" else Category.DATA_COLLECTED,
            stems=stems(phrases),
            needs=_HANDLED,
        )
        for kind, phrases in SENSITIVE.items()
    ),
    *(
        Use(
            rule="data",
            name=f"Data ({kind})",
            category=Category.DATA_COLLECTED,
            stems=stems(phrases),
            needs=_HANDLED,
            severity=_MEDIUM,
            known=None,
        )
        for kind, phrases in ORDINARY.items()
    ),
)
