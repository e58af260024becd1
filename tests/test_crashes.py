"""What is left of every kill, and of lost power: `benchmarks/crashes.py` kills the real daemon."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlite_utils import Database

from monitor.addressing import Routing, address_alerts
from monitor.conversation import Conversation, catch_up
from monitor.delivery import deliver_next
from monitor.demo.slack import TOKEN, SlackServer
from monitor.route_tables import RouteTable, When
from monitor.tracking import job, receive
from notifications.asking import Press
from notifications.slack import SlackBot
from spiders.reading import read_page
from storage import opening
from storage.archive import Archive
from storage.records import FetchOutcome, Snapshot
from tests.crashing import PAGE, Camera, Image, broken, last_entry, pages_in, torn
from tests.dumping import see
from tests.making import NOTICE, START, URL, addressed, after, fetch, page, policy, watching
from tests.pressing import button_change

PAGES = tuple(page(NOTICE.format(notice)) for notice in ("30 days", "8 days"))
"""What the site shows in each part of the story."""

MINUTE = timedelta(minutes=1)


class Watch:
    """Does what the daemon does, one step after another, with a clock of its own."""

    def __init__(self, database: Path, slack: SlackServer, now: datetime = START) -> None:
        self.database, self.now = database, now
        self._bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack")

    def begin(self) -> None:
        """Start as the daemon starts."""
        self.archive = Archive.open(self.database)
        self.archive.watch((policy(),), now=self.now)
        self.archive.outbox.release(now=self.now)

    def see(self, body: bytes) -> None:
        """Fetch a page until it is believed."""
        waiting = True
        while waiting:
            self.now += MINUTE
            snapshot = Snapshot(url=URL, fetched_at=self.now, content_type="text/html; charset=utf-8", body=body)
            came = read_page(job(self.archive, policy()), snapshot, fetch(self.now, outcome=FetchOutcome.NEW_TEXT))
            waiting = receive(self.archive, policy(), came, now=self.now).waiting
            self.tell()

    def tell(self) -> None:
        """Send what waits."""
        address_alerts(self.archive, Routing(targets=("slack",), policies={}), now=self.now)
        while soonest := self.archive.outbox.soonest("slack", now=self.now):
            self.now = soonest
            deliver_next(self.archive, self._bot, browse_url=BROWSE, clock=lambda: self.now)


BROWSE = "http://127.0.0.1:8001"
ROUTING = Routing(targets=("slack",), routes=(RouteTable(name="daily", to=("slack",), when=When.DAILY),), policies={})


def pressed(database: Path, slack: SlackServer, now: datetime) -> None:
    """Let somebody press a button as often as it takes, once more than that, and the message show what was decided."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)
    talk = Conversation(database, {"slack": bot}, lambda: now, BROWSE)
    place = f"C00000000/{slack.received[0].ts}"
    for number, answer in enumerate(("object", "object", "accept")):
        talk.hear(
            Press(
                key=f"press {min(number, 1)}",
                answer=answer,
                change_id=1,
                place=place,
                user_id="U0000ANNA",
                user_name="anna",
                response_url=f"{slack.url}/respond/U0000ANNA",
            )
        )
    with Archive.open(database) as archive:
        list(catch_up(archive, bot, browse_url=BROWSE))


def gathered(database: Path, slack: SlackServer, now: datetime) -> None:
    """Let what was gathered until now be told as the daemon tells it: in a digest."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack")
    with Archive.open(database) as archive:
        archive.outbox.release(now=now)
        address_alerts(archive, ROUTING, now=now)
        while soonest := archive.outbox.soonest("slack", now=now):
            slack.clock = soonest.timestamp
            deliver_next(archive, bot, browse_url=BROWSE, clock=lambda at=soonest: at)  # type: ignore[misc]
            now = soonest


@dataclass
class Part:
    """A part of a story after its beginning, how it went when nothing was killed, and what every kill leaves."""

    act: Callable[[Path, SlackServer, datetime], None]
    slack: SlackServer
    folder: Path
    images: list[Image]

    def goes_on(self) -> Iterator[tuple[str, Path]]:
        """After each kill do all of it again, an hour later; give the statement that was not run, and what is there."""
        for number, image in enumerate(self.images):
            self.slack.received[:] = image.arrived
            database = image.put(self.folder / str(number))
            self.act(database, self.slack, after(days=3, hours=1))
            yield f"{number} {image.before[:60]}", database


def played(
    act: Callable[[Path, SlackServer, datetime], None], database: Path, slack: SlackServer, folder: Path
) -> Part:
    """Play a part, and take an image before each of its statements."""
    camera = Camera(database, slack.received)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sqlite3, "connect", camera.connect)
        act(database, slack, after(days=3))
        camera.take("the end")
    return Part(act, slack, folder, camera.images)


def change(archive: Archive, *notices: str) -> None:
    """Let the policy promise one notice after the other."""
    for number, notice in enumerate(notices):
        see(archive, policy(), page(NOTICE.format(notice)), hours=12 * number)


def counted(database: Path, sql: str) -> list[tuple[int, ...]]:
    """Ask an archive for numbers."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def slack() -> Iterator[SlackServer]:
    """Serve one Slack to all."""
    with SlackServer(clock=START.timestamp) as server:
        yield server


