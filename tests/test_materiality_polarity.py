"""Answers of one word or one sign: in cells, in lines with a label, below questions."""

import pytest

from storage.records import Severity
from tests.policies import severity

TABLE = "| Data | Kept | Sold |\n|---|---|---|\n| Trips | {} | {} |\n| Maps | {} | {} |\n"
QUESTIONS = "### {}\n\n{}\n\n### Do you read my trips?\n\n{}\n"


@pytest.mark.parametrize(("yes", "no"), [("Yes", "No"), ("Ja", "Nein"), ("✓", "✗"), ("✓", ""), ("X", ""), ("x", "")])
def test_a_cell_says_yes(yes: str, no: str) -> None:
    """A cell that says yes where it said no, or nothing, is another answer (guideline: any negation flip)."""
    before, after = (TABLE.format(yes, no, yes, sold) for sold in (no, yes))

    assert severity(before, after) is Severity.HIGH


def test_a_sign_moved_to_another_cell() -> None:
    """As many ticks as before in other columns are other answers."""
    assert severity(TABLE.format("✓", "", "✓", ""), TABLE.format("✓", "", "", "✓")) is Severity.HIGH


def test_a_box_is_ticked() -> None:
    """A box of a list that is ticked now says that it is done."""
    boxes = "- [x] Trips are kept\n- [ ] Trips are sold\n"

    assert severity(boxes, boxes.replace("[ ]", "[x]")) is Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sells trips: no", "Sells trips: yes"),
        ("Encryption: yes", "Encryption: no"),
        ("Place: not collected", "Place: collected"),
        ("Telemetry: off", "Telemetry: on"),
        ("Encryption: on", "Encryption: off"),
        ("Vente des trajets : non", "Vente des trajets : oui"),
        ("Standort gesammelt: Nein", "Standort gesammelt: Ja"),
        ("Ritten verkocht: nee", "Ritten verkocht: ja"),
    ],
)
def test_a_line_with_a_label_is_no_menu(before: str, after: str) -> None:
    """A short line whose answer turned is told, wherever short lines stand."""
    assert severity(f"- {before}\n- Maps: drawn\n", f"- {after}\n- Maps: drawn\n") is Severity.HIGH


@pytest.mark.parametrize(
    ("question", "before", "after"),
    [
        ("Do you sell my trips?", "No.", "Yes."),
        ("Can I delete my account?", "Yes, at any time.", "No."),
        ("Verkaufen Sie meine Fahrten?", "Nein.", "Ja, an Clubs."),
        ("Puis-je supprimer mon compte ?", "Oui, à tout moment.", "Non."),
    ],
)
def test_another_answer_below_a_question(question: str, before: str, after: str) -> None:
    """The answer to one question turned, though the same word still answers another."""
    assert (
        severity(QUESTIONS.format(question, before, before), QUESTIONS.format(question, after, before)) is Severity.HIGH
    )


def test_a_row_is_told_by_its_label() -> None:
    """What a row says of the same thing is compared, however little of it stayed."""
    before = "## Retention\n\n| Data | Kept |\n|---|---|\n| Trips | Until you delete them |\n"

    assert severity(before, before.replace("Until you delete them", "Indefinitely")) is Severity.HIGH


def test_a_phrase_with_on_or_off_is_no_switch() -> None:
    """To be based off a thing is to be based on it."""
    assert severity("Maps are drawn based off your trips.", "Maps are drawn based on your trips.") is None
