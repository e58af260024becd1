"""The one seam where failures of Scrapy, Twisted and HTTP become ours: a FetchError with the one bit that matters."""

import zlib
from collections.abc import Iterator

import brotli  # type: ignore[import-untyped] # it has no stubs
from backports import zstd
from OpenSSL import SSL
from scrapy import exceptions as scrapy
from scrapy.core.downloader.handlers.http11 import TunnelError
from service_identity import CertificateError, VerificationError
from twisted.internet import error as twisted
from twisted.web.client import ResponseFailed

from spiders.errors import FetchError

NOT_MODIFIED = 304
HTTP_FIRST, HTTP_LAST = 100, 599
PARTIAL_CONTENT = 206
HTTP_REDIRECT, HTTP_ERROR, HTTP_SERVER_ERROR = 300, 400, 500


PASSING, LASTING = True, False

MEANINGS: dict[type[BaseException], tuple[str, bool]] = {
    scrapy.CannotResolveHostError: ("the host name could not be resolved", PASSING),
    scrapy.DownloadConnectionRefusedError: ("the server refused the connection", PASSING),
    scrapy.DownloadTimeoutError: ("the download took too long", PASSING),
    # Scrapy cancels a download for nothing else than its size.
    scrapy.DownloadCancelledError: ("the page is larger than allowed", LASTING),
    scrapy.DownloadFailedError: ("the connection broke before the page came", PASSING),
    scrapy.ResponseDataLossError: ("the connection ended before the page did", PASSING),
    scrapy.UnsupportedURLSchemeError: ("only http and https addresses are fetched", LASTING),
    scrapy.NotSupported: ("only http and https addresses are fetched", LASTING),
    scrapy.IgnoreRequest: ("the request was dropped", LASTING),
    twisted.ConnectError: ("the server could not be reached", PASSING),
    twisted.ConnectionClosed: ("the connection was lost", PASSING),
    twisted.ConnectionDone: ("the connection was closed", PASSING),
    twisted.ConnectionLost: ("the connection was lost", PASSING),
    twisted.DNSLookupError: ("the host name could not be resolved", PASSING),
    ResponseFailed: ("the connection broke before the page came", PASSING),
    TunnelError: ("the proxy did not let the request through", PASSING),
    zlib.error: ("the page could not be decompressed", PASSING),
    brotli.error: ("the page could not be decompressed", PASSING),
    zstd.ZstdError: ("the page could not be decompressed", PASSING),
    EOFError: ("the page could not be decompressed: it ends too early", PASSING),
    OSError: ("the page could not be decompressed, or the network failed", PASSING),
    SSL.Error: ("no secure connection could be made", PASSING),
    VerificationError: ("the server's certificate is for another name", LASTING),
    CertificateError: ("the server's certificate is not valid", LASTING),
}
"""What each foreign exception means, and whether it passes; subclasses mean what their nearest base does."""

DROPPED = {"max redirections reached": "it redirects in a circle, or too often"}
"""Scrapy tells why it drops a request in words only."""


def from_exception(error: BaseException) -> FetchError:
    """Return what an exception of a download means; an unknown one is named, and taken to pass."""
    ours = (cause for cause in causes(error) if isinstance(cause, FetchError))
    return next(ours, None) or certificate_failure(error) or dropped(error) or meaning(error)


def certificate_failure(error: BaseException) -> FetchError | None:
    """Find an invalid certificate among the causes: Twisted wraps it twice."""
    for cause in causes(error):
        if isinstance(cause, VerificationError | CertificateError):
            return meaning(cause)
        if isinstance(cause, SSL.Error) and "certificate verify failed" in str(cause):
            return FetchError("the server's certificate is not valid", transient=LASTING)
    return None


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and all that it was raised for."""
    yield error
    if error.__cause__ is not None:
        yield from causes(error.__cause__)
    for reason in getattr(error, "reasons", None) or ():
        yield from causes(reason.value)


def dropped(error: BaseException) -> FetchError | None:
    """Return why Scrapy dropped a request, where it did."""
    if not isinstance(error, scrapy.IgnoreRequest):
        return None
    known = (sentence for sign, sentence in DROPPED.items() if sign in str(error))
    return FetchError(next(known, f"the request was dropped: {error}"), transient=LASTING)


def meaning(error: BaseException) -> FetchError:
    """Return what the nearest known base of an exception means."""
    for kind in type(error).__mro__:
        if kind in MEANINGS:
            sentence, transient = MEANINGS[kind]
            return FetchError(sentence, transient=transient)
    return FetchError(f"unexpected {type(error).__name__}: {error}", transient=PASSING)


def from_status(status: int, *, retry_after: float | None = None, location: str | None = None) -> FetchError | None:
    """Return what an HTTP status means that brings no page, None for one that does (RFC 9110, section 15).

    Transient are 408, 425, 429 and all of 5xx; `retry_after` is in seconds.
    """
    if not HTTP_FIRST <= status <= HTTP_LAST:
        return FetchError("the answer has a status that HTTP does not know", transient=PASSING)
    if status == PARTIAL_CONTENT:
        return FetchError("HTTP 206: a part of the page, although the whole was asked for", transient=PASSING)
    if status < HTTP_REDIRECT:
        return None
    if status == NOT_MODIFIED:
        return FetchError("HTTP 304, although nobody asked whether the page changed", transient=PASSING)
    if status < HTTP_ERROR:
        return FetchError(
            f"HTTP {status}: redirects to {brief(location or 'nowhere')}, which is not fetched", transient=LASTING
        )
    wait = "" if retry_after is None else f", asks to wait {retry_after:.0f} s"
    return FetchError(f"HTTP {status}{wait}", transient=status >= HTTP_SERVER_ERROR or status in {408, 425, 429})


def brief(location: str) -> str:
    """Cut an address that a server gave, which may be as long as its headers.

    >>> brief("data:," + "x" * 300_000).count("x")
    194
    """
    return location if len(location) <= LONGEST else f"{location[:LONGEST]}…"


LONGEST = 200
"""Characters of an address in a sentence."""
