"""Pure: what error pages call themselves and how their lines begin, a kind of mishap at a time."""

import re
from dataclasses import dataclass

from spiders.signs.phrases import beginnings, names


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """A kind of error page."""

    what: str
    name: re.Pattern[str]
    """A part of its title or a heading, as a whole."""
    line: re.Pattern[str]
    """The beginning of a line."""


def mishap(what: str, *, alone: tuple[str, ...], begins: tuple[str, ...]) -> Mishap:
    """Return a kind of error page; what a line may begin with, a name may begin with too."""
    return Mishap(what=what, name=names(*alone, *(f"(?:{words}).*" for words in begins)), line=beginnings(*begins))


CODE = r"(?:(?:http|error|erreur|fehler|errore?|fout|status|code)\W*+){0,3}(?:404|410)"
SORRY = (
    rf"(?:{CODE}\W*+)?(?:sorry|oops|whoops|uh.oh|désolée?|oups|hoppla|ups|vaya|(?:siamo )?spiacenti|helaas|lo sentimos|"
    r"(?:es )?tut uns leid)?\W*+"
)
"""What may stand before the words that tell."""

SOME = r"\b[^.\n]{0,60}?\b"
"""Some words of the same sentence."""

SEITE = r"(?:(?:die|diese) )?(?:von ihnen )?(?:\w+e )?seite\b[^.\n]{0,60}?\b"

GONE = (
    r"(?:(?:not|can.t) (?:be )?found|(?:does not|doesn.t|no longer) exists?|been (?:re)?moved|been deleted|"
    r"(?:no longer|not|un|isn.t )\s?available)"
)

NOT_FOUND = mishap(
    "not found",
    alone=(
        rf"{CODE}(?:\W*[^\w\s].*|\W+(?:page|not|error|seite|página|pagina|erreur|fehler)\b.*)?",
        *("(?:page )?not found", "introuvable", "non trouvé", "nicht gefunden", "no encontrad[oa]", "niet gevonden"),
    ),
    begins=(
        # English, French, German
        rf"{SORRY}(?:we |but )*(?:can|could)(?:.t|not|n.t| not) (?:seem to )?(?:find|locate) (?:th\w+ page|what)",
        rf"{SORRY}(?:th\w+ )?(?:requested )?(?:page|url|document|content|resource|deployment){SOME}{GONE}",
        rf"{SORRY}(?:(?:la|cette) )?page{SOME}(?:introuvable|non trouvée|n.existe (?:pas|plus)|pas (?:été|pu être) tr)",
        rf"{SORRY}(?:(?:la|cette) )?page{SOME}n.est (?:pas|plus) disponible",
        rf"{SORRY}nous n.avons pas (?:pu )?trouv(?:é|er){SOME}page",
        rf"{SORRY}{SEITE}nicht (?:mehr )?(?:gefunden|existiert|vorhanden|verfügbar)",
        rf"{SORRY}{SEITE}(?:existiert (?:\w+ )?nicht|gibt es (?:\w+ )?nicht)",
        rf"{SORRY}wir (?:konnten|können){SOME}seite{SOME}nicht finden",
        # Spanish, Portuguese, Italian, Dutch
        rf"{SORRY}no (?:hemos podido|podemos|pudimos) encontrar{SOME}página",
        rf"{SORRY}non (?:abbiamo trovato|riusciamo a trovare){SOME}pagina",
        rf"{SORRY}we (?:konden|kunnen){SOME}pagina{SOME}niet vinden",
        rf"{SORRY}(?:(?:la|esta) )?página{SOME}no (?:se )?(?:ha (?:sido )?|pudo ser )?(?:enc[ou]\w+|existe|está)",
        rf"{SORRY}(?:(?:a|esta) )?página{SOME}não (?:foi )?(?:encontrada|existe)",
        rf"{SORRY}(?:(?:la|questa) )?pagina{SOME}non (?:è (?:stata )?)?(?:trovata|esiste|(?:più )?disponibile)",
        rf"{SORRY}(?:(?:de|deze) )?(?:\w+e )?pagina{SOME}(?:niet (?:\w+ )?(?:gevonden|beschikbaar)|bestaat niet)",
        *("no ?such ?(?:key|bucket)", "there isn.t a github pages site here"),
    ),
)

