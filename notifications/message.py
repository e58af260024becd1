"""An alert as a Slack message: what changed, why it matters, and until when one can act.

Whatever is not our own word (names, sentences, clauses, addresses) is literal text in `rich_text` blocks: see
`notifications.blocks` for why. The header and the fallback text escape it. What is long is cut with a count: the frame
(header, answer, links) has fixed limits, and reasons and clauses share what room is left, in that order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from notifications.blocks import (
    BLOCK_LIMIT,
    BLOCK_OVERHEAD,
    ELLIPSIS,
    MESSAGE_LIMIT,
    TEXT_LIMIT,
    Block,
    bullets,
    clean,
    escaped,
    fitting,
    header,
    link,
    rich_text,
    section,
    shorten,
    span,
    weight,
    words,
)
from notifications.counting import count
from notifications.one_line import one_line
from notifications.redline import around_difference, is_cut, redline, shows
from notifications.saying import moment, name, sentence
from notifications.standing import standing
from notifications.times import act_by, broken_words, coming, sightings
from storage.cases import Case
from storage.records import Alert, AlertKind, Change, ClauseChange, Policy, Reason, Severity

QUOTE = 250
"""Weight of the words before, or after, that a reason shows."""

CLAUSES = 10
"""Changed clauses in a message: a longer list is read on the diff page."""

MOST_ALSO = 5
"""Policies to name on which the same change was found."""

SYMBOLS = {Severity.HIGH: "⛔", Severity.MEDIUM: "⚠️", Severity.LOW: "ℹ️"}
"""A shape of its own for each severity, beside its word: colour alone says nothing to many."""

OVER = "✅"

EVENTS = {
    AlertKind.CHANGE: "changed",
    AlertKind.FLAPPING: "switches between texts",
    AlertKind.SUSPECT: "cannot be read",
    AlertKind.OVERDUE: "not checked in time",
    AlertKind.UNREADABLE: "comes without a text",
    AlertKind.RECOVERED: "is watched again",
    AlertKind.REMINDER: "waits for a decision",
}
"""What happened to the policy, as the title says it."""

TITLES = {
    AlertKind.UNDELIVERED: "An alert was not delivered",
    AlertKind.HEAD: "The head of the ledger",
    AlertKind.DISK: "The disk is nearly full",
    AlertKind.CLOCK: "The clock was moved",
    AlertKind.RECOVERED: "A trouble is over",
    AlertKind.TEST: "Test: nothing happened",
}
"""Of alerts that are about no policy."""

CONSEQUENCES = {
    AlertKind.SUSPECT: "The last version is kept. Until the policy is back, a change to it would go unseen.",
    AlertKind.OVERDUE: "Until it is checked again, a change to it would go unseen.",
    AlertKind.UNDELIVERED: "`policy-monitor status` shows what waits there; `policy-monitor deliver --again` sends it.",
    AlertKind.UNREADABLE: "The last version is kept. Until a text can be read, a change to it would go unseen.",
    AlertKind.HEAD: "Keep this message: `policy-monitor verify` shows by it that nothing before was altered.",
    AlertKind.DISK: "When it is full, nothing more is recorded: make room.",
    AlertKind.CLOCK: "Days left and reminders are counted by it: look whether it is right now.",
    AlertKind.RECOVERED: "There is nothing to do.",
    AlertKind.TEST: "This message was sent to try out where alerts go. There is nothing to do.",
}

HOW_TO_DECIDE = "Decide with: policy-monitor decide {} accept, object, escalate or ignore."

FLAPPING = "The page shows now one text, now the other. It is not told of again until a text comes that is new."


BUTTONS = 1_200
"""Weight that is left for the buttons of a bot's message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where to read on: the page of the difference, and the texts before and after."""

    diff: str | None = None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to a message."""

    name: str
    title: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a channel sends: blocks, and a text that says the same where blocks are not shown.

    Both are ready for Slack; in the text & < > stand as entities.
    """

    text: str
    blocks: tuple[Block, ...]
    key: str = ""
    """Of the alert at its target: the same at every attempt, so that a channel can find what it has already."""
    mentions: tuple[str, ...] = ()
    """Whom to mention: ids of Slack, or names."""
    alert: Alert | None = None
    """What is said, for channels with a form of their own."""
    diff_url: str | None = None
    cut: bool = False
    """Some of what changed is counted only."""
    attachment: Attachment | None = None
    """The whole difference, for a channel that takes files."""
    asks: int | None = None
    """The number of the change that waits for a decision, for a channel that has buttons."""
    muted: bool = False
    """Nobody is reminded of that change."""
    thread: str | None = None
    """The channel's id of the message that this one answers."""
    loud: bool = False
    """Shown outside of its thread too."""


