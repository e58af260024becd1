"""The commands that fetch at once, and the first watchlist."""

import sys
from dataclasses import replace

import click

from monitor import adding, proposal_view, terminal
from monitor.checking import check as check_now
from monitor.checking import check_and_explain
from monitor.choosing import Told, chosen, one
from monitor.config import Config, load
from monitor.explaining import explain as explained
from monitor.noting import described
from monitor.output import as_json, echo_json, literal_console, page
from monitor.proposal_plain import proposal_row
from monitor.tracking import upgrades
from spiders.clock import utc_now
from storage.archive import Archive
from storage.records import FetchOutcome, Policy

console = literal_console()


@click.command()
@click.pass_context
def init(context: click.Context) -> None:
    """Write a commented watchlist with four vendors and a Slack section."""
    path = context.obj
    try:
        adding.write_first(path)
    except FileExistsError as error:
        raise Told(f"{path} is there already: edit it, or name another with --config") from error
    console.print(f"{path} written. Next: policy-monitor check")


@click.command()
@click.argument("url")
@click.option("--also", multiple=True, metavar="URL", help="A further page of the same policy; repeatable, in order.")
@click.option("--browser", is_flag=True, help="Fetch with a browser: the page shows nothing without JavaScript.")
@click.option("--vendor", help="Whose policy it is; guessed from the address unless given.")
@click.option("--kind", default="privacy policy", show_default=True, help="What kind of document it is.")
@click.option("--select", multiple=True, help="Read only this (CSS or XPath); repeatable.")
@click.option("--remove", multiple=True, help="Leave this out (CSS or XPath); repeatable.")
@click.option("--preview-of", metavar="POLICY", help="It shows the coming version of this policy.")
@click.option("--every", help="How often to fetch, such as 12h; the file's [schedule] unless given.")
@click.option("--yes", is_flag=True, help="Append without asking.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs; append only with --yes.")
@click.pass_context
def add(
    context: click.Context,
    url: str,
    also: tuple[str, ...],
    browser: bool,
    vendor: str | None,
    kind: str,
    select: tuple[str, ...],
    remove: tuple[str, ...],
    preview_of: str | None,
    every: str | None,
    yes: bool,
    as_json: bool,
) -> None:
    """Fetch URL twice, show what would be watched, and append it to the watchlist."""
    config = load(context.obj)
    policy = replace(
        adding.named(url, vendor=vendor, kind=kind),
        further_urls=also,
        browser=browser,
        select=select,
        remove=remove,
        preview_of=one(config, preview_of).name if preview_of else None,
    )
    adding.refuse_unusable(policy, every=every)
    adding.refuse_known(config, policy)
    policy = adding.watched_every(policy, config, every)
    proposal = adding.propose(policy, config.crawl)
    if proposal.needs_browser and (yes or (not as_json and click.confirm(proposal_view.BROWSER, default=True))):
        proposal = adding.propose(replace(policy, browser=True), config.crawl)
    if not as_json:
        page(console, proposal_view.drawn(proposal))
    agreed = yes or (not as_json and click.confirm(**proposal_view.question(proposal)))
    if agreed:
        adding.append(config.path, adding.entry(proposal.policy, every=every))
    if as_json:
        echo_json(proposal_row(proposal, added=agreed))
    elif agreed:
        console.print(f"{policy.name} added to {config.path}; a daemon that runs rereads it on SIGHUP")
    else:
        raise click.Abort


@click.command()
@click.argument("policies", nargs=-1)
@click.option("--explain", is_flag=True, help="Fetch one policy once, and say what each step saw and decided.")
@as_json
@click.pass_context
def check(context: click.Context, policies: tuple[str, ...], explain: bool, as_json: bool) -> None:
    """Fetch POLICIES now (all by default) and say what became of each.

    Exits with 0 also when some changed, with 1 when any failed or was suspect.
    """
    config = load(context.obj)
    wanted = chosen(config, policies)
    if explain:
        if len(policies) != 1:
            raise click.UsageError("name the one policy to explain: check --explain POLICY")
        _explain(config, one(config, policies[0]), as_json=as_json)
        return
    good = True
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=utc_now())
        for policy, version in upgrades(archive, wanted.values(), now=utc_now()):
            if version and not as_json:
                console.print(f"{policy.name}: read again with the present rules, as version {version.number}")
        for tracked in check_now(archive, wanted, config.crawl, patience=config.patience, clock=utc_now):
            good &= tracked.fetch.outcome in {FetchOutcome.UNCHANGED, FetchOutcome.NEW_TEXT}
            if as_json:
                echo_json(described(tracked))
            else:
                console.print(terminal.line(tracked))
    if not good:
        sys.exit(1)


def _explain(config: Config, policy: Policy, *, as_json: bool) -> None:
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=utc_now())
        for _ in upgrades(archive, [policy], now=utc_now()):
            pass
        seen = check_and_explain(archive, policy, config.crawl, patience=config.patience, clock=utc_now)
    steps = list(explained(seen))
    if as_json:
        echo_json({step.name: step.said for step in steps})
        return
    for step in steps:
        console.print(terminal.step(step.name, step.said))
