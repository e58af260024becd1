from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.extract import ExtractError, extract
from spiders.outline import outline
from spiders.reading import read_page
from storage.jobs import Job
from storage.records import FetchOutcome, Snapshot
from tests.making import fetch

NOW = datetime(2031, 3, 4, tzinfo=UTC)
TEXT = "<h1>Privacy policy</h1><p>We tell you of a change 30 days before it takes effect.</p>"


def page(body: str, *, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    """Return a page as it came."""
    whole = f"<html lang=en>{body}".encode()
    return Snapshot(url="https://acme.example/privacy", fetched_at=NOW, content_type=content_type, body=whole)


@pytest.mark.parametrize(
    "noise",
    [
        '<script nonce="{}">if (a < b) go("{}")</script>',
        '<input type="hidden" name="_token" value="{}">',
        "<!-- served to {} -->",
        '<meta name="csrf-token" content="{}">',
        '<link rel="preload" href="/site.css?{}">',
        '<style nonce="{}"></style>',
    ],
)
def test_noise_is_not_in_it(noise: str) -> None:
    """What differs at every fetch and never shows leaves the outline as it is."""
    one, other = (page(f"{noise.format(token, token)}{TEXT}") for token in ("8f3a", "c901"))

    assert outline(one) == outline(other)


def test_hidden_address_by_another_key() -> None:
    """A mail address that is hidden under another key is the same address."""
    one, other = (page(f'{TEXT}<a data-cfemail="{code}">?</a>') for code in ("01604163", "02634260"))

    assert outline(one) == outline(other)


def test_another_hidden_address() -> None:
    """Another address under the same key is another page."""
    one, other = (page(f'{TEXT}<a data-cfemail="{code}">?</a>') for code in ("01604163", "01604162"))

    assert outline(one) != outline(other)


@pytest.mark.parametrize(
    "around",
    [
        "<p>{}</p>",
        "<!-- <script> --><p>{}</p><script>go()</script>",
        "<script>go()</script ><p>{}</p><script>go()</script>",
        "<script>go()</SCRIPT><p>{}</p></script>",
        '<p title="<script>">{}</p><script>go()</script>',
        '<p title="<!--">{}</p><!-- -->',
        '<div title="<input">{}</div>',
        "<noscript>{}</noscript>",
        "<script/>{}</script>",
        "<title/>{}</title>",
    ],
)
def test_text_is_in_it(around: str) -> None:
    """Whatever may be text tells two pages apart, also beside what looks like a script or a comment."""
    one, other = (outline(page(TEXT + around.format(words))) for words in ("for 30 days", "for 8 days"))

    assert one is None or one != other


PIECES = (
    *("{}", "<p>{}</p>", "<h2>{}</h2>", "<li>{}", " ", "\n", ">", "<", '"', "'", "/", "="),
    *(
        "<script>",
        "</script>",
        "<script>{}</script>",
        "<SCRIPT>",
        "</SCRIPT>",
        "<script src=x>",
        "<script/>",
        "<scripts>",
    ),
    *("<!--", "-->", "<!-->", "<!--->", "--!>", "<!-- {} -->", "<![CDATA[", "]]>", "<!x>", "<?x", "?>"),
    *(
        '<input value="',
        "<input ",
        "<input value={}>",
        "<link ",
        '<link rel="canonical" href="/{}">',
        "<meta ",
        "<style ",
        "</style>",
    ),
    *(
        "<textarea>",
        "</textarea>",
        "<title>",
        "</title>",
        "<noscript>",
        "</noscript>",
        "<xmp>",
        "<plaintext>",
        "<iframe>",
    ),
    *(
        "<svg>",
        "</svg>",
        "<math>",
        "<template>",
        "<select>",
        "<option>{}",
        '<p title="',
        '<img alt="{}">',
        "<br>",
        "</p>",
    ),
    *(
        '<a data-cfemail="01604163">',
        '<a data-cfemail="{}">',
        "&lt;script>",
        "<table><tr><td>{}",
        "<pre>",
        "</pre>",
        "<head>",
        "<body>",
    ),
)
"""Of a page; `{}` is what differs between two."""


def text_of(body: str) -> str | None:
    """Read the text of a page, None where it has none."""
    try:
        return extract(page(body)).text
    except ExtractError:
        return None


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["8", "0b60", 'x"', "-->", "<p>y", "</script>"]))
def test_equal_outlines_mean_equal_texts(pieces: list[str], other: str) -> None:
    """Whatever differs between two pages: where that leaves the outline as it is, the text is the same."""
    made = "".join(pieces) + TEXT
    one, two = made.replace("{}", "30"), made.replace("{}", other)
    seen = outline(page(one))

    assert seen is None or seen != outline(page(two)) or text_of(one) == text_of(two)


@pytest.mark.parametrize(
    "body", ['<template id="B:0"></template><div hidden id="S:0">a</div>$RC("B:0","S:0")', "%PDF-1.7"]
)
def test_pages_that_have_none(body: str) -> None:
    """A page whose script says where its text belongs has no outline, and neither has what is not HTML."""
    assert outline(page(body, content_type="text/html" if "S:0" in body else "application/pdf")) is None


def test_other_selectors_make_another_outline() -> None:
    """A page that is read by other selectors has another outline."""
    assert outline(page(TEXT), ("main",)) != outline(page(TEXT))


def test_known_outline_is_unchanged() -> None:
    """A page with the outline that the job knows is unchanged, and is not read at all."""
    seen = page(f"<script>1</script>{TEXT}")
    job = Job(policy="acme", url=seen.url, fingerprint="of another text", outline=outline(seen))

    outcome = read_page(job, page(f"<script>2</script>{TEXT}"), fetch(NOW, outcome=FetchOutcome.NEW_TEXT))

    assert outcome.fetch.outcome is FetchOutcome.UNCHANGED


def test_outline_is_given_back() -> None:
    """A page that was read tells its outline, for the next fetch."""
    seen = page(TEXT)
    job = Job(policy="acme", url=seen.url, fingerprint=extract(seen).fingerprint)

    assert outline(seen) == read_page(job, seen, fetch(NOW, outcome=FetchOutcome.NEW_TEXT)).outline
