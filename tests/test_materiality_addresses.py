"""The same address written otherwise: for no robot to read, in the wrong brackets, in the wrong encoding."""

import pytest

from monitor.materiality import judge
from monitor.materiality.words import plain
from tests.policies import policy

SAME = {
    "at, in brackets": ("Ask maps@roadbook.example.", "Ask maps (at) roadbook.example."),
    "at and dot, in brackets": ("Ask maps@roadbook.example.", "Ask maps [at] roadbook [dot] example."),
    "at, in Spanish": ("Pregunte a maps@roadbook.example.", "Pregunte a maps (arroba) roadbook.example."),
    "a link in the wrong brackets": (
        "Ask [our team][mailto:maps@roadbook.example] for it.",
        "Ask [our team](mailto:maps@roadbook.example) for it.",
    ),
    "the wrong encoding": ("Your trip isn’t sold – ever.", "Your trip isnâ€™t sold â€“ ever."),
}


@pytest.mark.parametrize(("before", "after"), SAME.values(), ids=list(SAME))
def test_the_same_written_otherwise_is_immaterial(before: str, after: str) -> None:
    """What a reader makes of it is the same."""
    assert not judge(policy(before), policy(after)).material


def test_an_address_that_is_spelled_out_is_another_where_its_host_is() -> None:
    """Not the sign counts, but where it leads."""
    before, after = "Write to dpo (at) roadbook.example.", "Write to dpo (at) inkwell.example."
    assert judge(policy(before), policy(after)).material


def test_letters_of_the_right_encoding_stay() -> None:
    """A capital with a circumflex before a letter is no misread byte."""
    assert plain("Âge et Ânes, Ãbc") == "Âge et Ânes, Ãbc"
