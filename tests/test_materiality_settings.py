from monitor.materiality import judge
from storage.records import RuleSettings, Severity, Verdict
from tests.policies import policy

BEFORE = policy("We keep your trips for 30 days.")
AFTER = policy("We keep your trips for 90 days.")
OFF: RuleSettings = {"retention_lengthened": None}


def judged(rules: RuleSettings) -> Verdict:
    """Judge a lengthened retention under some settings."""
    return judge(BEFORE, AFTER, rules=rules)


def test_rule_that_is_off_makes_nothing_material() -> None:
    """A change whose only reason is switched off is told to nobody."""
    assert not judged(OFF).material


def test_reason_of_a_rule_that_is_off_is_kept_as_muted() -> None:
    """What is switched off does not vanish: the verdict still accounts for the edit."""
    assert ["retention_lengthened"] == [reason.rule for reason in judged(OFF).muted]


def test_change_that_is_only_muted_is_no_noise() -> None:
    """A muted reason is no kind of noise: the words did change."""
    assert judged(OFF).noise is None


def test_severity_that_is_set_counts() -> None:
    """A reason weighs what the watchlist says."""
    assert judged({"retention_lengthened": Severity.LOW}).severity is Severity.LOW


def test_general_reason_goes_with_the_muted_one() -> None:
    """An address that nobody wants to hear of is not told as a reworded statement instead."""
    before, after = policy("Write to old@roadbook.example."), policy("Write to new@roadbook.example.")

    assert not judge(before, after, rules={"address_changed": None}).material


def test_other_reason_of_the_same_text_stays() -> None:
    """Switching one rule off hides nothing that another rule tells."""
    before = policy("We keep your trips for 30 days.\n\nYou are told 8 days before this policy changes.")
    after = policy("We keep your trips for 90 days.\n\nYou are told 3 days before this policy changes.")

    assert ["notice_shortened"] == [reason.rule for reason in judge(before, after, rules=OFF).reasons]


def test_unclassified_edit_is_told_while_a_rule_is_off() -> None:
    """What no rule explains is still told."""
    before, after = policy("Our lamps are green."), policy("Our lamps are violet.")

    assert judge(before, after, rules=OFF).material
