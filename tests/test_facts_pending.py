import pytest

from monitor.facts import read_facts
from storage.records import Fact, FactKind

NOVEMBER = "2026-11-03"


def announced(text: str, language: str | None = None) -> list[Fact]:
    """Return the coming versions that a text announces."""
    return [fact for fact in read_facts(text, language=language) if fact.kind is FactKind.PENDING_VERSION]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A new version of this policy will replace this one on November 3, 2026."),
        ("en", "Effective 3 November 2026, our privacy notice will change. Read the preview."),
        ("en", "We are revising our terms. The changes will come into force on 3 November 2026."),
        ("fr", "À compter du 3 novembre 2026, une nouvelle version de cette politique s’appliquera."),
        ("fr", "Nous modifions notre politique. Les modifications entreront en vigueur le 3 novembre 2026."),
        ("de", "Am 3. November 2026 tritt eine neue Fassung dieser Datenschutzerklärung in Kraft."),
        ("de", "Wir ändern unsere Nutzungsbedingungen. Die Änderungen gelten ab dem 3. November 2026."),
        ("nl", "Vanaf 3 november 2026 geldt een nieuwe versie van deze privacyverklaring."),
        ("nl", "Wij passen ons privacybeleid aan. De wijzigingen gaan in op 3 november 2026."),
        ("es", "A partir del 3 de noviembre de 2026 se aplicará una nueva versión de esta política."),
        ("es", "Estamos modificando nuestros términos. Los cambios entrarán en vigor el 3 de noviembre de 2026."),
        ("it", "Dal 3 novembre 2026 sarà in vigore una nuova versione di questa informativa."),
        ("it", "Stiamo aggiornando la nostra informativa. Le modifiche saranno valide dal 3 novembre 2026."),
    ],
)
def test_announcement_is_read_in_every_language(language: str, text: str) -> None:
    """A version that is to come is a fact, by the day from which it will apply."""
    assert [fact.value for fact in announced(text, language)] == [NOVEMBER]


def test_quote_holds_the_announcement_and_its_day() -> None:
    """Where the day stands in the sentence after, both are quoted."""
    text = "We are revising our terms. They take effect on 3 November 2026. Write to us."

    assert announced(text)[0].quote == "We are revising our terms. They take effect on 3 November 2026."


def test_preview_without_a_day_is_an_announcement() -> None:
    """Who shows a preview has something coming, though not yet a day."""
    assert [fact.value for fact in announced("Upcoming changes: preview the new policy.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "This updated privacy policy takes effect on 3 November 2026.",
        "Our new privacy policy took effect on 3 November 2024.",
        "Effective date: 3 November 2026",
        "We may change this policy. A new version applies when it is posted.",
        "Last updated: 3 November 2026. We tell you of upcoming changes.",
        "Die neue Fassung wurde am 3. November 2024 veröffentlicht.",
    ],
)
def test_what_is_in_force_or_only_possible_is_not_announced(text: str) -> None:
    """A text that speaks of itself, of the past, or of changes at large announces none."""
    assert announced(text) == []
