"""Rules on what a program newly sends to somebody by name, and on what it newly notes of its readers."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.materiality.countries import countries_among
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import Text, passages
from monitor.materiality.reasons import gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import by_vendor
from monitor.materiality.vendors import is_vendor
from monitor.materiality.vocabulary import SHARING, mentions
from monitor.materiality.watched import newly_watched
from monitor.materiality.words import words
from storage.records import Category, Reason, Severity

_SENT = """
    is sent | are sent | be sent | gets sent | sends | we send | transmitted | transmits | we transmit | uploaded to
    | forwarded | is passed | are passed | we pass | submitted to | envoye= | envoyee | envoyes | transmis= | transmise
    | transmet | envoyons | ubermittelt | ubertragen | gesendet | gesandt | weitergeleitet | ubermitteln wir
    | wir ubermitteln | sendet= | verzonden | verstuurd | gestuurd | doorgestuurd | doorgegeven | stuurt= | se envia
    | enviad | envia= | enviamos | transmite | transmitid | inviat | invia= | inviamo | trasmess | trasmette"""
"""What is done by a program or its vendor: what the reader may send is in another form of the verb."""
_TO = {
    language: re.compile(
        rf"(?<!\w)(?:{to})\s(?:(?:the|our|la|le|les|der|die|das|den|het|el|il|servers?|serveurs?|servidores|servidor|API|of"
        rf"|di|de|von|van)\s){{0,3}}([A-Z][\w.&+-]{{2,30}}(?: [A-Z][\w.&+-]{{1,30}}){{0,2}})"
    )
    for language, to in {
        "en": "to",
        "fr": "à|aux?",
        "de": "an",
        "nl": "aan|naar",
        "es": "al?",
        "it": "a|al|alla|ai",
    }.items()
}
"""To whom: "an" and "a" are articles elsewhere."""
_ON = re.compile(r" (?:[a-z]{2,3}\b|[^a-z ])|[^\w ]|$|(?<=[a-z])s? servers?\b")
"""Behind a name that is no part of a longer one: "the Model channel" is no model."""
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")


def data_sent(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something is newly sent to somebody by name (guideline, high: sharing added)."""
    if edit.after is None or edit.after.block.denied or edit.after.kind is ClauseKind.HEADING:
        return
    if not (mentions(by_vendor(edit.added), _SENT) and mentions(by_vendor(edit.words_after), _SENT)):
        return
    for name in dict.fromkeys(_addressees(edit.after.text, edit.texts.spoken_in)):
        new = set(words(name)) <= set(edit.added) and _is_somebody(name, edit.texts)
        if new and not _was_sent(name, edit.texts):
            yield worse(
                edit,
                rule="data_sent",
                category=Category.THIRD_PARTY_SHARING,
                sentence=f"Something is newly sent to {name}: {gist(edit.came)}",
            )


def _addressees(text: str, language: str) -> Iterator[str]:
    for found in _TO.get(language, _TO["en"]).finditer(text):
        name = found.group(1).rstrip(".")
        if is_vendor(name) or _ON.match(text, found.end()):
            yield name


def _is_somebody(name: str, texts: Texts) -> bool:
    """Return whether a word with a capital is a name, and none of the vendor, of a country."""
    spoken = words(name)
    if countries_among(spoken) or any(_is_own(spoken, text) for text in texts.both):
        return False
    if is_vendor(name):
        return True
    noun = texts.spoken_in == "de" and _NOUN.fullmatch(name) is not None
    return not noun and not any(_is_written_small(name, text) for text in texts.both)


def _is_own(spoken: tuple[str, ...], text: Text) -> bool:
    """Return whether a name is that of the vendor: by the title of the text, or the domain of its addresses."""
    told = (word for block in text.blocks[:_TITLES] if len(block.told) <= _TITLE_WORDS for word in block.told)
    return text.names_of_its_own.union(told).issuperset(spoken)


_TITLES, _TITLE_WORDS = 2, 14
"""Blocks that may be the title of a text, and the words of one."""


def _is_written_small(name: str, text: Text) -> bool:
    """Return whether a text writes a word without its capital too, as it does with no name."""
    return any(re.search(rf"(?<!\w){re.escape(word.lower())}s?(?!\w)", text.plain) for word in name.split())


def _was_sent(name: str, texts: Texts) -> bool:
    """Return whether a sentence that went sent something to the same: it is said in other words."""
    spoken = f" {' '.join(words(name))} "
    return any(
        spoken in f" {' '.join(passage.words)} " and mentions(passage.words, _SENT, SHARING)
        for passage in passages(texts.before.blocks)
        if passage.words not in texts.after.sentences
    )


def habit_noted(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where one more thing that readers do is noted (guideline, medium: ordinary data type added)."""
    if newly_watched(edit):
        yield worse(
            edit,
            rule="habit_noted",
            category=Category.DATA_COLLECTED,
            severity=Severity.MEDIUM,
            sentence=f"What readers do is newly noted: {gist(edit.came)}",
        )


RULES = (rule(data_sent, Severity.HIGH), rule(habit_noted, Severity.MEDIUM))
