"""Gives the head of the ledger away once a day: to a file, in a message, to an authority that stamps it."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, tzinfo

import structlog

from monitor import heads
from monitor.config import Config
from monitor.stamping import StampError, asked, read
from storage.archive import Archive
from storage.ledger import Head
from storage.records import AlertKind
from storage.stamps import moment

log = structlog.get_logger()

AGAIN = timedelta(hours=1)
"""After which an authority that gave no stamp is asked again."""


def give_away(archive: Archive, config: Config, *, now: datetime) -> Iterator[str]:
    """Write the head to its file and record a message of it, each once a day where asked for; say what was done."""
    settings, zone = config.watchlist.monitor, config.zone
    head = archive.ledger.head()
    path = config.head_file
    if path and head.number and _is_due(_moment(heads.last_written(path)), zone, now=now):
        heads.append(path, heads.written(head, now=now))
        yield f"head {head.number} written to {path.name}"
    if settings.head_message and head.number and _is_due(archive.alerted_at(None, AlertKind.HEAD), zone, now=now):
        with archive.transaction():
            sentence = told(archive.ledger.head())
            archive.add_alert(AlertKind.HEAD, None, sentence, now=now)
        yield sentence


def told(head: Head) -> str:
    """Say a head in a sentence.

    >>> told(Head(7, bytes(32)))[:35]
    'Entry 7 of the ledger has the head '
    """
    return f"Entry {head.number} of the ledger has the head {head.hash.hex()}"


def stamp(archive: Archive, url: str, *, now: datetime, send: Callable[[str, bytes], bytes] | None = None) -> datetime:
    """Have an authority stamp the head, and keep its answer; give the time that it says. Raises StampError."""
    head = archive.ledger.head()
    line = archive.ledger.line_at(head.number)
    if line is None:
        raise StampError("nothing was recorded yet that could be stamped")
    answer = asked(url, line, send)
    with archive.transaction():
        archive.ledger.add_timestamp(head.number, url, answer, now=now)
    return read(answer).at


class Stamping:
    """Has the head stamped once a day, in a thread of its own: a slow answer holds up nothing."""

    def __init__(self, config: Config, begin: Callable[[str, datetime], None] | None = None) -> None:
        self._config = config
        self._begin = begin or self._aside
        self._tried_at: datetime | None = None

    def see_to_it(self, archive: Archive, *, now: datetime) -> None:
        """Begin where a stamp is due, and none was asked for lately."""
        url = self._config.watchlist.monitor.timestamp_url
        lately = self._tried_at is not None and now - self._tried_at < AGAIN
        if url is None or lately or not _is_due(archive.ledger.stamped_at(), self._config.zone, now=now):
            return
        self._tried_at = now
        self._begin(url, now)

    def _aside(self, url: str, now: datetime) -> None:
        threading.Thread(target=self._stamp, args=(url, now), name="timestamp", daemon=True).start()

    def _stamp(self, url: str, now: datetime) -> None:
        try:
            with Archive.open(self._config.database) as archive:
                log.info("head stamped", at=str(stamp(archive, url, now=now)))
        except StampError as error:
            log.warning("the head was not stamped", error=str(error))
        except Exception:
            # Nothing that one authority answers may end the watch; it is asked again.
            log.exception("stamping went wrong")


def _is_due(last: datetime | None, zone: tzinfo, *, now: datetime) -> bool:
    """Say whether a new day has begun since, by the operator's clock."""
    return last is None or last.astimezone(zone).date() < now.astimezone(zone).date()


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None
