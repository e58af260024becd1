"""The other facts of a policy, and what holds for all of them."""

from time import process_time

import pytest

from monitor.facts import read_facts
from monitor.facts.labels import labels
from monitor.facts.reading import READERS
from monitor.facts.sentences import read
from storage.records import FactKind
from tests.stating import values


@pytest.mark.parametrize(
    ("text", "deadline", "extension"),
    [
        ("We will respond to your request within thirty (30) days.", ["P30D"], []),
        ("We have one month to respond to your request.", ["P1M"], []),
        ("Requests are answered within 45 days. We may extend this by another 45 days.", ["P45D"], ["P45D"]),
        (
            "Nous répondons à votre demande dans un délai d'un mois, prolongé de deux mois si elle est complexe.",
            ["P1M"],
            ["P2M"],
        ),
        ("Wir beantworten Ihre Anfrage innerhalb eines Monats.", ["P1M"], []),
        ("Wij zullen binnen vier weken op uw verzoek reageren.", ["P4W"], []),
        ("Responderemos a su solicitud en el plazo de un mes.", ["P1M"], []),
        ("Risponderemo alla richiesta entro 30 giorni.", ["P30D"], []),
        ("## Your rights\n\nWe'll get back to you within 30 days.", ["P30D"], []),
        ("Requests are answered within one month. This term can be prolonged for 60 days more.", ["P1M"], ["P60D"]),
        ("## Vos droits\n\nOn s'engage à vous répondre sous 10 jours.", ["P10D"], []),
        ("## Ihre Rechte\n\nAntwort: binnen 14 Tagen.", ["P14D"], []),
        (
            "Op uw verzoek beslissen wij binnen vier weken. Die termijn kan met acht weken worden verlengd.",
            ["P4W"],
            ["P8W"],
        ),
        ("## Derechos\n\nLa respuesta se notificará en el plazo de treinta días.", ["P30D"], []),
        ("## I tuoi diritti\n\nTi rispondiamo entro 10 giorni lavorativi.", ["P10D"], []),
        ("adressée dans un délai d’ 1 mois suivant la réception de la demande.", ["P1M"], []),
        ("Nous vous répondrons dans le mois suivant la réception de votre demande.", ["P1M"], []),
        ("sent to you within one month of receipt of your request.", ["P1M"], []),
        ("Sie erhalten binnen eines Monats nach Eingang Ihres Antrags eine Rückmeldung.", ["P1M"], []),
        ("en el plazo de un mes desde la recepción de la solicitud.", ["P1M"], []),
        ("entro un mese dal ricevimento della richiesta.", ["P1M"], []),
        (
            "De stichting reageert binnen 30 dagen op een verzoek en kan die termijn met 60 dagen verlengen.",
            ["P30D"],
            ["P60D"],
        ),
        ("We answer complaints about deliveries within 5 days.", [], []),
        ("Le remboursement est effectué dans les 14 jours suivant la réception de la demande.", [], []),
        ("Freedom of information requests are answered within 20 working days.", [], []),
        ("You must respond to our request within 10 days.", [], []),
        ("Refund requests are processed within 14 days.", [], []),
    ],
)
def test_answer_times(text: str, deadline: list[str], extension: list[str]) -> None:
    """The time to answer a person's request is read, and by how much it may grow."""
    assert (deadline, extension) == (
        values(text, FactKind.RESPONSE_DEADLINE),
        values(text, FactKind.RESPONSE_EXTENSION),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We keep billing data for ten years after your last payment.", ["P10Y"]),
        ("Server logs are deleted after 90 days.", ["P90D"]),
        ("We keep personal data for these periods:\n\n- invoices: for 7 years\n- chats: for 6 months", ["P7Y", "P6M"]),
        ("| Data | Retention period |\n|---|---|\n| Invoices | 7 years |\n| Logs | 30 days |", ["P7Y", "P30D"]),
        ("Vos données sont conservées pendant trois ans.", ["P3Y"]),
        ("Wir speichern Protokolle für ein Jahr und Rechnungen 10 Jahre lang.", ["P1Y", "P10Y"]),
        ("Uw gegevens worden twee jaar bewaard.", ["P2Y"]),
        ("Conservamos sus datos durante cinco años.", ["P5Y"]),
        ("I dati sono conservati per 24 mesi.", ["P24M"]),
        ("This cookie stores data for 13 months.", []),
        ("| Cookie | Duration |\n|---|---|\n| _ga | 13 months |", []),
        ("In the past 12 months we have stored no such information.", []),
        ("The free trial of your account lasts 30 days.", []),
        ("We tell you at least 30 days before we delete your account.", []),
    ],
)
def test_retention_periods(text: str, expected: list[str]) -> None:
    """How long data are kept is read from sentences, lists and tables; the life of a cookie is none of it."""
    assert expected == values(text, FactKind.RETENTION)


