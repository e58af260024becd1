"""Who gets data, and who answers for them, is told where no company is named: offices, towns, persons."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

RECIPIENTS = {
    "public body below a question": (
        "Who can access your data?\n\nThese people have access to the data:\n\n- our team",
        "\n- authorised staff of the ministry",
    ),
    "public body in a list": (
        "The recipients of the data are:\n\n- our printers;",
        "\n- officers of the county council;",
    ),
    "school": ("We share your data with:\n\n- our printers;", "\n- schools in your area;"),
    "hospital": ("We share your data with:\n\n- our printers;", "\n- the hospital that treats you;"),
    "agents": ("Sont destinataires des données :\n\n- notre équipe ;", "\n- Les agents habilités de la région ;"),
    "Ämter": ("Wir übermitteln Daten an:\n\n- unsere Druckerei;", "\n- das zuständige Jugendamt;"),
    "gemeente": ("Wij delen gegevens met:\n\n- onze drukker;", "\n- de gemeente waar je woont;"),
    "ayuntamiento": ("Compartimos los datos con:\n\n- nuestra imprenta;", "\n- el ayuntamiento de su ciudad;"),
    "prefettura": ("Condividiamo i dati con:\n\n- la nostra tipografia;", "\n- la prefettura competente;"),
}


@pytest.mark.parametrize(("before", "more"), RECIPIENTS.values(), ids=RECIPIENTS)
def test_new_kind_of_recipient_in_a_list_is_high(before: str, more: str) -> None:
    """Data go where they did not go (guideline, high)."""
    assert judge(policy(before), policy(before + more)).severity is Severity.HIGH


NAMED = {
    "company in lines": "The controller of your data is:\n\nMaps and Trips Ltd\n5 Mill Road\nLeeds LS1 4AB",
    "company in a sentence": "The data controller is Maps and Trips Ltd, 5 Mill Road, Leeds.",
    "office in lines": "Le responsable du traitement est :\n\nLe Ministère des Cartes\nDirection des voyages",
    "office in a sentence": "Le responsable du traitement est : Ministère des Cartes, Grande Arche.",
    "person": "Verantwortlicher:\n\nErika Musterfrau",
}
MAILED = "The controller of your data is: [maps@office.example](mailto:maps@office.example)"


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize("after", ["", MAILED], ids=["nothing", "an address"])
def test_who_answers_is_missed(named: str, after: str) -> None:
    """Nobody is named any more."""
    assert judge(policy(f"{named}\n\nWe print maps."), policy(f"{after}\n\nWe print maps.")).severity is Severity.HIGH


STILL = {
    "at another address": "The controller of your data is:\n\nMaps and Trips Ltd\n7 High Street\nYork YO1 4AB",
    "elsewhere": "Maps and Trips Ltd is glad to help.",
    "in the imprint": "The controller is whoever the imprint names.",
}


@pytest.mark.parametrize("after", STILL.values(), ids=STILL)
def test_who_is_still_named_answers(after: str) -> None:
    """Only what stands around the name is another."""
    assert judge(policy(NAMED["company in lines"]), policy(after)).severity is not Severity.HIGH
