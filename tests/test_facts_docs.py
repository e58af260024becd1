"""The page on facts is part of the program."""

from pathlib import Path

from monitor.facts.promises import PROMISES
from storage.records import FactKind

PAGE = (Path(__file__).parents[1] / "docs" / "facts.md").read_text(encoding="utf-8")


def test_every_kind_is_documented() -> None:
    """A kind of fact that the program knows has a row."""
    assert [] == [kind for kind in FactKind if f"`{kind}`" not in PAGE]


def test_promises_have_one_name_each() -> None:
    """No two entries share a name: a promise that goes is told by its name."""
    names = [promise.value for promise in PROMISES]

    assert sorted(set(names)) == sorted(names)
