"""What a third set of real pairs taught: shared nouns, other ways to deny, sources, moved sections, lists of ages."""

import pytest

from monitor.materiality import judge
from storage.records import Category, Noise, Severity
from tests.policies import policy

LIST = """# Who works for us

Roadbook uses certain sub-processors. They do what the table says.

| Third-party subprocessor | Location | Service |
| --- | --- | --- |
| Quillsign | Ireland | Signs contracts |
| Tollbell | Ireland | Sends text messages |
"""
AGES = """# Age of consent by country

We ask for more than 13 years of age here.

## Pacific

* Tuvalu: {}
* Samoa: 18
"""
ENTRIES = """# Privacy policy

These firms help us, and see what we name here:

- Postwren: Postwren sends our letters. Note: we do not share your password with Postwren.
- Tollbell: Tollbell sends text messages.
"""
SECTIONS = """# Privacy policy

Roadbook writes down your trips, draws a map of each, and shows it to you whenever you open the map. A trip has
a name, a beginning and an end, and a colour that you choose from the twelve that we offer.

## Your rights

- Right of access: you can see all your trips at any time.
- Right to erasure: we will delete your trips when you ask for it.
"""
POINTER = "Please see our [rights policy](https://roadbook.example/rights) for more information.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I am unable to help with orders.", "I cannot help with orders."),
        ("We read neither letters nor notes.", "We do not read letters or notes."),
        ("Ce billet n'est pas non plus transférable.", "Ce billet est également non transférable."),
        ("Ce billet ne peut être vendu ou donné.", "Ce billet ne peut être ni vendu ni donné."),
    ],
)
def test_other_denial_of_the_same_is_no_flip(before: str, after: str) -> None:
    """What is denied twice, or in one word, is denied as before."""
    assert "promise_flipped" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}


def test_inability_that_went_is_a_flip() -> None:
    """Who was unable to read mail, and now reads it, does the opposite."""
    verdict = judge(policy("We are unable to read your mail."), policy("We are able to read your mail."))

    assert verdict.severity is Severity.HIGH


def test_kind_of_data_that_shares_its_noun_is_seen() -> None:
    """In "sensor, health and location data" health data are named."""
    verdict = judge(
        policy("The app sends sensor data and location data."),
        policy("The app sends sensor, health, and location data."),
    )

    assert "sensitive_data_added" in {reason.rule for reason in verdict.reasons}


def test_sub_processor_in_a_new_row_is_told() -> None:
    """A table of sub-processors names a party in each row, whatever the headings say."""
    verdict = judge(LIST, f"{LIST}| Foqala | Ireland | Answers questions |\n")

    assert (verdict.severity, verdict.categories[0]) == (Severity.HIGH, Category.SUBPROCESSORS)


def test_party_that_data_come_from_is_a_source() -> None:
    """Who data are collected from gets none: another source is medium (guideline)."""
    verdict = judge(
        policy("We collect a token from Wheelhub when you log in with it."),
        policy(
            "We collect a token from Wheelhub when you log in with it. We collect a token from GitLab, which allows us "
            "to see what you share with companies there."
        ),
    )

    assert (verdict.severity, verdict.categories[0]) == (Severity.MEDIUM, Category.DATA_COLLECTED)


def test_month_is_no_party() -> None:
    """The date of a list names nobody."""
    verdict = judge(
        policy("Here is the list of third parties, as of April 25, 2017:"),
        policy("Here is the list of third parties, as of May 24, 2023:"),
    )

    assert "third_party_added" not in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(
    ("before", "after", "severity"), [(15, 16, Severity.MEDIUM), (16, 15, Severity.HIGH)], ids=["raised", "lowered"]
)
def test_age_in_a_list_of_countries(before: int, after: int, severity: Severity) -> None:
    """Below a title that speaks of age a bare number is one."""
    verdict = judge(AGES.format(before), AGES.format(after))

    assert (verdict.severity, verdict.categories[0]) == (severity, Category.CHILDREN_AGE)


def test_promise_about_a_party_that_left_is_moot() -> None:
    """With the entry of a party goes what it never got."""
    verdict = judge(ENTRIES, "\n".join(line for line in ENTRIES.splitlines() if "Postwren" not in line))

    assert verdict.severity is Severity.LOW


