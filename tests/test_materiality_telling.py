"""A promise to tell the reader that goes with half a sentence is lost as one with a whole sentence is."""

import pytest

from monitor.facts.change_notice import promises_to_tell
from monitor.materiality import judge
from storage.records import Severity

TEXT = "# Privacy policy\n\n## Your choices\n\n{}\n\n## Contact\n\nWrite to privacy@vellmark.example.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We may update this page now and then and will notify you.", "We may update this page now and then."),
        ("We may update this policy now and then and inform you of it.", "We may update this policy now and then."),
        ("We may update this policy and will post a notice on our site.", "We may update this policy."),
        ("We may update this policy, giving you notice on the site.", "We may update this policy."),
        ("We may update this policy upon notice to you.", "We may update this policy."),
        ("We may update this policy, with prior notice.", "We may update this policy."),
        ("We may update this policy after informing our customers.", "We may update this policy."),
        ("We may change this policy. If we do, we'll let you know.", "We may change this policy."),
        ("We may engage new sub-processors and will inform customers.", "We may engage new sub-processors."),
        (
            "When we make a change, we'll post it on our site and let you know. We will tell you of changes.",
            "When we make a change, we'll post it on our site. We will tell you of changes.",
        ),
        ("Customers receive notice of new sub-processors.", "Customers can find new sub-processors on our website."),
        ("Wir können diese Erklärung ändern und werden Sie informieren.", "Wir können diese Erklärung ändern."),
        ("We will inform you when a court wants your maps.", "We will check the papers when a court wants your maps."),
        ("Nous pouvons modifier cette politique et vous en informerons.", "Nous pouvons modifier cette politique."),
    ],
)
def test_what_no_longer_tells_the_reader_is_high(before: str, after: str) -> None:
    """Guideline, high: notice channel weakened, notice removed."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Änderungen dieser Erklärung teilen wir Ihnen mit.", "Änderungen werden auf dieser Seite veröffentlicht."),
        (
            "Nous pouvons modifier cette politique, après vous en avoir informé.",
            "Nous pouvons modifier cette politique.",
        ),
        (
            "Les utilisateurs reçoivent un message lors de chaque modification de la politique.",
            "Les modifications de la politique sont publiées sur cette page.",
        ),
    ],
)
def test_what_only_stands_where_the_reader_must_look_reaches_nobody(before: str, after: str) -> None:
    """Guideline, high: notice channel weakened, in another sentence too."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will tell you of changes.", "You will be told of changes."),
        ("We will notify you of changes.", "You will be notified of changes."),
    ],
)
def test_telling_in_other_words_is_none_the_less_telling(before: str, after: str) -> None:
    """Who speaks is another word for the same."""
    assert not judge(TEXT.format(before), TEXT.format(after)).material


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("We may change this page upon notice to you.", True),
        ("Podremos modificar esta política y le informaremos.", True),
        ("Wir können das ändern und werden Sie darüber informieren.", True),
        ("We may notify you.", False),
        ("Podremos informarle de ello.", False),
        ("Wir können Sie darüber informieren.", False),
        ("We use your address to inform you about our products.", False),
    ],
)
def test_may_tell_promises_nothing(text: str, *, promised: bool) -> None:
    """A "may" before the change binds the change alone."""
    assert promises_to_tell(text) is promised


def test_an_authority_without_its_street_promises_as_much() -> None:
    """Where somebody sits is no duty of the vendor."""
    before = "You may complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF."
    verdict = judge(TEXT.format(before), TEXT.format("You may complain to the Information Commissioner's Office."))
    assert verdict.severity is Severity.LOW


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will tell you of changes to this policy.", "You will hear of changes to this policy from us."),
        ("We will contact you if we change this page.", "We will reach out to you if we change this page."),
        ("We will e-mail you about changes to this page.", "You get an e-mail about changes to this page."),
    ],
)
def test_who_hears_from_the_vendor_is_told(before: str, after: str) -> None:
    """Whatever verb says so."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity in {None, Severity.LOW}
