import pytest

from monitor.alternatives import Alternative, Bearing, alternatives
from storage.records import Snapshot
from tests.making import START

ADDRESS = "https://www.acme.example/legal"


def found(markup: str, *, kind: str = "privacy policy", anywhere: bool = False) -> list[Alternative]:
    """Look for alternatives on a page of this markup."""
    body = f"<html><head><title>Legal</title></head><body>{markup}</body></html>".encode()
    page = Snapshot(url=ADDRESS, fetched_at=START, content_type="text/html; charset=utf-8", body=body)
    return list(alternatives(page, kind=kind, anywhere=anywhere))


def told(markup: str, *, kind: str = "privacy policy", anywhere: bool = False) -> list[tuple[Bearing, str]]:
    """Tell how each alternative stands to the page, and its address."""
    return [(one.bearing, one.url) for one in found(markup, kind=kind, anywhere=anywhere)]


@pytest.mark.parametrize(
    "words", ["Privacy", "Datenschutz", "Politique de confidentialité", "Privacidad", "プライバシーポリシー"]
)
def test_link_named_as_the_policy(words: str) -> None:
    """A link that is called a privacy policy, in any of the usual languages, may be it."""
    assert told(f"<a href=/x>{words}</a>") == [(Bearing.POLICY, "https://www.acme.example/x")]


def test_link_known_by_its_address() -> None:
    """A link with an empty name is known by where it leads."""
    assert told("<a href=/privacy-policy><img src=i></a>") == [
        (Bearing.POLICY, "https://www.acme.example/privacy-policy")
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Cookie Policy", "cookie policy"),
        ("Data Processing Addendum", "DPA"),
        ("Our sub-processors", "sub-processor list"),
        ("Auftragsverarbeitungsvertrag", "DPA"),
    ],
)
def test_document_that_belongs_to_the_policy(words: str, kind: str) -> None:
    """Documents of another kind are told as such."""
    assert [(one.bearing, one.kind) for one in found(f"<a href=/x>{words}</a>")] == [(Bearing.RELATED, kind)]


def test_wanted_kind_decides() -> None:
    """For somebody who looks for the cookie policy, that is the policy."""
    assert told("<a href=/c>Cookies</a>", kind="Cookie Policy") == [(Bearing.POLICY, "https://www.acme.example/c")]


def test_settings_are_no_document() -> None:
    """What opens a dialog is not a policy, even where its address sounds like one."""
    assert told("<a href=/privacy>Your Privacy Choices</a><a href=/cookies>Cookie settings</a>") == []


def test_page_is_no_alternative_to_itself() -> None:
    """Anchors, and the page by another spelling, are not listed."""
    assert told("<a href='#privacy'>Privacy</a><a href='/legal/#top'>Privacy policy</a>") == []


def test_page_knows_its_own_address() -> None:
    """What the page declares as its canonical address is the page itself."""
    head = b"<link rel=canonical href=https://www.acme.example/p>"
    page = Snapshot(
        url=ADDRESS,
        fetched_at=START,
        content_type="text/html",
        body=b"<html><head>" + head + b"</head><body><a href=/p>Privacy</a></body></html>",
    )

    assert alternatives(page, kind="privacy policy", anywhere=False) == ()


def test_policies_of_others_do_not_count() -> None:
    """A policy names the policies of its processors; those are not this vendor's."""
    assert told("<a href='https://other.example/privacy'>Privacy policy of Other</a>") == []


def test_policies_elsewhere_count_where_there_is_none_here() -> None:
    """A vendor may let somebody else host its policy."""
    assert told("<a href='https://host.example/acme'>Privacy policy</a>", anywhere=True) == [
        (Bearing.POLICY, "https://host.example/acme")
    ]


def test_subdomain_is_the_same_vendor() -> None:
    """Policies often stand on a host of their own."""
    assert told("<a href='https://legal.acme.example/p'>Privacy</a>") == [
        (Bearing.POLICY, "https://legal.acme.example/p")
    ]


def test_policy_as_a_pdf() -> None:
    """A PDF of the same name is told as one; other PDFs are not."""
    assert told("<a href=/files/privacy_policy.pdf>Download</a><a href=/menu.pdf>Lunch</a>") == [
        (Bearing.PDF, "https://www.acme.example/files/privacy_policy.pdf")
    ]


def test_translations_that_the_page_declares() -> None:
    """Alternates with a language are found, the default without one is not."""
    markup = "<link rel=alternate hreflang=de href=/de/legal><link rel=alternate hreflang=x-default href=/x>"

    assert [(one.language, one.url) for one in found(markup)] == [("de", "https://www.acme.example/de/legal")]


@pytest.mark.parametrize(
    "switch",
    [
        "<a href=/fr/legal>Français</a>",
        "<a href=/fr/legal>FR</a>",
        "<a href=/fr/legal hreflang=fr>lire</a>",
        "<select><option value=/fr/legal>Français</select>",
    ],
)
def test_language_switchers_are_found(switch: str) -> None:
    """Links and options that switch the language are found."""
    assert [(one.language, one.url) for one in found(switch)] == [("fr", "https://www.acme.example/fr/legal")]


def test_short_word_is_no_language() -> None:
    """Two letters are a language only where the address has them as well."""
    assert told("<a href=/services>IT</a>") == []


def test_address_is_told_once() -> None:
    """Header and footer link to the same page."""
    assert len(told("<a href=/p>Privacy</a><a href=/p/>Privacy policy</a>")) == 1


def test_no_page_has_no_alternatives() -> None:
    """A PDF has no links that could be read."""
    pdf = Snapshot(url=ADDRESS, fetched_at=START, content_type="application/pdf", body=b"%PDF-1.7")

    assert alternatives(pdf, kind="privacy policy", anywhere=True) == ()
