"""How long a server asks to be left alone."""

import time
from email.utils import parsedate_to_datetime


def seconds_asked(header: str) -> float | None:
    """Read a Retry-After header, a number of seconds or a date (RFC 9110, section 10.2.3); None for what is neither.

    >>> seconds_asked(" 90 "), seconds_asked("Thu, 01 Jan 2026 00:00:00 GMT"), seconds_asked("")
    (90.0, 0.0, None)
    """
    said = header.strip()
    if said.isdecimal():
        return float(said)
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except ValueError:
        return None
