from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.bundle import pack, parts
from storage.records import Snapshot

NOW = datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC)
LATER = datetime(2031, 3, 4, 5, 6, 9, tzinfo=UTC)
FIRST = Snapshot(url="https://vendor.example/a", fetched_at=NOW, content_type="text/html", body=b"\xff\r\n<p>\n")
SECOND = Snapshot(url="https://vendor.example/b", fetched_at=LATER, content_type="", body=b"")

# Whatever a server sends in a header, and more of what could be taken for a part of a bundle.
headers = st.text(st.characters(blacklist_characters="\r\n", blacklist_categories=["Cs"])) | st.sampled_from(
    ["multipart/mixed; boundary=policy-monitor-0", ": ", "--policy-monitor-1"]
)
bodies = st.binary() | st.lists(
    st.sampled_from([b"\r\n", b"--", b"policy-monitor-0", b"policy-monitor-1", b"\r\n\r\n", b"-", b"x"])
).map(b"".join)
pages = st.builds(Snapshot, url=headers, fetched_at=st.just(NOW), content_type=headers, body=bodies)


@given(st.lists(pages, min_size=2, max_size=4))
def test_pages_come_out_of_a_bundle_as_they_went_in(snapshots: list[Snapshot]) -> None:
    """Several pages come out of a bundle as they went in, whatever their bytes."""
    assert parts(pack(snapshots)) == tuple(snapshots)


@given(bodies, st.booleans())
def test_any_snapshot_has_at_least_one_page(body: bytes, looks_whole: bool) -> None:  # noqa: FBT001 - drawn, not passed
    """Whatever a server sends as a bundle, there is at least one page in it."""
    sent = b"--policy-monitor-0\r\n%b\r\n--policy-monitor-0--\r\n" % body if looks_whole else body
    snapshot = replace(FIRST, content_type="multipart/mixed; boundary=policy-monitor-0", body=sent)

    assert len(parts(snapshot)) >= 1


@given(bodies)
def test_bytes_as_received(body: bytes) -> None:
    """The bytes of a page stand in a bundle unaltered."""
    assert body in pack([FIRST, replace(SECOND, body=body)]).body


def test_one_page_alone_is_no_bundle() -> None:
    """One page alone stays as it is."""
    assert pack([FIRST]) is FIRST


def test_nothing_cannot_be_packed() -> None:
    """Nothing cannot be packed."""
    with pytest.raises(ValueError, match="no page"):
        pack([])


def test_snapshot_that_is_no_bundle_is_its_own_page() -> None:
    """A snapshot that is no bundle is its own only page."""
    assert parts(FIRST) == (FIRST,)


def test_multipart_of_a_server() -> None:
    """What a server itself calls multipart is no bundle."""
    received = replace(FIRST, content_type="multipart/mixed; boundary=x", body=b"--x\r\n\r\nA\r\n--x--\r\n")

    assert parts(received) == (received,)


def test_time_makes_no_difference() -> None:
    """The same pages make the same bytes, whenever they came."""
    assert pack([FIRST, SECOND]).body == pack([replace(FIRST, fetched_at=LATER), SECOND]).body


def test_bundle_in_a_bundle() -> None:
    """A bundle may be a page of another bundle."""
    inner = replace(pack([FIRST, SECOND]), fetched_at=LATER)

    assert parts(pack([inner, SECOND]))[0] == inner


def test_bundle_is_a_mail_of_several_parts() -> None:
    """A bundle is what a mail program would call a message of several parts (RFC 2046, section 5.1)."""
    bundle = pack([replace(FIRST, body=b"A"), replace(SECOND, body=b"B")])

    assert bundle.body == (
        b"--policy-monitor-0\r\nContent-Location: https://vendor.example/a\r\nContent-Type: text/html\r\n\r\nA\r\n"
        b"--policy-monitor-0\r\nContent-Location: https://vendor.example/b\r\n\r\nB\r\n"
        b"--policy-monitor-0--\r\n"
    )


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("url", "https://vendor.example/a"),
        ("fetched_at", LATER),
        ("content_type", "multipart/mixed; boundary=policy-monitor-0"),
    ],
)
def test_of_the_bundle(field: str, expected: object) -> None:
    """A bundle has the address of its first page and the time of its last."""
    assert getattr(pack([FIRST, SECOND]), field) == expected


def test_line_break_in_a_header() -> None:
    """A line break in what came as a header cannot end the headers early."""
    broken = replace(FIRST, content_type="text/html\r\n\r\n<p>")

    assert parts(pack([broken, SECOND]))[0].content_type == "text/html <p>"
