"""Figures of an archive for who observes the watch: asked every few seconds, so none of them reads the history."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.reader import Reader
from storage.records import FetchOutcome
from storage.short import GOOD, STARTED_AT
from storage.stamps import Row, moment

POLICIES = f"""
    select name, watched, added_at,
           (select outcome from fetches_in_words where policy_id = policies.id and import_id is null
            order by started_ms desc, id desc limit 1) as outcome,
           (select {STARTED_AT} from fetches where policy_id = policies.id and {GOOD} and import_id is null
            order by started_ms desc limit 1) as last_good_at,
           coalesce((select max(number) from versions where policy_id = policies.id), 0) as versions
    from policies
"""  # noqa: S608 - our own words

OPEN_CHANGES = """
    select changes.act_by from open_changes cross join changes on changes.id = open_changes.change_id
"""

UNADDRESSED = "select count(*) as number from alerts where addressed_at is null and withdrawn_at is null"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFigures:
    """How the watch of one policy stands, without its text."""

    name: str
    watched: bool
    added_at: datetime
    last_outcome: FetchOutcome | None
    last_good_at: datetime | None
    versions: int


class Figures(Reader):
    """A reader that counts what an observer asks."""

    def of_policies(self) -> list[PolicyFigures]:
        """Give the figures of every policy that is or was watched."""
        return [_policy(row) for row in self._db.query(POLICIES)]

    def days_to_act_by(self) -> list[date | None]:
        """Give the day to act by of every change that waits for a decision, None where it has none."""
        return [row["act_by"] and date.fromisoformat(row["act_by"]) for row in self._db.query(OPEN_CHANGES)]

    def unaddressed(self) -> int:
        """Count the alerts of which it is not decided yet where they go."""
        return int(next(iter(self._db.query(UNADDRESSED)))["number"])


def _policy(row: Row) -> PolicyFigures:
    return PolicyFigures(
        name=row["name"],
        watched=bool(row["watched"]),
        added_at=moment(row["added_at"]),
        last_outcome=FetchOutcome(row["outcome"]) if row["outcome"] else None,
        last_good_at=moment(row["last_good_at"]) if row["last_good_at"] else None,
        versions=row["versions"],
    )
