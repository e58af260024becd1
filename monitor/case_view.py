"""How a change that waits for a decision is shown: in a terminal, as plain values, and what is answered to a step."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from rich.text import Text

from monitor.deciding import Recorded
from monitor.hiding import inline
from monitor.step_words import done, said
from monitor.terminal import SEVERITY_STYLES
from monitor.window.reminding import days_to_act
from monitor.window.saying import days_left
from storage.cases import Assignment, Case, Decision, Mute, Step
from storage.windows import Basis

SHORTLY = {
    Basis.EFFECTIVE_DATE: "the new text applies from then",
    Basis.PROMISED_NOTICE: "promised notice",
    Basis.OBJECTION_WINDOW: "time to object",
    Basis.AT_ONCE: "binds on posting",
}
"""Where a day comes from, in a few words."""


def case_lines(case: Case, today: date) -> Text:
    """Draw a case: its number and time, whose it is and what it is about, who is to decide."""
    drawn = Text(f"{case.change_id:>4}  ", style="bold")
    drawn.append_text(_time(case, today))
    drawn.append(f"  {case.severity or '-'}", style=SEVERITY_STYLES[case.severity])
    drawn.append(f"  {inline(f'{case.policy.vendor}: {case.policy.kind}')}", style="not bold")
    drawn.append(f"\n      {inline(case.sentence or 'judged not material')}", style="not bold")
    drawn.append(f"\n      {inline(_who(case))}", style="dim")
    return drawn


def steps_lines(steps: Iterable[Step]) -> Text:
    """Draw every step taken about a change, each on a line of its own."""
    return Text().join(Text(f"\n  {inline(said(step))}") for step in steps)


def decided(recorded: Recorded) -> str:
    """Answer a decision: what counts now, and what it stands in place of."""
    case = recorded.after
    last, earlier = case.decision, recorded.before.decision
    assert last
    if not recorded.is_new:
        return inline(f"nothing recorded: {_named(case)} was already {said(last)}")
    instead = f"; before that it was {said(earlier)}" if earlier else ""
    anyway = "" if case.material else "; we had judged it not material"
    stays = "; it stays open, and is reminded of" if not last.choice.ends else ""
    return inline(f"{_named(case)} {done(last.choice)}{stays}{anyway}{instead}")


def assigned(recorded: Recorded) -> str:
    """Answer an assignment."""
    case = recorded.after
    closed = "" if case.is_open or not case.decision else f"; it was {said(case.decision)}"
    if not recorded.is_new:
        return inline(f"nothing recorded: {_named(case)} is already assigned to {case.assigned_to}{closed}")
    return inline(f"{_named(case)} is assigned to {case.assigned_to}{closed}")


def muted(recorded: Recorded) -> str:
    """Answer a mute."""
    case = recorded.after
    if recorded.is_new:
        return inline(f"{_named(case)} is muted: nobody is reminded of it, and it stays open")
    last = case.mute or case.decision
    return inline(f"nothing recorded: {_named(case)} {f'was already {said(last)}' if last else 'waits for nobody'}")


def case_row(case: Case, today: date | None) -> dict[str, Any]:
    """Give a case as plain values; the days left only where a day is given to count from."""
    deadline = case.window.deadline
    return {
        "change": case.change_id,
        "policy": case.policy.name,
        "vendor": case.policy.vendor,
        "severity": case.severity,
        "reason": case.sentence,
        "open": case.is_open,
        "opened_at": case.opened_at.isoformat() if case.opened_at else None,
        "act_by": deadline.day.isoformat() if deadline else None,
        "act_by_latest": deadline.latest.isoformat() if deadline else None,
        "act_by_basis": deadline.basis if deadline else None,
        "act_by_because": deadline.because if deadline else None,
        "days_left": days_to_act(case, today) if deadline and today else None,
        "assigned_to": case.assigned_to,
        "owner": case.policy.owner,
        "steps": [step_row(step) for step in case.steps],
    }


def step_row(step: Step) -> dict[str, Any]:
    """Give a step as plain values."""
    return {**_what(step), "actor": step.act.actor, "at": step.act.at.isoformat(), "through": step.act.through}


def _what(step: Step) -> dict[str, Any]:
    match step:
        case Decision():
            return {"step": "decision", "choice": step.choice, "note": step.note}
        case Assignment():
            return {"step": "assignment", "assigned_to": step.to}
        case Mute():
            return {"step": "mute"}


def _time(case: Case, today: date) -> Text:
    deadline = case.window.deadline
    if deadline is None:
        return Text("no day to act by", style="dim")
    left = f"{days_left(deadline.day, today)}: act by {deadline.day} ({SHORTLY[deadline.basis]})"
    return Text(f"OVERDUE, {left}", style="bold red") if deadline.day < today else Text(left, style="bold")


def _who(case: Case) -> str:
    owner = f"; the policy's owner is {case.policy.owner}" if case.policy.owner else ""
    whose = f"assigned to {case.assigned_to}" if case.assigned_to else f"assigned to nobody{owner}"
    last = case.mute or case.decision
    return f"{whose}; {said(last)}" if last else whose


def _named(case: Case) -> str:
    return f"change {case.change_id} ({case.policy.vendor}: {case.policy.kind})"
