from datetime import UTC, datetime

import pytest

from spiders.suspect import sign
from storage.records import Snapshot

POLICY = "We keep your bookings for 30 days and tell you before we change anything. " * 30


def page(body: str) -> Snapshot:
    """Return a snapshot of a page that came with status 200."""
    return Snapshot(
        url="https://vendor.example/privacy",
        fetched_at=datetime(2031, 3, 4, tzinfo=UTC),
        content_type="text/html",
        body=body.encode(),
    )


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Just a moment...", "Checking.", "bot challenge: its title is 'Just a moment...'"),
        ("Attention Required! | Cloudflare", POLICY, "bot challenge: its title is 'Attention Required! | Cloudflare'"),
        (
            "Page not found | Vendor",
            "Sorry. " * 60,
            "error page with status 200: its title is 'Page not found | Vendor'",
        ),
        ("404", "Sorry. " * 60, "error page with status 200: its title is '404'"),
        ("Seite nicht gefunden", "Ach. " * 60, "error page with status 200: its title is 'Seite nicht gefunden'"),
        ("Page introuvable", "Zut. " * 60, "error page with status 200: its title is 'Page introuvable'"),
        (
            "Vendor",
            "Please enable JavaScript to use this site. " * 7,
            "empty shell: 49 words, and they ask for JavaScript",
        ),
        ("Privacy", "Loading the policy", "next to no text: 3 words"),
    ],
)
def test_sign(title: str, text: str, expected: str) -> None:
    """What does not look like a policy is told by its sign."""
    assert sign(page(f"<title>{title}</title>"), text) == expected


def test_captcha() -> None:
    """A short page with the marks of a captcha is a bot challenge, whatever its title."""
    snapshot = page('<title>vendor.example</title><div class="h-captcha"></div>')

    assert sign(snapshot, "Prove it. " * 30) == "bot challenge: 60 words and the marks of a captcha"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Privacy", "Our forms use a captcha."),
        ("Privacy", "Without JavaScript, cookies are not set; you may enable JavaScript later."),
        ("Privacy", "We are not found in any register of 404 data brokers."),
        ("Privacy | Error Tracking Ltd", "We keep errors."),
        ("Security and privacy", "We check."),
    ],
)
def test_policy_passes(title: str, said: str) -> None:
    """A policy that mentions captchas, JavaScript or errors is a policy."""
    assert sign(page(f'<title>{title}</title><div class="g-recaptcha"></div>'), POLICY + said) is None


def test_short_policy_passes() -> None:
    """A policy of few words is a policy."""
    assert sign(page("<title>Cookies</title>"), "We set one cookie, and it ends with your visit. " * 5) is None
