"""What stands for words and says no less: a field of a template, a link, "not applicable" below a heading."""

import re
from collections.abc import Iterable

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage, Text
from monitor.materiality.vocabulary import PROCESSING, SHARING, mentions
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import listed, plain, targets, words
from storage.records import Noise, Reason, Severity

_FIELD = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|<%[^<>\n]{0,200}%>")
_NEAR = 3
"""Words before a field by which it is known where it stands."""


def stands_in_a_field(edit: Edit, told: Iterable[Reason]) -> bool:
    """Return whether a template was filled in or left empty, and nothing more: no rule finds more in it than low."""
    if edit.before is None or edit.after is None or any(reason.severity is not Severity.LOW for reason in told):
        return False
    sides = (edit.before, edit.after)
    fields = [len(_FIELD.findall(side.block.raw)) for side in sides]
    if fields[0] == fields[1]:
        return False
    empty = 0 if fields[0] > fields[1] else 1
    stood = [words(plain(sides[empty].block.raw[: it.start()])) for it in _FIELD.finditer(sides[empty].block.raw)]
    return all(not hunk[empty] for hunk in edit.hunks) and all(
        any(_ends_alike(sides[empty].words[: place[2 * empty]], before) for before in stood) for place in edit.places
    )


def _ends_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    near = min(_NEAR, len(one), len(other))
    return one[-near:] == other[-near:] if near else not (one or other)


def not_applicable(edit: Edit) -> Noise | None:
    """A line below a heading that had none, which only says that there is nothing: "N/A - no such cookies"."""
    passage = edit.single
    if passage is None or passage.words != passage.block.words or not passage.block.clause.heading:
        return None
    said = " ".join(passage.words)
    left = _NOTHING.match(said)
    if left is None or not set(said[left.end() :].split()) <= {*words(passage.block.clause.heading[-1]), *SMALL, *_NO}:
        return None
    other = edit.document.before if edit.before is None else edit.document.after
    return Noise.EDITORIAL if _is_bare(passage.block.clause.heading[-1], other) else None


_NOTHING = re.compile(
    r"(?:n a|none|not applicable|sans objet|neant|non applicable|entfallt|nicht zutreffend|keine|n v t|nvt"
    r"|niet van toepassing|geen|no aplica|ningun[oa]|non applicabile|nessun[oa])(?![^\s])"
)
_NO = listed("no not none aucun aucune pas kein keine keinen nicht geen niet ningun ninguna nessun nessuna")


def _is_bare(heading: str, text: Text) -> bool:
    """Return whether a text has a heading with nothing below it."""
    titled = words(heading) in text.headings
    return titled and not any(
        block.clause.heading[-1:] == (heading,) and block.clause.kind is not ClauseKind.HEADING for block in text.blocks
    )


def a_link_called_otherwise(edit: Edit) -> Noise | None:
    """An address that is its own caption, and the page that it leads to by name: of one place, before and after."""
    if edit.before is None or edit.after is None or len(edit.hunks) != 1:
        return None
    gone, came = edit.hunks[0]
    named = (_is_address(gone, edit.before) and _is_caption(came, edit.after)) or (
        _is_address(came, edit.after) and _is_caption(gone, edit.before)
    )
    return Noise.LINKS_ONLY if named else None


_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\(([^()\s]{1,500})\)")
_IS_ADDRESS = re.compile(r"[^\s@]{1,100}\.[^\s@]{2,100}")
_PAGE = listed("""
    page pages website site web page section link here our your the page notre votre nos unsere unserer seite website
    onze pagina webpagina nuestra sitio nostra sito
""")


def _is_address(run: tuple[str, ...], passage: Passage) -> bool:
    captions = (caption for caption, _ in _LINK.findall(passage.block.raw) if _IS_ADDRESS.fullmatch(caption))
    return bool(run) and any(words(plain(f"[{caption}]")) == run for caption in captions)


def _is_caption(run: tuple[str, ...], passage: Passage) -> bool:
    """Return whether words are the caption of a link, and besides only that it is a page of the vendor."""
    around = SMALL | LIGHT | _PAGE
    for caption, target in _LINK.findall(passage.block.raw):
        if _IS_ADDRESS.fullmatch(caption) or target.startswith("mailto:"):
            continue
        held = set(words(plain(caption)))
        if held and held.issubset(run) and held.isdisjoint(GUARDED) and set(run) - held <= around:
            return True
    return False


def a_sentence_completed(edit: Edit) -> Noise | None:
    """A sentence that ended in the air, with the link that it led to: "can be read" is "can be read at …"."""
    if edit.before is None or edit.after is None or len(edit.hunks) != 1:
        return None
    gone, came = edit.hunks[0]
    if gone or edit.words_after[-len(came) :] != came or edit.before.text.rstrip()[-1:] in _ENDS:
        return None
    led = len(targets(edit.after.block.raw)) > len(targets(edit.before.block.raw))
    plainly = GUARDED.isdisjoint(came) and not mentions(came, PROCESSING, SHARING) and all(map(str.isalpha, came))
    return Noise.EDITORIAL if led and plainly and len(came) <= _LED else None


_ENDS = ".!?:;)\"'"
_LED = 10
"""Words that lead to a link."""


def a_gloss_for_a_link(edit: Edit) -> Noise | None:
    """What a document is, in brackets behind its name, where the link to it went: "Schedule B (the contract)"."""
    passage = edit.after
    if edit.before or passage is None or len(passage.words) > _LED:
        return None
    head, found, _ = plain(passage.block.raw).partition(f"({passage.text.strip('() ')})")
    named = head.split()
    tails = (" ".join(named[-length:]) for length in range(1, _NEAR + 1))
    linked = found and any(
        f"[{tail}](" in edit.document.before.raw and f"[{tail}](" not in passage.block.raw for tail in tails
    )
    plainly = GUARDED.isdisjoint(passage.words) and all(map(str.isalpha, passage.words))
    return Noise.EDITORIAL if linked and plainly and mentions(passage.words, _DOCUMENT) else None


_DOCUMENT = """
    agreement | addendum | policy | document | signed | signature | executed | annex | appendix | contract | accord
    | contrat | signe | annexe | politique | vertrag | anlage | anhang | unterzeichn | richtlinie | overeenkomst
    | bijlage | ondertekend | beleid | acuerdo | contrato | anexo | firmad | accordo | contratto | allegato | firmat"""
