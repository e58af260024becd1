"""What words refuse the reader: a way to opt out, an answer, a notice, consent, a person who looks."""

import re

from monitor.materiality.function_words import NOT
from monitor.materiality.vocabulary import NOTICE, mentions
from monitor.materiality.words import listed


def refuses(spoken: tuple[str, ...]) -> bool:
    """Return whether words refuse the reader something that it could expect.

    >>> refuses(("you", "can", "no", "longer", "opt", "out")), refuses(("you", "cannot", "delete", "invoices"))
    (True, False)
    """
    if _REFUSING.isdisjoint(spoken):
        return False
    said = " ".join(spoken)
    if _UNASKED.search(said) and NOT.isdisjoint(spoken) and not mentions(spoken, _NEEDED):
        return True
    return _REFUSED.search(said) is not None and not mentions(spoken, _NOT_OWED)


def is_unannounced(spoken: tuple[str, ...]) -> bool:
    """Return whether words say that the terms or the policy change without notice.

    >>> is_unannounced(("these", "terms", "may", "change", "without", "prior", "notice"))
    True
    """
    return mentions(spoken, _TEXTS) and mentions(spoken, NOTICE) and _UNTOLD.search(" ".join(spoken)) is not None


_UNTOLD = re.compile(
    r"(?<![^\s])(?:without|with no|sans|ohne|zonder|sin|senza)(?: [^\s]+)?"
    r" (?:notice|notification|preavis|avis|ankundigung|vorankundigung|aankondiging|kennisgeving|aviso|preavviso)"
    r"(?![^\s])"
)
_TEXTS = """
    terms | policy | notice may | statement | agreement | conditions | politique | charte | bedingungen | erklarung
    | richtlinie | voorwaarden | beleid | verklaring | terminos | condiciones | politica | termini | condizioni
    | informativa"""
_NOT_OWED = """
    service related | service message | service announcement | service communication | transactional | administrative
    | essential | invoice | billing | security alert | do not track | dnt= | required by law | legal obligation
    | law requires | legally required | identify you | verify | minor change | minor correction | fraud | another person
    | of others | if you do not | if you don t | unless= | until= | without= | except | backup | demo= | trial=
    | prescrit par la loi | obligation legale | service transactionnel | gesetzlich | wettelijk | obligacion legal
    | obbligo di legge"""
