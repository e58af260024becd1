from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256

import pytest

from spiders.bundle import parts
from spiders.crawl import crawl
from storage.jobs import Job, Outcome
from storage.records import FetchOutcome
from tests.site import Page, Site
from tests.trouble import FINGERPRINT, PAGES, POLICY, SETTINGS, Bomb, refused

NO_HOST = "http://vendor example/robots.txt"


@dataclass(frozen=True)
class Crawled:
    """What one crawl of all the pages came to."""

    site: Site
    outcomes: list[Outcome]

    def __getitem__(self, policy: str) -> Outcome:
        return next(outcome for outcome in self.outcomes if outcome.fetch.policy == policy)


def jobs_for(site: Site) -> list[Job]:
    """Return a job for every page, and for two addresses that are none."""
    known = {
        "unchanged": Job(policy="unchanged", url=f"{site.address}/unchanged", fingerprint=FINGERPRINT),
        "not-modified": Job(
            policy="not-modified",
            url=f"{site.address}/not-modified",
            etag='"v7"',
            last_modified="Tue, 04 Mar 2031 05:00:00 GMT",
        ),
        "known-parts": Job(
            policy="known-parts",
            url=f"{site.address}/part-2?known",
            etag='"p2"',
            further_urls=(f"{site.address}/new?known",),
        ),
        "explained": Job(
            policy="explained",
            url=f"{site.address}/unchanged?explained",
            fingerprint=FINGERPRINT,
            etag='"v7"',
            explain=True,
        ),
        "parts": Job(policy="parts", url=f"{site.address}/part-1", further_urls=(f"{site.address}/part-2",)),
        "parts-gone": Job(
            policy="parts-gone", url=f"{site.address}/new?part", further_urls=(f"{site.address}/gone?part",)
        ),
        "parts-broken": Job(
            policy="parts-broken", url=f"{site.address}/new?part", further_urls=(f"{site.address}/broken?part",)
        ),
        "parts-nonsense": Job(policy="parts-nonsense", url=f"{site.address}/new?part", further_urls=("privacy/2",)),
        "parts-large": Job(
            policy="parts-large", url=f"{site.address}/large-1", further_urls=(f"{site.address}/large-2",)
        ),
        "long-address": Job(policy="long-address", url=f"{site.address}/new?{'long' * 600}"),
        "nonsense": Job(policy="nonsense", url="vendor.example/privacy"),
        "refused": Job(policy="refused", url="http://127.0.0.1:9/privacy"),
    }
    own = [path for path in PAGES if path != "/menu"]
    plain = {path.strip("/"): Job(policy=path.strip("/"), url=site.address + path) for path in own}
    return [*({**plain, **known, "last": plain["last"]}).values()]


