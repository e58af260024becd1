import pytest

from monitor.materiality import judge
from storage.records import Noise, Severity
from tests.policies import policy

BEFORE = """# Privacy policy of Roadbook

Last updated: 3 March 2024

Roadbook is made by Ashdown Cartography Ltd ("we"). Roadbook logs the trips that you take with it.

## Your account

Your Roadbook account holds your name and your email address. Write to privacy@roadbook.example about it.
"""


def test_new_name_throughout() -> None:
    """A product under another name, of the same company, is a rebrand."""
    assert judge(BEFORE, BEFORE.replace("Roadbook", "Wayleaf")).noise is Noise.NAME_REBRAND


def test_addresses_follow() -> None:
    """Addresses at the domain of the new name belong to the rebrand."""
    after = BEFORE.replace("Roadbook", "Wayleaf").replace("roadbook.", "wayleaf.")

    assert judge(BEFORE, after).noise is Noise.NAME_REBRAND


def test_old_name_mentioned() -> None:
    """The old name may be told as such."""
    after = BEFORE.replace("Roadbook", "Wayleaf").replace("Wayleaf is made", "Wayleaf (formerly Roadbook) is made")

    assert judge(BEFORE, after.replace(" (formerly Roadbook)", "")).noise is Noise.NAME_REBRAND


def test_product_of_a_family() -> None:
    """A product that bears the vendor's name keeps it when only the rest is another."""
    before = BEFORE.replace("account holds", "Circle points and account hold")
    before = before.replace("Your Roadbook Circle", "Your points of Roadbook Circle are in")

    assert judge(before, before.replace("Roadbook Circle", "Roadbook Club")).noise is Noise.NAME_REBRAND


def test_rebrand_and_another_number() -> None:
    """What changed beside the name is told."""
    before = f"{BEFORE}\n\nRoadbook keeps your trips for 30 days.\n"

    assert judge(before, before.replace("Roadbook", "Wayleaf").replace("30", "90")).material


@pytest.mark.parametrize(("old", "new"), [("Ashdown Cartography Ltd", "Wayleaf Holding Inc"), ("Ashdown", "Wayleaf")])
def test_another_company(old: str, new: str) -> None:
    """Another company behind the product is no rebrand."""
    assert judge(BEFORE, BEFORE.replace(old, new)).material


def test_another_provider() -> None:
    """A provider that takes the place of another is no rebrand."""
    before = f"{BEFORE}\n\nWe send mail with Pigeonhole. Pigeonhole holds your address.\n"

    assert judge(before, before.replace("Pigeonhole", "Letterdrop")).material


def test_another_verb_is_no_other_name() -> None:
    """The word that begins a sentence is written as names are, and is none: who sells passes on no more."""
    before, after = "# Policy\n\nWe pass your address on to insurers.", "# Policy\n\nWe sell your address to insurers."

    assert judge(before, after).material


def renamed(old: str, new: str) -> Noise | None:
    """Return as what it counts that a programme has another name everywhere."""
    text = f"{BEFORE}\nNever share your {{0}} code. Points of {{0}} are kept for 3 years.\n"
    return judge(text.format(old), text.format(new)).noise


def test_a_word_comes_before_a_programme() -> None:
    """A programme that gains a first word everywhere is a rebrand."""
    assert renamed("Roadbook Circle", "Club Roadbook Circle") is Noise.NAME_REBRAND


def test_a_word_before_a_programme_goes() -> None:
    """A programme that loses the first word of its name everywhere is a rebrand."""
    assert renamed("Club Roadbook Circle", "Roadbook Circle") is Noise.NAME_REBRAND


def test_a_partner_before_the_name() -> None:
    """A company newly named before the vendor's own is no part of its name."""
    before = BEFORE + "\nYour trips are shared with Roadbook.\n"

    assert judge(before, before.replace("shared with Roadbook", "shared with Acme, Roadbook")).material


def test_a_name_at_the_end_of_a_line() -> None:
    """A name that is cut at both ends is read no further than the line goes."""
    before = f"{BEFORE}\nKept by Club Roadbook Circle.\n"

    assert judge(before, before.replace("by Club Roadbook Circle", "by Roadbook")).noise is Noise.NAME_REBRAND


def test_a_word_after_the_name() -> None:
    """A product that gains a second word everywhere is a rebrand."""
    assert renamed("Roadbook Circle", "Roadbook Circle Gold") is Noise.NAME_REBRAND


@pytest.mark.parametrize(
    "sentence",
    [
        "If you use {}, your payment goes through it.",
        "Cards are charged by {} and are subject to the [{} Privacy Policy](https://pay.example/privacy).",
        "**{}:** a service which lets us charge your card on the site.",
        'Our partner for payments ("{}") charges your card.',
    ],
)
def test_vendor_of_many_that_was_swapped_throughout_is_no_rebrand(sentence: str) -> None:
    """Whoever charges the card now is another party, wherever the old one stood."""
    before, after = (f"{BEFORE}\n\n## Payments\n\n{sentence.replace('{}', name)}\n" for name in ("Stripe", "Adyen"))

    assert judge(before, after).material


def test_vendor_of_many_in_the_title_is_no_brand_of_ours() -> None:
    """A text about a vendor of other vendors, swapped for another such, is of somebody else."""
    before = "# 4. Mailchimp\n\nOur letters are sent by Mailchimp, who keeps your address for us.\n"

    assert judge(before, before.replace("Mailchimp", "SendGrid")).material


GERMAN = "# Datenschutz\n\n{} werden im Hafen notiert. Wir zeichnen die Karte und {} für alle, die ein Boot haben.\n"


def test_noun_of_german_is_no_brand() -> None:
    """German writes every noun with a capital: one that bears an article is no name."""
    before = GERMAN.format("Bojen", "die Bojen")

    assert judge(before, before.replace("Bojen", "Leuchten")).material


def test_service_named_in_the_first_sentence_is_no_brand() -> None:
    """Who is named in the first sentence of a text, and not in its title, is not its vendor for that."""
    before = "# Privacy\n\nThis page is drawn on Seaglass.\n\nRoadbook draws maps of the sea for anybody with a boat.\n"

    assert judge(before, before.replace("Seaglass", "Wavewren")).material


@pytest.mark.parametrize(
    ("sentence", "was", "now"),
    [("Trips lie in the EU ({}).", "Frankfurt", "Dublin"), ("Our host ({}) keeps trips.", "Waybill", "Seaglass")],
)
def test_name_in_parentheses_is_not_the_vendors_for_that(sentence: str, was: str, now: str) -> None:
    """Where something lies, or who keeps it, is said in parentheses too."""
    assert judge(policy(sentence.format(was)), policy(sentence.format(now))).material


@pytest.mark.parametrize(
    ("sentence", "was", "now"),
    [
        ("Trips are shown to our {}.", "Business Partners", "Advertising Networks"),
        ("Trips go to our {} Team.", "Harbour", "Police"),
        ("Our {} office reads trips.", "Dublin", "Mumbai"),
        ("Trips lie on the “{}”.", "Safe Shelves", "Open Shelves"),
    ],
)
def test_what_is_ours_is_no_brand(sentence: str, was: str, now: str) -> None:
    """Partners, teams and offices of the vendor have capitals too, and others of them are news."""
    assert judge(policy(sentence.format(was)), policy(sentence.format(now))).material


def test_legal_form_before_the_name() -> None:
    """Another form of the same company is no other company, though it stands before the name."""
    verdict = judge(policy("SAS ROADBOOK MER, Lille, draws."), policy("SASU Roadbook Mer, Lille, draws."))

    assert verdict.severity is Severity.LOW
