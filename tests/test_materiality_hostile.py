import time
from collections.abc import Callable
from cProfile import Profile

import pytest

from monitor.diff import compare
from monitor.facts import read_facts, sentences
from monitor.materiality import banners, judge, judgement
from monitor.materiality.words import plain
from monitor.sharing import forget

TEXTS: dict[str, Callable[[int], str]] = {
    "no sentence ends": lambda size: (
        "we keep your data for thirty days and share it with partners in france " * (size // 72)
    ),
    "one word": lambda size: "a" * size,
    "short lines": lambda size: "\n".join(f"Entry {20_000 + number}" for number in range(size // 12)),
    "a table": lambda size: (
        "| Name | Kept |\n|---|---|\n"
        + "\n".join(f"| cookie_{number} | {number % 90} days |" for number in range(size // 25))
    ),
    "one line over and over": lambda size: "\n\n".join(["We keep it for 30 days."] * (size // 25)),
}
CHANGES: dict[str, Callable[[str], tuple[str, str]]] = {
    "came": lambda text: ("We keep logs for 30 days.", text),
    "went": lambda text: (text, "We keep logs for 30 days."),
    "reworded": lambda text: (text, text.replace("1", "7").replace("e", "o")),
}
SIZE = 3_000


def steps(work: Callable[[str, str], object], before: str, after: str) -> int:
    """Count the calls of functions that some work takes: the same on every machine, however busy."""
    profile = Profile()
    profile.runcall(work, before, after)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_work_of_judging_grows_with_the_text(
    text: Callable[[int], str], change: Callable[[str], tuple[str, str]]
) -> None:
    """Twice as much of a text made to be slow is at most about twice the work to judge: never the square."""
    once, twice = (steps(judge, *change(text(size))) for size in (SIZE, 2 * SIZE))

    assert twice < 3 * once


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_work_of_comparing_grows_with_the_text(text: Callable[[int], str]) -> None:
    """Twice as much of a text made to be slow is at most about twice the work to compare."""
    once, twice = (steps(compare, *CHANGES["reworded"](text(size))) for size in (SIZE, 2 * SIZE))

    assert twice < 3 * once


def test_edits_beyond_the_most_are_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What differs in more places than are judged is told all the same, by one reason."""
    monkeypatch.setattr(judgement, "MOST_EDITS", 3)
    kept, new = (
        "\n\n".join(f"We {verb} the parcel in depot {depot}." for depot in range(5)) for verb in ("keep", "sell")
    )

    verdict = judge(kept, f"{kept}\n\n{new}")

    assert "Changed in 2 more places, which were not judged" in [reason.sentence for reason in verdict.reasons]


BEYOND = "\n\n".join([*(f"We store the parcel in depot {depot}." for depot in range(3)), "We keep logs for 30 days."])


def test_facts_are_read_of_the_first_sentences_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of more sentences than any policy has costs no more than one of so many."""
    monkeypatch.setattr(sentences, "MOST", 3)

    assert read_facts(BEYOND) == ()


def test_change_beyond_the_sentences_read_for_facts_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What differs is judged by its words, wherever facts cease to be read."""
    monkeypatch.setattr(sentences, "MOST", 3)

    verdict = judge(BEYOND, BEYOND.replace("30", "90"))

    assert [reason.sentence for reason in verdict.reasons] == ["Retention lengthened: 30 days → 90 days"]


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0"], ids=["space", "tab", "no-break"])
def test_run_of_blanks_takes_no_square(blank: str) -> None:
    """Four times as many blanks within a sentence are far from sixteen times the work (16,000 once took 3 s)."""
    spent = []
    for size in (8_000, 32_000):
        start = time.process_time()
        judge("We keep logs for 30 days.", f"We keep{blank * size}logs for 30 days.")
        spent.append(time.process_time() - start)

    assert spent[1] < 8 * spent[0] + 0.1


def test_a_block_is_looked_at_once_however_many_sentences_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a block calls out is asked for each of its sentences and read for one: else a page takes its square."""
    looked_at: list[str] = []

    def looking(raw: str) -> str:
        looked_at.append(raw)
        return plain(raw)

    monkeypatch.setattr(banners, "plain", looking)
    forget()
    judge("We keep logs for 30 days.", "Come and see our offer! " * 100)

    assert len(looked_at) == 2
