import pytest

from monitor.markdown import cells, depth, lines, plain, unnumbered


def test_link_leaves_its_words() -> None:
    """A link gives the words that are clicked on, not its target."""
    actual = plain("our [privacy (page)](https://vendor.example/a_(b)) here")

    assert actual == "our privacy (page) here"


def test_protected_address_in_a_link_is_read() -> None:
    """Brackets escaped inside a link's words stay."""
    assert plain(r"to [\[email protected\]](https://vendor.example/x#1)") == "to [email protected]"


def test_image_leaves_its_description() -> None:
    """An image gives its alternative text."""
    assert plain("![Logo](logo.svg) Vendor") == "Logo Vendor"


def test_emphasis_leaves_no_marks() -> None:
    """Stars, underscores and backticks around words go."""
    assert plain("**Our** _own_ *words*, ***all*** `code`") == "Our own words, all code"


def test_underscore_within_a_word_stays() -> None:
    """A name written with underscores keeps them."""
    assert plain("the mo_jwt_token and _ga cookies") == "the mo_jwt_token and _ga cookies"


def test_multiplication_star_stays() -> None:
    """A star between spaces marks nothing."""
    assert plain("5 * 3") == "5 * 3"


def test_escapes_and_entities_are_read() -> None:
    """What Markdown and HTML escape is given as a reader sees it."""
    assert plain(r"1\. R\&D &lt;3 \*") == "1. R&D <3 *"


def test_break_element_parts_words() -> None:
    """A line break in a table cell is white space."""
    assert plain("13 months<br>or less") == "13 months or less"


def test_row_parts_its_cells() -> None:
    """The cells of a row are parted by a bar, and an escaped bar is a word's own."""
    assert cells(r"| _ga | a\|b | 13 months |") == "_ga | a|b | 13 months"


@pytest.mark.parametrize(
    ("content", "expected"),
    [("3. Use", 1), (r"3\. Use", 1), ("3.1 Use", 2), ("3 | Use", 1), ("(a) use", 0), ("Use 3", 0)],
)
def test_depth_counts_the_parts_of_a_number(content: str, expected: int) -> None:
    """A number of two parts stands one level under a number of one."""
    assert expected == depth(content)


@pytest.mark.parametrize("content", ["3. Use", "(a) Use", "iv) Use", "3.1 Use", "3 | Use", "Use"])
def test_unnumbered_leaves_out_what_moves(content: str) -> None:
    """The number or letter before a clause is left out, however written."""
    assert unnumbered(content) == "Use"


def test_quoted_line_is_read_without_its_marks() -> None:
    """A block quote's marks are no words."""
    assert lines("> > quoted")[0].content == "quoted"
