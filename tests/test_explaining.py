from dataclasses import replace

from monitor.explaining import judged
from tests.deciding import MATERIAL, REASON


def test_reasons_beyond_ten_are_counted() -> None:
    """A whole rewrite has a thousand, and is one line all the same."""
    said = judged(replace(MATERIAL, reasons=(REASON,) * 1000))

    assert (said.count(REASON.sentence), said.endswith("; and 990 more reasons")) == (10, True)
