"""How much a reason weighs: a new purpose or company is high, the same said otherwise and what others do is not."""

import pytest

from monitor.materiality import judge
from monitor.materiality.stance import asserted, denials, of_data
from monitor.materiality.words import words
from storage.records import Severity
from tests.policies import policy, severity

HIGH = Severity.HIGH
RIGHTS = "You have the right of access to your data and the right to their erasure."
MADE_HIGH = {
    "a purpose that only service providers had": (
        "Vendors do fraud screening and hosting on our behalf.",
        "Vendors do fraud screening and hosting on our behalf. We may use your trips for fraud screening purposes.",
    ),
    "improvement as a purpose, in French": (
        "Les traitements gèrent les trajets.",
        "Les traitements gèrent les trajets. Ces traitements servent aussi à l'amélioration du carnet de route.",
    ),
    "sales calls unless refused, in French": (
        "Nous gérons vos trajets.",
        (
            "Nous gérons vos trajets. Si vous ne vous y êtes pas opposé, on vous joint par téléphone afin de vous"
            " proposer des assurances."
        ),
    ),
    "sales calls, in German": (
        "Wir speichern Ihre Fahrten.",
        "Wir speichern Ihre Fahrten. Sofern Sie dem nicht widersprochen haben, erhalten Sie Werbeanrufe.",
    ),
    "a word within the company's name": (
        "Roadbook LLC uses your trips.",
        "Roadbook Holdings LLC uses your trips.",
    ),
    "a promise on other data in its place": (
        "We do not sell your trips to dealers.",
        "Passwords are never sold by us.",
    ),
    "a country far away": (
        "We send trips to a call centre.",
        "We send trips to a call centre in Jamaica.",
    ),
    "a new machine that learns": (
        "We draw your route.",
        "We draw your route. Our ranking algorithm uses machine learning on your trips to score drivers.",
    ),
    "data sold": (
        "We keep your trips.",
        "We keep your trips. If a company asks for them, your trips are sold.",
    ),
}
MADE_LESS = {
    "a promise in the passive": (
        "We do not sell your trips data.",
        "Your trips data is never sold by us or our affiliates.",
    ),
    "the same limit with only, in German": (
        "Wir geben keine Fahrten an Dritte weiter, außer zur Wartung.",
        "Eine Weitergabe Ihrer Fahrten an Dritte erfolgt nur zur Wartung.",
    ),
    "what cannot be done without data, in French": (
        "Si vous ne donnez pas ces données, nous ne pourrons pas traiter votre demande.",
        "Ces données sont nécessaires au traitement de votre demande.",
    ),
    "more words for the buyers of the business": (
        "We may share data in a merger.",
        "We may share data in connection with a merger, sale of company assets, financing or bankruptcy.",
    ),
    "one more cookie that counts": (
        "Cookies remember your language.",
        "Cookies remember your language and statistical cookies count visits.",
    ),
    "the seat of an authority": (
        "You have rights over your trips.",
        "You have rights over your trips. Complaints about how we process data go to the authority in Norway.",
    ),
    "one more advertising cookie": (
        "Advertising partners use your trips. Cookies remember your language.",
        "Advertising partners use your trips. Cookies remember your language. Performance and advertising cookies.",
    ),
    "a word within another's name": (
        "We share trips with Waymark LLC for maps, by contract.",
        "We share trips with Waymark LLC for charts, by contract.",
    ),
    "the same limit with only": (
        "Nor do we show your route to any driver other than your co-driver.",
        "Your route is shown only to your co-driver.",
    ),
    "a public body in a clause on transfers": (
        "We transfer trips abroad under standard contractual clauses.",
        "We transfer trips abroad under standard contractual clauses approved by the European Commission.",
    ),
    "the sale of the company": (
        "You accept these terms.",
        "You accept these terms. We may transfer our rights under them if the company is ever sold.",
    ),
    "a passage on people without an account": (
        "Roadbook lets drivers share trips with people who do not have a Roadbook account. You log trips.",
        "You log trips.",
    ),
    "an algorithm that was known": (
        "Our route algorithm uses your trips to predict delays.",
        (
            "Our route algorithm uses your trips to predict delays. Our route algorithm is based on machine learning to"
            " rank roads."
        ),
    ),
    "adequacy by another word": (
        "We transfer trips to countries with an adequacy decision.",
        "We transfer trips to countries with an adequacy determination.",
    ),
    "what data are used for, be it security": (
        "We use this information to run the log, keep the log safe from any incident and settle disputes.",
        "We use this information to run the log and settle disputes.",
    ),
}
LOW = {
    "how to use a right that existed": (RIGHTS, f"{RIGHTS} You can write to us at any time to exercise your rights."),
    "how to ask for erasure": (RIGHTS, f"{RIGHTS} You can request us to delete all of the trips we have collected."),
}


@pytest.mark.parametrize("case", MADE_HIGH)
def test_what_changes_the_record_against_the_reader_is_high(case: str) -> None:
    """A purpose, company, machine or sale that is new is of high severity."""
    assert severity(*MADE_HIGH[case]) is HIGH


@pytest.mark.parametrize("case", MADE_LESS)
def test_what_leaves_the_promise_standing_is_not_high(case: str) -> None:
    """The same limit in other words, public bodies, company sales and known machines are not of high severity."""
    assert severity(*MADE_LESS[case]) is not HIGH


@pytest.mark.parametrize("case", LOW)
def test_the_use_of_a_known_right_is_low(case: str) -> None:
    """To tell how a right is used grants none."""
    assert severity(*LOW[case]) is Severity.LOW


def test_a_new_right_is_more_than_low() -> None:
    """A right that the text did not grant is medium."""
    assert severity(RIGHTS, f"{RIGHTS} You have the right to data portability.") is Severity.MEDIUM


@pytest.mark.parametrize(
    "spoken",
    [
        "if you have not objected we call you",
        "si vous ne vous y êtes pas opposé, nous vous appelons",
        "sofern Sie dem nicht widersprechen, rufen wir Sie an",
        "zolang u daartegen niet protesteert, bellen wij u",
        "people who do not have an account",
    ],
)
def test_what_the_reader_did_not_do_denies_nothing(spoken: str) -> None:
    """A negation that is about people says nothing of what the vendor refrains from."""
    assert denials(words(spoken)) == 0


def test_a_refusal_of_the_vendor_is_no_condition() -> None:
    """After "if you leave" the vendor's own denial stays one."""
    assert denials(words("wenn Sie gehen, speichern wir nichts, und solange Sie bleiben, verkaufen wir nicht")) > 0


def test_neither_nor_denies_two_things() -> None:
    """Also in German, whose second half denies nothing by itself."""
    assert denials(words("Wir verkaufen weder Fahrten noch Adressen")) == 2


def test_a_german_condition_leaves_the_statement_asserted() -> None:
    """What is done unless the reader objects is done."""
    assert "anrufe" in asserted(words("Sofern Sie nicht widersprechen, erhalten Sie Anrufe"))


@pytest.mark.parametrize(
    "spoken", ["when our business is sold", "la vente de notre entreprise", "falls das Unternehmen verkauft wird"]
)
def test_a_company_sold_is_no_data_sold(spoken: str) -> None:
    """The sale of a business is not read as a sale of data."""
    assert not {"sold", "vente", "verkauft"}.intersection(of_data(words(spoken)))


def test_an_outside_company_is_no_legal_form() -> None:
    """A company without a name has none that could change."""
    before, after = policy("We count visits with a tool of our own."), policy("We count visits with a company's tool.")

    assert "legal_form_changed" not in {reason.rule for reason in judge(before, after).reasons}
