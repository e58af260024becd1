"""Time-stamps of heads (RFC 3161): asked for over HTTP, kept as they come, and checked.

What is stamped is the line of which a head is the SHA-256, so that the head itself is the imprint in the stamp:
`openssl ts -verify -digest HEAD -in response.tsr -CAfile roots.pem` checks the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.request import Request, urlopen

from storage.errors import PlainError

TIMEOUT = 20

LARGEST = 1_000_000
"""Bytes of an answer; a stamp has a few thousand."""

GRANTED = (0, 1)
"""Statuses of RFC 3161, section 2.4.2, that come with a stamp."""


class StampError(PlainError):
    """There is no stamp, or none that counts."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says."""

    at: datetime
    imprint: bytes


def asked(url: str, line: bytes, send: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """Ask an authority to stamp a line; give its answer as it came. Raises StampError."""
    client = _library()
    request = client.TimestampRequestBuilder().data(line).hash_algorithm(client.HashAlgorithm.SHA256).build()
    try:
        answer = (send or post)(url, request.as_bytes())
    except (OSError, HTTPException, ValueError) as error:
        raise StampError(f"{type(error).__name__}: {error}") from error
    response = _decoded(answer)
    if response.tst_info.nonce != request.nonce:
        raise StampError("the answer is to another request")
    if response.tst_info.message_imprint.message != request.message_imprint.message:
        raise StampError("the answer stamps something else")
    return answer


def read(answer: bytes) -> Stamp:
    """Say what a stamp says, whoever signed it. Raises StampError."""
    info = _decoded(answer).tst_info
    return Stamp(info.gen_time, info.message_imprint.message)


def check(answer: bytes, head: bytes, roots: Sequence[Any]) -> None:
    """Check who signed a stamp, and of what. Raises StampError."""
    client = _library()
    verifier = client.VerifierBuilder(roots=list(roots)).build()
    try:
        verifier.verify(_decoded(answer), head)
    except (client.VerificationError, ValueError) as error:
        raise StampError(str(error)) from error


def certificates(path: Path) -> Sequence[Any]:
    """Read the certificates of a PEM file. Raises StampError where it holds none."""
    from cryptography.x509 import load_pem_x509_certificates  # noqa: PLC0415 - slow to import, and seldom used

    try:
        return load_pem_x509_certificates(path.read_bytes())
    except (OSError, ValueError) as error:
        raise StampError(f"{path}: no certificates can be read: {error}") from error


def post(url: str, body: bytes) -> bytes:
    """Send a request as RFC 3161, section 3.4, says."""
    headers = {"Content-Type": "application/timestamp-query", "User-Agent": "policy-monitor"}
    request = Request(url, data=body, headers=headers, method="POST")  # noqa: S310 - http(s) by the watchlist's check
    with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 - likewise
        return bytes(answer.read(LARGEST))


def _decoded(answer: bytes) -> Any:  # noqa: ANN401 - a type of an extra
    client = _library()
    try:
        response = client.decode_timestamp_response(answer)
    except ValueError as error:
        raise StampError(f"the answer is no time-stamp: {error}") from error
    if response.status not in GRANTED:
        why = ", ".join(response.status_string) or "without a reason"
        raise StampError(f"the authority gives no stamp: status {response.status}, {why}")
    return response


def _library() -> ModuleType:
    try:
        import rfc3161_client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StampError("time-stamps need `pip install policy-monitor[timestamp]`") from error
    return rfc3161_client
