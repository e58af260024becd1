"""How firmly a thing is promised: whether a sentence went up or down one of the scales."""

import re
from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.glossary import Glossary
from monitor.materiality.scales import SCALES, Scale
from monitor.materiality.vocabulary import DUTIES, POWERS, RIGHTS, SECURITY, count, mentions

_OF_READERS = re.compile(
    r" (?:you|users|customers|visitors|members|drivers|subscribers|vous|sie|du|u|je|jij|usted|usuarios|lei|utenti)"
    r"(?: (?:also|then|therefore|donc|auch|ook))?"
    r" (?:must|shall|should|ought to|have to"
    r"|are (?:required|obliged|bound|expected|encouraged|asked|invited|advised) to"
    r"|devez|devriez|mussen|musst|sollten|moet|moeten|zou|zouden|debe|deben|deberia|deve|dovrebbe)(?= )"
    r"|(?<= )(?:require|oblige|encourage|expect|ask|request|advise) (?:you|users|customers|visitors|members)(?= )"
)
"""What readers are held to: to be asked instead is nothing that a vendor promised."""
_PROTECTS = (
    f"{DUTIES} | {POWERS} | {SECURITY} | {RIGHTS} | agreement | we verify | contract | vertrag | contrat | overeenkomst"
    " | european union | european economic | union europeenne | espace economique | europaischen union"
    " | europese unie | union europea | espacio economico | unione europea | spazio economico"
    " | auftragsverarbeitungsvertrag | verwerkersovereenkomst | deleted | deletes | geloscht | gewist | verwijder"
)
_SENTENCE = 80
"""Words beyond which two degrees may belong to two statements."""


def lowered(edit: Edit) -> tuple[Scale, ...]:
    """Return the scales on which a passage went from strong to weak."""
    return edit.asked(_lowered)


def raised(edit: Edit) -> tuple[Scale, ...]:
    """Return the scales on which a passage went from weak to strong."""
    return tuple(_stepped(edit, edit.words_after, edit.words_before))


def only_hidden(edit: Edit) -> bool:
    """Return whether what was to be deleted is only taken out of sight now: "removed from our website"."""
    before, after = edit.words_before, edit.words_after
    deleted = edit.is_reworded and mentions(before, _DELETED) and not mentions(before, POWERS)
    return deleted and _hides(after) and not _hides(before)


def _hides(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, _OUT_OF_SIGHT) or _FROM_SIGHT.search(" ".join(spoken)) is not None


_DELETED = next(scale.strong for scale in SCALES if scale.of == "whether data are deleted")
_OUT_OF_SIGHT = """
    de la vue | des resultats de recherche | von der website | von unserer website | aus der suche | aus den such
    | van de website | van onze website | uit de zoek | de los resultados | dai risultati"""
_FROM_SIGHT = re.compile(
    r"(?<![^\s])(?:delet|remov|eras)[^\s]*(?: [^\s]+){0,2}? from"
    r" (?:view|sight|public|the public|(?:our |the )?search|(?:our|the) (?:web)?site)(?![^\s])"
)


def _lowered(edit: Edit) -> tuple[Scale, ...]:
    return tuple(_stepped(edit, edit.words_before, edit.words_after))


def _stepped(edit: Edit, stronger: tuple[str, ...], weaker: tuple[str, ...]) -> Iterator[Scale]:
    if not edit.is_reworded:
        return
    if max(len(stronger), len(weaker)) > _SENTENCE:
        sides = _near_changes(edit)
        stronger, weaker = sides if stronger is edit.words_before else sides[::-1]
    strong, weak = _STRONG.named(stronger), _WEAK.named(weaker)
    for scale in SCALES if (strong and weak) or mentions(stronger, *_TURNING) else ():
        if not _is_turned(scale, stronger) and (scale.strong not in strong or scale.weak not in weak):
            continue
        if scale.protective and not (mentions(stronger, _PROTECTS) and mentions(weaker, _PROTECTS)):
            continue
        high, low = _of_others(stronger), _of_others(weaker)
        if _is_turned(scale, high):
            high, low = low, high
        if _more(high, low, scale.strong) and _more(low, high, scale.weak):
            yield scale


def _near_changes(edit: Edit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of both sides that changed, with a few around each: of a long sentence the rest is another's."""
    before, after = edit.words_before, edit.words_after
    ours = (word for i, j, _, _ in edit.places for word in before[max(0, i - _AROUND) : j + _AROUND])
    theirs = (word for _, _, k, m in edit.places for word in after[max(0, k - _AROUND) : m + _AROUND])
    return tuple(ours), tuple(theirs)


_AROUND = 3


def _is_turned(scale: Scale, spoken: tuple[str, ...]) -> bool:
    return bool(scale.turned) and mentions(spoken, scale.turned)


_STRONG, _WEAK = Glossary(scale.strong for scale in SCALES), Glossary(scale.weak for scale in SCALES)


def _more(one: tuple[str, ...], other: tuple[str, ...], stems: str) -> bool:
    return count(one, stems) > count(other, stems)


_TURNING = tuple(scale.turned for scale in SCALES if scale.turned)


def _of_others(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what the reader is held to."""
    return tuple(_OF_READERS.sub(" ", f" {' '.join(spoken)} ").split())