def test_a_retention_says_what_is_kept() -> None:
    """The words between the verb and the period name the data."""
    fact = next(iter(read_facts("We retain billing information for ten (10) years after your last payment.")))

    assert "billing information" == fact.detail["what"]


def test_a_retention_stated_twice_is_one() -> None:
    """The same data for the same time is one promise, however often it stands there."""
    text = "We keep your data for a period of 12 months.\n\nWe keep your data for twelve months."

    assert ["P12M"] == values(text, FactKind.RETENTION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You must be at least 18 years old to use the service.", ["18"]),
        ("Our site is not directed at children under thirteen (13).", ["13"]),
        ("L'utilisateur doit être âgé d'au moins seize (16) ans.", ["16"]),
        ("Nutzer müssen mindestens 18 Jahre alt sein.", ["18"]),
        ("Nous ne vendons qu'aux personnes ayant atteint leur 18ème année révolue.", ["18"]),
        ("Le client doit être majeur (18 ans).", ["18"]),
        ("Der Kunde muss das achtzehnte Lebensjahr vollendet haben.", ["18"]),
        ("U verklaart dat u meerderjarig bent (18 jaar).", ["18"]),
        ("El solicitante deberá tener entre 18 y 70 años de edad.", ["18"]),
        ("Il cliente deve aver compiuto il diciottesimo anno di età.", ["18"]),
        ("You must be 18 or over.", ["18"]),
        ("Radio Nord réunit chaque jour 62 000 auditeurs de 13 ans et plus.", []),
        ("Our survey counted 3,000 readers aged 18 and over.", []),
        ("Onze dienst is niet bedoeld voor kinderen jonger dan 16 jaar.", ["16"]),
        ("El servicio no está dirigido a menores de 14 años.", ["14"]),
        ("Il servizio non è destinato ai minori di 16 anni.", ["16"]),
        ("The minimum age to create an account is 13.", ["13"]),
        ("## How old must I be?\n\nAt least 14.", ["14"]),
        ("Unser Dienst ist nicht für Personen unter dem Alter von 13.", ["13"]),
        ("Personen onder de leeftijd van 15 mogen onze diensten niet gebruiken.", ["15"]),
        ("Per prenotare bisogna avere 18 anni di età.", ["18"]),
        ("We do not show targeted advertising to users under 16.", []),
        ("Children under 15 may not play without the consent of a parent.", []),
        ("We protect people aged 40 years old and over from discrimination.", []),
    ],
)
def test_minimum_ages(text: str, expected: list[str]) -> None:
    """An age below which nobody may use the service is read; one at which a guardian must agree is not."""
    assert expected == values(text, FactKind.MINIMUM_AGE)


