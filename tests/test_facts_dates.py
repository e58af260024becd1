"""When a policy was last changed, and since when it is in force."""

import pytest

from monitor.facts import read_facts
from monitor.facts.labels import labels
from storage.records import FactKind
from tests.stating import values

DATES = [
    ("Last updated: July 5, 2023", FactKind.LAST_UPDATED, "2023-07-05"),
    ("Last Modified: **August 5,** 2026", FactKind.LAST_UPDATED, "2026-08-05"),
    ("This policy was last revised on 25 October, 2021.", FactKind.LAST_UPDATED, "2021-10-25"),
    ("Page updated: April 2024", FactKind.LAST_UPDATED, "2024-04"),
    ("Last modified: 10/24/2022", FactKind.LAST_UPDATED, "2022-10-24"),
    ("Last updated 2024-01-31", FactKind.LAST_UPDATED, "2024-01-31"),
    ("Dernière mise à jour : 1er mars 2021", FactKind.LAST_UPDATED, "2021-03-01"),
    ("Stand: 06.10.2022", FactKind.LAST_UPDATED, "2022-10-06"),
    ("Zuletzt aktualisiert am 3. Mai 2020", FactKind.LAST_UPDATED, "2020-05-03"),
    ("Deze verklaring is voor het laatst gewijzigd op 6 februari 2023.", FactKind.LAST_UPDATED, "2023-02-06"),
    ("Última actualización: 1 de enero de 2020", FactKind.LAST_UPDATED, "2020-01-01"),
    ("Ultimo aggiornamento: 7 Febbraio 2022", FactKind.LAST_UPDATED, "2022-02-07"),
    ("Effective Date: June 29, 2026", FactKind.EFFECTIVE_DATE, "2026-06-29"),
    ("This agreement is effective from July 26, 2024 for existing users.", FactKind.EFFECTIVE_DATE, "2024-07-26"),
    ("Diese Bestimmungen gelten ab 01.02.2026.", FactKind.EFFECTIVE_DATE, "2026-02-01"),
    ("En vigueur depuis le 21.04.2018", FactKind.EFFECTIVE_DATE, "2018-04-21"),
    ("Last updated January 2022", FactKind.LAST_UPDATED, "2022-01"),
    ("Updated 6 April 2021.", FactKind.LAST_UPDATED, "2021-04-06"),
    ("Version 1.7, 9 August 2025", FactKind.LAST_UPDATED, "2025-08-09"),
    ("rev 2024-08-19. One operator, no tracking.", FactKind.LAST_UPDATED, "2024-08-19"),
    ("Privacy Policy (January 2022)", FactKind.LAST_UPDATED, "2022-01"),
    ("Édition n° 4 du 18 avril 2023", FactKind.LAST_UPDATED, "2023-04-18"),
    ("Version d'octobre 2023", FactKind.LAST_UPDATED, "2023-10"),
    ("Fait à Lyon, le 5 mai 2021", FactKind.LAST_UPDATED, "2021-05-05"),
    ("Stand: 05/2021", FactKind.LAST_UPDATED, "2021-05"),
    ("Ausgabe: 2025-04 / Nr. 118", FactKind.LAST_UPDATED, "2025-04"),
    ("Diese Erklärung wurde am 5. Mai 2021 aktualisiert.", FactKind.LAST_UPDATED, "2021-05-05"),
    ("Laatst gewijzigd door het bestuur op 12 december 2023", FactKind.LAST_UPDATED, "2023-12-12"),
    ("Información revisada en septiembre de 2022", FactKind.LAST_UPDATED, "2022-09"),
    ("Revisione n. 3 – giugno 2024", FactKind.LAST_UPDATED, "2024-06"),
    ("Redaction No. 12, valid from 15th of January 2026", FactKind.EFFECTIVE_DATE, "2026-01-15"),
    (
        "Les présentes CGV ont été rédigées le 22.08.2024. Cette version s'applique.",
        FactKind.LAST_UPDATED,
        "2024-08-22",
    ),
    ("Ces conditions ont été mises à jour pour la dernière fois en mai 2024.", FactKind.LAST_UPDATED, "2024-05"),
    ("Date de mise en ligne : 3 mai 2024", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Diese AGB wurden am 3. Mai 2024 erstellt.", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Deze algemene voorwaarden zijn opgesteld op 3 mei 2024.", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Las presentes condiciones han sido redactadas el 3 de mayo de 2024.", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Fecha de la última revisión: 3 de mayo de 2024", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Le presenti condizioni sono state redatte il 3 maggio 2024.", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Ultima revisione effettuata in data 3 maggio 2024", FactKind.LAST_UPDATED, "2024-05-03"),
    ("These terms were drawn up on 3 May 2024.", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Date modified: 2024-05-03", FactKind.LAST_UPDATED, "2024-05-03"),
    ("Valido dal 3 maggio 2024", FactKind.EFFECTIVE_DATE, "2024-05-03"),
    ("Date d'entrée en vigueur : 28ème juillet, 2026", FactKind.EFFECTIVE_DATE, "2026-07-28"),
    ("Wirksames Datum: 2024-10-01", FactKind.EFFECTIVE_DATE, "2024-10-01"),
    ("In werking getreden op 1 januari 2024", FactKind.EFFECTIVE_DATE, "2024-01-01"),
    ("Derniere mise a jour : 12 aout 2024", FactKind.LAST_UPDATED, "2024-08-12"),
    ("Stand: 3. Maerz 2024", FactKind.LAST_UPDATED, "2024-03-03"),
    ("Ultimo aggiornamento: 9 set. 2024", FactKind.LAST_UPDATED, "2024-09-09"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), DATES)
def test_dates_beside_their_label(text: str, kind: FactKind, expected: str) -> None:
    """A date is read where a label says what it is."""
    assert [expected] == values(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Effective March 1, 2021, the Examplian Data Act gives citizens new rights.",
        "The previous version was effective until May 1, 2019.",
        "Our company was established on 3 May 2024.",
        "Diese Verordnung wurde am 3. Mai 2024 verabschiedet.",
        "The GDPR came into force on May 25, 2018.",
        "Gift cards bought before 8 March 2021 remain valid.",
        "As of June 2024, creators can offer paid channels.",
        "With effect from June 30, 2021 our representative is in Dublin.",
        "9 May 2024: we added a section.\n\n3 March 2023: we changed a word.",
        "Last updated: 12 weeks 2024",
        "Last updated: 31 June 2024",
    ],
)
def test_the_dates_of_laws_and_former_versions_are_none_of_the_policy(text: str) -> None:
    """A date without a label of this policy is no fact."""
    assert [] == [fact for fact in read_facts(text) if fact.kind in {FactKind.EFFECTIVE_DATE, FactKind.LAST_UPDATED}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dernière mise à jour : 03/11/2025. Nous traitons vos données pour vous.", "2025-11-03"),
        ("Last updated 03/11/2025\n\nThe notice of 25/10/2024 is archived.", "2025-11-03"),
        ("Last updated 03/11/2025\n\nThe notice of 10/25/2024 is archived.", "2025-03-11"),
        ("Last updated 03/11/2025\n\nThe controller is Example nv, 2550 Kontich, Belgium.", "2025-11-03"),
        ("Last updated 03.11.2025", "2025-11-03"),
    ],
)
def test_the_order_of_a_numeric_date_is_decided_by_the_text(text: str, expected: str) -> None:
    """Language, other dates, the seat or the dots tell whether the day stands first."""
    assert expected == labels(read_facts(text))["last_updated"]


def test_an_order_that_nothing_decides_is_marked() -> None:
    """An English text alone does not tell 3 November from 11 March."""
    found = labels(read_facts("Last updated: 3/11/2025\n\nWe care about your privacy."))

    assert (None, "Last updated: 3/11/2025") == (found["last_updated"], found["last_updated_ambiguous"])


@pytest.mark.parametrize(
    "text", ["We care about your data.\n\n_Sept 2021_", "Mars 2021\n\nNous protégeons vos données."]
)
def test_a_month_alone_tells_neither_day(text: str) -> None:
    """A line of a month and a year may be when the text was written or from when it holds: its words are kept."""
    found = labels(read_facts(text))

    assert (None, True) == (found["last_updated"], "last_updated_ambiguous" in found)


@pytest.mark.parametrize("day", ["31/02/2024", "29.02.2023", "2024-02-30", "2024/13/01"])
def test_day_that_is_in_no_calendar_is_no_date(day: str) -> None:
    """Figures that no calendar has a day for are no date."""
    assert [] == [fact.value for fact in read_facts(f"Last updated: {day}") if fact.value]
