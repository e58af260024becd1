from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.replay import replay, summary
from storage.archive import Archive
from tests.making import NOTICE, after, page, policy


def recorded(*bodies: bytes) -> Iterator[dict[str, Any]]:
    """Give recorded fetches, one an hour."""
    for hour, body in enumerate(bodies):
        yield {"fetched_at": after(hours=hour).isoformat(), "html": body.decode()}


def played(folder: Path, *bodies: bytes) -> dict[str, Any]:
    """Play pages and sum up."""
    with Archive.open(folder / "test.db") as archive:
        return summary(replay(archive, policy(), recorded(*bodies)))


EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))


def test_every_fetch_is_counted(tmp_path: Path) -> None:
    """Unchanged fetches count too."""
    assert played(tmp_path, EIGHT, EIGHT, EIGHT)["fetches"] == 3


def test_versions_are_listed_with_their_kind(tmp_path: Path) -> None:
    """A change and a return are told apart."""
    versions = played(tmp_path, EIGHT, EIGHT, THREE, THREE, EIGHT, EIGHT)["versions"]

    assert [version["kind"] for version in versions] == ["first", "change", "returned"]


def test_change_is_judged(tmp_path: Path) -> None:
    """A shortened notice is material and high."""
    change = played(tmp_path, EIGHT, EIGHT, THREE, THREE)["versions"][1]

    assert (change["material"], change["severity"]) == (True, "high")


def test_version_stands_at_its_first_sight(tmp_path: Path) -> None:
    """The next recorded fetch confirms a text; the version tells when it was first seen."""
    change = played(tmp_path, EIGHT, EIGHT, THREE, THREE)["versions"][1]

    assert (change["fetched_at"], change["confirmed_at"]) == (after(hours=2).isoformat(), after(hours=3).isoformat())


def test_bot_wall_is_suspect(tmp_path: Path) -> None:
    """A challenge page makes no version."""
    wall = b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"

    assert len(played(tmp_path, EIGHT, wall, EIGHT)["suspect"]) == 1


def test_broken_row_is_named(tmp_path: Path) -> None:
    """A recording without a time is refused with its number."""
    with Archive.open(tmp_path / "test.db") as archive, pytest.raises(ValueError, match="recorded fetch 1"):
        list(replay(archive, policy(), [{"html": "x"}]))
