"""What is turned without a "not": ruled out or possible, who decides, whom an exception names, what stays safe."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

HIGH = [
    ("Reading letters by our staff is impossible.", "Reading letters by our staff is possible."),
    ("It is prohibited for our staff to copy trips.", "It is permitted for our staff to copy trips."),
    ("Eine Weitergabe der Fahrten ist unzulässig.", "Eine Weitergabe der Fahrten ist zulässig."),
    ("Nobody but our pilots can see your trips.", "Our pilots and our garages can see your trips."),
    ("Except for garages, nobody receives your trips.", "Except for garages and insurers, nobody receives your trips."),
    ("You decide whether we count visits.", "We decide whether we count visits."),
    ("Crash reports are optional.", "Crash reports are required."),
    ("We tell you before changes take effect.", "We tell you when changes take effect."),
    ("We send your number (hashed) to Quillsign.", "We send your number to Quillsign."),
    ("Trips lie in Canada, encrypted in transit and at rest.", "Trips lie in the EU, encrypted in transit."),
    (
        "Außer der Werkstatt erhält niemand Ihre Adresse.",
        "Außer der Werkstatt und der Bank erhält niemand Ihre Adresse.",
    ),
    (
        "Hormis le garage, personne ne reçoit vos trajets.",
        "Hormis le garage et la banque, personne ne reçoit vos trajets.",
    ),
    ("La cesión a terceros está excluida.", "La cesión a terceros es posible."),
    ("We do not share trips.", "We do not share trips without your consent."),
    ("Wir geben keine Fahrten weiter.", "Wir geben keine Fahrten weiter, sofern dies nicht erforderlich ist."),
    (
        "We keep trips until you close your account.",
        "We keep trips until you close your account or as long as we need them.",
    ),
    ("Trips at garages are governed by contracts with us.", "Trips at garages are governed by their own policies."),
    ("We honor the Global Privacy Control but no do not track signals.", "We honor no do not track signals."),
    ("Opt-in required: yes", "Opt-in required: no"),
    ("Photos are deleted right after the ride.", "Photos are deleted within a year after the ride."),
    ("Your vote is secret.", "Your vote is visible to the club."),
    ("Names are kept apart from trips.", "Names and trips are kept together."),
    ("You remain anonymous.", "You remain anonymous unless you write to us."),
    ("Le enviamos el boletín con su consentimiento.", "Le enviamos el boletín por nuestro interés legítimo."),
    ("Sent to: garages; banks.", "Sent to: garages; banks; advertising partners."),
    ("A pilot sees trips after your approval.", "A pilot sees trips after the approval of a manager."),
    ("The app asks before it reads your contacts.", "The app reads your contacts."),
    ("We will erase all copies, including backups.", "We will erase all copies, excluding backups."),
    ("We count trips to buy maps.", "We count trips to buy maps and to predict your interests."),
    ("You may close your account and all data is removed.", "You may close your account."),
    ("Logs are kept for a week.", "Logs are kept for a month."),
    (
        "Trips are kept for the term of the contract.",
        "Trips are kept for the term of the contract and 5 years thereafter.",
    ),
    ("We will contest requests of authorities.", "We will comply with requests of authorities."),
    ("Ads are chosen by the content of the page.", "Ads are chosen by your behaviour on other sites."),
    ("We use TLS for all connections.", "We use TLS for most connections."),
    ("We verify the age of pilots.", "We ask pilots for their age."),
    ("Pilots sign a promise of secrecy.", "Pilots are told about secrecy."),
    ("We may close your account.", "We may close your account without notice."),
    ("We draw maps.", "We draw maps. You waive your right to object."),
    ("We keep trips for 5 years in Germany.", "We keep trips for 2 years in Germany and India."),
    ("Where you have asked us to, we send trips to a garage.", "We send trips to a garage."),
]


@pytest.mark.parametrize(("before", "after"), HIGH)
def test_what_is_turned_against_the_reader_is_high(before: str, after: str) -> None:
    """A promise is given up by a prefix, another subject or a missing phrase as by a "not"."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH


COOKIES = """| Cookie | Duration |
|---|---|
| road_id | {} |
"""


def test_cookie_that_outlives_the_session_is_high() -> None:
    """From a session to months is longer (guideline, a limit dropped)."""
    before, after = (policy(COOKIES.format(life)) for life in ("Session", "13 months"))

    assert judge(before, after).severity is Severity.HIGH


def test_what_is_newly_possible_for_the_reader_is_a_gain() -> None:
    """A deletion that was impossible is possible: medium, as a new promise is."""
    before, after = "Deletion of single trips is impossible.", "Deletion of single trips is possible."

    assert judge(policy(before), policy(after)).severity is Severity.MEDIUM


def test_law_that_applies_is_told_as_terms() -> None:
    """Another law applies: medium (guideline, governing law)."""
    assert judge(policy("Irish law applies."), policy("Scottish law applies.")).severity is Severity.MEDIUM


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The data controller of your trips is Roadbook Ltd.", "Roadbook Ltd is the data controller of your trips."),
        ("Our letters are sent by a German provider.", "Our letters are sent by Postwren GmbH."),
    ],
)
def test_no_other_company_answers(before: str, after: str) -> None:
    """A company whose name only moved, or that is another's, is no new controller."""
    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Logs are kept for a month.", "Logs are kept for one month."),
        ("These garages are obliged to keep trips secret.", "These garages must keep trips secret."),
        ("You are not required to give us your number.", "You do not have to give us your number."),
        (
            "In the event that you have any questions, please do not hesitate to contact us.",
            "If you have questions, contact us.",
        ),
        ("The customer can delete his or her account at any time.", "You can delete your account at any time."),
        ("We shall not be held responsible for other sites.", "We are not responsible for other sites."),
        ("We do not log trips of children under the age of 13.", "We do not log trips of children younger than 13."),
    ],
)
def test_plain_words_say_the_same(before: str, after: str) -> None:
    """What an editor puts plainly is no change of a fact."""
    assert not judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "We sell no trips and do not share them without your consent.",
            "We sell no trips but share them without your consent.",
        ),
        (
            "Wir verkaufen Ihre Fahrten nicht und geben sie nicht ohne Einwilligung weiter.",
            "Wir verkaufen Ihre Fahrten nicht, geben sie aber ohne Einwilligung weiter.",
        ),
    ],
)
def test_second_of_two_denials_that_went(before: str, after: str) -> None:
    """What is still denied of selling says nothing of consent."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH
