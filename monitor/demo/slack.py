"""A Slack that stands on this machine: speaks its API over HTTP, keeps what it is told, fails when scripted to."""

import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

from monitor.demo.slack_arguments import read_arguments, read_json, refuse, refuse_message
from monitor.demo.web_socket import WebSocket, accepted

HOOK = "/services/T00000000/B00000000/demo"
"""Path of the one incoming webhook."""
TOKEN = "xoxb-demo"  # noqa: S105 - opens nothing but the server below
APP_TOKEN = "xapp-demo"  # noqa: S105 - likewise
CHANNELS = {"C00000000": "C00000000", "#policies": "C00000000", "policies": "C00000000"}
"""By which names the one channel is found, and its id."""
EPOCH = 1_700_000_000.0
"""Where the server's clock stands unless it is given one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server says to one request."""

    status: int = 200
    body: str = "ok"
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0
    """Seconds of silence first; the server's end cuts them short."""
    drop: bool = False
    """Close the connection instead of saying anything."""
    take: bool = False
    """Do first what was asked for: only the true answer is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One message that was posted and taken."""

    way: str
    """`webhook` or `chat.postMessage`."""
    payload: dict[str, Any]
    at: float = 0.0
    """When, by the server's clock, in seconds since 1970."""
    ts: str = ""
    """Slack's name for the message in its channel."""

    @property
    def text(self) -> str:
        """What stands in for the blocks."""
        return str(self.payload.get("text", ""))

    @property
    def is_loud(self) -> bool:
        """Whether it stands in the channel, and not only in a thread."""
        return not self.payload.get("thread_ts") or bool(self.payload.get("reply_broadcast"))

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """What is shown."""
        return list(self.payload.get("blocks", []))


