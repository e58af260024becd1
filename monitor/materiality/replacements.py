"""Names that took the place of others, which shows that both are names; also where a sentence begins with them."""

import re
from collections.abc import Iterator

from monitor.materiality.common_words import is_common
from monitor.materiality.edits import Document, Edit
from monitor.materiality.passages import Passage, Text
from monitor.materiality.proper_nouns import Called, opens_sentence
from monitor.materiality.words import words


def replacements(edit: Edit, passage: Passage) -> Iterator[Called]:
    """Yield the names in one text that stand where the other has another name.

    None in German, which writes every noun with a capital letter.
    """
    if edit.before is None or edit.after is None or edit.document.spoken_in == "de":
        return
    for i, j, k, m in edit.places:
        old = _name(edit.before, i, j, edit.document, edit.document.before)
        new = old and _name(edit.after, k, m, edit.document, edit.document.after)
        if old and new:
            yield new if passage is edit.after else old


def is_agent(it: Called) -> bool:
    """Return whether something is done by or with what is called so."""
    return _BY.search(it.ahead) is not None


def _name(passage: Passage, first: int, last: int, document: Document, text: Text) -> Called | None:
    """Return the words from one to before another where they are a name."""
    if not 0 < last - first <= _LONGEST or len(passage.places) < last:
        return None
    start, end = passage.places[first][0], passage.places[last - 1][1]
    it = Called(passage.text[start:end], start, end, passage.text)
    return it if _WRITTEN.fullmatch(it.name) and _is_name(it, document, text) else None


def _is_name(it: Called, document: Document, text: Text) -> bool:
    """Return whether words with a capital letter are a name, and none of the vendor's."""
    spoken = words(it.name)
    if any(is_common(word, document) for word in spoken) or not text.names_of_its_own.isdisjoint(spoken):
        return False
    if (_AFTER_NAME.search(it.ahead) and not is_agent(it)) or _BEFORE_NAME.match(it.behind):
        return False
    if not opens_sentence(it.ahead, listed=False):
        return True
    return _DOES.match(it.behind) is not None or _stands_within(it.name, text)


def _stands_within(name: str, text: Text) -> bool:
    """Return whether a text has a name within a sentence."""
    return re.search(rf"[a-zß-ÿ],? {re.escape(name)}(?!\w)", text.plain) is not None


_AFTER_NAME, _BEFORE_NAME = re.compile(r"(?<![\w'-])[A-ZÀ-ÖØ-Þ][\w&'-]* $"), re.compile(r" [A-ZÀ-ÖØ-Þ]")
"""Beside these it is a part of a longer name."""
_BY = re.compile(
    r"(?i)(?<!\w)(?:by|with|via|through|using|use|uses|par|avec|chez|utilisons|utilise|door|met|gebruiken|gebruikt|por|con"
    r"|mediante|usamos|utilizamos|utiliza|da|tramite|presso|usiamo|utilizziamo|utilizza) $"
)
_LONGEST = 3
"""Words of a name."""
_WRITTEN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w&'-]{2,30}(?: [A-ZÀ-ÖØ-Þ][\w&'-]{1,30})*")
_DOES = re.compile(r" (?:is (?:our|an?|one of our|the) |(?!is |has |was |does )[a-z]{3,20}s )")
"""Behind a name at the beginning of an English sentence: what somebody does, or is to us."""
