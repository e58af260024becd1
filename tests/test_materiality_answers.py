"""Facts that answer one question of a reviewer are told once, where the text around them is another."""

from monitor.facts.changes import FactChange
from monitor.materiality import judge
from monitor.materiality.passages import Text
from monitor.materiality.rules.answers import ANSWERS, has_changed, severity_of
from storage.records import Direction, Fact, FactKind, Severity
from tests.policies import policy


def rules(before: str, after: str) -> set[tuple[str, Severity]]:
    """Return the names and severities of the reasons for an edited clause."""
    return {(reason.rule, reason.severity) for reason in judge(policy(before), policy(after)).reasons}


def test_another_law_is_medium() -> None:
    """Another governing law is told as such (guideline, medium)."""
    found = rules("These terms are governed by the laws of Ireland.", "These terms are governed by the laws of France.")

    assert ("governing_law_changed", Severity.MEDIUM) in found


def test_the_same_law_in_other_words_is_no_other_law() -> None:
    """The law that both texts name has not changed, however it is said."""
    found = rules("These terms are governed by the laws of Ireland.", "The law of Ireland governs these terms of ours.")

    assert "governing_law_changed" not in {rule for rule, _ in found}


def test_a_fact_that_a_reader_saw_only_once_is_no_change() -> None:
    """A fact whose words stand in both texts has not changed, whatever the reader made of the newer one."""
    law = Fact(kind=FactKind.GOVERNING_LAW, value="Ireland", quote="The laws of Ireland govern these terms.")
    came = FactChange(kind=law.kind, before=None, after=law, direction=Direction.NEUTRAL)
    text = Text("The laws of Ireland govern these terms.")

    assert not has_changed(came, text, text)


def test_a_way_to_send_a_request_is_low() -> None:
    """What a request needs weighs less where it is only its way (guideline: address of the rights channel)."""
    post = Fact(kind=FactKind.REQUEST_NEEDS, value="by post", quote="Send it by letter.")
    came = FactChange(kind=post.kind, before=None, after=post, direction=Direction.ADVERSE)

    assert severity_of(ANSWERS[post.kind], came) is Severity.LOW


def test_a_new_source_in_a_few_words_is_medium() -> None:
    """One more source of data is more than low, be it named in a few words."""
    before = "We collect your name and address."
    found = judge(policy(before), policy(f"{before} We also collect addresses from directories.")).severity

    assert found is Severity.MEDIUM
