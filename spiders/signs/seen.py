"""Pure: what there is to see of a page beside the text that was read of it; each thing is looked at when asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from spiders.page import Element, ExtractError, parse, title
from spiders.pdf import is_pdf
from spiders.signs.vocabulary import POLICY_NAME, SENTENCE, Prose, prose_of
from spiders.words import word_count
from storage.records import Snapshot

SEPARATOR = re.compile(r"\s+[-–—:|/]+\s+|\s*[|·•»]\s*")
"""Between the name of a page and that of its site."""

UNSEEN = {"script", "style", "title", "textarea", "option"}

LINE = 500
"""Characters of a piece of text that are looked at."""

LINES = 2_000
"""Pieces of text that are looked at: a page that only asks for something has few."""

HEADINGS = 3
"""Headings in which a page may say what it is."""

FEW = 40
"""Words: the shortest of 300 real policies has more, an error page or an empty frame of one seldom does."""

SHORT = 250
"""Words: a page that only asks for a captcha, a password or JavaScript has fewer."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A page, and what was read of it."""

    snapshot: Snapshot
    read: str | None
    """The text of the policy, None where none was found."""

    @cached_property
    def text(self) -> str:
        """What was read, or else all that there is to see."""
        return self.everything if self.read is None else self.read

    @cached_property
    def title(self) -> str:
        """The words of its <title>."""
        return unescape(title(self.snapshot))

    def called(self, name: re.Pattern[str]) -> Iterator[str]:
        """Yield where the page calls itself something: a part of its title, or one of its first headings."""
        if any(map(name.fullmatch, (self.title, *SEPARATOR.split(self.title)))):
            yield f"its title is {self.title!r}"
        yield from (f"its heading is {heading!r}" for heading in self.headings if name.fullmatch(heading))

    @cached_property
    def is_called_policy(self) -> bool:
        """Does the page call itself a policy?"""
        return any(map(POLICY_NAME.search, (self.title, *self.headings)))

    @property
    def is_believed(self) -> bool:
        """May the text be a policy's, although the page calls itself something else as well?"""
        return self.is_policy and (self.is_called_policy or not self.is_brief)

    @cached_property
    def words(self) -> int:
        """Words of the text."""
        return word_count(self.text)

    @cached_property
    def prose(self) -> Prose:
        """What the text says in sentences."""
        return prose_of(self.text)

    @property
    def is_policy(self) -> bool:
        """Does the text speak as a policy does?"""
        return self.prose.is_policy

    @property
    def is_brief(self) -> bool:
        """Is there little text, however it speaks?"""
        return self.words < SHORT

    @property
    def is_short(self) -> bool:
        """Is there little text, and that not as a policy speaks?"""
        return self.is_brief and not self.is_policy

    @property
    def is_mute(self) -> bool:
        """Does the text say next to nothing in sentences?"""
        return self.words < FEW and self.prose.words < SENTENCE

    @cached_property
    def tree(self) -> Element | None:
        """The page's tree, None where it is not a page."""
        try:
            return None if is_pdf(self.snapshot) else parse(self.snapshot)
        except ExtractError:
            return None

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The words of its first headings, wherever they stand."""
        if self.tree is None:
            return ()
        return tuple(spoken(heading) for heading in islice(self.tree.iter("h1", "h2"), HEADINGS))

    @cached_property
    def everything(self) -> str:
        """The words of the page that somebody may see, with JavaScript or without, of a long page the first."""
        pieces = () if self.tree is None else visible(self.tree)
        return "\n".join(piece[:LINE] for piece in islice(pieces, LINES))

    @cached_property
    def address(self) -> str:
        """The path from which the page came, in lower case."""
        try:
            return urlsplit(self.snapshot.url).path.lower()
        except ValueError:
            return ""


def visible(root: Element) -> Iterator[str]:
    """Yield the words in an element, piece by piece; a piece behind an element comes before what that element holds."""
    for element in root.iter():
        for piece in (None if element.tag in UNSEEN else element.text, element.tail):
            if piece and (words := " ".join(piece.split())):
                yield words


def spoken(element: Element) -> str:
    """Return the words of an element on one line, of a long one the first."""
    return " ".join(" ".join(islice(map(str, element.itertext()), LINES)).split())[:LINE]
