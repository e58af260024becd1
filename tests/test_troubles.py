from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.config import Config, load
from monitor.troubles import Machine, tell_troubles
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import AlertKind
from tests.making import START, addressed, after, fetch, page, policy, read, watching

FULL = Machine(free=1_000_000)
ROOMY = Machine(free=10_000_000_000)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Load an empty watchlist."""
    path = tmp_path / "policy-monitor.toml"
    path.write_text("", encoding="utf-8")
    return load(path)


def empty(hours: float) -> Outcome:
    """Make the outcome of a page of which nothing could be read."""
    row = replace(read(page("x"), after(hours=hours)).fetch, transient=False, error="select `main` matches nothing")
    return Outcome(fetch=replace(row, outcome=row.outcome.FAILED))


def kinds(archive: Archive) -> list[str]:
    """List the kinds of all alerts that wait."""
    return [row["kind"] for row in archive.waiting()]


def test_full_disk_is_told_once(tmp_path: Path, config: Config) -> None:
    """A trouble that lasts is one alert."""
    with watching(tmp_path) as archive:
        for minutes in range(3):
            tell_troubles(archive, config, FULL, now=after(hours=minutes / 60))

        assert kinds(archive) == ["disk"]


def test_room_again_is_told_once(tmp_path: Path, config: Config) -> None:
    """When it is over, that is said, and no more."""
    with watching(tmp_path) as archive:
        for machine in (FULL, ROOMY, ROOMY):
            tell_troubles(archive, config, machine, now=START)

        assert kinds(archive) == ["disk", "recovered"]


def test_trouble_that_comes_again_is_told_again(tmp_path: Path, config: Config) -> None:
    """The second time is another trouble."""
    with watching(tmp_path) as archive:
        for machine in (FULL, ROOMY, FULL):
            tell_troubles(archive, config, machine, now=START)

        assert kinds(archive) == ["disk", "recovered", "disk"]


def test_disk_at_the_edge_does_not_flutter(tmp_path: Path, config: Config) -> None:
    """A little more than enough is not room again."""
    with watching(tmp_path) as archive:
        for free in (499_000_000, 501_000_000, 499_000_000):
            tell_troubles(archive, config, Machine(free=free), now=START)

        assert kinds(archive) == ["disk"]


def test_unknown_disk_is_no_trouble(tmp_path: Path, config: Config) -> None:
    """What cannot be known is not told."""
    with watching(tmp_path) as archive:
        assert tell_troubles(archive, config, Machine(), now=START) == []


def test_moved_clock_is_told_with_by_how_much(tmp_path: Path, config: Config) -> None:
    """Times before and after do not follow each other."""
    with watching(tmp_path) as archive:
        said = tell_troubles(archive, config, Machine(clock_moved=timedelta(hours=-2)), now=START)[0]

    assert said.startswith("The clock of this machine was moved back by 2:00:00")


def test_clock_behind_the_archive_is_told(tmp_path: Path, config: Config) -> None:
    """A clock that went back while nothing ran is seen by what was recorded already."""
    with watching(tmp_path) as archive:
        archive.add_fetch(Outcome(fetch=fetch(after(days=1))))
        tell_troubles(archive, config, ROOMY, now=START)

        assert kinds(archive) == ["clock"]


def test_page_without_a_text_is_told_the_second_time(tmp_path: Path, config: Config) -> None:
    """Once may be a bad moment of the vendor's; twice is a redesign."""
    with watching(tmp_path) as archive:
        archive.add_fetch(empty(0))
        first = tell_troubles(archive, config, ROOMY, now=after(hours=1))
        archive.add_fetch(empty(12))
        second = tell_troubles(archive, config, ROOMY, now=after(hours=13))

        assert (first, second) == (
            [],
            ["Acme: privacy policy: the page came, but no text: select `main` matches nothing"],
        )


def test_page_with_a_text_again_is_told(tmp_path: Path, config: Config) -> None:
    """The operator's selector, or the vendor's page, was mended."""
    with watching(tmp_path) as archive:
        for hours in (0, 12):
            archive.add_fetch(empty(hours))
        tell_troubles(archive, config, ROOMY, now=after(hours=13))
        archive.add_fetch(Outcome(fetch=fetch(after(hours=14))))

        assert tell_troubles(archive, config, ROOMY, now=after(hours=15)) == ["A text could be read again."]


@pytest.mark.parametrize("kind", [AlertKind.OVERDUE, AlertKind.SUSPECT])
def test_policy_that_is_read_again_is_told(tmp_path: Path, config: Config, kind: AlertKind) -> None:
    """Whoever was told that it was dark learns that it is not any more."""
    with watching(tmp_path) as archive:
        archive.add_alert(kind, "acme-privacy-policy", "It is dark.", now=START)
        before = tell_troubles(archive, config, ROOMY, now=after(hours=1))
        archive.add_fetch(Outcome(fetch=fetch(after(hours=2))))
        tell_troubles(archive, config, ROOMY, now=after(hours=3))

        assert (before, kinds(archive)) == ([], [kind.value, "recovered"])


def test_policy_that_is_watched_no_more_ends_in_silence(tmp_path: Path, config: Config) -> None:
    """Nobody asks about it any more."""
    with watching(tmp_path) as archive:
        archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", "It is dark.", now=START)
        archive.watch((policy("other", vendor="Other"),), now=START)
        tell_troubles(archive, config, ROOMY, now=START)

        assert (archive.troubles.open(), kinds(archive)) == ((), ["overdue"])


def test_end_goes_where_the_trouble_was_told(tmp_path: Path, config: Config) -> None:
    """Nobody hears of the end of what they never heard of."""
    with watching(tmp_path) as archive:
        tell_troubles(archive, config, FULL, now=START)
        addressed(archive, "operators")
        tell_troubles(archive, config, ROOMY, now=START)
        addressed(archive, "operators", "everybody")

        assert [row["target"] for row in archive.waiting()] == ["operators", "operators"]
