"""Pure: what a page points to that may be the policy, or belongs to it: links, PDFs, other languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urldefrag, urlsplit

from monitor.hosts import same_site
from monitor.naming import SETTINGS, kind_of
from spiders.page import Element, ExtractError, addresses, parse, resolve, text_of
from storage.records import Snapshot

NAMES: Mapping[str, str] = {
    name: code
    for code, names in {
        "en": "english",
        "de": "deutsch",
        "fr": "français francais",
        "nl": "nederlands",
        "es": "español espanol castellano",
        "it": "italiano",
        "pt": "português portugues",
        "pl": "polski",
        "cs": "čeština",
        "da": "dansk",
        "sv": "svenska",
        "nb": "norsk",
        "fi": "suomi",
        "tr": "türkçe",
        "el": "ελληνικά",
        "ru": "русский",
        "uk": "українська",
        "ja": "日本語",
        "ko": "한국어",
        "zh": "中文 简体中文 繁體中文",
        "ar": "العربية",
        "he": "עברית",
    }.items()
    for name in (*names.split(), code)
}
"""What a switcher calls a language, and its ISO 639-1 code."""

LONGEST = 80
"""Characters; a link with more words is a sentence, not a name."""

IS_PDF = re.compile(r"\.pdf$", re.IGNORECASE)
SAYS_PDF = re.compile(r"\bpdf\b", re.IGNORECASE)


class Bearing(StrEnum):
    """How an alternative stands to the page that was looked at."""

    POLICY = "named as the policy"
    RELATED = "belongs to it"
    PDF = "as a PDF"
    LANGUAGE = "in another language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another address that one may want to watch instead, or as well."""

    bearing: Bearing
    words: str
    """As the page calls it."""
    url: str
    kind: str | None = None
    """Which kind of document its name tells."""
    language: str | None = None
    """As the page writes it, such as `de` or `pt-BR`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    words: str
    url: str
    language: str | None


def alternatives(page: Snapshot, *, kind: str, anywhere: bool) -> tuple[Alternative, ...]:
    """Return what a page points to, each address once, in the order of the page; nothing for what is not HTML.

    `kind` is what is looked for. Policies name those of other companies: these count only where `anywhere` is set, for
    a page that does not look like a policy itself.
    """
    try:
        root = parse(page)
    except ExtractError:
        return ()
    base, own = addresses(root, page.url)
    found: dict[str, Alternative] = {}
    for alternative in _alternatives(root, base, page.url, kind_of(kind) or kind, anywhere=anywhere):
        found.setdefault(_key(alternative.url), alternative)
    itself = set(map(_key, own))
    return tuple(alternative for key, alternative in found.items() if key not in itself)


def _alternatives(root: Element, base: str, address: str, wanted: str, *, anywhere: bool) -> Iterator[Alternative]:
    for link in _translations(root, base):
        yield Alternative(bearing=Bearing.LANGUAGE, words="", url=link.url, language=link.language)
    for link in _links(root, base):
        near = same_site(link.url, address)
        if near and (language := _language(link)):
            yield Alternative(bearing=Bearing.LANGUAGE, words=link.words, url=link.url, language=language)
        elif (near or anywhere) and (document := _document(link, wanted)):
            yield document


def _translations(root: Element, base: str) -> Iterator[_Link]:
    for link in root.iter("link"):
        language, target = link.get("hreflang", ""), link.get("href", "")
        if "alternate" in link.get("rel", "").split() and target and language.lower() not in {"", "x-default"}:
            yield _Link(words="", url=resolve(base, target), language=language)


def _links(root: Element, base: str) -> Iterator[_Link]:
    for element in root.iter("a", "option"):
        words = " ".join(text_of(element).split()) or element.get("title") or element.get("aria-label") or ""
        target = element.get("href") or element.get("value") or ""
        # The value of an option is an address only where it looks like one.
        if element.tag == "option" and not target.startswith(("/", "http")):
            continue
        url = urldefrag(resolve(base, target)).url
        if target and len(words) <= LONGEST and url.startswith(("http://", "https://")):
            yield _Link(words=words, url=url, language=element.get("hreflang"))


def _language(link: _Link) -> str | None:
    """Return the language to which a link switches; a mere code counts where the address has it too."""
    if link.language:
        return link.language
    code = NAMES.get(link.words.lower())
    if code and len(link.words) == len(code) and not re.search(rf"(?<![a-z]){code}(?![a-z])", link.url.lower()):
        return None
    return code


def _document(link: _Link, wanted: str) -> Alternative | None:
    """Return the document that a link names, in its words or else in its address; terms only where they are wanted."""
    path = _path(link.url)
    kind = kind_of(link.words) or (None if SETTINGS.search(link.words) else kind_of(path.rpartition("/")[2]))
    if IS_PDF.search(path) and (kind == wanted or SAYS_PDF.search(link.words)):
        return Alternative(bearing=Bearing.PDF, words=link.words, url=link.url, kind=kind)
    if kind is None or (kind == "terms" and wanted != kind):
        return None
    bearing = Bearing.POLICY if kind == wanted else Bearing.RELATED
    return Alternative(bearing=bearing, words=link.words, url=link.url, kind=kind)


def _path(url: str) -> str:
    """Return the path of an address, as words."""
    try:
        return unquote(urlsplit(url).path).replace("-", " ").replace("_", " ").rstrip("/")
    except ValueError:
        return ""


def _key(url: str) -> str:
    return urldefrag(url).url.partition("://")[2].rstrip("/").lower()
