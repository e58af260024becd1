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
