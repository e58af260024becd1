"""The past of a policy, brought into archives that are new, watched, or have a past already."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from monitor.browse.histories import policy as policy_page
from monitor.browse.pages import feed
from monitor.tracking import Tracked, job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.captures import Capture
from storage.records import FetchOutcome, Snapshot, VersionKind
from storage.saying import let_say
from tests.making import NOTICE, URL, after, fetch, page, policy, watching
from tests.pasts import brought, capture, days, markdown

EIGHT, FIVE, THREE = (page(NOTICE.format(f"{number} days")) for number in (8, 5, 3))
NAME = policy().name


def watched(archive: Archive, body: bytes, *, hours: float = 0) -> Tracked:
    """Let the watch itself see a page, twice."""
    for moment in (after(hours=hours), after(hours=hours + 0.1)):
        snapshot = Snapshot(url=URL, fetched_at=moment, content_type="text/html; charset=utf-8", body=body)
        outcome = read_page(job(archive, policy()), snapshot, fetch(moment, outcome=FetchOutcome.NEW_TEXT))
        tracked = receive(archive, policy(), outcome, now=moment)
    return tracked


def story(archive: Archive) -> list[tuple[int, str, bool]]:
    """Give the number and the kind of every version, and whether it was imported."""
    return [(each.number, each.kind.value, each.import_id is not None) for each in archive.versions(NAME)]


def steps(archive: Archive) -> list[tuple[int, int]]:
    """Give from which version to which each change leads, in the order of time."""
    return [(change.before.number, change.after.number) for change in archive.changes(NAME)]


def rows(folder: Path) -> list[str]:
    """Give all that an archive holds, but for when imports ran."""
    with sqlite3.connect(folder / "test.db") as database:
        let_say(database)
        return [line for line in database.iterdump() if "sqlite_stat" not in line]


@contextmanager
def lent(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open an archive as Datasette lends it to the pages."""
    with closing(sqlite3.connect(folder / "test.db")) as database:
        database.row_factory = sqlite3.Row
        let_say(database)
        yield database


def test_past_comes_before_what_the_watch_saw(tmp_path: Path) -> None:
    """Older texts are numbered from one, and the watch's own after them."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert story(archive) == [(1, "first", True), (2, "change", True), (3, "first", False)]


def test_last_of_the_past_and_first_of_the_watch_become_a_change(tmp_path: Path) -> None:
    """Where the two differ, the step between them is judged as any other."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert steps(archive) == [(1, 2), (2, 3)]


def test_same_text_at_the_join_is_no_change(tmp_path: Path) -> None:
    """Where the watch began with the text that the past ends with, nothing happened."""
    with watching(tmp_path) as archive:
        watched(archive, FIVE)
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert steps(archive) == [(1, 2)]


def test_two_extractors_make_no_change_when_the_past_comes_later(tmp_path: Path) -> None:
    """A text that others read, and our reading of the page, differ without the vendor's doing."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(markdown("8 days"), markdown("5 days")))

        assert steps(archive) == [(1, 2)]


def test_two_extractors_make_an_upgrade_when_the_watch_comes_later(tmp_path: Path) -> None:
    """The first text of our own after one that others read is told to nobody, and stands in the history."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(markdown("8 days"), markdown("5 days")))
        tracked = watched(archive, THREE)

        assert (tracked.version and tracked.version.kind, tracked.alert) == (VersionKind.UPGRADE, None)


def test_change_after_the_join_is_told(tmp_path: Path) -> None:
    """Once our own reading is there, the next change is one."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(markdown("8 days")))
        watched(archive, EIGHT)

        assert watched(archive, THREE, hours=12).alert == "change"


def test_watch_goes_on_with_a_past_of_our_own_reading(tmp_path: Path) -> None:
    """A page that changed since the last capture is a change, and told: that is no past."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert watched(archive, THREE).alert == "change"


def test_watch_that_sees_the_last_text_of_the_past_adds_nothing(tmp_path: Path) -> None:
    """Nothing changed between the last capture and the first check."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        watched(archive, FIVE)

        assert len(archive.versions(NAME)) == 2


def test_technical_upgrade_is_no_change(tmp_path: Path) -> None:
    """What the collection says of its own reading is never the vendor's doing."""
    moments = (after(days=-30), after(days=-20), after(days=-10))
    captures = [
        capture(moments[0], markdown("8 days")),
        capture(moments[1], markdown("8 days", "Read better."), technical=True),
        capture(moments[2], markdown("5 days", "Read better.")),
    ]
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, captures)

        assert ([kind for _, kind, _ in story(archive)], steps(archive)) == (["first", "upgrade", "change"], [(2, 3)])


