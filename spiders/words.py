"""Pure: how many words a text has, also where none are set apart."""

import re

WORD = re.compile(r"\w+")

UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Written without spaces: two characters make about one word."""


def word_count(text: str) -> int:
    """Count the words of a text.

    >>> word_count("- two words"), word_count("個人情報保護方針")
    (2, 4)
    """
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text) if unspaced else text)) + unspaced // 2
