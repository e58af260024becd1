import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner

from monitor.adding import AddError, entry, named, refuse_known
from monitor.cli import main
from monitor.config import load
from tests.making import FILLER, NOTICE, page
from tests.site import Answer, Page, Site, in_turn

NAME = "acme-privacy-policy"

POLICY = page(NOTICE.format("8 days"), "Here \u202eis a trick\x1b[2K.")
FURTHER = page("We keep what you order for ten years, as the law asks.")

FOOTER = "<footer><a href='/privacy'>Privacy</a> <a href='/privacy.pdf'>Privacy (PDF)</a></footer>"
HOME = "<html lang='en'><title>Acme</title><link rel='alternate' hreflang='de' href='/de/'><h1>Acme</h1>{}{}".format(
    "<p>We make the finest anvils in the west, and bring them to your door with a smile.</p>" * 9, FOOTER
)

SHELL = "<html lang='en'><title>Acme</title><body><div id='app'></div><script src='/app.js'></script></body></html>"

AS_IT_IS = ("--every", "4d", "--remove", ".chat")
"""Of a policy that has no chat beside it."""


def teaser(word: str) -> Page:
    """Serve the policy with a story beside it."""
    return Page(body=page(FILLER).replace(b"</main>", f"<div class='story'><p>About {word}.</p></div></main>".encode()))


@dataclass(frozen=True, kw_only=True)
class Added:
    """What became of a command."""

    output: str
    watched: list[str]
    """Names in the watchlist afterwards."""
    folder: Path


