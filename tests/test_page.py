from lxml import etree

from spiders.page import Element, beginning, drop

HTML = etree.HTMLParser()


def tree(markup: str) -> Element:
    """Return the root of a page."""
    return etree.fromstring(markup, HTML)


def test_beginning_of_a_short_text() -> None:
    """A text that is short enough comes whole, with one space for every run of them."""
    assert beginning(tree("<p> In <b>this</b>\n  part </p>"), 40) == "In this part"


def test_beginning_is_longer_than_asked_for() -> None:
    """Of a longer text more comes than was asked for, so that it is seen to be longer."""
    assert len(beginning(tree(f"<p>Contents</p><p>{'word ' * 900}</p>"), 40)) > 40


def test_beginning_does_not_end_at_spaces() -> None:
    """Spaces do not count: a sentence behind many of them is seen."""
    assert beginning(tree(f"<p>Contents{' ' * 500}<b>are secret</b></p>"), 40) == "Contents are secret"


def test_drop_keeps_what_follows() -> None:
    """The text behind what is dropped stays where it was."""
    root = tree("<div><p>a</p><i>1</i>b<i>2</i>c<p>d</p></div>")

    drop(root.iter("i"))

    assert "".join(map(str, root.itertext())) == "abcd"


def test_drop_within_dropped() -> None:
    """What stands inside something dropped goes with it."""
    root = tree("<div>a<nav>1<nav>2</nav>3</nav>b</div>")

    drop(root.iter("nav"))

    assert "".join(map(str, root.itertext())) == "ab"
