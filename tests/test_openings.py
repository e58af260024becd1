import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.facts.recipients import SHARES
from monitor.facts.retention_phrases import RETAINED
from monitor.facts.sentences import WORD, Wording
from monitor.openings import Opening, beginnings, opening

PATTERNS = (
    r"(?<!\w)(?:keep|kept(?!\w)|store[sd]?)",
    r"(?<!\w)(?:we\s(?:hold|have)|vous|d[ée]trui\w+)(?!\w)",
    r"(?<!\w)(?:\w*speicher\w*|bewar\w+|(?:ge)?l(?:ö|oe)sch\w+)",
    r"(?<!\w)(?:\w*l(?:ö|oe)sch(?:frist|ung)|\w*(?:daten|angaben)(?!\w))",
    r"(?<!\w)(?:(?:un)?subscribe[ds]?|no[- ]?one|aa{1,3}b)",
    r"(?<!\w)(?:sub-?processors?|s(?:hare|ell)s?) (?:\w+ ){0,3}?with",
)
OTHERS = (
    "",
    "we",
    "keeping",
    "unterbewahrt",
    "abspeichern",
    "D\u00e9truire",
    "a-b",
    "ein l\u00f6schen",
    "aaab",
    "\u0130",
)


@pytest.mark.parametrize("pattern", [*PATTERNS, SHARES.pattern])
@given(data=st.data())
def test_a_pattern_is_found_by_its_opening_where_it_is_found_at_all(pattern: str, data: st.DataObject) -> None:
    """To try it at the beginnings that it wants finds no less and no more, whatever stands around."""
    found = data.draw(st.from_regex(pattern))
    text = f"{data.draw(st.sampled_from(OTHERS))}{found}{data.draw(st.sampled_from(OTHERS))}"
    compiled, opened = re.compile(pattern), opening(pattern)

    assert opened is not None
    assert opened.finds(compiled, text, beginnings(WORD.findall(text))) == (compiled.search(text) is not None)


@pytest.mark.parametrize(
    "pattern",
    ["keep", r"(?<!\w)\w+", r"(?<!\w)(?:keep)?", r"(?i)(?<!\w)keep", r"(?<!\w)(?i:keep)", r"(?<!\w)(?:keep|[^a])", ""],
)
def test_of_what_may_begin_with_anything_nothing_is_said(pattern: str) -> None:
    """A pattern that does not say how its words begin has no opening: each text is searched."""
    assert opening(pattern) is None


def test_a_word_too_few_letters_long_stands_whole() -> None:
    """A short word is looked for as it is, the beginning of a longer one by its first letters."""
    assert Opening(frozenset({"no", "th", "stor"}), ()) == opening(r"(?<!\w)(?:no(?= )|no\s|the|store)")


def test_what_ends_a_word_in_several_ways_is_looked_for_inside_it() -> None:
    """Behind any letters, each of the ways to go on is a part of words."""
    assert Opening(frozenset(), ("loes", "lösc")) == opening(r"(?<!\w)(?:\w*l(?:ö|oe)schfrist)")


def test_most_sentences_are_not_searched() -> None:
    """A wording without a word of keeping knows so before the pattern is asked."""
    opened = opening(RETAINED.pattern)

    assert opened is not None
    assert opened.beginnings.isdisjoint(Wording("You may write to us").beginnings)


@pytest.mark.parametrize("quote", ["We Keep your data", "Wir haben es zwischengespeichert", "You may write to us", ""])
def test_a_wording_holds_what_is_found_in_it(quote: str) -> None:
    """A pattern that is only searched for where it may be is found where it is."""
    assert (RETAINED.search(quote.lower()) is not None) == Wording(quote).holds(RETAINED)
