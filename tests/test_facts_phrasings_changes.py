"""Classes of phrasing about changes that unseen vendors brought, each in the languages that have it."""

import pytest

from monitor.facts import read_facts
from monitor.facts.labels import labels
from tests.stating import notice

NOTICES = [
    ("Changes to these terms will take effect 25 days after notification.", "after_notice"),
    ("Changes to this policy apply 25 days from the date of notice.", "after_notice"),
    ("Changes to these terms bind you 25 days following prior notice.", "after_notice"),
    ("Les modifications des conditions prennent effet 25 jours après le préavis.", "after_notice"),
    ("Les modifications des conditions prennent effet 25 jours après notification préalable.", "after_notice"),
    ("Änderungen dieser Bedingungen gelten 25 Tage nach vorheriger Ankündigung.", "after_notice"),
    ("Wijzigingen van deze voorwaarden gaan in 25 dagen na voorafgaande kennisgeving.", "after_notice"),
    ("Los cambios de estas condiciones se aplican 25 días después del aviso previo.", "after_notice"),
    ("Le modifiche ai termini hanno effetto 25 giorni dopo il preavviso.", "after_notice"),
    ("We will notify you of changes to this policy 25 days prior to their taking effect.", "advance_notice"),
    ("We will notify you of changes to these terms 25 days in advance of their start.", "advance_notice"),
    ("We give not less than 25 days' notice of changes to these terms.", "advance_notice"),
    ("We will give you notice of changes to this policy of no less than 25 days.", "advance_notice"),
    ("Nous pouvons modifier les présentes conditions moyennant un préavis de 25 jours.", "advance_notice"),
    ("Wir ändern diese Bedingungen mit einer Frist von 25 Tagen.", "advance_notice"),
    ("Wij kunnen deze voorwaarden wijzigen met inachtneming van een termijn van 25 dagen.", "advance_notice"),
    ("Podemos modificar estas condiciones con una antelación de 25 días.", "advance_notice"),
    ("Podemos modificar estas condiciones con un preaviso mínimo de 25 días.", "advance_notice"),
    ("Possiamo modificare le presenti condizioni con un preavviso di almeno 25 giorni.", "advance_notice"),
    ("Possiamo modificare i presenti termini con un anticipo di 25 giorni.", "advance_notice"),
]


@pytest.mark.parametrize(("text", "kind"), NOTICES)
def test_before_or_after_the_notice(text: str, kind: str) -> None:
    """What a length runs from decides, not that a notice is named after it."""
    fact = notice(text)

    assert (kind, "P25D") == (fact.detail["kind"], fact.value)


WITHOUT_ACCENTS = [
    ("Podemos modificar estas condiciones notificando al cliente con 25 dias de antelacion.", "P25D"),
    ("LES MODIFICATIONS DES PRESENTES CONDITIONS VOUS SERONT NOTIFIEES 25 JOURS A L'AVANCE.", "P25D"),
    ("Aenderungen dieser Datenschutzerklaerung kuendigen wir 25 Tage im Voraus an.", "P25D"),
    ("Le modifiche all'informativa saranno comunicate con un preavviso di 25 giorni: cosi' sara' chiaro.", "P25D"),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_ACCENTS)
def test_words_without_their_accents(text: str, expected: str) -> None:
    """Capitals and plain keyboards leave accents out; German writes "ae" then, Italian an apostrophe."""
    assert expected == notice(text).value


