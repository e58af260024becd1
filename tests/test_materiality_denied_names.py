"""Names, questions and rows that are only there to be denied."""

import pytest

from monitor.materiality.countries import countries
from monitor.materiality.judgement import judge
from storage.records import Severity
from tests.policies import policy

KEPT = "We keep your drawings."
UNUSED = {
    "en": "We no longer use Google Analytics or any other counter.",
    "a list": "We do not use tools such as Google Analytics, Meta Pixel or Hotjar.",
    "sent to nobody": "No data is sent to Google, Meta or Amazon.",
    "fr": "Nous n'utilisons plus Google Analytics.",
    "de": "Google Analytics setzen wir nicht mehr ein.",
    "nl": "We gebruiken geen Google Analytics meer.",
    "es": "Ya no utilizamos Google Analytics.",
    "it": "Non utilizziamo più Google Analytics.",
    "question": "Do we use artificial intelligence? No, never.",
    "question in German": "Nutzen wir künstliche Intelligenz? Nein.",
    "row": "| Data | Collected |\n|---|---|\n| Name | Yes |\n| Health data | No |\n| Advertising ID | No |",
    "nobody's": "The game is for all ages, because it collects no data from anyone, including children.",
}


@pytest.mark.parametrize("denied", UNUSED.values(), ids=UNUSED)
def test_what_is_named_to_be_denied_is_not_used(denied: str) -> None:
    """Neither a party nor a use."""
    assert judge(policy(KEPT), policy(f"{KEPT}\n\n{denied}")).severity is not Severity.HIGH


USED = {
    "another clause": "We do not store card data, as payments are processed by Stripe.",
    "instead": "We do not run our own counter but use Google Analytics.",
    "instead in German": "Wir erheben nicht Ihren Namen, sondern nutzen Google Analytics.",
    "and": "We do not sell drawings and use Google Analytics to count visits.",
    "unless refused": "If you do not object, Google Analytics counts visits.",
    "excepted": "We do not share drawings with anyone except Google Analytics.",
    "answered": "Do we use artificial intelligence? Not on servers, but we use artificial intelligence on phones.",
    "row": "| Data | Collected |\n|---|---|\n| Name | No |\n| Health data | Yes |",
    "row of what is passed on": "| Data | Shared with others |\n|---|---|\n| Name | No |\n| Health data | No |",
}


@pytest.mark.parametrize("said", USED.values(), ids=USED)
def test_what_is_used_beside_a_denial_is_told(said: str) -> None:
    """The denial is of something else."""
    assert judge(policy(KEPT), policy(f"{KEPT}\n\n{said}")).severity is Severity.HIGH


@pytest.mark.parametrize("spoken", ["la posicion se usa solo aqui", "l app usa i dati", "el sitio usa cookies"])
def test_verb_is_no_country(spoken: str) -> None:
    """Who "usa" uses."""
    assert countries(spoken) == ()


@pytest.mark.parametrize("spoken", ["stripe inc usa payments", "nos datos van a usa y canada", "stored in the usa"])
def test_country_is_no_verb(spoken: str) -> None:
    """Nor is the country that is written so a use."""
    assert "United States" in countries(spoken)


BUT = {
    "en": "We do not sell your data but share it with advertisers.",
    "de": "Wir verkaufen Ihre Daten nicht, sondern geben sie an Werbepartner weiter.",
    "fr": "Nous ne vendons pas vos données mais les partageons avec des annonceurs.",
    "nl": "We verkopen uw gegevens niet, maar delen ze met adverteerders.",
    "es": "No vendemos sus datos, sino que los compartimos con anunciantes.",
    "it": "Non vendiamo i tuoi dati, ma li condividiamo con inserzionisti.",
    "behind a semicolon": "We do not sell your data; we share it with advertisers.",
    "behind a dash": "Nous ne vendons pas vos données – nous les partageons avec des annonceurs.",
    "behind a semicolon in Spanish": "No vendemos sus datos; los compartimos con anunciantes.",
    "behind an and": "We do not sell your data and we share it with advertisers.",
}


@pytest.mark.parametrize("said", BUT.values(), ids=BUT)
def test_what_is_done_instead_is_told(said: str) -> None:
    """The denial ends where another statement begins."""
    assert judge(policy(KEPT), policy(f"{KEPT}\n\n{said}")).severity is Severity.HIGH


def test_list_behind_semicolons_is_denied_whole() -> None:
    """What says nothing of the vendor begins no statement."""
    said = "We do not collect: your location; your contacts; health data."
    assert judge(policy(KEPT), policy(f"{KEPT}\n\n{said}")).severity is Severity.MEDIUM


def test_purpose_that_is_the_only_one_is_lighter() -> None:
    """What is used for one thing alone is used for nothing else."""
    said = "What you write to us is used only to answer you and to improve the game."
    told = judge(policy(KEPT), policy(f"{KEPT}\n\n{said}")).reasons
    assert Severity.HIGH not in {reason.severity for reason in told}
