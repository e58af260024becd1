import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from monitor.sending import Post
from monitor.sharing import _REMEMBERED
from monitor.tracking import receive
from notifications.channel import Channel
from notifications.message import Message
from spiders.clock import utc_now
from storage.archive import Archive
from tests.making import NOTICE, addressed, after, page, policy, read, watching
from tests.patience import PATIENCE, eventually
from tests.recording import RecordingChannel


class HangingChannel(RecordingChannel):
    """A channel that does not answer before it is let go."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self.asked = threading.Event()
        self.let_go = threading.Event()

    def send(self, message: Message) -> str:
        """Hang, then keep the message."""
        self.asked.set()
        self.let_go.wait()
        return super().send(message)


@contextmanager
def sending(folder: Path, *channels: Channel) -> Iterator[Archive]:
    """Send one alert to all channels in threads of their own."""
    with watching(folder) as archive:
        for at, days in ((0, 8), (1, 8), (2, 3), (3, 3)):
            now = after(hours=at)
            receive(archive, policy(), read(page(NOTICE.format(f"{days} days")), now), now=now)
        addressed(archive, *(channel.name for channel in channels))
        post = Post(folder / "test.db", channels, utc_now, "http://127.0.0.1:8001", timedelta(seconds=0.1))
        post.start()
        try:
            yield archive
        finally:
            for channel in channels:
                if isinstance(channel, HangingChannel):
                    channel.let_go.set()
            post.stop(PATIENCE)


def test_nothing_waits_behind_a_channel_that_hangs(tmp_path: Path) -> None:
    """While Slack does not answer, the mail goes out."""
    slack, mail = HangingChannel("slack"), RecordingChannel(name="mail")
    with sending(tmp_path, slack, mail):
        slack.asked.wait(PATIENCE)

        assert eventually(lambda: mail.messages)


def test_what_is_under_way_ends_before_the_post_stops(tmp_path: Path) -> None:
    """A delivery that has begun is settled, not lost."""
    slack = HangingChannel("slack")
    with sending(tmp_path, slack):
        slack.asked.wait(PATIENCE)

    with Archive.open(tmp_path / "test.db") as archive:
        assert archive.waiting() == []


def test_nothing_is_remembered_of_the_texts_whose_difference_was_sent(tmp_path: Path) -> None:
    """What was read to show a change is let go of once it is told: the next crawl may be half a day away."""
    slack = RecordingChannel(name="slack")
    with sending(tmp_path, slack) as archive:
        assert eventually(lambda: archive.waiting() == [])

    assert [remembered.cache_info().currsize for remembered in _REMEMBERED] == [0] * len(_REMEMBERED)
