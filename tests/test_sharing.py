import gc
from datetime import date

from monitor.facts import read_facts
from monitor.materiality import judge
from monitor.materiality.passages import Text
from monitor.sharing import forget, shared


def test_wording_is_read_once() -> None:
    """What was read of a wording is remembered."""
    read: list[str] = []
    remembering = shared(8)(read.append)

    remembering("we sell")
    remembering("we sell")

    assert read == ["we sell"]


def test_wording_let_go_of_is_read_again() -> None:
    """Once it was let go of, it is read again."""
    read: list[str] = []
    remembering = shared(8)(read.append)

    remembering("we sell")
    forget()
    remembering("we sell")

    assert read == ["we sell"] * 2


def test_nothing_of_a_judged_text_is_held_once_it_is_let_go_of() -> None:
    """A watch that has judged holds no text of the last policy, nor what was read of its passages."""
    others = texts_held()
    before, after = "We keep logs for 30 days. We never sell data.", "We keep logs for 90 days. We sell data."
    judge(before, after, language="en", seen_on=date(2026, 11, 1))
    read_facts(after, language="en")

    assert texts_held() == others


def texts_held() -> list[Text]:
    """Return what is held of texts after all that can be let go of."""
    forget()
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, Text)]
