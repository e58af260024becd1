"""Which language a text is written in."""

import pytest

from monitor.facts.language import language_of

SHORT = [
    ("en", "Trips of the app: kept by us for a year"),
    ("fr", "Politique de confidentialité de la carte; durée de conservation, liste de prestataires"),
    ("de", "Karte der Reisen: gespeichert für ein Jahr, auf Wunsch gelöscht"),
    ("nl", "Kaart van de reizen: een jaar bewaard, daarna gewist"),
    ("es", "Política de privacidad de la aplicación; datos en un servidor de la Unión"),
    ("it", "Mappa dei viaggi: conservata per un anno, poi cancellata"),
]


@pytest.mark.parametrize(("code", "text"), SHORT)
def test_a_text_of_few_small_words_is_told(code: str, text: str) -> None:
    """French and Spanish say "de" and "en" as Dutch does: these alone make no text Dutch."""
    assert language_of(text) == code
