"""The four seeds' texts, read in place."""

from pathlib import Path

import pytest

from monitor.facts import read_facts
from monitor.facts.labels import labels
from storage.records import FactKind

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are kept beside the repository, not in it")


def text(name: str) -> str:
    """Return the text of a seed."""
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


NOTICES = [
    ("fleetback", ("P8D", "advance_notice", True, False)),
    ("all-connects", (None, "advance_notice", False, True)),
    ("perfectlydata", ("P0D", "on_posting", False, False)),
]


@pytest.mark.parametrize(("name", "expected"), NOTICES)
def test_change_notice(name: str, expected: tuple[str | None, str, bool, bool]) -> None:
    """Each seed's clause about its changes is read whole."""
    found = next(fact for fact in read_facts(text(name)) if fact.kind is FactKind.CHANGE_NOTICE)

    assert expected == (found.value, *(found.detail[key] for key in ("kind", "implied_acceptance", "material_only")))


def test_no_change_notice() -> None:
    """Perfleet says nothing of changes to its policy."""
    assert None is labels(read_facts(text("perfleet")))["change_notice"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fleetback", None), ("all-connects", "2023-04-12"), ("perfleet", "2018-12-01"), ("perfectlydata", None)],
)
def test_last_updated(name: str, expected: str | None) -> None:
    """The Belgian 12/04/2023 is in April."""
    assert expected == labels(read_facts(text(name)))["last_updated"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fleetback", (None, None)),
        ("all-connects", ("P1M", "P2M")),
        ("perfleet", (None, None)),
        ("perfectlydata", ("P30D", None)),
    ],
)
def test_answer_time(name: str, expected: tuple[str | None, str | None]) -> None:
    """How soon requests are answered, and the extension."""
    found = labels(read_facts(text(name)))

    assert expected == (found["response_deadline"], found["response_extension"])


def test_a_promise_in_two_sections_is_two_facts() -> None:
    """PerfectlyData promises its thirty days twice."""
    found = [fact for fact in read_facts(text("perfectlydata")) if fact.kind is FactKind.RESPONSE_DEADLINE]

    assert ["P30D", "P30D"] == [fact.value for fact in found]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fleetback", []), ("all-connects", ["P6Y", "P6Y"]), ("perfleet", []), ("perfectlydata", ["P2Y"])],
)
def test_retention(name: str, expected: list[str]) -> None:
    """The life of Fleetback's cookies is no retention."""
    assert expected == [fact.value for fact in read_facts(text(name)) if fact.kind is FactKind.RETENTION]


@pytest.mark.parametrize(
    ("name", "expected"), [("fleetback", None), ("all-connects", None), ("perfleet", None), ("perfectlydata", 18)]
)
def test_minimum_age(name: str, expected: int | None) -> None:
    """Only PerfectlyData names an age."""
    assert expected == labels(read_facts(text(name)))["minimum_age"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fleetback", {"European Economic Area", "a country offering an adequate level of protection"}),
        ("all-connects", {"Belgium", "Switzerland", "Finland", "Lithuania"}),
        ("perfleet", set()),
        ("perfectlydata", set()),
    ],
)
def test_places(name: str, expected: set[str]) -> None:
    """Where each vendor keeps the data, and no place besides."""
    assert expected == {fact.value for fact in read_facts(text(name)) if fact.kind is FactKind.COUNTRY}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fleetback", {"Sentry", "Google Analytics", "Google DoubleClick", "Google Maps", "Stripe"}),
        ("all-connects", set()),
        ("perfleet", {"Google Maps", "Open Street Maps", "Mapbox"}),
        ("perfectlydata", {"Microsoft Office 365", "Microsoft Power BI", "Microsoft Azure", "Wix"}),
    ],
)
def test_third_parties(name: str, expected: set[str]) -> None:
    """Every third party that a careful reader found is among those named."""
    found = {fact.value for fact in read_facts(text(name)) if fact.kind is FactKind.THIRD_PARTY}

    assert expected == expected & found


def test_the_sale_of_data_is_ruled_out() -> None:
    """PerfectlyData never sells."""
    assert "never sell" in {fact.value for fact in read_facts(text("perfectlydata")) if fact.kind is FactKind.PROMISE}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fleetback", ("before entry into force", "any", None, "cancel their account")),
        ("all-connects", ("before entry into force", "material", "email, website", None)),
        ("perfectlydata", ("after posting", "any", "the page itself", None)),
    ],
)
def test_what_a_notice_says_beside_its_length(name: str, expected: tuple[str | None, ...]) -> None:
    """From when it counts, of which changes, by what way, and how to leave."""
    found = next(fact for fact in read_facts(text(name)) if fact.kind is FactKind.CHANGE_NOTICE)

    assert expected == tuple(found.detail.get(key) for key in ("anchor", "trigger", "channel", "way_out"))
