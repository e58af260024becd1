"""Looks for what time brings: policies that went dark, changes that wait for a decision."""

from datetime import datetime

from monitor.config import Config
from monitor.deciding import remind
from monitor.overdue import alert_overdue
from storage.archive import Archive


def sweep(archive: Archive, config: Config, *, awake_since: datetime, now: datetime) -> list[str]:
    """Record an alert of everything whose time has come; give the sentences.

    After a sleep the policies have a grace time in which to be read before any of them counts as dark.
    """
    grace = config.watchlist.monitor.grace
    awake = now - awake_since >= grace
    dark = alert_overdue(archive, config.schedules, grace=grace, now=now) if awake else []
    return [*dark, *remind(archive, zone=config.zone, now=now)]
