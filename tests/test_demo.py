import io

import pytest
from rich.console import Console

from monitor.demo.play import play


@pytest.fixture(scope="module")
def shown() -> tuple[int, str]:
    """Play the demo once; give its exit code and what it showed."""
    stream = io.StringIO()
    code = play(Console(file=stream, width=100), once=True, port=8001)
    return code, stream.getvalue()


def test_exactly_the_right_alerts_arrive(shown: tuple[int, str]) -> None:
    """Two alerts, and no third."""
    assert shown[0] == 0


def test_fleetbacks_notice_is_said_in_words(shown: tuple[int, str]) -> None:
    """The alert says what a reader wants to know first."""
    assert "Fleetback now gives 3 days' notice instead of 8" in shown[1]


def test_moved_date_is_not_material(shown: tuple[int, str]) -> None:
    """Perfleet's new date is recorded as such."""
    assert "not material (date_only)" in shown[1]
