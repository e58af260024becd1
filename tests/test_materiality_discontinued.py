"""What was promised of a thing that is used no more is moot; what was promised of all data is not."""

import pytest

from monitor.materiality.judgement import judge
from storage.records import Direction, Severity
from tests.policies import policy

KEPT = "## Notes\n\nWe keep notes."
GONE = {
    "en": "## Camera\n\nThe app uses the camera to scan codes. Images are never stored or uploaded.",
    "de": "## Standort\n\nDie App nutzt den Standort für Karten. Der Standort wird nie übertragen.",
    "fr": "## Appareil photo\n\nNous utilisons l'appareil photo pour lire. Les images ne sont jamais envoyées.",
    "es": "## Cámara\n\nLa app utiliza la cámara para leer códigos. Las imágenes nunca se envían.",
    "item": "- **Camera**: used to scan codes; images are never uploaded.",
}


@pytest.mark.parametrize("gone", GONE.values(), ids=GONE)
def test_promise_of_a_thing_that_is_used_no_more_is_moot(gone: str) -> None:
    """Less is done with data."""
    assert judge(policy(f"{gone}\n\n{KEPT}"), policy(KEPT)).severity is Severity.LOW


CHAPTERS = {
    "choice": "## Access to the camera\n\nThe app uses the camera to scan codes. You can turn the camera off.",
    "retention": "## Surveys\n\nWe collect your answers to surveys. Answers to surveys are deleted after 30 days.",
    "limit": "## Location data\n\nWe collect your location. You may switch location off. It is used only on request.",
    "hand in": (
        "## Voucher redemption\n\nThe user uploads a certificate to redeem a voucher. If the user uploads an "
        "encrypted file, the voucher is read only after the user provides the passphrase."
    ),
    "points back": (
        "## Banners\n\nThird parties may set cookies here. Data collected in this way do not enable us to identify you."
    ),
    "choix": (
        "## Cookies d'audience\n\nNous analysons l'audience grâce à un cookie. Cette analyse peut être désactivée, car "
        "elle n'est pas indispensable."
    ),
    "Wahl": "## Standort\n\nDie App nutzt den Standort. Sie können den Standort jederzeit abschalten.",
}


@pytest.mark.parametrize("chapter", CHAPTERS.values(), ids=CHAPTERS)
def test_choices_and_limits_go_with_the_chapter_on_their_thing(chapter: str) -> None:
    """Nothing of it is done any more."""
    assert judge(policy(f"{chapter}\n\n{KEPT}"), policy(KEPT)).severity is not Severity.HIGH


LOST = {
    "of all data": "## Selling\n\nWe never sell your data.",
    "of what was never used": "## Location\n\nThe app never collects your location.",
    "of children": "## Children\n\nWe do not knowingly collect data from children. Data of a child are deleted.",
    "of a deed": "## Sharing\n\nWe share data with our host. We never share it with advertisers.",
    "of an item never used": "- **Location**: never collected.",
    "and how it was kept safe": "## Backups\n\nWe store backups. All backups are encrypted.",
    "and of rights": "## Interests\n\nWe use data for our interests. You have the right to object to this processing.",
    "and of its sale": "## Logs\n\nWe collect logs. We never sell this data.",
}


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
def test_promise_of_more_than_a_thing_is_missed(lost: str) -> None:
    """Nothing says that less is done."""
    assert judge(policy(f"{lost}\n\n{KEPT}"), policy(KEPT)).severity is Severity.HIGH


def test_promise_of_a_thing_that_is_still_named_is_missed() -> None:
    """The camera is used, and images may be uploaded."""
    after = f"{KEPT} The camera is used to scan codes."
    assert judge(policy(f"{GONE['en']}\n\n{KEPT}"), policy(after)).severity is Severity.HIGH


def test_promise_of_a_chapter_written_anew_is_missed() -> None:
    """Something newly says what is done with data: the thing may only be called otherwise."""
    before = "## Location data\n\nWe collect your location. You may switch location off at any time."
    after = "## Whereabouts\n\nOur partners receive the position of each device."
    assert judge(policy(f"{before}\n\n{KEPT}"), policy(f"{after}\n\n{KEPT}")).severity is Severity.HIGH


DENIED = {
    "en": ("The app uses your location only if you allow it.", "The app does not use your location."),
    "de": ("Die App nutzt Ihren Standort nur mit Ihrer Einwilligung.", "Die App nutzt Ihren Standort nicht."),
    "fr": ("Le jeu utilise votre position avec votre consentement.", "Le jeu n'utilise pas votre position."),
    "nl": ("De app gebruikt je locatie alleen met je toestemming.", "De app gebruikt je locatie niet."),
    "es": ("La app utiliza tu ubicación solo con tu consentimiento.", "La app no utiliza tu ubicación."),
    "it": ("L'app utilizza la tua posizione solo con il tuo consenso.", "L'app non utilizza la tua posizione."),
}


@pytest.mark.parametrize(("before", "after"), DENIED.values(), ids=DENIED)
def test_condition_of_what_is_not_done_any_more_is_moot(before: str, after: str) -> None:
    """What is not done waits for nobody."""
    assert judge(policy(before), policy(after)).direction is Direction.FAVOURABLE


def test_consent_that_is_not_asked_for_is_missed() -> None:
    """A "not" came, and the deed stayed."""
    before, after = "We share your data only with your consent.", "We do not ask for your consent to share your data."
    assert judge(policy(before), policy(after)).severity is Severity.HIGH


def test_notice_of_new_processors_goes_with_no_chapter() -> None:
    """A chapter on those who work for the vendor is about no thing that the vendor gave up."""
    chapter = "## Sub-processors\n\nWe tell you 14 days before we engage a new sub-processor, and you may object.\n\n"
    stays = "## Cookies\n\nWe use one cookie.\n"
    assert judge(policy(chapter + stays), policy(stays)).severity is Severity.HIGH
