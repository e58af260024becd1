from datetime import timedelta
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.outbox import LEASE, SETTLING, Claim
from storage.records import AlertKind
from storage.stamps import stamp
from tests.making import START, addressed, after, watching


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive with one alert that waits."""
    with watching(tmp_path) as archive:
        archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", "Acme went dark", now=START)
        addressed(archive)
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


def test_waiting_alerts_are_listed(archive: Archive) -> None:
    """An alert that nobody took yet is listed with its attempts."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    archive.outbox.failed(claim, "HTTP 500", retry_at=after(hours=1), now=START)

    assert [(row["sentence"], row["attempts"], row["last_error"]) for row in archive.waiting()] == [
        ("Acme went dark", 1, "HTTP 500")
    ]


def two_alerts(folder: Path, *targets: str) -> Archive:
    """Give an archive with two alerts of one policy for these targets."""
    with watching(folder) as archive:
        for sentence in ("first", "second"):
            archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", sentence, now=START)
        addressed(archive, *targets)
    return Archive.open(folder / "test.db")


def claimed(archive: Archive, target: str = "slack", *, seconds: float = 0) -> Claim:
    """Claim what is due at a target, which there must be."""
    claim = archive.outbox.claim(target, now=after(seconds=seconds))
    assert claim
    return claim


def test_each_target_is_delivered_by_itself(tmp_path: Path) -> None:
    """What one target took still waits for the other."""
    archive = two_alerts(tmp_path, "slack", "mail")
    archive.outbox.delivered(claimed(archive), receipt=None, now=START)

    assert claimed(archive, "mail").alert.sentence == "first"


def test_later_alert_of_a_policy_does_not_overtake(tmp_path: Path) -> None:
    """While the first is tried again and again, the second waits."""
    archive = two_alerts(tmp_path)
    archive.outbox.failed(claimed(archive), "no", retry_at=after(hours=1), now=START)

    assert archive.outbox.claim("slack", now=after(seconds=60)) is None


def test_dead_alert_does_not_hold_back_the_next(tmp_path: Path) -> None:
    """What was given up stands in nobody's way."""
    archive = two_alerts(tmp_path)
    archive.outbox.dead(claimed(archive), "no", now=START)

    assert claimed(archive, seconds=1).alert.sentence == "second"


def test_target_that_rests_gets_nothing(tmp_path: Path) -> None:
    """A target that failed is left alone as a whole."""
    archive = two_alerts(tmp_path)
    claim = claimed(archive)
    archive.outbox.failed(claim, "429", retry_at=after(seconds=7), rest_until=after(seconds=7), now=START)

    assert (archive.outbox.claim("slack", now=after(seconds=6)), claimed(archive, seconds=7).attempt) == (None, 2)


def test_pace_is_kept_after_a_message(tmp_path: Path) -> None:
    """The next message goes no sooner than the pace allows."""
    archive = two_alerts(tmp_path)
    pace = timedelta(seconds=1)
    archive.outbox.delivered(claimed(archive), receipt=None, now=after(seconds=3), pace=pace)

    assert archive.outbox.soonest("slack", now=after(seconds=3)) == after(seconds=4)


def test_lost_attempt_may_have_arrived(archive: Archive) -> None:
    """After a crash nobody knows whether the message went out."""
    claimed(archive)
    archive.outbox.release(now=START)

    assert claimed(archive, seconds=SETTLING.total_seconds()).uncertain


def test_what_is_under_way_gets_time_to_arrive(archive: Archive) -> None:
    """Whoever looked at once would not find a message that Slack is about to take, and repeat it."""
    claimed(archive)
    archive.outbox.release(now=START)

    assert archive.outbox.claim("slack", now=START) is None


def test_failure_shows_at_the_target(archive: Archive) -> None:
    """What is wrong with a target, and since when, is one row."""
    archive.outbox.failed(claimed(archive), "no", retry_at=after(hours=1), rest_until=after(hours=1), now=START)

    assert [(row["name"], row["problem"], row["failing_since"]) for row in archive.targets()] == [
        ("slack", "no", stamp(START))
    ]


def test_success_ends_the_trouble(archive: Archive) -> None:
    """A target that took something has no problem any more."""
    archive.outbox.failed(claimed(archive), "no", retry_at=after(seconds=1), rest_until=after(seconds=1), now=START)
    archive.outbox.delivered(claimed(archive, seconds=1), receipt=None, now=after(seconds=2))

    assert [row["problem"] for row in archive.targets()] == [None]


def test_clock_that_was_wrong_keeps_nobody_waiting(tmp_path: Path) -> None:
    """What was put off while the clock was a year ahead is due when it is right again."""
    archive = two_alerts(tmp_path)
    year = after(days=365)
    claim = archive.outbox.claim("slack", now=year)
    assert claim
    archive.outbox.failed(claim, "no", retry_at=year, rest_until=year, now=year)

    assert claimed(archive, seconds=1).alert.sentence == "first"


def test_nothing_waits_for_a_clock_that_was_set_back(archive: Archive) -> None:
    """Three hours back, what was to be tried again in a minute still is."""
    claim = archive.outbox.claim("slack", now=START)
    assert claim
    then, minute = after(hours=-3), timedelta(minutes=1)
    archive.outbox.failed(claim, "500", retry_at=START + minute, rest_until=START + minute, now=START)

    archive.outbox.set_back(timedelta(hours=3), now=then)

    assert archive.outbox.soonest("slack", now=then) == then + minute
    assert archive.outbox.claim("slack", now=then) is None
    assert archive.outbox.claim("slack", now=then + minute) is not None
