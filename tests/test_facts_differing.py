"""That facts are read only around the differences between two texts changes nothing that is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.facts.changes import fact_changes
from monitor.facts.differing import around_differences, changed_facts
from monitor.facts.reading import EVERY_KIND, document_of, read_facts

STATEMENTS = (
    "# Privacy policy",
    "## How long we keep data",
    "## Your rights",
    "## Changes to this policy",
    "## Cookies",
    "## Who receives data",
    "**Retention.** We keep your data as told below.",
    "We keep your data for as long as the law asks:",
    "- Invoices: 10 years",
    "- Logs: 30 days",
    "| Data | Kept for |\n|---|---|\n| Account | 2 years |\n| Orders | 6 years |",
    "| Data | Kept for |\n|---|---|\n| Account | 2 years |\n| Orders | 7 years |",
    "| Cookie | Provider | Expiry |\n|---|---|---|\n| _ga | Acme | 2 years |\n| _id | Acme | 1 day |",
    "You have the right to access your data, and to object.",
    "You may ask us to delete your data.",
    "We answer your request within one month. We may extend this by two months.",
    "You need not pay; please enclose a copy of your identity card with your request.",
    "We may change this policy at any time.",
    "We will tell you by e-mail 30 days before a change takes effect.",
    "By using the service after a change you accept it.",
    "You may object within 14 days.",
    "We never sell your data.",
    "We sell your data to advertisers.",
    "Your data are stored in Ireland and in the United States.",
    "Transfers rest on standard contractual clauses.",
    "This policy is governed by the laws of Norway, and the courts of Oslo have jurisdiction.",
    "The controller is Acme Ltd, registered in Dublin.",
    "You must be at least 16 years old.",
    "We make no automated decisions about you.",
    "We are certified to ISO 27001.",
    "We collect what you type into forms.",
    "We like bread.",
)
POLICIES = st.lists(st.sampled_from(STATEMENTS), min_size=8, max_size=40)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a policy and the same with a few statements put in place of others, added, or left out."""
    before = draw(POLICIES)
    after = list(before)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(after)))
        after[start : start + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(STATEMENTS), max_size=2))
    return "\n\n".join(before), "\n\n".join(after)


@settings(max_examples=60)
@given(changes())
def test_changes_are_those_of_all_facts(pair: tuple[str, str]) -> None:
    """Whatever was changed in a policy, it is told as if both texts had been read whole."""
    before, after = pair

    assert fact_changes(read_facts(before), read_facts(after)) == changed_facts(before, after, kinds=EVERY_KIND)


def test_what_stands_far_from_a_difference_is_not_read() -> None:
    """Of two long texts that differ in one statement only a few around it are read."""
    statements = [f"We like bread number {number}." for number in range(100)]
    before, after = ("\n\n".join([*statements[:50], told, *statements[50:]]) for told in ("Kept.", "Kept for 2 years."))

    parts = around_differences(document_of(before, "en"), document_of(after, "en"))

    assert [9, 9] == [len(part.sentences) for part in parts]


def test_heading_above_a_difference_is_read() -> None:
    """A statement is read under its heading, however far above that stands."""
    statements = ["## How long we keep data", *(f"We like bread number {number}." for number in range(40))]
    before, after = ("\n\n".join([*statements, told]) for told in ("Kept.", "2 years."))

    part, _ = around_differences(document_of(before, "en"), document_of(after, "en"))

    assert statements[0] == f"## {part.sentences[0].quote}"
