"""Serves an archive with Datasette: the live file, for reading only, on loopback unless told otherwise."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from monitor.browse import metadata
from monitor.browse.answers import PLUGIN
from monitor.browse.forms import Deciding
from monitor.browse.login import Login, asking
from storage.errors import PlainError

SETTINGS = {
    "default_page_size": 50,
    "sql_time_limit_ms": 3000,
    "truncate_cells_html": 240,
    # The file alone lacks what still stands in the write-ahead log, and a copy of it would look complete.
    "allow_download": False,
}


NOBODY_ASKED = Login()

OPEN = (
    "{host} is reached by others, and nobody would have to log in: set BROWSE_PASSWORD in the environment; "
    "or let a proxy log people in, and say in which header it names them and from which address it comes, such as "
    "--login-header X-Forwarded-User --proxy 10.0.0.2; or leave --host out and serve this machine only"
)


UNPROVEN = (
    "`[browse] deciders` names people, and nothing proves here who somebody is: whoever knows a password, or sits at "
    "this machine, can give any name. Let a proxy log people in (--login-header, --proxy, no BROWSE_PASSWORD), or "
    "leave `deciders` out"
)


class ServeError(PlainError):
    """The archive cannot be served, and why."""


def application(path: Path, timezone: str = "UTC", deciding: Deciding | None = None) -> Any:  # noqa: ANN401 - Datasette has no types
    """Make the Datasette over an archive, with days left counted in `timezone`; nobody decides unless `deciding`.

    Raises ServeError where there is no file.
    """
    from datasette import handle_exception  # noqa: PLC0415 - see below
    from datasette.app import Datasette  # noqa: PLC0415 - takes two seconds that no other command should wait for

    if not path.is_file():
        raise ServeError(f"no archive at {path}: `policy-monitor check` makes one")
    # Where rich is installed, Datasette prints every mistyped address with the variables of each frame: what a reader
    # sent has no place in a log. Without it, it prints a fault of its own, and no variable.
    handle_exception.rich = None
    ours = {"timezone": timezone, **(deciding.settings() if deciding else {})}
    about = {**metadata.instance(), "plugins": {PLUGIN: ours}}
    return Datasette(files=[str(path)], metadata=about, settings=SETTINGS)


def serve(  # noqa: PLR0913 - what, where, for whom, by whose days, who decides
    path: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    login: Login = NOBODY_ASKED,
    timezone: str = "UTC",
    deciding: Deciding | None = None,
    on_ready: Callable[[str], None] | None = None,
) -> None:
    """Serve an archive until interrupted; port 0 takes a free one.

    `on_ready` is told the address of the home page once connections are accepted. Raises ServeError where there is no
    file, the address cannot be had, others could reach it without having to log in, or deciders would prove nothing.
    """
    if deciding and deciding.deciders and (login.password or not login.is_asked):
        raise ServeError(UNPROVEN)
    if deciding and login.is_asked:
        deciding = replace(deciding, operator=None)
    import uvicorn  # noqa: PLC0415 - see `application`

    app = asking(application(path, timezone, deciding).app(), login)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, lifespan="on", timeout_graceful_shutdown=5
    )
    with _listening(host, port) as listener:
        if not (login.is_asked or _is_this_machine(listener)):
            raise ServeError(OPEN.format(host=host))
        if on_ready:
            on_ready(home_address(host, listener.getsockname()[1]))
        # uvicorn stops at Ctrl-C and then raises it again: here it is the ordinary end.
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def home_address(host: str, port: int) -> str:
    """Give the address of the home page.

    >>> home_address("::1", 8001)
    'http://[::1]:8001/-/policy-monitor'
    """
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/-/policy-monitor"


def _is_this_machine(listener: socket.socket) -> bool:
    return ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OverflowError as error:
        raise ServeError(f"{port} is no port: take one of 0 to 65535") from error
    except OSError as error:
        # `create_server` puts the address into the text of the error a second time.
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror
        raise ServeError(f"cannot listen on {host} port {port}: {why}: choose another, or 0 for any") from error
