"""Which coming version a change announced, and where its preview lies."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import urldefrag

from monitor.facts.dated import days_of
from monitor.facts.preview_phrases import PREVIEWED
from storage.records import Fact, FactKind
from storage.windows import Announcement

Links = Sequence[tuple[str, str]]
"""(words, target) of every link of a text, in order."""


def announcement(
    before: Iterable[Fact], after: Iterable[Fact], links: Links, *, url: str, seen: date
) -> Announcement | None:
    """Return the coming version that the newer text announces and the older did not, the soonest first; None without.

    `url` is where the policy stands: a link to itself is no preview. A day that is not after `seen` announces nothing.
    """
    old = {(fact.value, fact.quote) for fact in before if fact.kind is FactKind.PENDING_VERSION}
    new = [
        fact
        for fact in after
        if fact.kind is FactKind.PENDING_VERSION and (fact.value, fact.quote) not in old and _is_to_come(fact, seen)
    ]
    if not new:
        return None
    fact = min(new, key=lambda fact: (fact.value is None, fact.value))
    return Announcement(
        applies=days_of(fact)[0] if days_of(fact) else None,
        quote=fact.quote,
        preview=next(iter(_previews(fact, links, url)), None),
    )


def _is_to_come(fact: Fact, seen: date) -> bool:
    days = days_of(fact)
    return not days or days[-1] > seen


def _previews(fact: Fact, links: Links, url: str) -> Iterator[str]:
    """Yield where a preview may lie: links worded as one first, then those within the announcement."""
    outward = [(words.strip(), target) for words, target in links if _leads_elsewhere(target, url)]
    yield from (target for words, target in outward if PREVIEWED.search(words.lower()))
    yield from (target for words, target in outward if words and words in fact.quote)


def _leads_elsewhere(target: str, url: str) -> bool:
    return target.startswith(("http://", "https://")) and urldefrag(target).url != urldefrag(url).url
