"""Denials that hold for others only: "no crash reports of third parties" leaves those of the vendor."""

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.stance import negated
from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import GUARDED

_OTHERS = """
    third part | tiers= | tierce | dritter= | dritten= | drittanbiet | drittpart | derden | terceros | terze part
    | terzi="""
_WORDS = """
    third= | part | tiers= | tierce | dritte | drittanbiet | drittpart | derden | terceros | terze | terzi=
    | of= | by= | from= | to= | with= | any= | de= | des= | a= | par= | avec= | d= | von= | an= | mit= | van= | aan=
    | met= | door= | por= | con= | di= | da= | service"""
_PHRASE = 3
"""Words of "of third parties", or of "third-party" in front of what is denied."""
_STEM = 5
"""Letters that two words of one thing begin with: "Absturzberichte", "Absturzberichtsdienst"."""
_Hunk = tuple[tuple[str, ...], tuple[int, int]]


def of_others_now(edit: Edit) -> str:
    """Return what is denied of others only, and was denied of all before; nothing where there is none."""
    before, after = edit.words_before, edit.words_after
    found = (" ".join(after[k:m]) for i, j, k, m in edit.places if _is_narrower((before, (i, j)), (after, (k, m))))
    return next(found, "")


def of_others_before(edit: Edit) -> str:
    """Return what was denied of others only, and is denied of all now; nothing where there is none."""
    before, after = edit.words_before, edit.words_after
    found = (" ".join(before[i:j]) for i, j, k, m in edit.places if _is_narrower((after, (k, m)), (before, (i, j))))
    return next(found, "")


def _is_narrower(all_of_it: _Hunk, of_others: _Hunk) -> bool:
    """Return whether words deny of others what other words deny of all; each with the place where they differ."""
    (wide, (first, last)), (narrow, (start, end)) = all_of_it, of_others
    named, said = set(content(wide[first:last])) - GUARDED, narrow[start:end]
    if not (mentions(said, _OTHERS) and negated(wide[:last]) and negated(narrow[:end])):
        return False
    if mentions(wide[first:last], _OTHERS):
        return False
    alike = bool(named) and all(any(_begin_alike(word, other) for other in said) for word in named)
    bare = first == last and len(said) <= _PHRASE and negated(narrow[:start])
    return alike or (bare and all(mentions((word,), _WORDS) for word in said))


def _begin_alike(word: str, other: str) -> bool:
    return word == other or (len(word) > _STEM and other.startswith(word[: max(_STEM, len(word) - 2)]))
