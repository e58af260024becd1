"""Pure: walls that ask for something before they show the page: consent, or a password."""

import re
from collections.abc import Iterator

from spiders.signs.phrases import beginnings, names, phrases
from spiders.signs.seen import Seen, spoken
from spiders.signs.sign import Sign, doubt, proof
from spiders.signs.vocabulary import POLICY_NAME

LONG = 450
"""Words: a consent wall that names its purposes and partners has fewer."""

CONSENT_NAME = names(
    *(r"before you continue(?: to \w+.*)?", "(?:we value|we care about|we respect) your privacy"),
    *("your privacy (?:choices|matters)", r"(?:\w+ )?privacy gate", r".*\bcookie ?wall"),
    *("avant de continuer.*", "avant d.accéder.*", "votre vie privée.*"),
    *("bevor (?:sie|du) .*fortfahr.*", "bevor (?:sie|du) zu .*", "ihre privatsphäre.*"),
    *("antes de (?:continuar|ir a).*", "tu privacidad.*", "prima di continuare.*", "la tua privacy.*"),
    *("voordat (?:je|u) (?:verdergaat|naar).*", "(?:jouw|uw) privacy.*"),
)

ACCEPT = names(
    "(?:i )?(?:accept|agree|consent|reject|decline|refuse|disagree)(?: all)?(?: cookies)?",
    *("(?:accept|agree|consent) (?:and|&) (?:continue|close|proceed)", "continue without (?:accepting|consent)"),
    *("(?:tout |j.)?(?:accepter?|refuser?)(?: (?:tout|et (?:continuer|fermer)))?", "continuer sans accepter"),
    "(?:alle )?(?:akzeptieren|ablehnen|zustimmen)(?: und (?:weiter|schließen))?",
    "(?:aceptar|rechazar)(?: tod[oa]s?)?(?: y (?:continuar|cerrar))?",
    *("(?:accetta|rifiuta)(?: tutt[oi])?(?: e (?:continua|chiudi))?", "continua senza accettare"),
    *("(?:alles )?(?:accepteren|weigeren|akkoord|afwijzen)", "akkoord gaan"),
)

SETTINGS = names(
    "(?:manage|customi[sz]e|more|cookie|privacy)(?: my| your)? (?:options|preferences|settings|choices|cookies)",
    *(r"(?:gérer|paramétrer)(?: \w+){0,2}", "einstellungen(?: verwalten)?", "instellingen(?: beheren)?", "meer opties"),
    *("(?:configurar|gestionar|más) (?:opciones|preferencias|cookies)", "(?:altre|gestisci) (?:opzioni|preferenze)"),
)

ASKS = phrases(
    *(r"we,? and our (?:\d[\d,.]*+ )?(?:\w+ )?partners", "store and/or access information"),
    r"(?:(?:before you|to) continue|by clicking|if you (?:choose|select))\b[^.\n]{0,40}\b(?:accept|agree|consent)",
    *(r"nous et nos (?:\d[\d ,.]*+)?(?:\w+ )?partenaires", "avant (?:de continuer|d.accéder)", "en cliquant sur"),
    *(r"wir und unsere (?:\d[\d,.]*+ )?(?:\w+ )?partner", r"bevor (?:sie|du)\b"),
    *(r"nosotros y nuestros (?:\d[\d,.]*+ )?(?:\w+ )?socios", "antes de continuar", "al hacer clic en"),
    *(r"noi e (?:i )?nostri (?:\d[\d,.]*+ )?(?:\w+ )?partner", "prima di continuare", "cliccando su"),
    *(r"wij en onze (?:\d[\d,.]*+ )?(?:\w+ )?partners", "voordat (?:je|u) (?:verder|naar)"),
)

HEADING = re.compile(rf"^(?:(?!# ).)*+# .*{POLICY_NAME.pattern}|# cookies?\W*$", re.IGNORECASE)
"""A heading that no wall has; searched for once from the first mark on, not again from each of a line of marks."""

LOG_IN = names(
    "(?:please |member |customer |user )?(?:log|sign)[ -]?(?:in|on)(?: (?:to|with|required|page|or) ?.*)?",
    *(
        "authentication required",
        "(?:veuillez vous |se )?connect(?:er|ez-vous)",
        "connexion",
        "identifi(?:ez-vous|cation)",
    ),
    *("(?:bitte )?(?:anmelden|einloggen|anmeldung)", "iniciar sesión", "inicia sesión", "inicio de sesión"),
    *("acced[ie]r?", "accesso", "inloggen", "aanmelden", "log je in"),
)

LOG_IN_LINE = beginnings(
    *("(?:please )?(?:log|sign) in to (?:continue|view|access|see|read)", "(?:bitte )?melden sie sich an"),
    *(
        "you (?:must|need to|have to) (?:be (?:logged|signed) in|(?:log|sign) in)",
        "vous devez (?:vous connecter|être connecté)",
    ),
    *(
        "sie müssen (?:sich|angemeldet|eingeloggt)",
        "(?:debes?|tienes? que) iniciar sesión",
        "devi (?:accedere|effettuare)",
    ),
    "(?:je|u) moet (?:inloggen|ingelogd)",
)

LOG_IN_ADDRESS = re.compile(r".*/(?:log-?_?in|sign-?_?in|sso|auth|anmelden|connexion|inloggen)(?:[./].*)?")
"""The path of a page that asks who one is."""


def signs(seen: Seen) -> Iterator[Sign]:
    """Yield the signs of a wall."""
    yield from consent(seen)
    yield from log_in(seen)


def consent(seen: Seen) -> Iterator[Sign]:
    """Yield the sign of a page that asks for consent and shows nothing else; its words are much like a policy's."""
    if seen.words >= LONG or any(map(HEADING.search, seen.text.splitlines())):
        return
    called, accept, settings = list(seen.called(CONSENT_NAME)), buttons(seen, ACCEPT), buttons(seen, SETTINGS)
    if accept and (called or (len(accept | settings) > 1 and ASKS.search(seen.text))):
        words = f"consent wall: {seen.words} words, and to press {', '.join(map(repr, sorted(accept | settings)))}"
        yield doubt(f"{words}, but its title is {seen.title!r}") if POLICY_NAME.search(seen.title) else proof(words)


def buttons(seen: Seen, words: re.Pattern[str]) -> set[str]:
    """Return what is there to press in the text; a box beside it may have more, which says nothing of the text."""
    if seen.tree is None:
        return set()
    pressed = (spoken(part) for part in seen.tree.iter() if part.tag in {"button", "a"} or part.get("role") == "button")
    return {said for said in pressed if words.fullmatch(said) and said in seen.text}


def log_in(seen: Seen) -> Iterator[Sign]:
    """Yield the sign of a page that asks for a password."""
    if not seen.is_short or seen.tree is None:
        return
    called = list(seen.called(LOG_IN))
    asks = any(field.get("type", "").lower() == "password" for field in seen.tree.iter("input"))
    if called:
        yield proof(f"log-in wall: {called[0]}")
    elif found := LOG_IN_LINE.search(seen.text):
        yield proof(f"log-in wall: {seen.words} words, and on the page {found[0]!r}")
    elif asks and (seen.is_mute or LOG_IN_ADDRESS.fullmatch(seen.address)):
        yield proof(f"log-in wall: {seen.words} words, and a password to enter")
