"""Names that took the place of others, which shows that both are names; also where a sentence begins with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.materiality.common_words import is_common
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import Passage, Text
from monitor.materiality.proper_nouns import Called, names_somebody, opens_sentence
from monitor.materiality.vendors import is_vendor
from monitor.materiality.words import words


@dataclass(frozen=True, slots=True)
class Replacement:
    """A name in one text where the other has another name."""

    name: Called
    is_vendors: bool
    """Whether it stands for a vendor that many policies name: then it is somebody's for sure."""


def replacements(edit: Edit, passage: Passage) -> Iterator[Replacement]:
    """Yield the names in one text that stand where the other has another name.

    In German, which writes every noun with a capital letter, only of a known vendor or behind what somebody is.
    """
    if edit.before is None or edit.after is None:
        return
    before, after = edit.texts.before, edit.texts.after
    for i, j, k, m in edit.places:
        old, new = _written(edit.before, i, j), _written(edit.after, k, m)
        if not (old and new):
            continue
        here, there = (new, old) if passage is edit.after else (old, new)
        vendors = is_vendor(there.name)
        plain = vendors or edit.texts.spoken_in != "de" or names_somebody(here)
        if plain and all(_is_name(it, edit.texts, text, vendors=vendors) for it, text in ((old, before), (new, after))):
            yield Replacement(here, vendors)


def is_agent(it: Called) -> bool:
    """Return whether something is done by or with what is called so."""
    return _BY.search(it.ahead) is not None


def _written(passage: Passage, first: int, last: int) -> Called | None:
    """Return the words from one to before another where all have a capital letter."""
    if not 0 < last - first <= _LONGEST or len(passage.places) < last:
        return None
    start, end = passage.places[first][0], passage.places[last - 1][1]
    name = passage.text[start:end]
    return Called(name, start, end, passage.text) if _WRITTEN.fullmatch(name) else None


def _is_name(it: Called, texts: Texts, text: Text, *, vendors: bool) -> bool:
    """Return whether words with a capital letter are a name, and none of the vendor's whose text it is."""
    spoken = words(it.name)
    if any(is_common(word, texts) for word in spoken) or not text.names_of_its_own.isdisjoint(spoken):
        return False
    behind_name = _AFTER_NAME.search(it.ahead) and not (is_agent(it) or names_somebody(it))
    if behind_name or _BEFORE_NAME.match(it.behind):
        return False
    if vendors or not opens_sentence(it.ahead, listed=False):
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
