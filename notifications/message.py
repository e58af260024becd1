"""An alert as a Slack message: what changed, why it matters, and until when one can act.

Whatever is not our own word (names, sentences, clauses, addresses) is literal text in `rich_text` blocks: see
`notifications.blocks` for why. The header and the fallback text escape it. What is long is cut with a count: the frame
(header, answer, links) has fixed limits, and reasons and clauses share what room is left, in that order.
"""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

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
from notifications.redline import count, redline, shows
from storage.records import Alert, AlertKind, Change, ClauseChange, Policy, Reason, Severity
from storage.windows import DateMove, Deadline, Kept, Window

SENTENCE = 400
"""Weight of a sentence that is shown."""

QUOTE = 250
"""Weight of the words before, or after, that a reason shows."""

NAME = 80
"""Weight of a name that is shown: of a vendor, a kind of policy, an owner."""

CLAUSES = 10
"""Changed clauses in a message: a longer list is read on the diff page."""

MOST_ALSO = 5
"""Policies to name on which the same change was found."""

SYMBOLS = {Severity.HIGH: "⛔", Severity.MEDIUM: "⚠️", Severity.LOW: "ℹ️"}
"""A shape of its own for each severity, beside its word: colour alone says nothing to many."""


EVENTS = {
    AlertKind.CHANGE: "changed",
    AlertKind.FLAPPING: "switches between texts",
    AlertKind.SUSPECT: "cannot be read",
    AlertKind.OVERDUE: "not checked in time",
    AlertKind.REMINDER: "waits for a decision",
}
"""What happened to the policy, as the title says it."""

TITLES = {
    AlertKind.UNDELIVERED: "An alert was not delivered",
    AlertKind.TEST: "Test: nothing happened",
}
"""Of alerts that are about no policy."""

CONSEQUENCES = {
    AlertKind.SUSPECT: "The last version is kept. Until the policy is back, a change to it would go unseen.",
    AlertKind.OVERDUE: "Until it is checked again, a change to it would go unseen.",
    AlertKind.UNDELIVERED: "`policy-monitor status` shows what waits there; `policy-monitor deliver --again` sends it.",
    AlertKind.TEST: "This message was sent to try out where alerts go. There is nothing to do.",
}

SILENT = frozenset({DateMove.UNMOVED, DateMove.MOVED_BACK})
"""A date of the page's own that hides a change."""

HOW_TO_DECIDE = "Decide with: policy-monitor decide {} accept, object, escalate or ignore."

FLAPPING = "The page shows now one text, now the other. It is not told of again until a text comes that is new."


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


def compose(alert: Alert, clauses: Sequence[ClauseChange], *, diff_url: str | None) -> Message:
    """Say an alert in Slack's blocks, within Slack's limits whatever the policy holds.

    `clauses` are the changed clauses of the alert's change, most telling first; none for an overdue policy, and a
    reminder shows none: the alert before it did.
    """
    if alert.change is None:
        blocks = tell_trouble(alert, diff_url)
    elif alert.kind is AlertKind.REMINDER:
        blocks = remind(alert, alert.change, diff_url)
    else:
        blocks = tell_change(alert, alert.change, clauses, diff_url)
    return Message(text=escaped(plain(blocks)), blocks=tuple(blocks))


def plain(blocks: Sequence[Block]) -> str:
    """Say all blocks in plain text, the last one whole: it has the links."""
    *body, end = map(words, blocks)
    return shorten("\n".join(body), TEXT_LIMIT - weight(end)) + "\n" + end


