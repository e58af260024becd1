import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("If you do not object, we share your trips.", "If you object, we do not share your trips."),
        (
            "Si vous ne vous opposez pas, nous partageons vos trajets.",
            "Si vous vous opposez, nous ne partageons pas vos trajets.",
        ),
        ("Wenn Sie nicht widersprechen, zeigen wir Karten.", "Wenn Sie widersprechen, zeigen wir Karten nicht."),
        ("We never sell trips and we show maps.", "We sell trips and we never show maps."),
        ("We delete trips but not maps.", "We delete maps but not trips."),
        ("Nous supprimons les trajets mais pas les cartes.", "Nous supprimons les cartes mais pas les trajets."),
        ("Wir löschen Fahrten, aber keine Karten.", "Wir löschen Karten, aber keine Fahrten."),
    ],
)
def test_denial_of_something_else(before: str, after: str) -> None:
    """The same words are another answer where the "not" belongs to another of them."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The processor may tell the controller.", "The controller may tell the processor."),
        ("Le prestataire peut informer le responsable.", "Le responsable peut informer le prestataire."),
        ("Der Fahrer darf das Hotel benachrichtigen.", "Das Hotel darf den Fahrer benachrichtigen."),
        ("Drivers share routes with hotels.", "Hotels share routes with drivers."),
        ("Trips are deleted by hotels.", "Hotels are deleted by trips."),
        ("Our partners share trips with us.", "We share trips with our partners."),
        ("You share trips with us.", "We share trips with you."),
        ("You can ask us to stop.", "We can ask you to stop."),
        ("Vous pouvez nous demander une carte.", "Nous pouvons vous demander une carte."),
        ("We may delete your account.", "You may delete your account."),
        ("Your trips are yours.", "Your trips are ours."),
        ("If you agree, we share trips.", "We agree if you share trips."),
    ],
)
def test_roles_exchanged(before: str, after: str) -> None:
    """Who does it to whom is part of the answer."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We keep logs for 30 days and bills for 10 years.", "We keep bills for 30 days and logs for 10 years."),
        ("We keep logs for 30 days and bills for 10 years.", "We keep logs for 10 years and bills for 30 days."),
        (
            "Nous gardons les journaux 30 jours et les factures 10 ans.",
            "Nous gardons les factures 30 jours et les journaux 10 ans.",
        ),
        (
            "Wir speichern Protokolle 30 Tage und Rechnungen 10 Jahre.",
            "Wir speichern Rechnungen 30 Tage und Protokolle 10 Jahre.",
        ),
        ("You opt in to mail and opt out of calls.", "You opt out of mail and opt in to calls."),
        ("You must opt in before we send letters.", "You must opt out before we send letters."),
        ("We share trips and maps with your consent.", "We share maps with your consent and trips."),
    ],
)
def test_said_of_something_else(before: str, after: str) -> None:
    """A period, a choice, a condition is said of what stands next to it."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- We sell trips and maps.\n- We show notes.", "- We sell trips.\n- We show notes and maps."),
        (
            "| Data | Shared with |\n|---|---|\n| Logs | nobody |\n| Maps | hotels |",
            "| Data | Shared with |\n|---|---|\n| Logs | hotels |\n| Maps | nobody |",
        ),
    ],
)
def test_moved_to_another_statement(before: str, after: str) -> None:
    """A few words that went from one sentence or row to another are said of something else there."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We share trips, maps and routes with hotels.", "We share maps, routes and trips with hotels."),
        (
            "Nous partageons trajets, cartes et notes avec les hôtels.",
            "Nous partageons cartes, notes et trajets avec les hôtels.",
        ),
        ("Wir teilen Fahrten, Karten und Notizen mit Hotels.", "Wir teilen Notizen, Karten und Fahrten mit Hotels."),
        ("When you book a trip, we log the route.", "We log the route when you book a trip."),
        (
            "Lorsque vous réservez un trajet, nous notons la route.",
            "Nous notons la route lorsque vous réservez un trajet.",
        ),
        ("Wenn Sie eine Fahrt buchen, notieren wir die Route.", "Wir notieren die Route, wenn Sie eine Fahrt buchen."),
        ("With hotels we share the route.", "We share the route with hotels."),
        ("Hotels draw the map.", "The map is drawn by hotels."),
        ("You can delete everything from the app.", "Everything can be deleted from the app."),
        ("Nous pouvons modifier la présente carte.", "La présente carte peut être modifiée."),
        (
            "Payment pages are encrypted and tested every quarter.",
            "We encrypt our payment pages and test them every quarter.",
        ),
    ],
)
def test_same_in_another_order(before: str, after: str) -> None:
    """Items of a list, a whole clause, a phrase with its preposition may move; a sentence may be turned passive."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We delete trips if you ask and pay.", "We delete trips if you ask or pay."),
        ("Nous effaçons la carte si vous demandez et payez.", "Nous effaçons la carte si vous demandez ou payez."),
        ("Wir löschen, wenn Sie fragen und zahlen.", "Wir löschen, wenn Sie fragen oder zahlen."),
        ("We get maps for you.", "We get maps from you."),
        ("We share trips with hotels.", "We share trips by hotels."),
        ("Opt out of maps [here](https://maps.example/optout).", "Opt out of maps."),
        ("Désinscrivez-vous [ici](https://maps.example/stop).", "Désinscrivez-vous."),
        ("Widersprechen Sie der Karte [hier](https://maps.example/stop).", "Widersprechen Sie der Karte."),
        ("We share trips with hotels.", "We share trips (formerly with your consent) with hotels."),
    ],
)
def test_small_word_that_matters(before: str, after: str) -> None:
    """Both or one, from or to, the "here" by which a choice is made: small words are answers, too."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## We never sell trips\n\nWe draw maps.", "We draw maps."),
        ("We draw maps.", "## We may sell your trips to friends\n\nWe draw maps."),
        ("We draw maps.", "## By reading on you agree to arbitration\n\nWe draw maps."),
        ("Les cartes.", "## Nous pouvons vendre vos trajets\n\nLes cartes."),
        ("Die Karten.", "## Wir können Ihre Fahrten verkaufen\n\nDie Karten."),
        ("## Maps with consent\n\nWe draw maps.", "## Maps with notice\n\nWe draw maps."),
        ("| Data | Kept, days |\n|---|---|\n| Logs | 30 |", "| Data | Kept, months |\n|---|---|\n| Logs | 30 |"),
        ("| Data | Collected |\n|---|---|\n| Logs | x |", "| Data | Sold |\n|---|---|\n| Logs | x |"),
        (
            "| Data | Kept | Shared |\n|---|---|---|\n| Logs | yes | no |",
            "| Data | Shared | Kept |\n|---|---|---|\n| Logs | yes | no |",
        ),
    ],
)
def test_statement_in_a_heading(before: str, after: str) -> None:
    """A heading, or the name of a column, may state something itself."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [("A copy costs 10 €.", "A copy costs 10 £."), ("A copy costs $10 a map.", "A copy costs €10 for a map.")],
)
def test_other_currency(before: str, after: str) -> None:
    """The same figure in another currency is another price."""
    assert judge(policy(before), policy(after)).material
