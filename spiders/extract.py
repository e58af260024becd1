"""Pure: the bytes of a page in, the policy's text and its fingerprint out."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from spiders.bundle import parts
from spiders.content import chosen, drop_technical, language_around, show_all
from spiders.edges import host_of
from spiders.frames import frames_of
from spiders.languages import detected_language
from spiders.mail import MARKS, show_addresses
from spiders.markdown import flat, links_of, markdown_of, markup_of
from spiders.page import Element, ExtractError, addresses, parse, resolve
from spiders.pdf import is_pdf, parse_pdf
from spiders.received import is_received, received
from spiders.recipe import recipe, tools
from spiders.selectors import check_selector
from spiders.streaming import settle
from storage.records import Reading, Snapshot

__all__ = [
    "ExtractError",
    "Readable",
    "check_selector",
    "content_of",
    "detected_language",
    "extract",
    "written",
]

LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?![A-Za-z])")

LONGEST = 2_000_000
"""Characters of a text that is compared and judged: four times the longest policy known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """What is to be read of a page, everything else gone: cheap to find, and enough to prove that nothing changed."""

    address: str
    """Of the page, for a person who has to look at it."""
    markup: tuple[str, ...]
    """HTML of each page with the words, and of tags and attributes only those that shape the text."""
    recipe: str
    language: str | None
    """ISO 639-1 code that the page declares, if any."""
    links: tuple[tuple[str, str, str], ...]
    """(address that a relative target starts from, text, target) as the pages have them."""

    @property
    def imprint(self) -> str:
        """SHA-256 of the mark-up and the tools: equal imprints, equal texts."""
        return hashlib.sha256("\0".join((tools(), *self.markup)).encode()).hexdigest()


def extract(snapshot: Snapshot, select: Sequence[str] = (), remove: Sequence[str] = ()) -> Reading:
    """Return the text of the policy on a page: what `select` matches without what `remove` does, else by our own rules.

    Raises ExtractError, and nothing else whatever the bytes: not HTML, a selector that is invalid or matches nothing,
    no text. A text that others read is taken as it is.
    """
    if is_received(snapshot):
        return received(snapshot)
    return written(content_of(snapshot, select, remove))


def content_of(snapshot: Snapshot, select: Sequence[str] = (), remove: Sequence[str] = ()) -> Readable:
    """Return what is to be read of a page, the first and cheaper half of `extract`. Raises ExtractError as that does.

    Of a bundle it is what is to be read of all its pages, in their order: each must have something, but for a page that
    only holds the frames that follow it.
    """
    sources = parts(snapshot)
    read = [(source, content_of_page(source, select, remove)) for source in sources]
    pages = [page for source, page in read if len(sources) == 1 or not only_holds_frames(source, page)]
    return Readable(
        address=snapshot.url,
        markup=tuple(markup for page in pages for markup in page.markup),
        recipe=recipe(select, remove),
        language=pages[0].language,
        links=tuple(link for page in pages for link in page.links),
    )


def only_holds_frames(source: Snapshot, page: Readable) -> bool:
    """Say whether a page shows nothing itself but the pages in its frames."""
    return bool(frames_of(source)) and not any(markdown_of(markup).strip() for markup in page.markup)


def content_of_page(snapshot: Snapshot, select: Sequence[str], remove: Sequence[str]) -> Readable:
    """Return what is to be read of one page or PDF; raise ExtractError as `extract` does."""
    if is_pdf(snapshot):
        base, content = snapshot.url, parse_pdf(snapshot)
        if select or remove:
            content = chosen(content, snapshot.url, frozenset(), select or ("/*",), remove)
    else:
        root = parse(snapshot)
        base, own = addresses(root, snapshot.url)
        settle(root, snapshot.body)
        drop_technical(root)
        if any(mark in snapshot.body for mark in MARKS):
            show_addresses(root)
        show_all(root)
        content = chosen(root, snapshot.url, frozenset(map(host_of, own)), select, remove)
    return Readable(
        address=snapshot.url,
        recipe=recipe(select, remove),
        language=declared_language(content),
        links=tuple((base, text, target) for text, target in links_of(content)),
        markup=(markup_of(content),),
    )


def written(content: Readable) -> Reading:
    """Return the content as Markdown, the second half of `extract`. Raises ExtractError as that does."""
    texts = [markdown_of(markup) for markup in content.markup]
    if not all(map(str.strip, texts)):
        raise ExtractError(f"{content.address} holds no text: it may need a browser to show any")
    text = "\n".join(texts)
    if len(text) > LONGEST:
        raise ExtractError(
            f"{content.address} holds {len(text):,} characters of text, more than {LONGEST:,}: look at it"
        )
    return Reading(
        text=text,
        fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        imprint=content.imprint,
        recipe=content.recipe,
        language=content.language or detected_language(text),
        links=tuple((flat(text), resolve(base, target)) for base, text, target in content.links),
    )


def declared_language(content: Element) -> str | None:
    """Return the ISO 639-1 code that the page declares for its text, if any."""
    found = LANGUAGE.match(language_around(content))
    return found[1].lower() if found else None
