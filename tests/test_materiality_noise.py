import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy

CLAUSE = "See [our cookie page](https://roadbook.example/cookies) on what we store within thirty (30) days."
BASE = policy(CLAUSE)


def noise(after: str, before: str = BASE) -> Noise | None:
    """Return the noise kind of an edit of the policy, None where it was told."""
    return judge(before, after).noise


def test_white_space() -> None:
    """More space between words is mark-up."""
    assert noise(BASE.replace("what we", "what   we")) is Noise.WHITESPACE_MARKUP


def test_marks() -> None:
    """Bold words are the same words."""
    assert noise(BASE.replace("your name", "**your name**")) is Noise.WHITESPACE_MARKUP


def test_underlined_heading() -> None:
    """A heading in Markdown's other way is the same heading."""
    assert noise(BASE.replace("## Why we need it", "Why we need it\n--------------")) is Noise.WHITESPACE_MARKUP


def test_link_target() -> None:
    """Another target behind the same words is a link."""
    assert noise(BASE.replace("example/cookies", "example/en/cookies")) is Noise.LINKS_ONLY


def test_link_on_words_that_stood_there() -> None:
    """Words that only became a link say what they said."""
    assert noise(BASE.replace("your name", "[your name](https://roadbook.example)")) is Noise.LINKS_ONLY


def test_pointer() -> None:
    """A "Learn more" link that came is a link."""
    assert noise(BASE.replace(CLAUSE, f"{CLAUSE}\n\n[Learn more](https://authority.example)")) is Noise.LINKS_ONLY


def test_picture_address() -> None:
    """A picture served from another address is a link."""
    before, after = (f"![](https://roadbook.example/{name}.svg)\n\n{BASE}" for name in ("a1", "b2"))

    assert noise(after, before) is Noise.LINKS_ONLY


def test_picture_that_loads_later() -> None:
    """A placeholder in place of a picture is mark-up."""
    before, after = (f"![](https://roadbook.example/seal.svg)\n\n{BASE}", f"![](data:image/gif;base64,R0)\n\n{BASE}")

    assert noise(after, before) is Noise.WHITESPACE_MARKUP


TABLE = policy("| Kind | Place | Why |\n| --- | --- | --- |\n| Name | Ghent | Account |")


def test_column_headings() -> None:
    """Other names for the same columns are editorial."""
    assert noise(TABLE.replace("Kind | Place | Why", "Sort | Location | Reason"), TABLE) is Noise.EDITORIAL


def test_column_added() -> None:
    """A column more is no other name."""
    after = TABLE.replace("| Why |", "| Why | Shared with |").replace("| Account |", "| Account | Friends |")

    assert noise(after, TABLE) is None


def test_typing_error() -> None:
    """A corrected letter is editorial."""
    assert noise(BASE.replace("collects", "colects")) is Noise.EDITORIAL


def test_accents() -> None:
    """A forgotten accent is editorial."""
    assert noise(policy("Vos données restent ici."), policy("Vos donnees restent ici.")) is Noise.EDITORIAL


@pytest.mark.parametrize("same", ["30 days", "thirty days", "one month"])
def test_equal_length(same: str) -> None:
    """The same length in other words is editorial."""
    assert noise(BASE.replace("thirty (30) days", same)) is Noise.EDITORIAL


def test_digits_that_contradict_the_words() -> None:
    """Words and digits that disagree are no other way to say the same."""
    assert noise(BASE.replace("(30)", "(60)")) is None


def test_synonym() -> None:
    """A policy that calls itself a notice is the same."""
    assert noise(BASE.replace("Privacy policy", "Privacy notice")) is Noise.EDITORIAL


def test_numbering() -> None:
    """Another number in front of a heading is editorial."""
    assert noise(BASE.replace("## Why", "## 4. Why")) is Noise.EDITORIAL


def test_quotes() -> None:
    """Curly quotes are straight quotes."""
    assert noise(policy("It's “ours”."), policy('It\'s "ours".')) is Noise.WHITESPACE_MARKUP


def test_date() -> None:
    """A later date of the policy itself is a date."""
    assert noise(BASE.replace("3 March 2024", "9 June 2025")) is Noise.DATE_ONLY


