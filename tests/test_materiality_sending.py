"""A feature that sends something to somebody by name is high, whatever it is called."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

BASE = "# {0}\n\nRoadbook {1}.\n\n{2}"
ENGLISH = BASE.format("Privacy", "draws maps of the sea for sailors", "{}")
FEATURES = {
    "en": BASE.format("Privacy", "draws maps of the sea for sailors", "For tides, a random number is sent to {}."),
    "fr": BASE.format("Confidentialité", "dessine la mer et le port", "Pour les marées, un numéro est envoyé à {}."),
    "de": BASE.format("Datenschutz", "zeichnet das Meer und den Hafen", "Für Gezeiten wird viel an {} übertragen."),
    "nl": BASE.format("Privacy", "tekent de zee en de haven voor u", "Voor het getij wordt iets gestuurd naar {}."),
    "es": BASE.format("Privacidad", "dibuja el mar y los puertos", "Para las mareas se envía un número a {}."),
    "it": BASE.format("Privacy", "disegna il mare e i porti", "Per le maree un numero viene inviato a {}."),
}


def rules(before: str, after: str, language: str = "en") -> set[str]:
    """Return the rules that tell of a change."""
    return {reason.rule for reason in judge(before, after, language=language).reasons}


@pytest.mark.parametrize(("language", "text"), FEATURES.items())
@pytest.mark.parametrize("name", ["Supabase", "WaveWren"])
def test_feature_that_sends(language: str, text: str, name: str) -> None:
    """A new sentence that sends something to somebody is sharing, and high."""
    before, after = text.rpartition("\n\n")[0], text.format(name)

    assert "data_sent" in rules(before, after, language)
    assert judge(before, after, language=language).severity is Severity.HIGH


@pytest.mark.parametrize(
    "sentence",
    [
        "You may send a buoy to Supabase.",
        "Nothing is sent to Supabase.",
        "A number is sent to Roadbook.",
        "A number is sent to Chile.",
        "A number is sent to Sailors.",
        "A number is sent to the Wave channel.",
    ],
)
def test_what_is_sent_to_nobody_else(sentence: str) -> None:
    """What the reader sends, what is not sent, and what goes to the vendor is sent to nobody by this rule."""
    assert "data_sent" not in rules(ENGLISH.format("We like tides."), ENGLISH.format(f"We like tides. {sentence}"))


def test_noun_in_german_is_nobody() -> None:
    """German writes every noun with a capital."""
    text = FEATURES["de"]

    assert "data_sent" not in rules(text.rpartition("\n\n")[0], text.format("Leuchttürme"), "de")


def test_sentence_on_the_same_put_otherwise() -> None:
    """Who was sent something before is sent nothing new by another sentence in its place."""
    before = ENGLISH.format("Each hour the tide at your harbour is sent to WaveWren.")

    assert "data_sent" not in rules(before, ENGLISH.format("For tides, a random number is sent to WaveWren."))


def test_sentence_that_goes_on() -> None:
    """More behind a sentence may send something as well."""
    before = "For tides we draw a random number each hour."

    assert "data_sent" in rules(policy(before), policy(f"{before[:-1]}, and it is sent to WaveWren."))
