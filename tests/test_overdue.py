from datetime import timedelta
from pathlib import Path

from monitor.overdue import alert_overdue
from monitor.watchlist import ScheduleSettings
from storage.archive import Archive
from tests.making import after, failed, page, read, watching

SCHEDULES = {"acme-privacy-policy": ScheduleSettings(every=timedelta(hours=12))}
GRACE = timedelta(hours=1)


def overdue(archive: Archive, *, days: float) -> list[str]:
    """Look for dark policies so many days after the start."""
    return alert_overdue(archive, SCHEDULES, grace=GRACE, now=after(days=days))


def test_policy_read_in_time_is_no_alert(tmp_path: Path) -> None:
    """Nobody is told of a policy that was read half a day ago."""
    with watching(tmp_path) as archive:
        archive.add_fetch(read(page("x")))

        assert overdue(archive, days=0.5) == []


def test_dark_policy_is_told_with_its_error(tmp_path: Path) -> None:
    """A policy that only failed for two days is told with the last error."""
    with watching(tmp_path) as archive:
        archive.add_fetch(read(page("x")))
        archive.add_fetch(failed(after(days=1), error="timed out"))

        assert overdue(archive, days=2) == [
            "Acme: privacy policy has not been read since 2026-03-02 06:00 UTC (timed out)"
        ]


def test_policy_that_was_never_read_is_told(tmp_path: Path) -> None:
    """A policy that never could be read is dark too."""
    with watching(tmp_path) as archive:
        assert overdue(archive, days=2) == [
            "Acme: privacy policy has never been read since it was added on 2026-03-02 06:00 UTC"
        ]


def test_dark_policy_is_told_once(tmp_path: Path) -> None:
    """A policy that stays dark makes no second alert."""
    with watching(tmp_path) as archive:
        overdue(archive, days=2)

        assert overdue(archive, days=3) == []


def test_policy_that_goes_dark_again_is_told_again(tmp_path: Path) -> None:
    """After a good check a new darkness is a new alert."""
    with watching(tmp_path) as archive:
        overdue(archive, days=2)
        archive.add_fetch(read(page("x"), after(days=3)))

        assert len(overdue(archive, days=5)) == 1


def test_alert_waits_in_the_outbox(tmp_path: Path) -> None:
    """What was told waits to be delivered."""
    with watching(tmp_path) as archive:
        overdue(archive, days=2)

        assert len(archive.waiting()) == 1


def test_policy_off_the_watchlist_is_not_told(tmp_path: Path) -> None:
    """Nobody reads it any more, and nobody need."""
    with watching(tmp_path) as archive:
        archive.watch((), now=after(hours=1))

        assert overdue(archive, days=2) == []


def test_only_what_is_dark_is_looked_at(tmp_path: Path) -> None:
    """Of a policy that was read in time nothing is read but when that was."""
    with watching(tmp_path) as archive:
        archive.add_fetch(read(page("x")))
        asked: list[str] = []
        archive._db.conn.set_trace_callback(asked.append)  # noqa: SLF001 - what is asked of the file
        overdue(archive, days=0.5)

        assert not [sql for sql in asked if "fetches_in_words" in sql]
