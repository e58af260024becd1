"""Where data may newly go, and stay no longer."""

import pytest

from storage.records import Direction, Severity
from tests.policies import told

OPENED = [
    ("We store data in the European Union.", "We store data in the European Union and other regions."),
    ("We store data in Germany.", "We store data wherever our providers operate."),
    ("We process data in the EU.", "We process data globally."),
    ("We store data in the European Union.", "We store data inside and outside the European Union."),
    ("Les données sont stockées en France.", "Les données sont stockées en France et hors de l'Union européenne."),
    ("Daten werden in Deutschland gespeichert.", "Daten werden in Deutschland und außerhalb der EU gespeichert."),
]
TAKEN = [
    ("Data is kept on your phone.", "Data is kept in the cloud."),
    ("Your notes stay on your device.", "Your notes may leave your device."),
]


@pytest.mark.parametrize(("before", "after"), OPENED)
def test_place_is_opened(before: str, after: str) -> None:
    """Data may go to places that nobody names."""
    assert told(before, after, "place_opened") == [(Severity.HIGH, Direction.ADVERSE)]


def test_nothing_leaves() -> None:
    """What does not leave a place goes nowhere."""
    assert told("We plan trips.", "We plan trips. No data is stored outside the EU.", "place_opened") == []


@pytest.mark.parametrize(("before", "after"), TAKEN)
def test_data_stay_with_the_reader_no_longer(before: str, after: str) -> None:
    """What was kept on the reader's own device is kept elsewhere."""
    assert told(before, after, "no_longer_local") == [(Severity.HIGH, Direction.ADVERSE)]


def test_part_that_the_vendor_plays_is_told_of_another_sentence() -> None:
    """The sentence that said "processor" is gone, and no sentence of today is like it."""
    before, after = "We are a processor acting on your instructions.", "We are a controller of usage data."
    assert told(before, after, "role_changed") == [(Severity.HIGH, Direction.NEUTRAL)]


def test_country_in_the_row_of_a_party_is_where_its_data_goes() -> None:
    """Whatever the heading above the table says."""
    table = "We work with:\n\n| Provider | Country |\n|---|---|\n| Holmgate | {} |"
    assert told(table.format("Germany"), table.format("United States"), "country_added") == [
        (Severity.HIGH, Direction.ADVERSE)
    ]