SERVER = mishap(
    "server error",
    alone=(
        r"(?:(?:http|server|status|error|code)\W*){0,3}(?:401|403|50\d|52\d)(?:\W*[^\w\s].*)?",
        r"(?:(?:http|error)\W*)*(?:401|403|50\d|52\d)\W+(?:error|internal|bad|service|gateway|backend|forbidden)\b.*",
        *("(?:an |application |server |unexpected )?error(?: page| occurred)?", "forbidden"),
        *("erreur", "(?:ein )?fehler(?:seite)?", "errore", "fout"),
    ),
    begins=(
        r"(?:http )?(?:error )?(?:50[0234]|52[0-7])\W+(?:internal|bad|service|gateway|web server|origin|backend)",
        *("internal server error", "bad gateway", "service (?:temporarily )?unavailable", "gateway time-?out"),
        *("application error", "server error in", "error establishing a database connection", "fatal error"),
        *("no healthy upstream", "upstream connect error", "default backend", "error from cloudfront"),
        *(
            r"(?:error\W+)?the request could not be satisfied",
            r"accessdenied\b",
            r"(?:\w+\W+){0,6}something(?: went wrong|.s not right)",
        ),
        r"(?:sorry\W+)?an (?:\w+ )?error (?:has )?occurred",
        *("une erreur (?:est survenue|s.est produite)", "(?:es )?(?:ist )?ein fehler (?:ist )?aufgetreten"),
        *(
            "(?:ha ocurrido|se ha producido) un error",
            "si è verificato un errore",
            "er (?:is|ging) (?:iets mis|een fout)",
        ),
    ),
)

MAINTENANCE = mishap(
    "maintenance",
    alone=(
        *("(?:site |website )?maintenance(?: mode)?", "wartung(?:sarbeiten|smodus)?", "mantenimiento", "manutenzione"),
        "onderhoud",
    ),
    begins=(
        r"(?:\w+\W+){0,8}(?:under|down for|unavailable for|undergoing) (?:\w+ )?maintenance",
        *("(?:scheduled|planned) maintenance", "(?:we.ll|we will) be (?:right )?back", "coming soon", "opening soon"),
        r"(?:the |this |our )?(?:web)?site is (?:currently |temporarily )?(?:down|offline|unavailable)",
        *(r"(?:\w+\W+){0,6}under construction", r"(?:\w+\W+){0,6}en (?:cours de )?(?:maintenance|construction)\b"),
        *("maintenance en cours", r"(?:\w+\W+){0,6}(?:momentanément|temporairement) indisponible"),
        r"(?:\w+\W+){0,6}(?:wartungsarbeiten|wartungsmodus|wartung|gewartet)\b",
        "wir sind (?:gleich|bald) (?:wieder )?(?:zurück|da|für)",
        *(r"(?:\w+\W+){0,6}en (?:mantenimiento|construcción)", "volv(?:emos|eremos) (?:pronto|enseguida)"),
        *(r"(?:\w+\W+){0,6}in (?:manutenzione|costruzione)", "torn(?:iamo|eremo) presto"),
        *(r"(?:\w+\W+){0,6}(?:in|gepland|wegens|voor) onderhoud", "we zijn (?:zo|snel|bijna) (?:weer )?terug"),
    ),
)

NO_SITE = mishap(
    "no site",
    alone=("site not found", "domain (?:name )?for sale", "index of /.*", "it works"),
    begins=(
        r"(?:this |the )?domain(?: name)?\b[^\n]{0,80}?\b(?:for sale|parked|expired)",
        "(?:this )?(?:website|account|site) (?:has )?expired",
        *(
            "buy this domain",
            "(?:this )?account (?:has been )?suspended",
            "future home of",
            "welcome to nginx",
            "it works!",
        ),
        *(r"apache2? [^.\n]{0,40}default page", "fastly error: unknown domain"),
        r"(?:ce (?:nom de )?domaine|diese domain|este dominio|questo dominio|deze domein(?:naam)?)\b",
        "this (?:shop|store) is (?:currently )?(?:unavailable|closed)",
    ),
)

REGION = mishap(
    "not for this region",
    alone=(r"(?:(?:http|error)\W*)*451(?:\W.*)?", "unavailable (?:for|due to) legal reasons"),
    begins=(
        r"[^.\n]{0,80}?\b(?:not|un)\s?available (?:in|from|to visitors from) (?:your|most|(?:the )?eu\w*)",
        r"(?:451\W+)?unavailable (?:for|due to) legal reasons",
        r"[^.\n]{0,80}?\bcan ?not be (?:reached|accessed|viewed|shown) (?:in|from) (?:your|(?:the )?eu\w*)",
        r"[^.\n]{0,80}?\b(?:n.est pas disponible|indisponible) dans votre (?:pays|région)",
        r"[^.\n]{0,80}?\bin (?:ihrem land|ihrer region|deinem land) nicht verfügbar",
    ),
)

MISHAPS = (NOT_FOUND, SERVER, MAINTENANCE, NO_SITE, REGION)
