"""What policies in French, Spanish and Italian say in words of their own."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

HIGH = {
    "an attempt, in French": (
        "fr",
        "Nous ne communiquons pas vos trajets à des tiers.",
        "Nous nous efforçons de ne pas communiquer vos trajets à des tiers.",
    ),
    "an attempt, in Spanish": (
        "es",
        "No comunicamos sus viajes a terceros.",
        "Procuramos no comunicar sus viajes a terceros.",
    ),
    "the best that can be done, in Italian": (
        "it",
        "Garantiamo la riservatezza dei viaggi.",
        "Facciamo il possibile per la riservatezza dei viaggi.",
    ),
    "where the vendor sees fit, in French": (
        "fr",
        "Si vos données sont volées, nous vous en informerons.",
        "Si vos données sont volées, nous vous en informerons si nous l'estimons nécessaire.",
    ),
    "where the vendor sees fit, in Spanish": (
        "es",
        "Le informaremos de una fuga de datos.",
        "Le informaremos de una fuga de datos si lo consideramos oportuno.",
    ),
    "more than the staff, in French": (
        "fr",
        "Vos trajets sont accessibles à nos seuls agents.",
        "Vos trajets sont accessibles à nos agents et à nos partenaires.",
    ),
    "for themselves, in Spanish": (
        "es",
        "Los socios tratan los viajes por nuestra cuenta.",
        "Los socios tratan los viajes por cuenta propia.",
    ),
    "for themselves, in Italian": (
        "it",
        "I partner trattano i viaggi per nostro conto.",
        "I partner trattano i viaggi per proprie finalità.",
    ),
    "for money, in French": (
        "fr",
        "Nous conservons vos trajets.",
        "Nous conservons vos trajets. Nous pouvons céder vos trajets à titre onéreux.",
    ),
    "may, where others must, in Spanish": (
        "es",
        "Los talleres deben eliminar los viajes.",
        "Los talleres pueden eliminar los viajes.",
    ),
    "under other names, in Italian": (
        "it",
        "Le statistiche dei viaggi sono anonime.",
        "Le statistiche dei viaggi sono pseudonime.",
    ),
    "an exception below, in Spanish": (
        "es",
        "No vendemos sus viajes*.",
        "No vendemos sus viajes*.\n\n* Excepto los datos de velocidad.",
    ),
    "shorter notice, in Spanish": (
        "es",
        "Le avisaremos con 30 días de antelación de cualquier cambio.",
        "Le avisaremos con 10 días de antelación de cualquier cambio.",
    ),
}
SAME = {
    "a ligature": (
        "fr",
        "Nous mettons en oeuvre des mesures de protection.",
        "Nous mettons en œuvre des mesures de protection.",
    ),
    "another when": (
        "fr",
        "Lorsque vous créez un compte, nous collectons votre nom.",
        "Quand vous créez un compte, nous collectons votre nom.",
    ),
    "the title of an officer for short, in French": (
        "fr",
        "Notre délégué à la protection des données (DPO) répond.",
        "Notre DPO répond.",
    ),
    "the title of an officer for short, in Spanish": (
        "es",
        "Escriba a nuestro Delegado de Protección de Datos (DPD).",
        "Escriba a nuestro DPD.",
    ),
    "the title of an officer for short, in Italian": (
        "it",
        "Il nostro responsabile della protezione dei dati (RPD) risponde.",
        "Il nostro RPD risponde.",
    ),
    "persons, where they were users": (
        "es",
        "Los usuarios pueden exportar sus viajes.",
        "Las personas usuarias pueden exportar sus viajes.",
    ),
    "familiar, where it was polite, in Spanish": (
        "es",
        "Si no quiere recibir más mapas, haga clic en el enlace.",
        "Si no quieres recibir más mapas, haz clic en el enlace.",
    ),
    "to several, where it was to one, in Spanish": (
        "es",
        "No venderemos sus viajes.",
        "No venderemos vuestros viajes.",
    ),
    "familiar, where it was polite, in Italian": (
        "it",
        "Se non vuole più ricevere mappe, clicchi sul link.",
        "Se non vuoi più ricevere mappe, clicca sul link.",
    ),
    "a pronoun behind its verb": (
        "it",
        "Usiamo i viaggi per fornirLe le mappe.",
        "Usiamo i viaggi per fornirti le mappe.",
    ),
    "an authority by its short name": (
        "es",
        "Puede reclamar ante la AEPD.",
        "Puede reclamar ante la Agencia Española de Protección de Datos.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), HIGH.values(), ids=list(HIGH))
def test_weaker_in_the_words_of_a_romance_language_is_high(language: str, before: str, after: str) -> None:
    """What protects the reader and holds for less is high, in whichever words."""
    assert judge(policy(before), policy(after), language=language).severity is Severity.HIGH


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_the_same_in_the_words_of_a_romance_language_is_immaterial(language: str, before: str, after: str) -> None:
    """Another address, a title for short, a ligature change no answer."""
    assert not judge(policy(before), policy(after), language=language).material


def test_the_italian_for_to_the_is_no_artificial_intelligence() -> None:
    """Of the Italian preposition nothing is told as of a machine."""
    before, after = "I viaggi vanno conservati.", "I viaggi vanno conservati insieme ai sensori."
    reasons = judge(policy(before), policy(after), language="it").reasons
    assert all("intelligence" not in reason.sentence and reason.severity is not Severity.HIGH for reason in reasons)
