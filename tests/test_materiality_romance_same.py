"""The same said otherwise in French, Spanish and Italian: the polite and the familiar, both genders, short forms."""

import pytest

from monitor.materiality import judge
from tests.policies import policy

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
    "both genders, in French": (
        "fr",
        "Les utilisateurs peuvent exporter leurs trajets.",
        "Les utilisateurs et les utilisatrices peuvent exporter leurs trajets.",
    ),
    "both genders, in Spanish": (
        "es",
        "Los usuarios pueden exportar sus viajes.",
        "Los usuarios y usuarias pueden exportar sus viajes.",
    ),
    "both genders, in Italian": (
        "it",
        "I lavoratori possono esportare le mappe.",
        "Le lavoratrici e i lavoratori possono esportare le mappe.",
    ),
    "a never that is stressed": (
        "es",
        "No vendemos nunca sus viajes.",
        "Nunca vendemos sus viajes.",
    ),
    "passive, in Spanish": (
        "es",
        "Conservaremos sus viajes durante 5 años.",
        "Sus viajes serán conservados durante 5 años.",
    ),
    "may, where it might, in Spanish": (
        "es",
        "Podríamos comunicar sus viajes a los talleres.",
        "Podemos comunicar sus viajes a los talleres.",
    ),
    "may, where it might, in Italian": (
        "it",
        "Potremmo comunicare i viaggi alle officine.",
        "Possiamo comunicare i viaggi alle officine.",
    ),
    "may, said at length": (
        "fr",
        "Nous pouvons être amenés à communiquer vos trajets aux garages.",
        "Nous pouvons communiquer vos trajets aux garages.",
    ),
    "no, where it was not any": (
        "fr",
        "Nous n'utilisons pas de cookies.",
        "Nous n'utilisons aucun cookie.",
    ),
    "for a time": (
        "es",
        "Los viajes se conservan 90 días.",
        "Los viajes se conservarán durante un plazo de 90 días.",
    ),
    "polite, where it was familiar, in French": (
        "fr",
        "Tu peux supprimer ton compte quand tu veux.",
        "Vous pouvez supprimer votre compte quand vous voulez.",
    ),
    "another word for under, in Italian": (
        "it",
        "Ai sensi del GDPR puoi accedere ai viaggi.",
        "In conformità con il GDPR puoi accedere ai viaggi.",
    ),
    "to get in touch": (
        "it",
        "Ci metteremo in contatto con te.",
        "Ti contatteremo.",
    ),
    "a list, where it was a sentence, in Italian": (
        "it",
        "Raccogliamo il tuo nome, i tuoi viaggi e le tue mappe.",
        "Raccogliamo:\n\n- il tuo nome\n- i tuoi viaggi\n- le tue mappe",
    ),
    "polite, where it was familiar, of being": (
        "fr",
        "Nous conservons tes trajets tant que tu es client.",
        "Nous conservons vos trajets tant que vous êtes client.",
    ),
    "a passive by its ending, in Spanish": (
        "es",
        "Esta política puede ser modificada.",
        "Esta política puede modificarse.",
    ),
    "polite, where it was familiar, of what was given": (
        "it",
        "Usiamo i viaggi che ci hai fornito.",
        "Usiamo i viaggi che ci ha fornito.",
    ),
    "polite, where it was familiar, of enrolling": (
        "fr",
        "Lorsque tu t'inscris, nous te demandons ton nom.",
        "Lorsque vous vous inscrivez, nous vous demandons votre nom.",
    ),
    "an authority by its short name": (
        "es",
        "Puede reclamar ante la AEPD.",
        "Puede reclamar ante la Agencia Española de Protección de Datos.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_the_same_in_the_words_of_a_romance_language_is_immaterial(language: str, before: str, after: str) -> None:
    """Another address, a title for short, a ligature change no answer."""
    assert not judge(policy(before), policy(after), language=language).material
