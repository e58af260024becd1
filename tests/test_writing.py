import errno
from pathlib import Path

import pytest

from monitor.writing import write_whole


def test_file_that_cannot_be_written_whole_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A calendar that others read is never half of one, and nothing is left beside it."""

    def half(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "calendar.ics"
    write_whole(file, b"before")
    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"after")

    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"calendar.ics": b"before"}
