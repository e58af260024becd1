"""What the pages show, read of the live archive over a connection that Datasette lends."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection

from sqlite_utils import Database

from monitor.browse import watching
from monitor.browse.feed import NEWEST, Feed
from monitor.browse.rows import rows_of
from monitor.browse.timeline import Timeline, timeline
from monitor.calendar_file import calendar_of
from monitor.window.guarantee import Guarantee, guarantee
from storage.cases import Case
from storage.reader import Reader
from storage.records import Change, Fact, Severity
from storage.rows import cadence_of, fact_of
from storage.stamps import Row, moment

CHANGES = """
    select changes.id, changes.seen_at, changes.material, changes.severity, changes.direction, changes.noise,
           changes.act_by, changes.act_by_because, policies.vendor, policies.kind, policies.name as policy,
           (select fingerprint from versions where id = changes.after_id) as fingerprint,
           (select sentence from reasons where change_id = changes.id order by position limit 1) as sentence
    from changes join policies on policies.id = changes.policy_id
"""

OPEN = "where changes.id in (select id from open_windows)"

DEADLINES = f"{CHANGES} {OPEN} and changes.act_by >= ? order by changes.act_by, changes.id"

LATE = f"{CHANGES} {OPEN} and coalesce(changes.act_by, '') < ? order by changes.seen_at desc, changes.id desc"

TOLD = f"""
    {CHANGES} where changes.material = 1 and (?1 is null or policies.vendor = ?1)
    and (?2 is null or changes.severity in (select value from json_each(?2)))
    and (changes.import_id is null or exists (select 1 from alerts where alerts.change_id = changes.id))
    order by changes.seen_at desc, changes.id desc limit {NEWEST}
"""  # noqa: S608 - our own text

REASONS = "select sentence, before, after from reasons where change_id = ? order by position"

STATED = """
    select facts.* from facts_in_words as facts join versions on versions.id = facts.version_id
    join policies on policies.id = versions.policy_id
    where facts.version_id in (select value from json_each(?)) order by facts.kind, policies.name, facts.id
"""
"""Of a few versions: the view `current_facts` looks for the newest version of every policy."""

NEVER = "1970-01-01T00:00:00.000Z"
"""When an archive without policies was last altered."""

LATEST = 12
"""Changes on the home page."""

MOST_WAITING = 25
"""Of those with a day to come, and as many of the others, on the home page; a table holds all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What needs a look."""

    open: int
    """How many changes wait for a decision."""
    deadlines: tuple[Row, ...]
    """The most urgent of those that can still be acted on."""
    late: tuple[Row, ...]
    """The newest of those whose day has passed, or that have none."""
    latest: tuple[Row, ...]
    watch: tuple[Row, ...]
    troubled: tuple[Row, ...]
    """Those of the watch that need a look."""
    waiting: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFact:
    """A fact, and the policy that states it."""

    policy: str
    fact: Fact
    id: int
    version_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """A vendor's policies, what they state now, and what changed, newest first."""

    name: str
    policies: tuple[Row, ...]
    facts: tuple[StatedFact, ...]
    changes: tuple[Row, ...]
    guarantees: Mapping[str, Guarantee]
    """By policy, of those that promise some notice."""
    promises: tuple[Row, ...]
    """Whether each change kept the notice that was promised, newest first."""
    timeline: Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """A change with its neighbours in the history of its policy, and what was decided."""

    change: Change
    before: int | None
    """The id of the change before, None for the first."""
    after: int | None
    case: Case
    imported: Row | None
    """The import that brought it."""


def home(connection: Connection, *, today: date) -> Home:
    """Read the home page; `today` says which days to act by are still to come."""
    material = f"{CHANGES} where changes.material = 1"
    policies = watching.watch(connection)
    return Home(
        open=rows_of(connection, "select count(*) as number from open_windows")[0]["number"],
        deadlines=rows_of(connection, f"{DEADLINES} limit {MOST_WAITING}", today.isoformat()),
        late=rows_of(connection, f"{LATE} limit {MOST_WAITING}", today.isoformat()),
        latest=rows_of(connection, f"{material} order by changes.seen_at desc, changes.id desc limit {LATEST}"),
        watch=policies,
        troubled=watching.troubled(policies),
        waiting=rows_of(connection, "select * from waiting_alerts order by id"),
    )


