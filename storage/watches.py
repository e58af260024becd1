"""How the watch of a policy stands."""

from dataclasses import dataclass
from datetime import datetime

from storage.records import BareVersion, Fetch, FetchOutcome, Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """How the watch of one policy stands."""

    policy: Policy
    watched: bool
    added_at: datetime
    last_fetch: Fetch | None
    last_good_at: datetime | None
    """Start of the last fetch that read the policy, changed or not."""
    version: BareVersion | None

    @property
    def waits(self) -> bool:
        """Say whether the last fetch brought a text that is to be seen once more before it is believed."""
        last, known = self.last_fetch, self.version
        if last is None or last.outcome is not FetchOutcome.NEW_TEXT:
            return False
        return known is None or (last.fingerprint != known.fingerprint and last.started_at > known.confirmed_at)
