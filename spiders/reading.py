"""Pure: what came of a downloaded page, the same for a crawl and for a replay of recorded fetches."""

from dataclasses import replace
from hashlib import sha256

from spiders.outline import outline
from storage.jobs import Job, Outcome
from storage.records import Fetch, FetchOutcome, Snapshot


def read_page(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return what a downloaded page comes to: `fetch` with outcome, size and hashes filled in, and what is to be kept.

    Unchanged is a text whose outline, imprint or fingerprint the job knows: it comes without a reading. A suspect page
    keeps the version that we have; one that could not be read at all comes without a reading too.
    """
    fetch = replace(fetch, size=len(snapshot.body), sha256=sha256(snapshot.body).hexdigest())
    seen = outline(snapshot, job.select, job.remove)
    if is_known(job, seen):
        return replace(unchanged(job, snapshot, fetch), outline=seen)
    from spiders.weighing import weighed  # noqa: PLC0415 - 6 MB that a day without a new page does not need

    return replace(weighed(job, snapshot, fetch), outline=seen)


def is_known(job: Job, seen: str | None) -> bool:
    """Say whether the outline of a page proves that its text is the one that we have."""
    return seen is not None and seen == job.outline and job.fingerprint is not None


def unchanged(job: Job, snapshot: Snapshot, fetch: Fetch) -> Outcome:
    """Return the outcome of a page with the text that we have."""
    fetch = replace(fetch, outcome=FetchOutcome.UNCHANGED, fingerprint=job.fingerprint)
    return Outcome(fetch=fetch, snapshot=snapshot)
