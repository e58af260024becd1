"""Until when one can act on a change, and whether a vendor keeps its word about changes: pure, time is an argument."""

from monitor.window.announcement import announcement
from monitor.window.country import NOWHERE, Country
from monitor.window.deadline import deadline
from monitor.window.own_date import own_date
from monitor.window.preview import preview_check
from monitor.window.promise import promise_check, took_effect

__all__ = [
    "NOWHERE",
    "Country",
    "announcement",
    "deadline",
    "own_date",
    "preview_check",
    "promise_check",
    "took_effect",
]
