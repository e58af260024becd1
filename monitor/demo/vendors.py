"""What the four vendors publish: their pages stand in `pages/`, the few words that change between two scenes here."""

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One vendor's privacy policy on the demo site."""

    vendor: str
    path: str
    template: str
    revalidates: bool = False
    """Sends ETag and Last-Modified, and answers 304 to whoever returns them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that differs between one scene and the next."""

    fleetback_notice: str
    all_connects_countries: str
    perfleet_date: str
    perfectlydata_menu: Literal["top", "side"]
    published_at: datetime
    """What Last-Modified says, in whole seconds, as HTTP has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What a page says when served once only: the noise of the modern web."""

    number: int
    """Counts from 1."""
    nonce: str
    token: str

    @property
    def key(self) -> int:
        """The byte under which Cloudflare hides addresses; two visits in a row never share it.

        >>> Serving(number=255, nonce="", token="").key
        1
        """
        return self.number % 255 + 1

    def one_of(self, *teasers: str) -> str:
        """Return the teaser whose turn it is."""
        return teasers[self.number % len(teasers)]


FLEETBACK = Page(vendor="Fleetback", path="/fleetback/privacy-policy", template="fleetback.html")
ALL_CONNECTS = Page(
    vendor="All-Connects", path="/all-connects/en/privacy-policy", template="all-connects.html", revalidates=True
)
PERFLEET = Page(vendor="Perfleet", path="/perfleet/privacy-policy/", template="perfleet.html")
PERFECTLYDATA = Page(vendor="PerfectlyData", path="/perfectlydata/privacy-policy", template="perfectlydata.html")
PAGES = (FLEETBACK, ALL_CONNECTS, PERFLEET, PERFECTLYDATA)

FIRST_SCENE = Scene(
    fleetback_notice="8 days",
    all_connects_countries="Belgium, Switzerland, Finland and Lithuania",
    perfleet_date="1 December 2018",
    perfectlydata_menu="top",
    published_at=datetime(2023, 4, 12, 8, 0, tzinfo=UTC),
)
SECOND_SCENE = replace(
    FIRST_SCENE,
    fleetback_notice="3 days",
    all_connects_countries="Belgium, Switzerland, Finland, Lithuania and Ireland",
    perfleet_date="14 January 2025",
    perfectlydata_menu="side",
    published_at=datetime(2025, 1, 14, 8, 0, tzinfo=UTC),
)


def draw_serving(number: int) -> Serving:
    """Return a serving with random tokens."""
    return Serving(number=number, nonce=secrets.token_urlsafe(16), token=secrets.token_hex(20))


def hidden(address: str, key: int) -> str:
    """Return an address as Cloudflare's `data-cfemail` has it: hexadecimal, the key first, each byte XOR the key.

    >>> hidden("a@b", 1)
    '01604163'
    """
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


def render(template: str, scene: Scene, serving: Serving) -> str:
    """Return a page of `pages/` as HTML."""
    return _PAGES.get_template(template).render(scene=scene, serving=serving)


_PAGES = Environment(
    loader=PackageLoader("monitor.demo", "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters["hidden"] = hidden
