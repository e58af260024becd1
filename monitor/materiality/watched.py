"""What readers do that is noted of them, said as a clause: "what you click on", "how you use the service"."""

import re

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.vocabulary import PROCESSING, mentions

_YOU = r"(?:you|they|users?|visitors?|your [^\s]+)"
_CLAUSE = re.compile(
    rf"(?<![^\s])(?:(?:what|how|which)(?: [^\s]+){{0,2}}? {_YOU}(?! (?:can|may|have|should|must|will))"
    r"|(?:ce que|comment|quels?|quelles?|combien)(?: [^\s]+){0,2}? (?:vous|tu|les utilisateurs|les visiteurs)"
    r"|(?:was|wie|worauf|welche[nrs]?)(?: [^\s]+){0,2}? (?:sie|du|nutzer|besucher)"
    r"|(?:wat|hoe|waarop|welke)(?: [^\s]+){0,2}? (?:u|je|gebruikers|bezoekers)"
    r"|(?:lo que|como|que [^\s]+) (?:usted|los usuarios|usa|utiliza|hace|visita|pulsa)"
    r"|(?:cosa|come|quali [^\s]+) (?:lei|gli utenti|usa|utilizza|fa|visita|clicca)"
    r")(?: [^\s]+){1,3}"
)
"""Not what readers "can" or "must": that is told to them, and not noted of them."""
_NOTED = f"{PROCESSING} | log= | logs= | logged | monitor | save= | saves | saved | notons | merken | registrer"


def newly_watched(edit: Edit) -> bool:
    """Return whether a statement says of more things that they are noted, and of all that it said before."""
    more = edit.is_reworded and watched(edit.words_after) > watched(edit.words_before)
    return more and not content(edit.removed)


def watched(spoken: tuple[str, ...]) -> int:
    """Return how many things that readers do a statement says are noted.

    >>> watched(("we", "log", "how", "you", "got", "here", "and", "what", "you", "click", "on"))
    2
    >>> watched(("we", "record", "how", "you", "can", "be", "reached"))
    0
    """
    return len(_CLAUSE.findall(" ".join(spoken))) if mentions(spoken, _NOTED) else 0
