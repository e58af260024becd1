"""Lengths of time as policies write them."""

import pytest

from monitor.facts.durations import durations


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("thirty (30) days", "P30D"),
        ("30 (thirty) days", "P30D"),
        ("six (6) weeks", "P6W"),
        ("10 business days", "P10D"),
        ("forty-five days", "P45D"),
        ("forty five days", "P45D"),
        ("a month", "P1M"),
        ("twelve-month", "P12M"),
        ("up to 18 months", "P18M"),
        ("12 to 24 months", "P24M"),
        ("72 hours", "PT72H"),
        ("p30d", "P30D"),
        ("a fortnight", "P2W"),
        ("8 jours", "P8D"),
        ("dix-huit mois", "P18M"),
        ("d'un an", "P1Y"),
        ("zwei wochen", "P2W"),
        ("fünfundvierzig tage", "P45D"),
        ("vier weken", "P4W"),
        ("eenentwintig dagen", "P21D"),
        ("cuarenta y cinco días", "P45D"),
        ("quindici giorni", "P15D"),
        ("giorni quindici", "P15D"),
        ("per anni 10", "P10Y"),
        ("centottanta giorni", "P180D"),
        ("a 30-tägige frist", "P30D"),
        ("zehnjährige", "P10Y"),
        ("dertigdaagse", "P30D"),
        ("ein halbes jahr", "P6M"),
        ("anderhalf jaar", "P18M"),
        ("un an et demi", "P18M"),
        ("un trimestre", "P3M"),
        ("twelve (12) full calendar months", "P12M"),
        ("another year", "P1Y"),
        ("48h", "PT48H"),
        ("between 2 and 10 years", "P10Y"),
    ],
)
def test_lengths_are_read_in_six_languages(words: str, expected: str) -> None:
    """A length in words, figures or both becomes one ISO 8601 duration."""
    assert [expected] == [found.value for found in durations(words)]


@pytest.mark.parametrize(
    "words",
    [
        "once a day",
        "every 30 days",
        "aan",
        "in 3d",
        "9 h à 17 h",
        "these days",
        "24/7",
        "1,5 years",
        "in the year 2020",
    ],
)
def test_a_rhythm_or_a_date_is_no_length(words: str) -> None:
    """What recurs, or only looks like a number with a unit, is not a length of time."""
    assert [] == list(durations(words))


@pytest.mark.parametrize(
    "words", ["10 working days", "8 jours ouvrables", "fünf werktagen", "vijf werkdagen", "3 giorni lavorativi"]
)
def test_business_days_are_marked(words: str) -> None:
    """Days counted on working days only say so."""
    assert [True] == [found.business for found in durations(words)]


def test_words_and_figures_that_disagree_keep_both() -> None:
    """The words are the value, as in the reading of contracts; what the figures say stands beside it."""
    assert [("P30D", "P45D")] == [(found.value, found.alternative) for found in durations("thirty (45) days")]


def test_a_length_is_located() -> None:
    """Start and end cut the words of the length out of the text."""
    text = "told at least 30 days before"

    assert ["30 days"] == [text[found.start : found.end] for found in durations(text)]


def test_a_dash_after_a_bracket_is_no_span() -> None:
    """In "letters (unread) - 4 weeks" the dash stands between a name and its length, not between two numbers."""
    text = "letters (unread) - 4 weeks"

    assert ["4 weeks"] == [text[found.start : found.end] for found in durations(text)]


@pytest.mark.parametrize("words", ["² months", "logs¹ ² monate", "③ weeks"])
def test_a_raised_figure_counts_nothing(words: str) -> None:
    """The sign of a footnote is no number, though Unicode calls it a digit."""
    assert [] == list(durations(words))
