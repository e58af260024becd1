import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

from click.testing import CliRunner
from sqlite_utils import Database

from monitor.cli import main
from monitor.deciding import remind
from storage.archive import Archive
from storage.reader import Reader
from storage.schema import migrations
from storage.stamps import stamp
from storage.windows import Basis
from tests.making import addressed, after

MADE = after(hours=-1)


def old_archive(path: Path, *, because: str = "The text before promised 8 days.", act_by: str = "2026-03-10") -> Path:
    """Make an archive as it was before windows were kept: one change, eight days to act."""
    file = path / "old.db"
    database = Database(sqlite3.connect(file))
    migrations.apply(database, stop_before="tell_since_when")
    policy = {"name": "p", "vendor": "V", "kind": "k", "url": "u", "schedule": "s", "watched": 1}
    database.table("policies").insert({**policy, "added_at": stamp(MADE)})
    database.table("snapshots").insert(
        {
            "policy_id": 1,
            "fetched_at": stamp(MADE),
            "url": "u",
            "content_type": "",
            "size": 0,
            "sha256": "",
            "body": b"",
        }
    )
    for number, hours in ((1, 0), (2, 12)):
        version = {"policy_id": 1, "number": number, "kind": "change", "seen_at": stamp(after(hours=hours))}
        text = {"words": 1, "text": "a", "fingerprint": f"f{number}", "imprint": "", "recipe": "", "links": "[]"}
        confirmed = {"confirmed_at": stamp(after(hours=hours)), "snapshot_id": 1}
        database.table("versions").insert({**version, **text, **confirmed})
    for hours in (0, 6):
        row = {"policy_id": 1, "started_at": stamp(after(hours=hours)), "duration_ms": 1, "outcome": "unchanged"}
        database.table("fetches").insert({**row, "redirects": "[]", "fingerprint": "f1", "snapshot_id": 1})
    judged = {"material": 1, "categories": "[]", "act_by": act_by, "act_by_because": because}
    places = {"policy_id": 1, "seen_at": stamp(after(hours=12)), "before_id": 1, "after_id": 2}
    database.table("changes").insert({**judged, **places})
    alert = {"kind": "change", "policy_id": 1, "change_id": 1, "created_at": stamp(after(hours=12)), "sentence": "s"}
    database.table("alerts").insert(alert)
    database.close()
    return file


def test_change_of_an_old_archive_knows_when_it_was_posted(tmp_path: Path) -> None:
    """The fetches that were kept tell when the old text was last seen."""
    file = old_archive(tmp_path, because="The text before promised 8 days of notice.")
    with Archive.open(file) as archive:
        assert archive.change(1).window.posting.after == after(hours=6)


def test_day_of_an_old_archive_keeps_its_basis(tmp_path: Path) -> None:
    """What a day was derived from is read from the words that were kept."""
    file = old_archive(tmp_path, because="Changes bind on posting, as the text before promised.")
    with Archive.open(file) as archive:
        deadline = archive.change(1).window.deadline

    assert deadline
    assert deadline.basis is Basis.AT_ONCE


def test_told_change_of_an_old_archive_waits_for_a_decision(tmp_path: Path) -> None:
    """What was told before people could decide is open."""
    with Archive.open(old_archive(tmp_path)) as archive:
        assert [1] == [case.change_id for case in archive.decisions.open_cases()]


def test_window_of_an_old_archive_is_reminded_of(tmp_path: Path) -> None:
    """What can still be acted on is reminded of like any other."""
    with Archive.open(old_archive(tmp_path)) as archive:
        assert len(remind(archive, zone=ZoneInfo("UTC"), now=after(days=7))) == 1


def test_window_that_was_over_in_an_old_archive_is_not_told_of(tmp_path: Path) -> None:
    """Nobody is told on one morning of everything that ended in the years before."""
    with Archive.open(old_archive(tmp_path, act_by="2026-03-01")) as archive:
        assert remind(archive, zone=ZoneInfo("UTC"), now=after(days=7)) == []


