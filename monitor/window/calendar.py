"""Writes the days to act by as an iCalendar (RFC 5545): one all-day event for each change that waits for a decision."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, vDuration

from monitor.window.reminding import HOUR
from monitor.window.saying import said
from notifications.blocks import clean
from storage.cases import Case
from storage.windows import Deadline

PRODUCT = "-//policy-monitor//policy-monitor//EN"
NAME = "Policy changes to act on"
REFRESH = vDuration(timedelta(hours=1))
"""How often a subscribed calendar should look (RFC 7986, section 5.7)."""

EARLY = timedelta(days=-2, hours=HOUR.hour)
"""When an event alarms, from the midnight with which its day begins: the hour of reminders, two days before."""


def calendar(cases: Iterable[Case], address: Callable[[int], str]) -> bytes:
    """Return the calendar of the cases that have a day to act by; `address` gives where a change can be read.

    The same cases give the same bytes. An event keeps its UID for ever; each step taken about its change counts up its
    SEQUENCE, and a decision cancels it, so that calendars that subscribed take it out.
    """
    written = Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("name", NAME)
    written.add("x-wr-calname", NAME)
    written.add("refresh-interval", REFRESH.td, parameters={"value": "DURATION"})
    written.add("x-published-ttl", REFRESH)
    for case in cases:
        if case.window.deadline:
            written.add_component(_event(case, case.window.deadline, address(case.change_id)))
    lines: bytes = written.to_ical()
    return lines


def _event(case: Case, deadline: Deadline, url: str) -> Event:
    event = Event()
    event.add("uid", f"change-{case.change_id}-{case.fingerprint[:16]}@policy-monitor")
    event.add("summary", _line(f"Last day to act: {case.policy.vendor}: {case.policy.kind}"))
    event.add("description", _description(case, deadline, url))
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("url", url)
    event.add("status", "CONFIRMED" if case.is_open else "CANCELLED")
    event.add("transp", "TRANSPARENT")
    event.add("sequence", len(case.steps))
    event.add("created", case.window.posting.by)
    event.add("last-modified", _modified(case))
    event.add("dtstamp", _modified(case))
    if case.severity:
        event.add("categories", [case.severity.value])
    if case.is_open:
        event.add_component(_alarm(_line(f"{case.policy.vendor}: {case.policy.kind}: act by {said(deadline.day)}")))
    return event


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", EARLY)
    alarm.add("description", words)
    return alarm


def _description(case: Case, deadline: Deadline, url: str) -> str:
    latest = f"At the latest {said(deadline.latest)}." if deadline.latest > deadline.day else ""
    whose = f"Assigned to {case.assigned_to}." if case.assigned_to else ""
    lines = (case.sentence or "", deadline.because, latest, whose, url)
    return "\n".join(filter(None, map(_line, lines)))


def _line(text: str) -> str:
    """Show a text on one line, without characters that hide or turn it around."""
    return " ".join(clean(text).split())


def _modified(case: Case) -> datetime:
    return max(case.window.posting.by, case.told_at or case.window.posting.by, *(step.act.at for step in case.steps))
