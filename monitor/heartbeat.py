"""A sign of life to an address outside, so that somebody notices when this machine is silent."""

import threading
from collections.abc import Callable
from http.client import HTTPException
from urllib.request import Request, urlopen

import structlog

from monitor.health import Health, State

log = structlog.get_logger()

TIMEOUT = 10


def beat(url: str, health: Health, send: Callable[[str, bytes], None] | None = None) -> None:
    """Say that a round went well, or that there is trouble, with why; nothing that goes wrong here disturbs the watch.

    As healthchecks.io and its kin take it: a POST to the address, or to its `/fail`. The address is a secret.
    """
    address = f"{url.rstrip('/')}/fail" if health.state is State.CRITICAL else url
    try:
        (send or post)(address, health.line.encode())
    except (OSError, HTTPException, ValueError) as error:
        log.warning("the heartbeat did not get through", error=type(error).__name__)


def post(address: str, body: bytes) -> None:
    """Send a POST."""
    headers = {"Content-Type": "text/plain; charset=utf-8", "User-Agent": "policy-monitor"}
    request = Request(address, data=body, headers=headers, method="POST")  # noqa: S310 - http(s) by the watchlist's check
    with urlopen(request, timeout=TIMEOUT):  # noqa: S310 - likewise
        pass


def beat_aside(url: str, health: Health) -> None:
    """Say it in a thread of its own: a slow answer holds up nothing."""
    threading.Thread(target=beat, args=(url, health), name="heartbeat", daemon=True).start()
