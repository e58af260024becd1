"""What the pages of a policy show: its versions, one of them, any two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from monitor.browse.rows import rows_of
from monitor.clauses import Clause, ClauseKind, clauses
from storage.records import Version
from storage.rows import VERSION, version_of
from storage.stamps import Row

VERSIONS = """
    select versions.id, versions.number, versions.kind, versions.seen_at, versions.confirmed_at, versions.language,
           versions.words, changes.id as change_id, changes.material, changes.severity, changes.direction,
           changes.noise, imports.kind as import_kind, imports.source as import_source,
           (select sentence from reasons where change_id = changes.id order by position limit 1) as sentence
    from versions left join changes on changes.after_id = versions.id
    left join imports on imports.id = versions.import_id
    where versions.policy_id = ? order by versions.number desc
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPage:
    """A policy with all its versions, newest first, and what was judged of each."""

    policy: Row
    versions: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoVersions:
    """Any two versions of a policy; `change` is the id of the recorded step from the one to the other, if any."""

    policy: Row
    before: Version
    after: Version
    change: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedClause:
    """A clause of a text as it stands there, counted from 1, with the ids of the facts whose words it holds."""

    number: int
    kind: ClauseKind
    words: str
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage:
    """A text by its clauses, and the facts that were read of it."""

    policy: Row
    version: Version
    clauses: tuple[StatedClause, ...]
    imported: Row | None
    """The import that brought it."""
    facts: tuple[Row, ...]
    """Each with `clause`, the number of the clause that holds its quote; None where none does alone."""
    before: int | None
    after: int | None
    """The ids of the versions next to it."""


def policy(connection: Connection, name: str) -> PolicyPage:
    """Read a policy's page. Raises LookupError where there is none of that name."""
    row = _policy(connection, name)
    return PolicyPage(policy=row, versions=rows_of(connection, VERSIONS, row["id"]))


def two_versions(connection: Connection, name: str, before: int, after: int) -> TwoVersions:
    """Read two versions of a policy by their numbers. Raises LookupError where one of them is missing."""
    row = _policy(connection, name)
    old, new = (
        _version(connection, f"{VERSION} where policies.id = ? and versions.number = ?", row["id"], number)
        for number in (before, after)
    )
    change = rows_of(connection, "select id from changes where before_id = ? and after_id = ?", old.id, new.id)
    return TwoVersions(policy=row, before=old, after=new, change=change[0]["id"] if change else None)


def version(connection: Connection, version_id: int) -> VersionPage:
    """Read a version by its id. Raises LookupError where there is none."""
    found = _version(connection, f"{VERSION} where versions.id = ?", version_id)
    parted = clauses(found.text)
    stated = rows_of(connection, "select * from facts_in_words where version_id = ? order by kind, id", version_id)
    places = _places([fact["quote"] for fact in stated], parted)
    row = _policy(connection, found.policy)
    beside = rows_of(
        connection,
        """
        select (select id from versions where policy_id = ?2 and number = ?1 - 1) as before,
               (select id from versions where policy_id = ?2 and number = ?1 + 1) as after
        """,
        found.number,
        row["id"],
    )[0]
    return VersionPage(
        policy=row,
        version=found,
        imported=next(iter(rows_of(connection, "select * from imports where id = ?", found.import_id)), None),
        clauses=tuple(
            StatedClause(
                number=number,
                kind=clause.kind,
                words=found.text[clause.start : clause.end].strip(),
                facts=tuple(fact["id"] for fact, place in zip(stated, places, strict=True) if place == number),
            )
            for number, clause in enumerate(parted, start=1)
        ),
        facts=tuple({**fact, "clause": place} for fact, place in zip(stated, places, strict=True)),
        **beside,
    )


def _policy(connection: Connection, name: str) -> Row:
    found = rows_of(connection, "select * from policies where name = ?", name)
    if not found:
        raise LookupError(f"No policy “{name}” was ever watched into this archive.")
    return found[0]


def _version(connection: Connection, sql: str, *values: int) -> Version:
    found = rows_of(connection, sql, *values)
    if not found:
        raise LookupError(f"There is no version {values[-1]} here.")
    return version_of(found[0])


def _places(quotes: Sequence[str], parted: Sequence[Clause]) -> list[int | None]:
    held = [_folded(clause.text) for clause in parted]
    wanted = map(_folded, quotes)
    return [
        next((number for number, words in enumerate(held, start=1) if quote and quote in words), None)
        for quote in wanted
    ]


def _folded(text: str) -> str:
    """Leave out what a quote and a clause may write differently: white space, emphasis, the bars of a table."""
    return "".join(text.replace("*", "").replace("|", "").split()).casefold()
