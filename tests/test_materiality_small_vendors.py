"""What texts of small vendors taught: templates filled in, products renamed, denied lists, names that are none."""

import pytest

from monitor.materiality import judge
from storage.records import Category, Noise, Severity
from tests.policies import policy

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
TERMS = "# Terms of use of Roadbook\n\nRoadbook draws maps for you.\n\n## Questions\n\n{}\n"
DENIED = "Roadbook does not:\n\n- Draw your house\n{}- Read your trips\n\nIt draws maps of the sea."
APP = (
    "# Privacy\n\nBy using {0} you agree that the {0} app draws maps.\n\nMaps are kept on your phone, and nobody sees"
    " them.\n\n{0} is a map tool for sailors.\n"
)
NOISE = {
    "a date in the place of a placeholder": (
        policy("Effective Date: [Insert Date]"),
        policy("Effective Date: 4 March 2024"),
        Noise.DATE_ONLY,
    ),
    "an address in the place of a placeholder in terms": (
        TERMS.format("Write to [EMAIL DE CONTACT]."),
        TERMS.format("Write to maps@roadbook.example."),
        Noise.CONTACT_DETAIL,
    ),
    "another address alone in terms": (
        TERMS.format("maps@roadbook.example"),
        TERMS.format("sea@roadbook.example"),
        Noise.CONTACT_DETAIL,
    ),
    "another path of a file": (
        policy("Read the code in [src/map.ts](src/map.ts)."),
        policy("Read the code in [lib/sea/map.ts](lib/sea/map.ts)."),
        Noise.LINKS_ONLY,
    ),
    "a product that bears another name": (APP.format("Seaglass"), APP.format("First Charts: Sea"), Noise.NAME_REBRAND),
}
WEIGHED = {
    "a denial that favours the reader": ("We sell your trips.", "We do not sell your trips.", MEDIUM),
    "a power that was denied": ("You may cancel at any time.", "You may not cancel before June.", HIGH),
    "an item of what is denied that went": (DENIED.format("- Store your name\n"), DENIED.format(""), HIGH),
    "an item of what is denied that came": (
        DENIED.format(""),
        DENIED.format("- Collect biometric data\n"),
        MEDIUM,
    ),
    "an exception that went": (
        "We do not send trips to anyone, except while a buoy is shown.",
        "We do not send trips to anyone.",
        LOW,
    ),
    "data kept without end": ("We log trips.", "We log trips. Shared trips are stored indefinitely.", HIGH),
    "more that is stored": ("We store your name.", "We store your name and the letters that you send.", MEDIUM),
    "a default turned on": ("Telemetry is off by default.", "Telemetry is on by default.", HIGH),
    "a default turned off": ("Telemetry is on by default.", "Telemetry is off by default.", MEDIUM),
    "trips that left the reader's device": ("All trips stay on your device.", "All trips go to our cloud.", HIGH),
    "behaviour that is watched": ("We log trips.", "We log trips. We may track the behaviour of sailors.", HIGH),
    "what was deleted is kept": ("We delete trips after a day at sea.", "We keep trips after a day at sea.", HIGH),
    "what was kept is deleted": ("We keep trips after a day at sea.", "We delete trips after a day at sea.", MEDIUM),
    "kept until, and now after": ("Trips are kept until you leave.", "Trips are kept after you leave.", HIGH),
    "another owner of the same form": ("Owner: Seaglass Ltd, Leeds", "Owner: Buoyant Ltd, Hull", HIGH),
    "what goes without encryption": (
        "We log trips.",
        "We log trips. The link to the chart is not encrypted.",
        HIGH,
    ),
    "a denial narrowed by a word": ("We do not collect trips data.", "We do not collect precise trips data.", HIGH),
    "a denial as a rule": ("We do not share trips.", "As a rule, we do not share trips.", MEDIUM),
    "a fee that went": (
        "We may charge a fee for access requests.",
        "Access requests are free of charge.",
        MEDIUM,
    ),
    "a fee that came": ("Access requests are free.", "Access requests cost 5 euros.", HIGH),
    "an object of a promise that was given up": (
        "If you object, we stop drawing your trips.",
        "If you object, we may continue to draw your trips.",
        HIGH,
    ),
    "a ground of transfer that a sentence lost": (
        "Before trips leave we sign standard contractual clauses.\n\nMaps leave under standard contractual clauses.",
        "Before trips leave we take other measures.\n\nMaps leave under standard contractual clauses.",
        HIGH,
    ),
}
NOBODY = [
    ("We use cookies for maps.", "We use cookies for maps, and a PIN of HTTPS."),
    ("- Signpost: Delivery of letters", "- Signpost: Sending of letters"),
    ("We process trips.", "We process trips and your Discord User ID."),
    ("We sell two maps of the sea.", "We sell maps of the sea, such as Skipper and Mate."),
    ("It does not:\n\n- read trips", "It does not:\n\n- read trips\n- ask Google or send them to Oceanmaps Inc."),
    ("- We use charts of partners.", "- Sending charts to partners."),
]


