"""How a proposal is shown in a terminal, and what is asked of it."""

import shlex
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from monitor import terminal
from monitor.alternatives import Alternative, Bearing
from monitor.hiding import inline, safe
from monitor.proposing import Heading, LeftOut, Proposal
from monitor.stability import Stability
from storage.records import Fact, FactKind

ENDS = 40
"""Words shown of the beginning of a text, and as many of its end."""

MOST = 40
"""Lines shown of an outline or of what is left out."""

MOST_ADDRESSES = 6
"""Of one sort."""

MOST_CHANGES = 8

WIDTH = 100
"""Characters shown of a run of words."""

INDENT = "  "

BROWSER = "The page shows nothing without JavaScript. Look again with a browser?"


def question(proposed: Proposal) -> dict[str, Any]:
    """Return what to ask before the page is watched, as click takes it; what may be no policy is not the default."""
    if proposed.questionable:
        return {"text": "This does not look like a policy. Watch it all the same?", "default": False}
    return {"text": f"Watch it as {proposed.policy.name}?", "default": True}


def drawn(proposed: Proposal) -> RenderableType:
    """Draw a proposal: what speaks against it stands last, next to the question that follows."""
    return Group(
        _origin(proposed),
        *_section("Text", _ends(proposed.text)),
        *_section("Outline", _shortened(map(_heading, proposed.outline), MOST)),
        *_section("Left out", _left_out(proposed)),
        *_section("Facts", _facts(proposed.facts)),
        *_section("Watch", _guarantee(proposed)),
        *_section("Elsewhere", _elsewhere(proposed.alternatives)),
        *_section("Two fetches", _fetches(proposed.stability, proposed.policy.url)),
        *_section("Suspicious", (Text(inline(doubt.words), style="yellow") for doubt in proposed.doubts)),
    )


def _origin(proposed: Proposal) -> Text:
    share = f"{proposed.words:,} of the {_counted(proposed.page_words, 'word')} on the page"
    told = Text(safe(proposed.url), style="bold")
    return told.append(
        f"\n{share}, {_counted(len(proposed.outline), 'heading')}, language {inline(proposed.language or 'unknown')}"
        + (", shown by a browser" if proposed.policy.browser else ""),
        style="not bold",
    )


def _section(title: str, lines: Iterable[Text]) -> Iterator[Text]:
    """Yield a titled part, or nothing where it has no lines."""
    found = list(lines)
    if found:
        yield Text(f"\n{title}", style="bold")
        yield from (_indented(line) for line in found)


def _indented(drawn_: Text) -> Text:
    """Move a drawing to the right, however many lines it has."""
    return Text("\n").join(Text(INDENT).append_text(line) for line in drawn_.split("\n", allow_blank=True))


def _ends(text: str) -> Iterator[Text]:
    words = text.split()
    if not words:
        return
    yield Text(safe(_cut(" ".join(words[:ENDS]), 6 * WIDTH, more=len(words) > ENDS)), style="italic")
    if len(words) > ENDS:
        yield Text("… " + safe(" ".join(words[max(ENDS, len(words) - ENDS) :])[-6 * WIDTH :]), style="italic")


def _heading(heading: Heading) -> Text:
    drawn_ = Text("  " * heading.level + inline(_cut(heading.text, WIDTH)))
    return drawn_.append(f"  {_counted(heading.words, 'word')}" if heading.words else "", style="dim")


def _left_out(proposed: Proposal) -> Iterator[Text]:
    """Say what stands on the page and not in the text: in full where a person chose, else in a line."""
    for removal in proposed.removals:
        said = _counted(removal.words, "word") if removal.words else "nothing that would be read otherwise"
        yield Text(safe(f"{removal.selector}: {said}"), style="" if removal.words else "yellow")
    words = sum(run.words for run in proposed.left_out)
    if proposed.policy.select or proposed.policy.remove or proposed.doubts:
        yield from _shortened(map(_run, proposed.left_out), MOST)
    elif words:
        yield Text(f"{_counted(words, 'word')} of the page around it", style="dim")


def _run(run: LeftOut) -> Text:
    return Text(f"{_counted(run.words, 'word'):>11}  ", style="dim").append(
        inline(_cut(run.text, WIDTH)), style="not dim"
    )


def _facts(facts: Iterable[Fact]) -> Iterator[Text]:
    for kind, group in groupby(sorted(facts, key=lambda fact: _KINDS[fact.kind]), key=lambda fact: fact.kind):
        yield Text(kind.replace("_", " "), style="bold")
        for fact in group:
            yield _fact(fact)


def _guarantee(proposed: Proposal) -> Iterator[Text]:
    if proposed.guarantee:
        yield terminal.guarantee(proposed.guarantee)


def _fact(fact: Fact) -> Text:
    qualities = ", ".join(f"{name} {value}" for name, value in fact.detail.items() if value not in {"", False})
    told = Text("  ").append(inline(fact.value or "-"), style="green")
    told.append(f"  {inline(qualities)}" if qualities else "")
    return told.append(f"\n    “{inline(fact.quote)}”", style="dim")


def _elsewhere(found: Iterable[Alternative]) -> Iterator[Text]:
    for bearing, group in groupby(sorted(found, key=lambda one: _BEARINGS[one.bearing]), key=lambda one: one.bearing):
        yield Text(f"{bearing}:", style="bold")
        yield from _shortened(map(_alternative, group), MOST_ADDRESSES)


def _alternative(found: Alternative) -> Text:
    name = found.language or found.words or found.kind or ""
    return Text(f"  {inline(_cut(name, WIDTH))}  ").append(inline(found.url), style="cyan")


def _fetches(steady: Stability, url: str) -> Iterator[Text]:
    if steady.same:
        yield Text("the same text both times", style="green")
        return
    if steady.problem:
        yield Text(safe(f"no two texts to compare: {steady.problem}"), style="yellow")
        return
    yield Text(f"{_counted(len(steady.changes), 'clause')} of the text differed between the two:", style="yellow")
    yield from _shortened(map(terminal.clause, steady.changes), MOST_CHANGES)
    if steady.remove:
        asked = " ".join(f"--remove {shlex.quote(selector)}" for selector in steady.remove)
        yield Text(safe(f"the same both times with: policy-monitor add {shlex.quote(url)} {asked}"), style="bold")
    else:
        yield Text(
            "leave out the part of the page that holds them, with --remove SELECTOR, or say with --select what to read"
        )


def _shortened(lines: Iterable[Text], most: int) -> Iterator[Text]:
    """Yield the first lines, and how many more there are."""
    left = iter(lines)
    yield from islice(left, most)
    if more := sum(1 for _ in left):
        yield Text(f"… {more} more", style="dim")


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


def _cut(words: str, most: int, *, more: bool = False) -> str:
    return words[:most].rstrip() + " …" if len(words) > most else words + (" …" if more else "")


_KINDS = {kind: place for place, kind in enumerate(FactKind)}
_BEARINGS = {bearing: place for place, bearing in enumerate(Bearing)}
