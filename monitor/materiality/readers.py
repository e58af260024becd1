"""What a statement leaves in the reader's hands, or does to keep the reader safe: to deny that is adverse."""

import re

from monitor.materiality.edits import Edit
from monitor.materiality.function_words import NOT
from monitor.materiality.labels import ASKED, label_of
from monitor.materiality.stance import is_given, negated
from monitor.materiality.vocabulary import OPT_OUT, POWERS, RIGHTS, SECURITY, mentions, pattern


def is_of_reader(edit: Edit) -> bool:
    """Return whether the statement is about what the reader may do: to deny that is adverse."""
    if mentions(edit.removed, MUST) and mentions(edit.words_before, _READER_MUST):
        return False
    given = is_given(edit.words_before) or mentions(edit.words_before, POWERS, _FOR_THE_READER) or _is_asked(edit)
    return given and not negated(edit.words_before)


def _is_asked(edit: Edit) -> bool:
    """Return whether a line answers what the reader may do, or what keeps it safe: "Encryption: yes"."""
    label = label_of(edit.after) if edit.after else ()
    return bool(label) and mentions(edit.above if label == ASKED else label, SECURITY, RIGHTS, _MAY_I)


_MAY_I = """
    opt in | consent | notice | einwilligung | ankundigung | preavis | toestemming | aankondiging | aviso= | consenso
    | preavviso | can i= | may i= | do i= | puis je | ai je | kann ich | darf ich | habe ich | kan ik | mag ik | puedo
    | posso | deletion | suppression | loschung | verwijdering | eliminacion | cancellazione | supresion"""
MUST = """
    must= | have to | need to | required | devez | doit= | doivent | mussen | musst | muss= | moet= | moeten | debe=
    | debes | deben | deve= | devi= | devono | dovete"""
_READER_MUST = """
    you must | you have to | you need to | you are required | vous devez | sie mussen | du musst | u moet | je moet
    | debe= | usted debe | deve= | lei deve | dovete"""
"""What the reader must do, so that to deny it is favourable."""
_FOR_THE_READER = """
    complies with | comply with | adheres to | adhere to | abide by | we honor | we honour | we respect | deletes your
    | erases your | supprime vos | loscht ihre | we encrypt | we anonymi | we delete | we erase | we notify
    | we inform you | we respond | we answer | nous respectons | nous supprimons | nous chiffrons | wir respektieren
    | wir beachten | wir loschen | wir verschlusseln | wij respecteren | wij verwijderen | we verwijderen | respetamos
    | eliminamos | ciframos | rispettiamo | cancelliamo | crittografiamo"""
"""What a vendor does for the reader, so that to deny it is adverse."""


def denied_to_reader(edit: Edit) -> bool:
    """Return whether what was denied is something for the reader: "you cannot opt out", "it is not encrypted"."""
    answered = _is_asked(edit) and negated(edit.words_before) and not negated(edit.words_after)
    return answered or (_is_kept_back(edit.words_before) and not _is_kept_back(edit.words_after))


def newly_denied_to_reader(edit: Edit) -> bool:
    """Return whether something for the reader is denied now: "it is not encrypted", "we are not obliged to tell"."""
    return _is_kept_back(edit.words_after) and not _is_kept_back(edit.words_before)


def _is_kept_back(spoken: tuple[str, ...]) -> bool:
    return _KEPT_FROM_READER.search(" ".join(spoken)) is not None


_NOT = rf"(?<![^\s])(?:{'|'.join(sorted(NOT))}|can t)"
_SAFE = """
    ask for consent | ask for your consent | ask for the consent | ask you | be stopped | be refused | be declined
    | be turned off | be switched off | encrypted | hashed | deleted | erased | anonymi | certified | tested by
    | monitored by | protected | delete your | erase your | inform you | notify you | tell you | respond to | answer
    | honor | honour | aggregated | pseudonym | confidential | secure= | chiffre | crypte | agrege | supprime
    | efface | audite | verschlusselt | geloscht | gepruft | zertifiziert
    | versleuteld | verwijderd | gewist | geanonimiseerd | gecontroleerd | cifra | elimina | anonimiza | borra
    | crittografat | cancella | anonimizza"""
