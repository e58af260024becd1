"""How jobs and outcomes go through a pipe: one JSON object a line."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from spiders.settings import CrawlSettings
from storage.jobs import Job, Outcome, Sketch
from storage.records import Fetch, FetchOutcome, Reading, Snapshot


def order_line(jobs: Sequence[Job], settings: CrawlSettings) -> bytes:
    """Return what a child is to do."""
    return line({"jobs": [asdict(job) for job in jobs], "settings": asdict(settings)})


def read_order(sent: bytes) -> tuple[tuple[Job, ...], CrawlSettings]:
    """Return the jobs and settings of an order."""
    order = json.loads(sent)
    return tuple(job_of(job) for job in order["jobs"]), settings_of(order["settings"])


def settings_of(told: dict[str, Any]) -> CrawlSettings:
    """Return the settings that were told."""
    return CrawlSettings(**told | {"private_networks": tuple(told["private_networks"])})


def outcome_line(outcome: Outcome) -> bytes:
    """Return an outcome as a child tells it."""
    return line(asdict(outcome))


def reading_line(policy: str | None) -> bytes:
    """Return how a child tells whose page it reads from now on, None for nobody's."""
    return line({"reads": policy})


def read_told(sent: bytes) -> Outcome | str | None:
    """Return what a child told: an outcome, or whose page it reads; raise ValueError for a line cut off."""
    told = json.loads(sent)
    return told["reads"] if "reads" in told else outcome_of(told)


def read_outcome(sent: bytes) -> Outcome:
    """Return the outcome that a child told; raise ValueError for a line cut off."""
    return outcome_of(json.loads(sent))


def outcome_of(told: dict[str, Any]) -> Outcome:
    """Return the outcome that was told."""
    return Outcome(
        fetch=fetch_of(told["fetch"]),
        snapshot=told["snapshot"] and snapshot_of(told["snapshot"]),
        reading=told["reading"] and reading_of(told["reading"]),
        outline=told["outline"],
    )


def line(message: Mapping[str, Any]) -> bytes:
    """Return a message as one line."""
    return json.dumps(message, default=plain, separators=(",", ":")).encode() + b"\n"


def plain(value: object) -> str:
    """Return bytes and moments as JSON can hold them."""
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not go through the pipe")


def job_of(told: dict[str, Any]) -> Job:
    """Return the job that was told."""
    listed = {name: tuple(told[name]) for name in ("select", "remove", "further_urls")}
    return Job(**told | listed | {"expected": told["expected"] and sketch_of(told["expected"])})


def sketch_of(told: dict[str, Any]) -> Sketch:
    """Return the sketch that was told."""
    return Sketch(**told | {"lines": tuple(told["lines"])})


def fetch_of(told: dict[str, Any]) -> Fetch:
    """Return the fetch that was told."""
    typed = {
        "started_at": datetime.fromisoformat(told["started_at"]),
        "outcome": FetchOutcome(told["outcome"]),
        "redirects": tuple(told["redirects"]),
    }
    return Fetch(**told | typed)


def snapshot_of(told: dict[str, Any]) -> Snapshot:
    """Return the snapshot that was told."""
    return Snapshot(
        **told | {"fetched_at": datetime.fromisoformat(told["fetched_at"]), "body": b64decode(told["body"])}
    )


def reading_of(told: dict[str, Any]) -> Reading:
    """Return the reading that was told."""
    return Reading(**told | {"links": tuple((words, target) for words, target in told["links"])})
