from notifications.blocks import clean, header, link, shorten, weight, words


def test_direction_marks_and_zero_width_characters_are_dropped() -> None:
    """Nothing in a policy turns the line around or hides between letters."""
    assert clean("pay\u200bee \u202eevil\u2066\ufeff\u00ad\x00\ud800\u3164\u2800") == "payee evil"


def test_cut_counts_what_slack_counts() -> None:
    """An ampersand weighs five bytes because Slack keeps it as an entity."""
    assert shorten("&&&&&&", 18) == "&&&…"


def test_cut_ends_after_a_word() -> None:
    """A cut gives up a broken word when it is short."""
    assert shorten("We may share everything", 16) == "We may share…"


def test_cut_goes_through_a_very_long_word() -> None:
    """A text of one endless word is cut all the same."""
    assert shorten("a " + "x" * 100, 50) == "a " + "x" * 45 + "…"


def test_text_at_the_limit_is_not_cut() -> None:
    """The limit itself is allowed."""
    assert shorten("x" * 50, 50) == "x" * 50


def test_weight_is_in_bytes_of_entities() -> None:
    """An ampersand weighs five, a letter beyond ASCII what it takes in UTF-8, the quotes of JSON one each."""
    assert (weight("&"), weight("ü"), weight("a")) == (7, 4, 3)


def test_header_survives_being_said() -> None:
    """What the header writes as entities is said as it was."""
    assert words(header("A&B <C> &amp;")) == "A&B <C> &amp;"


def test_endless_address_is_not_linked() -> None:
    """An address that would crowd out the message is shown cut, as text."""
    assert link("Open", "https://acme.example/" + "x" * 500)["type"] == "text"