def test_times_are_those_of_the_source(tmp_path: Path) -> None:
    """A version was seen when others saw it."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert [each.seen_at for each in archive.versions(NAME)] == [after(days=-1000), after(days=-990)]


def test_nobody_is_told_of_the_past(tmp_path: Path) -> None:
    """Neither alert nor open decision comes of history."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert (archive.waiting(), archive.decisions.count_open()) == ([], 0)


def test_somebody_is_told_who_asks(tmp_path: Path) -> None:
    """With --alert every material change of the past, and the one at the join, is told."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(EIGHT, FIVE), alert=True)

        assert [row["kind"] for row in archive.waiting()] == ["change", "change"]


def test_nobody_is_reminded_of_days_gone_by(tmp_path: Path) -> None:
    """Of a past that is told no day to act by comes up any more."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE), alert=True)

        assert archive.decisions.cases_to_remind_of() == ()


def test_imported_twice_adds_nothing(tmp_path: Path) -> None:
    """The second run finds everything known."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        before = rows(tmp_path)
        counts = brought(archive, tmp_path, days(EIGHT, FIVE))

        assert (counts["known"], rows(tmp_path)) == (2, before)


def test_what_is_new_since_is_added(tmp_path: Path) -> None:
    """A collection that grew is imported again for its newest part."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        brought(archive, tmp_path, days(EIGHT, FIVE, THREE))

        assert (story(archive)[2], steps(archive)) == ((3, "change", True), [(1, 2), (2, 3)])


def test_text_that_comes_back_is_known_from_before(tmp_path: Path) -> None:
    """Also what was imported in an earlier run counts."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        brought(archive, tmp_path, days(EIGHT, FIVE, EIGHT))

        assert archive.versions(NAME)[2].kind is VersionKind.RETURNED


def test_older_past_comes_before_a_past(tmp_path: Path) -> None:
    """Two collections of other years are one history."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(FIVE, THREE))
        brought(archive, tmp_path, days(EIGHT, start=-2000))

        assert ([number for number, _, _ in story(archive)], steps(archive)) == ([1, 2, 3], [(1, 2), (2, 3)])


def test_what_lies_inside_is_left_out(tmp_path: Path) -> None:
    """What the watch saw itself is never judged anew."""
    with watching(tmp_path) as archive:
        watched(archive, EIGHT)
        watched(archive, THREE, hours=48)
        counts = brought(archive, tmp_path, [capture(after(hours=24), FIVE)])

        assert (counts["inside"], len(archive.versions(NAME))) == (1, 2)


def interrupted(captures: list[Capture], *, after_captures: int) -> Iterator[Capture]:
    """Give some captures and then fail, as a connection does."""
    yield from captures[:after_captures]
    raise ConnectionError


@pytest.mark.parametrize("captures", [1, 2, 3])
def test_interrupted_while_reading_goes_on(tmp_path: Path, captures: int) -> None:
    """A run that broke off leaves nothing half, and the next makes the same of it as one run would."""
    past = days(EIGHT, FIVE, THREE, EIGHT)
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        with pytest.raises(ConnectionError):
            brought(archive, tmp_path, interrupted(past, after_captures=captures))
        half = len(archive.versions(NAME))
        brought(archive, tmp_path, past)

        assert (half, [kind for _, kind, _ in story(archive)]) == (
            1,
            ["first", "change", "change", "returned", "first"],
        )


def test_interrupted_while_recording_goes_on(tmp_path: Path) -> None:
    """Also where pages were taken over already, but no version yet."""

    def die(step: str, _: Counter[str]) -> None:
        if step == "recorded":
            raise KeyboardInterrupt

    with watching(tmp_path) as archive:
        with pytest.raises(KeyboardInterrupt):
            brought(archive, tmp_path, days(EIGHT, FIVE), tell=die)
        counts = brought(archive, tmp_path, days(EIGHT, FIVE))

        assert (counts["fetches"], [kind for _, kind, _ in story(archive)]) == (0, ["first", "change"])


