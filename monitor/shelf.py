"""Outcomes that wait for their turn, on disk: a thousand new texts at once take more memory than the watch itself."""

from tempfile import TemporaryFile

from spiders.wire import read_outcome, told_outcome
from storage.jobs import Outcome


class Shelf:
    """Gives outcomes in the order in which they were put; its file is gone with the watch. Raises OSError."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it is closed in `close`
        self._begin = self._end = 0

    def __bool__(self) -> bool:
        """Tell whether something waits."""
        return self._begin < self._end

    def put(self, outcome: Outcome) -> None:
        """Let an outcome wait."""
        self._file.seek(self._end)
        self._file.writelines(told_outcome(outcome))
        self._file.flush()
        self._end = self._file.tell()

    def take(self) -> Outcome:
        """Give what has waited longest."""
        self._file.seek(self._begin)
        outcome = read_outcome(self._file)
        assert outcome
        self._begin = self._file.tell()
        if not self:
            self._begin = self._end = self._file.truncate(0)
        return outcome

    def close(self) -> None:
        """Let go of the file, and of what waits."""
        self._file.close()
