from hypothesis import given
from hypothesis import strategies as st

from monitor.materiality.contexts import context_changed
from monitor.materiality.edits import Texts
from monitor.materiality.passages import Text
from monitor.materiality.words import plain, plain_text, words, words_of_text

PIECES = (
    "We don't sell it",
    "\n",
    "\n\n",
    "[mail](https://vendor.example/a(b)c)",
    "![seal](seal.png)",
    "[email",
    "protected]",
    "<b>",
    "<!-- no",
    "-->",
    "{{ name }}",
    "www.vendor.example/[owner]/",
    "dpo@vendor.example",
    "D\u00e9j\u00e0 \u201cvu\u201d",
    "e",
    "\u0301",
    "\u03a3\u00df",
    "**",
    " ",
    "\u2028",
)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_text_read_line_by_line_is_the_text(markdown: str) -> None:
    """What a reader sees of a long text, and its words, are those of all its lines."""
    assert (plain(markdown), words(plain(markdown))) == (plain_text(markdown), words_of_text(markdown))


def test_a_line_that_moved_is_found_among_those_that_stayed() -> None:
    """Only lines that stand otherwise are compared: one that came under a denial is among them."""
    kept = "\n\n".join(f"Part {number} stays where it stands." for number in range(20))
    before = f"# Data\n\n## We share\n\n- your name\n- your age\n\n## We never share\n\n- your pulse\n\n{kept}"
    after = f"# Data\n\n## We share\n\n- your name\n\n## We never share\n\n- your pulse\n- your age\n\n{kept}"

    assert ["your age"] == [
        (told.after or "").removeprefix("We never share ") for told in context_changed(Texts(Text(before), Text(after)))
    ]
