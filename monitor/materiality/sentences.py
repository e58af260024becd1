"""Where a block of a text is parted: into sentences, into the lines of its settings, or not at all."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind, bounded
from monitor.materiality.entries import LABEL_LINE
from monitor.materiality.ticks import unticked
from monitor.materiality.words import REMEMBERED, plain, plain_line, words
from monitor.sharing import shared


@shared(REMEMBERED)
def sentences(raw: str, kind: ClauseKind, *, matter: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the text and the words of each passage of a block."""
    row, raw = kind is ClauseKind.ROW, unticked(raw)
    text = _BLANKS.sub("", plain(raw.replace("|", " ; ")) if row else plain_line(raw))
    whole = row or kind is ClauseKind.HEADING
    text = LABEL_LINE.sub(r"\1\n•", text) if kind is ClauseKind.ITEM else text
    parts = [text] if whole else text.splitlines() if matter else _sentences(text)
    sentences = (sentence for part in parts for sentence in bounded(" ".join(part.split()), _LONGEST))
    return tuple((sentence.strip(" ;"), spoken) for sentence in sentences if (spoken := words(sentence)))


_BLANKS = re.compile(r"[^\S\n](?<=[^\S\n]{21})[^\S\n]*")
"""The rest of a run of blanks, which says nothing: to look for the end of a sentence in it takes its square."""
_LONGEST = 3_000
"""Characters of a passage: a longer one is cut at a blank, since comparing passages takes more than their length."""


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a block; a line of few words before a capital letter is a line of its own."""
    for part in _SHORT_LINE.sub(r"\1\n•", text).split("\n•"):
        yield from (_SENTENCE_END if _BULLETS.isdisjoint(part) else _ITEM_END).split(part)


_SHORT_LINE = re.compile(r"(?m)^([^\s.]{1,40}(?: [^\s.]{1,40}){0,4})[ \t]*\n(?=[A-Z\u00c0-\u00de])")
_SHORT_FORMS = """
    Art.|art.|Arts.|Abs.|abs.|lit.|Nr.|nr.|para.|Sec.|sec.|EU-U.S.|Swiss-U.S.|e.g.|i.e.|bzw.|ca.|z.|z. B.|z.B.|d.
    |d. h.|d.h.|u.|u. a.|u.a.|p. ex.|1 S.|2 S.|Buchst.|i.|i. V.|V. m.|i.V.m.|Ziff.|vgl.|gem.|bspw.|ggf.|bijv.|d.w.z."""
"""End no sentence: "Art. 6", "z. B. Adressen"."""
_STOPPED = (
    # The blank or quote stands before the stop it follows: a text is searched for it alone at many times the speed.
    r"[\s'\")](?<=[.!?;][\s'\")])(?:(?<=\s)|(?<=['\")])['\")]?\s)\s*"
    + "".join(rf"(?<!\b{re.escape(short)}\s)" for short in map(str.strip, _SHORT_FORMS.split("|")))
    # "27. März 2026" is one date, and "Do you sell it? No." is one statement.
    + r"(?!(?:Jan|J\u00e4n|Feb|M\u00e4r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-z]{0,6} \d)"
    + r"(?!(?<=\?\s)(?:Yes|No|Oui|Non|Ja|Nein|Nee|S[i\u00ec\u00ed])(?:[.,;!]|$))"
    r"(?=[\"'(]?[A-Z0-9\u00c0-\u00de•])"
)
_SENTENCE_END = re.compile(_STOPPED)
_BULLETS = frozenset("•▪·")
_ITEM_END = re.compile(rf"{_STOPPED}|\s*[•▪]\s*|(?<!\w)·\s*|\s+·\s*")
