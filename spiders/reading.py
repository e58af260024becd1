"""Pure: what came of a downloaded page, the same for a crawl and for a replay of recorded fetches."""

from dataclasses import replace
from hashlib import sha256

from spiders.extract import ExtractError, content_of, extract, written
from spiders.outline import outline
from spiders.received import is_received
from spiders.suspect import Sign, sign
from storage.jobs import Job, Outcome
from storage.records import Fetch, FetchOutcome, Reading, Snapshot


def read_page(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return what a downloaded page comes to: `fetch` with outcome, size and hashes filled in, and what is to be kept.

    Unchanged is a text whose outline, imprint or fingerprint the job knows: it comes without a reading. A suspect page
    keeps the version that we have; one that could not be read at all comes without a reading too.
    """
    fetch = replace(fetch, size=len(snapshot.body), sha256=sha256(snapshot.body).hexdigest())
    seen = outline(snapshot, job.select, job.remove)
    try:
        reading = None if is_known(job, seen) else read_if_changed(job, snapshot)
    except ExtractError as error:
        return unreadable(job, snapshot, fetch, str(error))
    if reading is None or reading.fingerprint == job.fingerprint:
        return replace(unchanged(job, snapshot, fetch), outline=seen)
    return replace(judged(job, snapshot, replace(fetch, fingerprint=reading.fingerprint), reading), outline=seen)


def is_known(job: Job, seen: str | None) -> bool:
    """Say whether the outline of a page proves that its text is the one that we have."""
    return seen is not None and seen == job.outline and job.fingerprint is not None


def read_if_changed(job: Job, snapshot: Snapshot) -> Reading | None:
    """Return the reading of a page, or None where its imprint proves that the text is the one that we have."""
    if is_received(snapshot):
        return extract(snapshot)
    content = content_of(snapshot, job.select, job.remove)
    return None if job.fingerprint and content.imprint == job.imprint else written(content)


def unchanged(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return the outcome of a page with the text that we have."""
    fetch = replace(fetch, outcome=FetchOutcome.UNCHANGED, fingerprint=job.fingerprint)
    return Outcome(fetch=fetch, snapshot=snapshot)


def unreadable(job: Job, snapshot: Snapshot, fetch: Fetch, error: str) -> Outcome:
    """Return the outcome of a page without a text: suspect where the page itself says why, else failed."""
    suspicion = sign(snapshot, None, job.expected, asked=job.url)
    if suspicion is not None and not suspicion.words.startswith("next to no text"):
        return suspect(snapshot, fetch, suspicion)
    return Outcome(fetch=replace(fetch, outcome=FetchOutcome.FAILED, error=error, transient=False), snapshot=snapshot)


def judged(job: Job, snapshot: Snapshot, fetch: Fetch, reading: Reading) -> Outcome:
    """Return the outcome of a page with a text that differs from the one that we have.

    A text that others read was looked at by them, and has none of the marks by which a page gives itself away.
    """
    suspicion = None if is_received(snapshot) else sign(snapshot, reading, job.expected, asked=job.url)
    if suspicion is not None:
        return suspect(snapshot, fetch, suspicion, reading)
    return Outcome(fetch=replace(fetch, outcome=FetchOutcome.NEW_TEXT), snapshot=snapshot, reading=reading)


def suspect(snapshot: Snapshot, fetch: Fetch, suspicion: Sign, reading: Reading | None = None) -> Outcome:
    """Return the outcome of a page that is not the policy, or does not look like it: then with the reading in doubt."""
    fetch = replace(fetch, outcome=FetchOutcome.SUSPECT, error=suspicion.words, certain=suspicion.certain)
    return Outcome(fetch=fetch, snapshot=snapshot, reading=None if suspicion.certain else reading)
