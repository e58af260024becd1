import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.extract import ExtractError, check_selector, extract, recipe
from storage.records import Snapshot

CASES = sorted(folder.name for folder in (Path(__file__).parent / "cases").iterdir())

ADDRESS = "https://vendor.example/legal/privacy"

POLICY = "<main><h1>Privacy</h1><p>We keep <a href='/logs?session=1#top'>your logs</a> for 30 days.</p></main>"


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    """Return a snapshot as a crawl would have made it."""
    return Snapshot(
        url=ADDRESS,
        fetched_at=datetime(2031, 3, 4, tzinfo=UTC),
        content_type=content_type,
        body=body.encode() if isinstance(body, str) else body,
    )


def refusal(snapshot: Snapshot, select: tuple[str, ...] = ()) -> str:
    """Return the words with which a page is refused."""
    with pytest.raises(ExtractError) as caught:
        extract(snapshot, select)
    return str(caught.value)


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    """Every page in `tests/cases` reads as its `text.md` says."""
    folder = Path(__file__).parent / "cases" / name
    policy = json.loads((folder / "policy.json").read_text())
    snapshot = page((folder / "page.html").read_bytes(), policy.get("content_type", ""))

    reading = extract(snapshot, policy.get("select", ()), policy.get("remove", ()))

    assert (folder / "text.md").read_text() == reading.text


def test_noise_keeps_fingerprint() -> None:
    """Nonces, ids, classes, comments, scripts and link targets may change without changing the text."""
    before = f'<html lang="en" data-build="1"><script nonce="a1">x()</script><body class="c1">{POLICY}</body></html>'
    after = f'<html lang="en" data-build="2"><script nonce="b2">y()</script><body class="c2"><!-- 17:02 -->{POLICY}'

    after = after.replace("session=1", "session=2").replace("<p>", '<p\n  id="p-981">\n  ')

    assert extract(page(before)).fingerprint == extract(page(after)).fingerprint


def test_digit_changes_fingerprint() -> None:
    """A single digit is a change."""
    assert extract(page(POLICY)).fingerprint != extract(page(POLICY.replace("30", "31"))).fingerprint


def test_links_beside_text() -> None:
    """Link targets stand beside the text, absolute, with their words."""
    expected = (("your logs", "https://vendor.example/logs?session=1#top"),)

    assert expected == extract(page(POLICY)).links


def test_base_element() -> None:
    """Relative links start from the page's base element where it has one."""
    snapshot = page(f'<head><base href="https://cdn.example/v2/"></head>{POLICY.replace("/logs", "logs")}')

    assert extract(snapshot).links[0][1] == "https://cdn.example/v2/logs?session=1#top"


def test_declared_language() -> None:
    """The language is the one that the page declares, without its region."""
    assert extract(page(f'<html lang="pt-BR">{POLICY}</html>')).language == "pt"


def test_detected_language() -> None:
    """Where the page declares no language, the words tell."""
    words = "Nous conservons vos données pendant trente jours et nous les effaçons ensuite sans attendre."

    assert extract(page(f"<p>{words}</p>")).language == "fr"


def test_utf8_without_declaration() -> None:
    """A page that does not tell its charset is UTF-8 where that fits."""
    assert extract(page("<p>Ünal löscht.</p>", "text/html")).text == "Ünal löscht.\n"


def test_windows_1252_without_declaration() -> None:
    """A page that does not tell its charset and is no UTF-8 is Windows-1252."""
    assert extract(page("<p>Ünal löscht – bald.</p>".encode("cp1252"), "text/html")).text == "Ünal löscht – bald.\n"


def test_byte_order_mark_wins() -> None:
    """A byte order mark wins over a wrong header."""
    assert extract(page(b"\xff\xfe" + "<p>Ünal</p>".encode("utf-16-le"), "text/html; charset=utf-8")).text == "Ünal\n"


def test_selector_without_match() -> None:
    """A selector that matches nothing is an error that names it: the rest of the page is not the policy."""
    expected = f"selector '.policy' matches nothing on {ADDRESS}: see how the page is built now, then change `select`"

    assert expected == refusal(page(POLICY), (".policy",))