def tell_change(alert: Alert, change: Change, clauses: Sequence[ClauseChange], diff_url: str | None) -> list[Block]:
    """Say what changed."""
    reasons = change.verdict.reasons
    top = [header(title(change.policy, EVENTS[alert.kind])), answer(alert, change)]
    if alert.kind is AlertKind.FLAPPING:
        top.append(rich_text(section(span(FLAPPING))))
    end = [footer(change.policy, sightings(change) + also_on(alert), diff_url)]
    room = MESSAGE_LIMIT - TEXT_LIMIT - sum(weight(block) + BLOCK_OVERHEAD for block in top + end)
    why = list(why_it_matters(reasons, min(room // 2, BLOCK_LIMIT)))
    room -= sum(weight(block) + BLOCK_OVERHEAD for block in why)
    return [*top, *why, *what_changed(clauses, room), *end]


def remind(alert: Alert, change: Change, diff_url: str | None) -> list[Block]:
    """Say that nobody decided on a change yet, until when one can, and how."""
    told = rich_text(section(span(sentence(alert.sentence), "bold")))
    return [
        header(title(change.policy, EVENTS[alert.kind])),
        told,
        answer(alert, change),
        rich_text(section(span(HOW_TO_DECIDE.format(change.id)))),
        footer(change.policy, f"Change {change.id} · Noticed {moment(alert.created_at)}", diff_url),
    ]


def sightings(change: Change) -> str:
    """Say which change it is, when its text was first seen, and when it was seen again and believed."""
    seen, confirmed = moment(change.after.seen_at), moment(change.after.confirmed_at)
    return f"Change {change.id} · First seen {seen} · Confirmed {confirmed}"


def also_on(alert: Alert) -> str:
    """Say where the same change was found too."""
    named = ", ".join(name(policy.kind) for policy in alert.also[:MOST_ALSO])
    rest = len(alert.also) - MOST_ALSO
    return f" · Also on {named}{f' and {rest} more' if rest > 0 else ''}" if named else ""


def tell_trouble(alert: Alert, diff_url: str | None) -> list[Block]:
    """Say that a policy could not be watched, or what else somebody must know."""
    event = EVENTS.get(alert.kind) or TITLES[alert.kind]
    warning = span(f"{SYMBOLS[Severity.MEDIUM]} {event.capitalize()}\n", "bold")
    noticed = f"Noticed {moment(alert.created_at)}"
    return [
        header(title(alert.policy, event) if alert.policy else event),
        rich_text(section(warning, span(sentence(alert.sentence)), span(f"\n{CONSEQUENCES[alert.kind]}"))),
        footer(alert.policy, noticed, diff_url) if alert.policy else rich_text(section(span(noticed))),
    ]


def title(policy: Policy, event: str) -> str:
    """Name the policy and what happened to it."""
    return f"{name(policy.vendor)}: {name(policy.kind)} {event}"


def answer(alert: Alert, change: Change) -> Block:
    """Say in one glance how bad, what, and until when."""
    reasons = change.verdict.reasons
    said = reasons[0].sentence if reasons else alert.sentence
    elements = [span(f"{severity_of(change)}\n", "bold"), span(sentence(said))]
    if len(reasons) == 1:
        elements += before_after(reasons[0])
    if change.window.deadline:
        elements += act_by(change.window.deadline)
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


def act_by(deadline: Deadline) -> list[Block]:
    """Say the day to act by, how late it may be at most, and where it comes from."""
    latest = f" ({day(deadline.latest)} at the latest)" if deadline.latest > deadline.day else ""
    return [span(f"\nAct by {day(deadline.day)}", "bold"), span(f"{latest}: {sentence(deadline.because)}")]


def broken_words(window: Window) -> Iterator[str]:
    """Say what the vendor did not keep to: its notice, the date of its page."""
    if window.promise and window.promise.kept is Kept.SHORT:
        days = count(window.promise.short_by or 0, "day")
        yield f"Promise not kept, short by {days}: {window.promise.because}"
    if window.own_date and window.own_date.move in SILENT:
        yield f"Silent edit: {window.own_date.because}"


def coming(change: Change) -> Iterator[str]:
    """Say how to watch a version that is announced, and whether what came is what had been announced."""
    window = change.window
    if window.announcement and window.announcement.preview:
        yield f"Watch the preview: {preview_command(change.policy, window.announcement.preview)}"
    if window.preview:
        yield window.preview.because


def preview_command(policy: Policy, url: str) -> str:
    """Give the command that watches the preview of a policy's coming version."""
    words = {"--vendor": policy.vendor, "--kind": f"{policy.kind} preview", "--preview-of": policy.name}
    options = " ".join(f"{option} {shlex.quote(word)}" for option, word in words.items())
    return f"policy-monitor add {shlex.quote(url)} {options}"


def before_after(reason: Reason) -> list[Block]:
    """Show the words before and after, struck out and bold."""
    before = shorten(clean(reason.before or ""), QUOTE)
    after = shorten(clean(reason.after or ""), QUOTE)
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


def footer(policy: Policy, when: str, diff_url: str | None) -> Block:
    """Say when, who owns the policy, and where to read on."""
    owner = [span(f" · Owner: {name(policy.owner)}")] if policy.owner else []
    diff = [link("Open the diff", diff_url), span(" · ")] if diff_url else []
    return rich_text(section(span(when), *owner, span("\n"), *diff, link("Open the policy", policy.url)))


def name(text: str) -> str:
    """Show a name on one line."""
    return shorten(clean(text).replace("\n", " "), NAME)


def sentence(text: str) -> str:
    """Show a sentence on one line."""
    return shorten(clean(text).replace("\n", " "), SENTENCE)


def day(date_: date) -> str:
    """Show a day so that nobody mistakes the month.

    >>> day(date(2026, 3, 9))
    'Monday 9 March 2026'
    """
    return f"{date_:%A} {date_.day} {date_:%B %Y}"


def moment(when: datetime) -> str:
    """Show a moment to the minute, in UTC."""
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
