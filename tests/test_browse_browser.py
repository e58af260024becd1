from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import pytest

from tests.browsing import DATASETTE_PAGES, HOSTILE, OWN_PAGES
from tests.chromium import needs_browser, opened, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = needs_browser

WIDE, NARROW = 1200, 360
"""Pixels: a screen, and a small telephone."""

Scheme: TypeAlias = Literal["light", "dark"]


Violations: TypeAlias = list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What there was to see at a page that was opened once."""

    wrong: list[str]
    scripts: int
    narrow: int
    """Pixels that the page is wide on a telephone."""
    violations: dict[Scheme, Violations]
    """What axe finds in light and in dark."""


@pytest.fixture(scope="module")
def address(browsed: Path) -> Iterator[str]:
    """Serve an archive that holds a hostile policy."""
    with served(browsed, decisions=True) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: "Browser", address: str) -> Iterator[Callable[[str], Visit]]:
    """Give a function that opens a page, each once."""
    with opened(browser, address) as seen:

        @cache
        def visited(page: str) -> Visit:
            seen.page.set_viewport_size({"width": WIDE, "height": 900})
            seen.turn_to(address + page)
            seen.page.wait_for_timeout(50)
            wrong = list(seen.wrong)
            scripts = seen.page.evaluate("document.scripts.length")
            seen.page.set_viewport_size({"width": NARROW, "height": 900})
            narrow = seen.page.evaluate("document.documentElement.scrollWidth")
            seen.page.set_viewport_size({"width": WIDE, "height": 900})
            violations = examined(seen.page, () if page in OWN_PAGES else ("color-contrast",))
            return Visit(wrong=wrong, scripts=scripts, narrow=narrow, violations=violations)

        yield visited


def examined(page: "Page", only: tuple[str, ...]) -> dict[Scheme, Violations]:
    """Ask axe, which comes in beside the page's policy, about all that it knows or one rule only.

    Dark is a matter of colours alone: only the rules about colours are asked again.
    """
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - as playwright itself

    rules: dict[Scheme, dict[str, Any]] = {"light": {"runOnly": only} if only else {}}
    rules["dark"] = rules["light"] or {"runOnly": {"type": "tag", "values": ["cat.color"]}}
    found = {}
    for scheme in get_args(Scheme):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = Axe().run(page, options={"resultTypes": ["violations"]} | rules[scheme]).response["violations"]
    page.emulate_media(color_scheme="light")
    return found


@pytest.mark.parametrize("page", OWN_PAGES + DATASETTE_PAGES)
def test_hostile_text_does_nothing(visit: Callable[[str], Visit], page: str) -> None:
    """Nothing that a policy's text asks for runs, is fetched, or even has to be refused by the browser."""
    assert [] == visit(page).wrong


@pytest.mark.parametrize("page", OWN_PAGES)
def test_own_pages_hold_no_script(visit: Callable[[str], Visit], page: str) -> None:
    """Our pages are read without JavaScript because they have none."""
    assert visit(page).scripts == 0


@pytest.mark.parametrize("page", OWN_PAGES)
def test_pages_fit_a_narrow_screen(visit: Callable[[str], Visit], page: str) -> None:
    """No page is wider than a telephone, however long a policy's words are."""
    assert visit(page).narrow == NARROW


def test_decision_is_made_by_keyboard(browser: "Browser", address: str) -> None:
    """A form is filled and sent with keys alone, without JavaScript; Enter in it decides nothing by mistake."""
    with opened(browser, f"{address}/-/changes/2") as seen:
        seen.page.locator("summary", has_text="Decide all the same").focus()
        for key in ("Enter", "Tab", "ArrowDown", "ArrowDown", "Tab"):
            seen.page.keyboard.press(key)
        seen.page.keyboard.type("who is that?")
        for key in ("Tab", "Tab", "Enter"):
            seen.page.keyboard.press(key)
        seen.page.wait_for_url("**recorded=1**")

        assert [] == seen.wrong
        assert "Recorded: escalated by ines on" in seen.page.inner_text("[role=status]")


@pytest.mark.parametrize(
    ("page", "key", "leads"),
    [("versions/1", "n", "versions/2"), ("versions/2", "p", "versions/1"), ("changes/1", "c", "changes/1#clause-1")],
)
def test_keys_lead_on(browser: "Browser", address: str, page: str, key: str, leads: str) -> None:
    """Alt and a key lead to the next, the one before, or the first changed clause, without JavaScript."""
    with opened(browser, f"{address}/-/{page}") as seen:
        seen.page.context.new_cdp_session(seen.page).send("Input.dispatchKeyEvent", pressed_with_alt(key))
        seen.page.wait_for_url(f"{address}/-/{leads}")

        assert seen.wrong == []


def pressed_with_alt(key: str) -> dict[str, str | int]:
    """Give what Chromium is told of a key that is pressed with Alt: Playwright leaves out what access keys go by."""
    code = ord(key.upper())
    return {
        "type": "keyDown",
        "text": key,
        "modifiers": 1,
        "key": key,
        "code": f"Key{key.upper()}",
        "windowsVirtualKeyCode": code,
        "unmodifiedText": key,
    }


def test_other_site_decides_nothing(browser: "Browser", address: str) -> None:
    """A page elsewhere that sends a form in the reader's name is refused, whatever it knows."""
    forged = f"<form method=post action={address}/-/changes/1/decide><input name=answer value=accept></form>"
    with opened(browser, "about:blank") as seen:
        seen.page.route("http://evil.example/", lambda route: route.fulfill(body=forged, content_type="text/html"))
        seen.page.goto("http://evil.example/")
        with seen.page.expect_navigation() as navigated:
            seen.page.evaluate("document.forms[0].submit()")

        assert navigated.value.status == 403
        assert "sent by another site" in seen.page.inner_text("[role=alert]")


def test_listener_hears(browser: "Browser", tmp_path: Path) -> None:
    """The same text as markup is heard: the tests before would fail if it became that."""
    (tmp_path / "naive.html").write_text(f"<p>{HOSTILE}", encoding="utf-8")
    with opened(browser, (tmp_path / "naive.html").as_uri()) as seen:
        seen.page.wait_for_timeout(50)

        assert "dialog: 1" in seen.wrong


@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("page", OWN_PAGES)
def test_axe_finds_nothing(visit: Callable[[str], Visit], page: str, scheme: Scheme) -> None:
    """Contrast, landmarks, labels and the rest of WCAG that a program can check hold on every page of ours."""
    found = visit(page).violations[scheme]

    assert [] == [(one["id"], one["impact"], [node["html"][:120] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("page", DATASETTE_PAGES)
def test_datasette_pages_are_legible(visit: Callable[[str], Visit], page: str, scheme: Scheme) -> None:
    """Our colours on Datasette's pages leave nothing too pale to read."""
    found = visit(page).violations[scheme]

    assert [] == [node["html"][:120] for one in found for node in one["nodes"]]
