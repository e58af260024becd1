import pytest

from monitor.facts import read_facts
from monitor.facts.changes import FactChange, days, fact_changes
from storage.records import Direction, FactKind

ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL


def changes(before: str, after: str) -> list[tuple[FactKind, str | None, str | None, Direction]]:
    """Return kind, values and direction of each change; what is said of a sale is a fact beside the promise."""
    found: tuple[FactChange, ...] = fact_changes(read_facts(before), read_facts(after))
    return [
        (
            change.kind,
            change.before.value if change.before else None,
            change.after.value if change.after else None,
            change.direction,
        )
        for change in found
        if change.kind is not FactKind.SALE_OF_DATA
    ]


CASES = {
    "a longer retention": (
        "We keep your personal data for 30 days.",
        "We keep your personal data for 90 days.",
        [(FactKind.RETENTION, "P30D", "P90D", ADVERSE)],
    ),
    "a shorter retention": (
        "We keep your personal data for 90 days.",
        "We keep your personal data for 30 days.",
        [(FactKind.RETENTION, "P90D", "P30D", FAVOURABLE)],
    ),
    "a promise that went": (
        "We drive. We never sell your data.",
        "We drive. Roads are long.",
        [(FactKind.PROMISE, "never sell", None, ADVERSE)],
    ),
    "a promise that came": (
        "We drive.",
        "We drive. We never sell your data.",
        [(FactKind.PROMISE, None, "never sell", FAVOURABLE)],
    ),
    "the same length in another unit": (
        "We keep your personal data for 30 days.",
        "We keep your personal data for one month.",
        [],
    ),
    "a lower age": (
        "You must be at least 16 years old to use the service.",
        "You must be at least 13 years old to use the service.",
        [(FactKind.MINIMUM_AGE, "16", "13", ADVERSE)],
    ),
    "a place that came": (
        "We store your data in Belgium.",
        "We store your data in Belgium and in Brazil.",
        [(FactKind.COUNTRY, None, "Brazil", ADVERSE)],
    ),
    "a clause that only moved": (
        "# One\n\nWe never sell your data.\n\n# Two\n\nWe drive.",
        "# One\n\nWe drive.\n\n# Two\n\nWe never sell your data.",
        [],
    ),
    "two periods of different things": (
        "We keep your invoices for 7 years. We keep your server logs for 30 days.",
        "We keep your server logs for 60 days. We keep your invoices for 7 years.",
        [(FactKind.RETENTION, "P30D", "P60D", ADVERSE)],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_of_facts(case: str) -> None:
    """Facts are matched by what they are about, wherever they stand, and told with whom the change favours."""
    before, after, expected = CASES[case]

    assert changes(before, after) == expected


@pytest.mark.parametrize(("value", "expected"), [("P2W", 14.0), ("PT72H", 3.0), ("16", None), (None, None)])
def test_days_of_a_period(value: str | None, expected: float | None) -> None:
    """A period is as many days; an age or nothing is none."""
    assert days(value) == expected


def test_of_like_rows_the_one_that_changed_is_told() -> None:
    """A row that stayed is no other row, be it kept as long as that one was."""
    rows = (
        "## How long we keep data\n\n| Data | Free plan | Paid plan |\n|---|---|---|\n{}| Files | 30 days | 90 days |"
    )
    profiles = "| Profiles | 30 days | {} days |\n"
    found = fact_changes(*(read_facts(rows.format(profiles.format(days))) for days in (90, 30)))

    assert [change.before.detail["what"] for change in found if change.before] == ["Profiles"]
