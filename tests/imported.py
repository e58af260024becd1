"""Pasts that are imported by a command which is killed and typed again, beside the same import that nobody kills."""

import json
import math
import shutil
import signal
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from click.testing import CliRunner

from monitor.cli import main
from storage.saying import let_say
from tests.making import NOTICE, after, page
from tests.mortal import NEVER, Death, log_of, process
from tests.pasts import Record, collection, markdown

NOTICES = (30, 60, 45, 90, 20, 14, 10)
"""Days that the texts of a past promise, one after the other; each is seen twice."""

ROWS = ("imports", "fetches", "snapshots", "versions", "changes", "facts")
"""Tables that an import fills."""
MOST_STATEMENTS, STATEMENTS_OF_A_ROW = 3000, 120
LONGEST = 6.0
"""Seconds that an import may live at most, where it does not die before a statement."""
TRIES = 40
"""So often a command is typed at most: an import that does not get on is a fault."""

WHAT = {
    "fetches": """
        select started_at, outcome, status, fetches.url, fingerprint, origin,
               coalesce(fetches.sha256, snapshots.sha256), snapshots.id is not null
        from fetches_in_words as fetches left join snapshots_in_words as snapshots on snapshots.id = snapshot_id
        where fetches.policy_id = :policy and origin is not null order by started_at, origin
    """,
    "versions": """
        select seen_at, confirmed_at, kind, fingerprint, text, language from versions_in_words
        where policy_id = :policy and import_id is not null order by seen_at
    """,
    "changes": """
        select changes.seen_at, material, severity, direction, categories, noise, act_by, act_by_basis,
               (select group_concat(rule || sentence) from reasons where change_id = changes.id)
        from changes join versions on versions.id = after_id
        where changes.policy_id = :policy and versions.import_id is not null order by changes.seen_at
    """,
    "facts": """
        select seen_at, facts.kind, value, quote from facts_in_words as facts join versions on versions.id = version_id
        where policy_id = :policy and import_id is not null order by seen_at, facts.kind, value, quote
    """,
    "imports": "select kind, source, ended_at is not null from imports where policy_id = :policy",
    "alerts": """
        select count(*) from alerts join changes on changes.id = change_id
        where changes.policy_id = :policy and changes.import_id is not null
    """,
}
"""What an import leaves, without the numbers of rows, which depend on what else was recorded meanwhile."""


def taken_over(database: Path, policy: str) -> Mapping[str, list[tuple[object, ...]]]:
    """Give what an archive holds of the past of a policy."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        let_say(connection)
        (number,) = connection.execute("select id from policies where name = ?", [policy]).fetchone()
        return {name: connection.execute(sql, {"policy": number}).fetchall() for name, sql in WHAT.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One import: of which policy, and how it is typed."""

    policy: str
    words: tuple[str, ...]


def write_pasts(folder: Path) -> None:
    """Write what is imported: recorded fetches, and a collection."""
    rows = [
        {
            "fetched_at": after(days=20 * number + hours - 2000).isoformat(),
            "html": page(NOTICE.format(f"{days} days")).decode(),
        }
        for number, days in enumerate(NOTICES)
        for hours in (0, 1)
    ]
    (folder / "past.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    records = [
        Record(at=after(days=-2000) + timedelta(days=20 * number), text=markdown(f"{days} days"))
        for number, days in enumerate(NOTICES)
    ]
    collection(folder / "collection", *records)


def planned(folder: Path, number: int, watched: str | None) -> Import:
    """Plan an import by its number: of a policy that nobody watches, or of one that is watched."""
    replay = ("import", "replay", str(folder / "past.jsonl"))
    if watched:
        return Import(policy=watched, words=(*replay, "--policy", watched))
    whose = ("--vendor", f"Past {number}")
    name = f"past-{number}-privacy-policy"
    if number % 2:
        ota = ("import", "ota", str(folder / "collection"), "--terms", "Acme/Privacy Policy")
        return Import(policy=name, words=(*ota, *whose, "--url", "https://past.example/privacy"))
    return Import(policy=name, words=(*replay, *whose, "--url", "https://past.example/privacy"))


@dataclass
class Importer:
    """Types one import after the other, each until it is done, and kills most of what it types."""

    folder: Path
    chance: Random
    done: list[Import] = field(default_factory=list)
    kills: int = 0
    faults: list[str] = field(default_factory=list)
    _now: Import | None = None
    _process: BaseProcess | None = None
    _end: float = 0.0
    _tries: int = 0

    def look(self, watched: list[str], *, at: float, kill: bool = True) -> None:
        """Go on with what is typed at a moment in seconds; `watched` are policies whose past may be taken over."""
        if self._process is None:
            self._type(watched, at=at, kill=kill)
        elif not self._process.is_alive():
            self._ended(self._process.exitcode)
        elif kill and at >= self._end:
            self._process.kill()

    @property
    def busy(self) -> bool:
        """Whether an import is begun and not done."""
        return self._now is not None

    def stop(self) -> None:
        """Leave no process behind."""
        if self._process:
            self._process.kill()
            self._process.join()

    def _type(self, watched: list[str], *, at: float, kill: bool) -> None:
        if self._now is None:
            new = [name for name in watched if name not in {one.policy for one in self.done}]
            before = self.chance.choice(new) if new and self.chance.random() < 1 / 2 else None
            self._now, self._tries = planned(self.folder, len(self.done), before), 0
        death, longest = self._death() if kill and self._tries < TRIES / 2 else (NEVER, math.inf)
        self._tries, self._end = self._tries + 1, at + longest
        self._process = process(self.folder, "", death, self._now.words)
        self._process.start()

    def _death(self) -> tuple[Death, float]:
        match self.chance.choice(("count", "row", "time")):
            case "count":
                return Death(round(2 ** self.chance.uniform(3, math.log2(MOST_STATEMENTS)))), LONGEST
            case "row":
                return Death(self.chance.randint(1, STATEMENTS_OF_A_ROW), self.chance.choice(ROWS)), LONGEST
            case _:
                return NEVER, self.chance.uniform(0.1, LONGEST / 2)

    def _ended(self, code: int | None) -> None:
        assert self._now
        self._process = None
        if code == -signal.SIGKILL:
            self.kills += 1
        elif code == 0:
            self.done.append(self._now)
            self._now = None
        elif self._tries >= TRIES:
            said = log_of(self.folder, "import").read_text(encoding="utf-8", errors="replace")[-300:]
            self.faults.append(f"{self._now} does not end: {said}")
            self._now = None

    def unlike(self, database: Path) -> Iterator[str]:
        """Say in what an import that was killed left something else than one that was not."""
        for number, one in enumerate(self.done):
            apart = self.folder / f"apart-{number}"
            apart.mkdir()
            shutil.copy(self.folder / "policy-monitor.toml", apart)
            done = CliRunner().invoke(main, ["-c", str(apart / "policy-monitor.toml"), *one.words])
            if done.exit_code:
                yield f"{one.policy}: cannot be imported at all: {done.output}"
                continue
            got, expected = taken_over(database, one.policy), taken_over(apart / database.name, one.policy)
            yield from (f"{one.policy}: other {name}" for name in WHAT if got[name] != expected[name])
        if left := list(database.parent.glob(f"{database.name}.import-*")):
            yield f"left behind: {left}"
