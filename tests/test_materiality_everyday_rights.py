"""What everyday words grant or ask for: rights without their names, a parent's permission, acceptance by use."""

import pytest

from storage.records import Direction, Severity
from tests.policies import told

STAYS = "Roadbook plans your trips."

RIGHTS = [
    "You may ask us for a copy of all that we hold about you.",
    "If what we know about you is wrong, tell us and we will put it right.",
    "Just write to us if you want your data removed.",
    "You can tell us to stop using your data.",
    "You can take your data with you to another service.",
    "Vous pouvez savoir quelles données nous gardons sur vous.",
    "Écrivez-nous pour que vos données soient effacées.",
    "Schreiben Sie uns, wenn Sie möchten, dass wir Ihre Daten löschen.",
    "Sie können erfahren, was wir über Sie wissen.",
    "Wilt u weten wat wij over u bewaren, mail ons dan.",
    "Puede pedirnos una copia de sus datos.",
    "Può chiederci una copia dei suoi dati.",
]
PARENTS = [
    "You must be 16, or have the permission of your parent.",
    "A parent or guardian must accept these terms for you.",
    "L'un de vos parents doit accepter ces conditions.",
    "Minderjährige benötigen die Zustimmung ihrer Eltern.",
    "Ben je jonger dan 16, dan moeten je ouders toestemming geven.",
    "Los menores necesitan el permiso de sus padres.",
    "I minori devono avere il consenso dei genitori.",
]
CLICKS = [
    ("You accept these terms when you tick the box.", "You accept these terms by visiting the site."),
    ("By clicking below you accept this policy.", "By using our site you accept this policy."),
    ("Vous acceptez ces conditions en cochant la case.", "Vous acceptez ces conditions en utilisant le site."),
    ("Usted acepta las condiciones al marcar la casilla.", "Usted acepta las condiciones al utilizar el sitio."),
    ("U gaat akkoord door het vakje aan te vinken.", "U gaat akkoord door de site te gebruiken."),
]


@pytest.mark.parametrize("sentence", RIGHTS)
def test_right_in_everyday_words(sentence: str) -> None:
    """What the reader may have done with its data is a right, by name or not."""
    assert (Severity.MEDIUM, Direction.FAVOURABLE) in told(STAYS, f"{STAYS} {sentence}", "right_named")


@pytest.mark.parametrize("sentence", RIGHTS)
def test_right_in_everyday_words_is_lost(sentence: str) -> None:
    """A right that is granted nowhere any more is high."""
    assert (Severity.HIGH, Direction.ADVERSE) in told(f"{STAYS} {sentence}", STAYS, "right_lost")


def test_right_stays_by_its_name() -> None:
    """Nothing is lost where the right is granted by its name elsewhere."""
    kept = "You have the right to erasure."
    assert told(f"{kept} Write to us if you want your data removed.", kept, "right_lost") == []


def test_right_stays_in_other_everyday_words() -> None:
    """Nothing is lost where another sentence grants the same."""
    kept = "Ask us and your data is erased."
    assert told(f"{kept} Write to us if you want your data removed.", kept, "right_lost") == []


def test_right_stays_in_a_longer_sentence() -> None:
    """Nothing is lost where the sentence that grants the right only says more."""
    before = "Wherever you live, ask us and we erase what we hold about you."
    after = (
        before[:-1] + ", or send it to another company, be it a bank, a shop or a carrier, in a file that it can read."
    )
    assert told(before, after, "right_lost") == []


@pytest.mark.parametrize("sentence", PARENTS)
def test_permission_of_a_parent_is_no_longer_asked_for(sentence: str) -> None:
    """A child need ask nobody any more."""
    assert told(f"{STAYS} {sentence}", STAYS, "parents_bypassed") == [(Severity.HIGH, Direction.ADVERSE)]


def test_permission_of_a_parent_is_asked_for_elsewhere() -> None:
    """Nothing is lost where another sentence asks a parent."""
    kept = "We ask a parent for consent before a child may play."
    assert told(f"{kept} Parents must agree to these terms.", kept, "parents_bypassed") == []


@pytest.mark.parametrize(("clicked", "used"), CLICKS)
def test_use_takes_the_place_of_a_click(clicked: str, used: str) -> None:
    """Who only uses the service has newly accepted."""
    assert told(clicked, used, "acceptance_added") == [(Severity.MEDIUM, Direction.ADVERSE)]
