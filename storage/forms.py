"""What the ledger holds of each kind of entry: of which table, which columns, with which rows that belong to it.

Columns are only ever added, and a new one must be null in rows of before: what was hashed must stay what it was. What
is not named here may move without an entry; docs/proof.md says of each why.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storage.canon import Value, content_hash, marks
from storage.saying import let_say
from storage.short import said_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a value stands: its column; `position` counts the rows that belong to another from 1."""

    table: str
    column: str
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Rows of another table that belong to a row: those whose `key` is the value of its column `of`."""

    table: str
    columns: tuple[str, ...]
    key: str
    of: str = "id"
    order: str = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One kind of entry."""

    table: str
    columns: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    moves: frozenset[str] = frozenset()
    """Columns that may move: each move is an entry of its own, and the last one holds."""
    settled: str = "1"
    """In SQL: when a row has an entry."""


STEP = ("at", "actor", "through", "key")

REASON = ("position", "rule", "category", "severity", "direction", "sentence", "before", "after")

POLICY = (
    "name",
    "vendor",
    "kind",
    "url",
    "schedule",
    "owner",
    "watched",
    "added_at",
    "country",
    "check_gap_seconds",
    "check_pause_seconds",
    "check_regular",
    "preview_of",
    "tags",
)

DELIVERY = (
    "alert_id",
    "channel",
    "attempt",
    "outcome",
    "started_at",
    "finished_at",
    "receipt",
    "error",
)

FORMS: dict[str, Form] = {
    "policy": Form(table="policies", columns=POLICY, moves=frozenset(POLICY) - {"name"}),
    "fetch": Form(
        table="fetches",
        columns=(
            "policy_id",
            "started_at",
            "duration_ms",
            "outcome",
            "status",
            "url",
            "redirects",
            "size",
            "sha256",
            "fingerprint",
            "etag",
            "last_modified",
            "error",
            "transient",
            "certain",
            "snapshot_id",
            "import_id",
            "origin",
        ),
        parts=(
            Part(
                table="snapshots",
                columns=("policy_id", "fetched_at", "url", "content_type", "size", "sha256"),
                key="id",
                of="snapshot_id",
            ),
        ),
    ),
    "version": Form(
        table="versions",
        columns=(
            "policy_id",
            "number",
            "kind",
            "seen_at",
            "confirmed_at",
            "language",
            "words",
            "text",
            "fingerprint",
            "imprint",
            "recipe",
            "links",
            "snapshot_id",
            "import_id",
        ),
        parts=(Part(table="facts", columns=("kind", "value", "detail", "quote", "heading"), key="version_id"),),
        moves=frozenset({"recipe", "number"}),
    ),
    "change": Form(
        table="changes",
        columns=(
            "policy_id",
            "seen_at",
            "material",
            "severity",
            "direction",
            "categories",
            "noise",
            "act_by",
            "act_by_because",
            "before_id",
            "after_id",
            "unchanged_at",
            "act_by_latest",
            "act_by_basis",
            "promised",
            "promise_kept",
            "promise_because",
            "promise_short_by",
            "own_date",
            "own_date_before",
            "own_date_after",
            "own_date_because",
            "announced",
            "announced_from",
            "preview_url",
            "preview_because",
            "preview_version_id",
            "preview_same",
            "import_id",
            "judged_by",
        ),
        parts=(
            Part(table="reasons", columns=REASON, key="change_id", order="position"),
            Part(table="muted_reasons", columns=REASON, key="change_id", order="position"),
        ),
    ),
    "alert": Form(
        table="alerts",
        columns=("kind", "policy_id", "change_id", "created_at", "sentence", "moment", "target", "noise", "recovers"),
    ),
    "delivery": Form(
        table="deliveries",
        columns=DELIVERY,
        moves=frozenset({"outcome", "finished_at", "receipt", "error"}),
        settled="outcome != 'sending'",
    ),
    "decision": Form(table="decisions", columns=("change_id", "choice", "note", *STEP)),
    "assignment": Form(table="assignments", columns=("change_id", "assigned_to", *STEP)),
    "mute": Form(table="mutes", columns=("change_id", *STEP)),
    "feedback": Form(table="feedback", columns=("change_id", "rule", *STEP)),
    "import": Form(
        table="imports",
        columns=("policy_id", "kind", "source", "began_at", "ended_at"),
        moves=frozenset({"ended_at"}),
    ),
    "pruning": Form(table="prunings", columns=("snapshot_id", "sha256", "size", "at", "because")),
    "timestamp": Form(table="timestamps", columns=("at", "url", "entry", "response")),
    "takeover": Form(table="takeovers", columns=("at", "entries")),
}
"""By the name of the kind, in the order in which rows of an archive from before are taken over."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is hashed of one row, and of what belongs to it."""

    row: int
    values: Mapping[str, Value]
    form: Form
    parts: tuple[tuple[Part, list[dict[str, Value]]], ...]

    def said(self) -> dict[str, object]:
        """Give what the canonical form is made of: columns and, by the name of its table, what belongs to the row."""
        return {**self.values, **{part.table: rows for part, rows in self.parts if rows}}

    def hash(self) -> bytes:
        """Give the SHA-256 of the canonical form."""
        return content_hash(self.said())

    def marks(self) -> bytes:
        """Give one byte for every column, by which it is seen which of them differs."""
        values = list(map(self.values.get, self.form.columns))
        for part, rows in self.parts:
            for row in rows:
                values.extend(map(row.get, part.columns))
        return marks(values)

    def marks_of_before(self) -> Iterator[bytes]:
        """Give the marks that an entry has that was made before newer columns came, which are null in it."""
        own = [self.values.get(column) for column in self.form.columns]
        belonging = [row.get(name) for part, rows in self.parts for row in rows for name in part.columns]
        while own and own[-1] is None:
            own.pop()
            yield marks((*own, *belonging))

    def places(self) -> list[Cell]:
        """Give where each of the marks belongs."""
        return [
            *(Cell(table=self.form.table, column=column) for column in self.form.columns),
            *(
                Cell(table=part.table, column=column, position=position)
                for part, rows in self.parts
                for position, _ in enumerate(rows, start=1)
                for column in part.columns
            ),
        ]


