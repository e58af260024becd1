import pytest

from spiders.networks import networks, refusal, spelled


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "a loopback address"),
        ("127.8.8.8", "a loopback address"),
        ("::1", "a loopback address"),
        ("::ffff:127.0.0.1", "a loopback address"),
        ("::127.0.0.1", "a loopback address"),
        ("0.0.0.0", "the unspecified address"),
        ("::", "the unspecified address"),
        ("0.1.2.3", "a private address"),
        ("10.0.0.1", "a private address"),
        ("172.16.0.1", "a private address"),
        ("172.31.255.255", "a private address"),
        ("192.168.1.1", "a private address"),
        ("192.0.2.1", "a private address"),
        ("198.18.0.1", "a private address"),
        ("fc00::1", "a private address"),
        ("fdff::1", "a private address"),
        ("fec0::1", "a private address"),
        ("2001:db8::1", "a private address"),
        ("64:ff9b::10.0.0.1", "a private address"),
        ("64:ff9b:1::10.0.0.1", "the address of a tunnel"),
        ("2002:a00:1::1", "the address of a tunnel"),
        ("2001:0:53aa:64c::1", "the address of a tunnel"),
        ("192.88.99.1", "the address of a tunnel"),
        ("169.254.1.1", "a link-local address"),
        ("fe80::1%eth0", "a link-local address"),
        ("169.254.169.254", "an address at which clouds tell machines their secrets"),
        ("::ffff:169.254.169.254", "an address at which clouds tell machines their secrets"),
        ("fd00:ec2::254", "an address at which clouds tell machines their secrets"),
        ("168.63.129.16", "an address at which clouds tell machines their secrets"),
        ("100.64.0.1", "an address shared by a provider's customers"),
        ("224.0.0.1", "a multicast address"),
        ("ff02::1", "a multicast address"),
        ("240.0.0.1", "a reserved address"),
        ("255.255.255.255", "a reserved address"),
    ],
)
def test_private_address_is_refused_with_its_kind(address: str, kind: str) -> None:
    """An address that is not everybody's is refused, and the sentence says of what kind it is."""
    assert f", {kind}: pages" in str(refusal("vendor.example", address, ()))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::93.184.216.34"]
)
def test_public_address_is_not_refused(address: str) -> None:
    """An address that everybody reaches is not refused."""
    assert refusal("vendor.example", address, ()) is None


@pytest.mark.parametrize("address", ["10.20.3.4", "::ffff:10.20.3.4", "64:ff9b::10.20.3.4", "fd00::7"])
def test_address_in_a_named_network_is_not_refused(address: str) -> None:
    """An address in a network that is named is not refused, whatever form it has."""
    assert refusal("vendor.example", address, networks(["10.20.0.0/16", "fd00::/64"])) is None


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.0.0.1."),
        *("localhost", "LOCALHOST.", "admin.localhost"),
    ],
)
def test_loopback_is_known_in_every_spelling(host: str) -> None:
    """Loopback is known in every spelling that the system's own look-up takes."""
    assert spelled(host) == "127.0.0.1"


@pytest.mark.parametrize("host", ["vendor.example", "127.0.0.1.vendor.example", "", "１２７.0.0.1", "1.2.3.4.5"])
def test_name_is_looked_up(host: str) -> None:
    """What is a name is looked up."""
    assert spelled(host) is None
