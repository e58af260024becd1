from hypothesis import given
from hypothesis import strategies as st

from monitor.materiality import judgement
from monitor.materiality.glossary import Glossary, number
from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import DUTIES, mentions
from monitor.materiality.words import listed

LISTS = ("retain | retention | keep=", "opt out | opt in=", "no longer | longer", "a= | ab | a b= | a b c")
WORDS = sorted(listed("retain retained keep keeper opt out in inner outer no longer a ab b c"))
ADDRESS = "no.longer@opt-out.example"


@given(st.lists(st.sampled_from((*WORDS, ADDRESS))).map(tuple))
def test_lists_named_are_those_that_words_mention(spoken: tuple[str, ...]) -> None:
    """Lists looked up together are found exactly where each is found by itself."""
    assert {stems for stems in LISTS if mentions(spoken, stems)} == Glossary(LISTS).named(spoken)


def test_two_lists_share_a_stem() -> None:
    """A stem that stands in two lists names both."""
    assert frozenset({"sell | share", "share"}) == Glossary(("sell | share", "share", "rent")).named(("we", "share"))


@given(st.lists(st.sampled_from((*WORDS, ADDRESS, "."))).map(tuple))
def test_words_mention_what_a_pattern_of_the_list_finds(spoken: tuple[str, ...]) -> None:
    """Looking words up finds what searching for the stems does."""
    searched = {stems for stems in LISTS if spoken and finder(stems).search(line(spoken))}

    assert searched == {stems for stems in LISTS if mentions(spoken, stems)}


def test_list_of_a_module_is_numbered_with_what_judges() -> None:
    """The index is not made anew for a list that a module of the judge holds: it has a number before any other."""
    judgement.judge("We keep logs.", "We keep no logs.")

    assert number(DUTIES) < number("a list | that no module holds")
