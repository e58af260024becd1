"""Sends everything that waits, now: what `policy-monitor deliver` does."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from monitor.addressing import Routing, address_alerts
from monitor.config import Config
from monitor.delivery import Delivered, deliver_next
from notifications.channel import Channel
from storage.archive import Archive

PATIENCE = timedelta(seconds=5)
"""For a channel that takes one message after another: what rests longer is left for the next time."""


def routing(config: Config, channels: Sequence[Channel]) -> Routing:
    """Put together what the watchlist says of where alerts go."""
    names = tuple(channel.name for channel in channels)
    return Routing(targets=names, routes=config.watchlist.route, policies=config.policies)


def deliver_all(
    archive: Archive,
    config: Config,
    channels: Sequence[Channel],
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Delivered]:
    """Address what was recorded, then send to each target in turn until nothing is due; give every attempt."""
    browse_url = config.watchlist.monitor.browse_url
    archive.outbox.release(now=clock())
    busy = True
    while busy:
        address_alerts(archive, routing(config, channels), now=clock())
        sent = [
            deliver_next(archive, channel, browse_url=browse_url, clock=clock, zone=config.zone) for channel in channels
        ]
        yield from filter(None, sent)
        wait = None if any(sent) else _pause(archive, channels, now=clock())
        busy = any(sent) or wait is not None
        if wait:
            sleep(wait.total_seconds())


def _pause(archive: Archive, channels: Sequence[Channel], *, now: datetime) -> timedelta | None:
    """Give how long to wait for the next that is due soon; None where none is."""
    soonest = (archive.outbox.soonest(channel.name, now=now) for channel in channels)
    waits = [at - now for at in soonest if at and at - now <= PATIENCE]
    return min(waits, default=None)