def test_what_a_user_must_be_goes_before_whom_the_vendor_turns_away() -> None:
    """Where a text names two ages, the one required of users is the label."""
    text = "We do not knowingly collect data from children under 13.\n\nYou must be at least 16 years old to register."

    assert 16 == labels(read_facts(text))["minimum_age"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your data are stored in Belgium and transferred to the United States.", ["Belgium", "United States"]),
        ("Unsere Server stehen in Deutschland.", ["Germany"]),
        ("Our support centre in Albania stores your data.", ["Albania"]),
        ("Vos données sont hébergées en Irlande.", ["Ireland"]),
        ("We never store your data outside the EEA.", []),
        ("We process your data as EU data protection law asks.", []),
        ("This agreement is governed by the laws of France, where we process data.", []),
    ],
)
def test_places_of_data(text: str, expected: list[str]) -> None:
    """A country is a fact where the data are, under its English name; as the origin of a law it is not."""
    assert expected == values(text, FactKind.COUNTRY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Payments are handled by Stripe and mails by Mailgun.", ["Stripe", "Mailgun"]),
        ("Our site is hosted by Examplehost.", ["Examplehost"]),
        ("Maps come from Google maps.", ["Google Maps"]),
        ("We use providers such as Acmecloud, Betamail and Gammapay.", ["Acmecloud", "Betamail", "Gammapay"]),
        ("| Sub-processor | Purpose |\n|---|---|\n| Deltahost BV | hosting |", ["Deltahost BV"]),
        ("Our site is hosted by Us.", []),
    ],
)
def test_named_third_parties(text: str, expected: list[str]) -> None:
    """Known names, names after an introducing phrase, and the first column of a list of recipients are read."""
    opening = "This is the policy of a vendor whose own name does not matter here. " * 10

    assert expected == values(f"{opening}\n\n{text}", FactKind.THIRD_PARTY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will never sell your data.", ["never sell"]),
        ("We may sell your data.", []),
        ("Nous ne vendons pas vos données.", ["never sell"]),
        ("Wir verkaufen Ihre Daten nicht.", ["never sell"]),
        ("Wij verkopen uw gegevens nooit.", ["never sell"]),
        ("No vendemos sus datos.", ["never sell"]),
        ("Non vendiamo i suoi dati.", ["never sell"]),
        ("We do not use your content to train our models.", ["do not train"]),
        ("Your data stay only within the EEA.", ["only within the EEA"]),
        ("We do not share your data with advertisers.", ["no sharing for marketing"]),
        ("We will notify you of a breach.", ["will notify of a breach"]),
    ],
)
def test_promises(text: str, expected: list[str]) -> None:
    """What a vendor rules out or undertakes is a fact that can be lost."""
    assert expected == values(text, FactKind.PROMISE)


def test_a_fact_is_quoted_and_located() -> None:
    """The quote is the sentence, the heading is where it stands."""
    fact = read_facts("# Privacy\n\n## Retention\n\nHello. We keep your data for two years.")[0]

    assert ("We keep your data for two years.", ("Privacy", "Retention")) == (fact.quote, fact.heading)


def test_a_text_may_mix_languages() -> None:
    """A sentence in another language than the rest is read as well."""
    text = "We keep your data for two years.\n\nVos données sont conservées pendant trois ans."

    assert ["P2Y", "P3Y"] == values(text, FactKind.RETENTION)


def test_an_empty_text_has_no_facts() -> None:
    """Nothing in, nothing out."""
    assert () == read_facts("")


HOSTILE = [
    "change ",
    "we will not ",
    "retain data for ",
    "last updated on ",
    "30 (",
    "Aa Bb, ",
    "this policy may ",
    "[a](",
    "cookies by ",
    "not under ",
    "((",
    "a. ",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_hostile_texts_cost_no_more_than_their_length(words: str, reader: object) -> None:
    """Eight times the text costs far less than the 64 times that a quadratic pattern would take."""
    assert callable(reader)
    costs = [cost(reader, words * size) for size in (400, 3_200)]

    assert costs[1] < 32 * max(costs[0], FLOOR)


FLOOR = 0.002
"""Seconds below which a measurement is noise."""


def cost(reader: object, text: str) -> float:
    """Return the processor seconds that a reader takes for a text, the better of two runs."""
    assert callable(reader)
    runs = []
    for _ in range(2):
        document = read(text, "en")
        begun = process_time()
        list(reader(document))
        runs.append(process_time() - begun)
    return min(runs)
