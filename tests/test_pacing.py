from monitor.pacing import Pace


def pace(*told: float) -> Pace:
    """Return the pace of a crawl that began at 0 and told something at these moments."""
    made = Pace(began=0.0)
    for moment in told:
        made.tell(moment)
    return made


def test_brisk_crawl_is_waited_for() -> None:
    """While outcomes come one upon the other, what is due may wait and go together."""
    assert pace(*range(100)).is_brisk(99.5)


def test_silent_crawl_is_not_waited_for() -> None:
    """A crawl that has gone silent is not waited for."""
    assert not pace(*range(100)).is_brisk(106)


def test_now_and_then() -> None:
    """One that tells of a host every five seconds keeps nobody waiting."""
    assert not pace(*range(0, 100, 5)).is_brisk(96)


def test_half_a_minute_to_start_is_for_a_crawl_that_told_nothing() -> None:
    """Half a minute to start is for one that has told nothing yet."""
    assert not pace(2.0).is_brisk(8)
