"""Tells for one policy what each step of a check saw and decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitor.belief import suspects_of
from monitor.noting import result
from monitor.terminal import MOST_REASONS, immaterial
from monitor.tracking import Tracked
from notifications.counting import count
from spiders.extract import ExtractError, content_of, written
from spiders.suspect import sign
from storage.jobs import Job, Outcome
from storage.records import BareVersion, Fetch, FetchOutcome, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check of one policy, with what was known before it."""

    job: Job
    outcome: Outcome
    """With the bytes, also of an unchanged page."""
    before: BareVersion | None
    earlier: Sequence[Fetch]
    """Since the version before was confirmed, newest first."""
    tracked: Tracked


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one step saw and decided."""

    name: str
    said: str


def explain(check: Check) -> Iterator[Step]:
    """Go the way of a page once more and say what each step saw; the decisions are those that were made."""
    yield Step(name="we have", said=_known(check))
    yield Step(name="asked", said=_asked(check.job))
    yield Step(name="answer", said=_answer(check.outcome.fetch))
    yield Step(name="text", said=_text(check))
    yield Step(name="suspicion", said=_suspicion(check))
    yield Step(name="comparison", said=_comparison(check))
    yield Step(name="belief", said=_belief(check))
    yield Step(name="judgement", said=_judgement(check.tracked))
    yield Step(name="told", said=_told(check.tracked))


def _known(check: Check) -> str:
    if check.before is None:
        return "nothing yet: the first text that is seen twice becomes version 1"
    return (
        f"version {check.before.number} ({check.before.kind}), {check.before.words} words, "
        f"language {check.before.language}, first seen {check.before.seen_at:%Y-%m-%d %H:%M} UTC, "
        f"read by {check.before.recipe}"
    )


def _asked(job: Job) -> str:
    further = f" and {len(job.further_urls)} further pages" if job.further_urls else ""
    with_browser = ", with a browser" if job.browser else ""
    return f"{job.url}{further}{with_browser}; whether it changed or not, so that it can be shown how it is read"


def _answer(fetch: Fetch) -> str:
    if fetch.status is None:
        return f"none: {fetch.error}"
    way = f" after {count(len(fetch.redirects), 'redirect')}" if fetch.redirects else ""
    size = f", {fetch.size} bytes, SHA-256 {fetch.sha256}" if fetch.size is not None else ""
    return f"HTTP {fetch.status} from {fetch.url}{way} in {fetch.duration_ms} ms{size}"


def _text(check: Check) -> str:
    snapshot = check.outcome.snapshot
    if snapshot is None:
        return "no page to read" if check.outcome.fetch.outcome is FetchOutcome.FAILED else "not sent again"
    try:
        content = content_of(snapshot, check.job.select, check.job.remove)
        reading = written(content)
    except ExtractError as error:
        return f"none: {error}"
    by = f"selectors {', '.join(check.job.select)}" if check.job.select else "our own rules"
    without = f" without {', '.join(check.job.remove)}" if check.job.remove else ""
    return (
        f"{len(reading.text.split())} words, language {reading.language}, read by {by}{without}; "
        f"imprint {reading.imprint[:12]}, fingerprint {reading.fingerprint[:12]}"
    )


def _suspicion(check: Check) -> str:
    if check.outcome.snapshot is None:
        return "no page to suspect"
    try:
        reading = written(content_of(check.outcome.snapshot, check.job.select, check.job.remove))
    except ExtractError:
        reading = None
    found = sign(check.outcome.snapshot, reading, check.job.expected, asked=check.job.url)
    if found is None:
        return "none: it looks like the policy"
    proof = "the page itself proves it" if found.certain else "by comparison only, so it is believed when it lasts"
    return f"{found.words} ({proof})"


def _comparison(check: Check) -> str:
    fetch = check.outcome.fetch
    if fetch.outcome is FetchOutcome.FAILED:
        return "nothing to compare"
    if fetch.outcome is FetchOutcome.UNCHANGED:
        return "the server says that nothing changed" if check.outcome.snapshot is None else "the same text as we have"
    return "another text than the one we have" if check.before else "the first text"


def _belief(check: Check) -> str:
    fetch, tracked = check.outcome.fetch, check.tracked
    if fetch.outcome is FetchOutcome.SUSPECT and tracked.change is None:
        return f"not believed: suspect for {len(suspects_of((fetch, *check.earlier)))} fetches"
    if tracked.waiting:
        return "not yet: it has to be seen again, unchanged"
    before = check.before.id if check.before else None
    if fetch.outcome is FetchOutcome.NEW_TEXT and tracked.version and tracked.version.id != before:
        return f"believed: first seen {tracked.version.seen_at:%Y-%m-%d %H:%M} UTC, version {tracked.version.number}"
    return "nothing to believe"


def _judgement(tracked: Tracked) -> str:
    if tracked.change is None:
        return f"nothing to judge: {result(tracked)}"
    return judged(tracked.change.verdict)


def judged(verdict: Verdict) -> str:
    """Say a verdict in a line, with the weightiest of its reasons."""
    if not verdict.material:
        return f"not material: {immaterial(verdict)}"
    reasons = [f"{reason.sentence} [{reason.rule}]" for reason in verdict.reasons[:MOST_REASONS]]
    if further := len(verdict.reasons[MOST_REASONS:]):
        reasons.append(f"and {count(further, 'more reason')}")
    return f"material, {verdict.severity}: {'; '.join(reasons)}"


def _told(tracked: Tracked) -> str:
    if tracked.alert:
        return f"an alert of kind {tracked.alert} waits to be delivered"
    if tracked.change and tracked.change.verdict.material:
        return "nobody: this page switches between texts, and that was told before"
    return "nobody"
