import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from datasette.app import Datasette
from datasette.plugins import pm
from pluggy import HookimplMarker

from tests.browsing import DATASETTE_PAGES, OWN_PAGES, Get, getter, text_of


@pytest.mark.parametrize("page", OWN_PAGES + DATASETTE_PAGES)
def test_policy_text_is_never_markup(get: Get, page: str) -> None:
    """No element that a policy's text asks for gets into a page."""
    assert re.findall(r"<script>alert|<img src=x|<style>\*|</main> we will", get(page).text) == []


def test_hidden_characters_are_shown(get: Get) -> None:
    """Characters that turn text around or take no room are shown by their number."""
    words = "never⟨U+202E⟩ sell⟨U+2066⟩ ⟨U+200B⟩your data"

    assert words in text_of(get("/-/changes/2").text)


@pytest.mark.parametrize("page", OWN_PAGES)
def test_own_pages_may_run_nothing(get: Get, page: str) -> None:
    """The browser is told to load a style sheet and pictures of ours, and nothing else."""
    told = get(page).headers["content-security-policy"].split("; ")

    assert told == [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "style-src 'self'",
    ]


@pytest.mark.parametrize("page", DATASETTE_PAGES)
def test_datasette_pages_run_no_other_script(get: Get, page: str) -> None:
    """Every inline script on a page is one that the browser was told by its hash."""
    response = get(page)
    allowed = set(re.findall(r"'sha256-([^']+)'", response.headers["content-security-policy"]))
    scripts = re.findall(r"<script>(.*?)</script>", response.text, re.DOTALL)

    assert scripts
    assert {source_hash(script) for script in scripts} <= allowed


@pytest.fixture
def beside() -> Iterator[None]:
    """Install plugins of somebody else, with scripts of their own on every page."""
    pm.register(Charts(), name="charts")
    pm.register(Maps(), name="maps")
    yield
    pm.unregister(name="charts")
    pm.unregister(name="maps")


class Charts:
    """Draws charts as datasette-vega does."""

    @HookimplMarker("datasette")
    def extra_js_urls(self) -> list[str]:
        """Name a file."""
        return ["/-/static-plugins/charts/main.js"]

    @HookimplMarker("datasette")
    def extra_body_script(self) -> str:
        """Give a script for the end of the page."""
        return "draw();"


class Maps:
    """Has nothing to draw, and says so as datasette-cluster-map does."""

    @HookimplMarker("datasette")
    def extra_body_script(self) -> list[str]:
        """Give no script."""
        return []


def script_sources(get: Get, page: str) -> list[str]:
    """Return from where a page may run scripts."""
    told = get(page).headers["content-security-policy"].split("; ")
    return next((rule.split()[1:] for rule in told if rule.startswith("script-src ")), [])


@pytest.mark.usefixtures("beside")
def test_other_plugins_run_on_datasette_pages(get: Get) -> None:
    """What the operator installed beside us works on Datasette's pages: its inline script, its compiling of charts."""
    allowed = script_sources(get, "/policy-monitor/versions")

    assert {f"'sha256-{source_hash('draw();')}'", "'unsafe-eval'"} <= set(allowed)


@pytest.mark.usefixtures("beside")
def test_other_plugins_run_nothing_on_own_pages(get: Get) -> None:
    """Our own pages run no script, whoever brings it."""
    assert [] == script_sources(get, "/-/changes/1")


def test_nothing_is_evaluated_without_other_plugins(get: Get) -> None:
    """Only where another plugin has scripts may a page evaluate strings."""
    assert "'unsafe-eval'" not in script_sources(get, "/policy-monitor/versions")


@pytest.mark.parametrize("page", ["/-/nonsense", "/-/changes/99", "/policy-monitor/fetches?_sort=nonsense"])
def test_wrong_address_prints_nothing(get: Get, page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What a reader sent stands in no log, and a log has no page of our variables for each mistyped address."""
    get(page)

    assert ("", "") == capsys.readouterr()


def source_hash(script: str) -> str:
    """Return what a hash-source says of a script."""
    return b64encode(sha256(script.encode()).digest()).decode()


@pytest.mark.parametrize("page", OWN_PAGES)
def test_pages_load_nothing_from_elsewhere(get: Get, page: str) -> None:
    """Nothing that a browser fetches by itself lies on another server."""
    assert re.findall(r"<(?:link|img|script|iframe|object)[^>]+https?:", get(page).text) == []


def test_links_out_tell_nothing(get: Get) -> None:
    """A link to a vendor shows its whole target and passes nothing on."""
    links = re.findall(
        r"<a([^>]*)href=\"(https?:[^\"]*)\"[^>]*>(.*?)</a>", "".join(get(page).text for page in OWN_PAGES)
    )

    assert {("noopener noreferrer nofollow" in how, target == shown) for how, target, shown in links} == {(True, True)}


def test_style_sheet_is_served(get: Get) -> None:
    """The style sheet that a page names is there."""
    address = re.findall(r'rel="stylesheet" href="([^"]+)"', get("/-/policy-monitor").text)

    assert [get(url).headers["content-type"] for url in address] == ["text/css; charset=utf-8"]


def test_snapshot_is_only_a_download(get: Get) -> None:
    """A page as received is never shown as a page."""
    headers = get("/policy-monitor/snapshots/1.blob?_blob_column=body").headers

    assert (
        headers["content-type"],
        headers["content-disposition"].partition(";")[0],
        headers["x-content-type-options"],
    ) == ("application/binary", "attachment", "nosniff")


def test_archive_cannot_be_written(get: Get) -> None:
    """A query that would write is refused."""
    assert get("/policy-monitor.json?sql=delete+from+versions").status_code == 400


def test_denied_database_stays_denied(browsed: Path) -> None:
    """Who may not see the archive does not see our pages of it."""
    datasette = Datasette(files=[str(browsed)], metadata={"allow": {"id": "ines"}})

    assert getter(datasette)("/-/changes/1").status_code == 403