def test_every_selector_must_match() -> None:
    """Half of what was selected is an error too."""
    assert "'.annex' matches nothing" in refusal(page(POLICY), ("main", ".annex"))


def test_pdf() -> None:
    """A PDF is refused as such, whatever its Content-Type says."""
    assert (
        refusal(page(b"%PDF-1.7\n%\xe2\xe3"))
        == "https://vendor.example/legal/privacy is a PDF, not HTML: watch the address of a page instead"
    )


def test_other_content_type() -> None:
    """What the server does not call a page is refused."""
    assert "is application/json, not HTML" in refusal(page("{}", "application/json"))


@pytest.mark.parametrize("body", ["", " \n", "<!-- nothing -->", "\0"])
def test_no_html(body: str) -> None:
    """A page without any element or text is refused."""
    assert "a browser" in refusal(page(body))


def test_only_script() -> None:
    """A page that a script would fill in the browser is refused."""
    assert "holds no text: it may need a browser to show any" in refusal(
        page("<div id=root></div><script>go()</script>")
    )


def test_depth() -> None:
    """A page nested 100,000 deep is refused rather than read half."""
    assert "nests its elements deeper than 2,048" in refusal(page("<div>" * 100_000 + "deep"))


def test_entities_do_not_grow() -> None:
    """Entities that a page declares itself are not expanded."""
    bomb = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]><html lang="en"><p>Safe: &b;</p></html>'

    assert "boomboom" not in extract(page(bomb)).text


FRAGMENTS = (
    *("<div>", "</div>", "<p>words ", "<table>", "<td rowspan=9>", "</table>", "<a href='http://[::1'>", "&#1;", "\0"),
    *("<body>", "</body>", "</html>", "<template>", "<nav>", "<main>", "<svg><title>", "</svg>", "<plaintext>", "\v"),
    *("<x-y:z>", "<meta charset=utf-7>", "<i data-cfemail=4f>", "\ud800", "\uffff", "<pre>", "<!--", "-->", "<form>"),
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(FRAGMENTS),
        max_size=40,
    ).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))
    | st.binary(max_size=200)
)
def test_any_bytes(body: bytes) -> None:
    """Any bytes are read, or refused with an ExtractError."""
    try:
        outcome = type(extract(page(body))).__name__
    except ExtractError as error:
        outcome = type(error).__name__

    assert outcome in {"Reading", "ExtractError"}


def test_recipe_names_selectors() -> None:
    """Texts read by other selectors have another recipe."""
    assert recipe() != recipe(("main",)) != recipe((), ("main",))


def test_recipe_is_stable() -> None:
    """Lists and tuples of the same selectors have the same recipe."""
    assert recipe(("main",), (".date",)) == recipe(["main"], [".date"])


@pytest.mark.parametrize(
    "selector", ["main .policy", "#a > p:not(.b)", "//main//p[@class='x']", "(//article)[1]", "./body"]
)
def test_valid_selector(selector: str) -> None:
    """CSS and XPath that select elements are accepted."""
    check_selector(selector)


@pytest.mark.parametrize(
    ("selector", "reason"),
    [
        ("main >", "'main >' is not a valid CSS selector: Expected selector, got <EOF at 6>"),
        ("//p[", "'//p[' is not a valid XPath: Invalid expression"),
        ("p::text", "'p::text' is not a valid CSS selector: Pseudo-elements are not supported."),
        ("//p/text()", "'//p/text()' selects text or a number, not elements: leave out what follows the element"),
        ("(count(//p))", "'(count(//p))' selects text or a number, not elements: leave out what follows the element"),
        ("//x:p", "'//x:p' is not a valid XPath: Undefined namespace prefix"),
        ("", "'' is not a valid CSS selector: Expected selector, got <EOF at 0>"),
    ],
)
def test_invalid_selector(selector: str, reason: str) -> None:
    """An invalid selector is refused with the reason."""
    with pytest.raises(ValueError, match=re.escape(reason) + "$"):
        check_selector(selector)
