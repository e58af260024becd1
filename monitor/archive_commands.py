"""The commands over an archive that is there: its state, changes, alerts and pages; and the demonstration."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from monitor import case_view, terminal
from monitor.channels import channels
from monitor.choosing import NO_TARGET, Told, kept
from monitor.config import Config, ConfigError, Secrets, load
from monitor.conversation import catch_up_all
from monitor.delivering import deliver_all
from monitor.diff import compare, render_html
from monitor.diff_page import html_page
from monitor.health import probed
from monitor.output import as_json, echo_json, literal_console, page
from monitor.plain import diff_row, history_row
from monitor.running import RunningError, only_one
from monitor.standing import report, standings
from monitor.writing import write_whole
from notifications.counting import count
from spiders.clock import utc_now
from storage.archive import Archive
from storage.reader import Reader, UnknownPolicyError
from storage.records import Version

console = literal_console()


def archive_of(config: Config) -> Reader:
    """Open the archive for reading, brought to the tables of today."""
    archive = Reader.open(config.database)
    if not archive.is_current:
        Archive.open(config.database).close()
    return archive


@click.command()
@click.option("--open", "open_only", is_flag=True, help="Say which changes wait for a decision; exits with 0.")
@click.option("--check", "probe", is_flag=True, help="Say it in one line, for a probe: exits with 0, 1, 2 or 3.")
@as_json
@click.pass_context
def status(context: click.Context, open_only: bool, probe: bool, as_json: bool) -> None:
    """Say how the watch stands. Exits with 1 when a policy is overdue or not watched, or an alert was given up.

    With --check as monitoring programs know it from Nagios' plugins: 0 all is well, 1 a page cannot be read or a target
    does not take alerts, 2 the above or trouble of the machine, 3 it cannot be known.
    """
    if probe:
        found = probed(context.obj, now=utc_now())
        console.print(found.line)
        context.exit(found.state)
    config = load(context.obj)
    with archive_of(config) as archive:
        if open_only:
            from monitor.deciding_commands import show_open  # noqa: PLC0415 - see `commands`

            show_open(archive, config, as_json=as_json)
            return
        standing = standings(archive, config, now=utc_now())
        told = report(archive, standing)
    if as_json:
        echo_json(told)
    else:
        page(console, terminal.standing_table(standing), terminal.guarantees(standing), terminal.waiting(told))
        if told["waiting_alerts"] and _tells_nobody(config):
            console.print(NO_TARGET)
    if told["dead_alerts"] or any(policy.overdue or not policy.watched for policy in standing):
        sys.exit(1)


def _tells_nobody(config: Config) -> bool:
    """Say whether no alert can leave from here; a secret that is missing here may be set where the daemon runs."""
    try:
        return not channels(config, Secrets.of())
    except ConfigError:
        return False


@click.command()
@click.argument("policy")
@as_json
@click.pass_context
def history(context: click.Context, policy: str, as_json: bool) -> None:
    """List the versions of POLICY, what was judged of each change, and what was decided."""
    config = load(context.obj)
    with archive_of(config) as archive:
        name = kept(config, archive, policy)
        imports = archive.imports.all()
        changes = {change.after.id: change for change in _of(archive.changes, name)}
        for version in _of(archive.versions, name):
            change = changes.get(version.id)
            steps = archive.decisions.steps(change.id) if change else ()
            came_with = imports.get(version.import_id or 0)
            if as_json:
                echo_json({**history_row(version, change, came_with), "steps": list(map(case_view.step_row, steps))})
            else:
                console.print(
                    terminal.version_line(version, change, came_with).append_text(case_view.steps_lines(steps))
                )


@click.command()
@click.argument("policy")
@click.argument("from_", metavar="[FROM]", type=int, required=False)
@click.argument("to", metavar="[TO]", type=int, required=False)
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the diff to an HTML file.")
@as_json
@click.pass_context
def diff(
    context: click.Context,
    policy: str,
    from_: int | None,
    to: int | None,
    html: Path | None,
    as_json: bool,
) -> None:
    """Show what changed in POLICY between version FROM (the one before) and TO (the newest)."""
    config = load(context.obj)
    with archive_of(config) as archive:
        name = kept(config, archive, policy)
        before, after = _two(_of(archive.versions, name), from_, to)
    compared = compare(before.text, after.text)
    if html:
        write_whole(html, html_page(name, before, after, render_html(compared.changes())).encode())
        console.print(f"{html} written")
    elif as_json:
        echo_json(diff_row(before, after, compared.hunks))
    elif not compared.changes():
        console.print("no difference in words")
    else:
        page(console, terminal.clauses(compared.changes()))


@click.command()
@click.option("--again", is_flag=True, help="Also alerts that were given up.")
@click.pass_context
def deliver(context: click.Context, again: bool) -> None:
    """Send the alerts that wait. Exits with 1 when any could not be delivered."""
    config = load(context.obj)
    targets = channels(config, Secrets.of())
    if not targets:
        raise Told(NO_TARGET)
    try:
        with Archive.open_existing(config.database) as archive:
            if again:
                archive.outbox.revive(now=utc_now())
            with only_one(config.database):
                for sent in deliver_all(archive, config, targets, clock=utc_now):
                    console.print(terminal.delivery(sent))
                browse_url = config.watchlist.monitor.browse_url
                for posted in catch_up_all(archive, targets, browse_url=browse_url, zone=config.zone):
                    console.print(f"{posted.target}: the message of change {posted.change_id} shows what was decided")
            left = len(archive.waiting()) + archive.dead_letters()
    except RunningError:
        console.print("a daemon is running: it sends what waits, to the targets that it was started with")
        return
    if left:
        console.print(f"{count(left, 'alert')} not delivered: `policy-monitor status` says why")
        sys.exit(1)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535))
@click.option("--login-header", metavar="NAME", help="In which a proxy names whom it logged in: X-Forwarded-User.")
@click.option("--proxy", multiple=True, metavar="ADDRESS", help="From where that header is believed; repeatable.")
@click.pass_context
def browse(context: click.Context, host: str, port: int, login_header: str | None, proxy: tuple[str, ...]) -> None:
    """Browse the archive in Datasette; BROWSE_PASSWORD in the environment is then asked for.

    Read-only, unless `[browse] decisions = true` lets people decide on the page of a change.
    """
    from monitor.browse.forms import Deciding  # noqa: PLC0415 - see below
    from monitor.browse.login import Login  # noqa: PLC0415 - see below
    from monitor.browse.server import serve  # noqa: PLC0415 - Datasette takes two seconds to import
    from monitor.deciding_commands import user  # noqa: PLC0415 - see `commands`

    config = load(context.obj)
    archive_of(config).close()
    settings = config.watchlist.browse
    deciding = Deciding(deciders=frozenset(settings.deciders), operator=user())
    login = Login(password=Secrets.of().browse_password, header=login_header, proxies=frozenset(proxy))
    if bool(login_header) != bool(proxy):
        raise Told("--login-header and --proxy go together: the header is believed from that address only")
    serve(
        config.database,
        host=host,
        port=port,
        login=login,
        timezone=config.watchlist.monitor.timezone,
        deciding=deciding if settings.decisions else None,
        on_ready=lambda address: console.print(f"Browse at {address}"),
    )


@click.command()
@click.option("--once", is_flag=True, help="Exit when done: 0 only if exactly the right alerts arrived.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535), help="Of Datasette.")
def demo(once: bool, port: int) -> None:
    """Play the whole way on this machine: four vendors, a change, two alerts, Datasette."""
    from monitor.demo.play import play  # noqa: PLC0415 - only the demo needs its servers

    sys.exit(play(console, once=once, port=port))


def _of(read: Any, name: str) -> Any:  # noqa: ANN401 - gives what `read` gives
    try:
        return read(name)
    except UnknownPolicyError as error:
        raise Told(f"{name} was never checked: `policy-monitor check {name}` does it now") from error


def _two(versions: Sequence[Version], from_: int | None, to: int | None) -> tuple[Version, Version]:
    if len(versions) == 1 and from_ is to is None:
        raise Told("there is one version so far, and so nothing to compare it with")
    numbers = {version.number: version for version in versions}
    newest = max(numbers, default=0)
    to = newest if to is None else to
    from_ = to - 1 if from_ is None else from_
    for number in (from_, to):
        if number not in numbers:
            raise Told(f"no version {number}: there are {', '.join(map(str, numbers)) or 'none'}")
    return numbers[from_], numbers[to]
