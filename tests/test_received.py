from datetime import UTC, datetime

import pytest

from spiders.extract import extract
from spiders.received import RECEIVED_TYPE
from spiders.recipe import RECEIVED
from storage.records import Reading, Snapshot


def received(text: str) -> Reading:
    """Read a text that others read of a page."""
    moment = datetime(2024, 5, 1, tzinfo=UTC)
    return extract(Snapshot(url="", fetched_at=moment, content_type=RECEIVED_TYPE, body=text.encode()))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("See [our *cookie* page](https://a.example/c) now.", "See our *cookie* page now.\n"),
        ("On [a page](https://a.example/wiki/A_(b)) of it.", "On a page of it.\n"),
        ('With [a title](https://a.example "the (very) title").', "With a title.\n"),
        ("![the logo](https://a.example/l.png) Acme", "the logo Acme\n"),
        ("Call [us](tel:1) or [write](mailto:a@a.example).", "Call us or write.\n"),
        ("A [bracket] alone (and this) stays.", "A [bracket] alone (and this) stays.\n"),
        (r"An \[escaped\](one) stays.", r"An \[escaped\](one) stays." + "\n"),
    ],
)
def test_link_targets_stand_beside_the_text(markdown: str, text: str) -> None:
    """A target that moves changes no text."""
    assert received(markdown).text == text


def test_links_are_kept() -> None:
    """What the text leaves out of a link is there to be read."""
    assert received("[Us](https://a.example/u) and [them](https://b.example)").links == (
        ("Us", "https://a.example/u"),
        ("them", "https://b.example"),
    )


def test_recipe_names_who_read_it() -> None:
    """A text that others read is never taken for one of our own reading."""
    assert received("We keep logs for 30 days.").recipe == RECEIVED
