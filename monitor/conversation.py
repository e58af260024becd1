"""The talk in Slack: hears the buttons, and lets every message show what was decided, whoever did it where."""

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import structlog

from monitor.answering import answer
from monitor.config import Config, Secrets
from monitor.delivery import key, message
from monitor.step_words import said
from notifications.asking import Press, reply
from notifications.channel import Channel, DeliveryError
from notifications.message import Message
from notifications.slack import SlackBot, whisper_to
from notifications.socket_mode import Listener
from storage.archive import Archive
from storage.cases import Assignment
from storage.failures import ArchiveError
from storage.postings import Posted
from storage.records import AlertKind

log = structlog.get_logger()

LOOK = timedelta(seconds=30)
"""How often to look for decisions that were made elsewhere, by a command for example."""

NOT_RECORDED = (
    "Nothing was recorded: the archive cannot be written just now. Press again later, or tell who runs policy-monitor."
)

MEMBERS_SECONDS = 60.0
"""For how long the members of a channel are believed to be the same."""


@dataclass
class Conversation:
    """Talks in the channels of some bots, from `start` to `stop`."""

    database: Path
    bots: Mapping[str, SlackBot]
    clock: Callable[[], datetime]
    browse_url: str
    deciders: frozenset[str] = frozenset()
    """Ids of users; without any, the members of the channel may decide."""
    listener: Listener | None = None
    look: timedelta = LOOK
    zone: tzinfo = UTC
    """By whose days the days left are counted."""
    _wake: threading.Event = field(default_factory=threading.Event)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None
    _members: dict[str, tuple[float, frozenset[str]]] = field(default_factory=dict)

    def start(self) -> None:
        """Begin to listen, and to keep messages up to date."""
        self._thread = threading.Thread(target=self._keep_up, name="conversation", daemon=True)
        self._thread.start()
        if self.listener:
            self.listener.start()

    def stop(self, patience: float) -> None:
        """Stop, and wait so many seconds at most for each thread."""
        self._stopping.set()
        self._wake.set()
        if self.listener:
            self.listener.stop(patience)
        if self._thread:
            self._thread.join(patience)

    def hear(self, press: Press) -> None:
        """Record a press, and answer it."""
        word = self._answered(press)
        log.info("pressed", change=press.change_id, answer=press.answer, by=press.user_id, told=word)
        self._wake.set()
        if word:
            try:
                whisper_to(press, word)
            except DeliveryError as error:
                log.warning("a press was not answered", change=press.change_id, error=str(error))

    def _answered(self, press: Press) -> str | None:
        """Record a press; give what to tell only whoever pressed."""
        try:
            with Archive.open(self.database) as archive:
                return answer(
                    archive,
                    press,
                    targets=self.bots,
                    may_decide=lambda posted: self._may_decide(press, posted),
                    now=self.clock(),
                )
        except (ArchiveError, sqlite3.Error) as error:
            log.error("a press was not recorded", change=press.change_id, by=press.user_id, error=str(error))  # noqa: TRY400 - in words
            return NOT_RECORDED

    def _may_decide(self, press: Press, posted: Posted) -> bool:
        if self.deciders:
            return press.user_id in self.deciders
        channel = press.place.partition("/")[0]
        until, members = self._members.get(channel, (0.0, frozenset()))
        if time.monotonic() >= until:
            members = self.bots[posted.target].members(press.place)
            self._members[channel] = (time.monotonic() + MEMBERS_SECONDS, members)
        return press.user_id in members

    def _keep_up(self) -> None:
        while not self._stopping.is_set():
            try:
                with Archive.open(self.database) as archive:
                    self._keep_up_in(archive)
            except Exception:
                # An archive that cannot be opened now must not end the conversation for good.
                log.exception("the archive could not be used")
                self._stopping.wait(self.look.total_seconds())

    def _keep_up_in(self, archive: Archive) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            asked_to_wait = self._catch_up(archive)
            if asked_to_wait and self._stopping.wait(asked_to_wait):
                return
            self._wake.wait(self.look.total_seconds())

    def _catch_up(self, archive: Archive) -> float | None:
        """Bring messages up to date; give the seconds for which Slack asks to be left alone."""
        try:
            for bot in self.bots.values():
                for posted in catch_up(archive, bot, browse_url=self.browse_url, zone=self.zone):
                    log.info("message brought up to date", alert=posted.alert_id, target=posted.target)
                    if self._stopping.wait(bot.pace.total_seconds()):
                        break
        except DeliveryError as error:
            log.warning("a message could not be brought up to date", error=str(error))
            return error.retry_after
        except Exception:
            # A locked archive or a fault of our own must not end the conversation: the next round tries again.
            log.exception("bringing messages up to date went wrong")
        return None


