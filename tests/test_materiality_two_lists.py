"""An item that stands in another list, too, is new in its own."""

import pytest

from monitor.materiality import judge
from storage.records import Noise

SHARED = (
    "# Notice\n\nWe share your data with:\n\n- banks\n- insurers{more}\n\n"
    "We receive data from:\n\n- banks\n- debt collectors\n"
)
SECTIONS = (
    "# Notice\n\n## Mail\n\nWe use your data to:\n\n- send letters\n- improve the service\n\n"
    "## Maps\n\nWe use your data to:\n\n- draw maps{more}\n"
)
LINKED = (
    "# Notice\n\nThe activity that we collect may include:\n\n- [Searches](#searches){more}\n\n"
    "## Searches\n\nWhat you look for.\n\n## Voice and audio\n\nWhat you say.\n"
)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (SHARED, "\n- debt collectors"),
        (SHARED, "\n- debt collectors or"),
        (SECTIONS, "\n- improve the service"),
        (LINKED, "\n- [Voice and audio](#voice)"),
        (LINKED, "\n- [Views and clicks](#views)"),
    ],
)
def test_item_of_one_list_is_told_though_another_has_it(text: str, item: str) -> None:
    """What is received is not what is shared, nor what one section says what the other does."""
    without, with_it = text.format(more=""), text.format(more=item)
    assert [judge(without, with_it).material, judge(with_it, without).material] == [True, True]


def test_list_that_a_page_shows_twice() -> None:
    """A copy with the same heading and the same leading line says nothing new."""
    text = SHARED.format(more="")
    assert judge(text, f"{text}\n{text}").noise is Noise.BOILERPLATE_OR_EXTRACTION
