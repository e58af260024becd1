"""Rules on who answers and where: the controller's name and form, addresses of the rights channel."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.naming import newly_named
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.reasons import gist, reason
from monitor.materiality.rules.names import rule
from monitor.materiality.vocabulary import LEGAL_FORMS, LEGAL_FORMS_OF, PROCESSING, REGULATED_OFFICE, SHARING, mentions
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category, Direction, Reason, Severity


def address_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where an e-mail or postal address is another (guideline, low)."""
    changed = edit.changed
    addressed = (len(changed) <= _SHORT and _is_postal(edit)) or "@" in "".join(changed)
    if addressed and not _stand_elsewhere(edit):
        yield reason(
            edit,
            rule="address_changed",
            category=Category.CONTROLLER_IDENTITY_CONTACT,
            severity=Severity.LOW,
            direction=Direction.NEUTRAL,
            sentence=f"An address changed: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _stand_elsewhere(edit: Edit) -> bool:
    """Return whether the same e-mail addresses and figures, and names, stand in a sentence as before."""
    ours, theirs = (
        Counter(word for word in spoken if not word.isalpha()) for spoken in (edit.words_before, edit.words_after)
    )
    only = {*edit.words_before} ^ {*edit.words_after}
    return bool(ours) and ours == theirs and not mentions((*only,), REGULATED_OFFICE) and not content(only)


def _is_postal(edit: Edit) -> bool:
    changed = edit.changed
    numbered = any(map(str.isdecimal, changed))
    office = edit.every if numbered else changed
    return mentions(office, REGULATED_OFFICE) and (numbered or not mentions(changed, _SEAT))


def controller_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where another company stands as the one who answers (guideline: a new legal entity is high)."""
    if edit.before is None or edit.after is None:
        return
    if _is_renamed(edit):
        yield _another(edit)
        return
    if mentions(edit.words_after, SHARING, _SUCH_AS, _OF_OTHERS) and not _speaks(edit.after):
        return
    for (gone, came), place in zip(edit.hunks, edit.places, strict=True):
        if not gone or gone[0] in _ANY_ONE or not all(word.isalpha() for word in (*gone, *came)):
            continue
        ours, theirs = _bare(gone), _bare(came)
        renamed = bool(theirs) and not mentions(came, PROCESSING) and len(came) <= _NAME_WORDS >= len(gone)
        formed = _has_form(edit, *place) or _answers(edit, *place)
        named = formed and _is_name(edit.gone)
        if renamed and named and set(ours) != set(theirs) and not edit.texts.before.names(came):
            yield _another(edit)
            return


_ANY_ONE = frozenset({"a", "an", "another", "un", "une", "ein", "eine", "einem", "einen", "een", "una", "uno"})
"""Behind one of these stands no name: "a German provider"."""


def _another(edit: Edit) -> Reason:
    return reason(
        edit,
        rule="controller_changed",
        category=Category.CONTROLLER_IDENTITY_CONTACT,
        severity=Severity.HIGH,
        direction=Direction.NEUTRAL,
        sentence=f"Another company stands in the text: {gist(edit.gone)} → {gist(edit.came)}",
    )


def _is_renamed(edit: Edit) -> bool:
    """Return whether a word came or went within the vendor's own name, right before its legal form."""
    return any(_is_within_name(edit, *place) for place in edit.places)


def _is_within_name(edit: Edit, first: int, last: int, start: int, end: int) -> bool:
    before, after = edit.before, edit.after
    if before is None or after is None or (first == last) == (start == end) or not first:
        return False
    name, changed = before.quote(first - 1, first), before.quote(first, last) or after.quote(start, end)
    formed = mentions(before.words[last : last + 1], LEGAL_FORMS) and mentions(after.words[end : end + 1], LEGAL_FORMS)
    whole = (*after.words[start - 1 : end + 1],)
    own = first == 1 or before.words[first - 1] in edit.texts.before.names_of_its_own
    return (
        formed
        and own
        and all(word[:1].isupper() for word in (name, *changed.split()))
        and not edit.texts.before.names(whole)
    )


def _has_form(edit: Edit, first: int, last: int, start: int, end: int) -> bool:
    """Return whether one of the places holds a legal form; some words are one only where they have a capital."""
    sides = ((edit.before, first, last), (edit.after, start, end))
    return any(mentions(tuple(_names_only(passage, i, j)), LEGAL_FORMS) for passage, i, j in sides if passage and i < j)


def _names_only(passage: Passage, first: int, last: int) -> Iterator[str]:
    """Yield words without the legal forms that are words of a language, where they have no capital."""
    for place in range(first, last):
        word = passage.words[place]
        if word not in _WORDS_TOO or passage.quote(place, place + 1)[:1].isupper():
            yield word


_WORDS_TOO = frozenset({"limited", "company", "corporation", "societe", "incorporated", "sa", "ag", "ab", "as"})
"""Legal forms that are words of a language as well."""


def _answers(edit: Edit, first: int, last: int, start: int, end: int) -> bool:
    """Return whether another name stands before the same legal form, of who is said to answer."""
    before, after = edit.before, edit.after
    if before is None or after is None or first == last or start == end:
        return False
    named = (*before.quote(first, last).split(), *after.quote(start, end).split())
    if not (all(word[:1].isupper() for word in named) and _leads_to_form(before, last) and _leads_to_form(after, end)):
        return False
    if mentions(edit.words_after, _OWNERS) or _speaks(after):
        return True
    return _throughout(edit, edit.words_before[first : last + 1], edit.words_after[start : end + 1])


def _leads_to_form(passage: Passage, place: int) -> bool:
    """Return whether a legal form follows, be it in letters: "s.r.l."."""
    following = passage.words[place : place + _LETTERS]
    return mentions(following[:1], LEGAL_FORMS) or (
        set(map(len, following)) == {1} and mentions(following, LEGAL_FORMS)
    )


def _throughout(edit: Edit, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Return whether a company stands wherever another stood, and data are shared with neither."""
    before, after = edit.texts.before.spoken, edit.texts.after.spoken
    gone, came = (f" {' '.join(name)} " for name in (old, new))
    often = before.count(gone) >= _TWICE <= after.count(came)
    return often and gone not in after and came not in before and not newly_named(edit)


_TWICE, _LETTERS = 2, 3
_OURSELVES = re.compile(
    r"""(?i)\(["'\u201c\u00ab]?\s?(?:we|us|our|the company|nous|wir|wij|nosotros|noi)["'\u201d\u00bb,) ]"""
)
"""Behind a company's name: it is who speaks."""
_OWNERS = """
    owner | controller | operator | operated by | responsible for | publisher | responsable | editeur | exploitant
    | verantwortlich | betreiber | inhaber | anbieter | verwerkingsverantwoordelijke | eigenaar | titular | titolare"""
"""Says who answers for the data, or for the text."""


def _is_name(text: str) -> bool:
    return any(word[0].isupper() for word in text.split())


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without its legal form and without the small words around it."""
    return tuple(word for word in content(words) if not mentions((word,), LEGAL_FORMS) and len(word) > 1)


def legal_form_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a company's name has another legal form; one of another country is another company."""
    if not (edit.before and edit.after and mentions(edit.changed, LEGAL_FORMS)) or _only_moved(edit):
        return
    if (_is_name(edit.gone) or _is_name(edit.came)) and any(_has_form(edit, *place) for place in edit.places):
        gone, came = _homes(edit.removed), _homes(edit.added)
        other = bool(gone and came) and gone.isdisjoint(came) and not mentions(edit.words_after, _OF_OTHERS)
        renamed = bool(gone and came and (_bare(edit.removed) or _bare(edit.added)))
        other = other or (renamed and (mentions(edit.words_after, _OWNERS) or _speaks(edit.after)))
        yield reason(
            edit,
            rule="legal_form_changed",
            category=Category.CONTROLLER_IDENTITY_CONTACT,
            severity=Severity.HIGH if other else Severity.LOW,
            direction=Direction.NEUTRAL,
            sentence=f"The name of a company changed: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _only_moved(edit: Edit) -> bool:
    """Return whether the same names with the same forms stand elsewhere in a sentence."""
    ours, theirs = (
        Counter(pair for pair in pairwise(spoken) if mentions(pair[1:], LEGAL_FORMS))
        for spoken in (edit.words_before, edit.words_after)
    )
    return ours == theirs


def _speaks(passage: Passage) -> bool:
    """Return whether a passage says who "we" are."""
    return _OURSELVES.search(passage.text) is not None


def _homes(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return the countries whose legal forms are named."""
    return frozenset(home for home, forms in LEGAL_FORMS_OF.items() if home and mentions(spoken, forms))


_OF_OTHERS = "representative | representant | vertreter | vertegenwoordig | rappresentante"
"""Another representative is low (guideline)."""
_SEAT = "headquarter | registered"
"""Where a company is at home: an address only with a number beside it."""
_SHORT = 40
_NAME_WORDS = 8
_SUCH_AS = """
    such as | for example | e g | including | comme | par exemple | zum beispiel | z b | zoals | como | come"""


def controller_joined(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every company that newly stands among those who answer together (guideline: high)."""
    if not (edit.after and mentions(edit.words_before, _JOINTLY) and mentions(edit.words_after, _JOINTLY)):
        return
    for name in newly_named(edit):
        if not edit.texts.before.names(words(name)):
            yield reason(
                edit,
                rule="controller_joined",
                category=Category.CONTROLLER_IDENTITY_CONTACT,
                severity=Severity.HIGH,
                direction=Direction.NEUTRAL,
                sentence=f"One more company answers for the data: {name}",
            )


def role_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor is processor instead of controller, or the reverse (guideline, high)."""
    was, now = map(_role, (edit.words_before, edit.words_after))
    if edit.before is None and now:
        ours, theirs = _roles(edit.texts.before), _roles(edit.texts.after)
        was = "" if now in ours else next((role for role in ours if role not in theirs), "")
    if was == "joint controller" and not edit.texts.after.holds(_JOINTLY):
        now = now or "sole controller"
    if was and now and was != now:
        yield reason(
            edit,
            rule="role_changed",
            category=Category.CONTROLLER_IDENTITY_CONTACT,
            severity=Severity.HIGH,
            direction=Direction.NEUTRAL,
            sentence=f"The vendor answers as {now} instead of {was}: {gist(edit.gone)} → {gist(edit.came)}",
        )


@shared(4)
def _roles(text: Text) -> Sequence[str]:
    """Return the parts that the vendor plays by a whole text, in its order."""
    return tuple(role for passage in passages(text.blocks) if (role := _role(passage.words)))


def _role(spoken: tuple[str, ...]) -> str:
    """Return the part that a sentence says its speaker plays; who is a processor may name whose controller that is."""
    if mentions(spoken, _JOINTLY):
        return "joint controller"
    if not mentions(spoken, _ROLES):
        return ""
    said = f" {' '.join(spoken)} "
    if _PROCESSOR.search(said):
        return "processor"
    return "controller" if _CONTROLLER.search(said) else ""


_AS = r"(?:act|acts|as|is|are|est|sommes|que|qualite|als|ist|sind|is|zijn|como|es|somos|qualita|e|siamo)"
_CONTROLLER = re.compile(
    rf" {_AS}(?: [a-z]{{1,8}}){{0,2}} (?:controller|responsable (?:du|de|del) trai?t"
    r"|verantwortliche|verwerkingsverantwoordelijke|titolare del tratt)"
)
_PROCESSOR = re.compile(
    rf" {_AS}(?: [a-z]{{1,8}}){{0,2}} (?:processor|sous traitant|auftragsverarbeiter|verwerker |encargad[oa] de"
    r"|responsabile del tratt)"
)
_ROLES = """
    controller | processor | responsable | verantwortliche | verwerker | verwerkingsverantwoordelijke | titolare
    | sous traitant | auftragsverarbeiter | encargad | responsabile"""
"""Without one of these nobody is said to play such a part."""
_JOINTLY = """
    joint controller | jointly responsible | jointly controll | jointly determin | determinent conjointement
    | determinons conjointement | gemeinsam festlegen | legen gemeinsam | bepalen gezamenlijk
    | determinan conjuntamente | determinano congiuntamente | responsables conjoints | conjointement responsables
    | coresponsables | gemeinsam verantwortlich | gemeinsame verantwortliche | gemeinsame datenverantwortliche
    | gezamenlijk verantwoordelijk | gezamenlijke verwerkingsverantwoordelijk | corresponsables | contitolari"""


RULES = (
    rule(controller_changed, Severity.HIGH),
    rule(controller_joined, Severity.HIGH),
    rule(role_changed, Severity.HIGH),
    rule(legal_form_changed, Severity.HIGH, Severity.LOW),
    rule(address_changed, Severity.LOW),
)
