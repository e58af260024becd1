"""Hears what is pressed in Slack, through Socket Mode: a line that we open, so that nobody needs to reach us.

The SDK's own reconnecting is off: on a token that was revoked it asks Slack anew every five seconds, for ever, and a
line that ends without a word it reads on from, busily, for half a minute. Here one thread holds the line: it opens
one, looks whether it stands, and after a failure waits longer and longer.
"""

import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import structlog
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from notifications.asking import Press, press_of
from notifications.channel import DeliveryError
from notifications.slack import TIMEOUT, attempt, silent

log = structlog.get_logger()

LOOK_SECONDS = 1.0
"""How often to look whether the line stands."""

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 300.0
"""Seconds between attempts to open a line, doubling from the first on."""

WORKERS = 2
"""Presses that are answered at a time."""


@dataclass
class Listener:
    """Gives every press to `hear`, from `start` to `stop`. The token is a secret."""

    app_token: str = field(repr=False)
    hear: Callable[[Press], None]
    base_url: str = WebClient.BASE_URL
    first_pause: float = FIRST_PAUSE
    connected: threading.Event = field(default_factory=threading.Event)
    """Set while the line stands."""
    _stopping: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._thread = threading.Thread(target=self._hold_the_line, name="slack listener", daemon=True)
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Stop, and wait so many seconds at most."""
        self._stopping.set()
        if self._thread:
            self._thread.join(patience)

    def _hold_the_line(self) -> None:
        pause = self.first_pause
        while not self._stopping.is_set():
            client = self._client()
            try:
                attempt(client.connect)
                pause = self._stand_by(client, pause)
            except DeliveryError as error:
                log.warning("no line to Slack: nobody can answer there", error=str(error), retry_seconds=pause)
            finally:
                self.connected.clear()
                hang_up(client)
            if self._stopping.wait(pause):
                return
            pause = min(pause * 2, LONGEST_PAUSE)

    def _stand_by(self, client: SocketModeClient, pause: float) -> float:
        """Wait until the line breaks; give the pause before the next, a short one where it stood."""
        if not client.is_connected():
            log.warning("no line to Slack: nobody can answer there", retry_seconds=pause)
            return pause
        log.info("listening to Slack")
        self.connected.set()
        while client.is_connected() and not has_ended(client) and not self._stopping.wait(LOOK_SECONDS):
            pass
        return self.first_pause

    def _client(self) -> SocketModeClient:
        web = WebClient(base_url=self.base_url, timeout=TIMEOUT, retry_handlers=[], logger=silent())
        client = SocketModeClient(
            self.app_token, logger=silent(), web_client=web, auto_reconnect_enabled=False, concurrency=WORKERS
        )
        client.socket_mode_request_listeners.append(self._heard)
        return client

    def _heard(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        # First of all, since Slack warns its user after three seconds without this; a press that is lost where the
        # daemon dies just now leaves its button, and can be made again.
        client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
        press = press_of(request.payload) if request.type == "interactive" else None
        if press is None:
            return
        try:
            self.hear(press)
        except Exception:
            # Nothing that is pressed may end the listening.
            log.exception("answering went wrong", change=press.change_id)


def has_ended(client: SocketModeClient) -> bool:
    """Say whether the other side has left without a word; looks at the line below its encryption, and takes nothing."""
    line = line_of(client)
    if line is None:
        return True
    try:
        readable, _, _ = select.select([line], [], [], 0)
        return bool(readable) and not socket.socket.recv(line, 1, socket.MSG_PEEK)
    except (OSError, ValueError):
        return True


def hang_up(client: SocketModeClient) -> None:
    """Close a client and its threads, at once: otherwise they would first wait for the next word from Slack."""
    client.closed = True
    client.enqueue_message("")  # for the thread that sorts what was heard
    line = line_of(client)
    with suppress(OSError):
        if line is not None:
            socket.socket.shutdown(line, socket.SHUT_RDWR)
    for _ in range(2):
        # Its own threads may be closing the same line just now, over which it stumbles half-way: once more, then.
        with suppress(Exception):
            client.close()
            return


def line_of(client: SocketModeClient) -> socket.socket | None:
    """Give the line that a client has open; None where it has none."""
    return client.current_session.sock if client.current_session else None
