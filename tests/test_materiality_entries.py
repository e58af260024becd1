"""Lists of services in use: a name, and with it what it is used for."""

import pytest

from monitor.materiality import judge
from storage.records import Severity

USES = {
    "en": ("We use this service to send you our letters.", "We use this service to find errors in our app."),
    "fr": ("Nous utilisons ce service pour envoyer nos lettres.", "Nous utilisons cet outil pour trouver les erreurs."),
    "de": ("Wir nutzen diesen Dienst, um Briefe zu senden.", "Wir verwenden dieses Werkzeug, um Fehler zu finden."),
    "nl": ("We gebruiken deze dienst om brieven te sturen.", "We gebruiken deze tool om fouten te vinden."),
    "es": ("Utilizamos este servicio para enviar cartas.", "Usamos esta herramienta para encontrar errores."),
    "it": ("Utilizziamo questo servizio per inviare lettere.", "Usiamo questo strumento per trovare gli errori."),
}
FORMS = {
    "lines": "* **{}**\n  {}\n* **{}**\n  {}\n",
    "colons": "* **{}**: {}\n* **{}**: {}\n",
    "headings": "# Lettercraft\n\n### {}\n\n{}\n\n### {}\n\n{}\n",
    "bold": "# Lettercraft\n\n**{}**\n\n{}\n\n**{}**\n\n{}\n",
}


def added(before: str, after: str) -> list[tuple[Severity, str]]:
    """Give how severe it is that somebody is newly named, and who."""
    found = judge(before, after).reasons
    return [(told.severity, told.sentence.rpartition(": ")[2]) for told in found if told.rule == "third_party_added"]


@pytest.mark.parametrize("language", USES)
@pytest.mark.parametrize("form", FORMS)
def test_another_service_in_a_list_is_told(language: str, form: str) -> None:
    """Who takes the place of a service in a list of those in use is a new sub-processor, whatever sets names apart."""
    first, second = USES[language]
    before, after = (FORMS[form].format("Postwren", first, name, second) for name in ("Trackwise", "Bugnest.io"))

    assert added(before, after) == [(Severity.HIGH, "Bugnest.io")]


def test_another_vendor_as_a_heading_is_told() -> None:
    """A heading that is nothing but a vendor's name says who gets the data, though what stands below it stays."""
    before = "# Privacy\n\n## 2.1 Mailchimp\n\nOur letters go out there.\n\n## 2.2 Rights\n\nYou may ask for a copy."

    assert added(before, before.replace("Mailchimp", "SendGrid")) == [(Severity.HIGH, "SendGrid")]


def test_another_title_before_a_use_of_ours_is_none() -> None:
    """Where the reader uses "this service", a title names no service in use."""
    before = "# Lettercraft\n\n- Places: kept when you use this service\n- Pens: kept while you use this service\n"

    assert added(before, before.replace("Places", "Whereabouts")) == []
