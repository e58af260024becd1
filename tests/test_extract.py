import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.bundle import pack
from spiders.extract import ExtractError, check_selector, content_of, extract, written
from spiders.recipe import recipe
from storage.records import Reading, Snapshot

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(folder.name for folder in FOLDER.iterdir())

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


def case(name: str) -> tuple[Snapshot, dict[str, Any]]:
    """Return the page of a case and what its policy says of reading it."""
    policy = json.loads((FOLDER / name / "policy.json").read_text())
    return page((FOLDER / name / "page.html").read_bytes(), policy.get("content_type", "")), policy


def read(snapshot: Snapshot, policy: dict[str, Any]) -> Reading:
    """Read a page as its policy says."""
    return extract(snapshot, policy.get("select", ()), policy.get("remove", ()))


@pytest.mark.parametrize("name", CASES)
def test_page_of_a_case_reads_as_its_text(name: str) -> None:
    """Every page in `tests/cases` reads as its `text.md` says."""
    assert (FOLDER / name / "text.md").read_text() == read(*case(name)).text


def test_noise_keeps_fingerprint() -> None:
    """Nonces, ids, classes, comments, scripts and link targets may change without changing the text."""
    before = f'<html lang="en" data-build="1"><script nonce="a1">x()</script><body class="c1">{POLICY}</body></html>'
    after = f'<html lang="en" data-build="2"><script nonce="b2">y()</script><body class="c2"><!-- 17:02 -->{POLICY}'

    after = after.replace("session=1", "session=2").replace("<p>", '<p\n  id="p-981">\n  ')

    assert extract(page(before)).fingerprint == extract(page(after)).fingerprint


@pytest.mark.parametrize("name", CASES)
def test_equal_text_equal_imprint(name: str) -> None:
    """What differs between two fetches of the same text, but is no text, leaves the imprint as it was."""
    snapshot, policy = case(name)
    noise = snapshot.body.replace(b"<p>", b'<p  class="k-81"\n data-nonce="7f">').replace(b"<h1>", b'<h1 id="s17">')
    noisy = replace(snapshot, body=noise.replace(b"</head>", b"<script>var t=1903</script></head>"))

    assert read(snapshot, policy).imprint == read(noisy, policy).imprint


def test_equal_imprints_equal_texts() -> None:
    """Each case has an imprint of its own, for each has a text of its own."""
    readings = [read(*case(name)) for name in CASES]

    assert len({reading.imprint for reading in readings}) == len({reading.text for reading in readings})


def test_digit_changes_fingerprint() -> None:
    """A single digit is a change."""
    assert extract(page(POLICY)).fingerprint != extract(page(POLICY.replace("30", "31"))).fingerprint


def test_links_beside_text() -> None:
    """Link targets stand beside the text, absolute, with their words."""
    expected = (("your logs", "https://vendor.example/logs?session=1#top"),)

    assert expected == extract(page(POLICY)).links


def test_links_start_from_the_base_element() -> None:
    """Relative links start from the page's base element where it has one."""
    snapshot = page(f'<head><base href="https://cdn.example/v2/"></head>{POLICY.replace("/logs", "logs")}')

    assert extract(snapshot).links[0][1] == "https://cdn.example/v2/logs?session=1#top"


def test_language_is_the_one_that_is_declared() -> None:
    """The language is the one that the page declares, without its region."""
    assert extract(page(f'<html lang="pt-BR">{POLICY}</html>')).language == "pt"


def test_language_that_is_not_declared_is_told_by_words() -> None:
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


def test_image_is_refused() -> None:
    """An image is refused as such, whatever its Content-Type says."""
    assert (
        refusal(page(b"\x89PNG\r\n"))
        == "https://vendor.example/legal/privacy is a PNG image, not HTML: watch the address of a page instead"
    )


def test_other_content_type() -> None:
    """What the server does not call a page is refused."""
    assert "is application/json, not HTML" in refusal(page("{}", "application/json"))


@pytest.mark.parametrize("body", ["", " \n", "<!-- nothing -->", "\0"])
def test_page_without_element_or_text_is_refused(body: str) -> None:
    """A page without any element or text is refused."""
    assert "a browser" in refusal(page(body))


def test_page_that_only_a_script_fills_is_refused() -> None:
    """A page that a script would fill in the browser is refused."""
    assert "holds no text: it may need a browser to show any" in refusal(
        page("<div id=root></div><script>go()</script>")
    )


def test_page_nested_too_deep_is_refused() -> None:
    """A page nested 100,000 deep is refused rather than read half."""
    assert "nests its elements deeper than 2,048" in refusal(page("<div>" * 100_000 + "deep"))


def test_page_of_too_many_tags_is_refused() -> None:
    """A page of more tags than memory should hold is refused before a tree is made of it."""
    assert "holds 300,001 tags, more than the 300,000 that are read" in refusal(page("<a>" * 300_001))


