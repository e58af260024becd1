"""What holds of facts whatever the text: no text ends the reader, and every fact stands on words of the text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.facts import read_facts
from monitor.sharing import forget

PIECES = (
    "# Privacy\n\n",
    "## Conservation\n\n",
    "We keep ",
    "Nous conservons ",
    "Wir speichern ",
    "We bewaren ",
    "Conservamos ",
    "Conserviamo ",
    "your data ",
    "vos données pendant ",
    "thirty (30) days",
    "deux ans",
    "6 Monate",
    "al menos un año",
    "after you close the account",
    "We may change this policy. ",
    "at least 8 days before it takes effect",
    "unless you ",
    "never ",
    "sell ",
    "to Acme Ltd (Ireland)",
    "| Cookie | Provider | Expiry |\n|---|---|---|\n",
    "| _ga | Acme | 2 years |\n",
    "- ",
    ". ",
    ", ",
    "\n\n",
    "\n",
    "(",
    ")",
    "…",
    "\u202e",
    "\u00a0",
    "\u200b",
    "1.",
    "Last updated: 3/4/2025",
    "99999999999999999999 days",
    "31 February 2026",
    "info@acme.example",
    "https://acme.example/(a",
    "**",
    "[",
    "](",
    "²",
    "٣",
)
TEXTS = st.text(max_size=300) | st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)


def bare(text: str) -> str:
    """Leave letters and digits."""
    return re.sub(r"[\W_]+", "", text)


@settings(max_examples=60)
@given(TEXTS)
def test_every_fact_stands_on_words_of_the_text(text: str) -> None:
    """Whatever is read, and nothing is raised, its quote stands in the text."""
    assert [fact for fact in read_facts(text) if bare(fact.quote) not in bare(text)] == []


@settings(max_examples=60)
@given(TEXTS)
def test_same_text_has_the_same_facts(text: str) -> None:
    """Facts hang on nothing but the text: what was read before leaves no trace."""
    found = read_facts(text)
    forget()

    assert found == read_facts(text)


@settings(max_examples=40)
@given(TEXTS)
def test_no_fact_is_empty(text: str) -> None:
    """A fact has a quote, and a value that is none or says something."""
    assert [fact for fact in read_facts(text) if not fact.quote.strip() or fact.value == ""] == []
