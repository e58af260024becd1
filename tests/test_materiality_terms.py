"""What other own sentences taught: sources, cookies in tables, liability, acceptance by use, scope, stronger words."""

import pytest

from monitor.materiality import judge
from storage.records import Category, Severity
from tests.policies import policy, told

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
COOKIES = "| Cookie | Purpose | Lasts |\n| --- | --- | --- |\n| map | zoom | 1 day |"
SAID = {
    "data from a new kind of source": (
        "We receive trips from your employer.",
        "We receive trips from your employer and from data brokers.",
        MEDIUM,
        Category.DATA_COLLECTED,
    ),
    "a cookie of somebody by name in a table": (
        COOKIES,
        f"{COOKIES}\n| track | Quillmetric audience measurement | 2 years |",
        MEDIUM,
        Category.COOKIES_TRACKING,
    ),
    "a longer life in a table of cookies": (
        COOKIES,
        COOKIES.replace("1 day", "90 days"),
        HIGH,
        Category.COOKIES_TRACKING,
    ),
    "liability that was taken away": (
        "We are liable for lost maps.",
        "We are not liable for lost maps.",
        MEDIUM,
        Category.SCOPE_LEGAL_TERMS,
    ),
    "liability that was capped": (
        "Our liability is limited to direct damages.",
        "Our liability is limited to the price of a map.",
        MEDIUM,
        Category.SCOPE_LEGAL_TERMS,
    ),
    "use that is acceptance of a change": (
        "Changes stand here.",
        "Changes stand here. Your continued use of the maps means that you accept them.",
        MEDIUM,
        Category.POLICY_CHANGE_NOTICE,
    ),
    "less that the text covers": (
        "This policy applies to all drivers.",
        "This policy applies to all drivers except those of lorries.",
        MEDIUM,
        Category.SCOPE_LEGAL_TERMS,
    ),
    "reasonable for necessary measures": (
        "We take all necessary measures to protect trips.",
        "We take reasonable measures to protect trips.",
        HIGH,
        Category.SECURITY_BREACH,
    ),
    "another legal basis than consent": (
        "We process trips on the basis of your consent (Art. 6(1)(a) GDPR).",
        "We process trips on the basis of our legitimate interests (Art. 6(1)(f) GDPR).",
        MEDIUM,
        Category.PURPOSE_LEGAL_BASIS,
    ),
    "a paper that a request must bring": (
        "To exercise your rights, write to us.",
        "To exercise your rights, write to us and enclose a copy of your identity card.",
        HIGH,
        Category.DATA_SUBJECT_RIGHTS,
    ),
    "a way to withdraw that is the only one": (
        "You can withdraw your consent at any time.",
        "You can withdraw your consent at any time by registered mail only.",
        HIGH,
        Category.DATA_SUBJECT_RIGHTS,
    ),
    "tests that need not be yearly": (
        "Our locks are subject to annual penetration tests.",
        "Our locks are subject to penetration tests.",
        HIGH,
        Category.SECURITY_BREACH,
    ),
    "how long applicants' papers are kept": (
        "We log trips.",
        "We log trips. We keep job applications for six months after the end of the recruitment process.",
        MEDIUM,
        Category.RETENTION_DELETION,
    ),
    "another representative": (
        "Our representative in the EU is Quill Services Ltd, Dublin.",
        "Our representative in the EU is Fjordrep GmbH, Vienna.",
        LOW,
        Category.CONTROLLER_IDENTITY_CONTACT,
    ),
    "a company within the group": (
        "We share trips with vendors.",
        "We share trips with vendors and other companies in our group.",
        HIGH,
        Category.THIRD_PARTY_SHARING,
    ),
    "less time to object": (
        "You may object to a new sub-processor of trips within 30 days.",
        "You may object to a new sub-processor of trips within 10 days.",
        HIGH,
        Category.USER_CHOICE_CONSENT,
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_severity_and_main_category(case: str) -> None:
    """Each is as severe as the guideline says, and told under its row."""
    before, after, severity, category = SAID[case]
    verdict = judge(policy(before), policy(after))

    assert (verdict.severity, verdict.categories[0]) == (severity, category)


def test_product_that_the_text_covers_too_narrows_nothing() -> None:
    """A list that lost its "and" to one more item covers more."""
    before = "This notice applies to the portal, the app and the box."
    after = "This notice applies to the portal, the app, the box and the dock."
    assert told(before, after, "scope_narrowed") == []