def test_order() -> None:
    """The same paragraphs in another order are reordered."""
    first, second = "We log each trip of a car.", "We wash each car on a Monday."

    assert noise(policy(f"{second}\n\n{first}"), policy(f"{first}\n\n{second}")) is Noise.REORDERING


def test_menu() -> None:
    """Entries of a menu are no statements."""
    menu = "- [Fleet](https://roadbook.example/fleet)\n- [Pricing](https://roadbook.example/pricing)\n\n"

    assert noise(menu + BASE) is Noise.BOILERPLATE_OR_EXTRACTION


def test_copyright_year() -> None:
    """Another year in the footer is no news."""
    footers = [f"{BASE}\n\n© {year} Roadbook" for year in (2024, 2025)]

    assert noise(footers[1], footers[0]) is Noise.BOILERPLATE_OR_EXTRACTION


def test_tooltip() -> None:
    """A tooltip that was read along is no news."""
    assert (
        noise(BASE.replace("our cookie page", "our cookie page (opens in new window)"))
        is Noise.BOILERPLATE_OR_EXTRACTION
    )


def test_doubled_paragraph() -> None:
    """A paragraph that the page shows twice says nothing new."""
    assert noise(BASE.replace(CLAUSE, f"{CLAUSE}\n\n{CLAUSE}")) is Noise.BOILERPLATE_OR_EXTRACTION


def test_hidden_address() -> None:
    """An address that the page hides from robots is the same address."""
    hidden = r"[\[email protected\]](https://roadbook.example/cdn-cgi/l/email-protection)"

    assert noise(BASE.replace("privacy@roadbook.example", hidden)) is Noise.BOILERPLATE_OR_EXTRACTION


def test_token_of_a_hidden_address() -> None:
    """Another token behind a hidden address is no other link."""
    before, after = (
        rf"[\[email protected\]](https://roadbook.example/cdn-cgi/l/email-protection#{token})" for token in ("aa", "bb")
    )

    assert noise(policy(f"Ask {after}."), policy(f"Ask {before}.")) is Noise.BOILERPLATE_OR_EXTRACTION


def test_telephone_of_the_shop() -> None:
    """Another telephone number of the support is a contact detail."""
    before = policy("The support phone is 0800 1234.")

    assert noise(before.replace("1234", "5678"), before) is Noise.CONTACT_DETAIL


def test_moved_phrase() -> None:
    """A phrase that moved to the next sentence changes no answer."""
    before = policy("As the manual explains, you can edit a trip. You can hide a trip.")
    after = policy("You can edit a trip. As the manual explains, you can hide a trip.")

    assert noise(after, before) is Noise.EDITORIAL


def test_courtesy() -> None:
    """A mission and a wish answer nothing."""
    courtesy = "At Roadbook, our mission is to show the way. We want you to know your rights and choices."

    assert noise(BASE.replace(CLAUSE, f"{courtesy} {CLAUSE}")) is Noise.EDITORIAL


def test_former_name() -> None:
    """Who a party once was is no other party."""
    before = policy("You can draw maps on the Waybill platform (formerly Mapsheet).")

    assert noise(policy("You can draw maps on the Waybill platform."), before) is Noise.EDITORIAL


@pytest.mark.parametrize(
    "caption",
    [
        "For more on these maps, view your [Map Choices](https://roadbook.example/maps).",
        "For more on these maps, visit the [Map Portal](https://roadbook.example/en/maps).",
    ],
)
def test_caption_of_a_link(caption: str) -> None:
    """The name of a page in place of "here" says where the link leads."""
    before = policy("For more on these maps, click [here](https://roadbook.example/maps).")

    assert noise(policy(caption), before) is Noise.EDITORIAL


def test_party_in_a_caption() -> None:
    """Another party behind the same link is told."""
    before, after = (
        policy(f"We draw maps with [{name}](https://waybill.example).") for name in ("Waybill", "Waybill and Mapsheet")
    )

    assert noise(after, before) is None


