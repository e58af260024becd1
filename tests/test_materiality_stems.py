import pytest

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
