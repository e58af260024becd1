import threading
import time

from spiders.watchdog import Watchdog


def test_barks_in_the_end() -> None:
    """What takes too long is ended."""
    barked = threading.Event()
    with Watchdog(0.05, barked.set):
        assert barked.wait(10)


def test_does_not_bark_afterwards() -> None:
    """What ended in time is left alone."""
    barked = threading.Event()
    with Watchdog(0.5, barked.set):
        pass

    assert not barked.wait(0.7)


def test_time_asleep_is_not_counted() -> None:
    """Nobody is blamed for the time that others took."""
    barked = threading.Event()
    with Watchdog(0.5, barked.set) as watchdog, watchdog.asleep():
        time.sleep(0.8)

    assert not barked.is_set()


def test_wakes_up_with_what_was_left() -> None:
    """Sleep does not begin the time anew, nor end it."""
    barked = threading.Event()
    with Watchdog(0.2, barked.set) as watchdog:
        with watchdog.asleep():
            time.sleep(0.3)

        assert barked.wait(10)