Add: TypeAlias = Callable[..., Added]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Serve pages that a person may want to watch, and some that are none."""
    pages: dict[str, Answer] = {
        "/policy": Page(body=POLICY),
        "/further": Page(body=FURTHER),
        "/home": Page(body=HOME),
        "/shell": Page(body=SHELL),
        "/turning": in_turn(*map(teaser, ("sun", "rain", "wind", "snow", "hail"))),
    }
    with Site(pages) as site:
        yield site


@pytest.fixture(scope="module")
def add(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Add:
    """Give a function that types `add` for a page of the site, each command once: a fetch takes a second or two."""
    known: dict[tuple[str, ...], Added] = {}

    def typed(path: str, *words: str, answer: str = "") -> Added:
        key = (path, *words, answer)
        if key not in known:
            known[key] = type_add(site.address + path, *words, answer=answer, folder=tmp_path_factory.mktemp("add"))
        return known[key]

    return typed


def type_add(*words: str, answer: str, folder: Path) -> Added:
    """Type `add` in a folder with an empty watchlist, and answer what it asks."""
    path = folder / "policy-monitor.toml"
    path.write_text('[crawl]\ndelay = "0s"\nprivate_networks = "127.0.0.1"\n', encoding="utf-8")
    output = CliRunner().invoke(main, ["-c", str(path), "add", "--vendor", "Acme", *words], input=answer).output
    return Added(output=output, watched=list(load(path).policies), folder=folder)


def test_policy_is_added_when_agreed(add: Add) -> None:
    """What looks like a policy is watched by default."""
    assert add("/policy", *AS_IT_IS, answer="\n").watched == [NAME]


def test_refusal_writes_nothing(add: Add) -> None:
    """Who says no gets nothing."""
    assert add("/turning", answer="n\n").watched == []


def test_selectors_are_shown_at_once(add: Add) -> None:
    """A selector that does nothing is told."""
    assert ".chat: nothing that would be read otherwise" in add("/policy", *AS_IT_IS, answer="\n").output


def test_tricks_of_a_page_stay_in_it(add: Add) -> None:
    """What a page writes cannot turn the words of a terminal around, or wipe them."""
    output = add("/policy", *AS_IT_IS, answer="\n").output

    assert ("is a trick" in output, {"\u202e", "\x1b"} & set(output)) == (True, set())


def test_page_is_fetched_twice(add: Add, site: Site) -> None:
    """The second look is in a fresh connection, which says whether the text holds."""
    add("/turning", answer="n\n")

    assert len(site.asked("/turning")) == 2


def test_page_that_differs_shows_how_to_quieten_it(add: Add) -> None:
    """The suggested words can be typed as they stand."""
    assert "--remove div.story" in add("/turning", answer="n\n").output


def test_schedule_is_held_against_the_promised_notice(add: Add) -> None:
    """Before a policy is watched one knows what the schedule would leave of its notice."""
    shown = " ".join(add("/policy", *AS_IT_IS, answer="\n").output.split())

    assert [
        "with a check every 4 days you have at least 4 of the promised 8 days" in shown,
        "check more often" in shown,
    ] == [True, True]


def test_home_page_is_questioned(add: Add) -> None:
    """What is no policy is not watched by default."""
    assert add("/home", answer="\n").watched == []


def test_home_page_is_not_refused(add: Add) -> None:
    """A person who says yes knows better."""
    assert add("/home", answer="y\n").watched == [NAME]


def test_proposal_for_programs(add: Add, site: Site) -> None:
    """With --json a home page tells of its doubt and of what the policy may be."""
    told = json.loads(add("/home", "--json").output)

    assert (told["questionable"], [one["url"].removeprefix(site.address) for one in told["alternatives"]]) == (
        True,
        ["/de/", "/privacy", "/privacy.pdf"],
    )


def test_json_alone_writes_nothing(add: Add) -> None:
    """A program that only asks changes nothing."""
    assert add("/home", "--json").watched == []


def test_json_and_yes_write(add: Add, site: Site) -> None:
    """A program that says yes is told that it was done."""
    done = add("/policy", "--also", f"{site.address}/further", "--json", "--yes")

    assert (json.loads(done.output)["added"], done.watched) == (True, [NAME])


def test_browser_is_proposed_for_a_shell(add: Add) -> None:
    """A page that shows nothing without JavaScript is one for a browser."""
    assert "Look again with a browser?" in add("/shell", answer="n\n\n").output


def test_shell_is_not_watched_by_default(add: Add) -> None:
    """Who declines the browser is asked once more, and by default watches nothing."""
    assert add("/shell", answer="n\n\n").watched == []


def test_policy_over_several_pages(add: Add, site: Site) -> None:
    """Further pages are read after the first, and stand in the watchlist."""
    done = add("/policy", "--also", f"{site.address}/further", "--json", "--yes")

    assert [policy.further_urls for policy in load(done.folder / "policy-monitor.toml").policies.values()] == [
        (f"{site.address}/further",)
    ]


def test_page_of_a_known_policy_is_refused(tmp_path: Path) -> None:
    """A further page of a watched policy is watched already."""
    path, pages = tmp_path / "list.toml", ("https://acme.example/1", "https://acme.example/2")
    watched = replace(named(pages[0], vendor="Acme", kind="privacy policy"), further_urls=pages[1:])
    path.write_text(entry(watched, every=None), encoding="utf-8")

    with pytest.raises(AddError, match=f"is watched already, as {NAME}"):
        refuse_known(load(path), named(pages[1], vendor="Other", kind="privacy policy"))


def test_wrong_schedule_is_told_before_the_fetch(add: Add, site: Site) -> None:
    """Nobody waits for a page to be told of a typo."""
    add("/unasked", "--every", "noon")

    assert site.asked("/unasked") == []


def test_browser_stands_in_the_watchlist(tmp_path: Path) -> None:
    """A policy that needs a browser is written down as such, so that it loads as such."""
    policy = replace(named("https://acme.example/privacy", vendor="Acme", kind="privacy policy"), browser=True)
    (tmp_path / "list.toml").write_text(entry(policy, every=None), encoding="utf-8")

    assert load(tmp_path / "list.toml").policies[policy.name].browser
