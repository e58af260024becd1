"""The same limit, right or length of time said otherwise is no loss."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

SAME = [
    ("We will not share trips without your consent.", "We share trips only with your consent."),
    ("Nobody but you can read your notes.", "Only you can read your notes."),
    ("We collect nothing except your name.", "We only collect your name."),
    ("You are free to withdraw your consent whenever you like.", "You can withdraw your consent at any time."),
    ("Only pilots who need access get it.", "Access is limited to pilots who need it."),
    ("We do not sell, rent or lend your trips.", "Your trips are not sold, rented or lent by us."),
    ("Automated decisions are not made about you.", "We make no automated decisions about you."),
    ("We keep trips for one and a half years.", "We keep trips for 18 months."),
    ("We keep trips for half a year.", "We keep trips for six months."),
    ("You can access, correct or delete your trips.", "You have a right of access, correction and deletion."),
    (
        "Wir geben Ihre Daten nicht ohne Ihre Einwilligung weiter.",
        "Wir geben Ihre Daten nur mit Ihrer Einwilligung weiter.",
    ),
    ("Die Auskunft ist kostenlos.", "Die Auskunft ist für Sie kostenfrei."),
    ("U kunt uw toestemming op elk moment intrekken.", "Uw toestemming kunt u altijd intrekken."),
    (
        "Puede retirar su consentimiento en cualquier momento.",
        "Su consentimiento puede retirarse en cualquier momento.",
    ),
    ("Può revocare il consenso in qualsiasi momento.", "Il consenso può essere revocato in qualsiasi momento."),
    ("You will receive a copy free of charge.", "You will receive a copy at no cost."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_same_limit_in_other_words_is_never_high(before: str, after: str) -> None:
    """What holds as before is not told as a loss."""
    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will not share trips without your consent.", "We share trips with your knowledge only."),
        ("Nobody but you can read your notes.", "Only you and our pilots can read your notes."),
        ("U kunt uw toestemming altijd intrekken.", "U kunt uw toestemming eenmaal per jaar intrekken."),
        ("Wir geben Daten nicht ohne Ihre Einwilligung weiter.", "Wir geben Daten nur mit Ihrem Wissen weiter."),
        ("We keep trips for one and a half years.", "We keep trips for two years."),
        ("You have a right of access, correction and deletion.", "You have a right of access and correction."),
    ],
)
def test_another_limit_in_such_words_is_told(before: str, after: str) -> None:
    """What holds no longer as before is."""
    assert judge(policy(before), policy(after)).severity in {Severity.HIGH, Severity.MEDIUM}
