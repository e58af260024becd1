"""What is written as a name is: runs of words with a capital letter, and where one ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.materiality.common_words import is_common
from monitor.materiality.edits import Texts
from monitor.materiality.function_words import ARTICLES
from monitor.materiality.own_names import own_words
from monitor.materiality.vendors import is_vendor
from monitor.materiality.wording import SMALL
from monitor.materiality.words import fold, listed, words

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0130\u0160\u017d"
_LETTER = "A-Za-z0-9_\u00c0-\u024f&'.-"
_RUN = rf"[{_LETTER}]{{1,30}}(?: (?:& )?[{_CAPITAL}][{_LETTER}]{{1,30}}){{0,6}}"
# The capital stands before what may not stand before it: a text is searched for that alone at many times the speed.
_IN_LINE = re.compile(rf"[{_CAPITAL}](?<![\w-].){_RUN}")
_IN_CELL = re.compile(rf"[{_CAPITAL}](?<![^\s;,('\"\u201c\u00ab/].)(?<!\w'.){_RUN}")


@dataclass(frozen=True, slots=True)
class Called:
    """Words that are written as a name is, and where they stand in a text."""

    name: str
    start: int
    end: int
    text: str

    def without(self, tail: re.Pattern[str]) -> "Called":
        """Return the name without what it may end with."""
        name = tail.sub("", self.name)
        return Called(name, self.start, self.start + len(name), self.text) if name else self

    @property
    def ahead(self) -> str:
        """What stands before."""
        return self.text[: self.start]

    @property
    def behind(self) -> str:
        """What follows."""
        return self.text[self.end :]


def called(text: str, kind: ClauseKind, texts: Texts) -> Iterator[Called]:
    """Yield what is written as names are, in order: runs of words with capitals, parted where a sentence begins.

    >>> from monitor.materiality.passages import Text
    >>> policy = Texts(Text("Our pages."), Text("Our pages."))
    >>> [it.name for it in called("We ask Postwren Mail. Our own Karbor We use.", ClauseKind.PARAGRAPH, policy)]
    ['Postwren Mail', 'Karbor']
    """
    cells = kind in {ClauseKind.ROW, ClauseKind.ITEM}
    for match in (_IN_CELL if cells else _IN_LINE).finditer(text):
        for start, end in _pieces(match, texts):
            it = Called(text[start:end], start, end, text)
            if opens_sentence(it.ahead, listed=cells):
                first, _, rest = it.name.partition(" ")
                if not (rest or is_vendor(first)) and (not cells or _GOES_ON.match(it.behind)):
                    continue
                if rest and is_common(first, texts):
                    it = Called(rest, start + len(first) + 1, end, text)
            yield _bare(it)


def _bare(it: Called) -> Called:
    """Return a name without the word of a document behind it, or that of a role before it."""
    it = it.without(_PAPER) if " " in it.name else it
    first, _, rest = it.name.partition("-")
    if rest and " " not in first and is_vendor(first) and _COMPOUND.fullmatch(rest):
        return Called(first, it.start, it.start + len(first), it.text)
    first, _, rest = it.name.partition(" ")
    if not rest:
        return it
    if _ROLE.fullmatch(fold(first)):
        return Called(rest, it.start + len(first) + 1, it.end, it.text)
    return it


def names_somebody(it: Called) -> bool:
    """Return whether what somebody is stands right before a name: in German, too, it is no noun then."""
    return _ROLE.fullmatch(fold(it.ahead.rstrip().rpartition(" ")[2])) is not None


def opens_sentence(ahead: str, *, listed: bool) -> bool:
    """Return whether a sentence begins here; an item or a cell may begin with a name alone."""
    ahead = ahead.rstrip(" \"'(\u201c\u00ab")
    return ahead[-1] in (".!?" if listed else ".!?:;") if ahead else not listed


_PAPER = re.compile(
    r"(?<=\w) (?:Privacy|Cookie|Terms|Policy|User|Data Processing|Nutzungsbedingungen|Datenschutz\w*|AGB)\b"
    r"(?: (?:& )?(?:Privacy|Policy|Terms|Notice|Statement|Agreement|Addendum|Center|Centre))*$"
)
"""What somebody writes, behind the name: "Karbor Privacy Policy"."""
_ROLE = re.compile(
    r"[\w-]*(?:anbieter|dienstleister|auftragsverarbeiter|unternehmen|gesellschaft|hoster)s?"
    r"|(?:dienst|tool|werkzeug|plattform|software)(?:e?s)?"
    r"|(?:provider|vendor|supplier|subprocessor|prestataire|societe|proveedor|fornitore|azienda|leverancier|bedrijf)\w*"
)
"""What somebody is, before the name: "des Anbieters Karbor", "unser Versanddienstleister Karbor"."""
_COMPOUND = re.compile(r"(?:[A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]+-?)+")
_GOES_ON = re.compile(r",? [a-z\u00df-\u00ff]")


def _pieces(match: re.Match[str], texts: Texts) -> Iterator[tuple[int, int]]:
    """Yield where the names of a run begin and end: a stop, a pronoun, an article or the vendor's "s" parts them."""
    text, start, end = match.string, -1, -1
    for token in _TOKEN.finditer(text, match.start(), match.end()):
        word = token.group()
        word = _ELIDED.sub("", word) if "'" in word else word
        parting = word[:1].islower() or (word[1:].islower() and fold(word) in _PARTING) or _is_initial(word)
        if start >= 0 and (parting or (text[end - 1] == "." and _ENDED.search(text[start:end]))):
            yield from _trimmed(text, start, end)
            start = -1
        if parting and fold(word) not in ARTICLES:
            continue
        start = token.end() - len(word) if start < 0 else start
        end = token.end()
        if word.endswith("'s") and not own_words(texts).isdisjoint(words(word[:-2])):
            start = -1
    if start >= 0:
        yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    end -= 2 if text[start:end].endswith("'s") else 0
    while end > start and text[end - 1] in " .'-&":
        end -= 1
    if end > start and fold(text[start:end]) not in _PARTING:
        yield start, end


def _is_initial(word: str) -> bool:
    return len(word) == len("A.") and word[0].isupper() and word[1] == "."


_TOKEN = re.compile(r"[^ ]+")
_ELIDED = re.compile(r"^(?:[LDSN]|Qu)'")
_ENDED = re.compile(r"(?<!\bCo)(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\bSt)(?<!\bDr)(?<!\.\w)\.$")
"""A word that ends a sentence, and no legal form."""
_PARTING = SMALL | listed("""
    not no non kein keine nicht niet geen yes oui ja ne si all alle tous todos tutti may will
    some many most several these those both
    important note please wichtig hinweis remarque nota importante belangrijk""")
