"""Every longer way to say a thing, with the shorter one: of the tables, also said informally, and of parts."""

from collections.abc import Iterator
from itertools import chain, product

from monitor.materiality.familiarity import familiar
from monitor.materiality.shorter import SHORTER
from monitor.materiality.shorter_abroad import ABROAD
from monitor.materiality.words import words

_NAMED = "policy | notice | statement | privacy policy | privacy notice | privacy statement"
_ANY_READER = "the user | the customer | the data subject | the visitor | the client"
_COMBINED: tuple[tuple[str, ...], ...] = (
    ("change policy", "update | change | modify | amend | revise", "this | our | the", _NAMED),
    ("may change policy", _NAMED, "may be", "updated | changed | modified | amended | revised"),
    (
        "question",
        "question | questions | questions or concerns",
        "about",
        "this | our | the | these",
        f"{_NAMED} | practices | privacy practices | data protection | handling of your data | processing of your data",
    ),
    (
        "work for us",
        "act | acting | work | working | operate",
        "for us | on our behalf",
    ),
    (
        "work for us",
        "perform | performing | provide | providing",
        "services | service | functions | tasks",
        "for us | on our behalf",
    ),
    ("work for us", "process data | process personal data", "for us | on our behalf"),
    (
        "use service",
        "access | visit | browse | use",
        "or | and",
        "use | access",
        "our | the",
        "service | services | site | website | app",
    ),
    *((f"if {which}", "should", which) for which in ("our", "your", "the", "this", "any", "a", "an")),
    ("bound by", "bound by | subject to | under", "a duty of | an obligation of | duties of | obligations of"),
    ("tenus a", "soumis | soumise | soumises | tenu | tenus | tenue | tenues", "a une obligation de | a un devoir de"),
    ("must contractually", "are | is", "contractually", "obliged | obligated | bound | required", "to"),
    (
        "must contractually",
        "are | is",
        "obliged | obligated | bound | required",
        "by | under",
        "contract to | a contract to",
    ),
    ("must contractually", "are under a | is under a | have a | has a", "contractual", "obligation | duty", "to"),
    *((f"{how}ly", f"in a {how}", "manner | way | fashion") for how in ("secure", "fair", "lawful", "transparent")),
    *(
        (f"against {danger}", f"from {danger}")
        for danger in (
            "loss",
            "misuse",
            "theft",
            "unauthorised",
            "unauthorized",
            "unlawful",
            "accidental",
            "destruction",
        )
    ),
    *(
        pair
        for what in ("measures", "safeguards", "appropriate measures", "technical and organisational measures")
        for pair in (
            (f"take {what}", "put", what, "in place"),
            (f"take {what}", "implement | implemented | adopt | adopted", what),
            (f"taking {what}", "putting", what, "in place"),
            (f"taking {what}", "implementing | adopting", what),
        )
    ),
    *(
        (place, "situe | situee | situes | situees | localise | localises", place)
        for place in ("en", "dans", "a", "au")
    ),
    *((f"you {modal}", _ANY_READER, modal) for modal in ("can", "may", "must", "cannot")),
)
"""What is said for short, and the parts of the phrases that it stands for, each with its choices."""


def _phrases() -> Iterator[tuple[str, str]]:
    """Yield each longer phrase with the shorter one."""
    for short, longer in chain(SHORTER.items(), *(table.items() for table in ABROAD.values())):
        yield from (
            (said, short) for phrase in longer.split(" | ") for said in (phrase, *familiar(phrase), *_elided(phrase))
        )
    for short, *parts in _COMBINED:
        yield from ((" ".join(words), short) for words in product(*(part.split(" | ") for part in parts)))
    for apart in _APART.split(" | "):
        deed, of = apart.split()
        yield f"{of}{deed}", apart


def _elided(phrase: str) -> Iterator[str]:
    """Yield a phrase of several words as it is said before a vowel or an article: "afin d", "en application du"."""
    first, space, last = phrase.rpartition(" ")
    yield from (f"{first} {ending}" for ending in _MELTED.get(last, "").split() if space)


_MELTED = {
    "de": "d du des del",
    "a": "au aux al",
    "di": "del dello della dell dei degli delle",
    "que": "qu",
    "si": "s",
    "le": "l",
    "la": "l",
    "se": "s",
}
_APART = (
    "verarbeitung daten | loschung daten | ubermittlung daten | weitergabe daten | erhebung daten | nutzung daten | "
    "speicherung daten | erfullung vertrags"
)
"""What German and Dutch write as one word, or as two with an article: the deed, and of what."""
PHRASES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    sorted(
        ((words(phrase), tuple(short.split())) for phrase, short in _phrases() if phrase != short),
        key=lambda pair: -len(pair[0]),
    )
)
"""Longer ways to say a thing, and the shorter one, the longest first: a longer one may begin with another."""
