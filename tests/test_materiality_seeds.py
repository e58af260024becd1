import json
from functools import cache
from pathlib import Path

import pytest

from monitor.materiality import judge
from storage.records import Noise, Severity, Verdict
from tests.seed_edits import MATERIAL, QUIET

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
NAMES = ("all-connects", "fleetback", "perfectlydata", "perfleet") if SEEDS.is_dir() else ()
MOST_PLACES = 12
"""Of one kind of edit in one seed that are judged: only the rows of a long table are more."""
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds stand beside the repository, not in it")


@cache
def seed(name: str) -> str:
    """Read a seed where it stands."""
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


def edited(name: str, old: str, new: str) -> Verdict:
    """Judge a seed against itself with one place edited."""
    assert old in seed(name)
    return judge(seed(name), seed(name).replace(old, new))


def spread(texts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Give all texts, or so many from the first to the last at even steps: the rows of one table are told alike."""
    if len(texts) <= MOST_PLACES:
        return texts
    return [texts[place * (len(texts) - 1) // (MOST_PLACES - 1)] for place in range(MOST_PLACES)]


def parties() -> list[tuple[str, str]]:
    """Give every party that a seed names, with the seed."""
    if not SEEDS.is_dir():
        return []
    facts = json.loads((SEEDS / "facts.json").read_text(encoding="utf-8"))
    return [(name, party) for name in NAMES for party in facts[name]["third_parties"] if party in seed(name)]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        ("fleetback", "8 days before", "3 days before", "notice_shortened"),
        ("fleetback", "8 days before", "15 days before", "notice_lengthened"),
        ("fleetback", "8 days before", "before", "notice_removed"),
        ("all-connects", "Lithuania,", "Lithuania, India,", "country_added"),
        ("all-connects", "not exceed six years", "not exceed ten years", "retention_lengthened"),
        ("all-connects", "within one month", "within three months", "answer_time_lengthened"),
        ("perfectlydata", "will never sell", "may sell", "promise_flipped"),
        ("perfectlydata", "thirty (30) days", "sixty (60) days", "answer_time_lengthened"),
        ("perfectlydata", "under 18", "under 16", "age_lowered"),
        ("perfectlydata", "no longer than two years", "as long as it takes", "retention_removed"),
        ("perfleet", "Mapbox", "Mapbox, Red Kite", "source_added"),
    ],
)
def test_edited_fact_is_told(name: str, old: str, new: str, rule: str) -> None:
    """An edit of a fact gives the reason of that fact."""
    assert rule in {reason.rule for reason in edited(name, old, new).reasons}


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name in NAMES for kind, edit in MATERIAL.items() if any(edit(seed(name)))]
)
def test_edit_that_matters_is_told_wherever_it_stands(name: str, kind: str) -> None:
    """A number, a country, a party, a right, a promise, a negation, a verb, a row: told wherever there is one."""
    texts = list(enumerate(MATERIAL[kind](seed(name))))

    assert [] == [place for place, text in spread(texts) if not judge(seed(name), text).material]


@pytest.mark.parametrize(("name", "party"), parties())
def test_party_that_is_dropped_is_told(name: str, party: str) -> None:
    """A party that the text names no longer is told, whichever it is."""
    assert edited(name, party, "").material


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name in NAMES for kind, (_, edit) in QUIET.items() if any(edit(seed(name)))]
)
def test_edit_of_the_form_is_named_as_noise(name: str, kind: str) -> None:
    """Other units, digits, letters, quotes, numbers, order, menus and addresses are named as the noise they are."""
    noise, edit = QUIET[kind]

    assert {noise} == {judge(seed(name), text).noise for text in edit(seed(name))}


@pytest.mark.parametrize(
    ("name", "old", "new", "kind"),
    [
        ("fleetback", "8 days before", "eight (8) days before", Noise.EDITORIAL),
        ("all-connects", "within one month", "within 30 days", Noise.EDITORIAL),
        ("perfectlydata", "thirty (30) days", "30 days", Noise.EDITORIAL),
        ("perfleet", "very serious", "very seriously", Noise.EDITORIAL),
        ("perfleet", "December 01, 2018", "January 12, 2021", Noise.DATE_ONLY),
        ("perfleet", ". ", ".  ", Noise.WHITESPACE_MARKUP),
        ("perfectlydata", "info@perfectlydata.com", "[email protected]", Noise.BOILERPLATE_OR_EXTRACTION),
    ],
)
def test_edited_form_is_noise(name: str, old: str, new: str, kind: Noise) -> None:
    """An edit of the form alone is named as noise."""
    assert edited(name, old, new).noise is kind


def test_shorter_notice_of_a_seed_is_high() -> None:
    """The example of the design: eight days become three."""
    assert edited("fleetback", "8 days before", "3 days before").severity is Severity.HIGH
