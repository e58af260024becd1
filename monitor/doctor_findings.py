"""What a look at one thing found: well, doubtful or failing, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Finding(StrEnum):
    """How one thing is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """One line of what `doctor` says."""

    about: str
    finding: Finding
    said: str
    remedy: str | None = None
    """What to do; None where all is well."""


def ok(about: str, said: str) -> Diagnosis:
    """Say that a thing is well."""
    return Diagnosis(about=about, finding=Finding.OK, said=said)


def warn(about: str, said: str, remedy: str) -> Diagnosis:
    """Say that a thing is doubtful: nothing is lost yet."""
    return Diagnosis(about=about, finding=Finding.WARN, said=said, remedy=remedy)


def fail(about: str, said: str, remedy: str) -> Diagnosis:
    """Say that a thing does not work."""
    return Diagnosis(about=about, finding=Finding.FAIL, said=said, remedy=remedy)


def worst(found: Iterable[Diagnosis]) -> Finding:
    """Give the worst of all.

    >>> worst([ok("clock", "right"), warn("disk", "nearly full", "make room")])
    <Finding.WARN: 'warn'>
    """
    order = tuple(Finding)
    return max((one.finding for one in found), key=order.index, default=Finding.OK)
