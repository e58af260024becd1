"""How apps and small sites speak of data: who reads, keeps or is asked, in words that are no words of the field."""

import pytest

from monitor.materiality import judge
from monitor.materiality.stance import denials
from storage.records import Category, Noise, Severity

BODY = """# Trailhead and privacy

Trailhead draws maps on your phone. We share no trip with anyone.

## What we keep

We keep each trip for 30 days.
"""


def added(text: str) -> str:
    """Return the policy with one more paragraph."""
    return f"{BODY}\n{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "The map reads the titles of the pages on which it runs.",
        "La carte lit les titres des fichiers ouverts.",
        "Die Karte liest die Namen der offenen Dateien.",
        "De kaart leest de namen van open bestanden.",
        "El mapa lee los nombres de los archivos abiertos.",
        "La mappa legge i nomi dei messaggi aperti.",
    ],
)
def test_who_reads_something_collects_it(text: str) -> None:
    """What a program reads is data collected, in any language, though no word of the field is said."""
    assert judge(BODY, added(text)).categories[0] is Category.DATA_COLLECTED


@pytest.mark.parametrize(
    "text",
    [
        "For newer tiles the map connects to the tile API of Wayfold.",
        "La carte se connecte au serveur de Wayfold.",
        "Die Karte verbindet sich mit dem Netzwerk von Wayfold.",
        "De kaart stuurt een verzoek naar het netwerk van Wayfold.",
        "El mapa se conecta al servidor de Wayfold y descarga las capas.",
        "La mappa si connette alla rete di Wayfold.",
    ],
)
def test_who_is_asked_is_a_third_party(text: str) -> None:
    """Whom a program asks gets something from it."""
    assert judge(BODY, added(text)).categories[0] is Category.THIRD_PARTY_SHARING


def test_item_of_a_list_is_of_what_leads_to_it() -> None:
    """An item without a word of the field belongs to what the line above its list says."""
    before = f"{BODY}\nWe collect the following:\n\n- pace\n- slope\n"

    assert judge(before, f"{before}- summit\n").categories[0] is Category.DATA_COLLECTED


def test_discord_server_is_no_country() -> None:
    """A server alone says nothing of where data goes."""
    verdict = judge(BODY, added("The bot keeps the title of the Discord server for its moderators."))

    assert Category.INTERNATIONAL_TRANSFER not in verdict.categories


def test_machine_that_uploads_by_itself_decides_nothing() -> None:
    """What happens "automatically" is no automated decision where only something is uploaded."""
    verdict = judge(BODY, added("When you finish, the trip is automatically uploaded."))

    assert Category.AI_AUTOMATED_DECISIONS not in verdict.categories


def test_rewrite_does_not_stand_for_its_subject() -> None:
    """That a text was rewritten is told, but names none of what it is about."""
    after = "# Trailhead\n\nThe map collects your name, your e-mail address and the places that you look for.\n"

    assert judge(BODY, after).categories[0] is not Category.SCOPE_LEGAL_TERMS


@pytest.mark.parametrize(
    "promise",
    [
        "The app contacts no other service.",
        "Nothing leaves your phone.",
        "L'application n'envoie rien.",
        "Die App sendet nichts und kein Titel verlässt Ihr Gerät.",
        "De app stuurt geen enkele titel door.",
        "La aplicación no envía nada.",
        "L'app non invia nulla.",
    ],
)
def test_dropped_promise_to_send_nothing_is_high(promise: str) -> None:
    """To be silent is a promise as much as not to share."""
    assert judge(added(promise), BODY).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The app needs no network access.", "The app needs no background network access."),
        ("Die App enthält keine Netzwerkfunktionen.", "Die App enthält keine Hintergrundnetzwerkfunktionen."),
        ("De app heeft geen netwerkfuncties.", "De app heeft geen achtergrondnetwerkfuncties."),
    ],
)
def test_narrowed_denial_is_medium(was: str, now: str) -> None:
    """Less is denied than before where what is denied got a qualifier."""
    assert judge(added(was), added(now)).severity is Severity.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        "For newer releases the app asks GitHub, which then sees your IP address.",
        "- GitHub: para buscar versiones, la app consulta la última y la descarga de ahí.",
    ],
)
def test_known_american_is_high(text: str) -> None:
    """A party that is known to be outside the EEA needs no legal form to be told as such."""
    assert judge(BODY, added(text)).severity is Severity.HIGH


