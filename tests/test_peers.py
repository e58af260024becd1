from benchmarks.peers.pages import Phase, answer
from benchmarks.peers.table import FLOOR, OURS, Counted, Result, Round, Told, alerts, costs, counted, truth
from benchmarks.peers.usage import Usage
from spiders.extract import extract
from tests.test_outline import page


def result(tool: str, processor: float, *told: int) -> Result:
    """Return a tool that takes so many seconds in each phase, and tells of these pages in the third."""
    usage = Usage(processor=processor, wall=1, megabytes=50)
    rounds = [
        Round(phase=phase, usage=usage, told=Told(changes=told if phase is Phase.CHANGED else ())) for phase in Phase
    ]
    return Result(tool=tool, pages=40, rounds=rounds, disk=1)


def text(number: int, phase: Phase, visit: int) -> str:
    """Return the text of a page of the benchmark."""
    return extract(page(answer(number, phase, 1, visit).body.decode())).text


def test_second_message_of_a_change_is_false() -> None:
    """A change that is told twice interrupts somebody for nothing once."""
    told = Told(changes=(5, 5, 7), troubles=(9,))

    assert Counted(true=1, false=2, missed=1, troubles=1) == counted(told, truth(40, Phase.CHANGED))


def test_ratios_are_of_the_unchanged_check() -> None:
    """Each tool's processor time is held against the floor's and ours."""
    rows = costs([result(FLOOR, 2), result(OURS, 3), result("other", 12)])

    assert [["1.00", "0.67"], ["1.50", "1.00"], ["6.00", "4.00"]] == [row[3:5] for row in rows]


def test_alerts_of_each_phase() -> None:
    """A row says how many of the true changes were told, and what was false in each phase."""
    assert [["other", "1 of 2", "0", "1", "0", "0"]] == alerts([result("other", 1, 5, 6)])


def test_nonces_and_menu_are_no_text() -> None:
    """A page of the benchmark says the same to a reader at each visit, also with a longer menu."""
    assert text(5, Phase.CHANGED, 1) == text(5, Phase.MENU, 2)


def test_one_sentence_changes() -> None:
    """In the third phase one line of a page's text differs."""
    before, after = (set(text(5, phase, 1).splitlines()) for phase in (Phase.SAME, Phase.CHANGED))

    assert (1, 1) == (len(before - after), len(after - before))
