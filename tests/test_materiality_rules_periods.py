"""Rules on how long: notice, retention, answers, ages, and any other number of days."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import told

HIGH, MEDIUM = Severity.HIGH, Severity.MEDIUM
ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL


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


def test_a_length_that_the_sentence_says_of_something_else_took_its_place() -> None:
    """Where "12 months" became the "ten years" that invoices have, the time was lengthened, not taken away."""
    before = "We keep account data for 12 months after you leave, and invoices for ten years."
    found = told(before, before.replace("12 months", "ten years"), "retention_lengthened")
    assert [(Severity.HIGH, Direction.ADVERSE)] == found


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


FROM_THE_END = [
    ("We keep your trips for two years", "after you close your account"),
    ("We delete your trips within 90 days", "following the deletion of your account"),
    ("Nous conservons vos trajets pendant deux ans", "après la suppression de votre compte"),
    ("Wir speichern Ihre Fahrten zwei Jahre", "nach dem Ende des Vertrags"),
    ("We bewaren je ritten twee jaar", "na het einde van de overeenkomst"),
    ("Conservamos sus viajes durante dos años", "tras la baja de la cuenta"),
    ("Conserviamo i viaggi per due anni", "dalla chiusura del conto"),
]


@pytest.mark.parametrize(("kept", "start"), FROM_THE_END)
def test_the_same_time_from_a_later_day(kept: str, start: str) -> None:
    """A time that newly counts from when the reader leaves is longer, though its number stays."""
    assert told(f"{kept}.", f"{kept} {start}.", "kept_from_the_end") == [(HIGH, ADVERSE)]


def test_the_same_start_in_other_words() -> None:
    """A time that counted from the end before is no longer for being told otherwise."""
    before = "We keep your trips for two years after you close your account."

    assert told(before, before.replace("after you close", "following the deletion of"), "kept_from_the_end") == []


@pytest.mark.parametrize(
    ("kept", "before", "after"),
    [
        ("We keep your trips", "until you delete them", "for as long as we need them"),
        (
            "Nous conservons vos trajets et vos cartes",
            "jusqu'à la suppression du compte",
            "aussi longtemps que nécessaire",
        ),
        ("Wir speichern Ihre Fahrten,", "bis Sie sie löschen", "solange es erforderlich ist"),
        ("We bewaren je ritten", "tot je ze verwijdert", "zolang dat nodig is"),
    ],
)
def test_what_was_kept_until_the_reader_acts(kept: str, before: str, after: str) -> None:
    """Who keeps data while it needs them no longer leaves the end to the reader."""
    assert told(f"{kept} {before}.", f"{kept} {after}.", "kept_as_needed") == [(HIGH, ADVERSE)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We keep your trips for six years.", "We keep your trips for sixteen years."),
        ("Wir speichern Ihre Fahrten fünf Jahre.", "Wir speichern Ihre Fahrten einundzwanzig Jahre."),
        ("We bewaren je ritten zes maanden.", "We bewaren je ritten elf maanden."),
        ("Nous conservons vos trajets six ans.", "Nous conservons vos trajets seize ans."),
    ],
)
def test_number_written_out(before: str, after: str) -> None:
    """Every number that the fact readers know in words is a length of time here too."""
    assert told(before, after, "retention_lengthened") == [(HIGH, ADVERSE)]


def test_limit_that_others_have_too_is_lost_all_the_same() -> None:
    """Many things are kept for three years in the same words."""
    kept = "Orders are kept for 3 years after the last trip. Letters are kept for 3 years after the last trip."
    lost = "Orders are kept. Letters are kept for 3 years after the last trip."
    assert told(kept, lost, "retention_removed") == [(Severity.HIGH, Direction.ADVERSE)]


def test_time_is_the_life_of_a_cookie_only_where_a_cookie_is_spoken_of() -> None:
    """The title of a text may name cookies; what is kept below it is none."""
    title = "# Privacy and cookie policy\n\n## Trips\n\nTrips are kept for {} days.\n"
    reasons = judge(title.format(10), title.format(30)).reasons
    assert [reason.rule for reason in reasons] == ["retention_lengthened"]
