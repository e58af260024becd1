"""Lines that say of one thing what it is: "Retention: 30 days", as a line, an item or a row."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

HIGH, MEDIUM = Severity.HIGH, Severity.MEDIUM
FORMS = ("**{}:** {}", "- {}: {}", "| What | Is |\n|---|---|\n| {} | {} |")
VALUES = [
    ("Retention", "30 days", "2 years", HIGH),
    ("Lawful basis", "consent", "legitimate interests", MEDIUM),
    ("Recipients", "none", "advertising partners", HIGH),
    ("Place of storage", "Germany", "Japan", HIGH),
    ("Notice of changes", "30 days by email", "by posting here", HIGH),
    ("Speicherdauer", "30 Tage", "2 Jahre", HIGH),
    ("Destinataires", "aucun", "partenaires publicitaires", HIGH),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("label", "before", "after", "severity"), VALUES)
def test_another_value_behind_a_label(form: str, label: str, before: str, after: str, severity: Severity) -> None:
    """A label keeps short lines from being a menu, and says of what the value is another."""
    lines = (f"{form.format('Owner', 'us')}\n\n{form.format(label, value)}" for value in (before, after))

    assert judge(*map(policy, lines)).severity is severity


def test_another_language_of_a_page_is_no_value_of_the_field() -> None:
    """A label that is none of the field may stand in a menu."""
    before = "\n".join(("# Roadbook", "", "- Language: English", "- Theme: light", "", policy("We draw maps.")))

    assert not judge(before, before.replace("English", "Deutsch")).material