_OWED = """
    obligated | required to | responsible for | bound to | committed to | obligation | duty to | tenu d | tenus d
    | tenue d | oblige | responsable d | responsables d | verpflicht | verantwortlich fur | gehalten | verplicht
    | verantwoordelijk voor | gehouden | obligad | tenuti | tenuta | obbligat | obbligo | responsabili d
    | responsabile d"""
"""What a vendor owes, so that to deny it is adverse."""
_KEPT_FROM_READER = re.compile(
    rf"{_NOT}(?: [^\s]+){{0,2}}? (?:{pattern(OPT_OUT).pattern}|{pattern(RIGHTS).pattern}|{pattern(_SAFE).pattern})"
    r"|(?<!you are )(?<!you re )(?<!users are )(?<!customers are )(?<!vous n etes )(?<!sie sind )(?<!u bent )"
    r"(?<!usted )"
    rf"{_NOT}(?: [^\s]+){{0,2}}? (?:{pattern(_OWED).pattern})(?! (?:du|de|del) trai?t)"
    r"|(?<![^\s])(?:you|users|customers) (?:cannot|can not|can t|may not|have no|do not have|are not able)(?![^\s])"
    r"|(?<![^\s])vous (?:ne pouvez (?:pas|plus)|n avez (?:pas|plus|aucun))(?![^\s])"
    r"|(?<![^\s])(?:without|sans|ohne|zonder|sin|senza)(?: any| jede)?"
    r" (?:human|intervention humaine|menschlich\w*|menselijke|intervencion humana|intervento umano)(?![^\s])"
)
"""Says that the reader may not, or that what would keep the reader safe is not done."""


def binds_reader(spoken: tuple[str, ...], duty: tuple[str, ...]) -> bool:
    """Return whether "must" binds the reader, or what the reader asks for: "requests must be made in writing"."""
    return mentions(duty, MUST) and _BOUND.search(f" {' '.join(spoken)} ") is not None


_BOUND = re.compile(
    r" (?:you|users|customers|requests?|complaints?|objections?|vous|demandes?|reclamations?|sie|du|antrage?|anfragen"
    r"|beschwerden|u|je|jij|verzoeken|klachten|usted|usuarios|solicitud(?:es)?|reclamaciones|lei|utenti|richieste?"
    r"|reclami)(?: [^\s]+)? (?:must|have to|need to|are required|is required|devez|doit|doivent|mussen|musst|muss"
    r"|moet|moeten|debe|deben|deve|devono|dovete) "
    r"|^ (?:debe|debes|deve|devi|dovete) "
)


def waives(spoken: tuple[str, ...]) -> bool:
    """Return whether words say that the reader gives up a right."""
    return mentions(spoken, _WAIVING) and _WAIVED.search(" ".join(spoken)) is not None


