"""The hostile pages of `hostile.py`: serves one attack on loopback, and an ordinary page beside it."""

import gzip
import io
import sys
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import brotli  # type: ignore[import-untyped] # it has no stubs
from backports import zstd

from tests.site import Answer, Page, Site
from tests.trouble import POLICY, cut_off, drip, endless, hang, hang_up, moved, ten_gigabytes

SIZE = 9_500_000
"""Bytes just below what a page may have."""


def compressed(body: bytes, encoding: str) -> Page:
    """Answer with a Content-Encoding."""
    return Page(body=body, headers={"Content-Encoding": encoding})


def zeros(compress: Callable[[bytes], bytes]) -> bytes:
    """Compress a gigabyte of nothing."""
    return compress(bytes(1_000_000_000))


def streamed(head: bytes, piece: bytes, times: int, pause: float = 0) -> Answer:
    """Answer with raw bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.wfile.write(head)
        for _ in range(times):
            handler.wfile.write(piece)
            time.sleep(pause)

    return answer


def filled(piece: str, size: int = SIZE) -> Page:
    """Answer with a page of one piece repeated."""
    return Page(body="<html lang=en><h1>Privacy Policy</h1>" + piece * (size // len(piece)))


def nested(tag: str, depth: int) -> Page:
    """Answer with elements in elements."""
    return Page(body=f"<html><h1>Privacy</h1>{f'<{tag}>' * depth}We keep data for 8 days.{f'</{tag}>' * depth}")


def entities(kind: str) -> Page:
    """Answer with entities that stand for entities, a billion in the end."""
    names = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">{names}]><html><body><p>&e9;</p>{POLICY}</body></html>'
    )
    return Page(body=body, headers={"Content-Type": kind})


def layers(count: int) -> Page:
    """Answer with a body that is compressed many times over."""
    body = POLICY.encode()
    for _ in range(count):
        body = zlib.compress(body)
    return compressed(body, ", ".join(["deflate"] * count))


def pdf_pages(count: int) -> bytes:
    """Make a PDF whose list of pages names one page so many times."""
    kids = b"3 0 R " * count
    stream = b"BT /F1 12 Tf 50 700 Td (We keep your data for eight days and tell nobody else.) Tj ET"
    return pdf_of(kids, count, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))


def pdf_bomb() -> bytes:
    """Make a PDF whose page decompresses to a gigabyte, twice over."""
    text = b"(We keep your data for eight days.) Tj " * 25_000_000
    stream = zlib.compress(zlib.compress(b"BT /F1 12 Tf 50 700 Td " + text + b"ET", 9), 9)
    head = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(stream)
    return pdf_of(b"3 0 R", 1, head + stream + b"\nendstream")


FONTS = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def pdf_of(kids: bytes, count: int, content: bytes) -> bytes:
    """Put a PDF together."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources %s >>" % FONTS,
        content,
    ]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
XHTML = "application/xhtml+xml"