@pytest.fixture(scope="module")
def crawled() -> Iterator[Crawled]:
    """Crawl all the pages at once, from a thread as the daemon does."""
    assert all(answer.made for answer in PAGES.values() if isinstance(answer, Bomb))
    with Site(PAGES) as site, ThreadPoolExecutor() as pool:
        yield Crawled(site, pool.submit(lambda: list(crawl(jobs_for(site), SETTINGS, limit_seconds=120))).result())


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("new", ("new text", 200, None, None)),
        ("compressed", ("new text", 200, None, None)),
        ("long-address", ("new text", 200, None, None)),
        ("unchanged", ("unchanged", 200, None, None)),
        ("not-modified", ("unchanged", 304, None, None)),
        ("moved", ("new text", 200, None, None)),
        ("circle", ("failed", None, False, "it redirects in a circle, or too often")),
        ("to-file", ("failed", 302, False, "HTTP 302: redirects to file:///etc/hostname, which is not fetched")),
        (
            "to-data",
            ("failed", 302, False, "HTTP 302: redirects to data:text/html,<p>We keep all, which is not fetched"),
        ),
        ("to-metadata", refused("169.254.169.254 is an address at which clouds tell machines their secrets")),
        (
            "to-number",
            refused("0xa9fea9fe leads to 169.254.169.254, an address at which clouds tell machines their secrets"),
        ),
        ("to-mapped", refused("::ffff:10.0.0.1 leads to 10.0.0.1, a private address")),
        ("to-nothing", refused("0.0.0.0 is the unspecified address")),
        ("refreshed", refused("10.0.0.1 is a private address")),
        ("refreshed-to-file", ("new text", 200, None, None)),
        (
            "to-broken",
            ("failed", 302, False, "HTTP 302: redirects to http://[vendor.example/privacy, which is not fetched"),
        ),
        (
            "to-no-port",
            ("failed", 302, False, "HTTP 302: redirects to http://vendor.example:99999/privacy, which is not fetched"),
        ),
        (
            "to-no-host",
            (
                *("failed", None, False),
                f"{NO_HOST!r} is not an address: Invalid URI {NO_HOST.encode()!r} (asked for robots.txt)",
            ),
        ),
        ("refreshed-to-broken", ("new text", 200, None, None)),
        ("hangs", ("failed", None, True, "the download took too long")),
        ("drips", ("failed", None, True, "the download took too long")),
        ("endless", ("failed", None, False, "the page is larger than allowed")),
        ("huge", ("failed", None, False, "the page is larger than allowed")),
        ("endless-head", ("failed", None, False, "the headers are longer than allowed")),
        ("gzip-members", ("failed", None, False, "the page is compressed in more than 1,000 pieces")),
        ("gzip-of-gzip", ("failed", None, False, "the page is compressed 3 times over")),
        ("no-charset", ("new text", 200, None, None)),
        ("slow-charset", ("new text", 200, None, None)),
        ("gzip-bomb", ("failed", None, False, "the page is larger than allowed once decompressed")),
        ("brotli-bomb", ("failed", None, False, "the page is larger than allowed once decompressed")),
        ("zstd-bomb", ("failed", None, False, "the page is larger than allowed once decompressed")),
        ("deflated", ("new text", 200, None, None)),
        ("brotlied", ("new text", 200, None, None)),
        ("zstandard", ("new text", 200, None, None)),
        ("half-gzip", ("failed", None, True, "the page could not be decompressed: it ends too early")),
        ("half-deflate", ("failed", None, True, "the page could not be decompressed: it ends too early")),
        ("half-brotli", ("failed", None, True, "the page could not be decompressed: it ends too early")),
        ("half-zstd", ("failed", None, True, "the page could not be decompressed: it ends too early")),
        ("cut-chunk", ("failed", None, True, "the connection ended before the page did")),
        ("unasked", ("failed", 304, True, "HTTP 304, although nobody asked whether the page changed")),
        ("parts-gone", ("failed", 404, False, "HTTP 404")),
        ("parts-broken", ("failed", 500, True, "HTTP 500")),
        (
            "parts-nonsense",
            ("failed", None, False, "'privacy/2' is not an address: Missing scheme in request url"),
        ),
        ("parts-large", ("failed", None, False, "the page is larger than allowed")),
        ("framed-gone", ("failed", 404, False, "HTTP 404")),
        ("no-gzip", ("failed", None, True, "the page could not be decompressed")),
        ("cut-off", ("failed", None, True, "the connection ended before the page did")),
        ("hangs-up", ("failed", None, True, "the connection broke before the page came")),
        ("gone", ("failed", 404, False, "HTTP 404")),
        ("broken", ("failed", 500, True, "HTTP 500")),
        ("flaky", ("new text", 200, None, None)),
        ("busy", ("new text", 200, None, None)),
        ("closed", ("failed", 503, True, "HTTP 503, asks to wait 3600 s")),
        ("still-busy", ("failed", 429, True, "HTTP 429, asks to wait 0 s")),
        ("private/policy", ("failed", None, False, "robots.txt forbids it")),
        (
            "nonsense",
            ("failed", None, False, "'vendor.example/privacy' is not an address: Missing scheme in request url"),
        ),
        ("refused", ("failed", None, True, "the server refused the connection (asked for robots.txt)")),
        ("last", ("new text", 200, None, None)),
    ],
)
def test_every_troublesome_page_has_its_outcome(
    crawled: Crawled, policy: str, expected: tuple[str, int | None, bool | None, str | None]
) -> None:
    """Every troublesome page has its clear outcome, and none harms another of the same crawl."""
    fetch = crawled[policy].fetch
    said = fetch.error and fetch.error.removesuffix(f": {fetch.url}")

    assert expected == (fetch.outcome, fetch.status, fetch.transient, said)


