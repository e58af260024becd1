"""Looks for what time brings: policies that went dark, changes that wait for a decision."""

from datetime import datetime

from monitor.config import Config
from monitor.deciding import remind
from monitor.overdue import alert_overdue
from monitor.troubles import Machine, tell_troubles
from storage.archive import Archive

UNKNOWN = Machine()


def sweep(
    archive: Archive, config: Config, *, awake_since: datetime, now: datetime, machine: Machine = UNKNOWN
) -> list[str]:
    """Record an alert of everything whose time has come; give the sentences.

    After a sleep the policies have a grace time in which to be read before any of them counts as dark.
    """
    grace = config.watchlist.monitor.grace
    awake = now - awake_since >= grace
    dark = alert_overdue(archive, config.schedules, grace=grace, now=now) if awake else []
    troubles = tell_troubles(archive, config, machine, now=now)
    return [*dark, *troubles, *remind(archive, zone=config.zone, now=now)]
