"""Sends what waits: one thread a target, so that nothing waits behind a channel that is broken or slow."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from time import monotonic

import structlog

from monitor.delivery import Delivered, deliver_next
from monitor.memory import give_back
from monitor.meters import Meters
from monitor.sharing import forget
from notifications.channel import Channel
from storage.archive import Archive

log = structlog.get_logger()

SHORTEST_WAIT = 0.2
"""Seconds: no busy loop while another process sends to the same target."""


@dataclass
class Post:
    """Senders for all targets, from `start` to `stop`."""

    database: Path
    channels: Sequence[Channel]
    clock: Callable[[], datetime]
    browse_url: str
    longest_wait: timedelta
    """How often to look for what is due, though nobody said that there was something."""
    zone: tzinfo = UTC
    """By whose days the days left are counted."""
    meters: Meters = field(default_factory=Meters)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _senders: list[tuple[threading.Thread, threading.Event]] = field(default_factory=list)

    def start(self) -> None:
        """Begin to send."""
        for channel in self.channels:
            self.meters.expect(channel.name)
            wake = threading.Event()
            name = f"sender {channel.name}"
            thread = threading.Thread(target=self._send_until_stopped, args=(channel, wake), name=name, daemon=True)
            self._senders.append((thread, wake))
            thread.start()

    def wake(self) -> None:
        """Say that there is something to send."""
        for _, event in self._senders:
            event.set()

    def stop(self, patience: float) -> None:
        """Stop, and wait so many seconds at most for deliveries under way."""
        self._stopping.set()
        self.wake()
        end = monotonic() + patience
        for thread, _ in self._senders:
            thread.join(max(0.0, end - monotonic()))

    def _send_until_stopped(self, channel: Channel, wake: threading.Event) -> None:
        while not self._stopping.is_set():
            try:
                with Archive.open(self.database) as archive:
                    while not self._stopping.is_set():
                        wake.clear()
                        wake.wait(self._send_what_is_due(archive, channel))
            except Exception:
                # An archive that cannot be opened now, or whose disk is full, must not end the deliveries for good.
                log.exception("the archive could not be used", target=channel.name)
                self._stopping.wait(self.longest_wait.total_seconds())

    def _send_what_is_due(self, archive: Archive, channel: Channel) -> float:
        """Send, and give the seconds until something may be due again."""
        try:
            while not self._stopping.is_set():
                sent = deliver_next(archive, channel, browse_url=self.browse_url, clock=self.clock, zone=self.zone)
                if sent is None:
                    return self._pause(archive, channel)
                note(sent)
                self.meters.delivered(sent)
                # Its difference was worked out anew: what was read for that would stay until the next crawl, 6 MB.
                forget()
                give_back()
        except Exception:
            # A locked archive or a fault of our own must not end the deliveries: the next round tries again.
            log.exception("delivering went wrong", target=channel.name)
        return self.longest_wait.total_seconds()

    def _pause(self, archive: Archive, channel: Channel) -> float:
        now = self.clock()
        soonest = archive.outbox.soonest(channel.name, now=now)
        longest = self.longest_wait.total_seconds()
        return max(SHORTEST_WAIT, min(longest, (soonest - now).total_seconds())) if soonest else longest


def note(sent: Delivered) -> None:
    """Log one attempt."""
    about = {"policy": sent.alert.policy.name} if sent.alert.policy else {}
    told = log.bind(**about, alert=sent.alert.id, target=sent.target)
    if sent.error is None:
        more = {"note": sent.note} if sent.note else {}
        told.info("delivered", sentence=sent.alert.sentence, **more)
        return
    told.warning("not delivered", error=sent.error, retry_at=sent.retry_at.isoformat() if sent.retry_at else None)
