"""Pure: a page without what changes at every fetch and never shows, as a hash: equal outlines, equal texts.

It is found without building the page, so it must err on one side only. A page has one where every tag is written
plainly, so that whoever reads it sees the same tags at the same places; what shows of them stays in.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

from spiders.mail import cloudflare_address
from spiders.recipe import recipe
from spiders.streaming import MARK
from storage.records import Snapshot

HTML = re.compile(r"\s*text/html\b", re.IGNORECASE)

ATTRIBUTES = rb"""(?:\s++[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>=`]++))?+)*+\s*+"""
END, FULL = ATTRIBUTES + rb"/?+>", ATTRIBUTES + rb">"
"""Of a tag, and of one that begins what only its own end tag ends: with a slash some take it for empty."""
SPECIAL = (
    rb"(?:s(?:cript|tyle)|t(?:itle|extarea)|i(?:nput|frame)|meta|li(?:nk|sting)"
    rb"|no(?:script|embed|frames)|xmp|plaintext)"
)
"""Tags that are not like others. By their beginnings: most tags are told from all of them by the first letter."""
TOKENS = re.compile(
    rb"(?P<other>(?:[^<]++|<(?!%b[\s/>])[a-z][^\s\"'<>/=]*+%b|</(?!%b[\s/>])[a-z][^\s\"'<>/=]*+\s*+>)++)"
    rb"|<script%b(?:[^<]++|<(?!/?script|!--))*+</script>"
    rb"|<!--(?!-?>)(?:[^-]++|-(?!-))*+-->"
    rb"|<(?P<name>input|meta|link)%b"
    rb"|<(?P<shut>style|title|textarea|iframe)%b(?P<inside>[^<]*+)</(?P=shut)>"
    rb"|<(?P<bare>/?noscript)%b"
    rb"|<!doctype(?P<kind>[^<>\"'\[]*+(?:\"[^\"<>]*+\"[^<>\"'\[]*+)*+)>"
    % (SPECIAL, END, SPECIAL, FULL, END, FULL, FULL),
    re.IGNORECASE,
)
"""All that a plainly written page is made of: scripts without doubt where they end, comments, tags, text."""

HIDDEN = {
    mark: re.compile(re.escape(mark) + rb"([0-9a-fA-F]+)")
    for mark in (b'data-cfemail="', b"/cdn-cgi/l/email-protection#")
}
"""By what stands before them, hidden mail addresses."""
CANONICAL = b"canonical"
"""What tells the page's own address, by which links within its site are known."""
TOKEN_NAME = re.compile(rb"\sname=\"(?:csrf|xsrf|_token|request-id)[^\"<>]*\"", re.IGNORECASE)


def outline(snapshot: Snapshot, select: Sequence[str] = (), remove: Sequence[str] = ()) -> str | None:
    """Return the hash of what may shape the text of a page; None for what is no plainly written page of HTML.

    Left out are scripts, what comments say, what fields hold, links to style sheets and the like, tokens in the head;
    a hidden mail address counts as what it says.
    """
    if MARK in snapshot.body or not HTML.match(snapshot.content_type):
        return None
    page = shown(snapshot.body)
    if page is None:
        return None
    around = "\0".join((recipe(select, remove), snapshot.url, snapshot.content_type))
    return sha256(around.encode() + b"\0" + page).hexdigest()


def shown(page: bytes) -> bytes | None:
    """Return a page without what never shows; None where a tag in it may be read in more than one way.

    >>> shown(b"<p>a</p> <script>x<y</script>b<!-- 1 --> c"), shown(b"<p title='a>b")
    (b'<p>a</p> <script>b<!--> c', None)
    """
    kept, end = [], 0
    for token in TOKENS.finditer(page):
        if token.start() != end:
            return None
        end = token.end()
        kept.append(token[0] if token["other"] else steady(token))
    if end != len(page):
        return None
    whole = b"".join(kept)
    for mark, hidden in HIDDEN.items():
        # To look for the mark alone takes a fifth of the time, and most pages hide nothing.
        whole = hidden.sub(revealed, whole) if mark in whole else whole
    return whole


def steady(token: re.Match[bytes]) -> bytes:
    """Return what stays of a tag, with what it holds, or of a comment."""
    found, name = token[0], (token["name"] or b"").lower()
    if token["shut"]:
        return b"<%b>%b" % (token["shut"].lower(), token["inside"])
    if token["bare"] or token["kind"]:
        return (token["bare"] or token["kind"]).lower()
    if (name == b"meta" and not TOKEN_NAME.search(found)) or (name == b"link" and CANONICAL in found.lower()):
        return found
    return b"<%b>" % (name or (b"script" if found[1:2] in {b"s", b"S"} else b"!--"))


def revealed(hidden: re.Match[bytes]) -> bytes:
    """Return a hidden address as what it says: its key differs with each fetch."""
    address = cloudflare_address(hidden[1].decode())
    return b"@%s" % address.encode() if address else hidden[0]
