import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.clauses import Clause, ClauseKind, clauses

PIECES = [
    "# A\n",
    "B\n---\n",
    "\n",
    "- c\n",
    "-\n",
    "1. d\n",
    "| e | f |\n",
    "|---|---|\n",
    "**G**\n",
    "h  \n",
    "> i\n",
    "***\n",
]


def told(text: str) -> list[tuple[ClauseKind, str]]:
    """Give kind and words of every clause."""
    return [(clause.kind, clause.text) for clause in clauses(text)]


def tiled(found: tuple[Clause, ...], text: str) -> str:
    """Join the slices of the clauses, each from where the one before ended."""
    ends = [0, *(clause.end for clause in found)]
    return "".join(
        text[start : clause.end] for start, clause in zip(ends, found, strict=False) if start == clause.start
    )


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_clauses_tile_the_text(text: str) -> None:
    """Joining the slices of consecutive clauses gives the text back exactly."""
    assert text == tiled(clauses(text), text)


def test_empty_text_has_no_clause() -> None:
    """Where nothing stands there is nothing to talk about."""
    assert clauses("") == ()


@pytest.mark.parametrize(
    "title", ["## Retention", "Retention\n---------", "**Retention**", "3 | Retention", "3. Retention"]
)
def test_heading_stands_above_its_clause(title: str) -> None:
    """A clause knows the heading above it, however that is marked."""
    *_, clause = clauses(f"{title}\n\nWe keep logs for 30 days.\n")

    assert [heading.removeprefix("3").strip(" .|") for heading in clause.heading] == ["Retention"]


def test_headings_nest_by_level() -> None:
    """A heading closes those of its level and deeper ones, and stands under the others."""
    found = clauses("# A\n\n## B\n\n### C\n\n## D\n\ntext")

    assert [clause.heading for clause in found] == [(), ("A",), ("A", "B"), ("A",), ("A", "D")]


def test_numbered_titles_nest_by_number() -> None:
    """Section 3.1 stands under section 3."""
    *_, clause = clauses("3. Your data\n\n3.1 Storage\n\nIt rests in Belgium.\n")

    assert clause.heading == ("3. Your data", "3.1 Storage")


def test_title_keeps_its_number_once() -> None:
    """The list marker that a page puts before a numbered title is no part of the title."""
    assert told("2. 1\\. Data we collect\n----------\n\ntext")[0] == (ClauseKind.HEADING, "1. Data we collect")


def test_title_in_an_item_is_a_heading() -> None:
    """A title that a page sets in a list is still a title."""
    assert told("- ### Cookies\n  We use two.")[0] == (ClauseKind.HEADING, "Cookies")


def test_bold_date_is_no_heading() -> None:
    """A bold date line is what the policy says of itself, not the title of what follows."""
    assert told("**Effective May 26, 2026**\n\nHello.")[0][0] is ClauseKind.PARAGRAPH


def test_bold_sentence_is_no_heading() -> None:
    """A whole sentence in bold is a clause, not a title."""
    assert told("**We never sell your data.**\n\nHello.")[0][0] is ClauseKind.PARAGRAPH


def test_date_with_a_leading_day_keeps_it() -> None:
    """A day written like a list number stays among the words, and makes no heading."""
    assert told("30\\. Juni 2023\n\nHallo.")[0] == (ClauseKind.ITEM, "30. Juni 2023")


def test_short_numbered_lines_together_are_a_list() -> None:
    """A table of contents is items, not headings without text."""
    kinds = [kind for kind, _ in told("1. Scope\n2. Rights\n3. Contact\n")]

    assert kinds == [ClauseKind.ITEM] * 3


def test_items_lose_their_bullets() -> None:
    """Items of any bullet, nested or not, give their words."""
    found = told("* one\n    - two\n\t• three\n(a) four")

    assert found == [(ClauseKind.ITEM, words) for words in ("one", "two", "three", "(a) four")]


def test_bare_bullet_takes_the_next_line() -> None:
    """A dash alone on its line belongs to the words below it, blank lines or not."""
    assert told("-\nfirst\n-\n\nsecond\n") == [(ClauseKind.ITEM, "first"), (ClauseKind.ITEM, "second")]


def test_paragraph_of_many_lines_is_one_clause() -> None:
    """Where blank lines part paragraphs, a line end inside one is white space."""
    assert told("We keep\nyour data\nsafe.\n\nAlways.")[0] == (ClauseKind.PARAGRAPH, "We keep your data safe.")


def test_lines_without_blank_ones_are_clauses() -> None:
    """An archive that dropped blank lines means each line as a paragraph."""
    assert [words for _, words in told("We keep it.\nWe love it.\n")] == ["We keep it.", "We love it."]


def test_second_paragraph_of_an_item_is_a_clause() -> None:
    """A paragraph set below an item is talked about on its own."""
    assert told("- one\n\n  more of one\n")[1] == (ClauseKind.PARAGRAPH, "more of one")


def test_table_rows_are_clauses() -> None:
    """The separator of a table goes with its header row."""
    found = told("| Cookie | Kept |\n| --- | --- |\n| _ga | 13 months |\n")

    assert found == [(ClauseKind.ROW, "Cookie | Kept"), (ClauseKind.ROW, "_ga | 13 months")]


def test_table_may_leave_out_outer_bars() -> None:
    """Rows without a bar in front are rows below a separator."""
    found = told("Cookie | Kept\n--- | ---\n_ga | 13 months\n")

    assert found == [(ClauseKind.ROW, "Cookie | Kept"), (ClauseKind.ROW, "_ga | 13 months")]


def test_rule_is_no_clause() -> None:
    """A line across the page goes with the clause above it."""
    assert [words for _, words in told("one\n\n---\n\ntwo")] == ["one", "two"]


def test_dashes_under_a_long_line_are_a_rule() -> None:
    """Nobody underlines a whole paragraph."""
    assert told("word " * 80 + "\n-----\n")[0][0] is ClauseKind.PARAGRAPH


def test_an_inset_line_goes_on_with_its_item() -> None:
    """Where no blank lines part the text, a line that stands further in than the item above is part of it."""
    assert told("* Postwren\n  sends our letters\nAsk us.\n* Pens\n* Ink") == [
        (ClauseKind.ITEM, "Postwren sends our letters"),
        (ClauseKind.PARAGRAPH, "Ask us."),
        (ClauseKind.ITEM, "Pens"),
        (ClauseKind.ITEM, "Ink"),
    ]
