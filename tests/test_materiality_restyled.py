"""One sentence in two forms: laws cited otherwise, marks before its parts, "you" where it said "users"."""

import pytest

from monitor.materiality import judge
from tests.policies import policy

SAME = {
    "the law first": ("en", "Maps rest on GDPR Art. 6(1)(b).", "Maps rest on Article 6 para. 1 lit. b GDPR."),
    "the law by its number": (
        "en",
        "Maps rest on Art. 6(1)(b) GDPR.",
        "Maps rest on Art. 6 (1) b of Regulation (EU) 2016/679.",
    ),
    "points, in French": (
        "fr",
        "Les cartes reposent sur l'art. 6.1.b du RGPD.",
        "Les cartes reposent sur l'article 6, paragraphe 1, point b) du RGPD.",
    ),
    "a paragraph as an ordinal, in Dutch": (
        "nl",
        "Kaarten berusten op art. 6 lid 1 sub b AVG.",
        "Kaarten berusten op artikel 6, eerste lid, onder b, van de AVG.",
    ),
    "other marks before parts": (
        "en",
        "We use trips (a) to draw maps, (b) to plan tours and (c) to print.",
        "We use trips (i) to draw maps, (ii) to plan tours and (iii) to print.",
    ),
    "users, in English": ("en", "Users can export their trips.", "You can export your trips."),
    "users, in German": ("de", "Nutzer können ihre Reisen exportieren.", "Sie können Ihre Reisen exportieren."),
    "users, in Spanish": ("es", "Los usuarios pueden exportar sus viajes.", "Puedes exportar tus viajes."),
    "users, in Italian": ("it", "Gli utenti possono esportare i propri viaggi.", "Puoi esportare i tuoi viaggi."),
}
TOLD = {
    "another point of the article": ("Maps rest on GDPR Art. 6(1)(f).", "Maps rest on Article 6 para. 1 lit. a GDPR."),
    "some users": ("You can export your trips.", "Users with a paid plan can export their trips."),
    "users of a place": ("You can export your trips.", "Users in the EU can export their trips."),
    "other users": ("Other users can see your maps.", "You can see your maps."),
    "users who may do less": ("Users can delete their maps.", "You can hide your maps."),
    "another part": (
        "We use trips (a) to draw maps, (b) to plan tours.",
        "We use trips (i) to draw maps, (ii) to sell tours.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), SAME.values(), ids=list(SAME))
def test_another_form_of_a_sentence_is_immaterial(language: str, before: str, after: str) -> None:
    """What is said, and of whom, is the same."""
    assert not judge(policy(before), policy(after), language=language).material


@pytest.mark.parametrize(("before", "after"), TOLD.values(), ids=list(TOLD))
def test_what_another_form_hides_is_told(before: str, after: str) -> None:
    """Another basis, fewer readers, another deed."""
    assert judge(policy(before), policy(after)).material
