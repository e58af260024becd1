import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from monitor.facts import read_facts
from monitor.materiality import judged_by
from monitor.tracking import Tracked, job, receive, upgrade
from spiders.reading import read_page
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import AlertKind, FetchOutcome, Snapshot, VersionKind
from storage.windows import DateMove, Posting
from tests.making import NOTICE, START, URL, after, failed, fetch, page, policy, watching

Asked = ParamSpec("Asked")
Done = TypeVar("Done")

EIGHT = page(NOTICE.format("8 days"))
THREE = page(NOTICE.format("3 days"))
TYPO = page(NOTICE.format("8 days"), "We adress your concerns quickly and in good faith.")
NO_TYPO = page(NOTICE.format("8 days"), "We address your concerns quickly and in good faith.")


def glimpse(archive: Archive, body: bytes, *, hours: float = 0) -> Tracked:
    """Let a page arrive once, so many hours after the start."""
    return receive(archive, policy(), outcome_of(archive, body, hours=hours), now=after(hours=hours))


def outcome_of(archive: Archive, body: bytes, *, hours: float) -> Outcome:
    """Read a page as a crawl would, knowing what the archive has."""
    snapshot = Snapshot(url=URL, fetched_at=after(hours=hours), content_type="text/html; charset=utf-8", body=body)
    return read_page(job(archive, policy()), snapshot, fetch(after(hours=hours), outcome=FetchOutcome.NEW_TEXT))


def see(archive: Archive, body: bytes, *, hours: float = 0) -> Tracked:
    """Let a page arrive twice, six minutes apart."""
    glimpse(archive, body, hours=hours)
    return glimpse(archive, body, hours=hours + 0.1)


def test_first_version_is_no_change(tmp_path: Path) -> None:
    """The baseline is told to nobody."""
    with watching(tmp_path) as archive:
        assert see(archive, EIGHT).change is None


def test_shorter_notice_is_told(tmp_path: Path) -> None:
    """A material change makes an alert that waits."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        see(archive, THREE, hours=12)

        assert ["8 days → 3 days" in row["sentence"] for row in archive.waiting()] == [True]


def test_version_facts_change_and_alert_come_together(tmp_path: Path) -> None:
    """What a change consists of is all there after one call."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        tracked = see(archive, THREE, hours=12)

        assert tracked.change
        assert tracked.alert
        assert tracked.change.after == archive.current(policy().name)
        assert [fact.value for fact in archive.facts(tracked.change.after.id) if fact.kind == "change_notice"] == [
            "P3D"
        ]


def test_change_is_judged_with_an_act_by_date(tmp_path: Path) -> None:
    """Eight days promised before the change, counted from the last sight of the old text, are the time to act."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        change = see(archive, THREE, hours=12).change

        assert change
        assert change.window.deadline
        assert change.window.deadline.day == after(days=8).date()


def test_change_knows_between_which_fetches_it_was_posted(tmp_path: Path) -> None:
    """After the last fetch that had the old text, at the latest at the first with the new; failures see nothing."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        glimpse(archive, EIGHT, hours=12)
        receive(archive, policy(), failed(after(hours=24)), now=after(hours=24))
        change = see(archive, THREE, hours=36).change

        assert change
        assert change.window.posting == Posting(after=after(hours=12), by=after(hours=36))


def test_own_upgrade_is_no_sight_of_the_page(tmp_path: Path) -> None:
    """Reading a kept snapshot again by other rules does not prove that the vendor's page was still the same."""
    selecting = replace(policy(), select=("main p",))
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        upgrade(archive, selecting, now=after(hours=6))
        for hours in (12, 12.1):
            outcome = outcome_of(archive, THREE, hours=hours)
            tracked = receive(archive, selecting, outcome, now=after(hours=hours))

        assert tracked.change
        assert tracked.change.window.posting == Posting(after=after(hours=0.1), by=after(hours=12))


def test_days_are_counted_in_the_vendors_country(tmp_path: Path) -> None:
    """Half past eleven at night in UTC is the next day for a Belgian vendor."""
    belgian = replace(policy(), country="BE")
    with watching(tmp_path, belgian) as archive:
        for hours, body in ((17.4, EIGHT), (17.5, EIGHT), (17.6, THREE), (17.7, THREE)):
            tracked = receive(archive, belgian, outcome_of(archive, body, hours=hours), now=after(hours=hours))

        assert tracked.change
        assert tracked.change.window.deadline
        assert tracked.change.window.deadline.day == after(days=9).date()


def test_promise_and_own_date_are_kept_with_the_change(tmp_path: Path) -> None:
    """What the vendor did with its word stands in the archive: too short a notice, under a new date."""
    with watching(tmp_path) as archive:
        see(archive, page("This policy applies from 3 March 2025.", NOTICE.format("8 days")))
        change = see(archive, page("This policy applies from 5 March 2026.", NOTICE.format("3 days")), hours=12).change

        assert change
        assert change.window.promise
        assert change.window.own_date
        assert (change.window.promise.short_by, change.window.own_date.move) == (5, DateMove.MOVED)


