"""How firmly a thing is promised, and what binds a right: one weighty word among many."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy

WEAKER = {
    "most, where all was deleted": (
        "en",
        "Deleting your account deletes all your data.",
        "Deleting your account deletes most of your data.",
    ),
    "shown to everyone, where it was to friends": (
        "en",
        "Your photos are visible to your friends.",
        "Your photos are visible to everyone.",
    ),
    "visible par tous, où c'était par les amis": (
        "fr",
        "Vos photos sont visibles par vos amis.",
        "Vos photos sont visibles par tout le monde.",
    ),
    "given when asked, where a court had to order it": (
        "en",
        "We may disclose data to the police if a judge orders it.",
        "We may disclose data to the police if they ask for it.",
    ),
    "auf Bitte, wo es auf Anordnung war": (
        "de",
        "Wir geben Daten an die Polizei weiter, wenn ein Gericht es anordnet.",
        "Wir geben Daten an die Polizei weiter, wenn sie darum bittet.",
    ),
    "asked, where it was required": (
        "en",
        "We require our partners to protect your data.",
        "We encourage our partners to protect your data.",
    ),
    "should, where it was must": (
        "en",
        "Our partners must protect your data.",
        "Our partners should protect your data.",
    ),
    "a part, where it was all": (
        "en",
        "We have signed agreements on data protection with all providers.",
        "We have signed agreements on data protection with most providers.",
    ),
    "under another name, where it was without": (
        "en",
        "We anonymise addresses before storage.",
        "We pseudonymise addresses before storage.",
    ),
    "switched off, where it was deleted": (
        "en",
        "We delete your account when you ask us.",
        "We deactivate your account when you ask us.",
    ),
    "need, where it was law": (
        "en",
        "We keep invoices for as long as the law requires.",
        "We keep invoices for as long as we need them.",
    ),
    "no plans, where it was never": (
        "en",
        "We will never sell your trips.",
        "We have no plans to sell your trips.",
    ),
    "limited, where it was forbidden": (
        "en",
        "We prohibit our providers from using your trips.",
        "We limit how our providers use your trips.",
    ),
    "should, in French": (
        "fr",
        "Nos partenaires doivent protéger vos trajets.",
        "Nos partenaires devraient protéger vos trajets.",
    ),
    "under another name, in German": (
        "de",
        "Adressen werden anonymisiert.",
        "Adressen werden pseudonymisiert.",
    ),
    "asked, in Dutch": (
        "nl",
        "Wij verplichten onze partners uw ritten te beschermen.",
        "Wij vragen onze partners uw ritten te beschermen.",
    ),
    "asked, in Spanish": (
        "es",
        "Exigimos a nuestros socios que protejan sus viajes.",
        "Pedimos a nuestros socios que protejan sus viajes.",
    ),
    "should, in Italian": (
        "it",
        "I partner devono proteggere i suoi viaggi.",
        "I partner dovrebbero proteggere i suoi viaggi.",
    ),
}
BOUND = {
    "to a written request": (
        "We delete your trips upon request.",
        "We delete your trips upon written request.",
    ),
    "to once a year": (
        "You may withdraw your consent at any time.",
        "You may withdraw your consent once a year.",
    ),
    "to some cases": (
        "You may withdraw your consent at any time.",
        "You may withdraw your consent in certain cases.",
    ),
    "to the end of a contract": (
        "You may delete your account at any time.",
        "You may delete your account after your contract ends.",
    ),
    "to a price": (
        "You can request a copy of your trips free of charge.",
        "You can request a copy of your trips.",
    ),
    "to a letter": (
        "You can request a copy of your trips by email.",
        "You can request a copy of your trips by post.",
    ),
}
MEDIUM = {
    "certain, where it was possible": (
        "We may use an agency to find drivers.",
        "We use an agency to find drivers.",
    ),
    "always, where it was usually": (
        "We will usually respond to requests within a month.",
        "We will respond to requests within a month.",
    ),
}
CALM = {
    "notice, where there was none": (
        "We may change this policy without prior notice.",
        "We may change this policy upon prior notice.",
    ),
    "no need to say why": (
        "You may object. You must justify why you wish to object.",
        "You may object. You need not state why you wish to object.",
    ),
    "unhappy, where it was not happy": (
        "If you are not happy with a call being recorded, you can end the call.",
        "Should you be unhappy with a call being recorded, you are free to end it.",
    ),
    "rights, said once": (
        "These rights are not the same. To exercise your rights, write to us.",
        "These rights are not the same. To exercise them, write to us.",
    ),
    "no promise of notice": (
        "These transfers may be carried out without notice to you.",
        "You will be told of these transfers beforehand.",
    ),
    "unable, where it was not able": (
        "We might not be able to help you with lost trips.",
        "We might be unable to help you with lost trips.",
    ),
    "before, where it was prior to": (
        "The parties agree to talk prior to formal legal action.",
        "The parties agree to talk before formal legal action.",
    ),
    "consent, said once": (
        "We ask for your consent to share trips, and if you give your consent, we share them.",
        "You are asked to consent to our sharing of trips, and if you do, we share them.",
    ),
    "express as a verb": (
        "You may express your consent to receive news.",
        "You may consent to receive news.",
    ),
    "calling on somebody, in French": (
        "Nous pouvons faire appel à des tiers pour des enquêtes.",
        "Ces enquêtes peuvent être menées par des tiers.",
    ),
    "free of charge": (
        "Users have the right to a copy.",
        "Users may, free of charge, exercise at any time the right to a copy.",
    ),
}
ALIKE = {
    "free in other words": (
        "You can request a copy of your trips free of charge.",
        "You can request a copy of your trips at no charge.",
    ),
    "at any time in other words": (
        "You may withdraw your consent at any time.",
        "You may withdraw consent whenever you like.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), WEAKER.values(), ids=WEAKER)
def test_weaker_word_is_high(language: str, before: str, after: str) -> None:
    """A weak word in the place of a strong one is high."""
    verdict = judge(policy(before), policy(after), language=language)
    assert "strength_lowered" in {reason.rule for reason in verdict.reasons}
    assert verdict.severity is Severity.HIGH


@pytest.mark.parametrize(("language", "before", "after"), WEAKER.values(), ids=WEAKER)
def test_stronger_word_favours_the_reader(language: str, before: str, after: str) -> None:
    """The same change backwards favours the reader."""
    told = judge(policy(after), policy(before), language=language).reasons
    assert Direction.FAVOURABLE in {reason.direction for reason in told if reason.rule == "strength_raised"}


@pytest.mark.parametrize(("before", "after"), BOUND.values(), ids=BOUND)
def test_bound_right_is_narrowed(before: str, after: str) -> None:
    """A right with a new condition is narrower, and high."""
    verdict = judge(policy(before), policy(after), language="en")
    assert ("right_narrowed", Severity.HIGH) in {(reason.rule, reason.severity) for reason in verdict.reasons}


@pytest.mark.parametrize(("before", "after"), MEDIUM.values(), ids=MEDIUM)
def test_surer_statement_is_medium(before: str, after: str) -> None:
    """What is surer now is told, and of medium severity."""
    assert judge(policy(before), policy(after)).severity is Severity.MEDIUM


@pytest.mark.parametrize(("before", "after"), CALM.values(), ids=CALM)
def test_same_in_other_words_is_not_high(before: str, after: str) -> None:
    """The same limit, denial or consent in other words takes nothing away."""
    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


@pytest.mark.parametrize(("before", "after"), ALIKE.values(), ids=ALIKE)
def test_same_bound_in_other_words_is_silent(before: str, after: str) -> None:
    """The same bound in other words is no change."""
    assert not judge(policy(before), policy(after), language="en").material


def test_what_the_reader_is_asked_for_is_no_promise() -> None:
    """A reader who should, and no longer must, was promised nothing."""
    verdict = judge(policy("You must keep your password secret."), policy("You should keep your password secret."))
    assert "strength_lowered" not in {reason.rule for reason in verdict.reasons}


def test_notice_of_important_changes_only_is_told_as_qualified() -> None:
    """Notice of some changes only is medium, as any qualifier."""
    before = "We will notify you by email of any changes to this policy."
    verdict = judge(policy(before), policy(before.replace("any changes", "important changes")))
    assert verdict.severity is Severity.MEDIUM


def test_denial_that_is_one_of_ease_is_told() -> None:
    """What cannot easily be done can be done."""
    before = "We aggregate trips so that you cannot be identified."
    verdict = judge(policy(before), policy(before.replace("cannot", "cannot easily")))
    assert "qualifier_added" in {reason.rule for reason in verdict.reasons}


def test_consent_that_is_newly_asked_favours_the_reader() -> None:
    """What was done without consent waits for it."""
    before = "We may give your trips to a garage without your consent."
    verdict = judge(policy(before), policy(before.replace("without", "with")))
    assert verdict.direction is Direction.FAVOURABLE


def test_arbitration_instead_of_a_court_is_medium() -> None:
    """Who settles disputes is a term (guideline, medium)."""
    before = "Disputes go to the courts of Leeds."
    verdict = judge(policy(before), policy(before.replace("go to the courts of Leeds", "are settled by an arbitrator")))
    assert verdict.severity is Severity.MEDIUM


def test_short_line_on_deletion_is_no_menu() -> None:
    """Among short lines that look like a menu, one that says when data are deleted is content."""
    menu = "Home\n\nTrips\n\nUntil payment\n\nArchive\n\nContact"
    before = menu.replace("payment", "payment (deletion as soon as the trip is paid for)")
    assert judge(f"# Privacy\n\n{before}\n", f"# Privacy\n\n{menu}\n").material


def test_or_instead_of_and_in_a_duty_is_told() -> None:
    """One of two ways is less than both (and the reverse is more)."""
    before = "We will notify you by email and in the app."
    verdict = judge(policy(before), policy(before.replace("and in", "or in")), language="en")
    assert (Severity.MEDIUM, Direction.ADVERSE) == (verdict.severity, verdict.direction)


def test_who_can_give_no_guarantee_promises_nothing() -> None:
    """To say so otherwise makes no promise."""
    before = "We cannot guarantee that no trip will be disclosed."
    after = "No guarantee can be given by us that no trip will be disclosed."
    assert "promise_made" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}
