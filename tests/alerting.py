"""Makes the alert of a change, and reads what its message shows."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from notifications.message import Links, Message, compose
from storage.cases import Act, Case, Choice, Decision, Through
from storage.records import (
    Alert,
    AlertKind,
    Category,
    Change,
    ClauseChange,
    Direction,
    Hunk,
    Operation,
    Policy,
    Reason,
    Severity,
    Verdict,
    Version,
    VersionKind,
)
from storage.windows import Posting, Window

SEEN = datetime(2026, 3, 2, 23, 5, 59, tzinfo=timezone(timedelta(hours=9)))
JUST_POSTED = Window(posting=Posting(after=SEEN, by=SEEN))
DIFF = "http://127.0.0.1:8001/changes/7"
BEFORE, AFTER = "http://127.0.0.1:8001/versions/1", "http://127.0.0.1:8001/versions/2"
LINKS = Links(diff=DIFF, before=BEFORE, after=AFTER)
POLICY = Policy(name="acme-privacy", vendor="Acme", kind="privacy policy", url="https://acme.example/privacy?a=1&b=2")
SHORTER_NOTICE = Reason(
    rule="notice_shortened",
    category=Category.POLICY_CHANGE_NOTICE,
    severity=Severity.HIGH,
    direction=Direction.ADVERSE,
    sentence="Notice before changes shortened: 8 days → 3 days",
    before="8 days",
    after="3 days",
)
NEW_COUNTRY = Reason(
    rule="country_added",
    category=Category.INTERNATIONAL_TRANSFER,
    severity=Severity.MEDIUM,
    direction=Direction.ADVERSE,
    sentence="Data now also goes to Chile",
    after="Chile",
)
CLAUSE = ClauseChange(
    heading=("Changes", "How we tell you"),
    hunks=(
        Hunk(operation=Operation.EQUAL, text="We tell you at least "),
        Hunk(operation=Operation.DELETE, text="8"),
        Hunk(operation=Operation.INSERT, text="3"),
        Hunk(operation=Operation.EQUAL, text=" days before."),
    ),
)


def version(number: int) -> Version:
    """Make a version of which only the moment counts."""
    return Version(
        id=number,
        policy=POLICY.name,
        number=number,
        kind=VersionKind.CHANGE,
        seen_at=SEEN,
        confirmed_at=SEEN,
        snapshot_id=number,
        words=0,
        text="",
        fingerprint="",
        imprint="",
        recipe="1",
        language="en",
    )


def alert(
    *reasons: Reason,
    policy: Policy = POLICY,
    window: Window = JUST_POSTED,
    severity: Severity = Severity.HIGH,
) -> Alert:
    """Make the alert of a change with these reasons."""
    verdict = Verdict(material=True, severity=severity, direction=Direction.ADVERSE, reasons=reasons)
    change = Change(id=7, policy=policy, before=version(1), after=version(2), verdict=verdict, window=window)
    return Alert(
        id=1, kind=AlertKind.CHANGE, policy=policy, created_at=SEEN, sentence="The policy changed.", change=change
    )


def overdue(sentence: str = "Last good check was on 1 March 2026, due every day.") -> Alert:
    """Make the alert of a policy that was not checked."""
    return Alert(id=2, kind=AlertKind.OVERDUE, policy=POLICY, created_at=SEEN, sentence=sentence)


def say(
    *reasons: Reason,
    clauses: Sequence[ClauseChange] = (CLAUSE,),
    policy: Policy = POLICY,
    window: Window = JUST_POSTED,
    severity: Severity = Severity.HIGH,
) -> Message:
    """Compose the alert of a change."""
    told = alert(*(reasons or (SHORTER_NOTICE,)), policy=policy, window=window, severity=severity)
    return compose(told, clauses, links=LINKS)


def elements(part: object) -> Iterator[dict[str, Any]]:
    """Every text and link of a message, in order."""
    if isinstance(part, dict) and part.get("type") in {"text", "link"}:
        yield part
    elif isinstance(part, dict):
        yield from elements(part.get("elements", []))
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from elements(inner)


def styled(message: Message, style: str) -> list[str]:
    """List the texts of a style."""
    return [element["text"] for element in elements(message.blocks) if style in element.get("style", {})]


def shown(message: Message) -> str:
    """Join all that is literal text or a link's words."""
    return "".join(element["text"] for element in elements(message.blocks))


def case(*steps: Decision) -> Case:
    """Make the case of the change, as it waits or was decided."""
    return Case(
        change_id=7,
        policy=POLICY,
        material=True,
        severity=Severity.HIGH,
        sentence=SHORTER_NOTICE.sentence,
        window=JUST_POSTED,
        fingerprint="f",
        told_at=SEEN,
        steps=steps,
        reminded=frozenset(),
    )


def decision(choice: Choice, note: str | None = None) -> Decision:
    """Make a decision of somebody who would like to ping."""
    act = Act(actor="<@U1> Ann", at=SEEN, through=Through.SLACK)
    return Decision(change_id=7, choice=choice, note=note, act=act)
