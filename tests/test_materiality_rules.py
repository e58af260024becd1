from datetime import date

import pytest

from monitor.materiality import judge
from storage.records import Direction, Reason, Severity
from tests.policies import policy

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL


def told(before: str, after: str, rule: str, *, seen_on: date | None = None) -> list[tuple[Severity, Direction]]:
    """Return severity and direction of each reason that a rule gave for one edited clause."""
    reasons: tuple[Reason, ...] = judge(policy(before), policy(after), seen_on=seen_on).reasons
    return [(reason.severity, reason.direction) for reason in reasons if reason.rule == rule]


def test_shorter_notice() -> None:
    """Less time before a change binds is always of high severity."""
    found = told("We notify you 30 days in advance.", "We notify you 8 days in advance.", "notice_shortened")

    assert found == [(HIGH, ADVERSE)]


def test_longer_notice() -> None:
    """More time before a change binds is a number in the reader's favour."""
    found = told("We notify you 8 days in advance.", "We notify you 30 days in advance.", "notice_lengthened")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_removed_notice() -> None:
    """A notice period that is no longer stated is lost."""
    found = told("We notify you of changes 8 days in advance.", "We notify you of changes.", "notice_removed")

    assert found == [(HIGH, ADVERSE)]


def test_shorter_notice_in_french() -> None:
    """The rule reads French."""
    before = "Nous vous informons des modifications avec un préavis de trente jours."
    found = told(before, before.replace("trente", "huit"), "notice_shortened")

    assert found == [(HIGH, ADVERSE)]


def test_shorter_notice_in_german() -> None:
    """The rule reads German."""
    before = "Über Änderungen benachrichtigen wir Sie 30 Tage vorher."
    found = told(before, before.replace("30 Tage", "zwei Wochen"), "notice_shortened")

    assert found == [(HIGH, ADVERSE)]


def test_longer_retention() -> None:
    """Data kept longer goes against the data subject."""
    found = told("We retain logs for 30 days.", "We retain logs for six months.", "retention_lengthened")

    assert found == [(HIGH, ADVERSE)]


def test_shorter_retention() -> None:
    """Data deleted sooner is in the reader's favour."""
    found = told("We retain logs for six months.", "We retain logs for 30 days.", "retention_shortened")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_dropped_retention_limit() -> None:
    """A limit that is gone is high."""
    found = told("We retain logs for 30 days.", "We retain logs while we like.", "retention_removed")

    assert found == [(HIGH, ADVERSE)]


def test_new_retention_limit() -> None:
    """A limit stated for the first time is medium, and a gain: its loss is adverse."""
    found = told("We retain logs.", "We retain logs for 30 days.", "retention_added")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_changed_answer_time() -> None:
    """Another time to answer is medium."""
    found = told("We respond within one month.", "We respond within 45 days.", "answer_time_lengthened")

    assert found == [(MEDIUM, ADVERSE)]


def test_lowered_age_without_a_unit() -> None:
    """A lower age limit is high also where the text says only a number."""
    found = told("Nobody under the age of 16 may join.", "Nobody under the age of 13 may join.", "age_lowered")

    assert found == [(HIGH, ADVERSE)]


def test_raised_age_with_a_unit() -> None:
    """A higher age limit is a number in the reader's favour."""
    found = told("You must be 16 years old.", "You must be 18 years old.", "age_raised")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_another_length_of_time() -> None:
    """A changed number of days is material whatever it is for."""
    found = told("A trial lasts 14 days.", "A trial lasts 7 days.", "period_shortened")

    assert found == [(MEDIUM, NEUTRAL)]


def test_flipped_promise() -> None:
    """From "will never sell" to "may sell" is high."""
    found = told("We will never sell your data.", "We may sell your data.", "promise_flipped")

    assert found == [(HIGH, ADVERSE)]


def test_promise_flipped_in_favour_of_the_reader() -> None:
    """A negation that came weighs as much as a new promise: of two severities the lower where the reader gains."""
    found = told("We share data with partners.", "We do not share data with partners.", "promise_flipped")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_dropped_promise() -> None:
    """A promise that silently disappears is found."""
    found = told("We drive. We do not sell your data to anyone.", "We drive.", "promise_dropped")

    assert found == [(HIGH, ADVERSE)]


def test_promise_that_only_moved() -> None:
    """A promise that stands elsewhere in the newer text is not lost."""
    before = "We do not sell your data to anyone.\n\nWe drive. We rest."

    assert told(before, "We drive. We rest. We do not sell your data to anyone.", "promise_dropped") == []


