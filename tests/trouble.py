"""Pages that trouble a crawl, each served by a real site."""

import gzip
import re
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from http.server import BaseHTTPRequestHandler

import brotli  # type: ignore[import-untyped] # it has no stubs
from backports import zstd

from spiders.crawl import CrawlSettings
from spiders.extract import extract
from storage.records import Snapshot
from tests.site import Answer, Page, in_turn

LIMIT = 200_000
SETTINGS = CrawlSettings(
    user_agent="policy-monitor-test (tests@vendor.example)",
    delay_seconds=0,
    timeout_seconds=1,
    max_bytes=LIMIT,
    max_wait_seconds=5,
    retries=1,
    private_networks=("127.0.0.0/8",),
    log_level="CRITICAL",
)
POLICY = (
    "<html lang='en'><title>Privacy</title><main><h1>Privacy</h1>"
    + "<p>What you book is erased after thirty days, at the latest.</p>" * 9
    + "</main></html>"
)
FINGERPRINT = extract(
    Snapshot(url="", fetched_at=datetime(2031, 3, 4, tzinfo=UTC), content_type="text/html", body=POLICY.encode())
).fingerprint
ROBOTS = "User-agent: *\nDisallow: /private/\n"


def not_modified(handler: BaseHTTPRequestHandler) -> None:
    """Answer 304 to who has the page already."""
    known = handler.headers["If-None-Match"] == '"v7"' and handler.headers["If-Modified-Since"]
    Page(status=304 if known else 200, body="" if known else POLICY, headers={"ETag": '"v7"'})(handler)


def hang(handler: BaseHTTPRequestHandler) -> None:
    """Never answer, for longer than any test waits."""
    handler.close_connection = True
    time.sleep(3)


class Stuck:
    """A page that never ends; `left` is set when its client is gone."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.left = threading.Event()

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        """Drip until nobody reads any more."""
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        self.asked.set()
        try:
            while True:
                handler.wfile.write(b".")
                time.sleep(0.02)
        except OSError:
            self.left.set()
            raise


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Send a byte now and then, so that no single read takes long."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b".")
        time.sleep(0.1)


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Send without end and without saying how much."""
    handler.close_connection = True
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Connection", "close")
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>more" * 1000)


