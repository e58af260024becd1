"""Items of a list: what is done with what they name stands in the line or the heading above."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

LEADS = [
    ("We share trips with:", "advertisers", "recipient_added"),
    ("We share trips with:", "data brokers", "recipient_added"),
    ("We use trips for these purposes:", "advertising", "advertising_added"),
    ("We collect:", "fingerprints", "sensitive_data_added"),
    ("Nous transmettons les trajets à :", "des régies publicitaires", "recipient_added"),
    ("Wir verwenden Fahrten für:", "Werbung", "advertising_added"),
]


def added(led: str, item: str) -> dict[str, Severity]:
    """Give the reasons told for an item that came to a list, and how severe they are."""
    before = f"{led}\n\n- maps\n- mail\n"
    return {told.rule: told.severity for told in judge(policy(before), policy(f"{before}- {item}\n")).reasons}


@pytest.mark.parametrize(("lead", "item", "rule"), LEADS)
def test_an_item_is_what_its_lead_says(lead: str, item: str, rule: str) -> None:
    """An item needs no verb of its own: the line that leads to the list says what is done with it."""
    assert added(lead, item).get(rule) is Severity.HIGH


@pytest.mark.parametrize(("lead", "item", "rule"), LEADS[:4])
def test_an_item_is_what_its_heading_says(lead: str, item: str, rule: str) -> None:
    """So does the heading."""
    assert added(f"### {lead.rstrip(':')}", item).get(rule) is Severity.HIGH


def test_an_item_of_what_is_denied_is_no_use() -> None:
    """A list of what is not done names no use."""
    assert "advertising_added" not in added("We never use trips for:", "advertising")
