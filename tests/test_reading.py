from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from spiders.extract import extract
from spiders.reading import read_page
from storage.jobs import Job, Outcome
from storage.records import Fetch, FetchOutcome, Snapshot

JOB = Job(policy="larkfield-privacy", url="https://larkfield.example/privacy")
FETCH = Fetch(
    policy=JOB.policy,
    started_at=datetime(2031, 3, 4, 5, tzinfo=UTC),
    duration_ms=120,
    outcome=FetchOutcome.UNCHANGED,
    status=200,
)
PAGE = Snapshot(
    url=JOB.url,
    fetched_at=datetime(2031, 3, 4, 5, tzinfo=UTC),
    content_type="text/html",
    body=b"<html lang='en'><h1>Privacy</h1>" + b"<p>We erase what you booked after thirty days, at the latest.</p>" * 9,
)
READING = extract(PAGE)
WALL = replace(PAGE, body=b"<title>Just a moment...</title><h1>Checking your browser</h1>")
IMAGE = replace(PAGE, body=b"\x89PNG")


def came_of(snapshot: Snapshot, job: Job = JOB) -> Outcome:
    """Return what came of a page."""
    return read_page(job, snapshot, FETCH)


@pytest.mark.parametrize(
    ("snapshot", "job", "outcome"),
    [
        (PAGE, JOB, FetchOutcome.NEW_TEXT),
        (PAGE, replace(JOB, fingerprint="of another text"), FetchOutcome.NEW_TEXT),
        (PAGE, replace(JOB, fingerprint=READING.fingerprint), FetchOutcome.UNCHANGED),
        (PAGE, replace(JOB, fingerprint=READING.fingerprint, imprint=READING.imprint), FetchOutcome.UNCHANGED),
        (PAGE, replace(JOB, fingerprint="of another text", imprint="of other content"), FetchOutcome.NEW_TEXT),
        (WALL, JOB, FetchOutcome.SUSPECT),
        (WALL, replace(JOB, select=("main",)), FetchOutcome.SUSPECT),
        (IMAGE, JOB, FetchOutcome.FAILED),
        (PAGE, replace(JOB, select=("main",)), FetchOutcome.FAILED),
    ],
)
def test_every_page_comes_to_one_of_four_outcomes(snapshot: Snapshot, job: Job, outcome: FetchOutcome) -> None:
    """Every page comes to one of four outcomes."""
    assert came_of(snapshot, job).fetch.outcome == outcome


def test_new_text_comes_with_snapshot_and_reading() -> None:
    """A new text comes with its snapshot and its reading."""
    outcome = came_of(PAGE)

    assert (outcome.snapshot, outcome.reading) == (PAGE, READING)


def test_known_text_is_not_read_again() -> None:
    """A text that we have comes with its bytes, and is not read again."""
    outcome = came_of(PAGE, replace(JOB, fingerprint=READING.fingerprint))

    assert (outcome.snapshot, outcome.reading) == (PAGE, None)


def test_suspect_page_is_not_read() -> None:
    """A suspect page comes with its snapshot, but is not read."""
    outcome = came_of(WALL)

    assert (outcome.snapshot, outcome.reading) == (WALL, None)


def test_suspect_says_why() -> None:
    """A suspect fetch says by which sign."""
    assert came_of(WALL).fetch.error == "bot challenge: its title is 'Just a moment...'"


def test_bytes_that_cannot_be_read_are_kept() -> None:
    """The bytes of a page that could not be read are kept all the same."""
    assert came_of(IMAGE).snapshot == IMAGE


def test_unreadable_says_why() -> None:
    """A failed reading says why."""
    assert came_of(IMAGE).fetch.error == f"{JOB.url} is a PNG image, not HTML: watch the address of a page instead"


def test_unreadable_page_stays_so() -> None:
    """The same page will not be readable later."""
    assert came_of(IMAGE).fetch.transient is False


def test_size_and_hash() -> None:
    """The fetch tells the size and the hash of the bytes."""
    fetch = came_of(PAGE).fetch

    assert (len(PAGE.body), sha256(PAGE.body).hexdigest()) == (fetch.size, fetch.sha256)


def test_rest_of_fetch() -> None:
    """What the download told of the fetch stays."""
    fetch = came_of(PAGE).fetch

    assert replace(fetch, outcome=FETCH.outcome, size=None, sha256=None, fingerprint=None) == FETCH


KNOWN = replace(JOB, fingerprint=READING.fingerprint, imprint=READING.imprint)


def test_imprint_proves_equality() -> None:
    """A known imprint is enough: the text that it was written as is taken for the one that the job knows."""
    fetch = came_of(PAGE, replace(KNOWN, fingerprint="of that text")).fetch

    assert (FetchOutcome.UNCHANGED, "of that text") == (fetch.outcome, fetch.fingerprint)


@pytest.mark.parametrize("job", [JOB, KNOWN, replace(KNOWN, imprint=None)])
def test_fingerprint_of_what_was_read(job: Job) -> None:
    """The fetch tells which text it saw, new or not."""
    assert came_of(PAGE, job).fetch.fingerprint == READING.fingerprint


def test_no_text_has_no_fingerprint() -> None:
    """A fetch that saw no text has no fingerprint."""
    assert came_of(IMAGE, KNOWN).fetch.fingerprint is None


def test_certain_wall_is_told_as_such() -> None:
    """The fetch tells that a wall itself proves not to be the policy."""
    assert came_of(WALL).fetch.certain is True
