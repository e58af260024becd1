from typing import Any

import pytest

from notifications.redline import around_difference, redline
from storage.records import ClauseChange, Hunk, Operation


def diff_of(*hunks: tuple[Operation, str]) -> list[dict[str, Any]]:
    """Show hunks and return the elements of the quotation."""
    change = ClauseChange(heading=("H",), hunks=tuple(Hunk(operation=kind, text=text) for kind, text in hunks))
    _, quotation = redline(change)["elements"]
    elements: list[dict[str, Any]] = quotation["elements"]
    return elements


def test_marks_in_a_policy_stay_letters() -> None:
    """Stars, tildes and backticks of the policy neither format nor break the diff around them."""
    assert diff_of((Operation.DELETE, "~a~ *b*"), (Operation.INSERT, "`c` _d_")) == [
        {"type": "text", "text": "~a~ *b*", "style": {"strike": True}},
        {"type": "text", "text": "`c` _d_", "style": {"bold": True}},
    ]


def test_half_a_word_can_be_struck_out() -> None:
    """An edit inside a word shows without blanks that the policy does not have."""
    assert "".join(e["text"] for e in diff_of((Operation.DELETE, "un"), (Operation.EQUAL, "able"))) == "unable"


def test_blanks_between_hunks_survive() -> None:
    """Words of neighbouring hunks do not run together."""
    hunks = (Operation.EQUAL, "a "), (Operation.DELETE, "b"), (Operation.EQUAL, "\n\n c")

    assert [element["text"] for element in diff_of(*hunks)] == ["a ", "b", "\nc"]


def test_long_unchanged_run_keeps_its_ends() -> None:
    """Between two edits only the words beside them stay."""
    middle = diff_of((Operation.DELETE, "x"), (Operation.EQUAL, f" near {'far ' * 200}close "), (Operation.INSERT, "y"))

    assert (middle[1]["text"][:6], "…" in middle[1]["text"], middle[1]["text"][-6:]) == (" near ", True, "close ")


def test_long_unchanged_beginning_keeps_its_end() -> None:
    """Before the first edit only the words next to it stay."""
    first = diff_of((Operation.EQUAL, "start " + "far " * 200 + "close "), (Operation.INSERT, "y"))[0]["text"]

    assert (first[:1], first[-6:]) == ("…", "close ")


def test_long_insertion_is_cut_with_a_count() -> None:
    """How much of an insertion is left out is said."""
    assert diff_of((Operation.INSERT, "word " * 1_000))[0]["text"].endswith("… (4,406 more characters)")


def test_many_pieces_are_cut_with_a_count() -> None:
    """A clause with more edits than fit says how many pieces are missing."""
    hunks = [(Operation.INSERT if place % 2 else Operation.DELETE, "w") for place in range(100)]
    pieces = diff_of(*hunks)

    assert pieces[-1]["text"] == f" … and {100 - (len(pieces) - 1)} pieces more"


def test_channel_mention_in_a_policy_is_literal() -> None:
    """A mention in a clause stands in a text element, where Slack reads no mention."""
    assert diff_of((Operation.INSERT, "<!channel> & <@U123>")) == [
        {"type": "text", "text": "<!channel> & <@U123>", "style": {"bold": True}}
    ]


def test_short_unchanged_words_stay_whole() -> None:
    """What is short enough to read is not cut."""
    hunks = (Operation.EQUAL, "We tell you "), (Operation.DELETE, "8"), (Operation.EQUAL, " days before.")

    assert [element["text"] for element in diff_of(*hunks)] == ["We tell you ", "8", " days before."]


def test_long_heading_is_cut() -> None:
    """Headings do not crowd out the clause."""
    change = ClauseChange(heading=("Long " * 100, "Last"), hunks=(Hunk(operation=Operation.INSERT, text="a"),))

    assert len(redline(change)["elements"][0]["elements"][0]["text"]) <= 200


def test_clause_without_heading_is_only_quoted() -> None:
    """A clause before the first heading stands without a title."""
    change = ClauseChange(heading=(), hunks=(Hunk(operation=Operation.INSERT, text="a"),))

    assert [part["type"] for part in redline(change)["elements"]] == ["rich_text_quote"]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("8 days", "3 days", ("8 days", "3 days")),
        ("a b c d e f g h", "a b c d e f g h i", ("… e f g h", "… e f g h i")),
        ("x a b c d e f g", "y a b c d e f g", ("x a b c d …", "y a b c d …")),
        ("same", "same", ("same", "same")),
        ("", "new", ("", "new")),
        ("a a a a a a a", "a a a a a a a a", ("… a a a a", "… a a a a a")),
    ],
)
def test_sentences_are_shown_around_their_difference(before: str, after: str, shown: tuple[str, str]) -> None:
    """A reader need not look for the one word that differs."""
    assert around_difference(before, after) == shown