def test_page_that_is_no_policy_is_suspect(crawled: Crawled) -> None:
    """A page that is no policy is suspect, and its error says by which sign."""
    fetch = crawled["wall"].fetch

    assert (fetch.outcome, "Just a moment..." in str(fetch.error)) == (FetchOutcome.SUSPECT, True)


def test_every_job_has_one_outcome(crawled: Crawled) -> None:
    """Every job has exactly one outcome."""
    assert sorted(outcome.fetch.policy for outcome in crawled.outcomes) == sorted(
        job.policy for job in jobs_for(crawled.site)
    )


def test_new_text_comes_with_its_reading(crawled: Crawled) -> None:
    """A new text comes with its reading."""
    reading = crawled["new"].reading

    assert (reading and reading.fingerprint) == FINGERPRINT


def test_snapshot_is_decoded(crawled: Crawled) -> None:
    """The snapshot holds the bytes as decoded from their Content-Encoding."""
    snapshot = crawled["compressed"].snapshot

    assert (snapshot and snapshot.body) == POLICY.encode()


def test_content_type_is_kept_as_received(crawled: Crawled) -> None:
    """The snapshot keeps the Content-Type as received."""
    snapshot = crawled["new"].snapshot

    assert (snapshot and snapshot.content_type) == "text/html; charset=utf-8"


def test_validators_are_kept_for_the_next_request(crawled: Crawled) -> None:
    """The fetch keeps what makes the next request conditional."""
    fetch = crawled["new"].fetch

    assert (fetch.etag, fetch.last_modified) == ('"v8"', "Tue, 04 Mar 2031 05:00:00 GMT")


def test_size_and_hash_are_of_the_decoded_bytes(crawled: Crawled) -> None:
    """Size and hash are those of the decoded bytes."""
    fetch = crawled["compressed"].fetch

    assert (fetch.size, fetch.sha256) == (len(POLICY), sha256(POLICY.encode()).hexdigest())


def test_unchanged_page_brings_its_bytes(crawled: Crawled) -> None:
    """An unchanged page comes with its bytes, and without a reading."""
    outcome = crawled["unchanged"]

    assert (outcome.snapshot and outcome.snapshot.body, outcome.reading) == (body_of("/unchanged"), None)


def test_page_that_cannot_be_read_is_kept(crawled: Crawled) -> None:
    """What came but could not be read is kept."""
    snapshot = crawled["pdf"].snapshot

    assert (snapshot and snapshot.body) == b"%PDF-1.7"


def bodies(outcome: Outcome) -> list[bytes]:
    """Return the bytes of each page that an outcome brings."""
    return [page.body for page in parts(outcome.snapshot)] if outcome.snapshot else []


def body_of(path: str) -> bytes:
    """Return what a path answers."""
    page = PAGES[path]
    assert isinstance(page, Page)
    return page.body.encode() if isinstance(page.body, str) else page.body


def test_several_pages_come_as_one_snapshot(crawled: Crawled) -> None:
    """Several pages of a policy come as one snapshot, each as received, in the order of their addresses."""
    assert bodies(crawled["parts"]) == [body_of("/part-one"), body_of("/part-2")]


def test_parts_have_no_validators(crawled: Crawled) -> None:
    """What is true of one page alone does not make the next fetch of several conditional."""
    assert (crawled["parts"].fetch.etag, crawled["framed"].fetch.etag) == (None, None)


def test_parts_are_not_conditional(crawled: Crawled) -> None:
    """Several pages are asked for as a whole, whatever is known of one."""
    [asked] = crawled.site.asked("/part-2?known")

    assert "If-None-Match" not in asked.headers


def test_address_of_several_pages_is_that_of_the_first(crawled: Crawled) -> None:
    """The address of several pages is that of the first, and all that redirected are told."""
    fetch, address = crawled["parts"].fetch, crawled.site.address

    assert (fetch.url, fetch.redirects) == (f"{address}/part-one", (f"{address}/part-1",))


def test_failed_part_is_named(crawled: Crawled) -> None:
    """One page that fails fails all, and the error names it."""
    assert crawled["parts-gone"].fetch.error == f"HTTP 404: {crawled.site.address}/gone?part"


def test_failed_parts_keep_nothing(crawled: Crawled) -> None:
    """Half of the pages is no policy: none is kept."""
    assert crawled["parts-gone"].snapshot is None


