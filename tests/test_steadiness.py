from datetime import timedelta

from monitor.steadiness import ClockWatch
from tests.making import after


def looked(*looks: tuple[float, float]) -> timedelta | None:
    """Look at clocks that say so many hours, and have counted so many; give what the last look finds."""
    watch = ClockWatch()
    return [watch.look(after(hours=hours), counted * 3600) for hours, counted in looks][-1]


def test_even_clock_was_not_moved() -> None:
    """Both clocks went on by the same."""
    assert looked((0, 0), (1, 1), (30, 30)) is None


def test_machine_that_slept_has_a_good_clock() -> None:
    """A clock that counts through sleep says so."""
    assert looked((0, 0), (12, 12)) is None


def test_clock_that_was_set_back_is_seen() -> None:
    """It says an earlier hour, and time went on."""
    assert looked((5, 0), (3, 0.01)) == timedelta(hours=-2, seconds=-36)


def test_moved_clock_is_remembered_for_an_hour() -> None:
    """One even look does not make it good."""
    assert looked((5, 0), (3, 0.01), (3.5, 0.51)) == timedelta(hours=-2, seconds=-36)


def test_clock_that_runs_evenly_for_an_hour_is_good() -> None:
    """Then the trouble is over."""
    assert looked((5, 0), (3, 0.01), (4.5, 1.51)) is None
