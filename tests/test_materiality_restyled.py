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
    "the law spelled out": (
        "en",
        "Maps rest on GDPR Art. 6(1)(b).",
        "Maps rest on Article 6 para. 1 lit. b of the General Data Protection Regulation.",
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
    "a condition behind what it is of": (
        "en",
        "If we say no, you can appeal to our captain.",
        "You may appeal to our captain if we say no.",
    ),
    "a condition behind, in Dutch": (
        "nl",
        "Als u geen toestemming geeft, tekenen wij geen kaarten.",
        "Wij tekenen geen kaarten als u geen toestemming geeft.",
    ),
    "a condition behind, in Italian": (
        "it",
        "Se non accetta, non disegniamo mappe.",
        "Non disegniamo mappe se non accetta.",
    ),
    "the vendor by its name, and its verb": (
        "nl",
        "Wij bewaren ritten 30 dagen.",
        "Roadbook bewaart ritten 30 dagen.",
    ),
    "the vendor by its name, and a short verb": (
        "nl",
        "Wij delen ritten nooit met hotels.",
        "Roadbook deelt ritten nooit met hotels.",
    ),
    "a verb that the passive puts last": (
        "de",
        "Wir verkaufen Ihre Reisen nicht.",
        "Ihre Reisen werden nicht verkauft.",
    ),
    "a length of time, spelled out": (
        "de",
        "Wir speichern Reisen 30 Tage lang.",
        "Reisen werden von uns für die Dauer von dreißig Tagen gespeichert.",
    ),
    "a right as a noun": ("fr", "Vous disposez d'un droit d'accès.", "Vous avez un droit d'accès."),
    "a right as what may be done": (
        "nl",
        "U kunt bezwaar maken tegen de verwerking.",
        "U heeft het recht bezwaar te maken tegen de verwerking.",
    ),
    "a word explained otherwise": (
        "en",
        "We use cookies. A cookie is a small text file.",
        "We use cookies. Cookies are small text files placed on your device.",
    ),
}
TOLD = {
    "a condition of the last of several": (
        "If you agree, we tell hotels and shops.",
        "We tell hotels, and with them shops if you agree.",
    ),
    "a condition that was turned": ("If you do not object, we draw maps.", "We draw maps if you object."),
    "lengths that changed places": (
        "We keep letters for 30 days and trips for 90 days.",
        "We keep letters for 90 days and trips for 30 days.",
    ),
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