def test_window_that_was_over_in_an_old_archive_makes_no_message(tmp_path: Path) -> None:
    """The row that keeps it from being told of waits for nobody."""
    with Archive.open(old_archive(tmp_path, act_by="2026-03-01")) as archive:
        assert [row["kind"] for row in archive.waiting()] == ["change"]


def test_old_archive_is_not_current(tmp_path: Path) -> None:
    """A reader sees that tables are missing."""
    with Reader.open(old_archive(tmp_path)) as archive:
        assert not archive.is_current


def test_command_that_reads_brings_an_old_archive_to_the_tables_of_today(tmp_path: Path) -> None:
    """After an upgrade `status --open` works before the daemon was restarted."""
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text(f'[monitor]\ndatabase = "{old_archive(tmp_path).name}"\n', encoding="utf-8")

    assert "act by 2026-03-10" in CliRunner().invoke(main, ["-c", str(watchlist), "status", "--open"]).output


def old_delivery(folder: Path, outcome: str | None) -> Archive:
    """Open an archive from before there were targets, whose one alert had a delivery that came to this."""
    file = old_archive(folder)
    with closing(sqlite3.connect(file)) as connection, connection:
        if outcome:
            connection.execute(
                """insert into deliveries (alert_id, channel, attempt, outcome, started_at, lease_until, error)
                values (1, 'slack-webhook', 3, ?, ?, ?, 'no_service')""",
                (outcome, stamp(after(hours=13)), stamp(after(hours=14))),
            )
    return Archive.open(file)


def kinds_claimed(archive: Archive) -> list[str]:
    """Address everything to Slack, and give what is then due there."""
    addressed(archive, at=after(days=1))
    found = []
    while claim := archive.outbox.claim("slack", now=after(days=1)):
        found.append(claim.alert.kind.value)
        archive.outbox.delivered(claim, receipt=None, now=after(days=1))
    return found


def test_alert_that_was_delivered_is_not_sent_to_targets(tmp_path: Path) -> None:
    """Whoever updates is not told everything again."""
    assert "change" not in kinds_claimed(old_delivery(tmp_path, "delivered"))


def test_alert_that_waited_is_sent_to_targets(tmp_path: Path) -> None:
    """What waited before the update still arrives after it."""
    assert "change" in kinds_claimed(old_delivery(tmp_path, None))


def test_alert_that_was_under_way_is_sent_to_targets(tmp_path: Path) -> None:
    """What nobody knows of whether it arrived is sent: at least once."""
    assert "change" in kinds_claimed(old_delivery(tmp_path, "sending"))


def test_alert_that_was_given_up_can_be_asked_for(tmp_path: Path) -> None:
    """It is dead as before, and `deliver --again` sends it."""
    archive = old_delivery(tmp_path, "dead")
    before = kinds_claimed(archive)
    archive.outbox.revive(now=after(days=1))

    assert ("change" in before, archive.dead_letters(), kinds_claimed(archive)) == (False, 0, ["change"])


def test_decision_of_an_old_archive_is_not_shown_in_old_messages(tmp_path: Path) -> None:
    """Messages that were sent before they could be updated are left as they are."""
    file = old_archive(tmp_path)
    database = Database(sqlite3.connect(file))
    migrations.apply(database, stop_before="let_people_answer_in_channels")
    sent = {"alert_id": 1, "channel": "slack", "attempt": 1, "outcome": "delivered", "receipt": "C0/1.0"}
    database.table("deliveries").insert({**sent, "started_at": stamp(MADE), "lease_until": stamp(MADE)})
    step = {"change_id": 1, "choice": "accept", "at": stamp(MADE), "actor": "anna", "through": "command"}
    database.table("decisions").insert(step)
    database.close()
    with Archive.open(file) as archive:
        assert archive.postings.behind("slack") == ()