def vendor(connection: Connection, name: str, *, now: datetime) -> Vendor:
    """Read a vendor's page; `now` says what has been dark. Raises LookupError where no policy is of that vendor."""
    policies = rows_of(connection, f"{watching.WATCH} where policies.vendor = ? order by policies.name", name)
    if not policies:
        raise LookupError(f"no policy of {name!r} in this archive")
    current = {policy["version_id"]: policy["name"] for policy in policies if policy["version_id"]}
    facts = tuple(
        StatedFact(policy=current[row["version_id"]], fact=fact_of(row), id=row["id"], version_id=row["version_id"])
        for row in rows_of(connection, STATED, json.dumps(list(current)))
    )
    changes = rows_of(
        connection, f"{CHANGES} where policies.vendor = ? order by changes.seen_at desc, changes.id desc", name
    )
    return Vendor(
        name=name,
        policies=policies,
        facts=facts,
        guarantees=dict(_guarantees(policies, facts, now=now)),
        changes=changes,
        promises=rows_of(connection, "select * from promise_checks where vendor = ?", name),
        timeline=timeline(policies, changes, now=now),
    )


def _guarantees(
    policies: Iterable[Row], stated: Iterable[StatedFact], *, now: datetime
) -> Iterator[tuple[str, Guarantee]]:
    facts = tuple(stated)
    for policy in policies:
        if policy["watched"] and policy["check_gap_seconds"]:
            own = [one.fact for one in facts if one.policy == policy["name"]]
            last_good = moment(policy["last_good_at"]) if policy["last_good_at"] else None
            found = guarantee(own, cadence_of(policy), last_good=last_good, now=now)
            if found:
                yield policy["name"], found


def feed(connection: Connection, vendor_name: str | None, severity: str | None) -> Feed:
    """Read the material changes for a feed: of a vendor, of at least a severity, or all."""
    severities = tuple(Severity)[: tuple(Severity).index(Severity(severity)) + 1] if severity else ()
    changes = rows_of(
        connection,
        TOLD,
        vendor_name,
        json.dumps(severities) if severities else None,
    )
    since = rows_of(connection, "select min(added_at) as at from policies")[0]["at"] or NEVER
    return Feed(
        changes=[(one, rows_of(connection, REASONS, one["id"])) for one in changes],
        since=since,
        vendor=vendor_name,
        severity=severity,
    )


def change(connection: Connection, change_id: int) -> ChangePage:
    """Read a change. Raises LookupError where there is none of that id."""
    archive = _archive(connection)
    found = archive.change(change_id)
    neighbours = rows_of(
        connection,
        """
        select (select id from changes where policy_id = own.policy_id and (seen_at, id) < (own.seen_at, own.id)
                order by seen_at desc, id desc limit 1) as before,
               (select id from changes where policy_id = own.policy_id and (seen_at, id) > (own.seen_at, own.id)
                order by seen_at, id limit 1) as after
        from changes as own where own.id = ?
        """,
        change_id,
    )
    brought = "select imports.* from imports join changes on changes.import_id = imports.id where changes.id = ?"
    return ChangePage(
        change=found,
        case=archive.decisions.case(change_id),
        imported=next(iter(rows_of(connection, brought, change_id)), None),
        **neighbours[0],
    )


def calendar(connection: Connection, address: Callable[[int], str], *, now: datetime) -> bytes:
    """Write the calendar; `address` gives where a change can be read."""
    return calendar_of(_archive(connection), address, now=now)


def _archive(connection: Connection) -> Reader:
    return Reader(Database(connection, execute_plugins=False, recursive_triggers=False))
