"""When each policy is fetched next, by APScheduler's triggers; the clock may be moved, and the machine may sleep."""

import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from heapq import heapify, heappop, heappush

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from monitor.config import Config
from monitor.schedule import missed, next_check, trigger
from storage.watches import Watch

LOOK = timedelta(seconds=1)
"""How often to look whether somebody is due."""


class _Looking(BaseTrigger):  # type: ignore[misc] # APScheduler has no types
    """At once, and then again and again: of a machine that slept for a month no second that it missed is counted."""

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Say when to look next."""
        return now + LOOK if previous_fire_time else now


class Timetable:
    """Calls `due` with the name of a policy whose time has come, in a thread of its own, from `start` to `stop`.

    A job of APScheduler's takes 1 kB, a time here a tenth of that: one job is for all policies.
    """

    def __init__(self, config: Config, due: Callable[[str], None], clock: Callable[[], datetime]) -> None:
        self._config = config
        self._due = due
        self._clock = clock
        self._times: list[tuple[float, str, bool]] = []
        """A heap: seconds since 1970, who is due then, and whether the schedule says so."""
        self._sooner: dict[str, float] = {}
        """When somebody is due whom the schedule does not say; what else stands in the heap was replaced."""
        self._lock = threading.Lock()
        self._scheduler = BackgroundScheduler(
            timezone="UTC",
            # Despite its name: it works in the scheduler's own thread, where others hand each call to one of ten.
            executors={"default": DebugExecutor()},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )

    def start(self, watches: Iterable[Watch]) -> None:
        """Begin, with what was missed due at once."""
        self.draw_up(watches)
        self._scheduler.start()

    def stop(self) -> None:
        """End; nothing falls due any more."""
        self._scheduler.shutdown(wait=False)

    def draw_up(self, watches: Iterable[Watch]) -> None:
        """Set the next time of every policy from its last fetch, whatever was set before."""
        now = self._clock()
        # The watchlist's own names: those of the archive are others of the same letters.
        names = {name: name for name in self._config.schedules}
        times = [
            (self._first(watch, now), names[watch.policy.name], True) for watch in watches if watch.policy.name in names
        ]
        heapify(times)
        with self._lock:
            self._times, self._sooner = times, {}
        self._scheduler.remove_all_jobs()
        self._scheduler.add_job(self.tell, _Looking())

    def again(self, policy: str, *, at: datetime) -> None:
        """Have a policy fetched sooner than its schedule says."""
        with self._lock:
            self._sooner[policy] = at.timestamp()
            heappush(self._times, (at.timestamp(), policy, False))

    def look(self) -> None:
        """Compare with the clock now: APScheduler waits by one that stands still while the machine sleeps."""
        self._scheduler.wakeup()

    def tell(self) -> None:
        """Call `due` for everybody whose time has come, once however often it has."""
        now = self._clock()
        while name := self._take(now):
            self._due(name)

    def _take(self, now: datetime) -> str | None:
        """Take out who has been due for longest, and put in when that comes next; None where nobody is due."""
        with self._lock:
            while self._times and self._times[0][0] <= now.timestamp():
                at, name, is_regular = heappop(self._times)
                if is_regular:
                    self._put_next(name, at, now)
                    return name
                if self._sooner.get(name) == at:
                    del self._sooner[name]
                    return name
        return None

    def _put_next(self, name: str, at: float, now: datetime) -> None:
        schedule = self._config.schedules[name]
        due: datetime | None = missed(schedule, datetime.fromtimestamp(at, UTC), now)
        times = trigger(schedule)
        while due and due <= now:
            due = times.get_next_fire_time(due, now)
        if due:
            heappush(self._times, (due.timestamp(), name, True))

    def _first(self, watch: Watch, now: datetime) -> float:
        settings = self._config.watchlist.monitor
        confirm = settings.confirm if watch.waits else None
        schedule = self._config.schedules[watch.policy.name]
        return next_check(schedule, watch.last_fetch, retry=settings.retry, confirm=confirm, now=now).timestamp()
