import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pytest

from spiders.browser import missing, program
from spiders.bundle import parts
from spiders.crawl import Crawl, CrawlSettings, crawl
from storage.jobs import Job, Outcome
from tests.patience import PATIENCE
from tests.site import Answer, Page, Site
from tests.trouble import LIMIT, POLICY, SETTINGS, Stuck, endless, moved, refused

WITH_BROWSER = CrawlSettings(**asdict(SETTINGS) | {"timeout_seconds": 16, "retries": 0})
LACKING = missing(WITH_BROWSER)

needs_browser = pytest.mark.skipif(LACKING is not None, reason=str(LACKING))

SCRIPT = """
window.open('/pop-up');
document.cookie = 'seen=1';
setTimeout(() => fetch('/text').then(told => told.text()).then(text => { document.body.innerHTML = text }), 50);
"""
PAGES: dict[str, Answer] = {
    "/robots.txt": Page(body="User-agent: *\nDisallow: /private/\n"),
    "/shell": Page(body="<title>Privacy</title><body><script src=/script></script><img src=/image>"),
    "/script": Page(body=SCRIPT, headers={"Content-Type": "text/javascript"}),
    "/text": Page(body=POLICY),
    "/latin": Page(
        body="<title>Privacy</title><p>Größe<script>document.body.append(' \\u2192 3')</script>".encode("latin-1"),
        headers={"Content-Type": "text/html; charset=iso-8859-1", "ETag": '"l1"'},
    ),
    "/large": Page(body=f"<body><script>document.body.append('x'.repeat({LIMIT}))</script>"),
    "/endless": endless,
    "/moved": moved("/text"),
    "/to-private": moved("/private/policy"),
    "/to-file": moved("file:///etc/hostname"),
    "/to-broken": moved("http://[vendor.example/privacy"),
    "/to-metadata": moved("http://169.254.169.254/latest/meta-data/"),
    "/to-mapped": moved("http://[::ffff:10.0.0.1]/"),
    "/to-nobody": moved("http://127.0.0.1:65001/"),
    "/goes-inside": Page(body="<script>location = 'http://10.0.0.1/'</script>"),
    "/asks-inside": Page(
        body=f"<base href='http://10.0.0.1/'>{POLICY}<iframe src=frame></iframe><script src=script></script><script>"
        "fetch('text').catch(() => { document.body.append('fetch refused. ') });"
        "new WebSocket('ws://10.0.0.1/').onerror = () => { document.body.append('socket refused. ') };</script>"
    ),
    "/private/policy": Page(body=POLICY),
    "/pdf": Page(body=b"%PDF-1.7", headers={"Content-Type": "application/pdf"}),
    "/archive": Page(body=b"PK\x03\x04", headers={"Content-Type": "application/zip"}),
    "/busy": Page(status=503),
    "/busy-at-length": Page(status=503, body="<p>Sorry.</p>" * LIMIT),
    "/hangs": Stuck(),
}
POLICIES = [path for path in PAGES if path not in {"/robots.txt", "/script", "/text"}]
SLOW = {"/hangs", "/pdf", "/archive", "/large", "/to-file", "/busy", "/busy-at-length"}


@dataclass(frozen=True)
class Crawled:
    """What one crawl with and without the browser came to."""

    site: Site
    outcomes: dict[str, Outcome]


def jobs_for(site: Site) -> list[Job]:
    """Return a job with a browser for every policy, one for two pages, and one without a browser."""
    several = Job(
        policy="parts", url=f"{site.address}/latin?part", further_urls=(f"{site.address}/text",), browser=True
    )
    return [
        *(Job(policy=path.strip("/"), url=address(site, path), browser=True, etag='"l1"') for path in POLICIES),
        several,
        Job(policy="plain", url=f"{site.address}/shell?plain"),
    ]


def address(site: Site, path: str) -> str:
    """Return the address of a page; what takes long is on another host, so that the rest does not wait for it."""
    whole = site.address + path
    return whole.replace("127.0.0.1", "localhost") if path in SLOW else whole


