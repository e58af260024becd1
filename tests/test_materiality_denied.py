"""What a sentence denies is no mention of it, however it is denied: of uses, of countries, of rights."""

import pytest

from monitor.facts.reading import read_facts
from monitor.materiality.judgement import judge
from storage.records import Direction, FactKind, Severity
from tests.policies import policy

DENIALS = {
    "twice": "The game shows no ads and does no tracking (by address, say); it holds no third-party advertising kit.",
    "none": "None of your drawings is shared with advertisers, sold or used to train artificial intelligence.",
    "devoid": "The game is devoid of advertising.",
    "list": "We refrain from advertising, profiling and sharing data with third parties.",
    "french": "Le jeu est exempt de publicité.",
    "spanish": "El juego está libre de publicidad.",
    "italian": "Il gioco è privo di pubblicità.",
}


@pytest.mark.parametrize("denied", DENIALS.values(), ids=DENIALS)
def test_what_is_denied_is_no_new_use(denied: str) -> None:
    """A new promise favours the reader, whatever it names."""
    verdict = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{denied}"))
    assert (verdict.severity, verdict.direction) == (Severity.MEDIUM, Direction.FAVOURABLE)


NOT_SENT = {
    "en": "Your drawings are never transferred to India.",
    "fr": "Vos données ne sont pas transférées en Inde.",
    "de": "Wir übermitteln Ihre Daten nicht in die USA.",
    "nl": "Uw gegevens worden niet opgeslagen in de Verenigde Staten.",
    "es": "No transferimos sus datos a Estados Unidos.",
    "it": "I tuoi dati non vengono trasferiti negli Stati Uniti.",
}


@pytest.mark.parametrize("denied", NOT_SENT.values(), ids=NOT_SENT)
def test_country_to_which_nothing_goes_is_no_place(denied: str) -> None:
    """Neither a fact nor a reason."""
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{denied}")).reasons
    assert "country_added" not in {reason.rule for reason in told}
    assert FactKind.COUNTRY not in {fact.kind for fact in read_facts(denied)}


SENT = {
    "less protected": "Your drawings are sent to India, which does not offer the same level of protection.",
    "excepted": "We do not transfer your drawings abroad, except to India.",
    "another deed": "We do not sell your drawings and store them in India.",
    "another clause": "We do not store your drawings ourselves; they are stored in India.",
}


@pytest.mark.parametrize("sent", SENT.values(), ids=SENT)
def test_country_to_which_data_go_is_told_beside_a_denial(sent: str) -> None:
    """What is denied is something else."""
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{sent}")).reasons
    assert ("country_added", Severity.HIGH) in {(reason.rule, reason.severity) for reason in told}


LOCKS = {
    "en": "You can unlock the game with your fingerprint, which your operating system checks.",
    "de": "Sie können die App mit Ihrem Fingerabdruck entsperren.",
    "es": "Puede desbloquear la aplicación con su huella dactilar.",
}


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_finger_that_opens_a_device_is_no_data_collected(lock: str) -> None:
    """The device checks it."""
    verdict = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{lock}"))
    assert verdict.severity is not Severity.HIGH


def test_finger_that_is_stored_is_sensitive() -> None:
    """Whatever it unlocks."""
    came = "We collect your fingerprint to unlock your account, and store it."
    verdict = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{came}"))
    assert verdict.severity is Severity.HIGH


def test_port_of_a_server_is_no_right() -> None:
    """Nor is its loss."""
    before = "The report holds:\n\n- Domain and port of the server\n- Version of the game"
    after = before.replace("Domain and port of the server", "Domain of the server (masked)")
    assert "right_lost" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}


def test_access_that_a_vendor_denies_itself_is_no_right() -> None:
    """It is a promise."""
    came = "Le jeu n'a jamais accès à vos données."
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{came}")).reasons
    assert "right_named" not in {reason.rule for reason in told}


BY_READER = {
    "en": "You bear the sole responsibility for sharing this file with third parties.",
    "de": "Sie entscheiden selbst, ob Sie diese Datei mit Dritten teilen.",
    "fr": "Vous êtes seul responsable du partage de ce fichier avec des tiers.",
    "nl": "Je bent zelf verantwoordelijk voor het delen van dit bestand met derden.",
    "es": "Usted es el único responsable de compartir este archivo con terceros.",
    "it": "Sei l'unico responsabile della condivisione di questo file con terzi.",
}


@pytest.mark.parametrize("shared", BY_READER.values(), ids=BY_READER)
def test_what_the_reader_shares_is_no_sharing_of_the_vendor(shared: str) -> None:
    """Who answers for it has done it."""
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{shared}")).reasons
    assert "sharing_added" not in {reason.rule for reason in told}


def test_sharing_by_a_vendor_behind_a_condition_is_told() -> None:
    """In German the verb stands before its subject there."""
    came = "Wenn Sie die Karte nutzen, teilen wir Ihren Namen mit Dritten."
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{came}")).reasons
    assert ("sharing_added", Severity.HIGH) in {(reason.rule, reason.severity) for reason in told}


def test_synchronised_devices_combine_nothing() -> None:
    """The same drawings stand on all devices of one reader."""
    came = "Your drawings are synced across devices where you are signed in."
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{came}")).reasons
    assert "purpose_added" not in {reason.rule for reason in told}


def test_product_of_a_company_that_was_named_is_lighter() -> None:
    """Nobody new gets data."""
    before = "We share your drawings with Google to store them."
    came = "Payments are processed by Google Play Billing."
    told = judge(policy(before), policy(f"{before}\n\n{came}")).reasons
    assert Severity.HIGH not in {reason.severity for reason in told if reason.rule == "third_party_added"}


@pytest.mark.parametrize(
    ("before", "after", "severity"),
    [
        ("We share non-personal data with advertisers.", "", Severity.LOW),
        ("We share sums with others, be they affiliated or non-affiliated.", "", Severity.LOW),
        ("Nous partageons des données non personnelles avec des annonceurs.", "", Severity.LOW),
        ("We share non-personal data with advertisers.", "We share personal data with advertisers.", Severity.HIGH),
        ("Only non-identifiable data is passed on.", "Only identifiable data is passed on.", Severity.HIGH),
    ],
)
def test_prefix_denies_nothing_until_it_goes(before: str, after: str, severity: Severity) -> None:
    """What is said of data that are not personal is no promise; that they are personal now is a flip."""
    stays = "We plan trips, draw maps and write letters."
    assert judge(policy(f"{before} {stays}"), policy(f"{after} {stays}")).severity is severity
