"""When each policy is fetched next: APScheduler's jobs, where the clock may be moved and the machine may sleep."""

from collections.abc import Callable, Iterable
from datetime import datetime

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from monitor.config import Config
from monitor.schedule import next_check, trigger
from storage.watches import Watch


class Timetable:
    """Calls `due` with the name of a policy whose time has come, in a thread of its own, from `start` to `stop`."""

    def __init__(self, config: Config, due: Callable[[str], None], clock: Callable[[], datetime]) -> None:
        self._config = config
        self._due = due
        self._clock = clock
        self._scheduler = BackgroundScheduler(
            timezone="UTC",
            # Despite its name: it calls `due` in the scheduler's own thread, where others hand each call to one of ten.
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
        self._scheduler.remove_all_jobs()
        now, settings = self._clock(), self._config.watchlist.monitor
        for watch in watches:
            name = watch.policy.name
            schedule = self._config.schedules.get(name)
            if schedule is None:
                continue
            confirm = settings.confirm if watch.waits else None
            first = next_check(schedule, watch.last_fetch, retry=settings.retry, confirm=confirm, now=now)
            self._scheduler.add_job(
                self._due,
                trigger(schedule),
                args=[name],
                id=name,
                name=name,
                next_run_time=first,
            )

    def again(self, policy: str, *, at: datetime) -> None:
        """Have a policy fetched sooner than its schedule says."""
        self._scheduler.add_job(
            self._due, "date", run_date=at, args=[policy], id=f"{policy} again", replace_existing=True
        )

    def look(self) -> None:
        """Compare with the clock now: APScheduler waits by one that stands still while the machine sleeps."""
        self._scheduler.wakeup()
