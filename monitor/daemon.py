"""The daemon: a clock that starts due crawls, records what they bring, delivers alerts and notices what went dark.

One thread records. The scheduler and the crawls only put events on its queue; deliveries are another thread's rows.
"""

import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from time import monotonic

import structlog

from monitor.addressing import address_alerts
from monitor.apart import Apart
from monitor.belief import GOOD
from monitor.config import Config
from monitor.daily_backups import DailyBackups
from monitor.delivering import routing
from monitor.events import CrawlEnded, Due, Event, Fetched, Stop
from monitor.giving import Stamping, give_away
from monitor.health import State, examine
from monitor.heartbeat import beat_aside
from monitor.machine import look_at_machine
from monitor.memory import give_back
from monitor.meters import Meters
from monitor.noting import note_check
from monitor.observing import Observing
from monitor.pacing import Pace
from monitor.remembering import Remembered
from monitor.sending import Post
from monitor.sharing import forget
from monitor.shelf import Shelf
from monitor.steadiness import ClockWatch
from monitor.sweeping import sweep
from monitor.talking import Talk
from monitor.timetable import Timetable
from monitor.tracking import job, receive, upgrades
from notifications.channel import Channel
from spiders.crawl import Crawl
from spiders.limits import time_limit
from storage.archive import Archive
from storage.failures import ArchiveError, explained
from storage.jobs import Job, Outcome
from storage.records import FetchOutcome, Policy

log = structlog.get_logger()

GATHER_SECONDS = 0.2
"""Policies that fall due within this time share a crawl."""

POLL_SECONDS = 0.2
"""How often to look whether a crawl has ended while as many run as may."""

MOST_CRAWLS = 4
"""Crawls at a time, of which each takes its start and 60 MB: a second only beside one that mostly waits."""

MOST_HELD = 2
"""Pages that were brought and are not recorded yet: a crawl that brings more waits, however many it fetches."""

MOST_AT_ONCE = 1_000
"""Policies under way: each takes memory, here and in its crawl, until it is known what came of it."""

SWEEP = timedelta(seconds=30)

ASLEEP = timedelta(minutes=5)
"""A longer silence between two sweeps means that the machine slept: the watch starts anew before it complains."""

STOP_SECONDS = 8.0
"""How long a delivery under way may take to end when the daemon stops."""


