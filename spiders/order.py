"""The jobs of a crawl, on disk until each has its turn: what is known of a policy takes some kilobytes."""

import json
from array import array
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile

from spiders.wire import job_of
from storage.jobs import Job


class Order:
    """Jobs in a temporary file that is gone with its last user; memory holds where each of them ends.

    Raises OSError where the file cannot be written.
    """

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it is closed in `close`
        self._ends = array("Q", [0])
        for one in lines:
            self._ends.append(self._ends[-1] + self._file.write(one))

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[Job]:
        """Read one after the other."""
        return map(self.job, range(len(self)))

    def job(self, number: int) -> Job:
        """Read one, by its place."""
        return job_of(json.loads(self.line(number)))

    def line(self, number: int) -> bytes:
        """Give one as it goes through the pipe."""
        begin, end = self._ends[number], self._ends[number + 1]
        self._file.seek(begin)
        return self._file.read(end - begin)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
