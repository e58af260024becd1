from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from monitor.tracking import Tracked, job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.records import AlertKind, Change, FetchOutcome, Snapshot
from storage.windows import Basis, Kept
from tests.making import NOTICE, after, fetch, page, policy, watching

MAIN = policy()
NEXT = replace(
    policy("acme-preview", url="https://acme.example/next"), kind="privacy policy preview", preview_of=MAIN.name
)

BANNER = "A new version of this policy applies from 16 March 2026: <a href='/next'>read the preview</a>."
COMING = "We pass your address on to the insurers that we work with, who may write to you."
HARSHER = "We sell your address to the insurers that we work with, who may write to you."

OLD = page(NOTICE.format("8 days"))
ANNOUNCED = page(BANNER, NOTICE.format("8 days"))
NEW = page(COMING, NOTICE.format("8 days"))
OTHER = page(HARSHER, NOTICE.format("8 days"))


def see(archive: Archive, body: bytes, *, hours: float, name: str = MAIN.name) -> Tracked:
    """Let a page of one of the two policies arrive twice, six minutes apart."""
    watched = {MAIN.name: MAIN, NEXT.name: NEXT}[name]
    for moment in (after(hours=hours), after(hours=hours + 0.1)):
        snapshot = Snapshot(url=watched.url, fetched_at=moment, content_type="text/html; charset=utf-8", body=body)
        read = read_page(job(archive, watched), snapshot, fetch(moment, outcome=FetchOutcome.NEW_TEXT, name=name))
        tracked = receive(archive, watched, read, now=moment)
    return tracked


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Give an archive that watches a policy and its preview."""
    with watching(tmp_path, MAIN, NEXT) as opened:
        see(opened, OLD, hours=0)
        yield opened


def announce(archive: Archive) -> Tracked:
    """Let the page announce a coming version."""
    return see(archive, ANNOUNCED, hours=12)


def took_effect(archive: Archive, body: bytes) -> Change:
    """Let the preview be watched, and a text take effect on the day that was announced."""
    announce(archive)
    see(archive, NEW, hours=24, name=NEXT.name)
    see(archive, ANNOUNCED, hours=24 * 14 - 12)
    change = see(archive, body, hours=24 * 14).change
    assert change
    return change


def test_announcement_is_told(archive: Archive) -> None:
    """A banner that announces a coming version is an alert."""
    assert announce(archive).alert is AlertKind.CHANGE


def test_announcement_has_the_day_to_act_by(archive: Archive) -> None:
    """The day from which the coming version applies is the one to act by."""
    change = announce(archive).change

    assert change
    assert change.window.deadline
    assert (change.window.deadline.day, change.window.deadline.basis) == (date(2026, 3, 16), Basis.EFFECTIVE_DATE)


def test_announcement_offers_its_preview(archive: Archive) -> None:
    """The link in the announcement leads to what may be watched."""
    change = announce(archive).change

    assert change
    assert change.window.announcement
    assert change.window.announcement.preview == NEXT.url


def test_announcement_is_held_against_the_promised_notice(archive: Archive) -> None:
    """Two weeks are more than the eight days that were promised."""
    change = announce(archive).change

    assert change
    assert change.window.promise
    assert change.window.promise.kept is Kept.KEPT


def test_text_that_takes_effect_is_the_one_announced(archive: Archive) -> None:
    """What could be read as a preview is in force."""
    window = took_effect(archive, NEW).window

    assert window.preview
    assert "is the preview that was announced, word for word" in window.preview.because


def test_text_that_takes_effect_is_another(archive: Archive) -> None:
    """What is in force was never shown."""
    window = took_effect(archive, OTHER).window

    assert window.preview
    assert not window.preview.same


def test_promise_is_not_judged_again_when_the_text_takes_effect(archive: Archive) -> None:
    """One notice is one promise."""
    assert took_effect(archive, NEW).window.promise is None
