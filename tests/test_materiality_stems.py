import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from monitor import materiality
from monitor.materiality.paraphrases import PHRASES
from monitor.materiality.stems import finder, line


@pytest.mark.parametrize(
    ("stems", "words", "found"),
    [
        ("retain | retention", ("we", "retain", "it"), 1),
        ("retain", ("we", "retained", "it"), 1),
        ("keep=", ("the", "keeper"), 0),
        ("keep=", ("we", "keep"), 1),
        ("opt out", ("to", "opt", "out", "now"), 1),
        ("out", ("without",), 0),
        ("share= | share data", ("share", "share", "data"), 2),
        ("legal", ("ask", "team.legal@roadbook.example"), 1),
        ("s a= | sa=", ("roadbook", "s", "a"), 1),
        ("c= | c++", ("in", "c"), 1),
    ],
)
def test_stem_is_found_at_the_beginning_of_a_word(stems: str, words: tuple[str, ...], found: int) -> None:
    """A stem matches where a word begins with it, a closed one only where it is the whole word."""
    assert found == len(finder(stems).findall(line(words)))


WHOLE = {"paraphrases.py", "shorter.py", "shorter_abroad.py", "synonyms.py", "word_families.py"}
"""Tables of whole phrases: one may begin with another."""
IN_FULL = {"dates.py", "references.py", "widgets.py"}
"""Lists whose every word counts, or that are taken out of a line, of each the longest."""


def _lists(path: Path) -> Iterator[list[str]]:
    tree = ast.parse(path.read_text())
    pieces = {id(piece) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces:
            stems = [" ".join(stem.split()) for stem in node.value.split("|")]
            if " | " in node.value and all(stems) and not re.search(r"[(\[\\^]", node.value):
                yield stems


@pytest.mark.parametrize("path", sorted(Path(materiality.__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_stem_is_said_once(path: Path) -> None:
    """A list says no stem twice, nor one that another of its stems begins: either would never be found."""
    if path.name in WHOLE | IN_FULL:
        return
    for stems in _lists(path):
        begun = [one for one, other in permutations(stems, 2) if one.removesuffix("=").startswith(other)]

        assert (begun, len(stems)) == ([], len(set(stems)))


def test_phrase_has_one_shorter_way_to_be_said() -> None:
    """No phrase stands for two shorter ones: only that listed first would ever be said."""
    ways = Counter(phrase for phrase, _ in dict.fromkeys(PHRASES))

    assert [] == [" ".join(phrase) for phrase, times in ways.items() if times > 1]
