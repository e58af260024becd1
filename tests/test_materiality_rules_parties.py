"""Rules on who and where: countries, third parties, the controller and its address."""

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy, told

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL


def test_added_country() -> None:
    """A new country of storage is high."""
    found = told("Servers are located in Belgium.", "Servers are located in Belgium and India.", "country_added")

    assert found == [(HIGH, ADVERSE)]


def test_country_named_in_another_language() -> None:
    """A country is the same country in French."""
    before = "Nos serveurs sont situés en Belgique."
    found = told(before, "Nos serveurs sont situés en Belgique et aux États-Unis.", "country_added")

    assert found == [(HIGH, ADVERSE)]


def test_country_named_in_italian() -> None:
    """The names of the facts are those of the rules."""
    before = "I nostri server si trovano in Italia."
    found = told(before, "I nostri server si trovano in Italia e in Croazia.", "country_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_country() -> None:
    """A country that is gone is low."""
    found = told("Servers are located in Belgium and India.", "Servers are located in Belgium.", "country_removed")

    assert found == [(LOW, FAVOURABLE)]


def test_row_of_a_name_and_its_address() -> None:
    """A row that pairs a name with where it tells of its own practice names a party, in a cookie policy too."""
    redkite = "|Redkite|https://redkite.example/legal/privacy|"
    before = f"# Cookies\n\nThese companies set cookies when you visit our shop:\n\n{redkite}\n"
    after = f"{before}|Greenfinch Digital|https://gf-exchange.example/privacy/|\n"

    assert told(before, after, "third_party_added") == [(MEDIUM, ADVERSE)]


def test_party_in_a_list_under_a_heading_of_advertising() -> None:
    """One more company that advertises is high, whatever the line before the list says."""
    redkite = "|Redkite|https://redkite.example/legal/privacy|"
    before = f"# Cookies\n\n## Advertising partners\n\nHere is who they are.\n\n{redkite}\n"
    after = f"{before}|Greenfinch Digital|https://gf-exchange.example/privacy/|\n"

    assert told(before, after, "third_party_added") == [(HIGH, ADVERSE)]


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


def test_german_noun_is_no_party() -> None:
    """German writes every noun with a capital letter: only a known name, or one of several words, is a party."""
    before = policy("Wir arbeiten mit Dienstleistern zusammen.")
    after = policy("Wir arbeiten mit Dienstleistern zusammen, die Ihre Rechnungen und den Schriftverkehr aufbewahren.")

    assert "third_party_added" not in {reason.rule for reason in judge(before, after).reasons}


def test_controller_said_at_greater_length_than_the_one_before() -> None:
    """A person who gives way to a company is another controller, whatever the company says of itself."""
    before = "Il titolare del trattamento è Quintino Ambla, editore individuale."
    after = (
        "Il titolare del trattamento è Campo Allodola, società per azioni semplificata con un capitale sociale di 2 €, "
        "con sede in Francia."
    )

    assert told(before, after, "controller_changed") == [(HIGH, ADVERSE)]


def test_company_that_stands_wherever_another_stood() -> None:
    """Who takes the place of a company throughout, be its form in letters, is another legal entity."""
    before = "At PLM s.r.l. your trips are safe. PLM s.r.l. looks after them."

    assert told(before, before.replace("PLM", "Larkfield"), "controller_changed")


def test_what_the_reader_need_no_longer_do_is_no_duty_cut() -> None:
    """Who had to report a fault, and now may, has a duty less."""
    before = "If a page fails, you must report the fault by a ticket on our board."

    assert told(before, "If a page fails, a report is welcome.", "duty_cut") == []