@pytest.fixture(scope="module")
def camera(
    slack: SlackServer, tmp_path_factory: pytest.TempPathFactory, new_archives_are_copied: Callable[[Path], Database]
) -> Camera:
    """Take images of the whole story: a new archive, a policy, a change, its alert in Slack."""
    database = tmp_path_factory.mktemp("story") / "test.db"
    slack.received.clear()
    slack.clock = START.timestamp
    camera = Camera(database, slack.received)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sqlite3, "connect", camera.connect)
        patched.setattr(opening, "_opened", new_archives_are_copied)
        watch = Watch(database, slack)
        watch.begin()
        for camera.part, body in enumerate(PAGES):
            watch.see(body)
        camera.take("the end")
    watch.archive.close()
    return camera


def test_the_story_is_told(camera: Camera) -> None:
    """It has hundreds of statements, which leave the disk in about a dozen states."""
    assert (camera.statements > 500, len(camera.images) > 10, len(camera.images[-1].arrived)) == (True, True, 1)


def test_every_kill_leaves_what_holds(camera: Camera, tmp_path: Path) -> None:
    """Before whatever statement: no version without facts and change, no change without alert, and all verifies."""
    found = {
        image.before: wrong
        for number, image in enumerate(camera.images)
        if (wrong := broken(image.put(tmp_path / str(number))))
    }

    assert found == {}


def test_after_every_kill_the_change_is_told_once(camera: Camera, slack: SlackServer, tmp_path: Path) -> None:
    """The next start needs no hand: version, change and alert are there once, and so is the message in Slack."""
    ends = {}
    for number, image in enumerate(camera.images):
        slack.received[:] = image.arrived
        watch = Watch(image.put(tmp_path / str(number)), slack, START + 60 * MINUTE)
        watch.begin()
        for body in PAGES[image.part :]:
            watch.see(body)
        with closing(watch.archive):
            versions = len(watch.archive.versions(policy().name))
        ends[number, image.before] = (versions, len(slack.received), broken(watch.database))

    assert {end for end, got in ends.items() if got != (2, 1, [])} == set()


def test_log_that_breaks_off_loses_the_last_transaction_only(camera: Camera, tmp_path: Path) -> None:
    """Whatever part of it reached the disk before power was lost, what was recorded before stands whole."""
    chance, lost = Random(9), set()
    for number, (before, then) in enumerate(zip(camera.images, camera.images[1:], strict=False)):
        entry = last_entry(before.put(tmp_path / f"{number}"))
        for cut, image in enumerate(torn(before, then, chance)):
            database = image.put(tmp_path / f"{number}-{cut}")
            if last_entry(database) != entry:
                lost.add((number, cut))

    assert lost == set()


def test_checkpoint_that_breaks_off_is_made_up_for(camera: Camera, tmp_path: Path) -> None:
    """Pages of the file that were being written when power was lost stand in the log yet."""
    chance = Random(9)
    last = camera.images[-1]
    body = bytearray(last.body)
    for number in sorted(set(pages_in(last.log))):
        begin = (number - 1) * PAGE
        if begin < len(body) and chance.random() < 0.5:
            body[begin : begin + PAGE // 2] = chance.randbytes(PAGE // 2)

    assert broken(replace(last, body=bytes(body)).put(tmp_path)) == []


def test_image_shows_a_kill(camera: Camera) -> None:
    """A message stands in Slack that the archive does not know to have arrived: the kill that matters most."""
    assert any(image.arrived and "begin immediate" in image.before for image in camera.images)


def test_after_every_kill_an_answer_is_taken_once(slack: SlackServer, tmp_path: Path) -> None:
    """A press that was cut off is made again, and counts once; the thread says it once, the message asks no more."""
    with watching(tmp_path) as archive:
        slack.received.clear()
        change(archive, "30 days", "8 days")
        addressed(archive, at=after(days=2))
        bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)
        deliver_next(archive, bot, browse_url=BROWSE, clock=lambda: after(days=2))
    part = played(pressed, tmp_path / "test.db", slack, tmp_path)
    ends = {}
    for kill, database in part.goes_on():
        replies = [one.payload.get("thread_ts") for one in slack.received[1:]]
        asks = button_change(slack.received[0])
        ends[kill] = (counted(database, "select count(*) from decisions"), replies, asks, broken(database))

    assert len(part.images) > 3
    assert {kill: end for kill, end in ends.items() if end != ([(1,)], [slack.received[0].ts], None, [])} == {}


def test_after_every_kill_a_digest_tells_each_change_once(slack: SlackServer, tmp_path: Path) -> None:
    """What was gathered comes in one digest, however often gathering and sending it were cut off."""
    with watching(tmp_path) as archive:
        slack.received.clear()
        change(archive, "30 days", "8 days", "3 days")
        address_alerts(archive, ROUTING, now=after(days=2))
    part = played(gathered, tmp_path / "test.db", slack, tmp_path)
    ends = {}
    for kill, database in part.goes_on():
        held = counted(database, "select count(*) from dispatches where state = 'digested'")
        told = [one.text.splitlines()[0] for one in slack.received]
        ends[kill] = (held, told, broken(database))

    assert len(part.images) > 3
    assert {kill: end for kill, end in ends.items() if end != ([(2,)], ["Digest: 2 alerts"], [])} == {}
