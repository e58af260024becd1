"""How a child tells its parent what came of its jobs, while the parent may be busy with what it was told before."""

import asyncio
import fcntl
from contextlib import suppress
from dataclasses import replace
from termios import FIONREAD
from typing import BinaryIO

from spiders.policy import PolicySpider
from spiders.wire import told_outcome
from storage.jobs import Outcome

ROOM = 1_048_576
"""Bytes that a pipe may hold: the most that Linux lets everybody ask for."""

SLACK = 65_536
"""Bytes of it that partly filled pages may take."""


class Teller:
    """Tells every outcome as soon as the parent takes it: Scrapy asks for no more while many pages wait for that."""

    def __init__(self, pipe: BinaryIO) -> None:
        self.pipe = pipe
        self.turn = asyncio.Lock()
        self.room = widened(pipe)

    async def tell(self, item: Outcome, spider: PolicySpider) -> None:
        """Write an outcome, in a thread where that has to wait."""
        async with self.turn:
            robots, spider.robots_read = tuple(spider.robots_read), []
            parts = told_outcome(replace(item, robots=robots))
            if self.takes(sum(map(len, parts))):
                self.write(*parts)
            else:
                await asyncio.to_thread(self.write, *parts)

    def takes(self, size: int) -> bool:
        """Tell whether the pipe takes so many bytes at once."""
        if not self.room:
            return False
        held = int.from_bytes(fcntl.ioctl(self.pipe, FIONREAD, bytes(4)), "little")
        return held + size + SLACK <= self.room

    def write(self, *parts: bytes) -> None:
        """Write so that the parent has it whatever happens next."""
        self.pipe.writelines(parts)
        self.pipe.flush()


def widened(pipe: BinaryIO) -> int:
    """Let a pipe hold more; return how many bytes, 0 where a system does not say."""
    with suppress(AttributeError, OSError):
        return int(fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, ROOM))
    return 0