def test_fingerprint_that_is_never_seen_is_not_collected() -> None:
    """The lock of the phone may ask for it: what the text denies next to that is no sensitive data."""
    text = "Your phone asks for your fingerprint as it saves the lock. The map never sees or stores your fingerprint."

    assert judge(BODY, added(text)).severity is Severity.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        "We store this so that we can use it for other purposes.",
        "Nous utilisons cela à d'autres fins.",
        "Wir verwenden das für andere Zwecke.",
        "Wij gebruiken dat voor andere doeleinden.",
        "Usamos eso para otros fines.",
        "Usiamo questo per altri scopi.",
    ],
)
def test_purpose_that_is_left_open_is_high(text: str) -> None:
    """Who may use it for anything has a new purpose."""
    assert judge(BODY, added(text)).severity is Severity.HIGH


def test_policy_that_grew_from_a_few_lines_is_no_error_page() -> None:
    """A first policy may be short and speak of passwords: it shares its headings with what it became."""
    before = """# Privacy

## Data we keep

When you register we keep your e-mail address and your password.

## Use of data

We never sell or share your data.
"""
    after = before.replace("We never", "We collect your trips and show them to everyone. " * 30 + "\n\nWe never")

    assert judge(before, after).material


def test_template_of_a_date_that_was_filled_in() -> None:
    """A site generator's template is no text: a date in its place is only a date."""
    verdict = judge(
        BODY + '\nLast updated: {{ now.Format "January 2, 2006" }}\n', BODY + "\nLast updated: March 3, 2025\n"
    )

    assert verdict.noise is Noise.DATE_ONLY


def test_placeholder_in_an_address_that_was_filled_in() -> None:
    """The owner's name in place of a placeholder leaves a link."""
    verdict = judge(
        added("Write to https://code.example/[your-name]/trails"), added("Write to https://code.example/wayfold/trails")
    )

    assert verdict.noise is Noise.LINKS_ONLY


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Sie leeren es in Ihrem Browser.", "Ihr leert es in Eurem Browser."),
        ("Sie finden das auf Ihrem Gerät.", "Du findest das auf deinem Gerät."),
        ("Vous trouvez cela dans votre navigateur.", "Tu trouves cela dans ton navigateur."),
    ],
)
def test_form_of_address_is_editorial(was: str, now: str) -> None:
    """A reader may be spoken to politely or as a friend."""
    assert judge(added(was), added(now)).noise is Noise.EDITORIAL


def test_title_without_a_mark_is_a_title() -> None:
    """A line in capitals is a heading also where nobody marked it as one."""
    verdict = judge(added("Are There Any Limits With The Game"), added("Are There Any Limits With The Application"))

    assert verdict.noise is Noise.EDITORIAL


def test_lead_in_that_repeats_its_heading() -> None:
    """A line before a list that says what the heading says."""
    before = f"{BODY}\n## For what does Trailhead process data?\n\n- maps\n- weather\n"
    after = before.replace("- maps", "Trailhead processes data for:\n\n- maps")

    assert judge(before, after).noise is Noise.EDITORIAL


def test_caption_of_a_new_link_is_editorial() -> None:
    """A document may be linked where it was only named."""
    was = added("The words mean what they mean in our terms, to be found at Trailhead.")
    now = added(
        "The words mean what they mean in our terms, to be found at the [code page](https://c.example/t) of Trailhead."
    )

    assert judge(was, now).noise is Noise.EDITORIAL


def test_courtesy_in_other_words() -> None:
    """Who invites the reader to write states nothing."""
    was = added("If you fancy telling us about your trip then by all means feel free.")
    now = added(
        "If you fancy telling us about your trip then please do! If you have any feedback we'd love to hear it."
    )

    assert judge(was, now).noise is Noise.EDITORIAL