"""What a reader can seldom refuse and a vendor seldom grant, and what is refused within limits."""
_WAYS = (
    r"(?:opt(?:ing)? out|object(?:ing|ion)?|unsubscrib\w*|delet(?:e|ing|ion)|eras(?:e|ing|ure)|withdraw\w*"
    r"|correct(?:ing)?|rectif\w+|export(?:ing)?|(?:switch|turn)(?:ing)? (?:it|this|them)? ?off|disabl\w+"
    r"|deactivat\w+|refus(?:e|ing|al))"
)
"""What a reader does with data about it."""
_KEEPING = (
    r"(?:respond to|answer|honou?r|comply with|notify|inform|alert|warn|tell(?= (?:you|users|customers))|encrypt"
    r"|anonymi[sz]e|delete|erase|(?:ask|seek|wait)(?: you)?(?: for)?(?: your)? (?:consent|permission)"
    r"|obtain your consent)"
)
"""What a vendor does to keep a reader safe or informed."""
_ON = r"(?: (?!sobald|wenn|falls|dass|sofern|weil|die|als|zodra|indien|omdat)[^\s]+){0,5}"
"""Further words of the same clause, in languages that deny behind the verb."""
_IN = {
    "en": (
        (
            r"(?:you|users|customers|members) (?:cannot|can not|can t|may not|can no longer|may no longer|no longer can"
            rf"|(?:are|will be) (?:not able|unable|no longer able) to)(?: [^\s]+){{0,2}}? {_WAYS}"
            r"(?= (?:of|from|to|your|it|this|them|data|marketing|processing|profiling|account|emails?)(?![^\s])|$)"
        ),
        (
            r"(?:you|users|customers|members) (?:cannot|can not|can t|can no longer|no longer can"
            r"|(?:are|will be) (?:not able|unable|no longer able) to)(?: [^\s]+)? (?:opt out|unsubscribe)"
        ),
        rf"(?:not|no longer|never|im) ?possible to(?: [^\s]+){{0,2}}? {_WAYS}",
        rf"{_WAYS}(?: [^\s]+){{0,4}}? (?:is|are) (?:not|no longer) (?:possible|available|offered|permitted|allowed)",
        rf"(?:no|lose (?:the|your)|loses? (?:the|their)) (?:right|way|possibility|option|means) (?:to|of) {_WAYS}",
        (
            r"(?:we|the company|our team)(?: (?:do|will|shall|are|have|need))? (?:not|no longer|no|never|t)"
            rf"(?: (?:required|obliged|bound|obligation|duty|able))?(?: to)? {_KEEPING}(?: [^\s]+)?"
            r" (?:you|your|users?|customers?|requests?|messages?|data|breach\w*|incidents?|before|objections?"
            r"|complaints?|when|if)"
        ),
        r"(?:messages|data|information|files|content) (?:are|is) (?:not|no longer|never) (?:encrypted|anonymi[sz]ed)",
        r"(?:no|without any) human (?:review|intervention|involvement|in the loop|oversight|looks)",
        r"(?:nobody|no one|no person|no human)(?: [^\s]+){0,2} (?:reviews?|checks?|looks at)",
    ),
    "fr": (
        (
            r"vous ne (?:pouvez|pourrez) (?:pas|plus)(?: [^\s]+){0,2}? (?:vous (?:opposer|desabonner|desinscrire)"
            r"|supprimer|effacer|retirer|refuser|desactiver|exporter)"
        ),
        r"nous ne (?:repondons|repondrons|informons|informerons|chiffrons|supprimons|effacons|notifions) (?:pas|plus)",
        r"il n est (?:pas|plus) possible de (?:s opposer|se desabonner|supprimer|effacer|retirer|refuser|desactiver)",
        r"(?:opposition|suppression|desinscription) n est (?:pas|plus) possible",
        r"aucun (?:droit|moyen) (?:d opposition|de s opposer|de retrait|de suppression)",
    ),
    "de": (
        (
            r"(?:sie|du|nutzer) (?:konnen|kannst)(?: [^\s]+){0,6} nicht(?: mehr| langer)?(?: [^\s]+){0,3}?"
            r" (?:widersprechen|loschen|widerrufen|abmelden|abbestellen|deaktivieren|ablehnen)"
        ),
        r"(?:widerspruch|loschung|abmeldung|widerruf)(?: [^\s]+){0,4} (?:ist|sind) nicht(?: mehr)? moglich",
        r"kein (?:recht auf|widerspruchsrecht|loschanspruch)",
        rf"wir (?:beantworten|informieren|benachrichtigen|verschlusseln|loschen){_ON} nicht",
    ),
    "nl": (
        (
            r"(?:u|je|gebruikers) (?:kunt|kan|kunnen)(?: [^\s]+){0,4} (?:niet|geen)(?: meer| langer)?(?: [^\s]+)?"
            r" (?:verwijderen|wissen|afmelden|uitschrijven|bezwaar maken|intrekken|weigeren)"
        ),
        rf"(?:wij|we) (?:beantwoorden|informeren|versleutelen|verwijderen){_ON} niet",
        r"geen recht (?:op|om)",
    ),
    "es": (
        (
            r"no (?:puede|podra|es posible|sera posible)(?: [^\s]+){0,2}? (?:oponerse|darse de baja|eliminar|suprimir"
            r"|retirar|rechazar|desactivar)"
        ),
        r"no (?:respondemos a|informamos|ciframos|eliminamos|notificamos|le informaremos)",
        r"ningun derecho a",
    ),
    "it": (
        (
            r"non (?:puo|potra|e)(?: piu)?(?: possibile)?(?: [^\s]+){0,2}? (?:opporsi|cancellare|cancellarsi|revocare"
            r"|rifiutare|disattivare|eliminare)"
        ),
        r"non (?:rispondiamo|informiamo|crittografiamo|cifriamo|cancelliamo|notifichiamo)",
        r"nessun diritto (?:di|a)",
    ),
}
_DUTIES = (
    (
        r"(?:pas|plus|aucunement|nullement) (?:tenue?s?|obligee?s?) d(?:e)?(?: [^\s]+){0,2}?",
        r"aucune obligation d(?:e)?(?: [^\s]+){0,2}?",
        r"(?:informer|notifier|avertir|prevenir|repondre|supprimer|effacer|chiffrer|proteger)",
    ),
    (
        r"nicht(?: mehr| langer)? (?:verpflichtet|gehalten)(?: [^\s]+){0,6}?",
        r"keine (?:pflicht|verpflichtung)(?: [^\s]+){0,6}?",
        r"(?:informieren|benachrichtigen|antworten|beantworten|loschen|schutzen|verschlusseln)",
    ),
    (
        r"niet(?: meer| langer)? (?:verplicht|gehouden)(?: [^\s]+){0,6}?",
        r"geen (?:plicht|verplichting)(?: [^\s]+){0,6}?",
        r"(?:informeren|melden|beantwoorden|verwijderen|wissen|beschermen|versleutelen|te stellen)",
    ),
    (
        r"no (?:estamos|estaremos|esta)(?: ya)? obligad[ao]s? a(?: [^\s]+)?",
        r"(?:ninguna obligacion|la obligacion) de(?: [^\s]+)?",
        r"(?:informar\w*|notificar\w*|avisar\w*|responder\w*|eliminar\w*|suprimir\w*|cifrar\w*|proteger\w*)",
    ),
    (
        r"non (?:siamo|saremo|e)(?: piu)? (?:tenut[oi]|obbligat[oi]) ad?(?: [^\s]+)?",
        r"(?:alcun|nessun) obbligo di(?: [^\s]+)?",
        r"(?:informar\w*|notificar\w*|avvisar\w*|risponder\w*|cancellar\w*|eliminar\w*|cifrar\w*|protegger\w*)",
    ),
)
"""Duties denied, in two ways, and what one would have been to do, by language; the English ones stand above."""
_UNBOUND = tuple(rf"(?:{denied}|{none}) {deed}" for denied, none, deed in _DUTIES)
_REFUSED = re.compile(
    rf"(?<![^\s])(?:{'|'.join((*(form for forms in _IN.values() for form in forms), *_UNBOUND))})(?![^\s])"
)
_UNASKED = re.compile(
    r"(?<![^\s])cookies?(?: [^\s]+){0,6} (?:(?:before|without) (?:you|your)(?: [^\s]+)? (?:consent|agree|choose)\w*"
    r"|(?:sans|avant) votre (?:consentement|accord)|(?:ohne|vor) (?:ihrer?|deiner?) (?:einwilligung|zustimmung)"
    r"|(?:zonder|voor) (?:uw|je) toestemming|(?:sin|antes de) su consentimiento"
    r"|(?:senza|prima del) (?:il )?(?:suo|tuo) consenso)"
)
"""Cookies that do not wait for consent."""
_NEEDED = """
    necessary | essential | technical | technique | functional | fonctionnel | notwendig | erforderlich | technisch
    | noodzakelijk | functionele | necesari | tecnic | necessari | necessaire | essentiel | exempt"""
"""These need none."""
_REFUSING = NOT | listed("cookies cookie can t unable longer impossible nobody without lose loses")
"""Nothing is refused without one of these."""
