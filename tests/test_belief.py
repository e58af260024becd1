from datetime import timedelta

from monitor.belief import Patience, believed, lasts, overruled, suspects_of
from storage.records import Fetch, FetchOutcome
from tests.making import after

PATIENCE = Patience(fetches=3, time=timedelta(hours=24))


def sight(text: str, *, hours: float) -> Fetch:
    """Make a fetch that saw a text; "we" is the one that we have."""
    outcome = FetchOutcome.UNCHANGED if text == "we" else FetchOutcome.NEW_TEXT
    return Fetch(policy="acme", started_at=after(hours=hours), duration_ms=1, outcome=outcome, fingerprint=text)


def suspect(text: str | None, *, hours: float, certain: bool = False) -> Fetch:
    """Make a suspect fetch."""
    return Fetch(
        policy="acme",
        started_at=after(hours=hours),
        duration_ms=1,
        outcome=FetchOutcome.SUSPECT,
        fingerprint=text,
        certain=certain,
    )


def sights(texts: str) -> list[Fetch]:
    """Make one fetch an hour, a letter a text, newest first; "-" is the text that we have."""
    fetches = [sight("we" if text == "-" else text, hours=hour) for hour, text in enumerate(texts)]
    return fetches[::-1]


def belief_after(texts: str) -> tuple[float, bool, bool] | None:
    """Say what is believed of the last of the texts: first seen in hours, flapping, settled."""
    newest, *earlier = sights(texts)
    found = believed(newest, earlier)
    if found is None:
        return None
    return (found.first_seen - after()) / timedelta(hours=1), found.flapping, found.settled


def test_once_is_not_enough() -> None:
    """A text seen for the first time is not believed."""
    assert belief_after("--a") is None


def test_twice_in_a_row_is_believed_from_the_first_sight() -> None:
    """The second sight in a row confirms the first."""
    assert belief_after("--aa") == (2, False, True)


def test_twice_with_another_between_is_not_enough() -> None:
    """A glitch that comes again is still one."""
    assert belief_after("-a-a") is None


def test_third_sight_with_others_between_is_a_variant() -> None:
    """A page that switches shows its variant often enough to be known."""
    assert belief_after("-a-a-a") == (1, True, True)


def test_fifth_new_text_in_a_row_is_believed() -> None:
    """A page that differs at every fetch must come through."""
    assert belief_after("-abcde") == (1, False, False)


def test_four_new_texts_in_a_row_are_not() -> None:
    """A page may stutter for a while."""
    assert belief_after("-abcd") is None


def test_old_sights_are_forgotten() -> None:
    """A variant that was seen two months ago does not count."""
    old = [sight("we", hours=24 * 60 + 1), sight("a", hours=1), sight("we", hours=0.5), sight("a", hours=0)]

    assert believed(sight("a", hours=24 * 60 + 2), old) is None


def test_failures_between_two_sights_do_not_matter() -> None:
    """Only what was read counts."""
    failed = Fetch(policy="acme", started_at=after(hours=2), duration_ms=1, outcome=FetchOutcome.FAILED)

    assert believed(sight("a", hours=3), [failed, sight("a", hours=1)]) is not None


def test_uncertain_suspicion_is_overruled_when_it_lasts() -> None:
    """The same text for three fetches and a day comes through."""
    assert overruled([suspect("a", hours=hours) for hours in (25, 12, 0)], PATIENCE) is not None


def test_uncertain_suspicion_is_not_overruled_within_the_hour() -> None:
    """Three fetches alone are not enough."""
    assert overruled([suspect("a", hours=hours) for hours in (2, 1, 0)], PATIENCE) is None


def test_changing_suspect_text_is_not_believed() -> None:
    """A page that says something else each time does not come through as one text."""
    assert overruled([suspect(text, hours=hours) for text, hours in (("a", 30), ("b", 12), ("c", 0))], PATIENCE) is None


def test_certain_suspicion_is_never_overruled() -> None:
    """A bot wall stays a bot wall, however long."""
    assert overruled([suspect("a", hours=hours, certain=True) for hours in (900, 12, 0)], PATIENCE) is None


def test_three_suspect_fetches_last() -> None:
    """By then a person should know."""
    assert lasts([suspect("a", hours=hours) for hours in (1, 0.5, 0)], PATIENCE)


def test_two_suspect_fetches_over_a_day_last() -> None:
    """A policy that is fetched daily is told after a day."""
    assert lasts([suspect("a", hours=hours) for hours in (24, 0)], PATIENCE)


def test_one_suspect_fetch_does_not_last() -> None:
    """A single hiccup is nobody's business."""
    assert not lasts([suspect("a", hours=0)], PATIENCE)


def test_good_fetch_ends_a_suspicion() -> None:
    """Only suspect fetches since the last good one count."""
    fetches = [suspect("x", hours=3), sight("we", hours=2), suspect("x", hours=1)]

    assert suspects_of(fetches) == (fetches[0],)
