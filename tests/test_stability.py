from monitor.stability import Stability, stability
from storage.jobs import Outcome
from tests.making import NOTICE, failed, policy, read

PAGE = """<html lang="en"><body><main><h1>Privacy Policy</h1><p>{notice}</p>
<p>We process the names and addresses that customers give us in order to provide the service.</p>
<p>Two years after you close your account we erase all of it.</p>
{rest}</main></body></html>"""


def page(rest: str) -> Outcome:
    """Read a policy that ends in this."""
    return read(PAGE.format(notice=NOTICE.format("8 days"), rest=rest).encode())


def compared(first: str, second: str) -> Stability:
    """Compare two fetches of a policy that differ in their end."""
    return stability(policy(), page(first), page(second))


def test_same_text_is_stable() -> None:
    """What is not read may differ."""
    assert compared("<script>1</script>", "<script>2</script>") == Stability()


def test_difference_is_shown() -> None:
    """The words of both fetches are there to be looked at."""
    changes = compared("<p>Visitor number 7.</p>", "<p>Visitor number 8.</p>").changes

    assert [hunk.text for hunk in changes[0].hunks if hunk.text in {"7", "8"}] == ["7", "8"]


def test_selector_of_the_block_is_suggested() -> None:
    """A class around the words that differ is found, and takes all differences away."""
    story = "<div class='story'><h2>Story {0}</h2><p>It is about {0}.</p></div>"

    assert compared(story.format("sun"), story.format("rain")).remove == ("div.story",)


def test_id_is_preferred() -> None:
    """An id names one block."""
    teaser = "<div class='box' id='teaser'>Story of the {}</div>"

    assert compared(teaser.format("sun"), teaser.format("rain")).remove == ("#teaser",)


def test_every_difference_needs_its_selector() -> None:
    """Two blocks that differ are both left out."""
    rest = "<p class='story'>It is about {0}.</p><p>Fixed.</p><p class='visitor'>You are number {0}.</p>"

    assert sorted(compared(rest.format(1), rest.format(2)).remove) == ["p.story", "p.visitor"]


def test_made_up_names_are_not_suggested() -> None:
    """A class that a build made up will be another one tomorrow."""
    rest = "<p class='css-1x9a8f'>It is about {}.</p>"

    assert compared(rest.format("sun"), rest.format("rain")).remove == ()


def test_whole_policy_is_never_left_out() -> None:
    """A block that holds most of the text is not beside the policy."""
    rest = "<div class='policy'>" + "<p>We keep what you order for ten years, as the law asks.</p>" * 20 + "{}</div>"

    assert compared(rest.format("1"), rest.format("2")).remove == ()


def test_difference_in_the_policy_itself_has_no_selector() -> None:
    """Words without a block of their own are shown, and nothing is suggested."""
    assert compared("<p>Number 1.</p>", "<p>Number 2.</p>").remove == ()


def test_failed_second_fetch_is_a_problem() -> None:
    """Without a second text nothing is called stable."""
    assert stability(policy(), page(""), failed(error="timed out")) == Stability(problem="timed out")


def test_challenge_the_second_time_is_a_problem() -> None:
    """A page that lets only the first visit through is not compared with its bot wall."""
    wall = read(
        b"<html lang='en'><title>Just a moment...</title><h1>Just a moment...</h1><p>Checking your browser.</p>"
    )

    assert (stability(policy(), page(""), wall).problem or "").startswith("bot challenge")
