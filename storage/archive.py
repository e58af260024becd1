"""The archive: one SQLite file; here everything is recorded that is not a delivery."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from storage.backup import rescue
from storage.cases import Case, Moment
from storage.decisions import Decisions
from storage.forms import FORMS
from storage.imports import Imports
from storage.inserting import insert
from storage.jobs import Outcome
from storage.ledger import Ledger
from storage.opening import open_for_writing, refuse_missing
from storage.outbox import Outbox
from storage.place import Place
from storage.postings import Postings
from storage.prunings import Prunings
from storage.reader import Reader
from storage.records import AlertKind, Fact, FetchOutcome, Keep, Policy, Reading, Reason, Verdict, Version, VersionKind
from storage.register import Register
from storage.rows import change_row, fact_row, fetch_row, policy_row, reason_row
from storage.saying import packed_list, packed_version
from storage.short import shortened
from storage.snapshots import Snapshots
from storage.stamps import Row, stamp
from storage.troubles import Trouble
from storage.whole import whole
from storage.windows import Window

ADDED_NOW = """
    update policies set added_at = ? where id = ?
    and not exists (select 1 from fetches where policy_id = policies.id and import_id is null)
"""


class Archive(Reader):
    """A reader that also records. Not for sharing between threads: open one in each."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        path = Path(database.execute("pragma database_list").fetchone()[2])
        self._place, self._log = Place.of(path), Place.of(Path(f"{path}-wal"))
        self.ledger: Ledger = Ledger(database)
        self.outbox = Outbox(database, self.alert, self.transaction, self.ledger.enter)
        self.register = Register(database, self.alert, self.ledger.enter)
        self.postings = Postings(database)
        self.imports: Imports = Imports(database, self._policy_id, self.ledger.enter)
        self.decisions: Decisions = Decisions(database, self.policy, self.ledger.enter)
        self.snapshots: Snapshots = Snapshots(database)
        self._texts_came = False
        self.prunings = Prunings(database, self.snapshots, self.ledger.enter)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the file for writing, created and brought to the present tables where needed. Raises ArchiveError."""
        return cls(open_for_writing(Path(path)))

    @classmethod
    def open_existing(cls, path: Path) -> Self:
        """Open a file that is there for writing. Raises FileNotFoundError where there is none, or ArchiveError."""
        refuse_missing(path)
        return cls.open(path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it, with the write lock taken at once so that it cannot be lost half-way."""
        self._db.execute("begin immediate")
        try:
            yield
            # Within the block: a disk that is full says so here only, and the transaction must not stay open.
            self._db.conn.execute("commit")
        except BaseException:
            self._db.rollback()
            raise
        if self._texts_came:
            self._shrink()

    @property
    def is_in_place(self) -> bool:
        """Whether the file that was opened still stands under its name; also where that cannot be seen."""
        return self._place.holds

    def rescue(self, *, now: datetime) -> Path:
        """Write all that was recorded to the file's place, or beside what stands there now; give where."""
        return rescue(self._db.conn, self._place.path, has_log=self._log.holds, now=now)

    def free_bytes(self) -> int:
        """Give how much of the file is free for what comes."""
        pages, size = self._value("pragma freelist_count"), self._value("pragma page_size")
        assert isinstance(pages, int)
        assert isinstance(size, int)
        return pages * size

    def _shrink(self) -> None:
        """Give back the room that full-text search frees when it joins its lists, now or with the next text."""
        with suppress(sqlite3.OperationalError):
            # As a script: of a statement without columns `execute` takes one step, which is one page.
            self._db.conn.executescript("pragma incremental_vacuum")
            self._texts_came = False

    def vacuum(self) -> None:
        """Write the file anew without what is free; needs as much of the disk again meanwhile."""
        self._db.execute("vacuum")

    # What is watched

    def watch(self, policies: Sequence[Policy], *, now: datetime) -> None:
        """Take over the watchlist: policies no longer on it keep their history and are watched no more.

        One of which nothing was fetched yet, only a past imported, is added now.
        """
        with self.transaction():
            before = self._policy_rows()
            self._db.execute("update policies set watched = 0")
            for policy in policies:
                row = {**policy_row(policy), "watched": True}
                self._db.table("policies").insert({**row, "added_at": stamp(now)}, ignore=True)
                key = self._policy_id(policy.name)
                self._db.table("policies").update(key, row)
                if key in before and not before[key]["watched"]:
                    self._db.execute(ADDED_NOW, [stamp(now), key])
            for key, row in self._policy_rows().items():
                if row != before.get(key):
                    self.ledger.enter("policy", key)

    # Recording: called inside one `transaction` by the flow

    def add_fetch(self, outcome: Outcome, *, keep: Keep = Keep.CHANGES) -> int | None:
        """Record the attempt, and its bytes where it brought any; give the snapshot's id.

        An unchanged page is the newest now: the bytes of one that was, and shows nothing else, go unless all are kept.
        """
        policy_id = self._policy_id(outcome.fetch.policy)
        fleeting = keep is Keep.CHANGES and outcome.fetch.outcome is FetchOutcome.UNCHANGED
        with whole(self._db):
            if outcome.snapshot and fleeting:
                self.prunings.supersede(policy_id, at=outcome.fetch.started_at)
            snapshot_id = (
                self.snapshots.add(policy_id, outcome.snapshot, fleeting=fleeting) if outcome.snapshot else None
            )
            row = fetch_row(outcome.fetch) | ({"size": None, "sha256": None} if outcome.snapshot else {})
            row = shortened(self._db, "fetches", row)
            self._record("fetch", {"policy_id": policy_id, "snapshot_id": snapshot_id, **row})
        return snapshot_id

    def add_version(  # noqa: PLR0913 - a version is what was read, of what, when, as which, and what it says
        self,
        policy: str,
        kind: VersionKind,
        reading: Reading,
        *,
        snapshot_id: int,
        seen_at: datetime,
        confirmed_at: datetime,
        facts: Iterable[Fact],
        import_id: int | None = None,
        number: int | None = None,
    ) -> Version:
        """Record a text with the facts read of it: as the current one, or in a place that `Imports.make_room` made."""
        policy_id = self._policy_id(policy)
        version_id = self._record(
            "version",
            {
                "policy_id": policy_id,
                "number": number or self._next_number(policy_id),
                "kind": kind.value,
                "seen_at": stamp(seen_at),
                "confirmed_at": stamp(confirmed_at),
                "language": reading.language,
                "words": len(reading.text.split()),
                "fingerprint": reading.fingerprint,
                "imprint": reading.imprint,
                "recipe": reading.recipe,
                "snapshot_id": snapshot_id,
                "import_id": import_id,
                **packed_version(self._db, policy_id, reading.text, json.dumps(reading.links, ensure_ascii=False)),
            },
            facts,
        )
        self._texts_came = True
        return self._version("where versions.id = ?", version_id)

    def add_change(  # noqa: PLR0913 - a change is of what, judged how and by whom
        self,
        before: Version,
        after: Version,
        verdict: Verdict,
        window: Window,
        *,
        import_id: int | None = None,
        judged_by: str | None = None,
    ) -> int:
        """Record what was judged of two consecutive versions; give the change's id."""
        return self._record(
            "change",
            {
                "policy_id": self._policy_id(after.policy),
                "before_id": before.id,
                "after_id": after.id,
                "import_id": import_id,
                "judged_by": judged_by,
                "reasons": packed_list(_in_order(verdict.reasons)),
                "muted_reasons": packed_list(_in_order(verdict.muted)),
                **change_row(verdict, window),
            },
        )

    def add_alert(  # noqa: PLR0913 - an alert is of what, whose, when, saying what
        self,
        kind: AlertKind,
        policy: str | None,
        sentence: str,
        *,
        now: datetime,
        change_id: int | None = None,
        target: str | None = None,
    ) -> int:
        """Record that somebody must be told, of a policy, of a target or of neither; give the alert's id."""
        return self._add_alert(kind, policy, sentence, now=now, change_id=change_id, target=target)

    def add_reminder(self, case: Case, moment: Moment, sentence: str, *, now: datetime) -> int:
        """Record that somebody must be reminded of a change; give the alert's id. Of each moment there is one only."""
        self.outbox.withdraw_reminders(case.change_id, now=now)
        return self._add_alert(
            AlertKind.REMINDER, case.policy.name, sentence, now=now, change_id=case.change_id, moment=moment.value
        )

    def add_recovery(self, trouble: Trouble, sentence: str, *, now: datetime) -> int:
        """Record that somebody must be told of the end of a trouble; give the alert's id."""
        return self._add_alert(
            AlertKind.RECOVERED, trouble.policy, sentence, now=now, target=trouble.target, recovers=trouble.alert_id
        )

    def _add_alert(  # noqa: PLR0913 - see `add_alert`
        self,
        kind: AlertKind,
        policy: str | None,
        sentence: str,
        *,
        now: datetime,
        change_id: int | None = None,
        target: str | None = None,
        moment: str = "",
        recovers: int | None = None,
    ) -> int:
        return self._record(
            "alert",
            {
                "kind": kind.value,
                "policy_id": self._policy_id(policy) if policy else None,
                "change_id": change_id,
                "created_at": stamp(now),
                "sentence": sentence,
                "moment": moment,
                "target": target,
                "recovers": recovers,
            },
        )

    def reread(self, version: Version, recipe: str) -> None:
        """Note that another recipe reads the same text from the version's snapshot."""
        with whole(self._db):
            self._db.execute("update versions set recipe = ? where id = ?", [recipe, version.id])
            self.ledger.enter("version", version.id)

    def _next_number(self, policy_id: int) -> object:
        return self._value("select coalesce(max(number), 0) + 1 from versions where policy_id = ?", policy_id)

    def _policy_rows(self) -> dict[int, Row]:
        return {row["id"]: row for row in self._rows("select * from policies")}

    def _record(self, kind: str, row: Row, facts: Iterable[Fact] = ()) -> int:
        """Record a row, with its facts, and enter it in the ledger, all of it or nothing; give its id."""
        with whole(self._db):
            key = insert(self._db, FORMS[kind].table, row)
            for fact in facts:
                insert(self._db, "facts", {"version_id": key, **shortened(self._db, "facts", fact_row(fact))})
            self.ledger.enter(kind, key)
        return key


def _in_order(reasons: Iterable[Reason]) -> Iterator[Row]:
    return ({"position": position, **reason_row(reason)} for position, reason in enumerate(reasons, start=1))
