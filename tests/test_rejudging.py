from collections import Counter
from dataclasses import replace
from pathlib import Path

from monitor.rejudging import Rejudged, counts, rejudge
from monitor.tracking import receive
from storage.archive import Archive
from storage.records import RuleSettings, Severity
from tests.making import NOTICE, after, page, policy, read, watching

EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))
OFF: RuleSettings = {"notice_shortened": None}
LOW: RuleSettings = {"notice_shortened": Severity.LOW}


def seen(archive: Archive, *, then: RuleSettings) -> None:
    """Let the notice of a policy fall from 8 days to 3, judged by some settings."""
    for hours, body in ((0, EIGHT), (0.1, EIGHT), (12, THREE), (12.1, THREE)):
        watched = replace(policy(), rules=then)
        receive(archive, watched, read(body, after(hours=hours)), now=after(hours=hours))


def rejudged(folder: Path, *, then: RuleSettings, now: RuleSettings) -> Rejudged:
    """Judge that change anew by other settings."""
    with watching(folder) as archive:
        seen(archive, then=then)
        return next(rejudge(archive, [policy()], lambda _: now))


def test_same_rules_judge_the_same(tmp_path: Path) -> None:
    """Under the rules of then every verdict is that of then."""
    assert rejudged(tmp_path, then={}, now={}).outcome == "the same"


def test_rule_switched_off_since_tells_no_longer(tmp_path: Path) -> None:
    """A change whose only reason is off now would not be told now."""
    assert rejudged(tmp_path, then={}, now=OFF).outcome == "no longer told"


def test_rule_switched_on_since_tells(tmp_path: Path) -> None:
    """A change that was muted then would be told now."""
    assert rejudged(tmp_path, then=OFF, now={}).outcome == "now told"


def test_other_weight_is_another_severity(tmp_path: Path) -> None:
    """A rule with another weight moves the severity of the same reason."""
    moved = rejudged(tmp_path, then={}, now=LOW).moved

    assert [(old.severity, new.severity) for old, new in moved] == [(Severity.HIGH, Severity.LOW)]


def test_reason_that_went_is_shown(tmp_path: Path) -> None:
    """The reason that would not be given now is there to be read."""
    assert [reason.rule for reason in rejudged(tmp_path, then={}, now=OFF).went] == ["notice_shortened"]


def test_reason_that_came_is_shown(tmp_path: Path) -> None:
    """The reason that would be given now is there to be read."""
    assert [reason.rule for reason in rejudged(tmp_path, then=OFF, now={}).came] == ["notice_shortened"]


def test_muted_reason_is_kept_in_the_archive(tmp_path: Path) -> None:
    """What a rule that was off would have said can be read again."""
    assert [reason.rule for reason in rejudged(tmp_path, then=OFF, now={}).then.muted] == ["notice_shortened"]


def test_nothing_is_told_of_a_muted_change(tmp_path: Path) -> None:
    """A policy's settings hold when its pages arrive: no alert for what is off."""
    with watching(tmp_path) as archive:
        seen(archive, then=OFF)

        assert archive.waiting() == []


def test_every_outcome_is_counted() -> None:
    """Also outcomes that did not occur are named, so that a zero can be seen."""
    assert counts(Counter({"now told": 2})) == {
        "changes": 2,
        "the same": 0,
        "now told": 2,
        "no longer told": 0,
        "other severity": 0,
        "other kind of noise": 0,
        "other reasons": 0,
    }