def test_page_that_left_a_list_of_pages_is_told() -> None:
    """Where a program runs is an answer, also where its pages are only addresses."""
    was = added("Only used on ranger pages (`https://r.example/a` and `https://r.example/b`)")
    now = added("Only used on ranger pages (`https://r.example/b`)")

    assert judge(was, now).material


def test_link_to_the_terms_of_another_is_low() -> None:
    """A link in a list names where to read."""
    verdict = judge(BODY, added("- [Wayfold Terms of Service](https://wayfold.example/terms)"))

    assert verdict.severity in {None, Severity.LOW}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The browser extension keeps maps.", "The add-on keeps maps."),
        ("The map saves your marks locally.", "The map stores your marks on your device."),
        ("Die Karte speichert Marken lokal.", "Die Karte speichert Marken auf Ihrem Gerät."),
        ("La mappa salva i segni localmente.", "La mappa salva i segni sul tuo dispositivo."),
        ("Please open an issue for that.", "Please create an issue for that."),
        ("We may update this policy.", "We may change this policy."),
        ("We may update this privacy policy.", "We may update this privacy notice from time to time."),
        ("We do not share marks with third parties.", "We do not share any marks with any third party."),
        ("No vendemos marcas.", "No vendemos ninguna marca."),
        ("Version 1.2", "Version 1.3"),
    ],
)
def test_other_words_of_small_sites(was: str, now: str) -> None:
    """What an app is called, where it keeps things and how it denies may be said otherwise."""
    assert judge(added(was), added(now)).noise is Noise.EDITORIAL


def test_any_that_denies_nothing_is_told() -> None:
    """Only behind a "not" is "any" a matter of style."""
    assert judge(added("We share trips with partners."), added("We share any trips with partners.")).material


@pytest.mark.parametrize(
    "text",
    [
        "This policy explains how we collect, use and share what you tell us.",
        "Cette politique explique comment nous utilisons vos traces.",
        "Diese Seite beschreibt, wie wir Ihre Spuren verwenden.",
        "Deze pagina beschrijft hoe wij sporen gebruiken.",
        "Esta política describe cómo usamos sus huellas.",
        "Questa pagina descrive come usiamo le tracce.",
        "Thank you for using Trailhead.",
    ],
)
def test_introduction_states_nothing(text: str) -> None:
    """What a text is for is no answer of the record."""
    assert judge(BODY, added(text)).noise is Noise.EDITORIAL


def test_introduction_that_denies_is_told() -> None:
    """A promise in an introduction is one."""
    assert judge(BODY, added("This policy explains how we never sell what you tell us.")).material


def test_denial_that_is_stressed_twice_is_one() -> None:
    """The Romance "no … nada" denies once, as "ne … pas" does."""
    assert denials(("no", "enviamos", "nada")) == 1


def test_short_policy_that_speaks_of_passwords_is_no_log_in_page() -> None:
    """A page that says in its title that it is a policy is one, however short."""
    before = "# Privacy\n\nWe collect no data. Your password stays on your phone.\n"
    after = "# Privacy\n\n" + "We collect your trips and share them with rangers of every park. " * 20

    assert judge(before, after).material


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The page can see what you type.", "The page can see what you type and which trails it offers."),
        ("The file stores the theme and logs routes.", "The file stores the theme and logs routes and languages."),
    ],
)
def test_statement_on_what_a_program_sees_takes_in_more(was: str, now: str) -> None:
    """More that is seen or logged is more data."""
    assert judge(added(was), added(now)).severity is Severity.MEDIUM


TABLE = "| data | kept |\n|---|---|\n| your location | ❌ |\n| your theme | ✅ |\n"


def test_cross_that_became_a_tick_is_high() -> None:
    """A sign answers as a word does."""
    assert judge(added(TABLE), added(TABLE.replace("❌", "✅"))).severity is Severity.HIGH


def test_other_form_of_a_tick_is_noise() -> None:
    """One tick is like another, and like none before a line."""
    assert not judge(added(TABLE), added(TABLE.replace("✅", "✔"))).material
