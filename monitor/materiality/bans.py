"""What a text forbids the reader to do: no promise of the vendor, and no right that the reader has."""

import re

from monitor.materiality.refusals import refuses
from monitor.materiality.vocabulary import mentions


def forbids(spoken: tuple[str, ...]) -> bool:
    """Return whether the words that lead to a list forbid the reader what it says.

    >>> forbids(("you", "may", "not", "post", "content", "that")), forbids(("we", "may", "not", "use", "it", "to"))
    (True, False)
    """
    return _FORBIDDING.search(" ".join(spoken)) is not None and not mentions(spoken, _OF_OTHERS)


def is_banned(lead: tuple[str, ...], item: tuple[str, ...]) -> bool:
    """Return whether an item is something that its lead forbids; a choice that is refused is told as one."""
    return forbids(lead) and not refuses((*lead, *item))


_READER = (
    r"(?:you|(?:the |a |all |any |each )?(?:users?|customers?|members?|licensees?|subscribers?|clients?|visitors?))"
)
_FORBIDDING = re.compile(
    rf"(?<![^\s])(?:{_READER} (?:(?:may|must|shall|should|will|can|do|are|agree|undertake)"
    r"(?: [a-z]{1,12}){0,2}? (?:not|never)|cannot|can t|refrain)"
    r"|not (?:be )?(?:allowed|permitted)|prohibited|forbidden"
    r"|(?:vous ne|l utilisateur ne|les utilisateurs ne|le client ne|(?:vous vous|l utilisateur s|le client s) "
    r"(?:engagez a ne|engage a ne|interdisez|interdit))(?![^\s])"
    r"|(?:est|sont) (?:strictement )?interdite?s?|n est pas (?:permis|autorise)"
    r"|untersagt|verboten|nicht (?:gestattet|erlaubt|zulassig)"
    r"|(?:sie|du|nutzer|der nutzer|kunden|der kunde) (?:durfen|darfst|darf|verpflichten sich)(?: [^\s]+){0,4}? nicht"
    r"|verboden|niet (?:toegestaan|toegelaten)|(?:u|je|gebruikers|de gebruiker) (?:mag|mogen)(?: [^\s]+){0,4}? niet"
    r"|prohibid[oa]s?|no (?:esta permitido|se permite)|(?:usted|el usuario|los usuarios) no"
    r"|vietat[oaie]|proibit[oaie]|non e (?:consentito|permesso)|(?:l utente|gli utenti) non)(?![^\s])"
)
_OF_OTHERS = """
    we= | us= | our= | processor | provider | partner | supplier | vendor | third part | employee | staff | nous | nos=
    | prestataire | sous traitant | partenaire | wir= | unser | auftrag | dienstleister | wij= | ons= | onze
    | verwerker | dienstverlener | nosotros | nuestr | proveedor | noi= | nostr | fornitor"""
"""Whom a vendor binds, or who is bound: to forbid these something keeps the reader safe."""
