import re
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.materiality import judge
from monitor.materiality.catalogue import NAMES
from storage.records import Direction
from tests.policies import policy
from tests.sections import EDITS, FACTS, SECTIONS, Paper, papers, whole_papers, written

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
few = settings(max_examples=20)


def by_lines(change: Callable[[str], str], *, headings: bool) -> Callable[[str], str]:
    """Return a change of a text that touches only its headings, or all but them."""
    return lambda text: "\n".join(
        change(line) if line.startswith("#") is headings else line for line in text.splitlines()
    )


NOISES: dict[str, Callable[[str], str]] = {
    "upper-case headings": by_lines(str.upper, headings=True),
    "headings in small letters": by_lines(str.lower, headings=True),
    "headings one level down": by_lines(lambda line: f"#{line}", headings=True),
    "bold headings": by_lines(lambda line: re.sub(r"^(#+) (.+)", r"\1 **\2**", line), headings=True),
    "underlined headings": lambda text: re.sub(r"(?m)^## (.+)$", r"\1\n---", text),
    "headings as bold lines": lambda text: re.sub(r"(?m)^## (.+)$", r"**\1**", text),
    "numbered headings": lambda text: re.sub(r"(?m)^## ", "## 4. ", text),
    "one sentence a line": by_lines(lambda line: line.replace(". ", ".\n"), headings=False),
    "one sentence a paragraph": by_lines(lambda line: line.replace(". ", ".\n\n"), headings=False),
    "a list of sentences": by_lines(lambda line: re.sub(r"(?:^|(?<=\. ))(?=\w)", "\n- ", line), headings=False),
    "narrow lines": by_lines(lambda line: textwrap.fill(line, 30), headings=False),
    "wide spaces": lambda text: text.replace(" ", "  "),
    "no-break spaces": by_lines(lambda line: line.replace(" ", "\u00a0"), headings=False),
    "quoted paragraphs": by_lines(lambda line: f"> {line}" if line else line, headings=False),
    "emphasis": by_lines(lambda line: re.sub(r"\b(\w{6,})\b", r"*\1*", line), headings=False),
    "links": by_lines(lambda line: re.sub(r"\b(\w{9,})\b", r"[\1](https://pinehall.example/x)", line), headings=False),
    "curly apostrophes": lambda text: text.replace("'", "\u2019"),
    "a line at the end": lambda text: f"{text}\n\n© 2026 Pinehall",
}


@few
@given(TEXTS | st.text(max_size=300) | papers().map(str))
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
@given(papers(), st.integers(20, 120))
def test_reflowing_is_never_material(paper: Paper, width: int) -> None:
    """A policy in any language says the same in lines of any width."""
    reflowed = by_lines(lambda line: textwrap.fill(line, width), headings=False)(str(paper))

    assert not judge(str(paper), reflowed).material


@pytest.mark.parametrize("noise", NOISES)
@settings(max_examples=12)
@given(paper=papers())
def test_writing_it_otherwise_is_never_material(noise: str, paper: Paper) -> None:
    """Other mark-up, spacing, case or numbering around the same words is never material, nor is its undoing."""
    there = judge(str(paper), NOISES[noise](str(paper)))
    back = judge(NOISES[noise](str(paper)), str(paper))

    assert not (*there.reasons, *back.reasons)


@few
@given(papers(), st.data())
def test_another_order_of_sections_is_never_material(paper: Paper, data: st.DataObject) -> None:
    """Sections that change places say what they said."""
    sections = data.draw(st.permutations(paper.sections))

    assert not judge(str(paper), written(tuple(sections))).reasons


@few
@given(st.sampled_from(CLAUSES), st.integers(2, 400), st.integers(2, 400))
def test_swapping_the_texts_mirrors_the_direction(clause: str, one: int, other: int) -> None:
    """What is adverse one way is favourable the other way."""
    there = judge(policy(clause.format(one)), policy(clause.format(other))).direction
    back = judge(policy(clause.format(other)), policy(clause.format(one))).direction

    assert back == (MIRRORED[there] if there else None)


@pytest.mark.parametrize(("language", "fact"), [(language, fact) for language in SECTIONS for fact in FACTS[language]])
def test_swapping_an_added_fact_mirrors_the_direction(language: str, fact: str) -> None:
    """What a new statement takes or gives is given back or taken when it goes; however much either weighs."""
    before = written(SECTIONS[language])
    _, said = SECTIONS[language][2]
    after = before.replace(said[0], f"{said[0]} {fact}")
    there, back = judge(before, after).direction, judge(after, before).direction

    assert back == (MIRRORED[there] if there else None)


CASES = [(language, *edit) for language in SECTIONS for edit in EDITS[language]]


@pytest.mark.parametrize(("language", "old", "new"), CASES)
def test_swapping_an_edited_policy_mirrors_the_direction(language: str, old: str, new: str) -> None:
    """What an edit of a fact takes from the reader, its undoing gives back."""
    before = written(SECTIONS[language])
    after = before.replace(old, new)
    assert old in before
    there, back = judge(before, after).direction, judge(after, before).direction

    assert back == (MIRRORED[there] if there else None)


@pytest.mark.parametrize(("language", "old", "new"), CASES)
def test_edited_fact_is_material(language: str, old: str, new: str) -> None:
    """A number, a country, a negation, a right: in any language its edit is told."""
    before = written(SECTIONS[language])

    assert judge(before, before.replace(old, new)).material


@settings(max_examples=30)
@given(whole_papers(), st.sampled_from(sorted(NOISES)), st.data())
def test_material_edit_stays_material_among_noise(paper: Paper, noise: str, data: st.DataObject) -> None:
    """No noise around an edit hides it."""
    old, new = data.draw(st.sampled_from(EDITS[paper.language]))
    edited = NOISES[noise](str(paper).replace(old, new))

    assert judge(str(paper), edited).material


@settings(max_examples=30)
@given(papers(), st.data())
def test_added_fact_is_always_told(paper: Paper, data: st.DataObject) -> None:
    """One more sentence that states a fact is told wherever it stands: at any place of any section."""
    fact = data.draw(st.sampled_from(FACTS[paper.language]))
    place = data.draw(st.integers(0, len(paper.sections) - 1))
    heading, said = paper.sections[place]
    at = data.draw(st.integers(0, len(said)))
    more = (heading, (*said[:at], fact, *said[at:]))

    assert judge(str(paper), written((*paper.sections[:place], more, *paper.sections[place + 1 :]))).material


@settings(max_examples=30)
@given(papers(), papers())
def test_every_reason_has_a_listed_name_and_severity(before: Paper, after: Paper) -> None:
    """Whatever a reason is, the list of rules names it with its severity."""
    given_ = judge(str(before), str(after)).reasons

    assert [] == [
        (reason.rule, reason.severity) for reason in given_ if reason.severity not in NAMES[reason.rule].severities
    ]


@few
@given(papers(), papers())
def test_verdict_of_rules_that_are_off_is_not_material(before: Paper, after: Paper) -> None:
    """Where every rule that spoke is switched off, nothing is told, and all of it is kept as muted."""
    spoken = judge(str(before), str(after)).reasons
    muted = judge(str(before), str(after), rules=dict.fromkeys(NAMES))

    assert (muted.material, {reason.rule for reason in spoken}) == (False, {reason.rule for reason in muted.muted})


@few
@given(st.text(max_size=200), st.text(max_size=200))
def test_every_pair_gets_a_verdict(before: str, after: str) -> None:
    """A verdict is material with reasons or names a noise kind, for any two texts."""
    verdict = judge(before, after)

    assert bool(verdict.reasons) is verdict.material is (verdict.noise is None)
