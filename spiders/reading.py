"""Pure: what came of a downloaded page, the same for a crawl and for a replay of recorded fetches."""

from dataclasses import replace
from hashlib import sha256

from spiders.extract import ExtractError, extract
from spiders.suspect import sign
from storage.records import Fetch, FetchOutcome, Job, Outcome, Reading, Snapshot


def read_page(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return what a downloaded page comes to: `fetch` with outcome, size and hash filled in, and what is to be kept.

    Unchanged is a text whose fingerprint the job knows: nothing more is kept of it. A suspect page, and one that could
    not be read, come with their snapshot but without a reading: the version that we have stays.
    """
    fetch = replace(fetch, size=len(snapshot.body), sha256=sha256(snapshot.body).hexdigest())
    try:
        reading = extract(snapshot, job.select, job.remove)
    except ExtractError as error:
        return unreadable(snapshot, fetch, str(error))
    return judged(job, snapshot, fetch, reading)


def unreadable(snapshot: Snapshot, fetch: Fetch, error: str) -> Outcome:
    """Return the outcome of a page without a text: suspect where the page itself says why, else failed."""
    suspicion = sign(snapshot, "")
    if suspicion is not None and not suspicion.startswith("next to no text"):
        return Outcome(fetch=replace(fetch, outcome=FetchOutcome.SUSPECT, error=suspicion), snapshot=snapshot)
    return Outcome(fetch=replace(fetch, outcome=FetchOutcome.FAILED, error=error, transient=False), snapshot=snapshot)


def judged(job: Job, snapshot: Snapshot, fetch: Fetch, reading: Reading) -> Outcome:
    """Return the outcome of a page with a text."""
    if reading.fingerprint == job.fingerprint:
        return Outcome(fetch=replace(fetch, outcome=FetchOutcome.UNCHANGED))
    suspicion = sign(snapshot, reading.text)
    if suspicion is not None:
        return Outcome(fetch=replace(fetch, outcome=FetchOutcome.SUSPECT, error=suspicion), snapshot=snapshot)
    return Outcome(fetch=replace(fetch, outcome=FetchOutcome.NEW_TEXT), snapshot=snapshot, reading=reading)
