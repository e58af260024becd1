"""What a browser may do with our pages: read them. No script, no other server, no frame."""

import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, MutableMapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

from monitor.browse import archives
from monitor.browse.spreadsheets import InertRows

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Callable[[], Awaitable[Message]], Send], Awaitable[None]]

OWN_PATHS = ("/-/policy-monitor", "/-/changes/", "/-/vendors/", "/-/policies/", "/-/versions/")

LOCKED = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; style-src 'self'"
)
"""For our own pages, which need a style sheet and nothing else."""

DATASETTE = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' {scripts}"
)
"""For Datasette's pages of an archive: its own files, the inline scripts it ships, by hash, and its inline styles."""

EVALUATE = "'unsafe-eval'"
"""For pages with scripts of another plugin: charts compile what they draw. Inline scripts stay refused."""

OF_PLUGINS = "policy-monitor scripts"
"""Where the scope of a request holds what other plugins want to run on its page."""

GENERATED_SCRIPTS = (
    "DATASETTE_ALLOW_FACET = true;",
    "DATASETTE_ALLOW_FACET = false;",
    f"window.datasetteVersion = '{version('datasette')}';",
)


def wrapped(application: Application, datasette: Any) -> Application:  # noqa: ANN401 - Datasette has no types
    """Add the headers to every answer that can show a policy's text, and keep formulas out of one that is CSV."""

    async def guarded(scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
        rows: InertRows | None = None
        scope = {**scope, OF_PLUGINS: set()}

        async def send_guarded(message: Message) -> None:
            nonlocal rows
            policy = None
            if message["type"] == "http.response.start":
                policy = content_policy(datasette, scope["path"], scope[OF_PLUGINS])
            if policy:
                rows = InertRows() if is_csv(scope["path"], message["headers"]) else None
                ours = _headers(policy)
                message["headers"] = [
                    *(pair for pair in message["headers"] if pair[0].lower() not in ours),
                    *ours.items(),
                ]
            elif rows and message["type"] == "http.response.body":
                last = not message.get("more_body", False)
                message = {**message, "body": rows.passed(message.get("body", b""), last=last)}
            await send(message)

        await application(scope, receive, send_guarded)

    return guarded


def is_csv(path: str, headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Tell CSV, also where it is to be shown and not stored."""
    kind = next((value for name, value in headers if name.lower() == b"content-type"), b"")
    return kind.startswith(b"text/csv") or (path.endswith(".csv") and kind.startswith(b"text/plain"))


def content_policy(datasette: Any, path: str, further: Collection[str] = ()) -> str | None:  # noqa: ANN401
    """Give the Content-Security-Policy of a path, None where it is none of ours.

    `further` are sources of scripts that Datasette's page may run beside its own; our pages run none.
    """
    names = archives.names(datasette)
    inner = "/" + path.removeprefix(datasette.setting("base_url")).lstrip("/")
    if not names:
        return None
    if inner.startswith(OWN_PATHS):
        return LOCKED
    first = re.split(r"[/.]", inner.lstrip("/"), maxsplit=1)[0]
    if unquote(first) in {datasette.databases[name].route for name in names if name in datasette.databases}:
        return DATASETTE.format(scripts=" ".join([*_hashes(), *sorted(further)]))
    return None


async def let_plugins_run(request: Any, page: Mapping[str, Any]) -> None:  # noqa: ANN401 - Datasette has no types
    """Let a page of Datasette's run what other plugins put on it; `page` is what Datasette tells their hooks.

    Their inline scripts run by hash: the operator installed whoever wrote them, and no policy did.
    """
    from datasette.plugins import pm  # noqa: PLC0415 - takes two seconds; whoever asks for a page has it already
    from datasette.utils import await_me_maybe  # noqa: PLC0415

    allowed = request.scope[OF_PLUGINS]
    for given in pm.hook.extra_body_script(**page, request=request):
        script = await await_me_maybe(given)
        # As Datasette writes it: some plugins give a list where they have nothing.
        allowed.add(_hash(str(script["script"] if isinstance(script, dict) else script)))
    if any([await await_me_maybe(urls) for urls in pm.hook.extra_js_urls(**page, request=request)]):
        allowed.add(EVALUATE)


def _headers(policy: str) -> dict[bytes, bytes]:
    return {
        b"content-security-policy": policy.encode(),
        # Not "no-referrer": a browser then keeps from us too which page sent a form (Fetch, section 3.2.1).
        b"referrer-policy": b"same-origin",
        b"x-content-type-options": b"nosniff",
    }


@cache
def _hashes() -> tuple[str, ...]:
    """Hash the inline scripts as Datasette ships them: CSP Level 3, section 2.3.1, `hash-source`."""
    scripts = {
        script
        for template in files("datasette").joinpath("templates").iterdir()
        for script in re.findall(r"<script>(.*?)</script>", template.read_text(encoding="utf-8"), re.DOTALL)
        if "{{" not in script and "{%" not in script
    }
    return tuple(sorted(map(_hash, {*scripts, *GENERATED_SCRIPTS})))


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
