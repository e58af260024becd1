"""Imports: the past of a policy that others recorded, and its place before or after what the archive has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from storage.captures import Collection, SourceKind
from storage.records import Fetch, Policy
from storage.rows import FETCH, fetch_of, policy_row
from storage.stamps import Row, moment, stamp

WHOLE = "(import_id is null or import_id in (select id from imports where ended_at is not null))"

KNOWN = f"select origin from fetches where policy_id = :policy and origin is not null and {WHOLE}"  # noqa: S608 - our own

SPAN = f"""
    select (select min(seen_at) from versions where policy_id = :policy) as first,
           (select started_at from fetches_in_words where policy_id = :policy and {WHOLE}
            order by started_ms desc limit 1) as last
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One run that brought history."""

    id: int
    source: Collection
    began_at: datetime
    ended_at: datetime | None
    """None of one that was interrupted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From when until when an archive knows a policy."""

    first: datetime
    """When its oldest text was first seen."""
    last: datetime
    """Of the newest fetch."""


class ImportReader:
    """Reads what was imported."""

    def __init__(self, database: Database, policy_id: Callable[[str], int]) -> None:
        self._db = database
        self._policy_id = policy_id

    def all(self) -> Mapping[int, Import]:
        """Give every import by its id; none where the archive is older than imports."""
        if not self._db.table("imports").exists():
            return {}
        return {row["id"]: _import(row) for row in self._rows("select * from imports order by id")}

    def unfinished(self, policy: str, source: Collection) -> Import | None:
        """Give the import of a source that was interrupted, None where none was."""
        rows = self._rows(
            "select * from imports where policy_id = :policy and kind = :kind and source = :source"
            " and ended_at is null order by id desc limit 1",
            policy=self._policy_id(policy),
            kind=source.kind.value,
            source=source.name,
        )
        return _import(rows[0]) if rows else None

    def taken(self, policy: str) -> Mapping[str, int | None]:
        """Give what was taken over already, by its origin: the id of its snapshot, None where it brought none."""
        rows = self._rows(
            "select origin, snapshot_id from fetches where policy_id = :policy and origin is not null",
            policy=self._policy_id(policy),
        )
        return {row["origin"]: row["snapshot_id"] for row in rows}

    def known(self, policy: str) -> frozenset[str]:
        """Give the origins of all that imports brought which ended."""
        rows = self._rows(
            KNOWN,
            policy=self._policy_id(policy),
        )
        return frozenset(row["origin"] for row in rows)

    def fetches(self, policy: str) -> Iterator[tuple[Fetch, int | None]]:
        """Give every imported fetch with the id of its snapshot, oldest first, one at a time."""
        rows = self._db.query(
            f"{FETCH} where policy_id = :policy and origin is not null order by started_ms, id",
            {"policy": self._policy_id(policy)},
        )
        return ((fetch_of(row, policy), row["snapshot_id"]) for row in rows)

    def span(self, policy: str) -> Span | None:
        """Give from when until when the archive knows a policy; None where it has no text of it.

        What an interrupted import brought does not count: the next run goes on with it.
        """
        row = self._rows(
            SPAN,
            policy=self._policy_id(policy),
        )[0]
        return Span(first=moment(row["first"]), last=moment(row["last"] or row["first"])) if row["first"] else None

    def _rows(self, sql: str, **values: object) -> list[Row]:
        return list(self._db.query(sql, values))


class Imports(ImportReader):
    """Also records imports. What writes is called inside one `transaction` by the flow."""

    def __init__(self, database: Database, policy_id: Callable[[str], int], enter: Callable[[str, int], None]) -> None:
        super().__init__(database, policy_id)
        self._enter = enter

    def know(self, policy: Policy, *, now: datetime) -> None:
        """Add a policy that is not watched; one that is known stays as it is."""
        row = {**policy_row(policy), "watched": False, "added_at": stamp(now)}
        if not self._db.execute("select 1 from policies where name = ?", [policy.name]).fetchone():
            self._db.table("policies").insert(row)
            self._enter("policy", self._policy_id(policy.name))

    def begin(self, policy: str, source: Collection, *, now: datetime) -> Import:
        """Record that an import begins, or give the same one that was interrupted."""
        if unfinished := self.unfinished(policy, source):
            return unfinished
        self._db.execute(
            "insert into imports (policy_id, kind, source, began_at) values (:policy, :kind, :source, :now)",
            {"policy": self._policy_id(policy), "kind": source.kind.value, "source": source.name, "now": stamp(now)},
        )
        begun = self.unfinished(policy, source)
        assert begun is not None
        self._enter("import", begun.id)
        return begun

    def end(self, import_id: int, *, now: datetime) -> None:
        """Record that all of an import is there."""
        self._db.execute("update imports set ended_at = ? where id = ?", [stamp(now), import_id])
        self._enter("import", import_id)

    def make_room(self, policy: str, number: int, *, places: int) -> None:
        """Number the versions from `number` on anew, so that older ones find their place before them.

        The number of a version says its place in time and nothing else: what must last names its id.
        """
        # Twice, since SQLite looks at each row by itself whether its number is free.
        values = {"policy": self._policy_id(policy), "number": number, "places": places}
        self._db.execute(
            "update versions set number = -number - :places where policy_id = :policy and number >= :number", values
        )
        moved = self._rows("select id from versions where policy_id = :policy and number < 0 order by id", **values)
        self._db.execute("update versions set number = -number where policy_id = :policy and number < 0", values)
        for row in moved:
            self._enter("version", row["id"])


def _import(row: Row) -> Import:
    return Import(
        id=row["id"],
        source=Collection(kind=SourceKind(row["kind"]), name=row["source"]),
        began_at=moment(row["began_at"]),
        ended_at=moment(row["ended_at"]) if row["ended_at"] else None,
    )
