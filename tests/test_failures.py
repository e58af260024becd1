import pytest
from OpenSSL import SSL
from scrapy import exceptions as scrapy
from scrapy.settings.default_settings import RETRY_EXCEPTIONS
from scrapy.utils.misc import load_object
from service_identity import CertificateError, VerificationError
from twisted.internet import error as twisted
from twisted.python.failure import Failure
from twisted.web.client import ResponseNeverReceived

from spiders.errors import FetchError
from spiders.failures import MEANINGS, from_exception, from_status

NOT_OF_A_DOWNLOAD = {
    scrapy.CloseSpider,
    scrapy.ContractFail,
    scrapy.DontCloseSpider,
    scrapy.DropItem,
    scrapy.NotConfigured,
    scrapy.ScrapyDeprecationWarning,
    scrapy.StopDownload,
    scrapy.UsageError,
}
"""Scrapy's own exceptions that do not say what became of a download."""


def public_exceptions(module: object) -> list[type[BaseException]]:
    """Return the exceptions that a module offers, by name."""
    named = [value for name, value in sorted(vars(module).items()) if not name.startswith("_")]
    return [value for value in named if isinstance(value, type) and issubclass(value, BaseException)]


def wrapped(error: Exception) -> scrapy.DownloadFailedError:
    """Return an exception as Scrapy wraps what Twisted wraps."""
    outer = scrapy.DownloadFailedError("broken")
    outer.__cause__ = ResponseNeverReceived([Failure(error)])  # type: ignore[no-untyped-call] # Twisted's
    return outer


@pytest.mark.parametrize("error", [error for error in public_exceptions(scrapy) if error not in NOT_OF_A_DOWNLOAD])
def test_every_exception_of_scrapy_has_a_meaning(error: type[Exception]) -> None:
    """Every exception with which Scrapy may end a download has its own meaning."""
    assert error in MEANINGS


@pytest.mark.parametrize("name", RETRY_EXCEPTIONS)
def test_every_retried_exception_passes(name: str | type[Exception]) -> None:
    """Every exception for which Scrapy retries has its own meaning, and passes."""
    assert MEANINGS[load_object(name)][1] is True


@pytest.mark.parametrize(
    "error",
    [
        error
        for error in public_exceptions(twisted)
        if issubclass(error, twisted.ConnectError | twisted.ConnectionClosed)
    ],
)
def test_every_failure_of_twisted_has_a_meaning(error: type[Exception]) -> None:
    """Every way in which Twisted fails to connect or loses a connection has a meaning."""
    assert not str(from_exception(error.__new__(error))).startswith("unexpected")


@pytest.mark.parametrize("error", sorted(MEANINGS, key=str))
def test_every_known_exception_becomes_ours(error: type[Exception]) -> None:
    """Every known exception becomes ours."""
    assert isinstance(from_exception(error.__new__(error)), FetchError)


def test_unknown_exception_is_named() -> None:
    """An exception that nobody thought of is named."""
    assert str(from_exception(ZeroDivisionError("by zero"))) == "unexpected ZeroDivisionError: by zero"


def test_unknown_exception_passes() -> None:
    """An exception that nobody thought of may be gone next time."""
    assert from_exception(ZeroDivisionError()).transient is True


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (VerificationError(errors=[]), "the server's certificate is for another name"),
        (CertificateError("bad"), "the server's certificate is not valid"),
        (
            SSL.Error([("SSL routines", "", "certificate verify failed")]),
            "the server's certificate is not valid",
        ),
    ],
)
def test_wrong_certificate_is_found_and_lasts(error: Exception, expected: str) -> None:
    """A wrong certificate is found under all that it is wrapped in, and lasts."""
    failure = from_exception(wrapped(error))

    assert (str(failure), failure.transient) == (expected, False)


def test_other_tls_failure_passes() -> None:
    """A handshake that broke off may succeed next time."""
    assert from_exception(wrapped(SSL.Error([("SSL routines", "", "unexpected eof")]))).transient is True


@pytest.mark.parametrize(
    ("status", "transient"),
    [
        (301, False),
        (304, True),
        (400, False),
        (401, False),
        (403, False),
        (404, False),
        (408, True),
        (410, False),
        (425, True),
        (429, True),
        (451, False),
        (500, True),
        (503, True),
        (522, True),
    ],
)
def test_status_without_a_page_lasts_or_passes(status: int, transient: bool) -> None:  # noqa: FBT001 - a column of the table
    """A status that brings no page lasts or passes."""
    failure = from_status(status)

    assert (failure and failure.transient) is transient


def test_refusal_of_our_own_stays_as_it_was_said() -> None:
    """What our own parts of the download refuse stays as they said it."""
    failure = FetchError("robots.txt forbids it", transient=False)

    assert from_exception(failure) is failure


@pytest.mark.parametrize("status", [200, 203])
def test_status_with_a_page_is_no_failure(status: int) -> None:
    """A status that brings a page is no failure."""
    assert from_status(status) is None