def test_date_that_went_with_the_menu() -> None:
    """A date in a page's head that is read no more, menu and all, was not withdrawn."""
    entries = ("Maps", "Prices", "Careers", "Press", "Imprint", "Stories")
    head = "\n\n".join(f"[{entry}](https://roadbook.example/{entry})" for entry in entries)
    before = f"{head}\n\nLast updated: 9 May 2023\n\n{head.lower()}\n\n{BASE.replace('Last updated: 3 March 2024', '')}"

    assert noise(BASE.replace("Last updated: 3 March 2024", ""), before) is Noise.BOILERPLATE_OR_EXTRACTION


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der Kundenservice hilft unter 0431 555 0170, montags bis 20 Uhr.", "0431 555 0199, täglich bis 22 Uhr."),
        ("Reservas: 974 555 012, mapas@roadbook.example.", "974 555 099, hola@roadbook.example."),
    ],
)
def test_telephone_and_hours(before: str, after: str) -> None:
    """How and when the shop is reached is no channel for rights."""
    changed = f"{before[: before.index(next(filter(str.isdigit, before)))]}{after}"

    assert noise(policy(changed), policy(before)) is Noise.CONTACT_DETAIL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You may reach customer care here or by email at ask@roadbook.example.", "You may reach customer care here."),
        ("Call the helpline 555 0170.", "Call the helpline 555 0199 if you have any questions or comments."),
        ("Der Kundenservice hilft unter 0431 555 0170.", "Der Kundenservice hilft, wenn Sie Fragen haben."),
        ("Appelez notre service client au 01 70 18.", "Appelez notre service client si vous avez des questions."),
    ],
)
def test_another_way_to_the_support(before: str, after: str) -> None:
    """By which way the support is reached, and that it answers questions, is no channel for rights."""
    assert noise(policy(after), policy(before)) is Noise.CONTACT_DETAIL


def test_a_choice_keeps_its_address_without_a_link() -> None:
    """An address that is no longer a link still says where a choice is made."""
    before = policy("You may choose to opt out: wriet to [ask@roadbook.example](mailto:ask@roadbook.example).")
    after = before.replace("[ask@roadbook.example](mailto:ask@roadbook.example)", "ask@roadbook.example")

    assert noise(after.replace("wriet", "write"), before) is Noise.EDITORIAL


def test_a_landline_that_goes() -> None:
    """A telephone number of the shop that is no longer given is a contact detail."""
    line = "\n\nTéléphone : 01 70 18 99 23 (ligne fixe)\n"

    assert (
        judge(policy("Nous tenons un carnet.") + line, policy("Nous tenons un carnet.")).noise is Noise.CONTACT_DETAIL
    )


def test_a_text_brought_up_to_date() -> None:
    """A sentence that only says on which day the text was brought up to date is a date."""
    before = policy("Ces informations ont été actualisées la dernière fois le 15.09.2023.")

    assert judge(before, before.replace("15.09.2023", "22.08.2024")).noise is Noise.DATE_ONLY


DEFINED = "Read [our rules][{}], which name every buoy.\n\n[{}]: {}\n[map]: https://roadbook.example/map"


@pytest.mark.parametrize("path", ["/rules/2024", "https://roadbook.example/rules.html", "../legal/RULES", "#rules"])
def test_address_of_a_link_given_in_its_own_line(path: str) -> None:
    """Where a link leads that is named below the text is no word of it."""
    before, after = DEFINED.format("rules", "rules", "/rules"), DEFINED.format("rules", "rules", path)

    assert noise(policy(after), policy(before)) is Noise.LINKS_ONLY


def test_link_of_another_number() -> None:
    """The number by which a link is looked up below the text is no figure of it."""
    before, after = DEFINED.format(2, 2, "/rules"), DEFINED.format(3, 3, "/rules")

    assert noise(policy(after), policy(before)) is Noise.WHITESPACE_MARKUP


def test_note_below_the_text_is_no_address() -> None:
    """A line that says something is judged, whatever stands before it in brackets."""
    before, after = DEFINED.format(2, 2, "/rules"), DEFINED.format(2, 2, "/rules (we sell your trips)")

    assert noise(policy(after), policy(before)) is None
