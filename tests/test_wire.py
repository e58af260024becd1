from datetime import UTC, datetime
from io import BytesIO

import pytest

from spiders.order import Order
from spiders.settings import CrawlSettings
from spiders.wire import job_line, order_lines, read_order, read_outcome, told_outcome
from storage.jobs import Job, Outcome, RobotsTxt, Sketch
from storage.records import Fetch, FetchOutcome, Reading, Snapshot

NOW = datetime(2031, 3, 4, 5, 6, 7, 891, tzinfo=UTC)
FETCH = Fetch(
    policy="larkfield-privacy",
    started_at=NOW,
    duration_ms=120,
    outcome=FetchOutcome.NEW_TEXT,
    status=200,
    url="https://larkfield.example/privacy",
    redirects=("http://larkfield.example/privacy",),
    size=3,
    sha256="00ff",
    fingerprint="cd",
    etag='"v7"',
)
SNAPSHOT = Snapshot(url="https://larkfield.example/privacy", fetched_at=NOW, content_type="text/html", body=b"\0\xff\n")
READING = Reading(
    text="# Größe\n\u2028",
    fingerprint="ab",
    imprint="ef",
    recipe="1",
    language="de",
    links=(("wo", "https://x.example"),),
)


def sent(outcome: Outcome) -> bytes:
    """Return what stands in the pipe of an outcome."""
    return b"".join(told_outcome(outcome))


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(fetch=FETCH),
        Outcome(fetch=FETCH, snapshot=SNAPSHOT),
        Outcome(fetch=FETCH, snapshot=SNAPSHOT, reading=READING),
        Outcome(fetch=FETCH, robots=(RobotsTxt(host="larkfield.example", text="Disallow: /x", read_at=NOW),)),
    ],
)
def test_outcome_comes_out_as_it_went_in(outcome: Outcome) -> None:
    """An outcome comes out of the pipe as it went in."""
    assert read_outcome(BytesIO(sent(outcome))) == outcome


def test_several_outcomes_stay_apart() -> None:
    """One outcome ends where the next begins, whatever its text and bytes hold."""
    full = Outcome(fetch=FETCH, snapshot=SNAPSHOT, reading=READING)
    pipe = BytesIO(sent(full) + sent(Outcome(fetch=FETCH)))

    assert [read_outcome(pipe) for _ in range(3)] == [full, Outcome(fetch=FETCH), None]


@pytest.mark.parametrize("lost", [1, 3, 4, 200])
def test_outcome_that_was_cut_off_is_refused(lost: int) -> None:
    """An outcome that was cut off is refused, in its bytes or before."""
    with pytest.raises(ValueError, match=r"bytes of 3|delimiter|Unterminated|Expecting"):
        read_outcome(BytesIO(sent(Outcome(fetch=FETCH, snapshot=SNAPSHOT))[:-lost]))


def test_order_comes_out_as_it_went_in() -> None:
    """An order comes out of the pipe as it went in."""
    plain = Job(policy="a", url="https://a.example")
    full = Job(
        policy="b",
        url="https://b.example",
        select=("main", "//p"),
        remove=(".x",),
        fingerprint="ab",
        imprint="ef",
        expected=Sketch(words=812, language="en", lines="0000000ff0000000"),
        further_urls=("https://b.example/2", "https://b.example/3"),
        browser=True,
        explain=True,
    )
    settings = CrawlSettings(user_agent="policy-monitor-test", delay_seconds=0.5, private_networks=("10.0.0.0/8",))

    told, lines = read_order(BytesIO(b"".join(order_lines(map(job_line, (plain, full)), settings))))

    assert (told, list(Order(lines))) == (settings, [plain, full])


def test_order_cut_off_is_no_order() -> None:
    """A child whose parent died while it sent the order does not crawl what came of it."""
    sent = b"".join(order_lines([job_line(Job(policy="a", url="https://a.example"))], CrawlSettings(user_agent="x")))
    _, lines = read_order(BytesIO(sent.removesuffix(b"\n")))

    with pytest.raises(ValueError, match="cut off"):
        list(lines)
