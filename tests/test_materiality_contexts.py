import pytest

from monitor.materiality import judge
from storage.records import Direction, Noise, Severity
from tests.policies import policy

NEVER = "We never collect:\n\n- Your place\n- Your pulse\n\nWe collect:\n\n- Your name\n- Your trips"
MOVED = "We never collect:\n\n- Your pulse\n\nWe collect:\n\n- Your name\n- Your place\n- Your trips"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (NEVER, MOVED),
        (
            "Nous ne notons jamais :\n\n- Votre lieu\n- Votre pouls\n\nNous notons :\n\n- Votre nom",
            "Nous ne notons jamais :\n\n- Votre pouls\n\nNous notons :\n\n- Votre nom\n- Votre lieu",
        ),
        (
            "Wir erheben nie:\n\n- Ihren Ort\n- Ihren Puls\n\nWir erheben:\n\n- Ihren Namen",
            "Wir erheben nie:\n\n- Ihren Puls\n\nWir erheben:\n\n- Ihren Namen\n- Ihren Ort",
        ),
        (
            "## What we do not sell\n\nYour trips and maps.\n\n## What we show\n\nYour name.",
            "## What we do not sell\n\nYour name.\n\n## What we show\n\nYour trips and maps.",
        ),
        (
            "### Never shown\n\n| Item |\n|---|\n| Pulse |\n| Place |\n\n### Shown\n\n| Item |\n|---|\n| Name |",
            "### Never shown\n\n| Item |\n|---|\n| Pulse |\n\n### Shown\n\n| Item |\n|---|\n| Name |\n| Place |",
        ),
    ],
)
def test_line_that_was_denied_is_stated(before: str, after: str) -> None:
    """A line that moved from "we never" to "we do" is told, though its words stayed."""
    assert judge(policy(before), policy(after)).direction is Direction.ADVERSE


def test_line_that_was_denied_weighs_as_any_flip() -> None:
    """It is a negation that went (guideline, high: any negation flip)."""
    assert judge(policy(NEVER), policy(MOVED)).severity is Severity.HIGH


def test_line_that_was_stated_is_denied() -> None:
    """The reverse is told, too, as better."""
    assert judge(policy(MOVED), policy(NEVER)).direction is Direction.FAVOURABLE


def test_line_that_moved_within_its_list() -> None:
    """Under the same words a line is only reordered."""
    assert judge(
        policy(NEVER), policy(NEVER.replace("- Your place\n- Your pulse", "- Your pulse\n- Your place"))
    ).noise is (Noise.REORDERING)


KEPT = "We collect:\n\n- Your name\n- Your trips\n\nWe share with our partners:\n\n- Your town\n- Your car"
GIVEN = "We collect:\n\n- Your name\n\nWe share with our partners:\n\n- Your town\n- Your trips\n- Your car"


@pytest.mark.parametrize(("before", "after", "expected"), [(KEPT, GIVEN, "adverse"), (GIVEN, KEPT, "favourable")])
def test_item_that_moves_to_what_is_shared_is_told(before: str, after: str, expected: str) -> None:
    """An item that kept its words, and is now among what is given to others, is no reordering."""
    assert expected == judge(before, after).direction
