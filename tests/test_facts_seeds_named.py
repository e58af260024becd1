"""What the seeds state of parties, contacts, law, rights and the like: every entry of facts.json, read in place."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from monitor.facts import read_facts
from storage.records import Fact, FactKind

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
NAMES = ("fleetback", "all-connects", "perfleet", "perfectlydata")
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are kept beside the repository, not in it")


@cache
def noted() -> dict[str, dict[str, Any]]:
    """Return what a careful reader noted of each seed; nothing where the seeds are missing."""
    return json.loads((SEEDS / "facts.json").read_text(encoding="utf-8")) if SEEDS.is_dir() else {}


@cache
def facts(name: str) -> tuple[Fact, ...]:
    """Return the facts of a seed's text."""
    return read_facts((SEEDS / f"{name}.txt").read_text(encoding="utf-8"))


def values(name: str, kind: FactKind) -> list[str | None]:
    """Return the values of one kind of fact in a seed."""
    return [fact.value for fact in facts(name) if fact.kind is kind]


def entries(key: str) -> list[tuple[str, Any]]:
    """Return every entry of a key that holds a list or one value, with its seed."""
    found = [(name, seed[key]) for name, seed in noted().items() if seed.get(key)]
    return [(name, entry) for name, value in found for entry in (value if isinstance(value, list) else [value])]


LISTS = {
    "third_parties": FactKind.THIRD_PARTY,
    "data_location": FactKind.COUNTRY,
    "governing_law": FactKind.GOVERNING_LAW,
    "certifications": FactKind.CERTIFICATION,
    "rights": FactKind.RIGHT,
    "controller": FactKind.CONTROLLER,
    "sale_of_data": FactKind.SALE_OF_DATA,
    "automated_decisions": FactKind.AUTOMATED_DECISIONS,
}


@pytest.mark.parametrize(
    ("name", "kind", "expected"), [(name, kind, entry) for key, kind in LISTS.items() for name, entry in entries(key)]
)
def test_an_entry_is_found(name: str, kind: FactKind, expected: str) -> None:
    """Each party, place, law, certificate, right and statement that the reader noted is a fact by the same name."""
    assert expected in values(name, kind)


@pytest.mark.parametrize(
    ("name", "expected"), [(name, seed["minimum_age"]) for name, seed in noted().items() if "minimum_age" in seed]
)
def test_the_minimum_age_is_found(name: str, expected: int) -> None:
    """The age that the reader noted is the age of the facts."""
    assert [str(expected)] == values(name, FactKind.MINIMUM_AGE)


@pytest.mark.parametrize(
    ("name", "cookie", "expected"),
    [(name, *row) for name, seed in noted().items() for row in seed.get("cookie_rows_sample", {}).items()],
)
def test_a_cookie_is_found(name: str, cookie: str, expected: str) -> None:
    """Each sampled row of the cookie tables is one fact, though the page holds its table twice."""
    found = [fact.detail["duration"] for fact in facts(name) if fact.kind is FactKind.COOKIE and fact.value == cookie]

    assert [expected] == found


def contacts(name: str) -> set[str]:
    """Return the contacts of a seed as the reader noted them: the addressee before a postal address."""
    found = [fact for fact in facts(name) if fact.kind is FactKind.CONTACT and fact.value]
    return {", ".join(filter(None, (str(fact.detail.get("addressee", "")), fact.value))) for fact in found}


@pytest.mark.parametrize(("name", "expected"), [entry for entry in entries("contacts") if "hidden" not in entry[1]])
def test_a_contact_is_found(name: str, expected: str) -> None:
    """Each mailbox and postal address is a fact in one line, however the page breaks it."""
    assert expected in contacts(name)


def test_hidden_addresses_are_noted_without_a_value() -> None:
    """Each place where Perfleet's page hides an address is a contact of which nothing more is known."""
    hidden = "[email\N{NO-BREAK SPACE}protected]"
    text = (SEEDS / "perfleet.txt").read_text(encoding="utf-8")

    assert [None] * text.count(hidden) == values("perfleet", FactKind.CONTACT)


def test_what_a_request_needs() -> None:
    """Fleetback wants requests dated, signed, with a copy of the identity card, by post."""
    expected = {"dated", "signed", "copy of identity document", "by post"}

    assert expected == expected & set(values("fleetback", FactKind.REQUEST_NEEDS))


@pytest.mark.parametrize("name", NAMES)
def test_a_vendor_is_no_third_party_of_itself(name: str) -> None:
    """Neither the vendor nor its products are among those that it shares data with."""
    own = {"fleetback", "all-connects", "perfleet", "perfectlydata"}

    assert set() == {party for party in values(name, FactKind.THIRD_PARTY) if party and party.lower() in own}
