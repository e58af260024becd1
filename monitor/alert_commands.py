"""The command that tries out alerts: a test through a route, a preview of what a change says."""

from dataclasses import replace

import click

from monitor import slack_view
from monitor.channels import channels
from monitor.choosing import NO_TARGET, Told, no_such_change
from monitor.config import Config, Secrets, load
from monitor.delivery import key, message
from monitor.output import echo_json, literal_console
from monitor.route_tables import RouteTable
from monitor.routing import ALL
from notifications import block_kit
from notifications.asking import asked
from notifications.channel import Channel, DeliveryError
from spiders.clock import utc_now
from storage.reader import Reader
from storage.records import Alert, AlertKind

console = literal_console()


@click.command()
@click.option("--test", metavar="ROUTE", help="Send a message that is marked as a test through a route.")
@click.option("--preview", type=int, metavar="CHANGE", help="Show the message of a change, by its number.")
@click.option("--json", "as_json", is_flag=True, help="Print the exact blocks of a preview as JSON.")
@click.pass_context
def alert(context: click.Context, test: str | None, preview: int | None, as_json: bool) -> None:
    """Try out where alerts go, or what they say. Exits with 1 when a test did not arrive.

    Without routes in the watchlist, the route is called "all alerts".
    """
    if (test is None) == (preview is None):
        raise click.UsageError("give either --test ROUTE or --preview CHANGE")
    config = load(context.obj)
    if preview is not None:
        _preview(config, preview, as_json=as_json)
    elif test is not None and not _test(config, test):
        context.exit(1)


def _preview(config: Config, change_id: int, *, as_json: bool) -> None:
    try:
        with Reader.open(config.database) as archive:
            change, case = archive.change(change_id), archive.decisions.case(change_id)
    except LookupError as error:
        raise no_such_change(error) from error
    told = Alert(
        id=0,
        kind=AlertKind.CHANGE,
        policy=change.policy,
        created_at=change.after.confirmed_at,
        sentence=next((reason.sentence for reason in change.verdict.reasons), "This change does not matter"),
        change=change,
    )
    today = utc_now().astimezone(config.zone).date()
    said = message(told, browse_url=config.watchlist.monitor.browse_url, case=case, today=today)
    blocks = asked(said) if Secrets.of().slack_app_token else list(said.blocks)
    if as_json:
        echo_json({"text": said.text, "blocks": blocks})
        return
    console.print(slack_view.message(blocks, title="Slack message, as it would be sent"), soft_wrap=False)
    for problem in block_kit.problems(blocks):
        console.print(f"Slack would refuse it: {problem}")


def _test(config: Config, name: str) -> bool:
    """Send a test to every target of a route, at once and whatever the hour; say whether all arrived."""
    route = _route(config, name)
    there = channels(config, Secrets.of())
    if not there:
        raise Told(NO_TARGET)
    chosen = [channel for channel in there if route is None or channel.name in route.to]
    arrived = [_sent(channel, name, config.watchlist.monitor.browse_url) for channel in chosen]
    return all(arrived)


def _route(config: Config, name: str) -> RouteTable | None:
    routes = {route.name: route for route in config.watchlist.route}
    if name in routes:
        return routes[name]
    if not routes and name == ALL:
        return None
    there = f"there are {', '.join(routes)}" if routes else f"without routes there is only {ALL!r}"
    raise Told(f"no route {name!r} in {config.path}: {there}")


def _sent(channel: Channel, route: str, browse_url: str) -> bool:
    sentence = f"This is a test of the route “{route}” to the target “{channel.name}”."
    told = Alert(id=0, kind=AlertKind.TEST, policy=None, created_at=utc_now(), sentence=sentence)
    said = message(told, browse_url=browse_url)
    try:
        receipt = channel.send(replace(said, key=key(told, channel.name)))
    except DeliveryError as error:
        console.print(f"{channel.name}: {error}")
        return False
    console.print(f"{channel.name}: arrived{f' ({receipt})' if receipt else ''}")
    return True
