import gzip
import zlib

import brotli  # type: ignore[import-untyped] # it has no stubs
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from spiders.decoding import DECODERS, PIECE, decoded
from spiders.errors import FetchError


def raw(body: bytes) -> bytes:
    """Return what some servers call deflate: without the wrapping of RFC 1950."""
    return zlib.compress(body, wbits=-15)


ENCODERS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}
LIMIT = 10 * PIECE

encodings = st.sampled_from(sorted(ENCODERS))
bodies = st.binary() | st.integers(0, 4 * PIECE).map(lambda size: b"<p>The same again." * (size // 18))


def test_every_encoding_is_tried() -> None:
    """No encoding is decoded that is not tried here."""
    assert set(DECODERS) == set(ENCODERS)


@given(encodings, bodies)
def test_body_comes_out_as_it_went_in(encoding: str, body: bytes) -> None:
    """A body comes out as it went in."""
    assert decoded(ENCODERS[encoding](body), encoding, LIMIT) == body


@given(bodies)
def test_deflate_without_wrapping_is_understood(body: bytes) -> None:
    """Deflate without its wrapping is understood too."""
    assert decoded(raw(body), "deflate", LIMIT) == body


@given(encodings, st.binary(min_size=1), st.data())
def test_stream_that_is_cut_off_is_refused(encoding: str, body: bytes, data: st.DataObject) -> None:
    """A stream that is cut off anywhere is refused as too short."""
    whole = ENCODERS[encoding](body)
    part = whole[: data.draw(st.integers(1, len(whole) - 1))]

    with pytest.raises(EOFError):
        decoded(part, encoding, LIMIT)


def test_gzip_of_several_members_is_read() -> None:
    """A gzip stream may have several members, and may be followed by what is none."""
    assert decoded(gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0", "gzip", LIMIT) == b"one two"


def test_cut_off_member() -> None:
    """The last of several members must be whole too."""
    with pytest.raises(EOFError):
        decoded(gzip.compress(b"one ") + gzip.compress(b"two")[:-9], "gzip", LIMIT)


@pytest.mark.parametrize("encoding", sorted(ENCODERS))
def test_nothing_is_nothing_in_every_encoding(encoding: str) -> None:
    """Nothing is nothing in every encoding: redirects come so."""
    assert decoded(b"", encoding, LIMIT) == b""


@pytest.mark.parametrize("encoding", sorted(ENCODERS))
def test_body_may_be_as_large_as_the_limit(encoding: str) -> None:
    """A body may be as large as the limit, and no larger."""
    sent = ENCODERS[encoding](b"x" * LIMIT)

    with pytest.raises(FetchError, match="larger than allowed"):
        decoded(sent, encoding, LIMIT - 1)
