"""Undoes Content-Encoding, and lets no page pass whose compressed body ends too early."""

import zlib
from collections.abc import Callable, Generator, Iterator
from io import BytesIO

import brotli  # type: ignore[import-untyped] # it has no stubs
from backports import zstd
from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response

from spiders.errors import FetchError

PIECE = 65_536
"""Bytes that are decoded at once, so that a bomb is noticed before it fills the memory."""

MOST_ENCODINGS = 2
"""One upon another: each may take its full time and size."""

MOST_MEMBERS = 1_000
"""Of a gzip file: each costs something, and ten million bytes have room for half a million empty ones."""

GZIP = b"\x1f\x8b"
GZIP_WINDOW, ZLIB_WINDOW, RAW_WINDOW = 31, 15, -15


class WholeBodyMiddleware(HttpCompressionMiddleware):
    """Decodes bodies as Scrapy does, except that half a stream is an error: Scrapy 2.19 passes on what there is."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - deprecated, but in the signature that we override
    ) -> Request | Response:
        """Return a response without its encodings; raise FetchError where they are too many."""
        encodings = b",".join(response.headers.getlist("Content-Encoding")).split(b",")
        if len(encodings) > MOST_ENCODINGS:
            raise FetchError(f"the page is compressed {len(encodings)} times over", transient=False)
        return super().process_response(request, response)

    @staticmethod
    def _decode(body: bytes, encoding: bytes, max_size: int) -> bytes:
        """Return a body without one of its encodings; Scrapy offers no public place for this."""
        return decoded(body, encoding.decode("latin-1"), max_size)


def decoded(body: bytes, encoding: str, limit: int) -> bytes:
    """Return a body without its Content-Encoding (RFC 9110, section 8.4.1).

    Raises EOFError for a body that ends too early, FetchError for one of more than `limit` bytes once decoded, and what
    the decoders raise for nonsense.
    """
    pieces = []
    room = limit
    for piece in DECODERS[encoding](body) if body else ():
        room -= len(piece)
        if room < 0:
            raise FetchError("the page is larger than allowed once decompressed", transient=False)
        pieces.append(piece)
    return b"".join(pieces)


def gunzipped(body: bytes) -> Iterator[bytes]:
    """Yield what gzip holds, of every member; what follows the last is no part of it."""
    rest = yield from inflated(body, GZIP_WINDOW)
    for _ in range(MOST_MEMBERS):
        if not rest.startswith(GZIP):
            return
        rest = yield from inflated(rest, GZIP_WINDOW)
    raise FetchError(f"the page is compressed in more than {MOST_MEMBERS:,} pieces", transient=False)


def undeflated(body: bytes) -> Iterator[bytes]:
    """Yield what "deflate" holds, which some servers send without the wrapping that it should have."""
    wrapped = body[0] & 0x0F == zlib.DEFLATED and int.from_bytes(body[:2]) % 31 == 0  # RFC 1950, section 2.2
    yield from inflated(body, ZLIB_WINDOW if wrapped else RAW_WINDOW)


def inflated(body: bytes, window: int) -> Generator[bytes, None, bytes]:
    """Yield what one zlib stream holds; return what follows it."""
    stream = zlib.decompressobj(window)
    while not stream.eof:
        piece = stream.decompress(body, PIECE)
        body = stream.unconsumed_tail
        yield refuse_end(piece, finished=stream.eof)
    return stream.unused_data


def unbrotlied(body: bytes) -> Iterator[bytes]:
    """Yield what a brotli stream holds."""
    stream = brotli.Decompressor()
    while not stream.is_finished():
        piece = stream.process(body, output_buffer_limit=PIECE)
        body = b""
        yield refuse_end(piece, finished=stream.is_finished())


def unzstandarded(body: bytes) -> Iterator[bytes]:
    """Yield what zstd frames hold; the reader itself raises EOFError for half a frame."""
    with zstd.ZstdFile(BytesIO(body)) as stream:
        while piece := stream.read(PIECE):
            yield piece


def refuse_end(piece: bytes, *, finished: bool) -> bytes:
    """Return a piece; raise EOFError where nothing comes any more although the stream has not ended."""
    if not piece and not finished:
        raise EOFError
    return piece


DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "gzip": gunzipped,
    "x-gzip": gunzipped,
    "deflate": undeflated,
    "br": unbrotlied,
    "zstd": unzstandarded,
}