@pytest.mark.parametrize(
    "text",
    [
        "If we make material changes to this policy, we will notify you. Changes apply 25 days after notification.",
        (
            "Nous vous informerons des modifications substantielles de la présente politique. "
            "Les modifications prennent effet 25 jours après la notification."
        ),
        (
            "Über wesentliche Änderungen dieser Erklärung informieren wir Sie. "
            "Änderungen gelten 25 Tage nach der Mitteilung."
        ),
        "Over belangrijke wijzigingen van dit beleid informeren wij u. Wijzigingen gaan in 25 dagen na kennisgeving.",
        (
            "Le informaremos de los cambios importantes de esta política. "
            "Los cambios entran en vigor 25 días después de la notificación."
        ),
        (
            "La informeremo delle modifiche sostanziali alla presente informativa. "
            "Le modifiche hanno effetto 25 giorni dopo la notifica."
        ),
    ],
)
def test_a_notice_that_only_weighty_changes_bring(text: str) -> None:
    """Days after "the notification" are days after that one which the sentence before promises."""
    fact = notice(text)

    assert ("after_notice", "P25D", True) == (fact.detail["kind"], fact.value, fact.detail["material_only"])


@pytest.mark.parametrize(
    "text",
    [
        "Changes to this policy will be posted here. We will e-mail you about material changes to this policy.",
        (
            "Les modifications de la politique seront publiées ici. "
            "Nous vous informerons par e-mail des modifications importantes de la politique."
        ),
        (
            "Änderungen dieser Erklärung werden hier veröffentlicht. "
            "Über wesentliche Änderungen dieser Erklärung informieren wir Sie per E-Mail."
        ),
        (
            "Wijzigingen van dit beleid worden hier gepubliceerd. "
            "Over belangrijke wijzigingen van dit beleid informeren wij u per e-mail."
        ),
        (
            "Los cambios de esta política se publicarán aquí. "
            "Le avisaremos por correo de los cambios importantes de la política."
        ),
        (
            "Le modifiche all'informativa saranno pubblicate qui. "
            "La informeremo per e-mail delle modifiche sostanziali all'informativa."
        ),
    ],
)
def test_being_told_goes_before_a_page_that_changes(text: str) -> None:
    """Where all changes are posted and some are sent, the promise to send is the notice."""
    assert ("notify_only", True) == (notice(text).detail["kind"], notice(text).detail["material_only"])


@pytest.mark.parametrize(
    "text",
    [
        "We communicate material changes to this policy to our customers by e-mail.",
        "Nous communiquons les modifications importantes de cette politique à nos clients.",
        "Wesentliche Änderungen dieser Erklärung kommunizieren wir unseren Kunden per E-Mail.",
        "Belangrijke wijzigingen van dit beleid communiceren wij aan onze klanten.",
        "Comunicamos los cambios importantes de esta política a nuestros clientes.",
        "Comunichiamo le modifiche sostanziali alla presente informativa ai nostri clienti.",
    ],
)
def test_to_communicate_is_to_tell(text: str) -> None:
    """In the present tense too."""
    assert ("notify_only", True) == (notice(text).detail["kind"], notice(text).detail["material_only"])


WINDOWS = [
    "If you disagree with a change to these terms, you have 50 days to close your account.",
    "If you reject a change to these terms, you may delete your account within 50 days.",
    "Vous disposez de 50 jours pour refuser une modification des présentes conditions.",
    "En cas de modification des conditions, vous avez 50 jours pour clôturer votre compte.",
    "Bei einer Änderung dieser Bedingungen haben Sie 50 Tage, um Ihr Konto zu schließen.",
    "Die Frist, einer Änderung dieser Bedingungen zu widersprechen, beträgt 50 Tage.",
    "Bij een wijziging van deze voorwaarden heeft u 50 dagen om uw account te sluiten.",
    "Si modificamos estas condiciones, tiene 50 días para cerrar su cuenta.",
    "Si modificamos estas condiciones, dispone de 50 días para darse de baja.",
    "In caso di modifica dei presenti termini ha 50 giorni per chiudere il suo account.",
]


@pytest.mark.parametrize("text", WINDOWS)
def test_the_time_to_leave(text: str) -> None:
    """To close an account because of a change is to object to it."""
    assert "P50D" == labels(read_facts(text))["objection_window"]