def test_made_promise() -> None:
    """A new promise is told too."""
    found = told("We drive.", "We drive. We do not sell your data to anyone.", "promise_made")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_loosened_duty() -> None:
    """From "will" to "may" in a promise is high."""
    found = told("We will encrypt your trips.", "We may encrypt your trips.", "duty_loosened")

    assert found == [(HIGH, ADVERSE)]


def test_firmed_use() -> None:
    """From "may" to "will" for an ordinary use is medium."""
    found = told("We may store your trips.", "We will store your trips.", "use_firmed")

    assert found == [(MEDIUM, NEUTRAL)]


def test_firmed_sale() -> None:
    """From "may" to "will" for a sale is high."""
    found = told("We may sell your trips.", "We will sell your trips.", "use_firmed")

    assert found == [(HIGH, ADVERSE)]


def test_added_qualifier() -> None:
    """A promise that gains "reasonable" is worth less."""
    found = told("We take measures to guard it.", "We take reasonable measures to guard it.", "qualifier_added")

    assert found == [(MEDIUM, ADVERSE)]


def test_opened_list() -> None:
    """A closed list that became a list of examples is medium."""
    before = "We log trips with details: route and time."
    found = told(before, before.replace("details:", "details, including but not limited to"), "list_opened")

    assert found == [(MEDIUM, ADVERSE)]


def test_dropped_assurance() -> None:
    """A sentence that said what the vendor will do for the reader is missed."""
    found = told("We drive. We will notify you of every breach.", "We drive.", "assurance_dropped")

    assert found == [(HIGH, ADVERSE)]


def test_dropped_safeguard() -> None:
    """A safeguard that is no longer named is high."""
    found = told(
        "Trips are stored and encrypted on our discs.", "Trips are stored on our discs.", "protection_weakened"
    )

    assert found == [(HIGH, ADVERSE)]


