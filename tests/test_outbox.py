from datetime import timedelta
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.outbox import LEASE
from storage.records import AlertKind
from tests.making import START, after, watching


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive with one alert that waits."""
    with watching(tmp_path) as archive:
        archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", "Acme went dark", now=START)
    return Archive.open(tmp_path / "test.db")


def test_waiting_alert_is_claimed(archive: Archive) -> None:
    """An alert that waits can be claimed."""
    claim = archive.outbox.claim("slack", now=START)

    assert claim is not None
    assert claim.alert.sentence == "Acme went dark"


def test_claimed_alert_is_not_claimed_twice(archive: Archive) -> None:
    """While one sender holds the lease, another gets nothing."""
    archive.outbox.claim("slack", now=START)

    assert archive.outbox.claim("slack", now=START + LEASE / 2) is None


def test_lapsed_lease_frees_the_alert(archive: Archive) -> None:
    """A sender that died loses its claim when the lease is over."""
    archive.outbox.claim("slack", now=START)

    claim = archive.outbox.claim("slack", now=START + LEASE)

    assert claim is not None
    assert claim.attempt == 2


def test_delivered_alert_waits_no_more(archive: Archive) -> None:
    """What the channel took is never due again."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.delivered(claim, receipt="1", now=START)

    assert archive.outbox.claim("slack", now=after(days=400)) is None


def test_failed_alert_waits_until_its_time(archive: Archive) -> None:
    """What failed is not due before the time to try again."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.failed(claim, "500", retry_at=after(hours=1), now=START)

    assert archive.outbox.claim("slack", now=after(hours=1) - timedelta(seconds=1)) is None


def test_failed_alert_is_due_again(archive: Archive) -> None:
    """What failed is due when its time has come."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.failed(claim, "500", retry_at=after(hours=1), now=START)

    assert archive.outbox.claim("slack", now=after(hours=1)) is not None


def test_dead_alert_is_not_sent(archive: Archive) -> None:
    """What was given up is not due by itself."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.dead(claim, "no_service", now=START)

    assert archive.outbox.claim("slack", now=after(days=400)) is None


def test_revived_alert_is_due(archive: Archive) -> None:
    """What was given up is due again when a person asks for it."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.dead(claim, "no_service", now=START)
    archive.outbox.revive(now=after(hours=1))

    assert archive.outbox.claim("slack", now=after(hours=1)) is not None


def test_one_channel_is_enough(archive: Archive) -> None:
    """Whoever changes from a webhook to a bot is not told everything again."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.delivered(claim, receipt=None, now=START)

    assert archive.outbox.claim("slack-bot", now=START) is None


def test_waiting_alerts_are_listed(archive: Archive) -> None:
    """An alert that nobody took yet is listed with its attempts."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.failed(claim, "HTTP 500", retry_at=after(hours=1), now=START)

    assert [(row["sentence"], row["attempts"], row["last_error"]) for row in archive.waiting()] == [
        ("Acme went dark", 1, "HTTP 500")
    ]