def unwaived(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the rights that the reader gives up: they are none that it has.

    >>> unwaived(("you", "waive", "your", "right", "to", "object"))
    ('you', 'object')
    """
    return tuple(_WAIVED.sub(" ", " ".join(spoken)).split()) if mentions(spoken, _WAIVING) else spoken


_WAIVING = "waiv | forfeit | renonc | verzicht | afstand | renunci | rinunci"
"""Without one of these no right is given up."""
_WAIVED = re.compile(
    r"(?<![^\s])(?:waiv|forfeit|renonc|verzicht|afstand|renunci|rinunci)[^\s]*(?: [^\s]+){0,3}? "
    r"(?:rights?|droits?|rechte?n?|derechos?|diritt[io])(?: (?:to|of|de|a|auf|op|di))?(?![^\s])"
)


def without_handed_in(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what the reader hands in: who brings an encrypted file is promised no encryption.

    >>> without_handed_in(("if", "you", "upload", "an", "encrypted", "file", "we", "open", "it"))
    ('we', 'open', 'it')
    """
    return tuple(_HANDED_IN.sub(" ", " ".join(spoken)).split()) if mentions(spoken, _HANDING) else spoken


_HANDING = """
    upload | provide | attach | submit | send= | sends= | fourni | envoi | envoy | televers | joign | hochlad | sende
    | ubermitt | stuurt | verstuurt | verstrek | subes | envia | proporciona | adjunta | carica= | carichi | invia=
    | invii | fornisc"""
"""Without one of these nothing is handed in."""
_OTHERS = "we|our|us|is|are|will|shall|your|nous|est|sont|sera|wir|wird|werden|wij|wordt|worden"
"""Begins what the vendor does with it."""
_HANDED_IN = re.compile(
    r"(?<![^\s])(?:if|when|where|once|si|lorsque|quand|wenn|falls|sofern|als|indien|wanneer|cuando|se|quando)"
    r" (?:you|(?:(?:the|a) )?(?:users?|customers?)|vous|l utilisateur|le client|sie|du|der nutzer|u|je|de gebruiker"
    rf"|usted|el usuario|l utente|il cliente) {pattern(_HANDING).pattern}[^\s]*"
    rf"(?: (?!(?:{_OTHERS})(?![^\s]))[^\s]+){{0,3}}(?![^\s])"
)


def is_only_offered(spoken: tuple[str, ...]) -> bool:
    """Return whether a sentence only tells the reader how to refuse a thing: it does not say that somebody does it.

    >>> is_only_offered(("you", "can", "opt", "out", "of", "ads")), is_only_offered(("we", "show", "ads", "opt", "out"))
    (True, False)
    """
    offered = mentions(spoken[:_BEGIN], POWERS) and mentions(spoken, OPT_OUT)
    return offered and _WE_DO.search(" ".join(spoken)) is None


def is_own_means(spoken: tuple[str, ...]) -> bool:
    """Return whether a sentence only says what readers can do about cookies with a browser of theirs.

    The vendor gives no choice with it, and takes none away where it says so no more.

    >>> is_own_means(("you", "can", "disable", "cookies", "in", "your", "browser"))
    True
    """
    own = mentions(spoken, "cookie") and mentions(spoken, _BROWSER)
    return own and not mentions(spoken, _HEEDED) and _WE_DO.search(" ".join(spoken)) is None


_BROWSER = "browser | navigateur | navegador | internetprogramm"
_HEEDED = """
    signal | privacy control | gpc= | do not track | add on | addon | plugin | plug in | extension | erweiterung
    | extensie | banner | cookie settings | preference cent | consent | account | compte | konto | cuenta | e mail
    | email | write | writing | contact | ecri | courriel | schreib | schrijf | escrib | scriv | form= | profil"""
"""Ways that a vendor, or a network, has to heed."""
_BEGIN = 6
"""Words in which a sentence comes to what the reader may do."""


_WE_DO = re.compile(
    r"(?<![^\s])(?:we|nous|wir|wij|us|our|partners?|providers?|advertisers?|affiliates?)(?![^\s])"
    r"|(?<![^\s])(?:is|are|be) (?:used|shared|sold|sent|collected|shown)(?![^\s])"
    r"|[a-z]{3,20}(?:amos|emos|imos|iamo)(?![^\s])"
)
"""Somebody of the vendor's does something, or it is done."""


def unhedged(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without "depending on your location": where the reader lives says which law holds.

    >>> unhedged(("depending", "on", "your", "location", "you", "may", "object"))
    ('you', 'may', 'object')
    """
    if _HEDGING.isdisjoint(spoken):
        return spoken
    return tuple(_HEDGE.sub(" ", " ".join(spoken)).split())


_HEDGING = frozenset({"depending", "selon", "je", "afhankelijk", "dependiendo", "seconda"})
_HEDGE = re.compile(
    r"(?<![^\s])(?:depending (?:up)?on (?:your|their|the user s) (?:location|age|country|region|place of residence)"
    r"|selon (?:votre|leur) (?:localisation|pays|age|region|lieu de residence)"
    r"|je nach (?:ihrem|deinem) (?:standort|wohnort|land|alter)"
    r"|afhankelijk van (?:uw|je) (?:locatie|land|leeftijd)"
    r"|dependiendo de su (?:ubicacion|pais|edad)"
    r"|a seconda della (?:sua|tua) (?:posizione|eta))(?: and [a-z]+ settings)?(?![^\s])"
)
