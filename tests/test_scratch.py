import os
import tempfile
from pathlib import Path

import pytest

from spiders.scratch import PREFIX, scratch


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def aged(folder: Path) -> Path:
    """Make a folder old."""
    folder.mkdir(exist_ok=True)
    os.utime(folder, (0, 0))
    return folder


def test_folder_is_gone_at_the_end(temporary: Path) -> None:
    """A crawl leaves nothing behind."""
    with scratch() as folder:
        (Path(folder) / "profile").mkdir()

    assert list(temporary.iterdir()) == []


def test_folder_of_one_that_was_killed_goes(temporary: Path) -> None:
    """What a daemon left that was killed is removed by the next crawl."""
    left = aged(temporary / f"{PREFIX}left")
    (left / "profile").write_text("100 MB", encoding="ascii")
    aged(left)
    with scratch():
        assert not left.exists()


@pytest.mark.usefixtures("temporary")
def test_folder_in_use_stays() -> None:
    """A crawl that takes long keeps its folder, whatever else begins."""
    with scratch() as long, scratch():
        aged(Path(long))
        with scratch():
            assert Path(long).exists()


def test_young_folder_stays(temporary: Path) -> None:
    """Its owner may be about to lock it."""
    (temporary / f"{PREFIX}new").mkdir()
    with scratch():
        assert (temporary / f"{PREFIX}new").exists()


def test_link_is_not_followed(temporary: Path) -> None:
    """In a folder that all may write to somebody may set a trap: what a link leads to stays."""
    kept = aged(temporary / "kept")
    (temporary / f"{PREFIX}trap").symlink_to(kept)
    with scratch():
        assert kept.exists()
