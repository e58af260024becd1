from datetime import datetime, timedelta
from pathlib import Path

from monitor.config import Config, load
from monitor.delivering import PATIENCE, deliver_all
from storage.archive import Archive
from storage.records import AlertKind
from tests.making import START, watching
from tests.recording import RecordingChannel


class Clock:
    """A clock that stands still but for who sleeps by it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Give the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


def config(folder: Path) -> Config:
    """Load an empty watchlist."""
    path = folder / "policy-monitor.toml"
    path.write_text("", encoding="utf-8")
    return load(path)


def delivered(folder: Path, *channels: RecordingChannel, clock: Clock) -> list[str | None]:
    """Deliver two alerts to every channel, and give what went wrong with each attempt."""
    with watching(folder) as archive:
        for sentence in ("first", "second"):
            archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", sentence, now=START)
    with Archive.open(folder / "test.db") as archive:
        sent = deliver_all(archive, config(folder), channels, clock=clock, sleep=clock.sleep)
        return [one.error for one in sent]


def test_pace_of_a_channel_is_kept(tmp_path: Path) -> None:
    """Who delivers by hand waits a second between two messages."""
    clock = Clock()
    delivered(tmp_path, RecordingChannel(pace=timedelta(seconds=1)), clock=clock)

    assert clock.now == START + timedelta(seconds=1)


def test_channel_that_fails_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    """The mail goes out although Slack is down."""
    slack, mail = RecordingChannel(name="slack"), RecordingChannel(name="mail")
    slack.fail(9)
    delivered(tmp_path, slack, mail, clock=Clock())

    assert (len(slack.messages), len(mail.messages)) == (0, 2)


def test_channel_that_rests_is_left_for_the_next_time(tmp_path: Path) -> None:
    """Nobody sits before a terminal for half a minute."""
    slack, clock = RecordingChannel(), Clock()
    slack.fail(1)
    delivered(tmp_path, slack, clock=clock)

    assert clock.now - START <= PATIENCE