def ten_gigabytes(handler: BaseHTTPRequestHandler) -> None:
    """Announce 10 GB and begin to send them."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(10**10))
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>more" * 1000)


def endless_head(handler: BaseHTTPRequestHandler) -> None:
    """Send headers without end."""
    handler.close_connection = True
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-Word: " + b"a" * 4000 + b"\r\n")


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    """Promise more than is sent."""
    handler.close_connection = True
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(POLICY.encode()[:300])


def cut_chunk(handler: BaseHTTPRequestHandler) -> None:
    """Send one chunk of several, and close the connection."""
    handler.close_connection = True
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"200\r\n" + POLICY.encode()[:512] + b"\r\n")


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True


def moved(target: str, status: int = 302) -> Page:
    """Redirect to a target."""
    return Page(status=status, headers={"Location": target})


def refused(why: str) -> tuple[str, None, bool, str]:
    """Return what comes of a page at an address that nothing is fetched from."""
    address = re.findall(r"\d+\.\d+\.\d+\.\d+", why)[-1]
    told = f'{why}: pages are fetched from there only if [crawl] says private_networks = ["{address}"]'
    return ("failed", None, False, told)


def encoded(body: bytes, encoding: str) -> Page:
    """Answer with a Content-Encoding."""
    return Page(body=body, headers={"Content-Encoding": encoding})


def half(encoding: str) -> Page:
    """Answer with half of what a Content-Encoding makes of the policy."""
    body = COMPRESSED[encoding]
    return encoded(body[: len(body) // 2], encoding)


@dataclass(frozen=True)
class Bomb:
    """Fifty million bytes in next to none: `made` before a crawl that asks for it, since that takes a while."""

    compress: Callable[[bytes], bytes]
    encoding: str

    @cached_property
    def made(self) -> Page:
        """Give the answer, made once."""
        return encoded(self.compress(bytes(50_000_000)), self.encoding)

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        """Send it."""
        self.made(handler)


COMPRESSED: dict[str, bytes] = {
    "gzip": gzip.compress(POLICY.encode()),
    "deflate": zlib.compress(POLICY.encode()),
    "br": brotli.compress(POLICY.encode()),
    "zstd": zstd.compress(POLICY.encode()),
}
PAGES: dict[str, Answer] = {
    "/robots.txt": Page(body=ROBOTS, headers={"Content-Type": "text/plain"}),
    "/new": Page(body=POLICY, headers={"ETag": '"v8"', "Last-Modified": "Tue, 04 Mar 2031 05:00:00 GMT"}),
    "/compressed": encoded(COMPRESSED["gzip"], "gzip"),
    "/deflated": encoded(COMPRESSED["deflate"], "deflate"),
    "/brotlied": encoded(COMPRESSED["br"], "br"),
    "/zstandard": encoded(COMPRESSED["zstd"], "zstd"),
    "/half-gzip": half("gzip"),
    "/half-deflate": half("deflate"),
    "/half-brotli": half("br"),
    "/half-zstd": half("zstd"),
    "/unchanged": Page(body=POLICY.replace("<main>", "<main data-nonce='x1'>")),
    "/not-modified": not_modified,
    "/moved": moved("/moved-again", 301),
    "/moved-again": moved("/new"),
    "/circle": moved("/circle-back"),
    "/circle-back": moved("/circle"),
    "/to-file": moved("file:///etc/hostname"),
    "/to-data": moved("data:text/html,<p>We keep all"),
    "/to-metadata": moved("http://169.254.169.254/latest/meta-data/"),
    "/to-number": moved("http://0xa9fea9fe/latest/meta-data/"),
    "/to-mapped": moved("http://[::ffff:10.0.0.1]/"),
    "/to-nothing": moved("http://0.0.0.0/"),
    "/to-broken": moved("http://[vendor.example/privacy"),
    "/to-no-port": moved("http://vendor.example:99999/privacy"),
    "/to-no-host": moved("http://vendor example/privacy"),
    "/refreshed-to-broken": Page(body=f"<meta http-equiv=refresh content='0; url=http://[vendor.example/'>{POLICY}"),
    "/refreshed": Page(body="<meta http-equiv=refresh content='0; url=http://10.0.0.1/'>"),
    "/refreshed-to-file": Page(body=f"<meta http-equiv=refresh content='0; url=file:///etc/hostname'>{POLICY}"),
    "/hangs": hang,
    "/drips": drip,
    "/endless": endless,
    "/huge": ten_gigabytes,
    "/endless-head": endless_head,
    "/gzip-members": encoded(gzip.compress(b"") * 2_000, "gzip"),
    "/gzip-of-gzip": encoded(b"", "gzip, gzip, gzip"),
    "/no-charset": Page(body=POLICY, headers={"Content-Type": "text/html; charset=base64"}),
    "/slow-charset": Page(body=POLICY + "-" + "9z" * 50_000, headers={"Content-Type": "text/html; charset=PunyCode"}),
    "/gzip-bomb": Bomb(gzip.compress, "gzip"),
    "/brotli-bomb": Bomb(partial(brotli.compress, quality=1), "br"),
    "/zstd-bomb": Bomb(zstd.compress, "zstd"),
    "/no-gzip": encoded(b"this is no gzip", "gzip"),
    "/cut-off": cut_off,
    "/cut-chunk": cut_chunk,
    "/hangs-up": hang_up,
    "/unasked": Page(status=304),
    "/part-1": moved("/part-one"),
    "/part-one": Page(body=f"{POLICY}<p>One", headers={"ETag": '"p1"'}),
    "/part-2": Page(body=f"{POLICY}<p>Two", headers={"ETag": '"p2"'}),
    "/large-1": Page(body=POLICY + " " * (LIMIT // 2)),
    "/large-2": Page(body=POLICY + " " * (LIMIT // 2)),
    "/framed": Page(
        body="<title>Privacy</title><frameset><frame src='menu'><frame src='/part-2'></frameset>",
        headers={"ETag": '"f"'},
    ),
    "/menu": Page(body="<a href='/'>Home</a><iframe src='/never'></iframe>"),
    "/framed-gone": Page(body="<h1>Privacy</h1><iframe src='/gone?frame'></iframe>"),
    "/gone": Page(status=404, body=POLICY),
    "/broken": Page(status=500, body=POLICY),
    "/flaky": in_turn(Page(status=502), Page(body=POLICY)),
    "/busy": in_turn(Page(status=429, headers={"Retry-After": "1"}), Page(body=POLICY)),
    "/closed": Page(status=503, headers={"Retry-After": "3600"}),
    "/still-busy": Page(status=429, headers={"Retry-After": "0"}),
    "/private/policy": Page(body=POLICY),
    "/wall": Page(body="<title>Just a moment...</title><h1>Checking your browser</h1>"),
    "/pdf": Page(body=b"%PDF-1.7", headers={"Content-Type": "application/pdf"}),
    "/last": Page(body=POLICY),
}
