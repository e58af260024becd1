"""Pure: what speaks against watching a page as it was read."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.naming import kind_of
from spiders.page import title
from spiders.signs.vocabulary import prose_of
from spiders.words import word_count
from storage.jobs import Outcome
from storage.records import FetchOutcome, Policy

SHORT = 0.5
"""Share of the page's words; of five recorded policies the least had 0.96, a small one under a large menu has less."""

FEW = 40
"""Words: the shortest of 300 real policies has more."""

SHELL = "empty shell"
"""How the sign of a page begins that a browser would fill."""

MAY_BE_SHELLS = ("empty article", "next to no text", "holds no text")
"""How a page without text is told of; where it has scripts, they may bring it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing that a person should look at before the page is watched."""

    words: str
    grave: bool
    """The page may not be a policy at all."""


def doubts(policy: Policy, outcome: Outcome, *, page_words: int, facts: int) -> tuple[Doubt, ...]:
    """Return what speaks against a page.

    `page_words` are all that it shows, menus and footers among them; `facts` is how many were read.
    """
    return tuple(_doubts(policy, outcome, page_words, facts))


def _doubts(policy: Policy, outcome: Outcome, page_words: int, facts: int) -> Iterator[Doubt]:
    text = outcome.reading.text if outcome.reading else ""
    words = word_count(text)
    if outcome.fetch.outcome is not FetchOutcome.NEW_TEXT:
        yield Doubt(words=outcome.fetch.error or "it could not be read", grave=True)
    elif not prose_of(text).is_policy and not _is_named(policy, outcome, text, facts):
        yield Doubt(words=f"few words of a policy: {prose_of(text).legal} among {words:,}", grave=True)
    if text and not policy.select and words < SHORT * page_words:
        yield Doubt(words=f"far shorter than the page: {words:,} of {page_words:,} words were read", grave=False)
    if outcome.fetch.redirects and urlsplit(outcome.fetch.url or "").path in {"", "/"}:
        yield Doubt(words=f"it leads to the home page {outcome.fetch.url}", grave=False)


def _is_named(policy: Policy, outcome: Outcome, text: str, facts: int) -> bool:
    """Tell whether a page calls itself what is looked for; a policy must also say something, a list need not."""
    names = (title(outcome.snapshot) if outcome.snapshot else "", text.partition("\n")[0])
    wanted = kind_of(policy.kind)
    return wanted in map(kind_of, names) and (facts > 0 or (wanted != "privacy policy" and word_count(text) >= FEW))


def needs_browser(policy: Policy, outcome: Outcome) -> bool:
    """Tell whether a page is a shell that only a browser would fill."""
    if policy.browser or outcome.snapshot is None or outcome.fetch.outcome is FetchOutcome.NEW_TEXT:
        return False
    said = outcome.fetch.error or ""
    scripted = b"<script" in outcome.snapshot.body.lower()
    return said.startswith(SHELL) or (scripted and any(words in said for words in MAY_BE_SHELLS))
