"""The real commands, with Slack and temporary files of ours, that die before a chosen SQL statement."""

import multiprocessing
import os
import re
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial, partialmethod
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from monitor import cli, conversation, watching
from monitor.daemon import SWEEP, Daemon
from monitor.demo.slack import APP_TOKEN, TOKEN
from notifications.slack import SlackBot
from notifications.socket_mode import Listener


@dataclass(frozen=True, slots=True)
class Death:
    """Before which statement a process dies: counted from its start, or from the first row of a table on."""

    number: int
    table: str = ""


NEVER = Death(-1)


def policy_monitor(folder: Path, api_url: str, death: Death, words: tuple[str, ...]) -> None:
    """Run a command as it is typed, with Slack and temporary files of our own, until its death."""
    os.setpgrp()
    log = os.open(log_of(folder, words[0]), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    tempfile.tempdir = str(folder / "scratch")
    os.environ.update(SLACK_BOT_TOKEN=TOKEN, SLACK_WEBHOOK_URL="", SLACK_APP_TOKEN=APP_TOKEN)  # noqa: TID251 - a child's
    for module, name, stand_in in (
        (SlackBot, "__init__", partialmethod(SlackBot.__init__, base_url=api_url)),
        (conversation, "Listener", partial(Listener, base_url=api_url)),
        (watching, "Daemon", partial(Daemon, sweep=SWEEP / 60)),
        (sqlite3, "connect", counted(sqlite3.connect, death)),
    ):
        setattr(module, name, stand_in)
    cli.main(["-c", str(folder / "policy-monitor.toml"), *words])


def log_of(folder: Path, command: str) -> Path:
    """Say where a command writes what it logs."""
    return folder / f"{command}.log"


def counted(connect: Callable[..., sqlite3.Connection], death: Death) -> Any:  # noqa: ANN401 - stands in for `connect`
    """Let connections count their statements together, and kill this process before the last."""
    left, began = death.number, not death.table
    begins = re.compile(rf'insert into ["\[]?{death.table}\b', re.IGNORECASE)

    def count(statement: str) -> None:
        nonlocal left, began
        began = began or bool(begins.match(statement.lstrip()))
        left -= began
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def connected(*arguments: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401 - as `connect` takes them
        connection = connect(*arguments, **named)
        connection.set_trace_callback(count)
        return connection

    return connected


def process(folder: Path, api_url: str, death: Death, words: tuple[str, ...]) -> BaseProcess:
    """Make the process of a command."""
    return multiprocessing.get_context("forkserver").Process(
        target=policy_monitor, args=(folder, api_url, death, words)
    )


@contextmanager
def started(folder: Path, api_url: str, death: Death) -> Iterator[BaseProcess]:
    """Run the daemon as a process; in the end it is gone, whatever happened."""
    daemon = process(folder, api_url, death, ("run",))
    daemon.start()
    try:
        yield daemon
    finally:
        daemon.kill()
        daemon.join()


def children(daemon: BaseProcess) -> list[int]:
    """Give the process ids of a daemon's crawls."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{daemon.pid}/task").iterdir():
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def kill(pid: int) -> None:
    """Kill a process that may be gone."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
