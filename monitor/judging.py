"""The command `judge`: two files, many pairs, the list of rules, or the stored history."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from monitor import terminal
from monitor.choosing import Told, one, rules_for, watchlist
from monitor.config import Config
from monitor.files import FILE, day, read, rows
from monitor.materiality import judge as judge_texts
from monitor.materiality.catalogue import NAMES
from monitor.output import as_json, echo_json, literal_console, page
from monitor.plain import rejudged_row, verdict_row
from monitor.rejudging import SAME, Rejudged, counts, rejudge
from monitor.sharing import forget
from monitor.values import OFF
from monitor.watchlist import Watchlist
from storage.reader import Reader
from storage.records import RuleSettings

console = literal_console()


@click.command()
@click.argument("before", type=FILE, required=False)
@click.argument("after", type=FILE, required=False)
@click.option(
    "--pairs",
    type=FILE,
    help="Judge the pairs of a JSON-lines file (id, before, after, recorded_at if known), or .zst.",
)
@click.option("--rules", "list_rules", is_flag=True, help="List the rules, and how the watchlist sets them.")
@click.option("--archive", is_flag=True, help="Judge the stored history anew, and show what would be judged otherwise.")
@click.option("--policy", "name", metavar="POLICY", help="As the watchlist sets the rules for this policy.")
@as_json
@click.pass_context
def judge(
    context: click.Context,
    before: Path | None,
    after: Path | None,
    pairs: Path | None,
    list_rules: bool,
    archive: bool,
    name: str | None,
    as_json: bool,
) -> None:
    """Say whether the change from BEFORE to AFTER (text, Markdown or HTML files) is material, and why.

    With --archive nothing is written and nobody is told: it shows what a new release, or a `[[rule]]` of the
    watchlist, would have made of the changes that were seen.
    """
    config = watchlist(context.obj)
    settings = rules_for(config, name)
    if pairs:
        for row in rows(pairs, ("id", "before", "after")):
            verdict = judge_texts(row["before"], row["after"], seen_on=day(row.get("recorded_at")), rules=settings)
            echo_json({"id": row["id"], **verdict_row(verdict)})
            forget()
    elif list_rules:
        _list(config, settings, name, as_json=as_json)
    elif archive:
        _judge_archive(config, name, as_json=as_json)
    elif before is None or after is None:
        raise click.UsageError("give two files, --pairs FILE, --rules or --archive")
    else:
        old, new = read(before), read(after)
        verdict = judge_texts(old.text, new.text, language=new.language, rules=settings)
        if as_json:
            echo_json(verdict_row(verdict))
        else:
            console.print(terminal.verdict(verdict))


def _list(config: Config | None, settings: RuleSettings, name: str | None, *, as_json: bool) -> None:
    listed = list(_rules(config.watchlist if config else Watchlist(), settings, name, _feedback(config)))
    if as_json:
        for row in listed:
            echo_json(row)
        return
    table = Table("rule", "severity", "set to", "not relevant", "given", box=None, pad_edge=False)
    for row in listed:
        of = f"{row['not_relevant']} of {row['told']}" if row["not_relevant"] else ""
        table.add_row(row["rule"], " ".join(row["severities"]), "; ".join(row["set"]), of, row["description"])
    page(console, table)


def _feedback(config: Config | None) -> dict[str, Any]:
    """Give by rule how often it was told, and how often that was called not relevant; nothing without an archive."""
    if config is None or not config.database.exists():
        return {}
    with Reader.open(config.database) as archive:
        return {row["rule"]: row for row in archive.decisions.feedback()} if archive.is_current else {}


def _rules(
    watched: Watchlist, settings: RuleSettings, name: str | None, feedback: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    for rule in NAMES.values():
        tables = [table for table in watched.rule if table.name == rule.name]
        present = [settings[rule.name] or OFF] if rule.name in settings else []
        yield {
            "rule": rule.name,
            "severities": list(rule.severities),
            "set": present if name else [table.says() for table in tables],
            "told": feedback[rule.name]["told"] if rule.name in feedback else None,
            "not_relevant": feedback[rule.name]["not_relevant"] if rule.name in feedback else 0,
            "description": rule.description,
        }


def _judge_archive(config: Config | None, name: str | None, *, as_json: bool) -> None:
    if config is None:
        raise Told("no watchlist, so no archive: `policy-monitor init` writes one, --config names another")
    outcomes: Counter[str] = Counter()
    changes = []
    for found in _rejudged(config, name):
        outcomes[found.outcome] += 1
        if found.outcome != SAME and as_json:
            changes.append(rejudged_row(found))
        elif found.outcome != SAME:
            console.print(terminal.rejudged(found))
    called = list(_feedback(config).values())
    if as_json:
        echo_json({"counts": counts(outcomes), "not_relevant": called, "changes": changes})
    else:
        console.print(terminal.counted(counts(outcomes)))
        if called:
            console.print(f"called not relevant: {terminal.called(called)}")


def _rejudged(config: Config, name: str | None) -> Iterator[Rejudged]:
    """Judge the changes of one policy of the watchlist, or of every policy in the archive, watched or not."""
    with Reader.open(config.database) as archive:
        policies = (watch.policy for watch in archive.watches())
        wanted = one(config, name).name if name else None
        chosen = [policy for policy in policies if wanted in {None, policy.name}]
        yield from rejudge(archive, chosen, config.watchlist.rules)