@dataclass
class Daemon:
    """Runs one configuration until `stop`."""

    config: Config
    channels: Sequence[Channel]
    clock: Callable[[], datetime]
    conversation: Talk | None = None
    """Where people answer."""
    heartbeat_url: str | None = None
    sweep: timedelta = SWEEP
    """How often to look for policies that went dark, and for alerts whose time to be tried again has come."""
    meters: Meters = field(default_factory=Meters)
    _events: SimpleQueue[Event] = field(default_factory=SimpleQueue)
    _waiting: list[str] = field(default_factory=list)
    _crawl_at: float = 0.0
    _in_hand: dict[str, Crawl] = field(default_factory=dict)
    """Policies whose outcome is yet to come."""
    _read: set[str] = field(default_factory=set)
    """Policies that were read in the rounds under way."""
    _remembered: Remembered = field(default_factory=Remembered)
    _clock_watch: ClockWatch = field(default_factory=ClockWatch)
    _backups: DailyBackups | None = None
    _apart: Apart = field(default_factory=Apart)
    _shelf: Shelf = field(default_factory=Shelf)
    """New texts that came while a crawl was brisk: what reads and judges them takes as much memory as the crawl."""
    _crawls: list[Crawl] = field(default_factory=list)
    _paces: dict[Crawl, Pace] = field(default_factory=dict)
    _room: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(MOST_HELD))
    """For pages that are to be recorded."""
    _stopping: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._stamping = Stamping(self.config)
        self.observing = Observing(self.config, self.meters, self.clock)
        if folder := self.config.backups:
            keep = self.config.watchlist.monitor.backups_kept
            self._backups = DailyBackups(self.config.database, folder, keep)

    def stop(self) -> None:
        """Ask the daemon to stop; safe in a signal handler and from any thread."""
        self._stopping.set()
        self._events.put(Stop())

    def run(self) -> None:
        """Watch until stopped; returns within ten seconds of `stop`. Raises ArchiveError where the file went away."""
        timetable = Timetable(self.config, lambda policy: self._events.put(Due(policy)), self.clock)
        post = Post(
            self.config.database,
            self.channels,
            self.clock,
            self.config.watchlist.monitor.browse_url,
            self.sweep,
            self.config.zone,
            self.meters,
        )
        with Archive.open(self.config.database) as archive:
            self._prepare(archive)
            post.start()
            if self.conversation:
                self.conversation.start()
            timetable.start(archive.watches())
            if place := self.config.watchlist.monitor.metrics:
                self.observing.start(*place)
            log.info("watching", policies=len(self.config.policies), database=str(self.config.database))
            try:
                self._work(archive, timetable, post)
            finally:
                self._stopping.set()
                for crawl in self._crawls:
                    crawl.stop()
                timetable.stop()
                self.observing.stop()
                if self.conversation:
                    self.conversation.stop(STOP_SECONDS / 2)
                post.stop(STOP_SECONDS / 2)
                self._remembered.close()
                self._apart.close()
                self._shelf.close()
                log.info("stopped")
            if not archive.is_in_place:
                raise ArchiveError(self._rescued(archive))

    def _rescued(self, archive: Archive) -> str:
        """Save what would be gone with this process, and say where it is."""
        file, place = self.config.database, archive.rescue(now=self.clock())
        kept = "put back: start it again" if place.name == file.name else f"kept: `policy-monitor restore {place}`"
        return f"{file} was moved, deleted or replaced while the watch wrote to it. What was recorded was {kept}"

    def _prepare(self, archive: Archive) -> None:
        policies = tuple(self.config.policies.values())
        archive.watch(policies, now=self.clock())
        for done, (policy, version) in enumerate(upgrades(archive, policies, now=self.clock()), start=1):
            if version:
                log.info("technical upgrade", policy=policy.name, version=version.number, done=done, of=len(policies))
        if lost := archive.outbox.release(now=self.clock()):
            log.info("deliveries cut off by the last end are tried again", deliveries=lost)
        if revived := archive.outbox.revive(now=self.clock()):
            log.info("dead alerts are tried again", alerts=revived)
        if not policies:
            log.warning("the watchlist names no policy: nothing is watched")
        if not self.channels:
            log.warning("no target configured: alerts wait in the archive until there is one")

    def _work(self, archive: Archive, timetable: Timetable, post: Post) -> None:
        awake_since = last_sweep = self.clock()
        self.meters.swept(now=awake_since)
        self._tell(archive, post)
        sweep_at = monotonic() + self.sweep.total_seconds()
        while not self._stopping.is_set():
            match self._next_event(before=sweep_at):
                case Due(policy):
                    self._gather(policy)
                case Fetched(outcome):
                    if self._take_in(archive, timetable, outcome):
                        self._tell(archive, post)
                case CrawlEnded(crawl, policies, seconds):
                    self.meters.round_ended(seconds, now=self.clock())
                    self._beat(archive, policies)
                    self._crawls.remove(crawl)
                    del self._paces[crawl]
                    self._in_hand = {name: other for name, other in self._in_hand.items() if other is not crawl}
            if monotonic() >= sweep_at:
                now = self.clock()
                if now < last_sweep:
                    self._set_back(archive, timetable, by=last_sweep - now)
                awake_since = now if abs(now - last_sweep) > ASLEEP else awake_since
                last_sweep = now
                self._sweep(archive, timetable, post, awake_since=awake_since, now=now)
                sweep_at = monotonic() + self.sweep.total_seconds()
                if not archive.is_in_place:
                    return
            self._take_from_shelf(archive, timetable, post)
            if self._waiting and monotonic() >= self._crawl_at:
                self._start_crawl(archive)

    def _next_event(self, *, before: float) -> Event | None:
        """Wait for the next event, no longer than until there is something else to do; None where none came."""
        end = min(before, max(self._crawl_at, monotonic() + POLL_SECONDS)) if self._waiting else before
        if self._shelf:
            end = monotonic() + (POLL_SECONDS if self._is_brisk() else 0)
        try:
            return self._events.get(timeout=max(0.0, end - monotonic()))
        except Empty:
            return None

    def _gather(self, policy: str) -> None:
        """Let policies that fall due at about the same time share a crawl."""
        if not self._waiting:
            self._crawl_at = monotonic() + GATHER_SECONDS
        self._waiting.append(policy)

    def _start_crawl(self, archive: Archive) -> None:
        """Crawl what waits and is not in hand already; what is stays out: its fetch is under way.

        Of very many only some, and the next ones when half of those are done: memory must not grow with the watchlist.
        """
        room = MOST_AT_ONCE - len(self._in_hand)
        if self._is_brisk() or self._shelf or len(self._crawls) >= MOST_CRAWLS or room < MOST_AT_ONCE // 2:
            return
        waiting = tuple(dict.fromkeys(name for name in self._waiting if name not in self._in_hand))
        due = waiting[:room]
        if not due:
            self._waiting.clear()
            return
        self._apart.close()
        forget()
        give_back()
        policies = [self.config.policies[name] for name in due]
        limit = time_limit(policies, self.config.crawl)
        try:
            crawl = Crawl((self._job(archive, one) for one in policies), self.config.crawl, limit_seconds=limit)
        except (sqlite3.Error, OSError) as error:
            # A disk in trouble must not end the watch: what is due stays so until the archive can be read again.
            why = explained(error, self.config.database) if isinstance(error, sqlite3.Error) else str(error)
            log.error("no crawl could begin", error=why)  # noqa: TRY400 - in words
            self._crawl_at = monotonic() + self.sweep.total_seconds()
            return
        self._waiting[:] = waiting[room:]
        self._crawls.append(crawl)
        self._paces[crawl] = Pace(began=monotonic())
        self._in_hand.update(dict.fromkeys(due, crawl))
        threading.Thread(target=self._follow, args=(crawl, due), name="crawl", daemon=True).start()

    def _job(self, archive: Archive, policy: Policy) -> Job:
        known = job(archive, policy, self._remembered)
        return replace(known, robots=self._remembered.robots_of(policy.url, now=self.clock()))

    def _follow(self, crawl: Crawl, policies: tuple[str, ...]) -> None:
        began = monotonic()
        try:
            for outcome in crawl.outcomes():
                while not self._room.acquire(timeout=POLL_SECONDS):
                    if self._stopping.is_set():
                        return
                self._events.put(Fetched(outcome))
        except Exception:
            log.exception("a crawl went wrong", policies=policies)
        finally:
            self._events.put(CrawlEnded(crawl, policies, monotonic() - began))

    def _is_brisk(self) -> bool:
        """Say whether a crawl is busy, so that another would only be in its way."""
        return not self._events.empty() or any(pace.is_brisk(monotonic()) for pace in self._paces.values())

    def _take_in(self, archive: Archive, timetable: Timetable, outcome: Outcome) -> bool:
        """Record what a crawl brought, and make room for the next; say whether there is something to tell."""
        if crawl := self._in_hand.pop(outcome.fetch.policy, None):
            self._paces[crawl].tell(monotonic())
        waits = outcome.reading and self._is_brisk() and self._put_aside(outcome)
        told = not waits and self._record(archive, timetable, outcome)
        self._room.release()
        return told

    def _take_from_shelf(self, archive: Archive, timetable: Timetable, post: Post) -> None:
        """Record a new text that has waited for a crawl; end what reads and judges them once nothing is under way."""
        if self._shelf and not self._is_brisk():
            if self._record(archive, timetable, self._shelf.take()):
                self._tell(archive, post)
            give_back()
        elif not self._shelf and not self._crawls:
            self._apart.close()

    def _put_aside(self, outcome: Outcome) -> bool:
        """Let a new text wait; say whether the disk had room for it."""
        with suppress(OSError):
            self._shelf.put(outcome)
            return True
        return False

    def _record(self, archive: Archive, timetable: Timetable, outcome: Outcome) -> bool:
        """Record an outcome; say whether there is something to tell."""
        policy = self.config.policies[outcome.fetch.policy]
        try:
            tracked = receive(archive, policy, outcome, now=self.clock(), patience=self.config.patience, do=self._apart)
        except sqlite3.Error as error:
            # A full disk must not end the watch: what was not recorded is fetched again.
            log.error("not recorded", policy=policy.name, error=explained(error, self.config.database))  # noqa: TRY400 - in words
            self.meters.not_recorded()
            self._again(timetable, policy.name, after=self.config.watchlist.monitor.confirm)
            return False
        except Exception:
            # Nothing that one page brings may end the watch of the others; what was not recorded is fetched again.
            log.exception("recording went wrong", policy=policy.name)
            self.meters.not_recorded()
            self._again(timetable, policy.name, after=self.config.watchlist.monitor.confirm)
            return False
        self._remembered.note(outcome, tracked.version, self._apart)
        self.meters.checked(tracked)
        note_check(tracked)
        if outcome.fetch.outcome in GOOD:
            self._read.add(policy.name)
        if tracked.waiting:
            self._again(timetable, policy.name, after=self.config.watchlist.monitor.confirm)
        elif outcome.fetch.transient or outcome.fetch.outcome is FetchOutcome.SUSPECT:
            self._again(timetable, policy.name, after=self.config.watchlist.monitor.retry)
        return tracked.alert is not None

    def _again(self, timetable: Timetable, policy: str, *, after: timedelta) -> None:
        """Fetch a policy sooner than its schedule says, in a crawl of its own."""
        timetable.again(policy, at=self.clock() + after)

    def _set_back(self, archive: Archive, timetable: Timetable, *, by: timedelta) -> None:
        """Let nothing wait until a clock that was set back has caught up with what was planned before."""
        log.warning("the clock was set back", by=str(by))
        try:
            timetable.draw_up(archive.watches())
            archive.outbox.set_back(by, now=self.clock())
        except Exception:
            # A locked archive must not end the watch; what was planned then comes late.
            log.exception("what waits could not be planned anew")

    def _sweep(
        self, archive: Archive, timetable: Timetable, post: Post, *, awake_since: datetime, now: datetime
    ) -> None:
        """Do what is done at every sweep."""
        timetable.look()
        self.meters.swept(now=now)
        self._notice(archive, awake_since=awake_since, now=now)
        self._give_away(archive, now=now)
        self._tell(archive, post)
        if self._backups:
            self._backups.look(now)

    def _notice(self, archive: Archive, *, awake_since: datetime, now: datetime) -> None:
        """Record alerts of what time brought: what went dark, what is in trouble, what waits for a decision."""
        try:
            machine = look_at_machine(self.config.database, self._clock_watch, now=now)
            for sentence in sweep(archive, self.config, awake_since=awake_since, now=now, machine=machine):
                log.warning("noticed", sentence=sentence)
        except Exception:
            # A locked archive must not end the watch: the next sweep looks again.
            log.exception("looking for what time brings went wrong")

    def _give_away(self, archive: Archive, *, now: datetime) -> None:
        """Let others hold the head of the ledger."""
        try:
            for done in give_away(archive, self.config, now=now):
                log.info("head given away", done=done)
            self._stamping.see_to_it(archive, now=now)
        except Exception:
            # A file that cannot be written must not end the watch; it is tried again at the next sweep.
            log.exception("giving the head away went wrong")

    def _beat(self, archive: Archive, policies: tuple[str, ...]) -> None:
        """Give a sign of life after a round in which a page was read, or where there is trouble."""
        if not self.heartbeat_url:
            return
        try:
            found = examine(archive, self.config, now=self.clock())
            if self._read.intersection(policies) or found.state is State.CRITICAL:
                beat_aside(self.heartbeat_url, found)
        except Exception:
            # A locked archive must not end the watch; without the sign somebody looks.
            log.exception("the heartbeat went wrong")
        self._read.difference_update(policies)

    def _tell(self, archive: Archive, post: Post) -> None:
        """Decide where alerts go, and have them sent."""
        try:
            address_alerts(archive, routing(self.config, self.channels), now=self.clock())
        except Exception:
            # One alert that cannot be addressed must not end the watch; it is tried again at the next sweep.
            log.exception("addressing went wrong")
        post.wake()