def compose(
    alert: Alert,
    clauses: Sequence[ClauseChange],
    *,
    links: Links,
    case: Case | None = None,
    today: date | None = None,
) -> Message:
    """Say an alert in Slack's blocks, within Slack's limits whatever the policy holds.

    `clauses` are the changed clauses of the alert's change, most telling first; none for an overdue policy, and a
    reminder shows none: the alert before it did. `case` says what was decided, `today` is the day to count days from.
    """
    told: list[Block] = []
    if alert.change is None:
        top, end = tell_trouble(alert)
    elif alert.kind is AlertKind.REMINDER:
        top, end = remind(alert, alert.change, links, today)
    else:
        top, end = tell_change(alert, alert.change, links, today)
        told = explain(alert.change, clauses, room_between(top, [*standing(case), end]))
    blocks = [*top, *told, *standing(case), end]
    asks = alert.change.id if alert.change and case and case.is_open else None
    return Message(
        text=escaped(plain(blocks)),
        blocks=tuple(blocks),
        asks=asks,
        muted=bool(case and case.mute),
        loud=alert.kind is AlertKind.REMINDER,
        cut=bool(told) and is_short(told, clauses),
    )


def room_between(top: Sequence[Block], end: Sequence[Block]) -> int:
    """Give the weight that is left between the first blocks and the last."""
    return MESSAGE_LIMIT - TEXT_LIMIT - BUTTONS - sum(weight(block) + BLOCK_OVERHEAD for block in (*top, *end))


def plain(blocks: Sequence[Block]) -> str:
    """Say all blocks in plain text, the last one whole: it has the links."""
    *body, end = map(words, blocks)
    return shorten("\n".join(body), TEXT_LIMIT - weight(end)) + "\n" + end


def tell_change(alert: Alert, change: Change, links: Links, today: date | None) -> tuple[list[Block], Block]:
    """Say what changed: the first blocks and the last."""
    top = [header(title(change.policy, EVENTS[alert.kind])), answer(alert, change, today)]
    if alert.kind is AlertKind.FLAPPING:
        top.append(rich_text(section(span(FLAPPING))))
    return top, footer(change.policy, sightings(change) + also_on(alert), links)


