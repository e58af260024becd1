import pytest

from spiders.edges import trim
from spiders.furniture import drop_surroundings
from spiders.page import Element, texts_in
from tests.test_page import tree

LONG = "We keep the names and the addresses of those who order stone from us for ten years, and no longer. " * 4
OTHERS = "".join(f"<li><a href='https://{name}.example'>{name}</a></li>" for name in ("Abel", "Birk", "Cole"))
OWN = "".join(f"<li><a href='/processors/{name}'>{name}</a></li>" for name in ("Abel", "Birk", "Cole"))
RIGHTS = f"Copyright in what you write stays with you, and we do not use it without asking you first; {'then' * 20}."
SITE = frozenset({"vendor.example"})


def left(markup: str) -> str:
    """Return the words that are left of a page when all around its text is gone, without the text itself."""
    root: Element = tree(f"<html><body>{markup}</body></html>".replace("TEXT", f"<p>{LONG}</p>"))
    drop_surroundings(root)
    trim(root, SITE)
    return " ".join(" ".join(texts_in(root)).replace(LONG, " ").split())


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Shop</nav>TEXT",
        "TEXT<footer>Vendor</footer>",
        "<div role='navigation'>Shop</div>TEXT",
        "<div><h2>On this page</h2><nav><a href='#a'>Logs</a></nav></div>TEXT",
        "<details><summary>See details</summary><nav><a href='#a'>Logs</a></nav></details>TEXT",
        "<div><button>Copy as Markdown</button></div>TEXT",
        "TEXT<p><a href='#'>Back to top</a></p>",
        "<div><a href='/a'>Shop</a> <a href='/b'>Jobs</a> <a href='https://www.vendor.example/c'>Press</a></div>TEXT",
        "TEXT<div><b>Shop</b><a href='/a'>Quarries</a><a href='/b'>Delivery</a><a href='/c'>Prices</a></div>",
        "TEXT<div><p>© 2031 Vendor. All rights reserved.</p></div>",
        "<div class='cookie-banner'>We use cookies. <button>Fine</button></div>TEXT",
        "TEXT<div class='social-share'><a href='https://n.example'>Tell your friends</a></div>",
    ],
)
def test_furniture_goes(around: str) -> None:
    """Menus, footers, things to press, boxes and closing lines go, with tags that say so and without."""
    assert not left(around)


@pytest.mark.parametrize(
    ("around", "stays"),
    [
        (f"TEXT<ul>{OTHERS}</ul>", "Abel Birk Cole"),
        (f"TEXT<h2>Processors</h2><ul>{OWN}</ul>", "Processors Abel Birk Cole"),
        (f"TEXT<h2>Processors</h2><div><ul>{OWN}</ul></div>", "Processors Abel Birk Cole"),
        (f"TEXT<p>They are:</p><div>{OWN}</div>", "They are: Abel Birk Cole"),
        ("<p>You may <a href='/d'>download</a> it.</p>TEXT", "You may download it."),
        ("<p>Last updated 4 March 2031</p><h1>Privacy</h1>TEXT", "Last updated 4 March 2031 Privacy"),
        ("<h2>Contents</h2><ul><li><a href='#a'>Logs</a><li><a href='#b'>Mail</a></ul>TEXT", "Contents Logs Mail"),
        ("TEXT<h2 id='social-sharing'>Social sharing</h2>TEXT", "Social sharing"),
        (f"TEXT<p>{RIGHTS}</p>", RIGHTS),
        ("<header><h1>Privacy</h1></header>TEXT", "Privacy"),
        ("TEXT<div class='cookie-settings'><p>Our cookies last nine days.</p></div>", "Our cookies last nine days."),
        ("<details><summary>Logs</summary></details>TEXT", "Logs"),
    ],
)
def test_what_could_be_the_policys_own_stays(around: str, stays: str) -> None:
    """What could be the policy's own stays: lists of other companies, links in sentences, dates, contents, titles."""
    assert stays == left(around)
