import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from spiders.crawl import crawl
from storage.jobs import Job
from tests.site import Site
from tests.trouble import PAGES, SETTINGS


def own_certificate(folder: Path) -> ssl.SSLContext:
    """Return the context of a server that signed its certificate itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=36500))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "own.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def test_server_that_nobody_vouches_for_is_not_believed(tmp_path: Path) -> None:
    """A server whose certificate nobody vouches for is not believed."""
    with Site(PAGES, own_certificate(tmp_path)) as site:
        [outcome] = crawl([Job(policy="a", url=f"{site.address}/new")], SETTINGS, limit_seconds=120)

    assert (outcome.fetch.error, outcome.fetch.transient) == (
        "the server's certificate is not valid (asked for robots.txt)",
        False,
    )
