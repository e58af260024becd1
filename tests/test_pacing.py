from monitor.pacing import Pace


def pace(*told: float) -> Pace:
    """Return the pace of a crawl that began at 0 and told something at these moments."""
    made = Pace(began=0.0)
    for moment in told:
        made.tell(moment)
    return made


def test_brisk() -> None:
    """While outcomes come one upon the other, what is due may wait and go together."""
    assert pace(*range(100)).is_brisk(99.5)


def test_silent() -> None:
    """A crawl that has gone silent is not waited for."""
    assert not pace(*range(100)).is_brisk(106)


def test_now_and_then() -> None:
    """One that tells of a host every five seconds keeps nobody waiting."""
    assert not pace(*range(0, 100, 5)).is_brisk(96)


def test_little_told() -> None:
    """Half a minute to start is for one that has told nothing yet."""
    assert not pace(2.0).is_brisk(8)
