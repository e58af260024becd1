from dataclasses import replace

from monitor.explaining import judged
from monitor.terminal import verdict
from tests.deciding import MATERIAL, REASON

REWRITE = replace(MATERIAL, reasons=(REASON,) * 1000)
"""A text that was written anew has about so many."""


def test_verdict_on_a_terminal_counts_reasons_beyond_ten() -> None:
    """The history of a policy stays to be read."""
    said = verdict(REWRITE).plain

    assert (said.count(REASON.sentence), said.endswith("… and 990 more reasons: --json has all")) == (10, True)


def test_explanation_counts_reasons_beyond_ten() -> None:
    """It is one line all the same."""
    said = judged(REWRITE)

    assert (said.count(REASON.sentence), said.endswith("; and 990 more reasons")) == (10, True)
