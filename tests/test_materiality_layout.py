"""The same policy laid out otherwise: tables, links, headings, templates, blanks, invitations."""

import pytest

from monitor.materiality import judge
from tests.policies import policy

TABLE = "| Data | Why |\n|---|---|\n| Trips | Maps |\n| Name | Letters |\n"
SAME = {
    "a table that became a list": ("en", TABLE, "- Trips: Maps\n- Name: Letters\n"),
    "the address of a page, or a link": (
        "en",
        "You can read how it works at [maps.roadbook.example](https://maps.roadbook.example).",
        "You can read how it works on our [page of maps](/maps).",
    ),
    "the address of a page, or a link, in Dutch": (
        "nl",
        "Bekijk de kaarten op https://roadbook.example/kaarten.",
        "Bekijk de kaarten op onze [pagina met kaarten](/kaarten).",
    ),
    "a heading with and without its number": (
        "fr",
        "## 2. Trajets collectés\n\nNous gardons les trajets.",
        "## Article 2 – Quels trajets collectons-nous ?\n\nNous gardons les trajets.",
    ),
    "the vendor's name in place of a placeholder": ("en", "[Company Name] draws maps.", "Roadbook draws maps."),
    "a template in place of the tools that it lists": (
        "en",
        "Our cards come from Inkwell, Papermill and Quill.",
        "Our cards come from {{printer.name}}.",
    ),
    "nothing, where nothing was": (
        "en",
        "## Advertising cookies\n\n## Other cookies\n\nOne cookie.",
        "## Advertising cookies\n\nN/A – no advertising cookies.\n\n## Other cookies\n\nOne cookie.",
    ),
    "none, in other words": (
        "en",
        "## Advertising cookies\n\nNone.\n\n## Other cookies\n\nOne cookie.",
        "## Advertising cookies\n\nWe do not use any.\n\n## Other cookies\n\nOne cookie.",
    ),
    "none, in Italian": (
        "it",
        "## Cookie pubblicitari\n\n## Altri cookie\n\nUn cookie.",
        "## Cookie pubblicitari\n\nNessuno.\n\n## Altri cookie\n\nUn cookie.",
    ),
    "an invitation": ("en", "We draw maps.", "We draw maps. If you have any questions, do not hesitate to reach out."),
    "another invitation": (
        "en",
        "We draw maps. Any questions? Ask us for help.",
        "We draw maps. Questions? Get in touch!",
    ),
    "an invitation, in German": (
        "de",
        "Wir zeichnen Karten.",
        "Wir zeichnen Karten. Bei Fragen helfen wir gerne weiter.",
    ),
    "an invitation, in French": (
        "fr",
        "Nous dessinons des cartes.",
        "Nous dessinons des cartes. N'hésitez pas à nous contacter pour toute question.",
    ),
    "a courtesy": ("en", "We draw maps. We value the trust you place in us.", "We draw maps."),
    "a courtesy, in German": (
        "de",
        "Wir zeichnen Karten.",
        "Wir zeichnen Karten. Wir schätzen das Vertrauen, das Sie uns schenken.",
    ),
    "what a service is": (
        "en",
        "Inkwell prints our maps.",
        "Inkwell prints our maps. Inkwell is a tool provided by Inkwell.",
    ),
    "what a word means, in Spanish": ("es", "Usamos cookies.", "Usamos cookies. Las cookies son pequeños archivos."),
    "a bar with two buttons": (
        "en",
        "We draw maps.",
        "We draw maps.\n\nOur site uses cookies to work. Accept all Reject all Settings",
    ),
}
TOLD = {
    "a column that says it of all": (TABLE.replace("Why", "Sold"), "- Trips: Maps\n- Name: Letters\n"),
    "a link to somebody": (
        "We show trips to [maps.roadbook.example](https://maps.roadbook.example).",
        "We show trips to our [hotels](/hotels).",
    ),
    "another name in place of a placeholder": ("[Company Name] draws maps.", "Globex draws maps."),
    "none, of what protects": (
        "## Encryption\n\n## Other\n\nOne lock.",
        "## Encryption\n\nNone.\n\n## Other\n\nOne lock.",
    ),
    "none, of what the reader may": (
        "## Your right to object\n\n## Other\n\nOne lock.",
        "## Your right to object\n\nNone.\n\n## Other\n\nOne lock.",
    ),
    "an invitation with a condition of a right": ("We draw maps.", "We draw maps. To delete your trips, contact us."),
    "a courtesy that promises": (
        "We draw maps. We value the trust you place in us and never sell trips.",
        "We draw maps.",
    ),
    "a service that was not named": (
        "Inkwell prints our maps.",
        "Inkwell prints our maps. Papermill is a tool provided by Inkwell.",
    ),
    "a service that does one thing more": (
        "Inkwell prints our maps. Quill folds them.",
        "Inkwell prints our maps. Quill folds them and is our payment provider.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_another_layout_is_immaterial(language: str, before: str, after: str) -> None:
    """A reader finds the same answers."""
    assert not judge(policy(before), policy(after), language=language).material


@pytest.mark.parametrize(("before", "after"), TOLD.values(), ids=list(TOLD))
def test_what_another_layout_hides_is_told(before: str, after: str) -> None:
    """What only looks like a matter of layout changes an answer."""
    assert judge(policy(before), policy(after)).material
