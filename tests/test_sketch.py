import sys

import pytest

from spiders.languages import detected_language, spoken_in
from spiders.sketch import Likeness, likeness, sketch
from spiders.words import word_count

LINES = [f"We keep number {number} of your bookings for as long as it lasts." for number in range(10)]
TEXT = "# Privacy\n\n" + "\n\n".join(LINES)
EXPECTED = sketch(TEXT, "en")

ENGLISH = "You may ask us for a copy of the data that we have of you, and for the names of those to whom it was given."
GERMAN = "Sie können von uns eine Kopie der Daten verlangen, die wir von Ihnen haben, und wir nennen die Namen."
FRENCH = (
    "Vous pouvez nous demander une copie des données que nous avons sur vous, et les noms de ceux pour qui elles sont."
)
DUTCH = (
    "Je kunt ons vragen om een kopie van de gegevens die wij van je hebben, en aan wie het met jou niet werd gegeven."
)
SPANISH = "Usted puede pedirnos una copia de los datos que tenemos sobre su persona, y las personas que los tienen."
ITALIAN = "Lei può chiederci una copia dei dati che abbiamo sul suo conto, e i nomi di quelli per i quali sono stati."


def test_sketch_counts_the_words() -> None:
    """A sketch counts the words of the text."""
    assert word_count(TEXT) == EXPECTED.words


def test_markup_and_case_make_no_other_line() -> None:
    """Only the words of a line count, not its mark-up, case or punctuation."""
    assert sketch("## **We keep** Logs!", "en").lines == sketch("- we keep logs", "en").lines


def test_digits_make_another_line() -> None:
    """A single digit makes another line."""
    assert sketch("for 30 days", "en").lines != sketch("for 31 days", "en").lines


def test_sketch_of_a_long_policy_is_small() -> None:
    """The sketch of a long policy fits into a few kilobytes."""
    policy = "\n".join(f"Clause {number} says what no other clause says." for number in range(500))

    assert len(sketch(policy, "en").lines) <= 4_000


def test_plain_words_win_over_a_declared_language() -> None:
    """A page that declares the wrong language does not mislead the sketch."""
    assert sketch(GERMAN * 3, "en").language == "de"


def test_short_text_has_its_declared_language() -> None:
    """A text too short to tell has the language that its page declares."""
    assert sketch("Privacy", "nl").language == "nl"


def test_same_text_has_all_of_its_lines() -> None:
    """The text itself has all of its lines."""
    assert likeness(TEXT, EXPECTED) == Likeness(kept=1, length=1, strange=0, stretch=10 / 11, whole=1)


def test_reordered_text_has_all_of_its_lines() -> None:
    """A text in another order has all of the lines."""
    assert likeness("\n".join(reversed(TEXT.splitlines())), EXPECTED).kept == 1


def test_cut_text_has_one_whole_stretch() -> None:
    """Of a text that was cut, one stretch is whole."""
    alike = likeness("# Privacy\n\n" + "\n\n".join(LINES[2:6]), EXPECTED)

    assert (4 / 11, 1) == (alike.stretch, alike.whole)


def test_strange_text_has_no_line_in_common() -> None:
    """A text without any of our lines has none in common, and no stretch."""
    alike = likeness("One.\nTwo.\nThree.", EXPECTED)

    assert (0, 3, 0) == (alike.kept, alike.strange, alike.stretch)


def test_empty_texts_make_no_error() -> None:
    """Neither an empty text nor an empty version makes an error."""
    assert likeness("", sketch("", None)) == Likeness(kept=0, length=0, strange=0, stretch=0, whole=0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (DUTCH, "nl"),
        (SPANISH, "es"),
        (ITALIAN, "it"),
        ("個人情報の利用目的をお知らせします。", "ja"),
        ("我们收集您的个人信息。", "zh"),
        ("개인정보를 수집합니다.", "ko"),
        ("نجمع بياناتك الشخصية.", "ar"),
        (ENGLISH + GERMAN, None),
        ("Privacy", None),
        ("", None),
    ],
)
def test_language_is_told_where_there_is_no_doubt(text: str, language: str | None) -> None:
    """The language of a text is told where there is no doubt."""
    assert spoken_in(text * 2) == language


def test_no_model_is_loaded_for_a_text_that_is_plainly_in_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model takes 50 MB: a page that does not say in which language it is seldom needs it."""
    monkeypatch.setitem(sys.modules, "py3langid", None)

    assert detected_language(GERMAN * 2) == "de"
