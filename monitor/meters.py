"""What only the running daemon knows, counted where it happens, from zero at each start."""

from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

from monitor.delivery import Delivered
from monitor.tracking import Tracked
from storage.records import FetchOutcome, Severity

NO_SEVERITY = "none"
"""Of a change that is not material."""

DELIVERY_OUTCOMES = ("delivered", "failed", "dead")

FETCH_SECONDS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)
ROUND_SECONDS = (1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600)


@dataclass
class Meters:
    """Counters of one daemon; every label that can come stands at zero from the start, so that a first one shows."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)

    def __post_init__(self) -> None:
        # When each counter began is when the process did, which is told once.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        registry = self.registry
        self._fetches = Counter(
            "policy_monitor_fetches",
            "Fetches that were recorded since the daemon started, by outcome.",
            ["outcome"],
            registry=registry,
        )
        self._fetch_seconds = Histogram(
            "policy_monitor_fetch_duration_seconds",
            "How long the fetch of a policy took.",
            buckets=FETCH_SECONDS,
            registry=registry,
        )
        self._round_seconds = Histogram(
            "policy_monitor_round_duration_seconds",
            "How long a round took: one crawl.",
            buckets=ROUND_SECONDS,
            registry=registry,
        )
        self._lost = Counter(
            "policy_monitor_fetches_not_recorded",
            "Fetches that could not be recorded, and are made again.",
            registry=registry,
        )
        self._changes = Counter(
            "policy_monitor_changes",
            f"Changes that were judged since the daemon started, by severity; {NO_SEVERITY} is not material.",
            ["severity"],
            registry=registry,
        )
        self._deliveries = Counter(
            "policy_monitor_deliveries",
            "Attempts to deliver an alert since the daemon started; failed is tried again, dead is given up.",
            ["target", "outcome"],
            registry=registry,
        )
        self._last_round = Gauge(
            "policy_monitor_last_round_timestamp_seconds",
            "When a round ended last; 0 before the first.",
            registry=registry,
        )
        self._last_sweep = Gauge(
            "policy_monitor_last_sweep_timestamp_seconds",
            "When the daemon last looked for what time brings; it does so twice a minute.",
            registry=registry,
        )
        build = Gauge("policy_monitor_build_info", "The release that runs; always 1.", ["version"], registry=registry)
        build.labels(version("policy-monitor")).set(1)
        for outcome in FetchOutcome:
            self._fetches.labels(outcome.value)
        for severity in (*Severity, NO_SEVERITY):
            self._changes.labels(str(severity))

    def expect(self, target: str) -> None:
        """Let the counters of a target stand at zero."""
        for outcome in DELIVERY_OUTCOMES:
            self._deliveries.labels(target, outcome)

    def checked(self, tracked: Tracked) -> None:
        """Count what a fetch brought."""
        self._fetches.labels(tracked.fetch.outcome.value).inc()
        self._fetch_seconds.observe(tracked.fetch.duration_ms / 1000)
        if tracked.change:
            severity = tracked.change.verdict.severity if tracked.change.verdict.material else None
            self._changes.labels(severity.value if severity else NO_SEVERITY).inc()

    def not_recorded(self) -> None:
        """Count a fetch that was lost on its way to the archive."""
        self._lost.inc()

    def round_ended(self, seconds: float, *, now: datetime) -> None:
        """Count a round."""
        self._round_seconds.observe(seconds)
        self._last_round.set(now.timestamp())

    def swept(self, *, now: datetime) -> None:
        """Note that the daemon is awake."""
        self._last_sweep.set(now.timestamp())

    def delivered(self, sent: Delivered) -> None:
        """Count an attempt."""
        outcome = "delivered" if sent.error is None else "failed" if sent.retry_at else "dead"
        self._deliveries.labels(sent.target, outcome).inc()
