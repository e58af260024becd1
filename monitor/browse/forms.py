"""The forms by which people decide on the page of a change: who may send one, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from monitor.browse.login import READER
from monitor.hosts import is_this_machine
from notifications.asking import ANSWERS

ASSIGN = "assign"
"""The answer of the form that asks somebody to decide."""

LONGEST_NAME, LONGEST_NOTE = 100, 1_000
"""Characters: a message in Slack shows both."""

NOT_HERE = "Decisions are not taken here: `[browse] decisions = true` in the watchlist lets them be."
CANNOT_WRITE = "This archive is served as a copy that cannot change, so nothing can be decided here."
FROM_ELSEWHERE = "Nothing was recorded: the form was sent by another site's page."
OTHER_HOST = "Nothing was recorded: this machine was called by a name that is not its own. Open it as 127.0.0.1."
STALE = "Nothing was recorded: the form is not of this page as it is now. Send it once more."
NOBODY = "Nothing can be decided here: nobody is logged in, and each decision keeps who made it."
NAMELESS = "You logged in without a name, and each decision keeps who made it: log in with your name as the user."
NOT_NAMED = "Only those who are named in `[browse] deciders` may decide here."
WHO = "Nothing was recorded: say who you are."
TOO_LONG = (
    f"Nothing was recorded: a name has one line of up to {LONGEST_NAME} characters, a note has up to {LONGEST_NOTE:,}."
)
NO_ANSWER = "Nothing was recorded: choose an answer."
TO_WHOM = "Nothing was recorded: say who is to decide."


class RejectedError(Exception):
    """Nothing is recorded of a form, and why; `status` is what HTTP calls it."""

    def __init__(self, sentence: str, status: int = 403) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """By whom decisions are taken on the pages."""

    deciders: frozenset[str] = frozenset()
    """Names of those who may; without any, everybody who is logged in."""
    operator: str | None = None
    """Where nobody has to log in: the name that a form starts with, to be typed where empty. None: who is logged in."""

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Self | None:
        """Read the plugin's settings; None where nobody decides."""
        if settings.get("decisions") is not True:
            return None
        return cls(deciders=frozenset(settings.get("deciders") or ()), operator=settings.get("operator"))

    def settings(self) -> dict[str, Any]:
        """Write it as settings of the plugin."""
        return {"decisions": True, "deciders": sorted(self.deciders), "operator": self.operator}

    def sender(self, actor: Mapping[str, Any] | None) -> str:
        """Give who sends a form, empty where the form has to say it. Raises RejectedError for whom may not."""
        if self.operator is not None:
            return ""
        name = str((actor or {}).get("id") or "")
        if not name:
            raise RejectedError(NOBODY)
        if name == READER:
            raise RejectedError(NAMELESS)
        if self.deciders and name not in self.deciders:
            raise RejectedError(NOT_NAMED)
        return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What a form was made for; it comes back signed, so no other site can make one."""

    change: int
    sender: str
    nonce: str
    """Of this form: what is sent twice is recorded once."""
    was_open: bool
    """Whether the change waited for a decision when the form was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What somebody says in a form."""

    answer: str
    by: str
    note: str | None
    to: str

    def key(self, ticket: Ticket) -> str:
        """Give the name of the act, the same however often the same form brings the same answer."""
        return f"web {ticket.nonce} {self.answer} {self.to}".strip()


def ensure_from_here(headers: Mapping[str, str], *, only_this_machine: bool) -> None:
    """Let a form pass that a page of ours sent; `headers` by their names in lower case.

    Sec-Fetch-Site, or where a browser leaves that out, Origin (Fetch, section 3.2; Fetch Metadata, section 2.4): with
    HTTP Basic or a proxy's log-in a browser proves who somebody is on whatever site's behalf. `only_this_machine`: a
    name that another site lets lead here (DNS rebinding) is refused too. Raises RejectedError.
    """
    host, origin, site = (headers.get(name) for name in ("host", "origin", "sec-fetch-site"))
    if site is not None and site != "same-origin":
        raise RejectedError(FROM_ELSEWHERE)
    if site is None and origin is not None and origin.lower().partition("://")[2] != (host or "").lower():
        raise RejectedError(FROM_ELSEWHERE)
    if only_this_machine and not is_this_machine(host or ""):
        raise RejectedError(OTHER_HOST)


def answer_of(form: Mapping[str, str], sender: str) -> Submission:
    """Read a form; `sender` is who is logged in, empty where the form says who. Raises RejectedError."""
    said = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in ("answer", "by", "note", "to")}
    by, note, to = sender or said["by"], said["note"], said["to"] if said["answer"] == ASSIGN else ""
    if not by:
        raise RejectedError(WHO, 400)
    if max(len(by), len(to)) > LONGEST_NAME or len(note) > LONGEST_NOTE or not (by + to).isprintable():
        raise RejectedError(TOO_LONG, 400)
    if said["answer"] not in {*ANSWERS, ASSIGN}:
        raise RejectedError(NO_ANSWER, 400)
    if said["answer"] == ASSIGN and not to:
        raise RejectedError(TO_WHOM, 400)
    return Submission(answer=said["answer"], by=by, note=note or None, to=to)
