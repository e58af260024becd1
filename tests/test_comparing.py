import pytest

from monitor.comparing import compared, in_words
from storage.records import Fact, FactKind


def fact(kind: FactKind, value: str | None, /, **detail: str | bool) -> Fact:
    """A fact of a policy."""
    return Fact(kind=kind, value=value, quote="So it is said.", detail=detail)


EIGHT = fact(FactKind.CHANGE_NOTICE, "P8D", kind="advance_notice", implied_acceptance=True)
POSTED = fact(FactKind.CHANGE_NOTICE, "P0D", kind="on_posting")
AGE = fact(FactKind.MINIMUM_AGE, "16")
BELGIUM, FINLAND = fact(FactKind.COUNTRY, "Belgium"), fact(FactKind.COUNTRY, "Finland")


def test_a_kind_that_nobody_states_is_no_row() -> None:
    """Rows are the kinds of which there is something to compare."""
    rows = compared({"Acme": [EIGHT, AGE], "Beta": [POSTED]}).rows

    assert [kind for kind, _ in rows] == [FactKind.CHANGE_NOTICE, FactKind.MINIMUM_AGE]


def test_vendors_stand_side_by_side() -> None:
    """Every vendor has its cell in every row, empty where it states nothing."""
    rows = dict(compared({"Acme": [BELGIUM, FINLAND, BELGIUM], "Beta": []}).rows)

    assert rows[FactKind.COUNTRY] == (("Belgium", "Finland"), ())


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (EIGHT, "8 days (advance notice)"),
        (
            fact(FactKind.CHANGE_NOTICE, "P10D", kind="advance_notice", business=True),
            "10 business days (advance notice)",
        ),
        (fact(FactKind.CHANGE_NOTICE, None, kind="check_back"), "check back"),
        (fact(FactKind.RETENTION, "P2Y", what="applications"), "2 years (applications)"),
        (fact(FactKind.LAST_UPDATED, None, ambiguous="01/02/26"), "01/02/26"),
        (AGE, "16"),
        (fact(FactKind.SALE_OF_DATA, None), "stated"),
    ],
)
def test_a_fact_is_said_in_a_few_words(stated: Fact, words: str) -> None:
    """A value stands with what it is of."""
    assert in_words(stated) == words
