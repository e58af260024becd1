"""What only stands for a thing: placeholders of a template, paths of files."""

import re

from monitor.materiality.contact_details import is_of_terms
from monitor.materiality.dates import is_date_word
from monitor.materiality.edits import Edit
from monitor.materiality.vocabulary import LEGAL_FORMS, mentions
from monitor.materiality.words import HIDDEN_ADDRESS, plain, words
from storage.records import Noise

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
    own = edit.document.before.names_of_its_own & edit.document.after.names_of_its_own
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
