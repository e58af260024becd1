"""Until when one can act on a change, and whether a vendor keeps its word about changes: pure, time is an argument."""

from monitor.window.country import NOWHERE, Country
from monitor.window.deadline import deadline
from monitor.window.deriving import window_of
from monitor.window.own_date import own_date
from monitor.window.promise import promise_check

__all__ = ["NOWHERE", "Country", "deadline", "own_date", "promise_check", "window_of"]
