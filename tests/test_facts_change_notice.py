"""What a policy promises about its own changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.facts import read_facts
from monitor.facts.labels import labels
from storage.records import FactKind
from tests.stating import notice, stated, values

KINDS = [
    ("We will tell you by e-mail 30 days before changes to this policy take effect.", "advance_notice", "P30D"),
    ("We may amend these terms on 14 days' notice.", "advance_notice", "P14D"),
    ("If we change this policy, we will inform you in advance.", "advance_notice", None),
    ("Changes to these Terms become effective ten (10) days after we post them.", "after_notice", "P10D"),
    ("Any change to this policy is effective immediately upon posting.", "on_posting", "P0D"),
    ("We will notify you when we update this Privacy Policy.", "notify_only", None),
    ("We may update this policy without notice, so please check this page regularly.", "check_back", None),
    ("We reserve the right to modify this policy.", "none_stated", None),
    ("We may amend this policy; the new version will be posted on this page.", "none_stated", None),
    ("We may update this policy. Any modification will be posted on this page.", "notify_only", None),
    ("Les modifications de la présente politique seront publiées sur cette page.", "notify_only", None),
    ("Änderungen dieser Datenschutzerklärung werden auf dieser Seite veröffentlicht.", "notify_only", None),
    ("Wijzigingen in deze verklaring worden op deze pagina gepubliceerd.", "notify_only", None),
    ("Los cambios en esta política se publicarán en esta página.", "notify_only", None),
    ("Le modifiche alla presente informativa saranno pubblicate su questa pagina.", "notify_only", None),
    ("Any changes to this policy will be posted here and apply immediately.", "on_posting", "P0D"),
    ("Wird diese Erklärung geändert, schreiben wir vorab eine E-Mail, bevor sie gilt.", "advance_notice", None),
    ("De gewijzigde voorwaarden gaan in veertien dagen nadat zij u zijn toegezonden.", "after_notice", "P14D"),
    (
        "Nous vous informerons de toute modification de la présente politique 15 jours avant son entrée en vigueur.",
        "advance_notice",
        "P15D",
    ),
    ("Les modifications des conditions générales prennent effet dès leur publication.", "on_posting", "P0D"),
    (
        "Wir informieren Sie mindestens sechs Wochen vor Inkrafttreten über Änderungen dieser Bedingungen.",
        "advance_notice",
        "P6W",
    ),
    ("Änderungen der AGB teilen wir Ihnen mit einer Frist von 30 Tagen mit.", "advance_notice", "P30D"),
    ("Wij kunnen deze privacyverklaring wijzigen; wij raden u aan deze regelmatig te raadplegen.", "check_back", None),
    ("Wijzigingen van deze voorwaarden melden wij u een maand voordat zij ingaan.", "advance_notice", "P1M"),
    ("Le notificaremos los cambios en esta política con 30 días de antelación.", "advance_notice", "P30D"),
    (
        "Le modifiche alla presente informativa saranno comunicate con un preavviso di 15 giorni.",
        "advance_notice",
        "P15D",
    ),
]


@pytest.mark.parametrize(("text", "kind", "period"), KINDS)
def test_how_changes_are_announced(text: str, kind: str, period: str | None) -> None:
    """Each way of announcing a change is told apart, with the time it leaves."""
    fact = notice(text)

    assert (kind, period) == (fact.detail["kind"], fact.value)


@pytest.mark.parametrize(
    "text",
    [
        "We may change our fees with 30 days' notice.",
        "You can get a refund within 14 days.",
        "Your free trial lasts 30 days before we charge you.",
        "Either party may terminate this agreement on 60 days' written notice.",
        "You may update your information as described in this policy.",
        "We answer requests under this policy within 30 days.",
        "The cookies described in this policy expire after 30 days.",
        "You may opt out of arbitration within 30 days of accepting these terms.",
    ],
)
def test_a_period_of_something_else_is_no_notice(text: str) -> None:
    """Fees, refunds, trials, requests, cookies and arbitration have periods that are no notice of a change."""
    assert [] == [fact for fact in stated(text, FactKind.CHANGE_NOTICE) if fact.value]


def test_the_promise_that_leaves_most_time_decides() -> None:
    """Where one sentence names a period and another does not, the period counts."""
    text = "We will announce changes to these Terms here. A change takes effect 15 days after it was published."

    assert "P15D" == notice(text).value


def test_use_that_counts_as_agreement_is_noted() -> None:
    """Going on using the service after a change is acceptance where the policy says so."""
    text = "We may change this policy. Your continued use after a change means that you accept it."

    assert True is notice(text).detail["implied_acceptance"]


def test_material_changes_only_is_noted() -> None:
    """A promise for weighty changes alone says so."""
    assert True is notice("We will notify you of material changes to this policy.").detail["material_only"]


def test_sentences_below_a_heading_about_changes_belong_to_it() -> None:
    """The heading names the policy, the sentence only says what happens."""
    text = "## Changes to this policy\n\nWe will let you know 20 days before they take effect.\n"

    assert "P20D" == notice(text).value


def test_the_label_of_a_change_on_posting_has_no_period() -> None:
    """P0D is for comparing versions; the label of the document leaves it open."""
    text = "Any change to this policy is effective immediately upon posting."

    assert {
        "period": None,
        "kind": "on_posting",
        "implied_acceptance": False,
        "material_only": False,
        "quote": text,
    } == labels(read_facts(text))["change_notice"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If you object to a change of these terms, you may terminate within 60 days of our notice.", ["P60D"]),
        ("Wir ändern diese Bedingungen nur, wenn Sie nicht innerhalb von sechs Wochen widersprechen.", ["P6W"]),
        ("You may cancel your order within 14 days.", []),
    ],
)
def test_the_time_to_object_is_read(text: str, expected: list[str]) -> None:
    """A window to refuse a change is a fact of its own; one to cancel an order is not."""
    assert expected == values(text, FactKind.OBJECTION_WINDOW)


WAYS = [
    ("We will tell you by e-mail or SMS before a change to this policy takes effect.", "email, text message"),
    ("We will notify you of changes to these terms by letter.", "post"),
    ("We will announce changes to this policy in a prominent banner on our home page.", "website banner"),
    ("Les modifications de la présente politique vous seront notifiées par courriel.", "email"),
    ("Änderungen dieser Richtlinie teilen wir Ihnen brieflich mit.", "post"),
    ("Changes to this policy take effect as soon as we post them on this page.", "the page itself"),
]


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_the_way_of_telling(text: str, expected: str) -> None:
    """How the reader is told: by one of a few named ways."""
    assert expected == notice(text).detail["channel"]


ANCHORS = [
    ("We will tell you 30 days before a change to this policy takes effect.", "before entry into force"),
    ("Changes to this policy apply 14 days after they are posted.", "after posting"),
    ("Changes to these terms bind you 14 days after you receive our notice.", "after receipt of the notice"),
    ("Les changements de la politique entrent en vigueur dix jours après leur publication.", "after posting"),
    ("Changes to this policy take effect immediately.", "after posting"),
]


@pytest.mark.parametrize(("text", "expected"), ANCHORS)
def test_from_when_a_notice_counts(text: str, expected: str) -> None:
    """Before an entry into force, or after a posting or a notice."""
    assert expected == notice(text).detail["anchor"]


TRIGGERS = [
    ("We will notify you of any change to this policy.", "any"),
    ("We will notify you of material changes to this policy.", "material"),
    ("We will notify you of a change to this policy that is to your detriment.", "adverse"),
    ("Minor changes to this policy take effect immediately when posted.", "minor"),
]


@pytest.mark.parametrize(("text", "expected"), TRIGGERS)
def test_which_changes_are_told(text: str, expected: str) -> None:
    """Any, the material ones, those against the reader, or only those that hardly matter."""
    assert expected == notice(text).detail["trigger"]


PHRASES = [
    ("## If we change this page\n\nWe'll ping you in the app when it really matters.", "notify_only", None),
    ("## Changes\n\nEvery edit counts from the moment it is published here.", "on_posting", "P0D"),
    ("It is up to you to keep an eye on this page for changes to our terms.", "check_back", None),
    ("The new version of these terms will apply 14 days after it has been posted.", "after_notice", "P14D"),
    (
        "Nous vous avertirons par lettre un mois avant toute modification de la présente notice.",
        "advance_notice",
        "P1M",
    ),
    ("Les nouvelles conditions entreront en vigueur quinze jours après leur publication.", "after_notice", "P15D"),
    ("Wir kündigen Änderungen dieser Bedingungen einen Monat im Voraus an.", "advance_notice", "P1M"),
    ("Eine neue Fassung gilt ab dem Moment, in dem sie auf dieser Seite steht.", "on_posting", "P0D"),
    ("Grote wijzigingen in dit privacybeleid melden we op onze website.", "notify_only", None),
    ("Soms passen we deze verklaring aan. Kijk hier dus af en toe.", "check_back", None),
    ("Los cambios de estos términos entrarán en vigor a los diez días de publicarlos.", "after_notice", "P10D"),
    ("Ti informiamo delle modifiche all'informativa 15 giorni prima che abbiano effetto.", "advance_notice", "P15D"),
    ("Le nuove condizioni si applicano decorsi dieci giorni dalla loro pubblicazione.", "after_notice", "P10D"),
]


@pytest.mark.parametrize(("text", "kind", "period"), PHRASES)
def test_phrases_in_six_languages(text: str, kind: str, period: str | None) -> None:
    """The same promises in the words of friendly, formal and clumsy policies."""
    found = notice(text)

    assert (kind, period) == (found.detail["kind"], found.value)


SILENCE = [
    "Le responsable peut modifier le présent accord. Son silence vaut acceptation de la modification.",
    "Podemos modificar este contrato. Sin oposición, la modificación se tendrá por aceptada.",
    "Il fornitore può modificare l'accordo. In mancanza di recesso la modifica si considera accettata.",
]


@pytest.mark.parametrize("text", SILENCE)
def test_silence_is_acceptance(text: str) -> None:
    """Who does not object is taken to agree: acceptance without an act."""
    assert notice(text).detail["implied_acceptance"]


OTHER_PERIODS = [
    "We refund your payment within {} days. We may change this policy.",
    "The free trial lasts {} days. We may change this policy.",
    "We answer your request within {} days. We may change this policy.",
    "This cookie lasts {} days. We may change this policy.",
    "Fees are due within {} days. We may change this policy.",
    "You may opt out of arbitration within {} days. We may change this policy.",
    "Wir erstatten den Preis innerhalb von {} Tagen. Wir können diese Richtlinie ändern.",
    "La période d'essai dure {} jours. Nous pouvons modifier la présente politique.",
    "Op verzoeken antwoorden wij binnen {} dagen. Wij kunnen dit beleid wijzigen.",
    "Los reembolsos tardan {} días. Podemos modificar esta política.",
    "Le cookie durano {} giorni. Possiamo modificare la presente informativa.",
]


@given(template=st.sampled_from(OTHER_PERIODS), days=st.integers(min_value=2, max_value=99))
def test_a_period_of_something_else_is_never_the_notice(template: str, days: int) -> None:
    """A refund, trial, request, cookie, fee or arbitration has its own time, whatever its length."""
    assert None is notice(template.format(days)).value


def test_right_to_object_is_no_binding_change() -> None:
    """In French what one may oppose is no change that binds."""
    text = "Après publication de cette politique modifiée, vous pouvez vous opposer au traitement de vos données."

    assert [fact.detail["kind"] for fact in stated(text, FactKind.CHANGE_NOTICE)] != ["on_posting"]
