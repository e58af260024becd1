import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.facts.dates import STANDS_ALONE
from monitor.facts.retention_place import COLON
from spiders.signs.vocabulary import POLICY_NAME
from spiders.signs.walls import HEADING

ONCE_A_HEADING = re.compile(rf"#+ (?:.*{POLICY_NAME.pattern}|cookies?\W*$)", re.IGNORECASE)
ONCE_ALONE = re.compile(STANDS_ALONE.pattern.replace("*+", "*"))
"""As they were written when a long line took its square."""


@pytest.mark.parametrize("pattern", [HEADING.pattern, STANDS_ALONE.pattern], ids=["heading", "date"])
def test_what_is_repeated_first_is_not_tried_again(pattern: str) -> None:
    """What may be as long as the line stands at its beginning and gives nothing back: so it takes no square."""
    assert re.match(r"\^(?:\[[^\]]+\]|\(\?:\(\?!# \)\.\))\*\+", pattern)


@given(st.lists(st.sampled_from(("#", " ", "# ", "Privacy", " Policy", "cookie", "s", ".", "a"))).map("".join))
def test_heading_is_found_as_before(line: str) -> None:
    """From the first mark on stands all that stands behind any other."""
    assert (ONCE_A_HEADING.search(line) is None) == (HEADING.search(line) is None)


@given(st.lists(st.sampled_from((":", " ", "-", "a", "b", "\n"))).map("".join))
def test_lead_into_a_list_is_found_as_before(plain: str) -> None:
    """The last colon says what any before it says: none is looked beyond, however many stand in a row."""
    once = re.compile(COLON.pattern.replace(r"[^\w:]*", r"\W*"))

    assert (once.pattern == COLON.pattern, once.search(plain) is None) == (False, COLON.search(plain) is None)


@given(st.lists(st.sampled_from(("1", "_", " ", "a", "-", ".", "12 ", "may ", ";", ","))).map("".join))
def test_date_stands_alone_as_before(before: str) -> None:
    """Figures that are not given back would have made no other words."""
    assert (ONCE_ALONE.search(before) is None) == (STANDS_ALONE.search(before) is None)