@pytest.fixture(scope="module")
def crawled() -> Iterator[Crawled]:
    """Crawl all the pages at once."""
    with Site(PAGES) as site:
        outcomes = crawl(jobs_for(site), WITH_BROWSER, limit_seconds=120)
        yield Crawled(site, {outcome.fetch.policy: outcome for outcome in outcomes})


def body(outcome: Outcome) -> str:
    """Return the page that an outcome brings."""
    return outcome.snapshot.body.decode() if outcome.snapshot else ""


@needs_browser
@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("shell", ("new text", 200, None, None)),
        ("moved", ("new text", 200, None, None)),
        ("large", ("failed", None, False, "the page is larger than allowed")),
        ("endless", ("failed", None, False, "the page is larger than allowed")),
        ("to-private", ("failed", None, False, "robots.txt forbids it")),
        ("to-file", ("failed", None, False, "it redirects to what is not fetched")),
        ("to-broken", ("failed", None, False, "it redirects to what is not fetched")),
        ("to-metadata", refused("169.254.169.254 is an address at which clouds tell machines their secrets")),
        ("to-mapped", refused("::ffff:a00:1 leads to 10.0.0.1, a private address")),
        ("to-nobody", ("failed", None, True, "the server refused the connection")),
        ("goes-inside", refused("10.0.0.1 is a private address")),
        ("asks-inside", ("new text", 200, None, None)),
        ("private/policy", ("failed", None, False, "robots.txt forbids it")),
        (
            "pdf",
            ("failed", None, False, "it is application/pdf, which is read without a browser: leave `browser` out"),
        ),
        ("archive", ("failed", None, False, "it is a download, not a page")),
        ("busy", ("failed", 503, True, "HTTP 503")),
        ("busy-at-length", ("failed", 503, True, "HTTP 503")),
        ("hangs", ("failed", None, True, "the download took too long")),
    ],
)
def test_every_page_has_its_outcome_in_a_browser_too(
    crawled: Crawled, policy: str, expected: tuple[str, int | None, bool | None, str | None]
) -> None:
    """Every page has the outcome that it would have without a browser, and none harms another."""
    fetch = crawled.outcomes[policy].fetch

    assert expected == (fetch.outcome, fetch.status, fetch.transient, fetch.error)


@needs_browser
def test_text_that_a_script_writes_is_read(crawled: Crawled) -> None:
    """What a page shows only with JavaScript, and only after it has loaded, is read."""
    assert "erased after thirty days" in body(crawled.outcomes["shell"])


@needs_browser
@pytest.mark.parametrize("kind", ["fetch", "socket"])
def test_part_of_a_page_reaches_no_private_address(crawled: Crawled, kind: str) -> None:
    """What a page asks for beside itself reaches no address that nothing is fetched from, whatever its kind."""
    assert f"{kind} refused." in body(crawled.outcomes["asks-inside"])


@needs_browser
def test_policy_that_asks_for_no_browser_gets_none(crawled: Crawled) -> None:
    """A policy that asks for no browser is fetched without one in the same crawl: its bytes stay as received."""
    shell = PAGES["/shell"]
    assert isinstance(shell, Page)

    assert body(crawled.outcomes["plain"]) == shell.body


@needs_browser
def test_rendered_page_is_utf_8(crawled: Crawled) -> None:
    """A rendered page is UTF-8, and says so, whatever its server said."""
    outcome = crawled.outcomes["latin"]

    assert (
        "Größe" in body(outcome),
        "→ 3" in body(outcome),
        outcome.snapshot and outcome.snapshot.content_type,
    ) == (True, True, "text/html; charset=utf-8")


@needs_browser
def test_rendered_page_is_not_asked_for_conditionally(crawled: Crawled) -> None:
    """A rendered page is never asked for conditionally: what it loads may have changed without it."""
    [asked] = crawled.site.asked("/latin")

    assert ("If-None-Match" in asked.headers, crawled.outcomes["latin"].fetch.etag) == (False, None)


@needs_browser
def test_several_pages_are_all_rendered(crawled: Crawled) -> None:
    """Several pages of a policy are all rendered."""
    snapshot = crawled.outcomes["parts"].snapshot
    pages = parts(snapshot) if snapshot else ()

    assert ["→ 3" in page.body.decode() for page in pages] == [True, False]


