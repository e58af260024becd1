"""The gate that a browser's connections go through: each name is looked up here, and its address checked."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing, suppress
from ipaddress import ip_address
from struct import unpack

from spiders.errors import FetchError, RefusedError
from spiders.failures import from_exception
from spiders.networks import Network, refusal

# SOCKS 5 (RFC 1928): what is sent and answered.
VERSION, NO_LOGIN, CONNECT, IPV4, NAME, IPV6 = 5, 0, 1, 1, 3, 4
GRANTED, FAILED, NOT_ALLOWED = 0, 1, 2
NOWHERE = bytes([IPV4, 0, 0, 0, 0, 0, 0])

PIECE = 65_536
"""Bytes that are passed on at once."""


class Gate:
    """A proxy on loopback for one visit of a browser: it connects to no address that is refused."""

    def __init__(self, allowed: Sequence[Network]) -> None:
        self.allowed = allowed
        self.port = 0
        self.troubles: dict[str, FetchError] = {}
        """Why a host could not be reached."""
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"socks5://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of the browser to its end."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            # What breaks off does so on both sides, and the browser tells.
            with closing(writer), suppress(OSError, EOFError, ValueError):
                await self.pass_on(reader, writer)
        finally:
            self._tasks.discard(task)

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Connect a browser with what it asks for, and pass on what either says."""
        host, port = await asked(reader, writer)
        try:
            there, back = await self.connect(host, port)
        except (OSError, FetchError) as error:
            self.troubles[host] = from_exception(error) if isinstance(error, FetchError) else unreachable(error)
            answer(writer, NOT_ALLOWED if isinstance(error, RefusedError) else FAILED)
            return
        answer(writer, GRANTED)
        with closing(back):
            await asyncio.gather(copy(reader, back), copy(there, writer))

    async def connect(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Connect to the first address of a host that answers; raise RefusedError where all are refused."""
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(place[4][0]) for place in found]
        refusals = [refusal(host, address, self.allowed) for address in addresses]
        open_to_us = [address for address, why in zip(addresses, refusals, strict=True) if why is None]
        if not open_to_us:
            raise RefusedError(str(refusals[0]), transient=False)
        for address in open_to_us[:-1]:
            with suppress(OSError):
                return await asyncio.open_connection(address, port)
        return await asyncio.open_connection(open_to_us[-1], port)

    async def close(self) -> None:
        """End all connections."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@asynccontextmanager
async def gate(allowed: Sequence[Network]) -> AsyncIterator[Gate]:
    """Open a gate for as long as a visit lasts."""
    opened = Gate(allowed)
    server = await asyncio.start_server(opened.serve, "127.0.0.1", 0)
    opened.port = server.sockets[0].getsockname()[1]
    try:
        yield opened
    finally:
        server.close()
        await opened.close()


async def asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, int]:
    """Return the host and port that a client asks for; raise ValueError for what no browser asks."""
    version, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    writer.write(bytes([VERSION, NO_LOGIN]))
    _, command, _, kind = await reader.readexactly(4)
    if version != VERSION or command != CONNECT or kind not in {IPV4, NAME, IPV6}:
        raise ValueError("only connections are passed on")
    if kind == NAME:
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode("ascii")
    else:
        host = str(ip_address(await reader.readexactly(4 if kind == IPV4 else 16)))
    (port,) = unpack(">H", await reader.readexactly(2))
    return host, port


def answer(writer: asyncio.StreamWriter, code: int) -> None:
    """Say what came of a connection."""
    writer.write(bytes([VERSION, code, 0]) + NOWHERE)


async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    """Pass on what comes until it ends."""
    with suppress(OSError):
        while piece := await source.read(PIECE):
            target.write(piece)
            await target.drain()
    with suppress(OSError, RuntimeError):
        target.write_eof()


def unreachable(error: OSError) -> FetchError:
    """Return what the failure of a connection means, in the words used without a browser."""
    if isinstance(error, socket.gaierror):
        return FetchError("the host name could not be resolved", transient=True)
    if isinstance(error, ConnectionRefusedError):
        return FetchError("the server refused the connection", transient=True)
    return FetchError("the server could not be reached", transient=True)
