"""What the archive says of the watch, read anew at every scrape: it is true after a restart, and of every process."""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from time import perf_counter

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from monitor.config import Config
from monitor.schedule import following, overdue_at
from storage.failures import ArchiveError
from storage.figures import Figures, PolicyFigures
from storage.records import AlertKind, FetchOutcome
from storage.troubles import TROUBLES

MOST_SERIES = 2_000
"""Policies of which each has a series of its own; of more only the longest lag and the number overdue are told."""

NO_FETCH = "none"

LEFT = {
    "waiting": "Alerts that wait to be delivered, by target.",
    "held": "Alerts that wait for a digest or the end of quiet hours, by target.",
    "dead": "Alerts that were given up, by target.",
}


@dataclass(eq=False)
class ArchiveGauges(Collector):
    """Reads the archive over a connection of its own, for reading only: no writer ever waits for it."""

    config: Config
    clock: Callable[[], datetime]
    _due: dict[str, tuple[datetime, datetime, datetime]] = field(default_factory=dict)
    """By policy: since when the next two are counted, when it was to be read next, and when it is overdue."""

    def collect(self) -> Iterator[Metric]:
        """Give all gauges; of an archive that cannot be read only that."""
        began, now = perf_counter(), self.clock()
        try:
            with Figures.open(self.config.database) as archive:
                found = list(self.read(archive, now))
        except (ArchiveError, OSError, sqlite3.Error):
            found = []
        yield from found
        yield _gauge("archive_readable", "1 where the archive could be read for this answer.", float(bool(found)))
        yield _gauge("archive_read_seconds", "How long reading it took.", perf_counter() - began)
        yield _gauge("time_seconds", "The time by the clock of the daemon.", now.timestamp())
        yield from self._of_disk()

    def read(self, archive: Figures, now: datetime) -> Iterator[Metric]:
        """Give what an archive says."""
        yield from self._of_policies(archive, now)
        yield from self._of_changes(archive, now)
        yield from _of_alerts(archive)

    def _of_policies(self, archive: Figures, now: datetime) -> Iterator[Metric]:
        known = {one.name: one for one in archive.of_policies()}
        ours = [known[name] for name in self.config.policies if name in known and known[name].watched]
        yield _gauge("policies", "Policies on the watchlist.", len(self.config.policies))
        yield _gauge("policies_watched", "Policies of the watchlist that are watched.", len(ours))
        outcomes = Counter(one.last_outcome.value if one.last_outcome else NO_FETCH for one in ours)
        yield _gauges(
            "policies_last_fetch",
            "Watched policies by the outcome of their last fetch.",
            "outcome",
            {outcome: outcomes[outcome] for outcome in (*(each.value for each in FetchOutcome), NO_FETCH)},
        )
        yield _gauge(
            "versions", "Versions of all policies in the archive.", sum(one.versions for one in known.values())
        )
        yield from self._of_lag(ours, now)

    def _of_lag(self, ours: Sequence[PolicyFigures], now: datetime) -> Iterator[Metric]:
        moments = {one.name: self._moments(one) for one in ours}
        overdue = sum(now > late for _, late in moments.values())
        lags = {name: max(0.0, (now - due).total_seconds()) for name, (due, _) in moments.items()}
        yield _gauge("policies_overdue", "Policies that were not read in time.", overdue)
        yield _gauge("max_lag_seconds", "The longest of all lags.", max(lags.values(), default=0.0))
        if len(lags) <= MOST_SERIES:
            help_text = "For how long a policy has been waiting to be read since its schedule promised it; 0 in time."
            yield _gauges("lag_seconds", help_text, "policy", lags)

    def _moments(self, one: PolicyFigures) -> tuple[datetime, datetime]:
        """Say when a policy was to be read, and from when it is overdue: reckoned once for each good fetch."""
        since = one.last_good_at or one.added_at
        counted = self._due.get(one.name)
        if counted is None or counted[0] != since:
            schedule = self.config.schedules[one.name]
            due = following(schedule, since) if one.last_good_at else since
            late = overdue_at(schedule, since, grace=self.config.watchlist.monitor.grace)
            counted = self._due[one.name] = (since, due, late)
        return counted[1], counted[2]

    def _of_changes(self, archive: Figures, now: datetime) -> Iterator[Metric]:
        zone = self.config.zone
        today = now.astimezone(zone).date()
        days = archive.days_to_act_by()
        yield _gauge("open_changes", "Changes that wait for a decision.", len(days))
        over = sum(day is not None and day < today for day in days)
        yield _gauge("open_changes_over", "Changes that wait for a decision though their day to act by is over.", over)
        if coming := [day for day in days if day and day >= today]:
            end = datetime.combine(min(coming) + timedelta(days=1), time(), zone).astimezone(UTC)
            yield _gauge(
                "next_act_by_timestamp_seconds",
                "End of the next day to act by of a change that waits for a decision; not there without one.",
                end.timestamp(),
            )

    def _of_disk(self) -> Iterator[Metric]:
        database = self.config.database
        files = {"database": database, "log": database.with_name(f"{database.name}-wal")}
        try:
            sizes = {name: path.stat().st_size if path.exists() else 0 for name, path in files.items()}
            yield _gauges("archive_size_bytes", "Size of the archive's files.", "file", sizes)
            yield _gauge("disk_free_bytes", "Free beside the archive.", shutil.disk_usage(database.parent).free)
        except OSError:
            pass  # What cannot be measured is not there, and `absent()` finds that.
        yield _gauge("disk_wanted_bytes", "What must be free: `free_disk`.", self.config.watchlist.monitor.free_disk)


def _of_alerts(archive: Figures) -> Iterator[Metric]:
    targets = archive.targets()
    for state, said in LEFT.items():
        yield _gauges(f"alerts_{state}", said, "target", {target["name"]: target[state] for target in targets})
    failing = {target["name"]: bool(target["problem"]) for target in targets}
    yield _gauges("target_failing", "1 while a target does not take alerts.", "target", failing)
    yield _gauge("alerts_unaddressed", "Alerts that have no target yet.", archive.unaddressed())
    yield _gauge("alerts_unrouted", "Alerts that no route led anywhere.", archive.unrouted())
    troubles = archive.troubles.open()
    kinds = Counter(one.kind for one in troubles)
    said = "Troubles that were told and are not over, by kind."
    yield _gauges("troubles", said, "kind", {kind.value: kinds[kind] for kind in TROUBLES})
    unread = {one.policy for one in troubles if one.kind in {AlertKind.SUSPECT, AlertKind.UNREADABLE}}
    yield _gauge("policies_unread", "Policies that were told as suspect or unreadable, and still are.", len(unread))


def _gauge(name: str, said: str, value: float) -> Metric:
    return GaugeMetricFamily(f"policy_monitor_{name}", said, value=value)


def _gauges(name: str, said: str, label: str, values: dict[str, int] | dict[str, bool] | dict[str, float]) -> Metric:
    family = GaugeMetricFamily(f"policy_monitor_{name}", said, labels=[label])
    for of, value in values.items():
        family.add_metric([of], float(value))
    return family