ATTACKS: dict[str, Callable[[], Answer]] = {
    "ordinary page": lambda: Page(body=POLICY),
    "gzip bomb, 1 GB": lambda: compressed(zeros(gzip.compress), "gzip"),
    "brotli bomb, 1 GB": lambda: compressed(zeros(lambda body: brotli.compress(body, quality=1)), "br"),
    "zstd bomb, 1 GB": lambda: compressed(zeros(zstd.compress), "zstd"),
    "gzip of 400,000 empty members": lambda: compressed(gzip.compress(b"") * 400_000, "gzip"),
    "zstd of 600,000 empty frames": lambda: compressed(zstd.compress(b"") * 600_000, "zstd"),
    "deflate, 1,000 times over": lambda: layers(1_000),
    "endless body": lambda: endless,
    "10 GB announced": lambda: ten_gigabytes,
    "slow body, a byte a tenth": lambda: drip,
    "slow headers, a byte a tenth": lambda: streamed(OK + b"X-A: ", b"a", 600, 0.1),
    "no answer": lambda: hang,
    "hangs up": lambda: hang_up,
    "10,000 headers": lambda: streamed(OK, b"X-A: " + b"a" * 40 + b"\r\n", 10_000),
    "endless headers": lambda: streamed(OK, b"X-A: " + b"a" * 4_000 + b"\r\n", 10_000_000),
    "one header of 1 MB": lambda: streamed(OK, b"X-A: " + b"a" * 1_000_000 + b"\r\n\r\n", 1),
    "endless 100 Continue": lambda: streamed(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 100_000_000),
    "no HTTP": lambda: streamed(b"", b"SSH-2.0-OpenSSH\r\n" * 100, 1),
    "Content-Length too long": lambda: cut_off,
    "Content-Length twice": lambda: streamed(OK + b"Content-Length: 5\r\nContent-Length: 9\r\n\r\n", b"<p>Privacy", 1),
    "Content-Length negative": lambda: streamed(OK + b"Content-Length: -5\r\n\r\n", b"<p>Privacy", 1),
    "endless chunk size": lambda: streamed(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1" * 1000, 100_000),
    "redirect to itself": lambda: moved("/attack"),
    "redirect to metadata": lambda: moved("http://169.254.169.254/latest/meta-data/"),
    "redirect to file:": lambda: moved("file:///etc/passwd"),
    "100 MB of tags": lambda: compressed(gzip.compress(b"<a>" * 33_000_000, 1), "gzip"),
    "9.5 MB of tags": lambda: filled("<a>"),
    "9.5 MB of attributes": lambda: Page(body="<p " + " ".join(f"a{n:x}" for n in range(1_300_000)) + ">We keep"),
    "9.5 MB of one attribute": lambda: filled("<p " + "a=b " * 2_000_000 + ">"),
    "9.5 MB of &amp;": lambda: filled("&amp;"),
    "9.5 MB of &": lambda: filled("&"),
    "9.5 MB of <": lambda: filled("<"),
    "9.5 MB of <!--": lambda: filled("<!--"),
    "9.5 MB of one word": lambda: filled("a"),
    "9.5 MB of words": lambda: filled("We keep data for 8 days. "),
    "9.5 MB of ** and [](": lambda: filled("**_[](`"),
    "290,000 <b> unclosed": lambda: filled("<b>a", 1_160_000),
    "290,000 <p> with text": lambda: filled("<p>We keep your data 8 days", 7_830_000),
    "145,000 table cells": lambda: Page(body="<table><tr>" + "<td>a<td>" * 145_000),
    "145,000 list items": lambda: filled("<li>We keep</li>", 2_320_000),
    "290,000 frames": lambda: filled("<iframe src=a>", 4_060_000),
    "nesting 100,000 deep": lambda: nested("div", 100_000),
    "nesting 2,000 deep": lambda: nested("div", 2_000),
    "lists 2,000 deep": lambda: nested("ul><li", 1_000),
    "blockquotes 2,000 deep": lambda: nested("blockquote", 2_000),
    "tables 600 deep": lambda: nested("table><tr><td", 600),
    "a billion entities, HTML": lambda: entities("text/html"),
    "a billion entities, XHTML": lambda: entities(XHTML),
    "null bytes": lambda: Page(body=b"\0" * SIZE + POLICY.encode()),
    "null bytes between": lambda: Page(body=POLICY.encode("utf-16-le")),
    "charset=utf-16, is not": lambda: Page(body=POLICY, headers={"Content-Type": "text/html; charset=utf-16"}),
    "charset=base64": lambda: Page(body=POLICY, headers={"Content-Type": "text/html; charset=base64"}),
    "charset=punycode": lambda: Page(
        body=b"a-" + b"a9z" * 3_000_000, headers={"Content-Type": "text/html; charset=punycode"}
    ),
    "utf-32 of 9.5 MB": lambda: Page(
        body=("🦊" * (SIZE // 4)).encode("utf-32"), headers={"Content-Type": "text/html; charset=utf-32"}
    ),
    "PDF of 100,000 pages": lambda: Page(body=pdf_pages(100_000), headers={"Content-Type": "application/pdf"}),
    "PDF bomb, 1 GB": lambda: Page(body=pdf_bomb(), headers={"Content-Type": "application/pdf"}),
    "PDF, damaged": lambda: Page(body=pdf_pages(3)[:300], headers={"Content-Type": "application/pdf"}),
}
ROBOTS: dict[str, Callable[[], Answer]] = {
    "robots.txt of 9 MB": lambda: Page(body="User-agent: *\n" + "Disallow: /a\n" * 700_000),
    "robots.txt of wildcards": lambda: Page(body="User-agent: *\nDisallow: /" + "*a" * 5_000 + "b$\n"),
    "robots.txt without end": lambda: endless,
}


def main() -> None:
    """Name the attacks, or serve one until standard input ends."""
    if not sys.argv[1:]:
        print("\n".join([*ATTACKS, *ROBOTS]))
        return
    name = sys.argv[1]
    attack = (ATTACKS | ROBOTS)[name]()
    hostile: dict[str, Answer] = (
        {"/robots.txt": attack, "/attack": Page(body=POLICY)} if name in ROBOTS else {"/attack": attack}
    )
    with Site(hostile) as site, Site({"/good": Page(body=POLICY)}) as other:
        print(f"{site.address}/attack {other.address.replace('127.0.0.1', 'localhost')}/good", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
