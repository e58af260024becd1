"""A clerk who decides by `policy-monitor decide`, or on the page of a change, each until it counts; both are killed."""

import math
import re
import signal
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

import httpx

from tests.crash_watchlist import GATHERED, vendor
from tests.mortal import NEVER, Death, log_of, process
from tests.pressing import ANSWERS

NAME = "clerk"
OPEN = f"""
    select change_id from open_changes join changes on changes.id = change_id
    join policies on policies.id = changes.policy_id where vendor in ({", ".join("?" * len(GATHERED))})
"""
TAKEN = "select change_id, choice, actor, note from decisions where through in ('command', 'web')"

MOST_STATEMENTS, STATEMENTS_OF_A_ROW = 200, 20
LONGEST = 6.0
"""Seconds that a command, or the page's server, may live at most, where it does not die before a statement."""
TRIES = 40
"""So often one decision is said at most: one that does not get through is a fault."""


@dataclass
class Clerk:
    """Decides one change after the other, and is killed at most of it; changes with buttons are left to others."""

    folder: Path
    chance: Random
    said: dict[int, str] = field(default_factory=dict)
    """Of each change the answer."""
    kills: int = 0
    faults: list[str] = field(default_factory=list)
    _change: int | None = None
    _process: BaseProcess | None = None
    _ends: float = 0.0
    _tries: int = 0
    _visit: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether a decision is begun and not known to be recorded."""
        return self._change is not None

    def look(self, database: Path, *, at: float, kill: bool = True) -> None:
        """Go on at a moment in seconds."""
        if self._process is None:
            self._begin(database, at=at, kill=kill)
        elif not self._process.is_alive():
            self._ended(self._process.exitcode, database)
        elif (kill or self._visit) and at >= self._ends:
            self._process.kill()

    def stop(self) -> None:
        """Leave no process behind."""
        if self._process:
            self._process.kill()
            self._process.join()

    def waiting(self, database: Path) -> set[int]:
        """Give the changes that wait for the clerk."""
        with suppress(sqlite3.OperationalError), closing(_reading(database)) as connection:
            return {number for (number,) in connection.execute(OPEN, [vendor(number) for number in GATHERED])}
        return set()

    def wrong(self, connection: sqlite3.Connection) -> Iterator[str]:
        """Say what was lost, said otherwise, taken twice or made up."""
        taken = connection.execute(TAKEN).fetchall()
        expected = {change: (answer, NAME, note_of(change)) for change, answer in self.said.items()}
        for change, *row in taken:
            if expected.get(change) != tuple(row):
                yield f"change {change}: the clerk said {expected.get(change)}, and {row} is recorded"
        there = [change for change, *_ in taken]
        for change in expected:
            if change != self._change and there.count(change) != 1:
                yield f"change {change}: the clerk's decision is recorded {there.count(change)} times"

    def _begin(self, database: Path, *, at: float, kill: bool) -> None:
        if self._change is None:
            left = sorted(self.waiting(database) - set(self.said))
            if not left:
                return
            self._change, self._tries = self.chance.choice(left), 0
            self.said[self._change] = self.chance.choice(ANSWERS)
        death = self._death() if kill and self._tries < TRIES / 2 else NEVER
        self._tries += 1
        on_page = self.chance.random() < 1 / 2
        self._ends = at + (LONGEST if death != NEVER or on_page else self.chance.uniform(0.1, LONGEST if kill else 99))
        self._visit = self._on_page(death) if on_page else None
        if not on_page:
            answer, note = self.said[self._change], note_of(self._change)
            words = ("decide", str(self._change), answer, "--by", NAME, "--note", note)
            self._process = process(self.folder, "", death, words)
            self._process.start()

    def _on_page(self, death: Death) -> threading.Thread:
        """Serve the page, and send its form once it is there."""
        assert self._change is not None
        log_of(self.folder, "browse").unlink(missing_ok=True)
        self._process = process(self.folder, "", death, ("browse", "--port", "0"))
        self._process.start()
        visit = threading.Thread(
            target=visited, args=(self._process, self.folder, self._change, self.said[self._change]), daemon=True
        )
        visit.start()
        return visit

    def _death(self) -> Death:
        if self.chance.random() < 1 / 2:
            return Death(round(2 ** self.chance.uniform(0, math.log2(MOST_STATEMENTS))))
        return Death(self.chance.randint(1, STATEMENTS_OF_A_ROW), "decisions")

    def _ended(self, code: int | None, database: Path) -> None:
        assert self._change is not None
        self._process = None
        self.kills += code == -signal.SIGKILL
        if self._change not in self.waiting(database):
            self._change = None
        elif self._tries >= TRIES:
            said = log_of(self.folder, "browse" if self._visit else "decide")
            self.faults.append(f"change {self._change} is not decided: {said.read_text(errors='replace')[-300:]}")
            self._change = None


def note_of(change: int) -> str:
    """Give what the clerk says of a change."""
    return f"read, change {change}"


def visited(server: BaseProcess, folder: Path, change: int, answer: str) -> None:
    """Send the form of a change as a browser does, unless the server dies; it ends with the visit."""
    while server.is_alive() and not (said := re.search(r"http://[^/\s]+", _logged(folder))):
        server.join(0.05)
    if not server.is_alive() or not said:
        return
    with suppress(httpx.HTTPError), httpx.Client(base_url=said[0], timeout=LONGEST) as client:
        page = client.get(f"/-/changes/{change}").text
        held = dict(re.findall(r'name="(csrftoken|ticket)" value="([^"]*)"', page))
        fields = {**held, "answer": answer, "note": note_of(change), "by": NAME}
        headers = {"origin": said[0], "sec-fetch-site": "same-origin"}
        client.post(f"/-/changes/{change}/decide", data=fields, headers=headers)
    server.terminate()


def _logged(folder: Path) -> str:
    log = log_of(folder, "browse")
    return log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""


def _reading(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
