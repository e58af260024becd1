from notifications import block_kit
from notifications.blocks import words
from notifications.digest import compose_digest
from notifications.message import Message
from storage.records import Alert, AlertKind
from tests.making import START, policy

BROWSE = "http://127.0.0.1:8001"


def entry(number: int, vendor: str) -> Alert:
    """Make an alert that was held for a digest."""
    of = policy(f"policy-{number}", vendor=vendor)
    return Alert(
        id=number, kind=AlertKind.OVERDUE, policy=of, created_at=START, sentence=f"alert {number} " + "x" * 200
    )


def digest(entries: int, vendors: int, noise: int = 0) -> Message:
    """Make a digest of so many alerts of so many vendors."""
    held = tuple(entry(number, f"Vendor {number % vendors}") for number in range(entries))
    told = Alert(
        id=999, kind=AlertKind.DIGEST, policy=None, created_at=START, sentence="Digest", entries=held, noise=noise
    )
    return compose_digest(told, browse_url=BROWSE)


def test_digest_groups_by_vendor() -> None:
    """Every vendor stands once, with its alerts below."""
    lines = digest(4, 2).text.splitlines()

    assert [line for line in lines if line.startswith("Vendor")] == ["Vendor 0", "Vendor 1"]


def test_digest_says_how_much_was_held_back() -> None:
    """Silence is explained."""
    assert "Held back as noise: 7 changes." in digest(1, 1, noise=7).text


def test_long_digest_fits_into_slack() -> None:
    """Three hundred alerts of sixty vendors break none of Slack's rules."""
    blocks = list(digest(300, 60).blocks)

    assert (block_kit.problems(blocks), block_kit.too_long(blocks)) == ([], False)


def test_long_digest_counts_what_it_does_not_show() -> None:
    """Nothing is left out in silence."""
    *vendors, rest, _ = digest(300, 60).blocks[1:]
    shown = sum(len(block["elements"][1]["elements"]) for block in vendors)

    assert words(rest) == f"… and {300 - shown} more alerts"