@pytest.mark.parametrize("number", range(5))
def test_interrupted_between_transactions_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Before whichever of its five transactions it is cut off: the next run does the rest, and clears away."""
    with watching(tmp_path) as archive:
        with monkeypatch.context() as patched:
            patched.setattr(archive, "transaction", dying(archive.transaction, after_calls=number))
            with pytest.raises(KeyboardInterrupt):
                brought(archive, tmp_path, days(EIGHT, FIVE, THREE))
        brought(archive, tmp_path, days(EIGHT, FIVE, THREE))

        assert [kind for _, kind, _ in story(archive)] == ["first", "change", "change"]
    assert [file.name for file in tmp_path.iterdir()] == ["test.db"]


def dying(begin: Callable[[], AbstractContextManager[None]], *, after_calls: int) -> Callable[[], object]:
    """Give what begins so many transactions, and then ends as a process that is killed does."""
    left = iter([begin] * after_calls)

    def begin_or_die() -> object:
        if (really := next(left, None)) is None:
            raise KeyboardInterrupt
        return really()

    return begin_or_die


def test_staging_is_gone_afterwards(tmp_path: Path) -> None:
    """Nothing is left beside the archive."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))

    assert [file.name for file in tmp_path.iterdir()] == ["test.db"]


def test_imported_fetch_is_no_check(tmp_path: Path) -> None:
    """What others saw years ago says nothing of our watch: it is not overdue because of it."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        watch = next(archive.watches())

        assert (watch.last_fetch, watch.last_good_at) == (None, None)


def test_facts_over_time_run_across_the_join(tmp_path: Path) -> None:
    """A notice of 5 days that stood in the past and at the first check is one run."""
    with watching(tmp_path) as archive:
        watched(archive, FIVE)
        watched(archive, THREE, hours=48)
        brought(archive, tmp_path, days(EIGHT, FIVE))
    with sqlite3.connect(tmp_path / "test.db") as database:
        sql = "select value, since, until from facts_over_time where kind = 'change_notice' order by since"
        found = [(value, since[:10], until and until[:10]) for value, since, until in database.execute(sql)]

    assert found == [
        ("P8D", after(days=-1000).date().isoformat(), after(days=-990).date().isoformat()),
        ("P5D", after(days=-990).date().isoformat(), "2026-03-04"),
        ("P3D", "2026-03-04", None),
    ]


def test_dense_captures_are_believed_when_seen_twice(tmp_path: Path) -> None:
    """A text seen once between two others within a day makes no version, as with a watch of our own."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, EIGHT, THREE, EIGHT, EIGHT, apart=0.1))

        assert len(archive.versions(NAME)) == 1


def test_bot_wall_of_the_past_is_suspect(tmp_path: Path) -> None:
    """A challenge page that somebody captured makes no version."""
    wall = b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"
    with watching(tmp_path) as archive:
        counts = brought(archive, tmp_path, days(EIGHT, wall, EIGHT))

        assert (counts["suspect"], counts["versions"]) == (1, 1)


def test_policy_that_nobody_watches_is_kept_unwatched(tmp_path: Path) -> None:
    """A past needs no watch."""
    with Archive.open(tmp_path / "test.db") as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))

        assert [(watch.watched, watch.added_at) for watch in archive.watches()] == [(False, after(days=1))]


def test_import_is_recorded(tmp_path: Path) -> None:
    """Rows that came with an import lead to it: from where, and when."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        imports = archive.imports.all()

        assert [imports[each.import_id or 0].source.name for each in archive.versions(NAME)] == ["recorded.jsonl"] * 2


def test_policy_with_a_past_is_added_when_it_is_watched(tmp_path: Path) -> None:
    """It is not overdue because its past was imported long before: the watch begins with the watchlist."""
    with Archive.open(tmp_path / "test.db") as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE))
        archive.watch([policy()], now=after(days=90))

        assert next(archive.watches()).added_at == after(days=90)


def test_page_of_the_policy_says_where_it_comes_from(tmp_path: Path) -> None:
    """Whoever browses sees which versions were imported."""
    with watching(tmp_path) as archive:
        watched(archive, THREE)
        brought(archive, tmp_path, days(EIGHT, FIVE))
    with lent(tmp_path) as database:
        versions = policy_page(database, NAME).versions

    assert [version["import_source"] for version in versions] == [None, "recorded.jsonl", "recorded.jsonl"]


@pytest.mark.parametrize(("alert", "entries"), [(False, 0), (True, 1)])
def test_feed_tells_of_the_past_only_when_asked(tmp_path: Path, alert: bool, entries: int) -> None:  # noqa: FBT001 - a case
    """A feed reader is told as much as everybody."""
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, days(EIGHT, FIVE), alert=alert)
    with lent(tmp_path) as database:
        assert len(feed(database, None, None).changes) == entries
