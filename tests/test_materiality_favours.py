"""What favours the reader is never high, and is said to favour: limits, ends, safeguards, ways out, rights."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy

FAVOURS = [
    ("You cannot switch off crash reports.", "You can switch off crash reports in the menu."),
    ("You have no right to a second look at our decision.", "You have the right to a second look at our decision."),
    ("The letters are not encrypted.", "The letters are encrypted."),
    ("Refusals are made without human involvement.", "Refusals are made with human involvement."),
    ("Sie können der Messung nicht widersprechen.", "Sie können der Messung widersprechen."),
    ("We tell you of a breach without undue delay.", "We tell you of a breach within 36 hours."),
    ("Requests must be made by registered letter.", "Requests can be made by email."),
    ("You must give us your phone number.", "You may give us your phone number."),
    ("We disclose trips to the police upon request.", "We disclose trips to the police only where a court orders it."),
    ("We reserve the right to read your letters.", "We never read your letters."),
    ("We keep photos indefinitely.", "We keep photos until you close your account."),
    ("Changes are shown on this page.", "Changes are shown on this page and sent to you by email."),
    ("We share trips with garages and insurers.", "We share trips with garages only."),
    ("Garages receive your trips.", "Garages receive only aggregated trips."),
    ("We store your full IP address.", "We store a shortened IP address."),
    ("We store IP addresses.", "We store IP addresses in anonymised form."),
    ("You may request a copy once a year.", "You may request a copy as often as you like."),
    ("You may withdraw your consent by letter.", "You may withdraw your consent at any time, by letter or email."),
    ("Über Datenpannen informieren wir unverzüglich.", "Über Datenpannen informieren wir innerhalb von 24 Stunden."),
    ("Wir können Sie über eine Datenpanne informieren.", "Wir werden Sie über eine Datenpanne informieren."),
    (
        "Nous vous informons sans délai d'une violation de données.",
        "Nous vous informons sous 24 heures d'une violation de données.",
    ),
    ("Les demandes doivent être envoyées par courrier.", "Les demandes peuvent être envoyées par e-mail."),
    ("Nous gardons les photos pour une durée illimitée.", "Nous gardons les photos jusqu'à votre départ."),
    ("Debe indicar su número de teléfono.", "Puede indicar su número de teléfono."),
    ("Deve indicare il suo numero di telefono.", "Può indicare il suo numero di telefono."),
    (
        "Las solicitudes deben enviarse por correo certificado.",
        "Las solicitudes pueden enviarse por correo electrónico.",
    ),
    ("Wij kunnen uw account zonder aankondiging sluiten.", "Wij kunnen uw account na een aankondiging sluiten."),
    ("Ihre Karten können wir zum Training unserer KI nutzen.", "Ihre Karten nutzen wir niemals zum Training von KI."),
    ("You may opt out by post only.", "You may opt out by post or online."),
    ("Opt-in required: no", "Opt-in required: yes"),
    ("Notice of changes: none", "Notice of changes: 30 days, by email"),
    ("Your vote is visible to the club.", "Your vote is secret."),
    ("Names and trips are kept together.", "Names are kept apart from trips."),
    ("Marketing emails cannot be stopped while you ride.", "Every marketing email can be stopped by a link."),
    ("We do not ask for the consent of parents.", "We ask for the consent of parents."),
    ("We log your trips for 90 days.", "We log your trips for 30 days."),
    ("You can opt out of maps.", "You can opt in to maps."),
    ("We will erase all copies, excluding backups.", "We will erase all copies, including backups."),
    ("We may tell you of a breach.", "We will tell you of a breach."),
    ("We may draw your trips (you can opt out).", "We may draw your trips (only if you opt in)."),
    ("Your profile is visible to everyone.", "Your profile is visible only to you."),
    ("We share your trips with Quillsign.", "We have stopped sharing your trips with Quillsign."),
    ("Closed accounts are kept for one year.", "Closed accounts are erased immediately."),
    ("Our map maker may keep letters for 30 days.", "Our map maker keeps no letters."),
    ("You waive your right to object. We draw maps.", "We draw maps."),
    ("We may close your account without notice.", "We close your account only after a warning."),
    ("All pilots have access.", "Only trained pilots have access."),
    ("We rely on our legitimate interest for statistics.", "We rely on your consent for statistics."),
]
RESERVED = [
    "We reserve the right to share your data with advertisers.",
    "We reserve the right to make automated decisions about you.",
    "Nous nous réservons le droit de vendre vos données.",
    "Nos reservamos el derecho de vender sus datos.",
    "Ci riserviamo il diritto di vendere i suoi dati.",
    "Wir behalten uns das Recht vor, Ihre Daten an Werbepartner weiterzugeben.",
]


@pytest.mark.parametrize(("before", "after"), FAVOURS)
def test_what_favours_the_reader_is_not_high(before: str, after: str) -> None:
    """A change in the reader's favour is told, as medium at most (guideline: of two severities the lower)."""
    assert judge(policy(before), policy(after)).severity in {Severity.LOW, Severity.MEDIUM}


@pytest.mark.parametrize(("before", "after"), FAVOURS)
def test_what_favours_the_reader_is_said_to(before: str, after: str) -> None:
    """The direction of such a change is favourable."""
    assert judge(policy(before), policy(after)).direction is Direction.FAVOURABLE


@pytest.mark.parametrize("reserved", RESERVED)
def test_right_that_the_vendor_reserves_is_none_of_the_reader(reserved: str) -> None:
    """Who reserves the right to sell or share says that it may: a new use, which is high."""
    assert judge(policy("We like maps."), policy(f"We like maps. {reserved}")).severity is Severity.HIGH


def test_who_must_no_longer_bind_others_is_still_high() -> None:
    """A duty of the vendor that became a possibility is none of the reader's."""
    before, after = "We must delete your trips on demand.", "We can delete your trips on demand."

    assert judge(policy(before), policy(after)).severity is Severity.HIGH


def test_what_the_vendor_denied_itself_is_adverse_when_dropped() -> None:
    """A right in the same sentence makes the vendor's own denial no gain."""
    before = "We never sell your trips without giving you the right to object."
    after = "We sell your trips and give you the right to object."

    assert judge(policy(before), policy(after)).direction is Direction.ADVERSE
