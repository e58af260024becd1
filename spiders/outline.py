"""Pure: a page without what changes at every fetch and never shows, as a hash: equal outlines, equal texts.

It is found without parsing, so it must err on one side only: what might be text stays in.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

from spiders.extract import recipe
from spiders.mail import cloudflare_address
from spiders.streaming import MARK
from storage.records import Snapshot

HTML = re.compile(r"\s*text/html\b", re.IGNORECASE)

BEGIN, END = b"<script", b"</script>"

DOUBTS = (b"<!--", b"-->", b"</script")
"""In what looks like a script they may mean that it is none, or that it ends elsewhere."""

GONE = b"<script></script>"

TAG = re.compile(rb"<(?:input|meta|style|link|noscript)\s[^<>]*>|<!--[^<>]*-->")
HIDDEN = tuple(map(re.compile, (rb"data-cfemail=\"([0-9a-fA-F]+)", rb"/cdn-cgi/l/email-protection#([0-9a-fA-F]+)")))
CANONICAL = b"canonical"
"""What tells the page's own address, by which links within its site are known."""
TOKEN_NAME = re.compile(rb"\sname=\"(?:csrf|xsrf|_token|request-id)[^\"<>]*\"", re.IGNORECASE)


def outline(snapshot: Snapshot, select: Sequence[str] = (), remove: Sequence[str] = ()) -> str | None:
    """Return the hash of what may shape the text of a page; None for what is no single page of HTML.

    Left out are scripts, comments without tags, fields, links to style sheets and the like, tokens in the head, and the
    attributes of tags that never show; a hidden mail address counts as what it says.
    """
    if MARK in snapshot.body or not HTML.match(snapshot.content_type):
        return None
    around = "\0".join((recipe(select, remove), snapshot.url, snapshot.content_type))
    return sha256(around.encode() + b"\0" + shown(snapshot.body)).hexdigest()


def without_scripts(page: bytes) -> bytes:
    """Return a page without its scripts; one of which it is not certain where it ends stays.

    >>> without_scripts(b"<p>a</p> <script>x<y</script>b<!-- <script>1 --> c <script>2</script>")
    b'<p>a</p> <script></script>b<!-- <script>1 --> c <script>2</script>'
    """
    first, *rest = page.split(BEGIN)
    kept = [first]
    for part in rest:
        inside, end, behind = part.partition(END)
        certain = end and kept[-1][-100:].rstrip().endswith(b">") and is_plain(inside.lower())
        kept.append(GONE + behind if certain else BEGIN + part)
    return b"".join(kept)


def is_plain(script: bytes) -> bool:
    """Tell whether a script, in lower case and from behind its name on, has nothing in it that casts doubt."""
    return script[:1] in {b">", b" "} and not any(doubt in script for doubt in DOUBTS)


def shown(page: bytes) -> bytes:
    """Return a page without what never shows."""
    page = TAG.sub(steady, without_scripts(page))
    for hidden in HIDDEN:
        page = hidden.sub(revealed, page)
    return page


def steady(tag: re.Match[bytes]) -> bytes:
    """Return what stays of a tag or a comment."""
    found = tag[0]
    if found.startswith((b"<input", b"<!--")):
        return b""
    if found.startswith(b"<meta"):
        return b"" if TOKEN_NAME.search(found) else found
    if found.startswith(b"<link"):
        return found if CANONICAL in found.lower() else b""
    return found[: found.index(b" ")] if b" " in found else found


def revealed(hidden: re.Match[bytes]) -> bytes:
    """Return a hidden address as what it says: its key differs with each fetch."""
    address = cloudflare_address(hidden[1].decode())
    return b"@%s" % address.encode() if address else hidden[0]
