"""What goes wrong on the way to a channel over HTTP: each trouble in a sentence of its own."""

import socket
from collections.abc import Mapping
from http.client import HTTPException, InvalidURL
from ssl import SSLCertVerificationError, SSLError

from notifications.channel import DeliveryError

TOO_LARGE = 413
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500


def unreachable(who: str, error: Exception) -> DeliveryError:
    """Say an exception of the HTTP client: nothing of this is final, save an address that is none.

    `uncertain` only where the request may have been read before the line broke.
    """
    reason = getattr(error, "reason", error)
    if isinstance(reason, InvalidURL):
        return DeliveryError("the request could not be made: InvalidURL", permanent=True)
    sentence, uncertain = next((said for kind, said in TROUBLES if isinstance(reason, kind)), UNREADABLE)
    return passing(sentence.format(who=who, kind=type(reason).__name__), uncertain=uncertain)


TROUBLES: tuple[tuple[type[Exception], tuple[str, bool]], ...] = (
    (TimeoutError, ("{who} did not answer in time", True)),
    (socket.gaierror, ("the name of {who} cannot be resolved: is the network up, and its name server?", False)),
    (ConnectionRefusedError, ("{who} could not be reached: the connection was refused", False)),
    (SSLCertVerificationError, ("{who} showed a certificate that is not trusted: does a proxy stand between?", False)),
    (SSLError, ("{who} could not be reached: no encrypted connection came about", True)),
    (ConnectionError, ("{who} broke the connection before it answered", True)),
    (OSError, ("{who} could not be reached: {kind}", False)),
    (HTTPException, ("{who} gave an answer that is no HTTP: {kind}", True)),
)
"""What each exception means, and whether the request may have been read all the same; the first that fits."""

UNREADABLE = ("the answer of {who} could not be read: {kind}", True)


def passing(sentence: str, *, uncertain: bool = False, retry_after: float | None = None) -> DeliveryError:
    """Make an error that may be gone the next time."""
    return DeliveryError(sentence, permanent=False, uncertain=uncertain, retry_after=retry_after)


def refused_by_status(who: str, status: int, headers: Mapping[str, str]) -> DeliveryError | None:
    """Say an answer by its status alone; None where the status says nothing of its own."""
    wait = retry_after(headers)
    if status == TOO_MANY_REQUESTS:
        asked = f" for {wait:g} seconds" if wait else ""
        return passing(f"{who} asks to be left alone{asked} (HTTP 429)", retry_after=wait)
    if status >= SERVER_ERROR:
        return passing(f"{who} has trouble of its own (HTTP {status})", uncertain=True, retry_after=wait)
    if status == TOO_LARGE:
        return DeliveryError(f"{who} refuses the message as too large (HTTP 413)", permanent=True)
    return None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read the seconds of a Retry-After header; dates, which no channel here sends, are passed over."""
    values = [value for name, value in headers.items() if name.lower() == "retry-after" and value.isdecimal()]
    return float(values[0]) if values else None