@pytest.mark.parametrize(
    "text",
    [
        "We announce changes to these terms in a letter 50 days before they apply; if you disagree, you may cancel.",
        "Wir informieren Sie im Fall von Änderungen dieser Bedingungen 50 Tage vorher; Sie können kündigen.",
        (
            "Si modificamos estas condiciones, le avisaremos en un plazo de 50 días antes de que se apliquen, "
            "y puede rescindir el contrato."
        ),
    ],
)
def test_a_notice_is_no_time_to_leave(text: str) -> None:
    """Days before a change applies are the notice, though one may leave in them."""
    assert None is labels(read_facts(text))["objection_window"]


@pytest.mark.parametrize(
    "text",
    [
        "The current version of this policy is from March 2025.",
        "La version actuelle de la politique date de mars 2025.",
        "La version actuelle est celle de mars 2025.",
        "Der aktuelle Stand ist März 2025.",
        "Diese Erklärung hat den Stand März 2025.",
        "De huidige versie is van maart 2025.",
        "La versión actual es de marzo de 2025.",
        "La versione attuale è di marzo 2025.",
    ],
)
def test_the_date_of_the_version_at_hand(text: str) -> None:
    """A whole sentence may date the text as a label does."""
    assert "2025-03" == labels(read_facts(text))["last_updated"]


TOLD = [
    ("Wij laten het u weten als dit beleid wijzigt.", ("notify_only", None)),
    ("Si cambiamos esta política, te lo haremos saber.", ("notify_only", None)),
    ("If this policy changes, a notice appears on our website.", ("notify_only", None)),
    ("En cas de changement de cette politique, un e-mail vous sera envoyé.", ("notify_only", None)),
    ("Se modifichiamo questa informativa, sarà inviata un'e-mail: verrà inviato avviso.", ("notify_only", None)),
    ("We recommend reviewing this policy regularly for changes.", ("check_back", None)),
    (
        "Über Änderungen dieser AGB informieren wir mit einer Vorlaufzeit von 30 Tagen.",
        ("advance_notice", "P30D"),
    ),
    ("Die Ankündigungsfrist für Änderungen dieser Bedingungen beträgt 30 Tage.", ("advance_notice", "P30D")),
    ("Possiamo modificare la presente informativa.", ("none_stated", None)),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_other_words_for_being_told(text: str, expected: tuple[str, str | None]) -> None:
    """Being told has many words; that a text is called "informativa" is none of them."""
    assert expected == (notice(text).detail["kind"], notice(text).value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We respond to support requests within 2 business days.", None),
        ("Wir beantworten Support-Anfragen innerhalb von 24 Stunden.", None),
        ("Nous répondons aux demandes d'assistance sous 48 heures.", None),
        ("Respondemos a las consultas de soporte en 48 horas.", None),
        ("Rispondiamo alle richieste di assistenza entro 48 ore.", None),
        ("If we do not receive your request within 10 days, we close the case.", None),
        ("Le délai de réponse à une demande est d'un mois.", "P1M"),
        ("Nuestro plazo de respuesta a las solicitudes es de un mes.", "P1M"),
        ("Il termine per rispondere alla richiesta è di un mese.", "P1M"),
    ],
)
def test_answers_to_requests_about_data(text: str, expected: str | None) -> None:
    """Help with the product is answered too, and no law says when."""
    assert expected == labels(read_facts(text))["response_deadline"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If we change these terms, you can cancel; we refund within 14 days.", None),
        ("Wenn wir diese Bedingungen ändern, können Sie kündigen; wir antworten innerhalb von 14 Tagen.", None),
        ("If you do not agree to a change of these terms, you may cancel up to 14 days after it.", "P14D"),
    ],
)
def test_whose_time_it_is(text: str, expected: str | None) -> None:
    """What the vendor does in time is no window of the reader's."""
    assert expected == labels(read_facts(text))["objection_window"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The GDPR was last updated in May 2018.", None), ("This regulation was last updated in May 2018.", "2018-05")],
)
def test_a_law_has_its_own_date(text: str, expected: str | None) -> None:
    """When a law was last changed says nothing of the text, unless the text calls itself one."""
    assert expected == labels(read_facts(text))["last_updated"]
