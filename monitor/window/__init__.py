"""Until when one can act on a change, and whether a vendor keeps its word about changes: pure, time is an argument."""

from monitor.window.country import NOWHERE, Country
from monitor.window.deadline import deadline

__all__ = ["NOWHERE", "Country", "deadline"]
