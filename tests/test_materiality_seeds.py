from pathlib import Path

import pytest

from monitor.materiality import judge
from storage.records import Noise, Severity, Verdict

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds stand beside the repository, not in it")


def edited(name: str, old: str, new: str) -> Verdict:
    """Judge a seed against itself with one place edited."""
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8")
    assert old in text
    return judge(text, text.replace(old, new))


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
        ("perfleet", "Mapbox", "Mapbox, Red Kite", "third_party_added"),
    ],
)
def test_edited_fact_is_told(name: str, old: str, new: str, rule: str) -> None:
    """An edit of a fact gives the reason of that fact."""
    assert rule in {reason.rule for reason in edited(name, old, new).reasons}


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
