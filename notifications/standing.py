"""How a change stands, in words: who decided what and when, or that nobody did and nobody is to be reminded."""

from notifications.blocks import Block, rich_text, section, span
from notifications.saying import moment, name, sentence
from storage.cases import Case, Choice, Decision, Mute

DONE = {
    Choice.ACCEPT: "✅ Accepted",
    Choice.OBJECT: "✋ Objected",
    Choice.ESCALATE: "⏫ Escalated: it still waits for a decision",
    Choice.IGNORE: "➖ Not relevant",
}
"""A shape and a word for each choice."""


def standing(case: Case | None) -> list[Block]:
    """Say what counts now; nothing while nobody said anything. Names and notes are literal."""
    if case is None or not (case.mute or case.decision):
        return []
    lines = [decided(case.decision)] if case.decision else []
    lines += [muted(case.mute)] if case.mute else []
    return [rich_text(*(section(*line) for line in lines))]


def muted(mute: Mute) -> list[Block]:
    """Say who let nobody be reminded any more, and when."""
    act = mute.act
    by = f" by {name(act.actor)}, {moment(act.at)}, through {act.through}: it still waits for a decision"
    return [span("🔕 Muted", "bold"), span(by)]


def decided(decision: Decision) -> list[Block]:
    """Say who decided what, when, by which way and why."""
    act = decision.act
    by = f" by {name(act.actor)}, {moment(act.at)}, through {act.through}"
    note = [span(f": {sentence(decision.note)}")] if decision.note else []
    return [span(DONE[decision.choice], "bold"), span(by), *note]
