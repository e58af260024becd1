import os
import time
from collections.abc import Iterator

import pytest

from monitor.apart import Apart, ApartError
from monitor.facts import read_facts


@pytest.fixture
def apart() -> Iterator[Apart]:
    """Give a process that does what it is asked, until the end of the test."""
    made = Apart()
    yield made
    made.close()


def test_what_is_done_apart_is_what_is_done_here(apart: Apart) -> None:
    """What a function returns in the other process is what it returns in this one."""
    text = "We keep your data for two years after you close the account."

    assert apart(read_facts, text, language="en") == read_facts(text, language="en")


def test_error_there_is_told(apart: Apart) -> None:
    """What is raised there is told in its words."""
    with pytest.raises(ApartError, match="ValueError: invalid literal"):
        apart(int, "eight")


def test_process_that_ended_begins_anew(apart: Apart) -> None:
    """What ends the process is an error of that text alone: the next has a process of its own."""
    with pytest.raises(ApartError, match="ended the process"):
        apart(os._exit, 1)

    assert apart(int, "8") == 8


def test_what_takes_too_long_is_ended() -> None:
    """A text that nobody could judge in time must not hold up the others: the next has a process of its own."""
    apart = Apart(longest_seconds=0.5)
    try:
        with pytest.raises(ApartError, match=r"longer than 0\.5 s"):
            apart(time.sleep, 60)
    finally:
        apart.close()


def test_process_is_gone_once_it_is_closed(apart: Apart) -> None:
    """Its memory goes with it."""
    number = apart(os.getpid)
    apart.close()

    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_secrets_stay_here(apart: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    """What reads the texts of strangers is given none of the environment's secrets."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")

    assert apart(os.getenv, "SLACK_BOT_TOKEN") is None  # noqa: TID251 - asked there, not here
