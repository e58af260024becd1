"""Pure: which addresses of the network a fetch may connect to."""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

TELLTALES = frozenset(
    map(ip_address, ("169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "fd00:ec2::254"))
)
"""Where the machines of the large clouds are told their secrets; one of them looks public."""

NAT64 = ip_network("64:ff9b::/96")
COMPATIBLE = ip_network("::/96")
"""IPv6 forms of an IPv4 address (RFC 6052, RFC 4291): what they mean is what counts."""

TUNNELS = tuple(map(ip_network, ("2001::/32", "2002::/16", "64:ff9b:1::/48", "192.88.99.0/24")))
"""Teredo, 6to4 and local translation (RFC 8215): they end who knows where, and no vendor publishes there."""

SHARED = ip_network("100.64.0.0/10")
SITE_LOCAL = ip_network("fec0::/10")


def networks(named: Sequence[str]) -> tuple[Network, ...]:
    """Read networks such as `10.20.0.0/16` or `127.0.0.1`; raise ValueError for what is none."""
    return tuple(ip_network(one) for one in named)


def refusal(host: str, address: str, allowed: Sequence[Network]) -> str | None:
    """Return why nothing is fetched from an address that a host name led to; None where it may be.

    >>> refusal("intranet.example", "10.1.2.3", ())[:56]
    'intranet.example leads to 10.1.2.3, a private address: p'
    >>> refusal("intranet.example", "10.1.2.3", networks(["10.1.0.0/16"]))
    """
    place = meant(ip_address(address.partition("%")[0]))
    kind = kind_of(place)
    if kind is None or any(place in network for network in allowed):
        return None
    led = f"{host} is {kind}" if host == str(place) else f"{host} leads to {place}, {kind}"
    return f'{led}: pages are fetched from there only if [crawl] says private_networks = ["{place}"]'


def meant(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 one stands for, where it does.

    >>> meant(ip_address("::ffff:127.0.0.1")), meant(ip_address("64:ff9b::a00:1"))
    (IPv4Address('127.0.0.1'), IPv4Address('10.0.0.1'))
    """
    if isinstance(address, IPv4Address):
        return address
    stands = address in NAT64 or (address in COMPATIBLE and int(address) > 1)
    return IPv4Address(int(address) & 0xFFFFFFFF) if stands else address.ipv4_mapped or address


def kind_of(address: Address) -> str | None:  # noqa: PLR0911 - one line for each kind
    """Say what kind of address is not everybody's; None for one that is."""
    if address in TELLTALES:
        return "an address at which clouds tell machines their secrets"
    if address.is_unspecified:
        return "the unspecified address"
    if address.is_loopback:
        return "a loopback address"
    if address.is_link_local:
        return "a link-local address"
    if address.is_multicast:
        return "a multicast address"
    if address in SHARED:
        return "an address shared by a provider's customers"
    if any(address in tunnel for tunnel in TUNNELS):
        return "the address of a tunnel"
    if address.is_reserved:
        return "a reserved address"
    return None if address.is_global and address not in SITE_LOCAL else "a private address"


def spelled(host: str) -> str | None:
    """Return the address that a host says itself, in whatever spelling; None for a name that must be looked up.

    >>> spelled("2130706433"), spelled("0x7f.1"), spelled("0177.0.0.1"), spelled("[::1]"), spelled("vendor.example")
    ('127.0.0.1', '127.0.0.1', '127.0.0.1', '::1', None)
    """
    bare = host.strip("[]").rstrip(".").lower()
    if bare == "localhost" or bare.endswith(".localhost"):  # RFC 6761, section 6.3
        return "127.0.0.1"
    try:
        return str(ip_address(bare.partition("%")[0]))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare))
    except (OSError, ValueError):  # ValueError: other than ASCII
        return None
