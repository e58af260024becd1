"""Refuses every page once an archive was moved, deleted or replaced: the old file stays open, and looks current."""

from typing import Any

from monitor.browse import archives
from monitor.browse.headers import Application, Message, Send

OLD = "{} was moved, deleted or replaced since it was opened here, and is shown no more: start this server again.\n"


def refusing(application: Application, datasette: Any) -> Application:  # noqa: ANN401 - Datasette has no types
    """Answer 503 instead of a page of an archive that no longer stands in its place."""

    async def refused(scope: Message, receive: Any, send: Send) -> None:  # noqa: ANN401 - ASGI's own
        if scope["type"] == "http" and (name := archives.moved(datasette)):
            plain = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
            await send({"type": "http.response.start", "status": 503, "headers": plain})
            await send({"type": "http.response.body", "body": OLD.format(name).encode()})
            return
        await application(scope, receive, send)

    return refused
