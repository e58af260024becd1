"""Pure: what comes of a page that is read, since its outline does not tell that its text is the one that we have."""

from dataclasses import replace

from spiders.extract import ExtractError, content_of, extract, written
from spiders.reading import unchanged
from spiders.received import is_received
from spiders.suspect import Sign, sign
from storage.jobs import Job, Outcome
from storage.records import Fetch, FetchOutcome, Reading, Snapshot


def weighed(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return what a page comes to by its text, or by saying itself that it is not the policy."""
    try:
        reading = read_if_changed(job, snapshot)
    except ExtractError as error:
        return unreadable(job, snapshot, fetch, str(error))
    if reading is None or reading.fingerprint == job.fingerprint:
        return unchanged(job, snapshot, fetch)
    return judged(job, snapshot, replace(fetch, fingerprint=reading.fingerprint), reading)


def read_if_changed(job: Job, snapshot: Snapshot) -> Reading | None:
    """Return the reading of a page, or None where its imprint proves that the text is the one that we have."""
    if is_received(snapshot):
        return extract(snapshot)
    content = content_of(snapshot, job.select, job.remove)
    return None if job.fingerprint and content.imprint == job.imprint else written(content)


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
