"""What a policy says a second time is no change; the same words of somebody or something else are."""

import pytest

from monitor.materiality import judge
from tests.policies import policy

KEPT = "Trips are kept for 60 days."
SAME = {
    "a length of time, in another section": (
        "en",
        KEPT,
        f"{KEPT}\n\n## Locks\n\nAs said above, we keep trips for 60 days.",
    ),
    "a length of time, in German": (
        "de",
        "Reisen werden nach 60 Tagen gelöscht.",
        "Reisen werden nach 60 Tagen gelöscht.\n\n## Sicherheit\n\nWir löschen Reisen nach 60 Tagen.",
    ),
    "a length of time, in Italian": (
        "it",
        "I viaggi sono conservati per 60 giorni.",
        "I viaggi sono conservati per 60 giorni.\n\n## Sicurezza\n\nCome detto, conserviamo i viaggi per 60 giorni.",
    ),
    "one of two places that say it": (
        "fr",
        "Les trajets sont conservés 60 jours.\n\nPour rappel, les trajets sont conservés 60 jours.",
        "Les trajets sont conservés 60 jours.",
    ),
    "an address that stands below, too": (
        "en",
        "Roadbook Ltd, 5 Mill Lane, Leeds, answers.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
        "Roadbook Ltd answers.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
    ),
    "a number of the register, in a table": (
        "nl",
        "Wij zijn Roadbook BV (KVK 44556677).\n\n| Telefoon | 020 555 |\n|---|---|\n",
        "Wij zijn Roadbook BV (KVK 44556677).\n\n| Telefoon | 020 555 |\n|---|---|\n| KVK-nummer | 44556677 |\n",
    ),
    "an address by which somebody is reached elsewhere": (
        "en",
        "Write to dpo@roadbook.example to see your trips.\n\nOr send a letter.",
        "Write to dpo@roadbook.example to see your trips.\n\nOr send a letter or an email to dpo@roadbook.example.",
    ),
}
TOLD = {
    "another length of time": (KEPT, f"{KEPT}\n\n## Locks\n\nAs said above, we keep trips for 90 days."),
    "said before of a group alone": (
        "## Applicants\n\nLetters are kept for 60 days.\n\n## Locks\n\nWe lock doors.",
        "## Applicants\n\nLetters are kept for 60 days.\n\n## Locks\n\nWe lock doors. We keep letters for 60 days.",
    ),
    "said of something that a pronoun names": (
        f"{KEPT}\n\n## Copies\n\nWe make copies.",
        f"{KEPT}\n\n## Copies\n\nWe make copies. They are kept for 60 days.",
    ),
    "said before only under a condition": (
        "We may share your trips with our hotels if you agree.",
        "We may share your trips with our hotels if you agree. We may share your trips with our hotels.",
    ),
    "somebody else at the same address": (
        "Our representative is named below.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
        "Our representative is Inkwell SA, 5 Mill Lane, Leeds.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
    ),
    "an address at which something is done": (
        "Trips are kept in Leeds.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
        "Trips are stored at 5 Mill Lane, Leeds.\n\n## Post\n\nRoadbook Ltd, 5 Mill Lane, Leeds",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_a_fact_that_is_said_again_is_immaterial(language: str, before: str, after: str) -> None:
    """A second place, or one of two that went, changes no answer."""
    assert not judge(policy(before), policy(after), language=language).material


@pytest.mark.parametrize(("before", "after"), TOLD.values(), ids=list(TOLD))
def test_what_only_looks_said_before_is_told(before: str, after: str) -> None:
    """The same words under another heading, of another thing, or without their condition say more."""
    assert judge(policy(before), policy(after)).material
