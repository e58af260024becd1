"""How jobs and outcomes go through a pipe: one JSON object a line, and behind it the bytes of a page as they are."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from typing import IO, Any

from spiders.settings import CrawlSettings
from storage.jobs import Job, Outcome, RobotsTxt, Sketch
from storage.records import Fetch, FetchOutcome, Reading, Snapshot

END = b"\n"
"""Of a line, and alone of an order."""


def order_lines(jobs: Iterable[bytes], settings: CrawlSettings) -> Iterator[bytes]:
    """Yield what a child is to do: the settings, each job as `job_line` has it, and an empty line."""
    yield line(asdict(settings))
    yield from jobs
    yield END


def job_line(job: Job) -> bytes:
    """Return a job as a line."""
    return line({**shallow(job), "expected": shallow(job.expected)})


def read_order(pipe: IO[bytes]) -> tuple[CrawlSettings, Iterator[bytes]]:
    """Return the settings of an order, and its jobs as lines; raise ValueError where it is cut off."""
    return settings_of(json.loads(pipe.readline())), job_lines(pipe)


def job_lines(pipe: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of an order until the empty one."""
    while (one := pipe.readline()) != END:
        if not one.endswith(END):
            raise ValueError("the order is cut off")
        yield one


def settings_of(told: dict[str, Any]) -> CrawlSettings:
    """Return the settings that were told."""
    return CrawlSettings(**told | {"private_networks": tuple(told["private_networks"])})


def told_outcome(outcome: Outcome) -> tuple[bytes, bytes]:
    """Return an outcome as a child tells it: a line, and the bytes behind it."""
    body = outcome.snapshot.body if outcome.snapshot else b""
    told = {name: shallow(value) for name, value in shallow(outcome).items() if name != "robots"}
    if outcome.snapshot:
        del told["snapshot"]["body"]
    return line({**told, "robots": list(map(shallow, outcome.robots)), "bytes": len(body)}), body


def shallow(record: Any) -> Any:  # noqa: ANN401 - a record becomes a mapping, and any other value stays itself
    """Return the fields of a record by name, without copying what they hold as `asdict` does."""
    return {one.name: getattr(record, one.name) for one in fields(record)} if is_dataclass(record) else record


def read_outcome(pipe: IO[bytes]) -> Outcome | None:
    """Return the next outcome that a child told, None at the end; raise ValueError for one cut off."""
    sent = pipe.readline()
    if not sent:
        return None
    told = json.loads(sent)
    body = pipe.read(told["bytes"])
    if len(body) < told["bytes"]:
        raise ValueError(f"{len(body)} bytes of {told['bytes']}")
    return outcome_of(told, body)


def outcome_of(told: dict[str, Any], body: bytes) -> Outcome:
    """Return the outcome that was told, with the bytes of its page."""
    return Outcome(
        fetch=fetch_of(told["fetch"]),
        snapshot=told["snapshot"] and snapshot_of(told["snapshot"], body),
        reading=told["reading"] and reading_of(told["reading"]),
        outline=told["outline"],
        robots=tuple(map(robots_of, told["robots"])),
    )


def line(message: Mapping[str, Any]) -> bytes:
    """Return a message as one line."""
    return json.dumps(message, default=plain, separators=(",", ":")).encode() + b"\n"


def plain(value: object) -> str:
    """Return moments as JSON can hold them."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not go through the pipe")


def job_of(told: dict[str, Any]) -> Job:
    """Return the job that was told."""
    listed = {name: tuple(told[name]) for name in ("select", "remove", "further_urls")}
    return Job(**told | listed | {"expected": told["expected"] and Sketch(**told["expected"])})


def fetch_of(told: dict[str, Any]) -> Fetch:
    """Return the fetch that was told."""
    typed = {
        "started_at": datetime.fromisoformat(told["started_at"]),
        "outcome": FetchOutcome(told["outcome"]),
        "redirects": tuple(told["redirects"]),
    }
    return Fetch(**told | typed)


def robots_of(told: dict[str, Any]) -> RobotsTxt:
    """Return what was told of a host's robots.txt."""
    return RobotsTxt(**told | {"read_at": datetime.fromisoformat(told["read_at"])})


def snapshot_of(told: dict[str, Any], body: bytes) -> Snapshot:
    """Return the snapshot that was told, with its bytes."""
    return Snapshot(**told | {"fetched_at": datetime.fromisoformat(told["fetched_at"]), "body": body})


def reading_of(told: dict[str, Any]) -> Reading:
    """Return the reading that was told."""
    return Reading(**told | {"links": tuple((words, target) for words, target in told["links"])})
