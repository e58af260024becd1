"""What only stands for words, or for a thing, and says no less: fields and placeholders of a template, paths, links."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from monitor.materiality.contact_details import is_of_terms
from monitor.materiality.dates import is_date_word
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Text
from monitor.materiality.vocabulary import LEGAL_FORMS, PROCESSING, SHARING, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import HIDDEN_ADDRESS, TEMPLATE, plain, targets, words
from monitor.sharing import shared
from storage.records import Noise, Reason, Severity

_PLACEHOLDER = re.compile(
    r"\[((?:[A-ZÀ-Ý][A-ZÀ-Ý' _/-]{2,60}"
    r"|(?:Insert|Your|Enter|Date|Name|Company|E-?mail|TODO|TBD|Votre|Ihre)[^\[\]\n]{0,60}))\](?!\()"
)
_PATH = re.compile(r"\[`?([^\[\]\s`]{1,200}[/.][^\[\]\s`]{1,200})`?\]\(\1\)")
"""Caption and target of a link to a file, as repositories refer to them."""


def a_placeholder(edit: Edit) -> Noise | None:
    """A placeholder of a template, "[Insert Date]", that was filled in: with a date, or how to reach somebody."""
    if edit.before is None or edit.after is None:
        return None
    held = [frozenset(words(found)) for found in _PLACEHOLDER.findall(edit.before.block.raw)]
    if not held or not edit.added or not all(any(spoken.issuperset(gone) for spoken in held) for gone, _ in edit.hunks):
        return None
    if all(map(is_date_word, edit.added)):
        return Noise.DATE_ONLY
    own = edit.texts.before.names_of_its_own & edit.texts.after.names_of_its_own
    if not own.isdisjoint(edit.added) and all(word in own or mentions((word,), LEGAL_FORMS) for word in edit.added):
        return Noise.EDITORIAL
    reached = all("@" in word or word == HIDDEN_ADDRESS for word in edit.added)
    return Noise.CONTACT_DETAIL if reached and is_of_terms(edit) else None


def a_path(edit: Edit) -> Noise | None:
    """Another path of a file that is the caption of a link to it."""
    if edit.before is None or edit.after is None:
        return None
    raw = [passage.block.raw for passage in (edit.before, edit.after)]
    bare = {words(plain(_PATH.sub("", text))) for text in raw}
    return Noise.LINKS_ONLY if all(map(_PATH.search, raw)) and len(bare) == 1 else None


_NEAR = 3
"""Words before a field by which it is known where it stands."""


def stands_in_a_field(edit: Edit, told: Iterable[Reason]) -> bool:
    """Return whether a template was filled in or left empty, and nothing more: no rule finds more in it than low."""
    if edit.before is None or edit.after is None or any(reason.severity is not Severity.LOW for reason in told):
        return False
    sides = (edit.before, edit.after)
    fields = [len(TEMPLATE.findall(side.block.raw)) for side in sides]
    if fields[0] == fields[1]:
        return False
    number = 0 if fields[0] > fields[1] else 1
    empty = sides[number]
    if any(hunk[number] for hunk in edit.hunks):
        return False
    stood = [words(plain(empty.block.raw[: it.start()])) for it in TEMPLATE.finditer(empty.block.raw)]
    return all(any(_ends_alike(empty.words[: place[2 * number]], before) for before in stood) for place in edit.places)


def a_list_in_a_field(edit: Edit) -> Noise | None:
    """The names of a list that went, where a line of the newer text says the rest and a field of a template."""
    passage = edit.before
    if passage is None or edit.after or not any(map(str.isupper, passage.text)):
        return None
    left = _with_a_field(edit.texts.after)
    if not left or not all(map(str.isalpha, passage.words)) or not GUARDED.isdisjoint(passage.words):
        return None
    rest = Counter(passage.block.words) - Counter(passage.words)
    return Noise.EDITORIAL if rest and rest in left else None


@shared(4)
def _with_a_field(text: Text) -> Sequence[Counter[str]]:
    """Return the words of each block of a text that holds a field; hardly any text has one."""
    return [Counter(block.words) for block in text.blocks if TEMPLATE.search(block.raw)]


def _ends_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    near = min(_NEAR, len(one), len(other))
    return one[-near:] == other[-near:] if near else not (one or other)


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
    if edit.before or passage is None or len(passage.words) > _LED or not mentions(passage.words, _DOCUMENT):
        return None
    head, found, _ = plain(passage.block.raw).partition(f"({passage.text.strip('() ')})")
    named = head.split()
    tails = (" ".join(named[-length:]) for length in range(1, _NEAR + 1))
    linked = found and any(
        f"[{tail}](" in edit.texts.before.raw and f"[{tail}](" not in passage.block.raw for tail in tails
    )
    plainly = GUARDED.isdisjoint(passage.words) and all(map(str.isalpha, passage.words))
    return Noise.EDITORIAL if linked and plainly else None


_DOCUMENT = """
    agreement | addendum | policy | document | signature | executed | annex | appendix | contract | accord
    | contrat | signe | politique | vertrag | anlage | anhang | unterzeichn | richtlinie | overeenkomst
    | bijlage | ondertekend | beleid | acuerdo | anexo | firmad | allegato | firmat"""