def test_text_that_came_back_breaks_no_promise(tmp_path: Path) -> None:
    """The day from which a former text applied says nothing of how it was told of now."""
    with watching(tmp_path) as archive:
        see(archive, page("This policy applies from 1 February 2026.", NOTICE.format("8 days")))
        see(archive, EIGHT, hours=12)
        change = see(
            archive, page("This policy applies from 1 February 2026.", NOTICE.format("8 days")), hours=24
        ).change

        assert change
        assert change.window.promise is None


def test_immaterial_change_is_a_version_without_an_alert(tmp_path: Path) -> None:
    """A corrected typo is kept as a version and told to nobody."""
    with watching(tmp_path) as archive:
        see(archive, TYPO)
        tracked = see(archive, NO_TYPO, hours=12)

        assert (tracked.version and tracked.version.number, tracked.alert) == (2, None)


def test_unchanged_page_needs_no_text(tmp_path: Path) -> None:
    """The text that we have is not unpacked for a page that shows the same."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        outcome = outcome_of(archive, EIGHT, hours=12)
        asked: list[str] = []
        archive._db.conn.set_trace_callback(asked.append)  # noqa: SLF001 - what is asked of the file
        receive(archive, policy(), outcome, now=after(hours=12))

        assert not [sql for sql in asked if "unpacked" in sql or "versions_in_words" in sql]


def test_failed_fetch_keeps_the_version(tmp_path: Path) -> None:
    """A failure is a row and changes nothing else."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        before = archive.latest(policy().name)
        tracked = receive(archive, policy(), failed(after(hours=12)), now=after(hours=12))

        assert tracked.version == before


def test_new_text_is_not_believed_at_first_sight(tmp_path: Path) -> None:
    """A text that was seen once waits to be seen again."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        tracked = glimpse(archive, THREE, hours=12)

        assert (tracked.waiting, tracked.version and tracked.version.number) == (True, 1)


def test_text_that_was_seen_once_is_known_to_wait(tmp_path: Path) -> None:
    """A daemon that is started anew finds in the archive that a text must be seen again, and when that is over."""
    waits = []
    with watching(tmp_path) as archive:
        for hours in (0, 0.1, 12, 12.1):
            body = page(NOTICE.format("8 days" if hours < 1 else "3 days"))
            glimpse(archive, body, hours=hours)
            waits.append(next(archive.watches()).waits)

    assert waits == [True, False, True, False]


def test_glitch_leaves_no_trace_but_its_fetch(tmp_path: Path) -> None:
    """A text that is gone at the next fetch makes no version."""
    with watching(tmp_path) as archive:
        for hours, body in enumerate((EIGHT, EIGHT, THREE, EIGHT, EIGHT)):
            glimpse(archive, body, hours=hours)

        assert len(archive.versions(policy().name)) == 1


def test_version_tells_first_sight_and_confirmation(tmp_path: Path) -> None:
    """A version says when its text was first seen and when it was believed."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        version = see(archive, THREE, hours=12).version

        assert version
        assert (version.seen_at, version.confirmed_at) == (after(hours=12), after(hours=12.1))


