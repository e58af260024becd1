import json
from collections import Counter
from pathlib import Path

import pytest

from storage.records import Category, Direction, Noise, Severity
from tests.corpus.changes import Label, labelled_changes

CHANGES = list(labelled_changes())


def of_the_closed_lists(label: Label) -> bool:
    """Tell whether a label holds words of the guideline, and only those that go with material or with not."""
    if not label["material"]:
        return label["noise"] in {*Noise} and not (label["severity"] or label["categories"] or label["direction"])
    named = {*label["categories"]} <= {*Category} and 1 <= len(label["categories"]) <= 5
    return named and label["severity"] in {*Severity} and label["direction"] in {*Direction} and not label["noise"]


def test_words_that_stand_twice_are_refused(tmp_path: Path) -> None:
    """An edit that could mean two places would make a text that nobody has read."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "shop.md").write_text("Kept for 30 days. Deleted after 30 days.", encoding="utf-8")
    row = {"id": "shop.longer", "document": "shop", "edits": [["30 days", "60 days"]]}
    (tmp_path / "changes.jsonl").write_text(json.dumps(row), encoding="utf-8")

    with pytest.raises(ValueError, match=r"shop\.longer: '30 days' stands 2 times in the text"):
        list(labelled_changes(tmp_path))


def test_edits_alter_the_text() -> None:
    """A change has two different texts; that each edit finds its place is the loader's own check."""
    assert [] == [change.id for change in CHANGES if change.before == change.after]


def test_labels_are_of_the_closed_lists() -> None:
    """Every label is one that the guideline allows."""
    assert [] == [change.id for change in CHANGES if not of_the_closed_lists(change.label)]


def test_labels_say_why() -> None:
    """A label without the decisive words cannot be questioned."""
    assert [] == [change.id for change in CHANGES if not change.label["why"].endswith(".")]


def test_ids_are_unique() -> None:
    """A label is found by its id."""
    assert [] == [name for name, count in Counter(change.id for change in CHANGES).items() if count > 1]


def test_document_is_wholly_open_or_kept() -> None:
    """Who has read every open change has not seen a word of the kept ones."""
    opened, kept = ({change.document for change in CHANGES if change.part == part} for part in ("open", "kept"))

    assert set() == opened & kept


def test_fragments_are_short() -> None:
    """The guideline calls a text a fragment under 40 % of the length of the other."""
    fragments = [change for change in CHANGES if change.label["noise"] == Noise.PARTIAL_FETCH]

    assert [] == [
        c.id for c in fragments if min(map(len, (c.before, c.after))) >= 0.4 * max(map(len, (c.before, c.after)))
    ]
