"""Names that a sentence denies: "we no longer use Nimbus, Calix or Postwren"."""

import re

from monitor.materiality.function_words import DENYING
from monitor.materiality.words import fold

_NOT = rf"(?:{'|'.join(sorted(DENYING - {'n'}))}|no longer|don't|doesn't|none of|n'|plus|ya no)"
_REACH = re.compile(rf"(?<!\w){_NOT}(?!\w)(?P<between>[^;:.!?()]{{0,120}})$")
_TURN = re.compile(
    r"(?<!\w)(?:but|instead|rather|only|because|since|while|when|if|unless|except|other than|which|who|where|that|so"
    r"|(?<!such )as(?! well)|mais|car|lorsque|quand|si|sauf|qui|que|dont|sondern|aber|da|weil|wenn|ausser|nur|die|der"
    r"|das|maar|omdat|als"
    r"|tenzij|behalve|alleen|sino|pero|porque|cuando|salvo|excepto|solo|ma|bensi|perche|quando|tranne|eccetto)(?!\w)"
)
_LISTED = re.compile(r"(?:,|(?<!\w)(?:and|et|und|en|y|e)(?!\w))\s*(?!\s|[A-Z]|or |nor |ou |ni |oder |of |o |any )")
"""A comma or an "and" behind which no name follows: another statement begins."""
_CAPITAL = re.compile(r"(?<!\w)[A-Z]")
_BEHIND = re.compile(
    r"[^.;:!?,()]{0,40}?(?<!\w)(?:nicht|niet)(?!\w)(?: [a-z\u00e4\u00f6\u00fc\u00df]+){0,3}\s*(?:[.;:!?,]|$)"
)
"""In German and Dutch the verb, and what denies it, may stand behind the name, at the end of the clause."""


def is_unused(name: str, text: str) -> bool:
    """Return whether a sentence names somebody only to deny it, wherever it does.

    >>> is_unused("Nimbus", "We no longer use Calix or Nimbus."), is_unused("Nimbus", "No data but that of Nimbus.")
    (True, False)
    """
    places = [found.span() for found in re.finditer(re.escape(name), text)]
    return bool(places) and all(_is_denied(text[:start], text[end:]) for start, end in places)


def _is_denied(ahead: str, behind: str) -> bool:
    if _BEHIND.match(behind):
        return True
    reached = _REACH.search(fold(ahead))
    if reached is None:
        return False
    between = ahead[-len(reached["between"]) or len(ahead) :]
    first, comma, _ = between.partition(",")
    listed = not comma or _CAPITAL.search(first) is not None
    return listed and _TURN.search(fold(between)) is None and _LISTED.search(f"{between}X") is None