def catch_up(archive: Archive, bot: SlackBot, *, browse_url: str, zone: tzinfo = UTC) -> Iterator[Posted]:
    """Let every message of a bot show all steps of its change, and say each in its thread; give what is done.

    All of it can be done twice: a reply is looked for before it is sent, and an update says the same again.

    Raises:
        DeliveryError: something passing; what is left is done the next time.
    """
    for posted in archive.postings.behind(bot.name):
        problem = None
        try:
            _bring_up_to_date(archive, bot, posted, browse_url=browse_url, zone=zone)
        except DeliveryError as error:
            if not error.permanent:
                raise
            problem = str(error)
        with archive.transaction():
            archive.postings.catch_up(posted, problem)
        yield posted


def _bring_up_to_date(archive: Archive, bot: SlackBot, posted: Posted, *, browse_url: str, zone: tzinfo) -> None:
    alert, case = archive.alert(posted.alert_id), archive.decisions.case(posted.change_id)
    name = key(alert, bot.name)
    shown = message(alert, browse_url=browse_url, case=case, today=alert.created_at.astimezone(zone).date())
    mentions = tuple(json.loads(posted.mentions or "[]"))
    bot.update(posted.receipt, replace(shown, key=name, mentions=mentions))
    if alert.kind is not AlertKind.CHANGE:
        return
    for number, step in enumerate(case.steps[posted.shown : posted.steps], start=posted.shown):
        word = reply(f"{said(step)[:1].upper()}{said(step)[1:]}", key=f"{name}-{number}", thread=posted.receipt)
        if not isinstance(step, Assignment) and not _stands(bot, word, since=step.act.at):
            bot.send(word)


def _stands(bot: SlackBot, word: Message, *, since: datetime) -> bool:
    """Say whether a reply is there already; where that cannot be known, it is better said twice than not at all."""
    try:
        return bot.find(word, since=since, near=None) is not None
    except DeliveryError as error:
        if not error.permanent:
            raise
        return False


def catch_up_all(
    archive: Archive, channels: Sequence[Channel], *, browse_url: str, zone: tzinfo = UTC
) -> Iterator[Posted]:
    """Bring the messages of all bots up to date, at their pace; what fails is left for the next time."""
    for bot in channels:
        if isinstance(bot, SlackBot):
            with suppress(DeliveryError):
                for posted in catch_up(archive, bot, browse_url=browse_url, zone=zone):
                    yield posted
                    time.sleep(bot.pace.total_seconds())


def conversation(
    config: Config, channels: Sequence[Channel], secrets: Secrets, clock: Callable[[], datetime]
) -> Conversation | None:
    """Make the conversation of a configuration; None where no bot speaks."""
    bots = {channel.name: channel for channel in channels if isinstance(channel, SlackBot)}
    if not bots:
        return None
    talk = Conversation(
        database=config.database,
        bots=bots,
        clock=clock,
        browse_url=config.watchlist.monitor.browse_url,
        deciders=frozenset(config.watchlist.slack.deciders),
        zone=config.zone,
    )
    if secrets.slack_app_token:
        talk.listener = Listener(secrets.slack_app_token, talk.hear)
    return talk
