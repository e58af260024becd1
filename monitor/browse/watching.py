"""How the watch fares: what came of the fetches, which pages are in doubt, which alerts are on their way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from sqlite3 import Connection

from monitor.browse.rows import rows_of
from storage.figures import UNADDRESSED
from storage.short import GOOD, STARTED_AT, milliseconds
from storage.stamps import Row, moment
from storage.troubles import OPEN_TROUBLES

DAYS = 30
"""Of fetches to show."""

OUTCOMES = ("unchanged", "new text", "suspect", "failed")

WATCH = f"""
    select policies.*, good.at as last_good_at, last.outcome, last.started_at, last.error, last.status,
           last.snapshot_id as last_snapshot_id,
           current.id as version_id, current.number as version, current.seen_at as version_seen_at,
           exists (select 1 from alerts where alerts.policy_id = policies.id and alerts.kind = 'overdue'
                   and alerts.created_at > coalesce(good.at, '')) as overdue
    from policies
    left join (
        select id as policy_id,
               (select {STARTED_AT} from fetches where policy_id = policies.id and {GOOD} and import_id is null
                order by started_ms desc limit 1) as at
        from policies
    ) as good on good.policy_id = policies.id
    left join fetches_in_words as last on last.id = (
        select id from fetches where policy_id = policies.id and import_id is null
        order by started_ms desc, id desc limit 1)
    left join versions as current on current.policy_id = policies.id
          and current.number = (select max(number) from versions where policy_id = policies.id)
"""  # noqa: S608 - our own words
"""A row a policy, of our own fetches, each part found by an index: an archive holds hundreds of fetches of each."""

IN_DOUBT = """
    select count(*) as times, min(started_at) as since from fetches_in_words
    where policy_id = ?1 and outcome in ('suspect', 'failed') and started_ms > ?2
"""

BY_DAY = """
    select date(day * 86400, 'unixepoch') as day, words as outcome, number
    from (select started_ms / 86400000 as day, outcome_id, count(*) as number
          from policies cross join fetches on fetches.policy_id = policies.id and fetches.started_ms >= ?
          group by 1, 2)
    join repeated on repeated.id = outcome_id
"""
"""By the index of policy, moment and outcome: the table itself may hold years."""

ON_THEIR_WAY = """
    with recursive addressed (name) as (
        select min(target) from dispatches
        union all
        select (select min(target) from dispatches where target > addressed.name) from addressed where name is not null
    )
    select names.name, targets.problem, targets.failing_since, targets.rest_until, targets.delivered_at,
           (select count(*) from dispatches where target = names.name and state in ('waiting', 'sending')) as waiting,
           (select count(*) from dispatches where target = names.name and state = 'held') as held,
           (select count(*) from dispatches where target = names.name and state = 'dead') as dead,
           (select min(alerts.created_at) from dispatches join alerts on alerts.id = dispatches.alert_id
            where dispatches.target = names.name and dispatches.state in ('waiting', 'sending')) as oldest
    from (select name from targets union select name from addressed where name is not null) as names
    left join targets on targets.name = names.name
    order by names.name
"""

MACHINE = f"""
    select sentence, created_at from alerts
    where {OPEN_TROUBLES} and kind in ('disk', 'clock') and withdrawn_at is null order by id
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """How many fetches of a day brought what: `counts` by outcome, in the order of `OUTCOMES`."""

    day: date
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """The health page."""

    policies: tuple[Row, ...]
    in_doubt: tuple[Row, ...]
    """Watched policies whose last fetch brought no text to believe, with `times` and `since`."""
    days: tuple[Day, ...]
    """Each of the last days, oldest first, those without a fetch too."""
    targets: tuple[Row, ...]
    unaddressed: int
    """Alerts of which nobody decided yet where they go."""
    machine: tuple[Row, ...]
    """Troubles of the machine that are not over."""


def watching(connection: Connection, *, today: date) -> Watching:
    """Read the health page; `today` is the last day that it shows."""
    policies = watch(connection)
    return Watching(
        policies=policies,
        in_doubt=tuple(_since(connection, policy) for policy in troubled(policies)),
        days=tuple(_days(connection, today)),
        targets=rows_of(connection, ON_THEIR_WAY),
        unaddressed=rows_of(connection, UNADDRESSED)[0]["number"],
        machine=rows_of(connection, MACHINE),
    )


def watch(connection: Connection) -> tuple[Row, ...]:
    """Read how each policy stands, by vendor and name."""
    return rows_of(connection, f"{WATCH} order by policies.vendor collate nocase, policies.name")


def troubled(policies: Iterable[Row]) -> tuple[Row, ...]:
    """Choose the watched policies that are overdue, or whose last fetch brought no text to believe."""
    return tuple(
        policy
        for policy in policies
        if policy["watched"] and (policy["overdue"] or policy["outcome"] in {"suspect", "failed"})
    )


def _since(connection: Connection, policy: Row) -> Row:
    since = milliseconds(moment(policy["last_good_at"])) if policy["last_good_at"] else -1
    found = rows_of(connection, IN_DOUBT, policy["id"], since)[0]
    return {**policy, **found}


def _days(connection: Connection, today: date) -> Iterable[Day]:
    shown = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    since = milliseconds(datetime.combine(shown[0], time(), UTC))
    counted = {(row["day"], row["outcome"]): row["number"] for row in rows_of(connection, BY_DAY, since)}
    for day in shown:
        yield Day(day=day, counts=tuple(counted.get((day.isoformat(), outcome), 0) for outcome in OUTCOMES))
