"""Pure: whose address it is, as far as its host tells."""

from ipaddress import ip_address
from urllib.parse import urlsplit

SECOND_LEVEL = {"ac", "co", "com", "gov", "net", "org"}
"""Labels below a country's domain that are no vendor's name."""


def labels(url: str) -> tuple[str, ...]:
    """Return the labels of the host that somebody owns, without subdomains; a number whole, empty where there is none.

    >>> labels("https://www.shop.vendor.co.uk/privacy"), labels("mailto:a@b")
    (('vendor', 'co', 'uk'), ())
    """
    parts = host(url).split(".") if host(url) else []
    if parts and parts[-1].isdigit():
        return (host(url),)
    kept = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2  # noqa: PLR2004 - vendor, co, uk
    return tuple(parts[-kept:])


def vendor(url: str) -> str:
    """Guess the name of a vendor.

    >>> vendor("https://en.all-connects.be/privacy")
    'All-connects'
    """
    return next(iter(labels(url)), url).capitalize()


def same_site(one: str, other: str) -> bool:
    """Tell whether two addresses are of one owner."""
    return labels(one) == labels(other)


def host(url: str) -> str:
    """Return the host of an address, empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_this_machine(host: str) -> bool:
    """Tell whether a Host header names the machine itself.

    >>> is_this_machine("127.0.0.1:8001"), is_this_machine("[::1]:8001"), is_this_machine("evil.example")
    (True, True, False)
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
