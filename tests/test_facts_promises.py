"""Rights, promises, certificates, transfer mechanisms, and what is said of sale, machines and requests."""

import pytest

from monitor.facts import read_facts
from storage.records import FactKind


def values(text: str, kind: FactKind) -> set[str | None]:
    """Return the values of one kind of fact in a text."""
    return {fact.value for fact in read_facts(text) if fact.kind is kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You have the right to access, correct and delete your data.", {"access", "rectification", "erasure"}),
        ("You have these rights:\n\n- data portability\n- object to processing", {"portability", "object"}),
        ("Vous disposez d'un droit d'accès, de rectification et d'opposition.", {"access", "rectification", "object"}),
        ("Sie haben das Recht auf Auskunft, Löschung und Datenübertragbarkeit.", {"access", "erasure", "portability"}),
        ("U hebt recht op inzage en beperking van de verwerking.", {"access", "restrict"}),
        ("Tiene derecho de acceso, supresión y limitación.", {"access", "erasure", "restrict"}),
        ("Lei ha diritto di accesso, rettifica e opposizione.", {"access", "rectification", "object"}),
        ("You may withdraw your consent at any time.", {"withdraw_consent"}),
        ("You can file a complaint with a supervisory authority.", {"lodge_complaint"}),
        ("Für Beschwerden ist der Hessische Beauftragte für Datenschutz zuständig.", {"lodge_complaint"}),
        (
            "You have the right not to be subject to decisions based solely on automated means.",
            {"no_automated_decision"},
        ),
        ("You have the right to opt out of the sale of your data.", {"opt_out_of_sale"}),
        ("We will not discriminate against you.", {"non_discrimination"}),
        ("You have the right to know what we collect and to appeal our decision.", {"know", "appeal"}),
        ("You have the right to limit the use of sensitive data.", {"limit_sensitive"}),
        ("We have access to our servers and delete old logs.", set()),
    ],
)
def test_rights(text: str, expected: set[str]) -> None:
    """A right counts where the text grants it to people."""
    assert expected == values(text, FactKind.RIGHT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not sell your data.", {"never sell"}),
        ("Click the link Do Not Sell My Information.", set()),
        ("You do not share your password.", set()),
        ("We never share your data for marketing purposes.", {"no sharing for marketing"}),
        ("Wir verwenden Ihre Inhalte nicht zum Training unserer Modelle.", {"do not train"}),
        ("Nous n'utilisons pas vos données à des fins de publicité.", {"no use for advertising"}),
        ("We will not use your data for any other purpose.", {"no other purpose"}),
        ("Wij nemen geen geautomatiseerde besluiten.", {"no automated decisions"}),
        ("We do not track you across other sites.", {"no tracking"}),
        ("We will never try to identify you.", {"no identifying of people"}),
        ("We do not knowingly collect data from children.", {"no data of children"}),
        ("We do not collect sensitive data.", {"no sensitive data"}),
        ("If we make material changes, we will notify you by e-mail.", {"will notify of changes"}),
        ("Wir informieren Sie über eine Verletzung des Schutzes Ihrer Daten.", {"will notify of a breach"}),
        ("Datalekken melden wij aan de toezichthouder.", set()),
        ("We will inform customers of new sub-processors.", {"will notify of new sub-processors"}),
        ("I dati restano nello Spazio Economico Europeo.", {"only within the EEA"}),
        ("We process data only on your instructions.", {"only on instructions"}),
        ("Our providers are contractually bound to keep it safe.", {"recipients bound by contract"}),
        ("Los datos están cifrados.", {"encrypted"}),
        ("E-mail is not encrypted.", set()),
        ("Wij plaatsen cookies alleen met uw toestemming.", {"no cookies without consent"}),
        ("Sur votre demande, nous supprimons tout.", {"delete on request"}),
        ("We keep data only as long as necessary.", {"kept no longer than necessary"}),
    ],
)
def test_promises(text: str, expected: set[str]) -> None:
    """Each promise has one name in every language, and what others do or the law wants is none."""
    assert expected == values(text, FactKind.PROMISE)


def test_a_promise_with_an_exception_is_qualified() -> None:
    """An exception in the same sentence is kept beside the promise."""
    fact = next(fact for fact in read_facts("We do not sell data unless you agree.") if fact.kind is FactKind.PROMISE)

    assert {"qualified": True} == fact.detail


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We hold ISO/IEC 27001:2022, 27017 and SOC 2 Type II reports.", {"ISO 27001", "ISO 27017", "SOC 2"}),
        ("Notre hébergeur est certifié HDS.", {"HDS"}),
        ("Wir sind nach TISAX und C5 geprüft.", {"TISAX", "C5"}),
        ("Payments meet PCI-DSS.", {"PCI DSS"}),
        ("We are not yet ISO 27001 certified.", set()),
    ],
)
def test_certifications(text: str, expected: set[str]) -> None:
    """A standard is known by its number, without edition; one that is denied is none."""
    assert expected == values(text, FactKind.CERTIFICATION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We rely on the SCCs.", {"standard contractual clauses"}),
        ("Nous signons les clauses contractuelles types.", {"standard contractual clauses"}),
        ("Es besteht ein Angemessenheitsbeschluss.", {"adequacy decision"}),
        ("Some countries do not offer an adequate level of protection.", set()),
        ("Wij steunen op bindende bedrijfsvoorschriften.", {"binding corporate rules"}),
        ("Participamos en el Data Privacy Framework.", {"Data Privacy Framework"}),
        ("We transfer data to third countries only with your explicit consent.", {"consent"}),
    ],
)
def test_transfer_mechanisms(text: str, expected: set[str]) -> None:
    """Each mechanism has one name; what a country lacks is none."""
    assert expected == values(text, FactKind.TRANSFER_MECHANISM)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("We never sell personal data.", FactKind.SALE_OF_DATA, {"never"}),
        ("We may sell your personal data to partners.", FactKind.SALE_OF_DATA, {"yes"}),
        ("This may be considered a sale under California law.", FactKind.SALE_OF_DATA, {"as defined by law"}),
        ("We do not sell the data of minors.", FactKind.SALE_OF_DATA, set()),
        ("We may sell our business.", FactKind.SALE_OF_DATA, set()),
        ("We do not make automated decisions.", FactKind.AUTOMATED_DECISIONS, {"none"}),
        (
            "We make no decisions using algorithms. We do not use automated decisions that significantly affect you.",
            FactKind.AUTOMATED_DECISIONS,
            {"none that significantly affect you"},
        ),
        ("We use automated decision-making to detect fraud.", FactKind.AUTOMATED_DECISIONS, {"made"}),
        (
            "Requests must be dated, signed and sent by post with a copy of your passport.",
            FactKind.REQUEST_NEEDS,
            {"dated", "signed", "by post", "copy of identity document"},
        ),
        (
            "Pour exercer vos droits, joignez une pièce d'identité.",
            FactKind.REQUEST_NEEDS,
            {"copy of identity document"},
        ),
        ("To answer a request we verify your identity.", FactKind.REQUEST_NEEDS, {"proof of identity"}),
        ("We send invoices by post.", FactKind.REQUEST_NEEDS, set()),
    ],
)
def test_what_is_said_of_sale_machines_and_requests(text: str, kind: FactKind, expected: set[str]) -> None:
    """Each statement has one value in every wording."""
    assert expected == values(text, kind)