@needs_browser
def test_redirects_in_the_browser_are_told(crawled: Crawled) -> None:
    """The fetch tells what redirected the browser, and where the page came from at last."""
    fetch, address = crawled.outcomes["moved"].fetch, crawled.site.address

    assert (fetch.redirects, fetch.url) == ((f"{address}/moved",), f"{address}/text")


@needs_browser
@pytest.mark.parametrize("path", ["/image", "/pop-up", "/favicon.ico"])
def test_what_adds_no_word_is_not_asked_for(crawled: Crawled, path: str) -> None:
    """What adds no word to a page is not asked for: no images, no pop-ups."""
    assert crawled.site.asked(path) == []


@needs_browser
def test_cookies_of_one_page_are_not_sent_with_another(crawled: Crawled) -> None:
    """What one page set is not sent with another."""
    assert {
        name for seen in crawled.site.seen if seen.path == "/moved" for name in seen.headers if name == "Cookie"
    } == set()


@needs_browser
def test_every_request_of_the_browser_says_who_asks(crawled: Crawled) -> None:
    """Every request of the browser says who asks."""
    assert {seen.headers["User-Agent"] for seen in crawled.site.seen} == {SETTINGS.user_agent}


@needs_browser
def test_stopped_crawl_takes_its_browser_with_it() -> None:
    """A crawl that is stopped takes its browser with it."""
    stuck = Stuck()
    with Site({"/stuck": stuck}) as site:
        jobs = [Job(policy="stuck", url=f"{site.address}/stuck", browser=True)]
        running = Crawl(jobs, CrawlSettings(**asdict(WITH_BROWSER) | {"timeout_seconds": 60}), limit_seconds=60)
        reading = threading.Thread(target=lambda: list(running.outcomes()))
        reading.start()
        stuck.asked.wait(PATIENCE)
        running.stop()
        reading.join()

        assert stuck.left.wait(PATIENCE)


def test_without_a_browser_the_other_policies_are_fetched() -> None:
    """Without a browser a policy that asks for one fails with what to install, and the others are fetched."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"browser_path": "/nowhere/chromium"})
    with Site({"/a": Page(body=POLICY)}) as site:
        jobs = [Job(policy=name, url=f"{site.address}/a", browser=name == "rendered") for name in ("plain", "rendered")]
        outcomes = crawl(jobs, settings, limit_seconds=120)
        told = {outcome.fetch.policy: (outcome.fetch.error, outcome.fetch.transient) for outcome in outcomes}

    assert told == {"plain": (None, None), "rendered": (missing(settings), False)}


@pytest.mark.parametrize(
    ("extra", "found", "expected"),
    [
        (None, "/usr/bin/chromium", "pip install 'policy-monitor[browser]'"),
        ("spec", None, "install Chromium (apt install chromium), or set browser_path"),
    ],
)
def test_what_is_missing_for_the_browser_is_told(extra: str | None, found: str | None, expected: str) -> None:
    """Whoever lacks something for the browser is told what to install."""
    said = missing(SETTINGS, which=lambda _: found, find=lambda _: extra)

    assert str(said).endswith(expected)


def test_with_extra_and_browser_nothing_is_missing() -> None:
    """With the extra and a browser nothing is missing."""
    assert missing(SETTINGS, which=lambda name: f"/usr/bin/{name}", find=lambda _: "spec") is None


@pytest.mark.parametrize(
    ("path", "installed", "expected"),
    [
        (None, {"google-chrome", "chromium-browser"}, "/usr/bin/chromium-browser"),
        ("own-chromium", {"chromium", "own-chromium"}, "/usr/bin/own-chromium"),
        ("own-chromium", {"chromium"}, None),
    ],
)
def test_browser_is_the_one_that_is_set_or_the_first_installed(
    path: str | None, installed: set[str], expected: str | None
) -> None:
    """The browser is the one that is set and no other, else the first that is installed under a usual name."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"browser_path": path})

    assert program(settings, which=lambda name: f"/usr/bin/{name}" if name in installed else None) == expected
