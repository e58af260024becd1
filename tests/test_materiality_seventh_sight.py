"""What changes of small vendors' policies, read at first sight, had shown to be judged wrongly."""

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

ROWS = """## Subprocessors

| Entity Name | Processing Activities | Entity Location |
|---|---|---|
| Postwren, Inc. | Mail delivery | United States |
| {row} | United States |
"""


def test_any_name_begins_a_row_of_sub_processors() -> None:
    """Also one that begins like a word of the field: "Appcues" is no app."""
    verdict = judge(
        policy(ROWS.format(row="Nimbus, Inc. | Maps")), policy(ROWS.format(row="Appcues | User onboarding"))
    )
    assert (Severity.HIGH, "A party is newly named: Appcues") in {(r.severity, r.sentence) for r in verdict.reasons}


def test_company_that_calls_itself_we_is_the_controller() -> None:
    """Another name before the same legal form, and "we" behind it: another company answers."""
    before = 'Esta política describe cómo Nexhub SpA ("nosotros") guarda los viajes que registra.'
    rules = {reason.rule for reason in judge(policy(before), policy(before.replace("Nexhub", "Smartrooms"))).reasons}
    assert "controller_changed" in rules


def test_choice_about_a_party_that_is_named_no_more_is_moot() -> None:
    """With the chapter on an advertiser goes the way to refuse its cookies: nothing is taken away."""
    chapter = "We keep trips.\n\n## Google AdSense\n\nThese cookies can be turned off in the settings of your browser."
    rules = {reason.rule for reason in judge(policy(chapter), policy("We keep trips.")).reasons}
    assert rules.isdisjoint({"choice_removed", "assurance_dropped", "promise_dropped"})


def test_own_only_of_an_addition_widens_no_limit() -> None:
    """Who says "only X, and it only if you choose" lets in nobody else."""
    before = "The only service that we use is Nimbus Maps."
    after = "The only service that we use is Nimbus Maps, and it only comes into play if you choose."
    assert "limit_widened" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}


def test_effective_day_with_another_article_is_a_date() -> None:
    """In Italian, "dal 9" and "dall'11" differ in the day alone."""
    before = "In vigore dal 9 settembre 2024."
    rules = {reason.rule for reason in judge(policy(before), policy("In vigore dall'11 settembre 2024.")).reasons}
    assert "date_line_reworded" not in rules


def test_attributes_of_a_heading_are_no_words() -> None:
    """A generator's "{#use .h2}" is mark-up."""
    assert not judge(
        policy("### Use of trips\n\nWe keep trips."), policy("### Use of trips {#use .h2}\n\nWe keep trips.")
    ).material


def test_references_to_characters_are_read() -> None:
    """A space that is written as a reference is a space."""
    assert not judge(policy("We keep your trips.&#x20;"), policy("We keep your trips.")).material


def test_list_of_sub_processors_that_grew_was_no_fragment() -> None:
    """One row yesterday and four today: who is new is told."""
    short = "## Subprocessors\n\n| Service | Purpose |\n|---|---|\n| Nimbus, Inc. | Hosting of all that we keep |\n"
    rows = "".join(f"| {name}, Inc. | Delivery of letters and of news |\n" for name in ("Postwren", "Calix", "Tallow"))
    assert judge(short, short + rows).severity is Severity.HIGH


def test_sub_processor_without_a_capital_is_named() -> None:
    """A new entry names somebody first, however it is written."""
    before = ROWS.format(row="Nimbus, Inc. | Maps")
    after = before.replace("| Nimbus", "| datavole | Support | Germany |\n| Nimbus")
    told = {reason.sentence for reason in judge(policy(before), policy(after)).reasons}
    assert "A party is newly named: datavole" in told


def test_sub_processor_that_moved_abroad_is_high() -> None:
    """Also where the text names that country of another one already."""
    before = ROWS.format(row="Nimbus, Inc. | Maps").replace("Maps | United States", "Maps | Germany")
    verdict = judge(policy(before), policy(before.replace("Maps | Germany", "Maps | United States")))
    assert ("country_added", Severity.HIGH) in {(reason.rule, reason.severity) for reason in verdict.reasons}


def test_age_beside_a_telephone_number_is_an_age() -> None:
    """What a child must not send includes a telephone number; the number that changed is none."""
    before = "If you are under 13, please send us nothing about yourself, including your name and telephone number."
    assert judge(policy(before), policy(before.replace("13", "12"))).material
