import asyncio
from base64 import b64encode
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from monitor.browse.login import Login, asking
from monitor.browse.server import ServeError, application, serve
from monitor.cli import main

PASSWORD = Login(password="blue harbour")
PROXY = Login(header="X-Forwarded-User", proxies=frozenset({"10.0.0.2"}))


def status(path: Path, login: Login, page: str, *, headers: dict[str, str], peer: str = "192.0.2.9") -> int:
    """Return what a page answers to who comes from an address with these headers."""

    async def asked() -> int:
        transport = httpx.ASGITransport(app=asking(application(path).app(), login), client=(peer, 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://archive.example") as client:
            return (await client.get(page, headers=headers)).status_code

    return asyncio.run(asked())


def basic(password: str) -> dict[str, str]:
    """Return the header of a password."""
    return {"authorization": f"Basic {b64encode(f'ines:{password}'.encode()).decode()}"}


@pytest.mark.parametrize(
    "page", ["/-/policy-monitor", "/policy-monitor/versions.json", "/-/policy-monitor/changes.atom"]
)
@pytest.mark.parametrize(
    ("headers", "answer"),
    [({}, 401), (basic("red harbour"), 401), ({"authorization": "Basic ?"}, 401), (basic("blue harbour"), 200)],
)
def test_password_opens_everything(browsed: Path, page: str, headers: dict[str, str], answer: int) -> None:
    """Nothing is read without the password: no page, no table, no feed."""
    assert answer == status(browsed, PASSWORD, page, headers=headers)


@pytest.mark.parametrize(
    ("headers", "peer", "answer"),
    [
        ({"x-forwarded-user": "ines"}, "10.0.0.2", 200),
        ({"x-forwarded-user": ""}, "10.0.0.2", 403),
        ({"x-forwarded-user": "ines"}, "10.0.0.3", 403),
    ],
)
def test_header_is_believed_of_the_proxy(browsed: Path, headers: dict[str, str], peer: str, answer: int) -> None:
    """The name of a reader counts where the proxy wrote it, and from nowhere else."""
    assert answer == status(browsed, PROXY, "/-/policy-monitor", headers=headers, peer=peer)


def test_open_to_others_is_refused(browsed: Path) -> None:
    """Where others reach it and nobody must log in, nothing is served, and the error says what to do."""
    with pytest.raises(ServeError, match="set BROWSE_PASSWORD"):
        serve(browsed, host="0.0.0.0", port=0)


def test_password_is_never_shown() -> None:
    """What a log writes of the login holds no password."""
    assert "harbour" not in repr(PASSWORD)


def test_header_needs_its_proxy(path: Path) -> None:
    """A header that anybody could write is not taken for a log-in."""
    watchlist = path.with_name("policy-monitor.toml")
    watchlist.write_text("", encoding="utf-8")
    command = ["--config", str(watchlist), "browse", "--login-header", "X-Forwarded-User"]

    assert "--login-header and --proxy go together" in CliRunner().invoke(main, command).output
