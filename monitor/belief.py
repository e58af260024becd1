"""When a text is believed: pure rules over the fetches of one policy, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from storage.records import Fetch, FetchOutcome

GOOD = (FetchOutcome.UNCHANGED, FetchOutcome.NEW_TEXT)

SIGHTINGS = 3
"""A text seen so often, with others in between, is one of the page's variants."""

UNSETTLED = 5
"""So many new texts in a row, no two alike in a row: the page differs at every fetch, and one of them must do."""

MEMORY = timedelta(days=30)
"""How far back sightings of a variant count; and how long a text must have held for its return to be a roll-back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """Why a text is taken for the policy's, and since when it stands there."""

    first_seen: datetime
    flapping: bool = False
    """Other texts came in between: the page switches."""
    settled: bool = True
    """False where no text was seen twice, because the page differs at every fetch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a page may look suspect before that is told, and before an uncertain sign is overruled."""

    fetches: int = 3
    time: timedelta = timedelta(hours=24)


def believed(seen: Fetch, earlier: Sequence[Fetch]) -> Belief | None:
    """Say whether a new text is believed now, given the earlier fetches since the current version was confirmed.

    Seen twice in a row, it is. A page that switches, or differs at every fetch, would never show a text twice in a row:
    there the third sighting counts, or the fifth new text.
    """
    good = [fetch for fetch in earlier if fetch.outcome in GOOD]
    if run := list(takewhile(lambda fetch: fetch.fingerprint == seen.fingerprint, good)):
        return Belief(first_seen=run[-1].started_at)
    recent = [fetch for fetch in good if seen.started_at - fetch.started_at <= MEMORY]
    again = [fetch for fetch in recent if fetch.fingerprint == seen.fingerprint]
    if len(again) + 1 >= SIGHTINGS:
        return Belief(first_seen=again[-1].started_at, flapping=True)
    new = list(takewhile(lambda fetch: fetch.outcome is FetchOutcome.NEW_TEXT, good))
    if len(new) + 1 >= UNSETTLED:
        return Belief(first_seen=new[-1].started_at, settled=False)
    return None


def overruled(suspects: Sequence[Fetch], patience: Patience) -> Belief | None:
    """Say whether a suspect text is believed after all: uncertain, and the same for so many fetches and so long.

    A genuine rewrite, a translation for good or a withdrawn policy comes through this way. What the page itself proves
    not to be the policy never does.
    """
    newest = suspects[0]
    same = list(takewhile(lambda fetch: fetch.fingerprint == newest.fingerprint, suspects))
    lasted = newest.started_at - same[-1].started_at
    if newest.certain or newest.fingerprint is None or len(same) < patience.fetches or lasted < patience.time:
        return None
    return Belief(first_seen=same[-1].started_at)


def lasts(suspects: Sequence[Fetch], patience: Patience) -> bool:
    """Say whether a page has looked suspect for so many fetches, or for so long, that a person should know."""
    lasted = suspects[0].started_at - suspects[-1].started_at
    return len(suspects) >= patience.fetches or (len(suspects) > 1 and lasted >= patience.time)


def suspects_of(fetches: Sequence[Fetch]) -> tuple[Fetch, ...]:
    """Give the suspect fetches since the last good one; failures in between do not count either way."""
    return tuple(_suspects(fetches))


def _suspects(fetches: Sequence[Fetch]) -> Iterator[Fetch]:
    for fetch in fetches:
        if fetch.outcome in GOOD:
            return
        if fetch.outcome is FetchOutcome.SUSPECT:
            yield fetch