def test_promise_in_an_entry_that_names_no_party_is_dropped() -> None:
    """A title before a promise is no party that could leave."""
    entry = "- Data: we never sell data to anybody.\n"

    assert judge(f"{ENTRIES}{entry}", ENTRIES).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("pointer", "severity"), [(POINTER, Severity.MEDIUM), ("", Severity.HIGH)], ids=["with a pointer", "without"]
)
def test_section_that_moved_to_another_document(pointer: str, severity: Severity) -> None:
    """Where a link stands in their place, rights are medium; where nothing does, they are gone (guideline)."""
    head, _, _ = SECTIONS.partition("- Right")

    assert judge(SECTIONS, head + pointer).severity is severity


def test_analytics_are_as_light_as_their_cookie() -> None:
    """A site that counts its visits newly uses data for something of medium weight (guideline: analytics cookie)."""
    verdict = judge(policy("Roadbook draws maps."), policy("Roadbook draws maps. We use your data for analytics."))

    assert verdict.severity is Severity.MEDIUM


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Basic names: you may be asked for a name and a nickname.", "You may be asked for a name and a nickname."),
        ("You may be asked for a name and a nickname.", "About names: you may be asked for a name and a nickname."),
        ("We draw maps.", "We draw maps. A cookie is a small file that a browser stores and sends back to a site."),
        ("On dessine.", "On dessine. Un cookie est un petit fichier que le navigateur garde pour le site."),
    ],
)
def test_titles_and_definitions_are_editorial(before: str, after: str) -> None:
    """A title in a line, and what a technical word means, answer nothing."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We draw maps.", "We draw maps. Cookies are small files that we use to follow you."),
        ("With consent: we share a name or a nickname.", "We share a name or a nickname."),
    ],
)
def test_titles_and_definitions_that_state_something_are_told(before: str, after: str) -> None:
    """Who says what it does in the same breath defines nothing."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after", "rule", "severity"),
    [
        ("We do not share trips.", "We do not share trips for marketing.", "promise_narrowed", Severity.HIGH),
        ("We do not share trips.", "We do not share trips with hotels.", "promise_narrowed", Severity.HIGH),
        ("Nous ne vendons pas vos trajets.", "Nous ne vendons pas vos trajets sans accord.", None, None),
        ("We do not sell trips.", "We do not sell trips to anyone.", None, None),
        ("We never sell trips.", "We sell trips only in these cases.", "promise_flipped", Severity.HIGH),
        ("Trips are encrypted at rest and in transit.", "Trips are encrypted in transit.", "duty_cut", Severity.HIGH),
        ("You must be 13 to use Roadbook.", "You must be 16 to use Roadbook.", "age_raised", Severity.MEDIUM),
        (
            "You have the right to access, correct and delete your data.",
            "You have the right to access and correct your data.",
            "right_lost",
            Severity.HIGH,
        ),
        ("We use Google Analytics.", "We use Plausible Analytics.", "third_party_added", Severity.MEDIUM),
        ("We store trips with Hetzner.", "We store trips with OVHcloud.", "third_party_added", Severity.MEDIUM),
        (
            "We use automated tools to find spam.",
            "We use automated tools to find spam and to decide about your account.",
            "automated_decision_added",
            Severity.HIGH,
        ),
        (
            "California residents may ask what we share.",
            "California, Virginia and Colorado residents may ask what we share.",
            "region_named",
            Severity.MEDIUM,
        ),
        (
            "Residents of California and Colorado have the same rights.",
            "Residents of California have the same rights.",
            "region_left_out",
            Severity.HIGH,
        ),
        ("Our offices are in Texas and Nevada.", "Our offices are in Nevada.", "region_left_out", None),
    ],
)
def test_small_words_of_weight(before: str, after: str, rule: str | None, severity: Severity | None) -> None:
    """One word that answers something else has its rule and its weight."""
    reasons = judge(policy(before), policy(after)).reasons

    assert {reason.severity for reason in reasons if reason.rule == rule} == ({severity} if severity else set())


def test_vendor_under_its_new_name_is_known() -> None:
    """A vendor that was renamed is no other party."""
    verdict = judge(policy("We use Sendinblue for our letters."), policy("We use Brevo for our letters."))

    assert "third_party_added" not in {reason.rule for reason in verdict.reasons}


def test_link_to_what_a_party_wrote_is_no_party() -> None:
    """In a list of sub-processors the privacy policy of one is none."""
    listed = "# Subprocessors\n\nThese firms work for us:\n\n- Postwren\n- Tollbell\n"
    verdict = judge(listed, f"{listed}- [Privacy policy of Tollbell](https://tollbell.example/privacy)\n")

    assert "third_party_added" not in {reason.rule for reason in verdict.reasons}