def test_several_pages_last_as_long_as_all_of_them(crawled: Crawled) -> None:
    """Several pages last as long as all of them, and no longer."""
    assert crawled["parts-gone"].fetch.duration_ms < 3000


def test_page_of_frames_comes_with_them(crawled: Crawled) -> None:
    """A page that has its text in frames comes with them, and not with the frames' frames."""
    assert bodies(crawled["framed"]) == [body_of("/framed"), body_of("/menu"), body_of("/part-2")]


def test_frame_of_a_frame_is_not_asked_for(crawled: Crawled) -> None:
    """A frame in a frame is not asked for."""
    assert crawled.site.asked("/never") == []


def test_not_modified_keeps_validators(crawled: Crawled) -> None:
    """What a 304 does not tell stays: the next request is conditional again."""
    fetch = crawled["not-modified"].fetch

    assert (fetch.etag, fetch.last_modified) == ('"v7"', "Tue, 04 Mar 2031 05:00:00 GMT")


def test_explained_page_brings_its_bytes(crawled: Crawled) -> None:
    """Who asks to explain an unchanged page gets its bytes, which a 304 would not bring."""
    [asked] = crawled.site.asked("/unchanged?explained")

    assert (bodies(crawled["explained"]), "If-None-Match" in asked.headers) == ([body_of("/unchanged")], False)


def test_every_redirect_is_told(crawled: Crawled) -> None:
    """The fetch tells every address that redirected, and where the page came from at last."""
    fetch, address = crawled["moved"].fetch, crawled.site.address

    assert (fetch.redirects, fetch.url) == ((f"{address}/moved", f"{address}/moved-again"), f"{address}/new")


def test_circle_is_left_after_ten_redirects(crawled: Crawled) -> None:
    """A circle is left after ten redirects."""
    assert len(crawled["circle"].fetch.redirects) == 10


def test_server_error_is_retried(crawled: Crawled) -> None:
    """A server error is retried as often as the settings say."""
    assert len(crawled.site.asked("/broken")) == 2


def test_missing_page_is_not_retried(crawled: Crawled) -> None:
    """A page that is gone is asked for once."""
    assert len(crawled.site.asked("/gone")) == 1


def test_busy_server_is_asked_no_sooner_than_it_said(crawled: Crawled) -> None:
    """A busy server is asked again no sooner than it said."""
    first, second = crawled.site.asked("/busy")

    assert second.began - first.ended >= 0.6


def test_busy_server_is_asked_for_nothing_else(crawled: Crawled) -> None:
    """While a busy server asks to wait, no other page of it is asked for."""
    told = crawled.site.asked("/busy")[0].ended

    assert [seen.path for seen in crawled.site.seen if told < seen.began < told + 0.9] == []


def test_server_that_stays_busy_is_asked_twice(crawled: Crawled) -> None:
    """A server that stays busy is asked twice, not forever."""
    assert len(crawled.site.asked("/still-busy")) == 2


def test_wait_of_an_hour_is_not_waited_for(crawled: Crawled) -> None:
    """A server that asks to wait for an hour is not waited for."""
    assert len(crawled.site.asked("/closed")) == 1


def test_robots_txt_is_read_once_a_crawl(crawled: Crawled) -> None:
    """The rules of a host are read once a crawl, before its pages; its own job reads them again as a page."""
    assert len(crawled.site.asked("/robots.txt")) == 2


def test_forbidden_page_is_not_asked_for(crawled: Crawled) -> None:
    """What robots.txt forbids is not even asked for."""
    assert crawled.site.asked("/private/policy") == []


def test_every_request_says_who_asks(crawled: Crawled) -> None:
    """Every request says who asks."""
    assert {seen.headers["User-Agent"] for seen in crawled.site.seen} == {SETTINGS.user_agent}


def test_fetch_lasts_as_long_as_its_requests(crawled: Crawled) -> None:
    """A fetch lasts as long as its requests, not as long as it waited for its turn."""
    assert crawled["last"].fetch.duration_ms < 2000


def test_dripping_download_ends_with_its_time(crawled: Crawled) -> None:
    """A download is over when its time is over, however steadily it drips."""
    assert [0.5 < seen.ended - seen.began < 8 for seen in crawled.site.asked("/drips")] == [True, True]
