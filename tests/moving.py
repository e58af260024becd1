"""A clock that a test moves, for the daemon and for APScheduler beneath it."""

from datetime import datetime, timedelta, tzinfo

import pytest

from spiders.clock import utc_now


class MovingClock:
    """The present moment, and what it was moved by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moved = timedelta()
        clock = self

        class Moved(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # as APScheduler calls it
                return clock().astimezone(tz)

        monkeypatch.setattr("apscheduler.schedulers.base.datetime", Moved)

    def __call__(self) -> datetime:
        """Give the moment."""
        return utc_now() + self.moved
