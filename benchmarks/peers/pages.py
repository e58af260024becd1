"""Pure: the pages of the site that all tools watch, 50 to 140 kB each, made of words of our own.

Every answer has new nonces and tokens: in scripts, hidden fields, the head, a comment and the key under which an
address is hidden. None of them is text that a reader sees.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from random import Random

from benchmarks.peers.wording import (
    CHALLENGE,
    DATA,
    EDITS,
    MENU,
    NEW_IN_MENU,
    PRODUCTS,
    PURPOSES,
    SECTIONS,
    SENTENCES,
    TEAMS,
)
from monitor.demo.vendors import hidden

SHARE = 20
"""Of so many pages one changes, and another is behind a challenge."""

KILOBYTES = (50, 130)
"""From and to, unless a run asks for others; below 20 the shortest policy that there is counts."""

BYTES_OF_SECTION = 1_250
"""Of mark-up and text, in the mean."""

SIXTH = 6

NONCE, TOKEN, ADDRESS, FILL = "@@NONCE@@", "@@TOKEN@@", "@@ADDRESS@@", "@@FILL@@"


class Phase(StrEnum):
    """What the site shows, in this order."""

    FIRST = "first sight"
    SAME = "unchanged"
    CHANGED = "a sentence on 5 %"
    CHALLENGED = "a challenge on 5 %"
    MENU = "the menu on all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the site says."""

    status: int
    body: bytes


def changes(number: int) -> bool:
    """Tell whether a sentence of a page changes in the third phase, and stays so."""
    return number % SHARE == SHARE // 4


def is_challenged(number: int, phase: Phase) -> bool:
    """Tell whether a challenge stands in a page's place."""
    return phase is Phase.CHALLENGED and number % SHARE == SHARE // 2


def answer(number: int, phase: Phase, seed: int, visit: int, kilobytes: tuple[int, int] = KILOBYTES) -> Answer:
    """Return a page as one visit gets it; of the challenges every second says 403, the others 200."""
    draw = Random(f"{seed} {visit}")  # noqa: S311 - tokens of nothing
    if is_challenged(number, phase):
        return Answer(status=403 if number // SHARE % 2 else 200, body=challenge(draw).encode())
    changed = changes(number) and phase not in {Phase.FIRST, Phase.SAME}
    html = page(number, seed, changed, phase is Phase.MENU, kilobytes)
    return Answer(status=200, body=signed(html, draw, visit).encode())


def signed(html: str, draw: Random, visit: int) -> str:
    """Put the nonces and tokens of a visit into a page."""
    key = visit % 255 + 1
    html = html.replace(NONCE, f"{draw.getrandbits(128):032x}").replace(ADDRESS, hidden("privacy@vendor.example", key))
    first, *rest = html.split(TOKEN)
    return first + "".join(f"{draw.getrandbits(160):040x}{part}" for part in rest)


@lru_cache(maxsize=20_000)
def page(number: int, seed: int, changed: bool, longer_menu: bool, kilobytes: tuple[int, int]) -> str:  # noqa: FBT001 - a key of the cache
    """Return a page with places for nonces and tokens."""
    draw = Random(f"{seed} {number}")  # noqa: S311 - a page that can be made again
    size = draw.randint(*kilobytes) * 1000
    count = round(size * draw.uniform(0.35, 0.6) / BYTES_OF_SECTION)
    head, foot = around(number, MENU + (NEW_IN_MENU if longer_menu else ()), draw)
    frame = head + policy(number, draw, count, changed=changed) + foot
    return frame.replace(FILL, scripts(draw, size - len(frame)))


def policy(number: int, draw: Random, count: int, *, changed: bool) -> str:
    """Return the policy itself: so many sections, each of the first with the sentence of an edit."""
    edited = number // SHARE % len(EDITS)
    given = [edit.after if changed and place == edited else edit.before for place, edit in enumerate(EDITS)]
    given += [""] * (max(count, len(SECTIONS)) - len(given))
    title = f"<h1>Privacy policy of {vendor(number)}</h1><p>In force since 1 March 2024.</p>"
    return title + "".join(section(turn, sentence, draw) for turn, sentence in enumerate(given))


def section(turn: int, given: str, draw: Random) -> str:
    """Return one section: paragraphs, lists, tables, and a sentence that is given."""
    paragraphs = [f"<p>{' '.join(sentences(draw, draw.randint(2, 5)))}</p>" for _ in range(draw.randint(1, 3))]
    place = draw.randint(0, len(paragraphs))
    if given:
        paragraphs.insert(place, f"<p>{given}</p>")
    if turn % 3 == 1:
        paragraphs.append(f"<ul>{''.join(f'<li>{one}</li>' for one in sentences(draw, 4))}</ul>")
    if turn % 7 == SIXTH:
        rows = (f"<tr><td>{draw.choice(DATA)}</td><td>{draw.choice(PURPOSES)}</td></tr>" for _ in range(6))
        paragraphs.append(f"<table><thead><tr><th>Data</th><th>Use</th></tr></thead>{''.join(rows)}</table>")
    title = SECTIONS[turn % len(SECTIONS)]
    title += f": {PRODUCTS[turn % len(PRODUCTS)]}" if turn >= len(SECTIONS) else ""
    return f'<section class="c-text c-{turn}"><h2 id="s{turn}">{turn + 1}. {title}</h2>{"".join(paragraphs)}</section>'


def sentences(draw: Random, count: int) -> list[str]:
    """Return so many sentences."""
    return [
        draw.choice(SENTENCES).format(
            product=draw.choice(PRODUCTS),
            data=draw.choice(DATA),
            purpose=draw.choice(PURPOSES),
            team=draw.choice(TEAMS),
        )
        for _ in range(count)
    ]


def around(number: int, menu: tuple[str, ...], draw: Random) -> tuple[str, str]:
    """Return what stands before the policy and behind it; each page has a `main`, with the policy in it."""
    name = vendor(number)
    items = "".join(f'<li class="nav__item"><a href="/{slug(one)}">{one}</a></li>' for one in menu)
    head = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy - {name}</title>'
        f'<meta name="csrf-token" content="{TOKEN}"><link rel="stylesheet" href="/site.css?v=41">'
        f'<style>{styles(draw)}</style><script nonce="{NONCE}">window.visit={{"id":"{TOKEN}"}};</script></head><body>'
        f'<!-- served by web-{number % 7} for {TOKEN} --><header class="top"><a href="/">{name}</a>'
        f'<nav aria-label="Main"><ul class="nav">{items}</ul></nav></header>'
    )
    opening, closing = LAYOUTS[number % len(LAYOUTS)](head)
    foot = (
        f'<p>Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{ADDRESS}">'
        f"[email&#160;protected]</a>.</p>{closing}"
        f'<form action="/news" method="post"><input type="hidden" name="_token" value="{TOKEN}">'
        f'<label>Our news <input name="email"></label><button>Subscribe</button></form>'
        f'<footer class="foot"><ul>{items}</ul><p>{name}. All rights reserved.</p></footer>'
        f'<div id="cookie-banner" class="cookie-banner" role="dialog"><p>We would like to count your visit. May we?</p>'
        f"<button>Yes</button><button>No</button></div>{FILL}</body></html>"
    )
    return opening, foot


