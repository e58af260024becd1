"""What a promise to tell of changes says: how long before they bind, by what way, how to leave."""

from monitor.window.period import PromisedPeriod
from monitor.window.saying import quoted
from storage.records import Fact, FactKind

PERIODS = frozenset({"advance_notice", "after_notice"})
"""Kinds of change notice whose length says how long one has."""

SEEN = frozenset({"website banner", "website", "the page itself"})
"""Ways of telling that a watch of the page may see."""


def notice_of(fact: Fact) -> PromisedPeriod | None:
    """Give the length of a promised notice; None of another fact, and of a notice without a length."""
    if fact.kind is not FactKind.CHANGE_NOTICE or fact.detail.get("kind") not in PERIODS or fact.value is None:
        return None
    return PromisedPeriod.of(fact.value, business=fact.detail.get("business") is True)


def unseen_channels(fact: Fact) -> str | None:
    """Say by which ways alone one is told that no page shows; None where the page may show it, or no way is named."""
    channels = [name for name in str(fact.detail.get("channel", "")).split(", ") if name]
    if not channels or not SEEN.isdisjoint(channels):
        return None
    return f"It may have been told earlier by {' or '.join(channels)}, which cannot be seen here."


def way_out(fact: Fact) -> str | None:
    """Say how to leave, in the words of the policy; None where it does not say."""
    words = fact.detail.get("way_out")
    return f"The way out: {quoted(str(words))}." if words else None
