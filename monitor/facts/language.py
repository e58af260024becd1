"""Which language a text is written in, by its small words: enough to read dates, and quicker than a model."""

import re
from collections import Counter
from collections.abc import Mapping

from monitor.facts.phrases import words

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "en": words("the and of to your you we our with or this that for by from may will not are be"),
    "fr": words("de la le les des vous nous vos votre nos notre et ou pour par dans sur avec une est sont du au aux"),
    "de": words("der die das und oder wir sie ihre ihrer von mit für auf nicht werden ist sind zu den dem"),
    "nl": words("de het een en of wij je u uw jouw onze van met voor op niet worden zijn dat deze door"),
    "es": words("de la en el los las y o usted sus su nuestro nuestra para por con del una que se no al como"),
    "it": words("il gli le e o di che per con del della dei delle nostro nostra una si non alla sono"),
}
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
"""Characters read: the answer does not change after a page or two."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language whose small words stand most often in the text; English without any.

    >>> language_of("Wir verarbeiten Ihre Daten nicht für die Werbung")
    'de'
    """
    words = Counter(WORD.findall(text[:SAMPLE].lower()))
    counts = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "en"