def plain(head: str) -> tuple[str, str]:
    """Lay the policy right into `main`."""
    return f'{head}<main id="content">', "</main>"


def columns(head: str) -> tuple[str, str]:
    """Lay it into `main` between boxes of a page builder."""
    return (
        f'{head}<div class="row"><div class="col"><main><div class="col-inner"><div>',
        "</div></div></main></div></div>",
    )


def article(head: str) -> tuple[str, str]:
    """Lay it into an article, with links of its own beside it."""
    links = "".join(f'<a href="#s{turn}">{title}</a> ' for turn, title in enumerate(SECTIONS))
    return f'{head}<main><aside class="toc">{links}</aside><article>', "</article></main>"


LAYOUTS: tuple[Callable[[str], tuple[str, str]], ...] = (plain, columns, article)


def styles(draw: Random) -> str:
    """Return a few kilobytes of rules, as builders of pages put them into the head."""
    start = draw.randrange(len(RULES) - 160)
    return "".join(RULES[start : start + draw.randint(60, 160)])


def scripts(draw: Random, size: int) -> str:
    """Return about `size` bytes of scripts that hold the state of the page, each with a nonce and a token."""
    parts: list[str] = []
    left = size
    while left > 0:
        start = draw.randrange(len(ENTRIES) - 120)
        entries = ",".join(ENTRIES[start : start + draw.randint(30, 120)])
        parts.append(f'<script nonce="{NONCE}">push({{"t":"{TOKEN}","state":[{entries}]}});if(a<b){{go()}}</script>')
        left -= len(parts[-1])
    return "".join(parts)


DRAW = Random(1)  # noqa: S311 - the same at each start
RULES = [
    f".c-{DRAW.getrandbits(24):06x}{{margin:{DRAW.randint(0, 40)}px;color:#{DRAW.getrandbits(24):06x}}}"
    for _ in range(1_000)
]
ENTRIES = [f'{{"id":{DRAW.getrandbits(31)},"key":"{DRAW.getrandbits(64):016x}","on":true}}' for _ in range(3_000)]


def challenge(draw: Random) -> str:
    """Return what a bot wall says."""
    return (
        '<!DOCTYPE html><html lang="en"><head><title>Just a moment...</title></head><body>'
        f"<h1>One moment, please</h1><p>{CHALLENGE}</p><noscript>Enable JavaScript and cookies to continue</noscript>"
        f'<form id="challenge-form" action="/cdn-cgi/challenge-platform/h/b" method="post">'
        f'<input type="hidden" name="md" value="{draw.getrandbits(160):040x}"></form>'
        f'<script>window._cf_chl_opt={{cRay:"{draw.getrandbits(64):016x}"}};</script></body></html>'
    )


def vendor(number: int) -> str:
    """Name the vendor of a page."""
    return f"Vendor {number:05}"


def slug(words: str) -> str:
    """Return words as they stand in an address."""
    return words.lower().replace(" ", "-")
