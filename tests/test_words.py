import unicodedata
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.words import TimeBudget, hunks, runs, tokens
from storage.records import Hunk, Operation

AMPLE = 10.0
PHRASES = st.lists(
    st.sampled_from(
        [
            "we",
            "never",
            "sell",
            "30",
            "8",
            "1,000",
            "8.5",
            "12/04/2023",
            "-",
            " ",
            " ",
            ". ",
            "\n",
            "Zürich",
            "e\u0301te\u0301",
        ]
    ),
    max_size=30,
).map("".join)


def shown(before: str, after: str) -> str:
    """Write the hunks of two texts in one line."""
    marks = {Operation.EQUAL: "{}", Operation.DELETE: "[-{}-]", Operation.INSERT: "{{+{}+}}"}
    return "".join(marks[hunk.operation].format(hunk.text) for hunk in hunks(before, after, TimeBudget(AMPLE)))


def sides(found: tuple[Hunk, ...]) -> tuple[str, str]:
    """Rebuild both texts."""
    return (
        "".join(hunk.text for hunk in found if hunk.operation is not Operation.INSERT),
        "".join(hunk.text for hunk in found if hunk.operation is not Operation.DELETE),
    )


def joined(text: str, place: int) -> bool:
    """Tell whether a place is inside a word or a number, asked of the characters beside it and not of the tokens."""
    above, below, beyond = text[place - 1 : place], text[place : place + 1], text[place + 1 : place + 2]
    inside_word = above.isalnum() and below.isalnum()
    inside_number = (above.isdigit() and below in tuple(".,/") and beyond.isdigit()) or (
        above in tuple(".,/") and below.isdigit() and text[place - 2 : place - 1].isdigit()
    )
    return inside_word or inside_number or bool(below and unicodedata.combining(below))


def cuts(found: tuple[Hunk, ...], leaving_out: Operation) -> list[int]:
    """Give the places in one text where a hunk ends."""
    return list(accumulate(len(hunk.text) for hunk in found if hunk.operation is not leaving_out))


@pytest.mark.parametrize(
    "word",
    [
        "30",
        "1,000",
        "8.5",
        "12/04/2023",
        "2023-04-12",
        "10:30",
        "1\u202f000",
        "don't",
        "l’accès",
        "mo_jwt_token",
        "e\u0301te\u0301",
    ],
)
def test_word_is_one_token(word: str) -> None:
    """A word or number with its separators, apostrophes and accents stays whole."""
    assert [word] == tokens(word)


def test_unit_is_no_part_of_a_number() -> None:
    """A number joined to a word by a hyphen can change alone."""
    assert shown("a 30-day notice", "a 8-day notice") == "a [-30-]{+8+}-day notice"


def test_full_stop_is_no_part_of_a_number() -> None:
    """A point after a number ends the sentence."""
    assert tokens("in 2023.") == ["in", " ", "2023", "."]


def test_chinese_changes_by_the_character() -> None:
    """A script without spaces is compared one character at a time."""
    assert shown("保存三十天", "保存八天") == "保存[-三十-]{+八+}天"


def test_inserted_sentence_is_shown_whole() -> None:
    """An edit begins where the sentence does, also when the next one begins with the same word."""
    actual = shown("We ask. We answer.", "We ask. We sell. We answer.")

    assert actual == "We ask. {+We sell. +}We answer."


def test_chance_words_between_edits_are_folded_in() -> None:
    """A space that both happen to have between two changed words does not tear an edit apart."""
    actual = shown("told thirty days ahead", "told many weeks ahead")

    assert actual == "told [-thirty days-]{+many weeks+} ahead"


def test_used_up_budget_leaves_one_edit() -> None:
    """Without time, what lies between the equal ends is one edit."""
    actual = hunks("one two three four", "one 2 three 4 four", TimeBudget(0))

    assert [hunk.text for hunk in actual] == ["one ", "two three", "2 three 4", " four"]


def test_texts_of_endless_edits_are_one_edit() -> None:
    """More edits than anybody reads are shown as one, in time."""
    assert len(hunks("|" * 30_000, "|-" * 20_000 + "x", TimeBudget(AMPLE))) <= 3


def test_runs_count_tokens_of_both_sides() -> None:
    """A run says how many tokens are equal, gone or new."""
    actual = runs(["a", "b", "c"], ["a", "x", "c"], TimeBudget(AMPLE))

    assert actual == [(Operation.EQUAL, 1), (Operation.DELETE, 1), (Operation.INSERT, 1), (Operation.EQUAL, 1)]


@settings(max_examples=60)
@given(st.text(), st.text())
def test_any_texts_are_rebuilt(before: str, after: str) -> None:
    """The hunks hold both texts exactly, whatever characters they are of."""
    assert (before, after) == sides(hunks(before, after, TimeBudget(AMPLE)))


@settings(max_examples=60)
@given(PHRASES, PHRASES, st.sampled_from([0.0, AMPLE]))
def test_edited_texts_are_rebuilt(before: str, after: str, seconds: float) -> None:
    """The hunks hold both texts exactly, with time and without."""
    assert (before, after) == sides(hunks(before, after, TimeBudget(seconds)))


@settings(max_examples=60)
@given(PHRASES, PHRASES)
def test_no_hunk_splits_a_word_or_number(before: str, after: str) -> None:
    """No hunk ends inside a word or number of either text."""
    found = hunks(before, after, TimeBudget(AMPLE))
    split = [place for place in cuts(found, Operation.INSERT) if joined(before, place)]
    split += [place for place in cuts(found, Operation.DELETE) if joined(after, place)]

    assert split == []
