"""Rows and items of data that only answer "no" to whether they are passed on; denials that hold for others only."""

import pytest

from monitor.materiality.judgement import judge
from storage.records import Direction, Severity
from tests.policies import policy

ROWS = {
    "en": (
        "| Permission | When | Shared? |",
        "| Camera | To scan | No |",
        "| Background location | To guide you | No |",
    ),
    "de": ("| Recht | Wann | Weitergabe |", "| Kamera | Beim Scannen | Nein |", "| Standort | Zur Karte | Nein |"),
    "fr": ("| Accès | Quand | Partagé |", "| Caméra | Lors d'un scan | Non |", "| Position | Carte | Non |"),
    "nl": ("| Toegang | Wanneer | Gedeeld |", "| Camera | Bij het scannen | Nee |", "| Locatie | Kaart | Nee |"),
    "es": ("| Dato | Cuándo | ¿Sale del dispositivo? |", "| Cámara | Al leer | No |", "| Ubicación | Mapa | No |"),
    "it": ("| Dato | Quando | Condiviso |", "| Fotocamera | Scansione | No |", "| Posizione | Mappa | No |"),
}


@pytest.mark.parametrize(("title", "kept", "gone"), ROWS.values(), ids=ROWS)
def test_row_that_went_with_its_answer_is_no_promise_dropped(title: str, kept: str, gone: str) -> None:
    """Less is collected."""
    before = f"{title}\n|---|---|---|\n{kept}\n{gone}"
    assert judge(policy(before), policy(before.removesuffix(f"\n{gone}"))).severity is Severity.LOW


def test_item_that_went_with_its_answer_is_no_promise_dropped() -> None:
    """The answer stands in brackets behind what the data are for."""
    before = "We use:\n\n- Camera: to read a code (shared: no)\n- Location: to tell you when you arrive (shared: no)"
    after = before.rpartition("\n")[0]
    assert judge(policy(before), policy(after)).severity is Severity.LOW


def test_row_of_a_deed_that_is_denied_is_a_promise() -> None:
    """Two cells are a question and its answer."""
    before = "| What | Do we? |\n|---|---|\n| Keep drawings | Yes |\n| Share your data with advertisers | No |"
    assert judge(policy(before), policy(before.rpartition("\n")[0])).severity is Severity.HIGH


def test_row_of_sensitive_data_that_came_is_no_promise() -> None:
    """Whatever it answers, more is collected."""
    title, kept, came = ROWS["en"]
    before = f"{title}\n|---|---|---|\n{kept}"
    verdict = judge(policy(before), policy(f"{before}\n{came}"))
    assert (verdict.severity, verdict.direction) == (Severity.HIGH, Direction.ADVERSE)
    assert "promise_made" not in {reason.rule for reason in verdict.reasons}


OTHERS = {
    "en": (
        "The game contains no crash reports and no ads.",
        "no crash reports",
        "no third-party crash reporting service",
    ),
    "de": (
        "Die App enthält keine Absturzberichte und keine Werbung.",
        "keine Absturzberichte",
        "keinen Absturzberichtsdienst Dritter",
    ),
    "nl": ("De app bevat geen crashrapportage en geen reclame.", "rapportage", "rapportagedienst van derden"),
    "fr": ("Le jeu ne contient aucune publicité et aucun suivi.", "publicité", "publicité de tiers"),
    "es": ("El juego no contiene publicidad ni rastreo.", "publicidad", "publicidad de terceros"),
    "it": ("Il gioco non contiene pubblicità né giochi.", "pubblicità", "pubblicità di terze parti"),
}


@pytest.mark.parametrize(("all_of_it", "bare", "of_others"), OTHERS.values(), ids=OTHERS)
def test_denial_that_holds_for_others_only_is_narrower(all_of_it: str, bare: str, of_others: str) -> None:
    """What is the vendor's own is no longer denied."""
    verdict = judge(policy(all_of_it), policy(all_of_it.replace(bare, of_others)))
    assert (verdict.severity, verdict.direction) == (Severity.HIGH, Direction.ADVERSE)


@pytest.mark.parametrize(("all_of_it", "bare", "of_others"), [OTHERS[code] for code in ("fr", "es", "it", "nl")])
def test_denial_that_held_for_others_only_is_wider(all_of_it: str, bare: str, of_others: str) -> None:
    """The reverse favours the reader."""
    verdict = judge(policy(all_of_it.replace(bare, of_others)), policy(all_of_it))
    assert (verdict.severity, verdict.direction) == (Severity.MEDIUM, Direction.FAVOURABLE)


def test_choice_that_replaces_a_choice_is_no_assurance_dropped() -> None:
    """Only what the reader picks, before and after."""
    before = "The game opens your drawings and folders only within the scope you authorize."
    after = "It reaches only those drawings you explicitly select in the picker of folders, and just reads them."
    assert "assurance_dropped" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}


OUTLIVES = {
    "en": "After an account is deleted, the game retains a small marker with the profile ID.",
    "fr": "Après la suppression du compte, nous conservons votre identifiant.",
    "de": "Nach der Löschung Ihres Kontos bewahren wir Ihre Kennung auf.",
    "nl": "Na verwijdering van je account bewaren we je profielnummer.",
    "es": "Tras la eliminación de la cuenta conservamos su identificador.",
    "it": "Dopo la cancellazione dell'account conserviamo il tuo identificativo.",
}


@pytest.mark.parametrize("kept", OUTLIVES.values(), ids=OUTLIVES)
def test_what_outlives_an_account_is_kept_without_limit(kept: str) -> None:
    """Nobody says for how long."""
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{kept}")).reasons
    assert ("kept_on_leaving", Severity.HIGH) in {(reason.rule, reason.severity) for reason in told}


BOUNDED = {
    "by a time": "After you delete your account, we keep your data for 30 days.",
    "by law": "After you delete your account, we keep the data that tax law obliges us to keep.",
    "by nothing": "After you delete your account, we keep no data.",
}


@pytest.mark.parametrize("kept", BOUNDED.values(), ids=BOUNDED)
def test_what_is_kept_for_a_time_outlives_nothing(kept: str) -> None:
    """Nor what somebody else wants kept."""
    told = judge(policy("We keep your drawings."), policy(f"We keep your drawings.\n\n{kept}")).reasons
    assert "kept_on_leaving" not in {reason.rule for reason in told}


def test_place_of_the_vendor_is_no_party() -> None:
    """Whatever stands behind "our" is nobody else."""
    came = "- Countly: Our Help Desk pages are hosted by Countly, which counts visits."
    told = {reason.sentence for reason in judge(policy("We share data with:"), policy(came)).reasons}
    assert "A party is newly named: Help Desk" not in told


def test_item_that_names_one_thing_more_takes_in_more() -> None:
    """What stood there is only in the plural now."""
    before = "Our partners collect:\n\n- the number of the badge (a value that is reset)\n- your name"
    after = before.replace("(a value that is", "and the emblem of the guild (values that are")
    rules = {reason.rule for reason in judge(policy(before), policy(after)).reasons}
    assert "statement_widened" in rules