class SlackServer:
    """Serves on loopback from `with` to its end; `received` holds the messages taken, `requests` the paths asked for.

    >>> with SlackServer() as slack:
    ...     slack.received
    []
    """

    def __init__(self, port: int = 0, *, clock: Callable[[], float] = lambda: EPOCH) -> None:
        self.clock = clock
        self.received: list[Received] = []
        self.requests: list[str] = []
        self.files: dict[str, bytes] = {}
        self.file_names: dict[str, str] = {}
        self.shared: list[dict[str, Any]] = []
        """What was said of the files that were shared."""
        self.members: list[str] = ["U0000ANNA", "U0000BERT"]
        self.whispers: list[tuple[str, dict[str, Any]]] = []
        """What only one user was answered."""
        self.lines: list[WebSocket] = []
        """Of Socket Mode, that stand now."""
        self.acknowledged: list[str] = []
        self.closing = threading.Event()
        self.trouble: Callable[[], Reply | None] = lambda: None
        """Asked at every request: an answer to give instead of the true one, None where all is well."""
        self._script: deque[Reply] = deque()
        self._http = _Server(("127.0.0.1", port), self)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self.webhook_url = self.url + HOOK
        self.api_url = f"{self.url}/api/"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        for line in list(self.lines):
            line.cut()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def script(self, *answers: Reply) -> None:
        """Give these answers to the next requests, in order, whatever they ask; none of them is taken."""
        self._script.extend(answers)

    def answer(self, path: str, headers: dict[str, str], body: bytes) -> Reply:
        """Answer one POST as Slack would."""
        self.requests.append(path)
        instead = self._script.popleft() if self._script else self.trouble()
        if instead is None or instead.take:
            true = self._true_answer(path, headers, body)
            return instead or true
        return instead

    def _true_answer(self, path: str, headers: dict[str, str], body: bytes) -> Reply:
        if path.startswith("/services/"):
            return self._webhook(path, body)
        if path.startswith("/respond/"):
            return self._respond(path.removeprefix("/respond/"), body)
        if path.startswith("/upload/"):
            return self._upload(path.removeprefix("/upload/"), body)
        return Reply(
            body=json.dumps(self._call(path.removeprefix("/api/"), headers, body)),
            headers={"Content-Type": "application/json; charset=utf-8"},
        )

    def press(
        self, answer: str, place: str, *, user: str = "U0000ANNA", key: str = "1", value: str | None = None
    ) -> None:
        """Let a user press one of our buttons below a message, and bring it over the line that stands."""
        channel, _, ts = place.partition("/")
        message = next(received for received in self.received if received.ts == ts)
        buttons = {
            button["action_id"]: button
            for block in message.blocks
            if block["type"] == "actions"
            for button in block["elements"]
        }
        action = buttons.get(f"policy-monitor:{answer}", {"action_id": f"policy-monitor:{answer}", "value": value})
        self.bring(
            {
                "type": "block_actions",
                "user": {"id": user, "username": user.lower(), "name": user.lower(), "team_id": "T00000000"},
                "container": {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": False},
                "channel": {"id": channel, "name": "policies"},
                "response_url": f"{self.url}/respond/{user}",
                "actions": [{**action, "action_ts": key}],
            }
        )

    def bring(self, payload: dict[str, Any], *, type_: str = "interactive") -> None:
        """Bring a payload over the line that stands. Raises IndexError where none does."""
        envelope = {"type": type_, "envelope_id": f"e{len(self.acknowledged)}", "payload": payload}
        self.lines[-1].say(json.dumps({**envelope, "accepts_response_payload": False}))

    def hold(self, line: WebSocket) -> None:
        """Hold a line for as long as its client does; what is heard on it are acknowledgements."""
        self.lines.append(line)
        line.say(json.dumps({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A00000000"}}))
        line.listen(self.acknowledged)
        self.lines.remove(line)

    def _respond(self, user: str, body: bytes) -> Reply:
        self.whispers.append((user, read_json(body) or {}))
        return Reply()

    def _open_line(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "url": f"ws://127.0.0.1:{self._http.server_port}/line"}

    def _update(self, arguments: dict[str, Any]) -> dict[str, Any]:
        place = next((at for at, found in enumerate(self.received) if found.ts == arguments.get("ts")), None)
        if place is None:
            return refuse("message_not_found")
        if refused := refuse_message(arguments):
            return refused
        self.received[place] = replace(self.received[place], payload=self.received[place].payload | arguments)
        return {"ok": True, "channel": arguments["channel"], "ts": arguments["ts"], "text": arguments.get("text", "")}

    def _replies(self, arguments: dict[str, Any]) -> dict[str, Any]:
        thread = arguments.get("ts")
        found = [received for received in self.received if thread in {received.ts, received.payload.get("thread_ts")}]
        files = [
            self.file_names[file["id"]]
            for one in self.shared
            if one.get("thread_ts") == thread
            for file in one["files"]
        ]
        shared = [{"type": "message", "files": [{"name": name}]} for name in files]
        return {"ok": True, "messages": [*map(shown_message, found), *shared], "has_more": False}

    def _members(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if arguments.get("channel") not in CHANNELS.values():
            return refuse("channel_not_found")
        return {"ok": True, "members": list(self.members), "response_metadata": {"next_cursor": ""}}

    def _webhook(self, path: str, body: bytes) -> Reply:
        payload = read_json(body)
        if path != HOOK:
            return Reply(status=404, body="no_service")
        if payload is None:
            return Reply(status=400, body="invalid_payload")
        if refused := refuse_message(payload):
            return Reply(status=400, body=refused["error"])
        self._take("webhook", payload)
        return Reply()

    def _call(self, method: str, headers: dict[str, str], body: bytes) -> dict[str, Any]:
        arguments = read_arguments(headers.get("content-type", ""), body)
        if arguments is None:
            return refuse("invalid_json")
        call = self.METHODS.get(method)
        if not call:
            return refuse("unknown_method")
        token = headers.get("authorization", "").removeprefix("Bearer ") or arguments.get("token")
        if token != (APP_TOKEN if method == "apps.connections.open" else TOKEN):
            return refuse("invalid_auth" if token else "not_authed")
        return call(self, arguments)

    def _test(self, _: dict[str, Any]) -> dict[str, Any]:
        ids = {"team_id": "T00000000", "user_id": "U00000000", "bot_id": "B00000000"}
        return {"ok": True, "url": f"{self.url}/", "team": "Demo", "user": "policy-monitor", **ids}

    def _post(self, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = CHANNELS.get(str(arguments.get("channel")))
        if not channel:
            return refuse("channel_not_found")
        if refused := refuse_message(arguments):
            return refused
        ts = self._take("chat.postMessage", arguments)
        shown = {"type": "message", "text": arguments.get("text", ""), "blocks": arguments.get("blocks", []), "ts": ts}
        return {"ok": True, "channel": channel, "ts": ts, "message": shown}

    def _take(self, way: str, payload: dict[str, Any]) -> str:
        """Keep a message; give its name."""
        at = self.clock()
        ts = f"{int(at)}.{len(self.received) + 1:06}"
        self.received.append(Received(way=way, payload=payload, at=at, ts=ts))
        return ts

    def _list(self, _: dict[str, Any]) -> dict[str, Any]:
        names = ((number, name) for name, number in CHANNELS.items() if name != number and not name.startswith("#"))
        return {"ok": True, "channels": [{"id": number, "name": name} for number, name in names]}

    def _history(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if arguments.get("channel") not in CHANNELS.values():
            return refuse("channel_not_found")
        oldest = float(arguments.get("oldest") or 0)
        begin, size = int(arguments.get("cursor") or 0), int(arguments.get("limit") or 100)
        found = [received for received in reversed(self.received) if float(received.ts) > oldest and received.is_loud]
        shown = list(map(shown_message, found[begin : begin + size]))
        more = begin + size < len(found)
        cursor = {"next_cursor": str(begin + size) if more else ""}
        return {"ok": True, "messages": shown, "has_more": more, "response_metadata": cursor}

    def _upload_address(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if not arguments.get("filename") or not str(arguments.get("length", "")).isdecimal():
            return refuse("invalid_arguments")
        name = f"F{len(self.files):08}"
        self.files[name] = b""
        self.file_names[name] = str(arguments["filename"])
        return {"ok": True, "upload_url": f"{self.url}/upload/{name}", "file_id": name}

    def _upload(self, name: str, body: bytes) -> Reply:
        if name not in self.files:
            return Reply(status=404, body="not found")
        self.files[name] = body
        return Reply(body=f"OK - {len(body)}")

    def _complete_upload(self, arguments: dict[str, Any]) -> dict[str, Any]:
        files = arguments.get("files")
        if not files or not isinstance(files, list):
            return refuse("invalid_arguments")
        if any(file.get("id") not in self.files for file in files):
            return refuse("file_not_found")
        self.shared.append(arguments)
        return {"ok": True, "files": [{"id": file["id"], "title": file.get("title", "")} for file in files]}

    METHODS: ClassVar[dict[str, Callable[["SlackServer", dict[str, Any]], dict[str, Any]]]] = {
        "apps.connections.open": _open_line,
        "auth.test": _test,
        "chat.postMessage": _post,
        "chat.update": _update,
        "conversations.history": _history,
        "conversations.list": _list,
        "conversations.members": _members,
        "conversations.replies": _replies,
        "files.getUploadURLExternal": _upload_address,
        "files.completeUploadExternal": _complete_upload,
    }


def shown_message(received: Received) -> dict[str, Any]:
    """Show a message as a history does."""
    return {"type": "message", "ts": received.ts, "text": received.text, "metadata": received.payload.get("metadata")}


class _Server(ThreadingHTTPServer):
    """The HTTP server that knows its Slack."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], slack: SlackServer) -> None:
        self.slack = slack
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer a POST."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.slack.answer(urlsplit(self.path).path, headers, body)
        self.server.slack.closing.wait(answer.wait)
        if answer.drop:
            self.close_connection = True
        else:
            self.say(answer)

    def do_GET(self) -> None:
        """Open a line of Socket Mode."""
        key = self.headers.get("Sec-WebSocket-Key", "")
        self.send_response(101)
        for name, value in (
            ("Upgrade", "websocket"),
            ("Connection", "Upgrade"),
            ("Sec-WebSocket-Accept", accepted(key)),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        self.server.slack.hold(WebSocket(self.connection, self.rfile))

    def say(self, answer: Reply) -> None:
        """Write an answer; a client that has left meanwhile is no error here."""
        body = answer.body.encode()
        try:
            self.send_response(answer.status)
            for name, value in (
                {"Content-Type": "text/html", "Content-Length": str(len(body))} | answer.headers
            ).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives it
        """Keep quiet: the demo's terminal shows what matters."""
