"""Bounds the head of a response, which Scrapy and Twisted take however long it is."""

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientFactory, _LenientHTTP11ClientProtocol
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS, Request

from spiders.errors import FetchError

if TYPE_CHECKING:
    from twisted.internet.defer import Deferred
    from twisted.web.iweb import IResponse

MOST_HEAD = 300_000
"""Bytes of status and header lines, and of what comes with the last of them; browsers take some 256,000."""


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Reads one response after the other from a connection, and gives up one whose head is too long."""

    head = 0

    def request(self, request: Request) -> "Deferred[IResponse]":
        """Ask, and count the head of the answer from its beginning."""
        self.head = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's name
        """Take what came, unless it makes a head too long."""
        if self._parser is not None and self._parser.state in {STATUS, HEADER}:
            self.head += len(data)
        if self.head > MOST_HEAD:
            error = FetchError("the headers are longer than allowed", transient=False)
            self._giveUp(Failure(error))  # type: ignore[no-untyped-call]
        else:
            super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Makes the protocol of each connection."""

    def buildProtocol(self, addr: IAddress | None) -> BoundedProtocol:  # noqa: ARG002, N802 - Twisted's
        """Return the protocol of a new connection."""
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
