from monitor.materiality import judge
from storage.records import Noise

SECTIONS = [
    (
        "What we collect",
        "We collect your name, your email address and each trip that you log with the app on your phone.",
    ),
    (
        "Why we need it",
        "We use your trips to draw a map of them and to tell you how far you went in a month or a year.",
    ),
    (
        "Who sees it",
        "We share nothing with advertisers, and a friend of yours sees a trip only where you send it to them.",
    ),
    ("How long", "We keep your trips for two years after you took them, and the log of our servers for ninety days."),
    (
        "Your rights",
        "You have the right to a copy of your data, to have it corrected, and to have it erased at any time.",
    ),
    (
        "Contact us",
        "Any questions about this page are answered by the team, who read what you write to them on weekdays.",
    ),
]
WHOLE = "# Privacy policy\n\n" + "\n\n".join(f"## {title}\n\n{text}" for title, text in SECTIONS)


def cut(share: float) -> str:
    """Return the policy up to this share of its characters."""
    return WHOLE[: int(len(WHOLE) * share)]


def test_fragment() -> None:
    """The first third of a policy is half a page."""
    assert judge(WHOLE, cut(0.3)).noise is Noise.PARTIAL_FETCH


def test_fragment_that_stops_in_a_sentence() -> None:
    """A policy that stops in the midst of a sentence did not arrive, however much of it did."""
    assert judge(WHOLE, cut(0.6)).noise is Noise.PARTIAL_FETCH


def test_recovery() -> None:
    """The whole policy after half of it is no news."""
    assert judge(cut(0.3), WHOLE).noise is Noise.PARTIAL_FETCH


def test_section_dropped() -> None:
    """A policy that lost a section in its midst is whole."""
    title, text = SECTIONS[3]

    assert judge(WHOLE, WHOLE.replace(f"## {title}\n\n{text}\n\n", "")).material


def test_error_page() -> None:
    """A page that says that the site is being repaired is no policy."""
    assert judge(WHOLE, "# We'll be back soon\n\nThe site is down for maintenance.").noise is Noise.ERROR_PAGE


def test_consent_wall() -> None:
    """A page that asks for consent is no policy."""
    wall = "# Vos préférences\n\nNous et nos partenaires utilisons des cookies.\n\nTout accepter"

    assert judge(WHOLE, wall).noise is Noise.ERROR_PAGE


def test_language_that_is_not_read() -> None:
    """A page in a language that the program does not read is another language still."""
    finnish = " ".join(["Keräämme nimesi, osoitteesi ja jokaisen matkan, jonka kirjaat puhelimellasi."] * 12)

    assert judge(WHOLE, finnish).noise is Noise.LANGUAGE_VARIANT


def test_doubled_page() -> None:
    """A policy that stands twice on its page is doubled, no longer fragment of itself."""
    assert judge(WHOLE, f"{WHOLE}\n\n{WHOLE}\n\n{WHOLE}").noise is Noise.BOILERPLATE_OR_EXTRACTION


def test_half_the_words_are_the_same_language() -> None:
    """A page that shares half of what it says with the one before is in its language, whatever its small words are."""
    birds = ("Blue Heron", "Red Kite", "Grey Owl", "White Stork", "Brown Kiwi", "Green Duck", "Black Swan", "Pink Ibis")
    kept = ". ".join(f"Sort {number}: {bird}" for number, bird in enumerate(birds))
    before = f"# Providers\n\n{kept}\n\nAsk us for the terms of each of them. We read what you write."
    after = f"# Providers\n\n{kept}\n\nWij delen de kaart van je reis met een bedrijf, dat de kaart in het boek zet."

    assert judge(before, after).material
