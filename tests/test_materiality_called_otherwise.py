"""One thing under two names: by its first letters, with a sign behind it, "this site" for "we"."""

import pytest

from monitor.materiality import judge
from tests.policies import policy

SAME = {
    "a service by its first letters": ("en", "We use AWS.", "We use Amazon Web Services (AWS)."),
    "a service no longer spelled out": ("en", "We use Amazon Web Services (AWS).", "We use AWS."),
    "a trade mark": ("en", "We print maps with Quill.", "We print maps with Quill™."),
    "a street for short": ("en", "Roadbook Ltd, 5 Mill Street, Leeds", "Roadbook Ltd, 5 Mill St., Leeds"),
    "this site, in Spanish": ("es", "No usamos mapas.", "Este sitio no usa mapas."),
    "this site, in Italian": ("it", "Non usiamo mappe.", "Questo sito non usa mappe."),
    "at most, in German": ("de", "Wir speichern Reisen maximal 30 Tage.", "Wir speichern Reisen höchstens 30 Tage."),
    "at most, in Dutch": ("nl", "Wij bewaren ritten maximaal 30 dagen.", "Wij bewaren ritten hooguit 30 dagen."),
    "an address for letters": ("en", "We collect your mailing address.", "We collect your postal address."),
    "an invitation with its address": (
        "fr",
        "Pour toute question, écrivez à privacy@roadbook.example.",
        "Si vous avez des questions, contactez-nous à privacy@roadbook.example.",
    ),
    "a brief denial as a sentence": ("en", "No tracking.", "We do not track you."),
    "a right in the passive": (
        "it",
        "Lei ha il diritto di chiedere la cancellazione dei suoi dati.",
        "Può chiedere che i suoi dati siano cancellati.",
    ),
    "a fence of a box": ("en", "We draw maps.", "We draw maps.\n\n:::\n"),
}
TOLD = {
    "another service by its first letters": ("en", "We use AWS.", "We use Google Cloud Platform (GCP)."),
    "one service more": ("en", "We use AWS.", "We use Amazon Web Services (AWS) and Azure."),
    "somebody else than this site": ("es", "No usamos mapas.", "Nuestro socio no usa mapas."),
    "a brief denial with a condition": ("en", "No tracking.", "We do not track you without your consent."),
    "a brief denial of something else": ("en", "No tracking.", "No cookies."),
    "another right": (
        "it",
        "Lei ha il diritto di chiedere la cancellazione dei suoi dati.",
        "Può chiedere una copia dei suoi dati.",
    ),
    "at least": ("de", "Wir speichern Reisen maximal 30 Tage.", "Wir speichern Reisen mindestens 30 Tage."),
    "another address": (
        "en",
        "If you have questions, e-mail a@roadbook.example.",
        "Questions? E-mail b@inkwell.example.",
    ),
    "no address any more": ("en", "Questions? E-mail a@roadbook.example.", "If you have questions, write by post."),
}


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_another_name_of_a_thing_is_immaterial(language: str, before: str, after: str) -> None:
    """It is called otherwise, and is the same."""
    assert not judge(policy(before), policy(after), language=language).material


@pytest.mark.parametrize(("language", "before", "after"), TOLD.values(), ids=list(TOLD))
def test_another_thing_is_told(language: str, before: str, after: str) -> None:
    """It only looks like another name."""
    assert judge(policy(before), policy(after), language=language).material


def test_access_of_the_staff_is_no_right_of_the_reader() -> None:
    """Who may look is limited, and nothing that the reader may do went."""
    before, after = "Only staff who need it have access to your trips.", "Access to your trips is limited to few staff."
    assert "right_lost" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}
