import pytest

from notifications.blocks import Block, bullets, header, link, quote, rich_text, section, span
from notifications.forms import body, title

BLOCKS: tuple[Block, ...] = (
    header("Acme & Co: privacy policy changed"),
    rich_text(section(span("High\n", "bold"), span("Notice: 8 days → 3 days"))),
    rich_text(bullets([section(span("one")), section(span("two"))])),
    rich_text(quote([span("told "), span("8", "strike"), span("3", "bold"), span(" days")])),
    rich_text(section(link("Open the diff", "https://here.example/-/changes/1"))),
)
EVIL = "@everyone <@123> <!channel> *bold* [x](https://evil.example) <b>fat</b> www.evil.example"


def evil(form: str) -> str:
    """Write a policy's hostile words in a form."""
    return body((rich_text(section(span(EVIL))),), form, most=10_000)


def test_title_is_plain_words() -> None:
    """What Slack wants escaped is not escaped elsewhere."""
    assert title(BLOCKS) == "Acme & Co: privacy policy changed"


def test_plain_text_marks_what_changed() -> None:
    """Without colour or strokes one still sees what went and what came."""
    assert body(BLOCKS, "text", most=10_000).splitlines()[-2:] == [
        "| told [-8-]{+3+} days",
        "Open the diff: https://here.example/-/changes/1",
    ]


def test_markdown_marks_what_changed() -> None:
    """Strokes and bold, as Slack shows it."""
    assert "> told ~~8~~**3** days" in body(BLOCKS, "markdown", most=10_000)


def test_html_marks_what_changed() -> None:
    """A deletion is a deletion, an insertion an insertion."""
    assert "told <del>8</del><strong><ins>3</ins></strong> days" in body(BLOCKS, "html", most=10_000)


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_has_the_link(form: str) -> None:
    """Whatever the form, one can read on."""
    assert "https://here.example/-/changes/1" in body(BLOCKS, form, most=10_000)


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("ping", ["@everyone", "<@123", "<!channel", "://evil", "www.evil"])
def test_policy_text_pings_and_links_nothing(form: str, ping: str) -> None:
    """What a service would find by itself is parted."""
    assert ping not in evil(form)


@pytest.mark.parametrize("mark", [r"\*bold\*", r"\[x\]\("])
def test_policy_text_formats_nothing_in_markdown(mark: str) -> None:
    """Every sign that means something is escaped."""
    assert mark in evil("markdown")


def test_policy_text_formats_nothing_in_html() -> None:
    """A tag of a policy's is shown, not obeyed."""
    assert "<b>" not in evil("html")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_long_message_is_cut_with_a_count_and_keeps_its_link(form: str) -> None:
    """The end, which says where to read on, is never cut."""
    many = (*BLOCKS[:1], *(rich_text(section(span(f"part {number}"))) for number in range(100)), *BLOCKS[-1:])
    cut = body(many, form, most=500)

    assert (len(cut) <= 500, "more parts" in cut, "changes/1" in cut) == (True, True, True)
