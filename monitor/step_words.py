"""Pure: the steps of a change in words, wherever they are shown."""

from storage.cases import Assignment, Choice, Mute, Step

DONE = {
    Choice.ACCEPT: "accepted",
    Choice.OBJECT: "objected to",
    Choice.ESCALATE: "escalated",
    Choice.IGNORE: "ignored",
}


def said(step: Step) -> str:
    """Say a step in words: what, by whom, when, by which way, and why."""
    act = step.act
    when = f"by {act.actor} on {act.at:%Y-%m-%d %H:%M} UTC through {act.through}"
    if isinstance(step, Assignment):
        return f"assigned to {step.to} {when}"
    if isinstance(step, Mute):
        return f"muted {when}"
    return f"{done(step.choice)} {when}{f': {step.note}' if step.note else ''}"


def done(choice: Choice) -> str:
    """Say a choice in the past.

    >>> done(Choice.OBJECT)
    'objected to'
    """
    return DONE[choice]
