from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.materiality import judge
from storage.records import Direction
from tests.policies import policy

SENTENCES = st.sampled_from(
    [
        "We keep your trips for 30 days.",
        "We never sell your data to third parties.",
        "Servers stand in Belgium and in Finland.",
        "You have the right to a copy of your data.",
        "We may change this policy; you are told 8 days before.",
        "- Blue Heron hosts our maps",
        "## Cookies and other files",
        "| _ga | Blue Heron | 13 months |",
        "Nous conservons vos données pendant un an.",
        "Effective date: March 3, 2024",
        "© 2024 Roadbook",
    ]
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=12).map("\n\n".join)
MIRRORED = {
    Direction.ADVERSE: Direction.FAVOURABLE,
    Direction.FAVOURABLE: Direction.ADVERSE,
    Direction.NEUTRAL: Direction.NEUTRAL,
}
CLAUSES = [
    "We retain your logs for {} days.",
    "We notify you of changes {} days in advance.",
    "We respond to requests within {} days.",
    "Nous conservons vos données pendant {} jours.",
    "Wir speichern Ihre Daten für {} Tage.",
]
few = settings(max_examples=40, deadline=None)


@few
@given(TEXTS | st.text(max_size=300))
def test_a_text_against_itself_is_never_material(text: str) -> None:
    """Nothing differs between a text and itself."""
    assert not judge(text, text).material


@few
@given(TEXTS, st.sampled_from(["\n\n\n", " \n\n", "\n\n  \n"]))
def test_blank_lines_are_never_material(text: str, gap: str) -> None:
    """Other white space between the same blocks is never material."""
    assert not judge(text, text.replace("\n\n", gap)).material


@few
@given(st.sampled_from(CLAUSES), st.integers(2, 400), st.integers(20, 80))
def test_wrapping_lines_is_never_material(clause: str, days: int, width: int) -> None:
    """A paragraph broken into lines at any width says the same."""
    words = clause.format(days).split()
    lines = "\n".join(" ".join(words[start : start + width // 10]) for start in range(0, len(words), width // 10))

    assert not judge(policy(clause.format(days)), policy(lines)).material


@few
@given(st.sampled_from(CLAUSES), st.integers(2, 400), st.integers(2, 400))
def test_swapping_the_texts_mirrors_the_direction(clause: str, one: int, other: int) -> None:
    """What is adverse one way is favourable the other way."""
    there = judge(policy(clause.format(one)), policy(clause.format(other))).direction
    back = judge(policy(clause.format(other)), policy(clause.format(one))).direction

    assert back == (MIRRORED[there] if there else None)


@few
@given(st.text(max_size=200), st.text(max_size=200))
def test_every_pair_gets_a_verdict(before: str, after: str) -> None:
    """A verdict is material with reasons or names a noise kind, for any two texts."""
    verdict = judge(before, after)

    assert bool(verdict.reasons) is verdict.material is (verdict.noise is None)
