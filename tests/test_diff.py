from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.diff import Comparison, compare, render_html
from storage.records import ClauseChange, Hunk, Operation

BEFORE = "# Privacy\n\n## Changes\n\nYou are told 30 days before.\n\n## Sharing\n\nWe will never sell your data.\n"
AFTER = "# Privacy\n\n## Changes\n\nYou are told 8 days before.\n\n## Sharing\n\nWe may sell your data.\n"
BLOCKS = st.lists(
    st.sampled_from(
        [
            "# Title\n\n",
            "- item 30\n",
            "- item 8\n",
            "We never sell.\n\n",
            "We may sell.\n\n",
            "| a | b |\n",
            "x",
            " \n",
            "é",
        ]
    ),
    max_size=15,
).map("".join)


def sides(compared: Comparison) -> tuple[str, str]:
    """Rebuild both texts."""
    return (
        "".join(hunk.text for hunk in compared.hunks if hunk.operation is not Operation.INSERT),
        "".join(hunk.text for hunk in compared.hunks if hunk.operation is not Operation.DELETE),
    )


@settings(max_examples=60)
@given(st.one_of(st.text(), BLOCKS), st.one_of(st.text(), BLOCKS), st.sampled_from([0.0, 5.0]))
def test_both_texts_are_rebuilt(before: str, after: str, seconds: float) -> None:
    """The hunks hold both texts exactly, with time and without."""
    assert (before, after) == sides(compare(before, after, seconds=seconds))


@settings(max_examples=30)
@given(st.one_of(st.text(), BLOCKS), st.sampled_from([0.0, 5.0]))
def test_text_against_itself_is_unchanged(text: str, seconds: float) -> None:
    """No pair of a text with itself is changed, with time and without."""
    assert compare(text, text, seconds=seconds).changed == ()


def test_change_tells_where_it_stands() -> None:
    """Every changed clause comes with the headings above it."""
    assert [change.heading for change in compare(BEFORE, AFTER).changes()] == [
        ("Privacy", "Changes"),
        ("Privacy", "Sharing"),
    ]


def test_number_changes_alone() -> None:
    """From thirty days to eight, the number is the hunk."""
    actual = compare(BEFORE, AFTER).changes()[0].hunks

    assert actual == (
        Hunk(operation=Operation.EQUAL, text="You are told "),
        Hunk(operation=Operation.DELETE, text="30"),
        Hunk(operation=Operation.INSERT, text="8"),
        Hunk(operation=Operation.EQUAL, text=" days before."),
    )


def test_white_space_is_no_change_to_show() -> None:
    """Blank lines and folded spaces make no change, though they are kept."""
    assert compare("One  rule.\n\nTwo.", "One rule.\n\n\n\nTwo.").changes() == ()


def test_moved_clause_is_recognised() -> None:
    """A clause that went here and came there, word for word, is a move."""
    compared = compare("Alpha rule.\n\nBeta law.\n\nGamma act.", "Beta law.\n\nGamma act.\n\nAlpha rule.")

    assert [(went.before.text, came.after.text) for went, came in compared.moved if went.before and came.after] == [
        ("Alpha rule.", "Alpha rule.")
    ]


def test_unmoved_text_has_no_moves() -> None:
    """An edit in place is no move."""
    assert compare(BEFORE, AFTER).moved == ()


def test_pair_of_new_marks_says_the_same() -> None:
    """Bold alone changes no word."""
    assert [pair.same_words for pair in compare("We never sell.", "We **never** sell.").changed] == [True]


def test_html_rendering_escapes_the_policy() -> None:
    """What a vendor writes is never markup, in the heading or below it."""
    change = ClauseChange(heading=("<b>",), hunks=(Hunk(operation=Operation.INSERT, text='<script>"&'),))

    assert render_html([change]) == ("<section><h3>&lt;b&gt;</h3><p><ins>&lt;script&gt;&quot;&amp;</ins></p></section>")


def test_html_rendering_marks_both_sides() -> None:
    """What went stands in del, what came in ins."""
    actual = render_html(compare("told 30 days before", "told 8 days before").changes())

    assert actual == "<section><p>told <del>30</del><ins>8</ins> days before</p></section>"
