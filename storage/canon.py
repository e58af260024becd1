"""Pure: what is hashed of a row, and how each entry of the ledger holds on to the one before.

docs/proof.md describes the same in words; both must say the same.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from zlib import crc32

Value = str | int | float | bytes | None
"""What SQLite gives."""

NO_HEAD = bytes(32)
"""The head before the first entry."""


def canonical(content: dict[str, object]) -> str:
    """Write content as JSON in the form of RFC 8785: keys sorted, no spaces, no escapes that need not be.

    What is null is left out, so that a column of a later release does not alter what was hashed before. Bytes are
    written as an object that holds their SHA-256.

    >>> canonical({"url": "é", "status": 200, "error": None, "token": b""})[:40]
    '{"status":200,"token":{"sha256":"e3b0c44'
    """
    return ENCODER.encode(
        {
            name: [_without_nulls(row) for row in value] if isinstance(value, list) else value
            for name, value in content.items()
            if value is not None
        }
    )


def _without_nulls(row: dict[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in row.items() if value is not None}


def _sealed(value: object) -> dict[str, str]:
    """Give what is written for bytes, the only values of which the encoder does not know."""
    assert isinstance(value, bytes)
    return {"sha256": sha256(value).hexdigest()}


ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_sealed)
"""Made once: to make one takes longer than to write a row with it."""


def content_hash(content: dict[str, object]) -> bytes:
    """Give the SHA-256 of the canonical form in UTF-8; a damaged text, read with surrogates, hashes as its bytes."""
    return sha256(canonical(content).encode("utf-8", "surrogateescape")).digest()


def head_after(previous: bytes, number: int, kind: str, row: int, content: bytes) -> bytes:
    """Give the head with an entry: the SHA-256 of one line of text, so that any tool can make it.

    >>> head_after(NO_HEAD, 1, "fetch", 1, NO_HEAD).hex()[:16]
    '829db5d70b5082f3'
    """
    return sha256(link(previous, number, kind, row, content)).digest()


def link(previous: bytes, number: int, kind: str, row: int, content: bytes) -> bytes:
    """Give the line whose SHA-256 is the head with an entry."""
    return f"{previous.hex()} {number} {kind} {row} {content.hex()}".encode("utf-8", "surrogateescape")


def marks(values: Iterable[Value]) -> bytes:
    """Give one byte for each value, by which it is seen which of them differs; no proof, only a pointer.

    >>> marks(["a", None, 3]) == marks(["a", None, 3]), marks(["a"]) == marks(["b"])
    (True, False)
    """
    return bytes([NULL if value is None else _mark(value) for value in values])


def _mark(value: Value) -> int:
    # Texts come with surrogates where they are no UTF-8.
    raw = value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogateescape")
    return crc32(raw) & 0xFF


NULL = _mark(None)