class Source:
    """Reads what is hashed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        let_say(connection)
        self._connection = connection
        self._known: dict[str, list[str]] = {}
        self._views: dict[str, str] = {}

    def one(self, form: Form, row: int) -> Content:
        """Give what is hashed of a row. Raises LookupError."""
        content = next(self._contents(form, "id = ?", [row]), None)
        if content is None:
            raise LookupError(f"{form.table} {row}")
        return content

    def all(self, form: Form) -> Iterator[Content]:
        """Give what is hashed of every row that has an entry, in the order of their ids."""
        return self._contents(form, f"{form.settled} order by id")

    def _contents(self, form: Form, where: str, values: Sequence[Value] = ()) -> Iterator[Content]:
        columns = self._columns(form.table, form.columns)
        sql = f"select id, {', '.join(columns)} from {self._said(form.table)} where {where}"  # noqa: S608 - our own names
        for row, *found in self._connection.execute(sql, values):
            own = dict(zip(columns, found, strict=True))
            parts = tuple((part, self._part(part, own.get(part.of, row))) for part in form.parts)
            yield Content(row, own, form, parts)

    def _part(self, part: Part, key: Value) -> list[dict[str, Value]]:
        if key is None:
            return []
        columns = self._columns(part.table, part.columns)
        sql = f"select {', '.join(columns)} from {self._said(part.table)} where {part.key} = ? order by {part.order}"  # noqa: S608 - our own names
        return [dict(zip(columns, row, strict=True)) for row in self._connection.execute(sql, [key])]

    def _columns(self, table: str, wanted: tuple[str, ...]) -> list[str]:
        """Give the columns that a file has already: a later migration may bring more."""
        if table not in self._known:
            there = self._connection.execute(f"select * from {self._said(table)} limit 0").description  # noqa: S608 - our own names
            names = {name for name, *_ in there}
            self._known[table] = [column for column in wanted if column in names]
        return self._known[table]

    def _said(self, table: str) -> str:
        """Name where the rows of a table stand in words, looked up once."""
        if table not in self._views:
            self._views[table] = said_in(self._connection, table)
        return self._views[table]
