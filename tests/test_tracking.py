from dataclasses import replace
from pathlib import Path

from monitor.tracking import Tracked, job, receive, upgrade
from storage.archive import Archive
from storage.records import FetchOutcome, Outcome, VersionKind
from tests.making import NOTICE, START, after, failed, fetch, page, policy, read, watching

EIGHT = page(NOTICE.format("8 days"))
THREE = page(NOTICE.format("3 days"))
TYPO = page(NOTICE.format("8 days"), "We adress your concerns quickly and in good faith.")
NO_TYPO = page(NOTICE.format("8 days"), "We address your concerns quickly and in good faith.")


def see(archive: Archive, body: bytes, *, hours: float = 0) -> Tracked:
    """Let a page arrive so many hours after the start."""
    return receive(archive, policy(), read(body, after(hours=hours)), now=after(hours=hours))


def test_first_version_is_no_change(tmp_path: Path) -> None:
    """The baseline is told to nobody."""
    with watching(tmp_path) as archive:
        assert see(archive, EIGHT).change is None


def test_shorter_notice_is_told(tmp_path: Path) -> None:
    """A material change makes an alert that waits."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        see(archive, THREE, hours=12)
        claim = archive.outbox.claim("slack", now=after(hours=12))

        assert claim is not None
        assert "8 days → 3 days" in claim.alert.sentence


def test_version_facts_change_and_alert_come_together(tmp_path: Path) -> None:
    """What a change consists of is all there after one call."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        tracked = see(archive, THREE, hours=12)

        assert tracked.change
        assert tracked.alerted
        assert tracked.change.after == archive.current(policy().name)
        assert [fact.value for fact in archive.facts(tracked.change.after.id) if fact.kind == "change_notice"] == [
            "P3D"
        ]


def test_change_is_judged_with_an_act_by_date(tmp_path: Path) -> None:
    """Eight days promised before the change, counted from first sight, are the time to act."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        change = see(archive, THREE, hours=12).change

        assert change
        assert change.deadline
        assert change.deadline.day == after(days=8).date()


def test_immaterial_change_is_a_version_without_an_alert(tmp_path: Path) -> None:
    """A corrected typo is kept as a version and told to nobody."""
    with watching(tmp_path) as archive:
        see(archive, TYPO)
        tracked = see(archive, NO_TYPO, hours=12)

        assert (tracked.version and tracked.version.number, tracked.alerted) == (2, False)


def test_failed_fetch_keeps_the_version(tmp_path: Path) -> None:
    """A failure is a row and changes nothing else."""
    with watching(tmp_path) as archive:
        first = see(archive, EIGHT)
        tracked = receive(archive, policy(), failed(after(hours=12)), now=after(hours=12))

        assert tracked.version == first.version


def test_outcome_overtaken_by_another_process_changes_nothing(tmp_path: Path) -> None:
    """The same new text brought twice makes one version."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        see(archive, THREE, hours=12)
        see(archive, THREE, hours=12.01)

        assert len(archive.versions(policy().name)) == 2


def test_returned_text_is_recorded_as_such(tmp_path: Path) -> None:
    """A text that was current before comes back as returned."""
    with watching(tmp_path) as archive:
        for hours, body in enumerate((EIGHT, THREE, EIGHT)):
            see(archive, body, hours=hours)

        assert [version.kind for version in archive.versions(policy().name)] == ["first", "change", "returned"]


def test_flapping_page_is_told_once_in_each_direction(tmp_path: Path) -> None:
    """A page that flips between two texts makes two alerts, however often it flips."""
    with watching(tmp_path) as archive:
        told = [see(archive, body, hours=hours).alerted for hours, body in enumerate([EIGHT, THREE] * 4)]

        assert sum(told) == 2


def test_new_selector_is_a_technical_upgrade(tmp_path: Path) -> None:
    """An edited selector reads the kept snapshot again and tells nobody."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        version = upgrade(archive, replace(policy(), select=("main p",)), now=after(hours=1))

        assert version
        assert (version.kind, archive.outbox.claim("slack", now=after(hours=1))) == (VersionKind.UPGRADE, None)


def test_same_recipe_is_no_upgrade(tmp_path: Path) -> None:
    """Nothing is read again while nothing of ours changed."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)

        assert upgrade(archive, policy(), now=after(hours=1)) is None


def test_new_recipe_that_reads_the_same_makes_no_version(tmp_path: Path) -> None:
    """A selector that gives the same text only changes what the version says of its recipe."""
    selecting = replace(policy(), select=("main",))
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        upgrade(archive, selecting, now=after(hours=1))
        versions = archive.versions(policy().name)

        assert (len(versions), upgrade(archive, selecting, now=after(hours=2))) == (1, None)


def test_job_carries_validators_of_the_current_text(tmp_path: Path) -> None:
    """The next fetch asks whether the page that we have is still current."""
    outcome = read(EIGHT)
    with watching(tmp_path) as archive:
        receive(archive, policy(), replace(outcome, fetch=replace(outcome.fetch, etag='"1"')), now=START)

        assert job(archive, policy()).etag == '"1"'


def test_job_after_an_upgrade_carries_no_validators(tmp_path: Path) -> None:
    """After our own change the page is read whole once, since what the selector adds may have moved meanwhile."""
    outcome = read(EIGHT)
    with watching(tmp_path) as archive:
        receive(archive, policy(), replace(outcome, fetch=replace(outcome.fetch, etag='"1"')), now=START)
        selecting = replace(policy(), select=("main p",))
        upgrade(archive, selecting, now=after(hours=1))

        assert job(archive, selecting).etag is None


def test_validators_of_a_suspect_page_are_not_sent(tmp_path: Path) -> None:
    """A bot wall's ETag never stands for the policy."""
    wall = Outcome(fetch=replace(fetch(after(hours=1), outcome=FetchOutcome.SUSPECT), etag='"wall"'))
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        receive(archive, policy(), wall, now=after(hours=1))

        assert job(archive, policy()).etag is None