def test_added_advertising() -> None:
    """Advertising as a new purpose is high."""
    found = told("We use trips to plan.", "We use trips to plan and for advertising.", "advertising_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_advertising() -> None:
    """Advertising that is gone is low."""
    found = told("We use trips to plan and for advertising.", "We use trips to plan.", "advertising_removed")

    assert found == [(LOW, FAVOURABLE)]


def test_added_training_of_models() -> None:
    """Training of models is high."""
    found = told("We use trips to plan.", "We use trips to plan and to train our AI models.", "ai_added")

    assert found == [(HIGH, ADVERSE)]


def test_added_sharing() -> None:
    """A new kind of recipient is high."""
    found = told("We log trips.", "We log trips. We share trips with insurance partners.", "sharing_added")

    assert found == [(HIGH, ADVERSE)]


def test_added_sensitive_data() -> None:
    """Biometric data are sensitive."""
    found = told("We collect trips.", "We collect trips and biometric templates.", "sensitive_data_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_choice() -> None:
    """A way to opt out that is gone is high."""
    found = told("We send news; you can unsubscribe from it.", "We send news.", "choice_removed")

    assert found == [(HIGH, ADVERSE)]


def test_added_choice() -> None:
    """A way to opt out that came is in the reader's favour."""
    found = told("We send news.", "We send news, and you can unsubscribe.", "choice_added")

    assert found == [(LOW, FAVOURABLE)]


def test_removed_right() -> None:
    """A right that is no longer named is high."""
    found = told("We answer. You have the right to a copy.", "We answer.", "right_removed")

    assert found == [(HIGH, ADVERSE)]


def test_added_right() -> None:
    """A right that is newly named is in the reader's favour."""
    found = told("We answer.", "We answer. You have the right to a copy.", "right_added")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_added_country() -> None:
    """A new country of storage is high."""
    found = told("Servers are located in Belgium.", "Servers are located in Belgium and India.", "country_added")

    assert found == [(HIGH, ADVERSE)]


def test_country_named_in_another_language() -> None:
    """A country is the same country in French."""
    before = "Nos serveurs sont situés en Belgique."
    found = told(before, "Nos serveurs sont situés en Belgique et aux États-Unis.", "country_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_country() -> None:
    """A country that is gone is low."""
    found = told("Servers are located in Belgium and India.", "Servers are located in Belgium.", "country_removed")

    assert found == [(LOW, FAVOURABLE)]


def test_added_third_party() -> None:
    """A newly named party is medium where nothing says that it is a sub-processor or abroad."""
    before = "We share trips with partners such as Blue Heron."
    found = told(before, before.replace("Heron.", "Heron and Red Kite."), "third_party_added")

    assert found == [(MEDIUM, ADVERSE)]


def test_added_subprocessor() -> None:
    """A newly named sub-processor is high."""
    found = told(
        "Our sub-processor is Blue Heron.", "Our sub-processors are Blue Heron and Red Kite.", "third_party_added"
    )

    assert found == [(HIGH, ADVERSE)]


def test_removed_third_party() -> None:
    """A party that is no longer named is low."""
    before = "We share trips with partners such as Blue Heron and Red Kite."
    found = told(before, before.replace(" and Red Kite", ""), "third_party_removed")

    assert found == [(LOW, FAVOURABLE)]


def test_another_controller() -> None:
    """A new legal entity that answers is high."""
    found = told("Roadbook Ltd runs this site.", "Highway Inc runs this site.", "controller_changed")

    assert found == [(HIGH, NEUTRAL)]


def test_another_legal_form() -> None:
    """The same company in another form is low."""
    found = told("Roadbook Inc runs this site.", "Roadbook LLC runs this site.", "legal_form_changed")

    assert found == [(LOW, NEUTRAL)]


def test_another_address_for_requests() -> None:
    """Another address of the rights channel is low."""
    found = told("Send requests to dpo@a.example.", "Send requests to dpo@b.example.", "address_changed")

    assert found == [(LOW, NEUTRAL)]


def test_effective_date_to_come() -> None:
    """A date within thirty days from which the text applies is high."""
    before, after = "Effective January 1, 2025.", "Effective March 20, 2025."
    found = told(before, after, "effective_date_ahead", seen_on=date(2025, 3, 1))

    assert found == [(HIGH, NEUTRAL)]


def test_effective_date_gone_by() -> None:
    """A date that is past on the day of sight is no announcement."""
    before, after = "Effective January 1, 2025.", "Effective March 20, 2025."

    assert told(before, after, "effective_date_ahead", seen_on=date(2025, 3, 20)) == []


@pytest.mark.parametrize(
    "banner",
    [
        "A new version of this policy will replace this one on 30 March 2025.",
        "Am 30. März 2025 tritt eine neue Fassung dieser Datenschutzerklärung in Kraft.",
    ],
)
def test_announced_version_is_told(banner: str) -> None:
    """A banner with the day of a coming version is no noise, however it words that it will apply."""
    before = "We use your address to send what you order."
    found = told(before, f"{banner}\n\n{before}", "effective_date_ahead", seen_on=date(2025, 3, 20))

    assert found == [(HIGH, NEUTRAL)]


def test_date_set_back() -> None:
    """A policy's date that moves into the past is material."""
    found = told("Effective March 20, 2025.", "Effective January 1, 2025.", "date_set_back")

    assert found == [(LOW, NEUTRAL)]


def test_removed_date() -> None:
    """A policy that no longer says when it was changed is material."""
    before = policy("We drive.")
    after = before.replace("Last updated: 3 March 2024\n\n", "")

    assert ["date_removed"] == [reason.rule for reason in judge(before, after).reasons]


def test_date_for_other_readers() -> None:
    """Whom a date applies to is more than a date."""
    before = "Effective in the EEA and the UK: April 30, 2024."
    found = told(before, before.replace("and the UK", "the UK and Switzerland"), "date_line_reworded")

    assert found == [(MEDIUM, NEUTRAL)]


def test_added_statement() -> None:
    """An ordinary statement that came is medium."""
    after = "We drive. We also collect the make and the colour of each car that you park in the yard."

    assert told("We drive.", after, "statement_added")[:1] == [(MEDIUM, ADVERSE)]


def test_removed_statement() -> None:
    """An ordinary statement that went is low."""
    before = "We drive. We also collect the make and the colour of each car that you park in the yard."

    assert told(before, "We drive.", "statement_removed")[:1] == [(LOW, FAVOURABLE)]


def test_german_noun_is_no_party() -> None:
    """German writes every noun with a capital letter: only a known name, or one of several words, is a party."""
    before = policy("Wir arbeiten mit Dienstleistern zusammen.")
    after = policy("Wir arbeiten mit Dienstleistern zusammen, die Ihre Rechnungen und den Schriftverkehr aufbewahren.")

    assert "third_party_added" not in {reason.rule for reason in judge(before, after).reasons}
