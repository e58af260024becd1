"""Pure: on which host of loopback each page stands."""

PER_OCTET = 250


def host_of(number: int) -> str:
    """Return the address of the host of a page.

    >>> host_of(0), host_of(251)
    ('127.0.1.2', '127.0.2.3')
    """
    return f"127.{number // PER_OCTET**2}.{number // PER_OCTET % PER_OCTET + 1}.{number % PER_OCTET + 2}"


def number_of(host: str) -> int:
    """Return which page stands on a host, given with or without its port.

    >>> number_of("127.0.2.3:8080")
    251
    """
    _, high, middle, low = map(int, host.partition(":")[0].split("."))
    return high * PER_OCTET**2 + (middle - 1) * PER_OCTET + low - 2