@pytest.mark.parametrize("case", NOISE)
def test_kind_of_noise(case: str) -> None:
    """Each answers nothing that was not answered before."""
    before, after, kind = NOISE[case]

    assert judge(before, after).noise is kind


@pytest.mark.parametrize("case", WEIGHED)
def test_weight(case: str) -> None:
    """Each is as severe as the guideline says."""
    before, after, severity = WEIGHED[case]

    assert judge(policy(before), policy(after)).severity is severity


@pytest.mark.parametrize(("before", "after"), NOBODY)
def test_capital_that_names_nobody(before: str, after: str) -> None:
    """An abbreviation, the first word of an item and the reader's account elsewhere are no parties."""
    assert "third_party_added" not in {reason.rule for reason in judge(policy(before), policy(after)).reasons}


def test_consent_that_is_asked_elsewhere_is_not_lost() -> None:
    """Where the newer text waits for consent as often, none was dropped with a sentence."""
    verdict = judge(
        policy("Your consent is obtained when you sign up with the buoy."),
        policy("Charts are drawn at sea. By the command that draws one you give your explicit consent."),
    )

    assert "assurance_dropped" not in {reason.rule for reason in verdict.reasons}


def test_list_of_what_is_done_after_all_is_not_denied() -> None:
    """Below "we share nothing except with:" stands who is given something."""
    lead = "We do not share trips except with:\n\n- sailors\n- friends\n"

    assert "promise_made" not in {
        reason.rule for reason in judge(policy(lead), policy(f"{lead}- advertisers\n")).reasons
    }


def test_number_of_a_version_within_a_sentence_is_style() -> None:
    """Versions are noise, wherever they stand (guideline)."""
    assert judge(policy("Version 1.2 of this text."), policy("Version 1.3 of this text.")).noise is Noise.EDITORIAL


def test_notice_of_a_revision_is_not_the_number_of_one() -> None:
    """Days that precede a revision are numbered, not the revision."""
    sentence = "Users are told of a revision {} days before it comes into force."

    assert judge(policy(sentence.format(8)), policy(sentence.format(3))).material


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("Data are kept for:", "{} years for invoices"),
        ("Les données sont conservées pendant :", "{} ans pour les factures"),
        ("Daten werden aufbewahrt für:", "{} Jahre für Rechnungen"),
        ("A part of what you pay is our fee:", "{} % of each trip"),
    ],
)
def test_count_at_the_beginning_of_an_item_is_not_its_number(lead: str, item: str) -> None:
    """What stands in a list after "for:" counts years, whatever is the item of the list."""
    before, after = (f"{lead}\n\n- {item.format(count)}\n- nothing else" for count in (6, 21))

    assert judge(policy(before), policy(after)).material


def test_ban_on_the_reader_is_no_promise() -> None:
    """What the reader must not do is not promised by the vendor."""
    verdict = judge(policy("Here are maps."), policy("Here are maps. You may not share, sell or store them."))

    assert "promise_made" not in {reason.rule for reason in verdict.reasons}


def test_text_that_grew_in_many_places_is_no_fragment() -> None:
    """Where new blocks stand between the old ones, nothing was torn off."""
    short = "# Privacy\n\n" + "\n\n".join(f"## Part {n}\n\nTrip {n} is kept by us for you." for n in range(4))
    long = "# Privacy\n\n" + "\n\n".join(
        f"## Part {n}\n\nTrip {n} is kept by us for you.\n\nBuddies near you see trip {n} too, and {n} maps of it.\n\n"
        f"- a name of buoy {n}\n- a colour of chart {n}"
        for n in range(4)
    )

    assert judge(short, long).material


def test_advertising_in_spanish_is_no_announcement() -> None:
    """An "anuncio" is an advertisement, and tells nothing of changes of the policy."""
    verdict = judge(
        policy("Hay mapas."), policy("Hay mapas. La app muestra anuncios a los usuarios del plan gratuito.")
    )

    assert Category.POLICY_CHANGE_NOTICE not in verdict.categories
