"""How things look in a terminal: policy text made harmless, diffs coloured."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from monitor.comparing import SideBySide
from monitor.delivery import Delivered
from monitor.hiding import inline, safe
from monitor.noting import result
from monitor.rejudging import Rejudged
from monitor.standing import Standing
from monitor.tracking import Tracked, headline
from monitor.window.guarantee import Guarantee
from notifications.counting import count
from notifications.times import preview_command
from storage.imports import Import
from storage.records import (
    Change,
    ClauseChange,
    Fact,
    Hunk,
    Operation,
    Severity,
    Verdict,
    Version,
)
from storage.windows import DateMove

STYLES = {Operation.DELETE: "red strike", Operation.INSERT: "green bold", Operation.EQUAL: ""}
MARKS = {Operation.DELETE: ("[-", "-]"), Operation.INSERT: ("{+", "+}"), Operation.EQUAL: ("", "")}
SEVERITY_STYLES = {Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "bold cyan", None: "dim"}

RESULT_STYLES = {"changed, material": "bold red", "suspect": "yellow", "failed": "yellow", "unchanged": "dim"}

QUOTED = 300
"""Characters of a quote that are shown: a row of a table may hold a page."""
CONTEXT = 60
"""Characters of unchanged text shown on either side of a change."""


def clause(change: ClauseChange) -> Text:
    """Draw one changed clause: deletions struck, insertions bold, both also in brackets, long equal runs shortened."""
    drawn = Text()
    if change.heading:
        drawn.append(inline(" › ".join(change.heading)) + "\n", style="dim")
    for place, hunk in enumerate(change.hunks):
        left, right = MARKS[hunk.operation]
        words = _shortened(hunk, first=place == 0, last=place == len(change.hunks) - 1)
        drawn.append(f"{left}{safe(words)}{right}", style=STYLES[hunk.operation])
    return drawn


def clauses(changes: Iterable[ClauseChange]) -> RenderableType:
    """Draw changed clauses, one below the other."""
    return Group(*(Group(clause(change), "") for change in changes))


def step(name: str, said: str) -> Text:
    """Draw one step of an explanation."""
    return Text(f"{name:<11} ", style="bold").append(safe(said), style="not bold")


MOST_REASONS = 10
"""Of a change that are said: a whole rewrite has a thousand."""


def verdict(judged: Verdict) -> Text:
    """Draw a verdict: material or not, and the weightiest reasons; JSON has all."""
    if not judged.material:
        return Text(f"not material ({immaterial(judged)})", style="dim")
    drawn = Text(f"material, {judged.severity}", style=SEVERITY_STYLES[judged.severity])
    drawn.append(f", {judged.direction}" if judged.direction else "", style="default not bold")
    for reason in judged.reasons[:MOST_REASONS]:
        drawn.append(f"\n  {reason.severity:<6} ", style=SEVERITY_STYLES[reason.severity])
        drawn.append(inline(reason.sentence), style="default not bold")
        drawn.append(f"  [{reason.rule}]", style="dim not bold")
    if further := len(judged.reasons[MOST_REASONS:]):
        drawn.append(f"\n  … and {count(further, 'more reason')}: --json has all", style="dim not bold")
    if judged.muted:
        drawn.append(f"\n  {muted(judged)}", style="dim not bold")
    return drawn


def immaterial(judged: Verdict) -> str:
    """Say in a few words why a change does not matter.

    >>> immaterial(Verdict(material=False))
    'no difference'
    """
    said = [judged.noise.value] if judged.noise else []
    said += [muted(judged)] if judged.muted else []
    return "; ".join(said) or "no difference"


def muted(judged: Verdict) -> str:
    """Name the rules that the watchlist switched off and that would have told something."""
    return f"switched off: {', '.join(dict.fromkeys(reason.rule for reason in judged.muted))}"


def rejudged(found: Rejudged) -> Text:
    """Draw a change that would now be judged otherwise: the verdicts, and every reason that came, went or moved."""
    change = found.change
    drawn = Text(f"{change.policy.name} {change.before.number} → {change.after.number}", style="bold")
    drawn.append(f"  {change.after.seen_at:%Y-%m-%d}  {found.outcome}: ", style="not bold")
    drawn.append(_brief(found.then), style=SEVERITY_STYLES[found.then.severity]).append(" → ", style="not bold")
    drawn.append(_brief(found.now), style=SEVERITY_STYLES[found.now.severity])
    lines = [
        *(("+", f"{reason.severity}: {reason.sentence}  [{reason.rule}]") for reason in found.came),
        *(("-", f"{reason.severity}: {reason.sentence}  [{reason.rule}]") for reason in found.went),
        *(("~", f"{old.severity} → {new.severity}: {new.sentence}  [{new.rule}]") for old, new in found.moved),
    ]
    for sign, said in lines:
        drawn.append(f"\n  {sign} {inline(said)}", style="not bold")
    return drawn


def counted(counts: Mapping[str, int]) -> Text:
    """Draw how many changes were judged anew, and what would become of them."""
    rest = ", ".join(f"{count} {outcome}" for outcome, count in counts.items() if outcome != "changes")
    return Text(f"{count(counts['changes'], 'change')} judged anew: {rest}")


def _brief(judged: Verdict) -> str:
    return f"material, {judged.severity}" if judged.material else f"not material ({immaterial(judged)})"


def line(tracked: Tracked) -> Text:
    """Draw a check as one line: the policy, what it came to, and why."""
    came_to = result(tracked)
    drawn = Text(f"{tracked.policy.name}: ")
    drawn.append(came_to, style=RESULT_STYLES.get(came_to, ""))
    if tracked.fetch.error:
        drawn.append(f": {inline(tracked.fetch.error)}")
    elif tracked.change and tracked.change.verdict.material:
        drawn.append(f": {inline(headline(tracked.change.verdict))}")
    elif tracked.change:
        drawn.append(f" ({immaterial(tracked.change.verdict)})")
    elif came_to == "first version" and tracked.version:
        drawn.append(f" ({tracked.version.words} words)")
    return drawn


def fact(found: Fact) -> Text:
    """Draw a fact: its kind, its value, and the words that say so."""
    drawn = Text(f"{found.kind:<21}", style="bold")
    told = {name.replace("_", " "): value for name, value in found.detail.items() if value not in {"", False}}
    qualities = ", ".join(name if value is True else f"{name} {value}" for name, value in told.items())
    drawn.append(inline(found.value or "-"), style="not bold green")
    drawn.append(f"  {inline(qualities)}" if qualities else "", style="not bold")
    quote = found.quote if len(found.quote) <= QUOTED else f"{found.quote[:QUOTED].rsplit(' ', 1)[0]} …"
    drawn.append(f"\n{'':21}“{inline(quote)}”", style="not bold dim")
    return drawn


def comparison(side_by_side: SideBySide) -> RenderableType:
    """Draw vendors side by side: one column a vendor, one row a kind of fact."""
    table = Table("", *map(inline, side_by_side.vendors), box=None, pad_edge=False, show_lines=True)
    for kind, cells in side_by_side.rows:
        table.add_row(Text(kind.replace("_", " "), "bold"), *(Text(safe("\n".join(cell) or "–")) for cell in cells))
    return table


def version_line(version: Version, change: Change | None, came_with: Import | None = None) -> Text:
    """Draw a version as one line of a history, with the import that brought it."""
    drawn = Text(f"{version.number:>4}  {version.seen_at:%Y-%m-%d %H:%M}  {version.kind:<9}")
    drawn.append(f" {len(version.text.split()):>6} words  ")
    if came_with:
        drawn.append(f"imported from {came_with.source.kind}: {inline(came_with.source.name)}  ", "not bold dim")
    if change is None:
        return drawn
    drawn.append(f"change {change.id}, ", style="not bold")
    return drawn.append_text(verdict(change.verdict)).append_text(window(change))


def window(change: Change) -> Text:
    """Draw the time around a change: the day to act by, what the vendor did not keep to, and what is to come."""
    around, drawn = change.window, Text()
    if around.deadline:
        drawn.append(f"\n  act by {around.deadline.day}: ", "bold").append(inline(around.deadline.because), "not bold")
    if around.promise:
        drawn.append(f"\n  promised notice: {around.promise.kept}: ", "bold").append(
            inline(around.promise.because), "not bold"
        )
    if around.own_date and around.own_date.move is not DateMove.NONE:
        drawn.append(f"\n  {inline(around.own_date.because)}")
    if around.announcement and around.announcement.preview:
        drawn.append("\n  watch the preview: ", "bold")
        drawn.append(inline(preview_command(change.policy, around.announcement.preview)), "not bold")
    if around.preview:
        drawn.append(f"\n  {inline(around.preview.because)}")
    return drawn


def guarantees(standing: Iterable[Standing]) -> RenderableType:
    """Draw what the schedule of each policy leaves of the notice that it promises."""
    return Group(*(guarantee(one.guarantee, one.policy) for one in standing if one.guarantee))


def guarantee(guaranteed: Guarantee, policy: str | None = None) -> Text:
    """Draw what a watch guarantees, and what is wrong with it."""
    drawn = Text(f"{policy}: {guaranteed.sentence}" if policy else guaranteed.sentence)
    return drawn.append(f"\n  {guaranteed.warning}", "yellow") if guaranteed.warning else drawn


def waiting(told: Mapping[str, Any]) -> Text:
    """Draw the alerts that wait or were given up, and every target that does not take them."""
    drawn = Text(f"waiting alerts: {len(told['waiting_alerts'])}")
    for row in told["waiting_alerts"]:
        tried = count(row["attempts"], "attempt")
        problem = f" ({tried}, {row['last_error'] or 'no answer yet'})" if row["attempts"] else ""
        where = f" → {row['target']}" if row.get("target") else ""
        said = f"{row['vendor'] or 'policy-monitor'}: {row['sentence']}{where}{problem}"
        drawn.append(f"\n  {inline(said)}")
    for target in told["targets"]:
        drawn.append_text(_target(target))
    if told["unrouted_alerts"]:
        drawn.append(f"\nno route led anywhere: {told['unrouted_alerts']}, see the view unrouted_alerts", "yellow")
    if told["dead_alerts"]:
        drawn.append(
            f"\ngiven up: {told['dead_alerts']}: `policy-monitor deliver --again` tries them again", "bold red"
        )
    if told["open_changes"]:
        drawn.append(f"\nwaiting for a decision: {told['open_changes']}: `policy-monitor status --open` lists them")
    if told["not_relevant"]:
        drawn.append(f"\ncalled not relevant: {called(told['not_relevant'])}")
    return drawn


def standing_table(standing: Iterable[Standing]) -> Table:
    """Draw how the watch of each policy stands."""
    table = Table("policy", "last good check (UTC)", "next check (UTC)", "version", "state", box=None, pad_edge=False)
    for one in standing:
        state = "overdue" if one.overdue else "failing" if one.problem else "ok" if one.version else "not read yet"
        table.add_row(
            one.policy,
            f"{one.last_good_check:%Y-%m-%d %H:%M}" if one.last_good_check else "never",
            f"{one.next_check:%Y-%m-%d %H:%M}",
            str(one.version or "-"),
            inline(f"{state}: {one.problem}" if one.problem else state),
        )
    return table


def called(feedback: Sequence[Mapping[str, Any]]) -> str:
    """Say which rules told of what was called not relevant, the most often called first.

    >>> called([{"rule": "promise_made", "told": 3, "not_relevant": 2}])
    'promise_made (2 of 3 told)'
    """
    named = [f"{row['rule']} ({row['not_relevant']} of {row['told']} told)" for row in feedback[:MOST_RULES]]
    return ", ".join([*named, *([f"{len(feedback) - MOST_RULES} more"] if len(feedback) > MOST_RULES else [])])


MOST_RULES = 5
"""Rules to name of which somebody said that they told of what was not relevant."""


def _target(target: Mapping[str, Any]) -> Text:
    """Draw a target that has a problem, or holds alerts for a digest."""
    drawn = Text()
    if target["problem"]:
        drawn.append(f"\n{target['name']}: {inline(target['problem'])}", "yellow")
        drawn.append(f", since {target['failing_since'][:16].replace('T', ' ')} UTC", "yellow")
    if target["held"]:
        drawn.append(f"\n{target['name']}: {target['held']} held for a digest")
    return drawn


def delivery(sent: Delivered) -> Text:
    """Draw one attempt to deliver."""
    said = Text(inline(f"{sent.alert.sentence} → {sent.target}"))
    if sent.error is None:
        return said.append(f": delivered{f' ({inline(sent.note)})' if sent.note else ''}", style="green")
    when = f", again at {sent.retry_at:%Y-%m-%d %H:%M} UTC" if sent.retry_at else ", given up"
    return said.append(f": {inline(sent.error)}{when}", style="yellow")


def _shortened(hunk: Hunk, *, first: bool, last: bool) -> str:
    if hunk.operation is not Operation.EQUAL or len(hunk.text) <= 2 * CONTEXT:
        return hunk.text
    head = "" if first else hunk.text[:CONTEXT].rsplit(" ", 1)[0]
    tail = "" if last else hunk.text[-CONTEXT:].split(" ", 1)[-1]
    return f"{head} … {tail}" if head or tail else hunk.text
