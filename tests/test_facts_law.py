"""Whose law, which courts, which authority."""

import pytest

from storage.records import FactKind
from tests.stating import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This notice is governed by the laws of the State of Delaware.", ["Delaware"]),
        ("The laws of Ireland govern this notice.", ["Ireland"]),
        ("Our duties are subject to Luxembourg legislation on data protection.", ["Luxembourg"]),
        ("La présente charte est soumise au droit belge.", ["Belgium"]),
        ("Es gilt das Recht der Bundesrepublik Deutschland.", ["Germany"]),
        ("Auf diese Erklärung findet österreichisches Recht Anwendung.", ["Austria"]),
        ("Op deze verklaring is Nederlands recht van toepassing.", ["Netherlands"]),
        ("Esta política se rige por la ley española.", ["Spain"]),
        ("La presente informativa è regolata dalla legge italiana.", ["Italy"]),
        ("Ley aplicable: belga", ["Belgium"]),
        ("Droit applicable : espagnol", ["Spain"]),
        ("We are a company incorporated under the laws of Estonia.", []),
        ("We process data as EU law requires.", []),
        ("Our customers are subject to their own contracts in France.", []),
    ],
)
def test_governing_law(text: str, expected: list[str]) -> None:
    """A country or state is named in English; the law of a foundation or a union governs nothing."""
    assert expected == values(text, FactKind.GOVERNING_LAW)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The courts of Dublin have exclusive jurisdiction over any dispute.", ["Dublin"]),
        ("Tout litige relève des tribunaux de Lyon.", ["Lyon"]),
        ("Ausschließlicher Gerichtsstand ist Hamburg.", ["Hamburg"]),
        ("Geschillen worden voorgelegd aan de rechtbank te Utrecht.", ["Utrecht"]),
        ("Las partes se someten a los juzgados y tribunales de Madrid.", ["Madrid"]),
        ("Per ogni controversia è competente il foro di Milano.", ["Milano"]),
        ("We answer orders of courts.", []),
    ],
)
def test_courts(text: str, expected: list[str]) -> None:
    """The place of the competent courts is a fact; that courts may order something is none."""
    assert expected == values(text, FactKind.COURT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You may complain to the Information Commissioner's Office.", ["ICO"]),
        ("Vous pouvez saisir la Commission nationale de l'informatique et des libertés.", ["CNIL"]),
        ("Vous pouvez saisir la CNIL (www.cnil.fr).", ["CNIL"]),
        ("Zuständig ist das Bayerische Landesamt für Datenschutzaufsicht.", ["BayLDA"]),
        ("U kunt een klacht indienen bij de Gegevensbeschermingsautoriteit.", ["APD/GBA"]),
        ("Puede reclamar ante la Agencia Española de Protección de Datos.", ["AEPD"]),
        ("Può rivolgersi al Garante per la protezione dei dati personali.", ["Garante"]),
        ("You may complain to your local authority.", []),
    ],
)
def test_authorities(text: str, expected: list[str]) -> None:
    """An authority is known by its short name, whatever it is called, and noted once."""
    assert expected == values(text, FactKind.AUTHORITY)