def test_failure_between_two_sights_does_not_matter(tmp_path: Path) -> None:
    """A time-out between two sights of a text is no other text."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        glimpse(archive, THREE, hours=12)
        receive(archive, policy(), failed(after(hours=12.05)), now=after(hours=12.05))

        assert glimpse(archive, THREE, hours=12.1).change


def test_nobody_waits_for_the_judge(tmp_path: Path) -> None:
    """While a text is read and judged, another process may write: somebody decides, an alert is sent."""
    asked: list[str] = []

    def write_meanwhile(function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
        asked.append(function.__name__)
        if function is not judged_by:
            with closing(sqlite3.connect(tmp_path / "test.db", timeout=0)) as other:
                other.execute("begin immediate")
        return function(*args, **kwargs)

    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        for hours in (1, 2):
            outcome = outcome_of(archive, THREE, hours=hours)
            receive(archive, policy(), outcome, now=after(hours=hours), do=write_meanwhile)

    assert asked == ["judge", "read_facts", "judged_by"]


def test_text_recorded_by_another_process_while_it_is_judged_makes_one_version(tmp_path: Path) -> None:
    """What was judged before the write lock is looked at again under it."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        glimpse(archive, THREE, hours=1)
        outcome = outcome_of(archive, THREE, hours=2)

        def overtaken(function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
            if function is read_facts:
                with Archive.open(tmp_path / "test.db") as other:
                    receive(other, policy(), outcome, now=after(hours=2))
            return function(*args, **kwargs)

        tracked = receive(archive, policy(), outcome, now=after(hours=2), do=overtaken)

        assert (tracked.change, len(archive.versions(policy().name))) == (None, 2)


def test_outcome_overtaken_by_another_process_changes_nothing(tmp_path: Path) -> None:
    """The same new text brought once more after it was believed makes no further version."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        late = outcome_of(archive, THREE, hours=12.2)
        see(archive, THREE, hours=12)
        receive(archive, policy(), late, now=after(hours=12.2))

        assert len(archive.versions(policy().name)) == 2


def test_change_is_told_though_the_clock_was_set_back(tmp_path: Path) -> None:
    """What was confirmed by a clock that ran a year ahead keeps no later change from being seen and believed."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT, hours=8_760)
        glimpse(archive, EIGHT, hours=8_770)
        glimpse(archive, THREE)
        tracked = glimpse(archive, THREE, hours=1)

        assert (tracked.alert, tracked.change and tracked.change.after.seen_at) == (AlertKind.CHANGE, START)


def test_returned_text_is_recorded_as_such(tmp_path: Path) -> None:
    """A text that was current before comes back as returned."""
    with watching(tmp_path) as archive:
        for hours, body in enumerate((EIGHT, THREE, EIGHT)):
            see(archive, body, hours=hours)

        assert [version.kind for version in archive.versions(policy().name)] == ["first", "change", "returned"]


def test_switching_page_is_told_once_as_such(tmp_path: Path) -> None:
    """After the change that was told, a page that goes on switching makes one note."""
    with watching(tmp_path) as archive:
        told = [see(archive, body, hours=hours).alert for hours, body in enumerate([EIGHT, THREE] * 4)]

        assert told == [None, AlertKind.CHANGE, AlertKind.FLAPPING, None, None, None, None, None]


def test_page_that_flips_on_every_fetch_makes_one_note(tmp_path: Path) -> None:
    """A hundred flips are told once, as a page that switches."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        told = [glimpse(archive, body, hours=1 + hour).alert for hour, body in enumerate([THREE, EIGHT] * 50)]

        assert [kind for kind in told if kind] == [AlertKind.FLAPPING]


def test_new_text_ends_the_silence_about_a_switching_page(tmp_path: Path) -> None:
    """A truly new text is told though the page switched before."""
    with watching(tmp_path) as archive:
        for hours, body in enumerate([EIGHT, THREE] * 3):
            see(archive, body, hours=hours)

        assert see(archive, page(NOTICE.format("30 days")), hours=10).alert is AlertKind.CHANGE


def test_return_of_a_text_that_had_held_long_is_a_change(tmp_path: Path) -> None:
    """A vendor that takes a change back after the old text had held two months has changed its policy."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        see(archive, THREE, hours=24 * 60)
        tracked = see(archive, EIGHT, hours=24 * 61)

        assert tracked.version
        assert (tracked.version.kind, tracked.alert) == (VersionKind.CHANGE, AlertKind.CHANGE)


def test_page_that_never_says_the_same_twice_still_tells_a_change(tmp_path: Path) -> None:
    """Where every fetch differs a little, the fifth new text is believed."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        told = [
            glimpse(archive, page(NOTICE.format("3 days"), f"Story {word} of the day is told here."), hours=hour).alert
            for hour, word in enumerate(("alpha", "beta", "gamma", "delta", "omega"), start=1)
        ]

        assert told == [None, None, None, None, AlertKind.CHANGE]


def test_new_selector_is_a_technical_upgrade(tmp_path: Path) -> None:
    """An edited selector reads the kept snapshot again and tells nobody."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        version = upgrade(archive, replace(policy(), select=("main p",)), now=after(hours=1))

        assert version
        assert (version.kind, archive.waiting()) == (VersionKind.UPGRADE, [])


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
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        sight = outcome_of(archive, EIGHT, hours=1)
        receive(archive, policy(), replace(sight, fetch=replace(sight.fetch, etag='"1"')), now=after(hours=1))

        assert job(archive, policy()).etag == '"1"'


def test_job_after_an_upgrade_carries_no_validators(tmp_path: Path) -> None:
    """After our own change the page is read whole once, since what the selector adds may have moved meanwhile."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        sight = outcome_of(archive, EIGHT, hours=0.5)
        receive(archive, policy(), replace(sight, fetch=replace(sight.fetch, etag='"1"')), now=after(hours=0.5))
        selecting = replace(policy(), select=("main p",))
        upgrade(archive, selecting, now=after(hours=1))

        assert job(archive, selecting).etag is None


def test_job_at_another_address_carries_no_validators(tmp_path: Path) -> None:
    """A page's validators say nothing of the page at another address."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        sight = outcome_of(archive, EIGHT, hours=1)
        receive(archive, policy(), replace(sight, fetch=replace(sight.fetch, etag='"1"')), now=after(hours=1))

        assert job(archive, replace(policy(), url="https://acme.example/new")).etag is None


def test_validators_of_another_text_are_not_sent(tmp_path: Path) -> None:
    """The ETag of a text that is not believed yet must not turn into "unchanged"."""
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        candidate = outcome_of(archive, THREE, hours=1)
        candidate = replace(candidate, fetch=replace(candidate.fetch, etag='"new"'))
        receive(archive, policy(), candidate, now=after(hours=1))

        assert job(archive, policy()).etag is None
