"""What people do about a change: decisions and assignments, each a row that is never altered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records import Policy, Severity
from storage.windows import Window


class Choice(StrEnum):
    """What was decided of a change."""

    ACCEPT = "accept"
    OBJECT = "object"
    ESCALATE = "escalate"
    """Somebody else must look at it: the change stays open, and is reminded of."""
    IGNORE = "ignore"
    """Not relevant: nothing had to be decided."""

    @property
    def ends(self) -> bool:
        """Whether nothing is open after it."""
        return self is not Choice.ESCALATE


class Through(StrEnum):
    """By which way a step came."""

    COMMAND = "command"
    SLACK = "slack"
    WEB = "web"


class Moment(StrEnum):
    """When somebody is reminded of a change that waits for a decision, in the order in which they come."""

    HALF = "half the window"
    TWO_DAYS = "two days before"
    LAST_DAY = "on the day"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did something, when, and by which way."""

    actor: str
    at: datetime
    through: Through
    key: str | None = None
    """The name that a way gives to an act which it may bring more than once: the second time nothing is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided of a change; the last one counts, those before are its history."""

    change_id: int
    choice: Choice
    note: str | None
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Whom somebody asked to decide on a change; the last one counts."""

    change_id: int
    to: str
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    """Somebody asked that nobody be reminded of a change any more; it still waits for a decision."""

    change_id: int
    act: Act


Step = Decision | Assignment | Mute


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A change as those see it who must decide on it: until when, who was asked to, and every step since."""

    change_id: int
    policy: Policy
    material: bool
    severity: Severity | None
    sentence: str | None
    """The weightiest reason; None where there is none."""
    window: Window
    fingerprint: str
    """Of the newer text: with it the change has a name outside of the archive too."""
    told_at: datetime | None
    """When an alert of the change was recorded; None where nobody was told."""
    steps: tuple[Step, ...]
    """Oldest first."""
    reminded: frozenset[Moment]

    @property
    def decision(self) -> Decision | None:
        """What counts now."""
        return next((step for step in reversed(self.steps) if isinstance(step, Decision)), None)

    @property
    def mute(self) -> Mute | None:
        """Who muted it, unless a decision came after."""
        last = next((step for step in reversed(self.steps) if not isinstance(step, Assignment)), None)
        return last if isinstance(last, Mute) else None

    @property
    def assigned_to(self) -> str | None:
        """Who is to decide now."""
        return next((step.to for step in reversed(self.steps) if isinstance(step, Assignment)), None)

    @property
    def opened_at(self) -> datetime | None:
        """Since when it waits for a decision: since it was told of, or escalated; None where it does not wait."""
        opened = self.told_at
        for step in self.steps:
            if isinstance(step, Decision):
                opened = None if step.choice.ends else opened or step.act.at
        return opened

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.opened_at is not None
