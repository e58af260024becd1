import io
import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from spiders.extract import ExtractError, extract
from spiders.suspect import Sign, sign, sketch
from storage.jobs import Sketch
from storage.records import Reading, Snapshot

SUSPECTS = Path(__file__).parent / "suspects"
CASES = sorted(case.parent.name for case in SUSPECTS.glob("*/case.json"))

REPLAY = Path(__file__).parents[2] / "shared" / "data" / "replay"

ADDRESS = "https://larkfield.example/privacy"


def page(body: bytes, *, url: str = ADDRESS, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    """Return a snapshot of a page that came with status 200."""
    return Snapshot(url=url, fetched_at=datetime(2031, 3, 4, tzinfo=UTC), content_type=content_type, body=body)


def read(snapshot: Snapshot) -> Reading | None:
    """Return what our own rules read of a page, None where it holds no text."""
    try:
        return extract(snapshot)
    except ExtractError:
        return None


def before(name: str) -> Sketch:
    """Return the sketch of a text in `tests/suspects/before`."""
    return sketch((SUSPECTS / "before" / f"{name}.md").read_text(), "en")


@pytest.mark.parametrize("name", CASES)
def test_page_of_a_case_is_suspect_by_its_sign(name: str) -> None:
    """Every page in `tests/suspects` is suspect by the sign that its `case.json` says, or passes where that is null."""
    case = json.loads((SUSPECTS / name / "case.json").read_text())
    body = (SUSPECTS / name / "page.html").read_bytes()
    more = {key: case[key] for key in ("url", "content_type") if key in case}
    snapshot = page(body, **more)

    found = sign(
        snapshot, read(snapshot), before(case["before"]) if "before" in case else None, asked=case.get("asked")
    )

    assert (case["sign"], case.get("certain")) == told(found)


def told(found: Sign | None) -> tuple[str | None, bool | None]:
    """Return the kind of a sign and whether it is certain."""
    return (found.words.split(":")[0], found.certain) if found else (None, None)


def test_sign_says_what_was_seen() -> None:
    """A sign says what was seen, so that a person can judge it."""
    found = sign(page(b"<title>Page not found | Larkfield</title><p>Try the quay.</p>"), None, None)

    assert Sign(words="error page, not found: its title is 'Page not found | Larkfield'", certain=True) == found


def test_selector_that_matches_nothing() -> None:
    """A page on which only our selectors found nothing is no suspect: what is wrong with them is told elsewhere."""
    body = (SUSPECTS / "passes-mentions" / "page.html").read_bytes()

    assert sign(page(body), None, before("larkfield")) is None


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7\n", b"\x89PNG\r\n"])
def test_not_a_page(body: bytes) -> None:
    """What is not a page at all has no sign: why it cannot be read is told by reading it."""
    assert sign(page(body), None, before("larkfield")) is None


def test_pdf_with_text() -> None:
    """A policy that was read from a PDF is judged by its text alone."""
    text = (SUSPECTS / "before" / "larkfield.md").read_text()
    reading = Reading(text=text, fingerprint="", imprint="", recipe="", language="en")

    assert sign(page(b"%PDF-1.7\n", content_type="application/pdf"), reading, None) is None


@given(st.binary(), st.text())
def test_any_bytes_have_a_sign_or_none(body: bytes, text: str) -> None:
    """Whatever comes, there is a sign or none, and no error."""
    reading = Reading(text=text, fingerprint="", imprint="", recipe="", language=None)

    assert isinstance(sign(page(body), reading, before("larkfield"), asked=text), Sign | None)


def test_long_page_in_linear_time() -> None:
    """A page of two megabytes without an end of anything is judged within seconds."""
    body = b"<title>" + b"page - 404 - " * 80_000 + b"<p>" + b"-" * 1_000_000
    began = time.process_time()

    sign(page(body), None, before("larkfield"))

    assert time.process_time() - began < 5


@pytest.mark.skipif(not REPLAY.is_dir(), reason="needs the recorded pages in ../shared")
@pytest.mark.parametrize("path", sorted(REPLAY.glob("*.snapshots.jsonl.zst")), ids=lambda path: path.name.split(".")[0])
def test_recorded_page_passes(path: Path) -> None:
    """The first recorded page of every real policy is no suspect."""
    with zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(path.open("rb"), closefd=True) as stream:
        first = json.loads(io.TextIOWrapper(stream, "utf-8").readline())
    snapshot = page(first["html"].encode())

    assert sign(snapshot, read(snapshot), None) is None
