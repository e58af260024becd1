"""Does in a process of its own what takes much memory, which goes with it: judging texts, checking the watchlist.

    python -P -m monitor.apart

Takes from standard input what is to be done, one pickle after the other, and answers each on standard output.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from selectors import EVENT_READ, DefaultSelector
from typing import BinaryIO, ParamSpec, Protocol, TypeVar, cast

from monitor.memory import collect_afterwards, collect_seldom, give_back, hold_little
from monitor.sharing import forget
from spiders.surroundings import for_crawl

Asked = ParamSpec("Asked")
Done = TypeVar("Done")

LONGEST_SECONDS = 60.0
"""How long one thing may take: 30 times what a rewrite of 300 kB does, and less than systemd waits for an end."""

END_SECONDS = 2.0
"""How long the process may take to end by itself."""


class Do(Protocol):
    """Calls a function, here or elsewhere; what it raises is raised, elsewhere as an error of another kind."""

    def __call__(self, function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
        """Return what the function returns."""


def here(function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
    """Call a function in this process."""
    return function(*args, **kwargs)


def asked_once(do: Do) -> Do:
    """Return what calls a function once for equal arguments, and keeps each answer as long as it is kept itself."""
    answers: list[tuple[object, object]] = []

    def ask(function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
        asked = (function, args, kwargs)
        for known, answer in answers:
            if known == asked:
                return cast("Done", answer)
        done = do(function, *args, **kwargs)
        answers.append((asked, done))
        return done

    return ask


class ApartError(Exception):
    """The process that was to do something raised an error, ended, or took too long."""


class Apart:
    """A process that begins when there is something to do, and ends at `close`; of one thread."""

    def __init__(self, longest_seconds: float = LONGEST_SECONDS) -> None:
        self._longest_seconds = longest_seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
        """Call a function of a module there; raise ApartError where it raises, ends the process, or takes too long."""
        self._process = process = self._process or _started()
        try:
            assert process.stdin
            assert process.stdout
            pickle.dump((function, args, kwargs), process.stdin)
            process.stdin.flush()
            self._wait(process)
            done, told = pickle.load(process.stdout)  # noqa: S301 - of our own process
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.close()
            raise ApartError("it ended the process in which it was done") from error
        if not done:
            raise ApartError(told)
        return told  # type: ignore[no-any-return] # what the function returned there

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until there is an answer, and end the process where none comes in time."""
        assert process.stdout
        with DefaultSelector() as selector:
            selector.register(process.stdout, EVENT_READ)
            if not selector.select(self._longest_seconds):
                process.kill()
                self.close()
                raise ApartError(f"it took longer than {self._longest_seconds:g} s")

    def close(self) -> None:
        """End the process, if it runs."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                pipe and pipe.close()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        (sys.executable, "-P", "-m", "monitor.apart"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=for_crawl(os.environ),  # noqa: TID251 - passed on, not read
        start_new_session=True,
    )


def main() -> None:
    """Do one thing after the other, until standard input ends."""
    hold_little()
    collect_seldom()
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with suppress(EOFError, BrokenPipeError):
        while True:
            answer(sys.stdin.buffer, pipe)


def answer(asked: BinaryIO, pipe: BinaryIO) -> None:
    """Do one thing, and tell what came of it; raise EOFError where nothing more is asked."""
    function, args, kwargs = pickle.load(asked)  # noqa: S301 - of our own parent
    try:
        with collect_afterwards():
            told = True, function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - whatever it is, our parent says so
        told = False, f"{type(error).__name__}: {error}"
    pickle.dump(told, pipe)
    pipe.flush()
    forget()
    give_back()


if __name__ == "__main__":
    main()
