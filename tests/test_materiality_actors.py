"""Who acts, and how firmly: what the vendor does is not what the reader is advised or free to do."""

import pytest

from storage.records import Severity
from tests.policies import severity

HIGH = Severity.HIGH
MADE_HIGH = {
    "a promise becomes an attempt": ("We will email you every new version.", "We will try to email you every version."),
    "a test once instead of twice": ("Our systems are tested twice a year.", "Our systems are tested once a year."),
    "less time to appeal": ("You may appeal within 6 months.", "You may appeal within 1 month."),
    "a promise about profiles, in Spanish": (
        "No elaboramos perfiles de los viajeros. Guardamos la ruta.",
        "Guardamos la ruta.",
    ),
    "ad networks in a list of names": (
        "Advertisers set cookies. We have ties with these: Adpond, Clickmere, Bannerly and Northreach.",
        "Advertisers set cookies. We have ties with these: Adpond, Clickmere, Bannerly, Pixelgate and Northreach.",
    ),
}
MADE_LESS = {
    "advice to the reader": (
        "You write to other drivers.",
        "You write to other drivers. We recommend that you avoid sharing health data in these messages.",
    ),
    "the reader's own sharing": (
        "You can see your route.",
        "You can see your route. Any route you share with others may be seen by third parties.",
    ),
    "the name of a button": (
        "You can refuse cookies of our partners.",
        "You can refuse cookies of our partners within Cookie Settings.",
    ),
    "more time to object": (
        "We tell you of new sub-processors; you may object within 14 days.",
        "We tell you of new sub-processors; you may object within 21 days.",
    ),
}


@pytest.mark.parametrize("case", MADE_HIGH)
def test_what_goes_against_the_reader_is_high(case: str) -> None:
    """What the vendor does, or no longer promises, is of high severity."""
    assert severity(*MADE_HIGH[case]) is HIGH


@pytest.mark.parametrize("case", MADE_LESS)
def test_what_the_vendor_does_not_do_is_not_high(case: str) -> None:
    """What the reader does, is advised or gains is told, but is not of high severity."""
    assert severity(*MADE_LESS[case]) not in {None, HIGH}