def explain(change: Change, clauses: Sequence[ClauseChange], room: int) -> list[Block]:
    """Say why it matters, and how the clauses read before and after, as far as there is room."""
    why = list(why_it_matters(change.verdict.reasons, min(room // 2, BLOCK_LIMIT)))
    room -= sum(weight(block) + BLOCK_OVERHEAD for block in why)
    return [*why, *what_changed(clauses, room)]


def is_short(told: Sequence[Block], clauses: Sequence[ClauseChange]) -> bool:
    """Say whether a changed clause is not shown, or not whole."""
    changed = list(filter(shows, clauses))
    shown = [block for block in told if block["elements"][-1]["type"] == "rich_text_quote"]
    return len(shown) < len(changed) or any(map(is_cut, changed))


def remind(alert: Alert, change: Change, links: Links, today: date | None) -> tuple[list[Block], Block]:
    """Say that nobody decided on a change yet, until when one can, and how: the first blocks and the last."""
    top = [
        header(title(change.policy, EVENTS[alert.kind])),
        rich_text(section(span(sentence(alert.sentence), "bold"))),
        answer(alert, change, today),
        rich_text(section(span(HOW_TO_DECIDE.format(change.id)))),
    ]
    return top, footer(change.policy, f"Change {change.id} · Noticed {moment(alert.created_at)}", links)


def also_on(alert: Alert) -> str:
    """Say where the same change was found too."""
    named = ", ".join(name(policy.kind) for policy in alert.also[:MOST_ALSO])
    rest = len(alert.also) - MOST_ALSO
    return f" · Also on {named}{f' and {rest} more' if rest > 0 else ''}" if named else ""


def tell_trouble(alert: Alert) -> tuple[list[Block], Block]:
    """Say that a policy could not be watched, or what else somebody must know: the first blocks and the last."""
    event = EVENTS[alert.kind] if alert.policy else TITLES[alert.kind]
    symbol = OVER if alert.kind is AlertKind.RECOVERED else SYMBOLS[Severity.MEDIUM]
    warning = span(f"{symbol} {event.capitalize()}\n", "bold")
    noticed = f"Noticed {moment(alert.created_at)}"
    top = [
        header(title(alert.policy, event) if alert.policy else event),
        rich_text(section(warning, span(sentence(alert.sentence)), span(f"\n{CONSEQUENCES[alert.kind]}"))),
    ]
    return top, footer(alert.policy, noticed, Links()) if alert.policy else rich_text(section(span(noticed)))


def title(policy: Policy, event: str) -> str:
    """Name the policy and what happened to it."""
    return f"{name(policy.vendor)}: {name(policy.kind)} {event}"


def answer(alert: Alert, change: Change, today: date | None) -> Block:
    """Say in one glance how bad, what, and until when."""
    reasons = change.verdict.reasons
    said = one_line(name(change.policy.vendor), reasons[0]) if reasons else alert.sentence
    elements = [span(f"{severity_of(change)}\n", "bold"), span(sentence(said))]
    if len(reasons) == 1:
        elements += before_after(reasons[0])
    if change.window.deadline:
        elements += act_by(change.window.deadline, today)
    elements += [span(f"\n{sentence(said)}") for said in broken_words(change.window)]
    elements += [span(f"\n{sentence(said)}") for said in coming(change)]
    return rich_text(section(*elements))


def severity_of(change: Change) -> str:
    """Say how severe a change is and whom it favours, after a symbol."""
    verdict = change.verdict
    if verdict.severity is None:
        return "Severity not judged"
    direction = f", {verdict.direction}" if verdict.direction else ""
    return f"{SYMBOLS[verdict.severity]} {verdict.severity.capitalize()} severity{direction}"


def before_after(reason: Reason) -> list[Block]:
    """Show the words before and after, struck out and bold."""
    old, new = around_difference(clean(reason.before or ""), clean(reason.after or ""))
    before, after = shorten(old, QUOTE), shorten(new, QUOTE)
    match bool(before), bool(after):
        case True, True:
            return [span("\n"), span(before, "strike"), span(" → "), span(after, "bold")]
        case True, False:
            return [span("\nRemoved: "), span(before, "strike")]
        case False, True:
            return [span("\nNew: "), span(after, "bold")]
        case _:
            return []


def why_it_matters(reasons: Sequence[Reason], room: int) -> Iterator[Block]:
    """List the reasons that fit; a single one stands in the answer already."""
    if len(reasons) <= 1:
        return
    title_part = section(span("Why it matters", "bold"))
    items = [reason_item(reason) for reason in reasons]
    frame = rich_text(title_part, bullets([more(len(reasons), "reason")]))
    shown = items[: fitting(items, room - weight(frame) - BLOCK_OVERHEAD)]
    left = [more(len(items) - len(shown), "reason")] if len(shown) < len(items) else []
    yield rich_text(title_part, bullets(shown + left))


def reason_item(reason: Reason) -> Block:
    """Say one reason: what, how it reads before and after, how bad, about what."""
    category = reason.category.replace("_", " ")
    kind = span(f"\n{reason.severity.capitalize()}, {reason.direction}, {category}")
    return section(span(sentence(reason.sentence)), *before_after(reason), kind)


def what_changed(clauses: Sequence[ClauseChange], room: int) -> list[Block]:
    """Show the changed clauses that fit and count the rest."""
    changed = list(filter(shows, clauses))
    rest = rich_text(more(len(changed), "clause"))
    shown = list(map(redline, changed[:CLAUSES]))
    shown = shown[: fitting(shown, room - weight(rest) - BLOCK_OVERHEAD, BLOCK_OVERHEAD)]
    left = len(changed) - len(shown)
    return [*shown, rich_text(more(left, "clause"))] if left else shown


def more(number: int, noun: str) -> Block:
    """Say how many are not shown."""
    return section(span(f"{ELLIPSIS} and {count(number, f'more {noun}')}"))


def footer(policy: Policy, when: str, links: Links) -> Block:
    """Say when, who owns the policy, and where to read on."""
    owner = [span(f" · Owner: {name(policy.owner)}")] if policy.owner else []
    targets = {
        "Open the diff": links.diff,
        "Before": links.before,
        "After": links.after,
        "Open the policy": policy.url,
    }
    shown = [element for words, url in targets.items() if url for element in (span(" · "), link(words, url))]
    return rich_text(section(span(when), *owner, span("\n"), *shown[1:]))
