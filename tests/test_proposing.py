from dataclasses import replace

import pytest

from monitor.proposing import Heading, LeftOut, Proposal, Removal, proposal_of
from spiders.reading import read_page
from storage.jobs import Job
from storage.records import FactKind, Policy, Snapshot
from tests.making import FILLER, NOTICE, START, fetch, policy

PAGE = f"""<html lang="en"><body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
<main><h1>Privacy Policy</h1>
<p>{FILLER}</p>
<h2>Changes</h2><p>{NOTICE.format("8 days")}</p><p class="story">A story of today.</p></main></html>"""

HOME = "<html lang='en'><title>Acme</title><main><h1>Acme</h1>{}</main></html>".format(
    "<p>We make the finest anvils in the west, and bring them to your door with a smile.</p>" * 9
)

TABLE = "<html lang='en'><title>Sub-processors</title><main><h1>Our sub-processors</h1><table>{}</table></main>".format(
    "<tr><td>Cloud Nine Hosting</td><td>Germany</td><td>Servers and backups</td></tr>" * 20
)


def proposed(page: str, watched: Policy | None = None) -> Proposal:
    """Propose a page that was the same both times."""
    wanted = watched or policy()
    job = Job(policy=wanted.name, url=wanted.url, select=wanted.select, remove=wanted.remove)
    snapshot = Snapshot(url=wanted.url, fetched_at=START, content_type="text/html; charset=utf-8", body=page.encode())
    outcome = read_page(job, snapshot, fetch())
    return proposal_of(wanted, outcome, outcome)


def test_every_heading_is_shown_with_its_words() -> None:
    """Every heading is there with its level and the words under it and its sub-headings."""
    assert proposed(PAGE).outline == (
        Heading(level=0, text="Privacy Policy", words=77),
        Heading(level=1, text="Changes", words=25),
    )


def test_words_of_page_and_text() -> None:
    """The menu is on the page and not in the text."""
    proposal = proposed(PAGE)

    assert proposal.page_words - proposal.words == 2


def test_what_is_left_out_is_told() -> None:
    """What stands around the policy is told."""
    assert [run.text for run in proposed(PAGE).left_out] == ["Home Shop"]


def test_selection_leaves_out_the_rest() -> None:
    """What a selector does not keep is told in the order of the page."""
    watched = replace(policy(), select=("h1", "h2", "p.story"))

    assert [run.text[:9] for run in proposed(PAGE, watched).left_out] == ["Home Shop", "We proces", "We tell y"]


def test_removal_tells_its_words() -> None:
    """Of each selector it is known how much it leaves out, and of a wrong one that it does nothing."""
    watched = replace(policy(), remove=(".story", ".stroy"))

    assert proposed(PAGE, watched).removals == (
        Removal(selector=".story", words=4),
        Removal(selector=".stroy", words=0),
    )


def test_removed_words_are_left_out() -> None:
    """A removed block stands among what is left out."""
    assert LeftOut(words=4, text="A story of today.") in proposed(PAGE, replace(policy(), remove=(".story",))).left_out


def test_facts_are_read() -> None:
    """The facts of the text are there."""
    assert [fact.value for fact in proposed(PAGE).facts if fact.kind is FactKind.CHANGE_NOTICE] == ["P8D"]


def test_policy_raises_no_doubt() -> None:
    """A plain policy is proposed without a word."""
    assert proposed(PAGE).doubts == ()


def test_home_page_is_questioned() -> None:
    """A page that says nothing of data is no policy, however long."""
    assert [(doubt.words, doubt.grave) for doubt in proposed(HOME).doubts] == [
        ("few words of a policy: 0 among 154", True)
    ]


def test_list_without_sentences_is_none_the_worse() -> None:
    """A list of sub-processors has no sentences: its name is enough."""
    assert not proposed(TABLE, replace(policy(), kind="sub-processor list")).questionable


def test_list_is_no_privacy_policy() -> None:
    """The same list is questioned where a privacy policy is looked for."""
    assert proposed(TABLE).questionable


def test_text_far_shorter_than_the_page() -> None:
    """Where most of the page was left out, a person should look."""
    menu = "<nav>{}</nav>".format("<a href='/x'>Anvils for the forge and for the film</a> " * 40)
    doubts = proposed(PAGE.replace("</main>", f"</main>{menu}")).doubts

    assert [(doubt.words.partition(":")[0], doubt.grave) for doubt in doubts] == [("far shorter than the page", False)]


def test_selection_may_be_short() -> None:
    """Who selects a part knows that it is short."""
    doubts = proposed(PAGE, replace(policy(), select=("h1", "h2 + p"))).doubts

    assert [doubt.words for doubt in doubts if "far shorter" in doubt.words] == []


def test_text_of_a_challenge_is_shown() -> None:
    """A person sees what was read also where it is certainly not the policy."""
    wall = "<html lang='en'><title>Just a moment...</title><body><h1>Just a moment...</h1><p>Checking your browser.</p>"

    assert proposed(wall).text.startswith("# Just a moment")


@pytest.mark.parametrize(
    "body",
    [
        "<div id='app'></div><script src='/app.js'></script>",
        "<div id='app'></div><script src='/app.js'></script><noscript>Please enable JavaScript.</noscript>",
        "<main></main><footer>Acme</footer><script src='/app.js'></script>",
    ],
)
def test_shell_needs_a_browser(body: str) -> None:
    """A page that scripts would fill is one for a browser."""
    assert proposed(f"<html lang='en'><title>Privacy</title><body>{body}</body></html>").needs_browser


@pytest.mark.parametrize("page", [PAGE.replace("</main>", "</main><script>1</script>"), HOME, "<title>Blank</title>"])
def test_other_pages_need_none(page: str) -> None:
    """A policy with scripts, a home page and a blank page are not shells."""
    assert not proposed(page).needs_browser


def test_browser_does_not_ask_for_another() -> None:
    """A page that stays empty in a browser is not proposed to one again."""
    shell = "<html lang='en'><body><div id='app'></div><script src='/app.js'></script></body></html>"

    assert not proposed(shell, replace(policy(), browser=True)).needs_browser