def test_text_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is too long is refused: all that compares and judges it would take its time."""
    monkeypatch.setattr("spiders.extract.LONGEST", 30)

    assert "characters of text, more than 30" in refusal(page(f"<html lang='en'>{POLICY}"))


@pytest.mark.parametrize("charset", ["base64", "zlib", "rot13", "idna", "undefined", "punycode", "\0", "x" * 9_000])
def test_charset_that_is_none_counts_as_not_named(charset: str) -> None:
    """A charset that is none, or that decodes to no text, is as good as not named."""
    assert extract(page(POLICY, f"text/html; charset={charset}")).text == extract(page(POLICY)).text


def test_entities_do_not_grow() -> None:
    """Entities that a page declares itself are not expanded."""
    bomb = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]><html lang="en"><p>Safe: &b;</p></html>'

    assert "boomboom" not in extract(page(bomb)).text


FRAGMENTS = (
    *("<div>", "</div>", "<p>words ", "<table>", "<td rowspan=9>", "</table>", "<a href='http://[::1'>", "&#1;", "\0"),
    *("<body>", "</body>", "</html>", "<template>", "<nav>", "<main>", "<svg><title>", "</svg>", "<plaintext>", "\v"),
    *("<x-y:z>", "<meta charset=utf-7>", "<i data-cfemail=4f>", "\ud800", "\uffff", "<pre>", "<!--", "-->", "<form>"),
)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(FRAGMENTS),
        max_size=40,
    ).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))
    | st.binary(max_size=200)
)
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    """Any bytes are read, or refused with an ExtractError."""
    try:
        outcome = type(extract(page(body))).__name__
    except ExtractError as error:
        outcome = type(error).__name__

    assert outcome in {"Reading", "ExtractError"}


PIECES = (
    *("<p>", "</p>", "<li>", "<ol start=4>", "<ol>", "</ol>", "<ul>", "</ul>", "<h2>", "</h2>", "<h4>", "<b>", "</b>"),
    *(
        "<table>",
        "<tr>",
        "<td colspan=2>",
        "<td>",
        "<th rowspan=2>",
        "</table>",
        "<pre>",
        "</pre>",
        "<br>",
        "<dl>",
        "<dd>",
    ),
    *(
        "We",
        " keep ",
        "30",
        "days",
        "\n",
        "&nbsp;",
        "\u200b",
        "*",
        "_",
        "#",
        "1.",
        "|",
        "<hr>",
        "<details>",
        "<summary>",
    ),
)
PAGES = st.lists(st.sampled_from(PIECES), max_size=14).map(lambda pieces: f"<html lang=en><h1>T</h1>{''.join(pieces)}")


@settings(max_examples=150)
@given(PAGES, PAGES)
def test_imprint_never_hides_a_text(first: str, second: str) -> None:
    """Whenever two pages have different texts, they have different imprints."""
    before, after = content_of(page(first)), content_of(page(second))

    assert before.imprint != after.imprint or written(before).text == written(after).text


SECOND_PAGE = replace(page("<h1>Annex</h1><p>We keep <a href='x'>letters</a> for 2 years.</p>"), url=f"{ADDRESS}/2/")


def test_pages_of_a_bundle_are_read_one_after_the_other() -> None:
    """The pages of a bundle are read one after the other, with a blank line between them."""
    expected = f"{extract(page(POLICY)).text}\n{extract(SECOND_PAGE).text}"

    assert expected == extract(pack([page(POLICY), SECOND_PAGE])).text


def test_links_of_a_further_page_start_from_it() -> None:
    """A relative link of a further page starts from that page."""
    assert extract(pack([page(POLICY), SECOND_PAGE])).links[1] == ("letters", f"{ADDRESS}/2/x")


def test_bundle_with_an_empty_page() -> None:
    """A bundle is read as a whole or not at all."""
    assert "holds no text" in refusal(pack([page(POLICY), page("<div></div>")]))


SECTIONS = (
    "<h1>Privacy</h1><h2>Scope</h2><p>All.</p><h2>Logs</h2>Kept <b>9</b> days.<p>More.</p><h2>Contact</h2><p>Us.</p>"
)


def test_range_to_the_end() -> None:
    """A range without an end goes on to the end of the page."""
    assert extract(page(SECTIONS), ("from 'Contact'",)).text == "## Contact\n\nUs.\n"


def test_range_keeps_bare_text() -> None:
    """Text that stands in no element of its own belongs to its range."""
    assert extract(page(SECTIONS), ("from 'Logs' to 'Contact'",)).text == "## Logs\n\nKept **9** days.\n\nMore.\n"


def test_range_can_be_taken_out() -> None:
    """A range can be taken out of the text."""
    assert extract(page(SECTIONS), (), ("from 'Scope' to 'Contact'",)).text == "# Privacy\n\n## Contact\n\nUs.\n"


@pytest.mark.parametrize("selector", ["from 'Rights'", "from 'Logs' to 'Rights'", "from 'Contact' to 'Logs'"])
def test_range_without_match(selector: str) -> None:
    """A range needs both of its headings, in their order."""
    assert "matches nothing" in refusal(page(SECTIONS), (selector,))


def test_recipe_names_selectors() -> None:
    """Texts read by other selectors have another recipe."""
    assert recipe() != recipe(("main",)) != recipe((), ("main",))


def test_recipe_is_stable() -> None:
    """Lists and tuples of the same selectors have the same recipe."""
    assert recipe(("main",), (".date",)) == recipe(["main"], [".date"])


@pytest.mark.parametrize(
    "selector",
    ["main .policy", "#a > p:not(.b)", "//main//p[@class='x']", "(//article)[1]", "./body", 'from \'It"s\' to "Mine"'],
)
def test_valid_selector_is_accepted(selector: str) -> None:
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
        ("from 'A' until 'B'", 'is not a valid range: write it as from "What we collect" to "Contact"'),
        ("", "'' is not a valid CSS selector: Expected selector, got <EOF at 0>"),
    ],
)
def test_invalid_selector_is_refused_with_the_reason(selector: str, reason: str) -> None:
    """An invalid selector is refused with the reason."""
    with pytest.raises(ValueError, match=re.escape(reason) + "$"):
        check_selector(selector)
