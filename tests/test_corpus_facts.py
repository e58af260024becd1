"""The labelled documents fit their labels, so that a figure measured on them means something."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus" / "facts"
KINDS = {"advance_notice", "after_notice", "on_posting", "notify_only", "check_back", "none_stated"}
PARTS = {"open", "kept"}
DURATION = re.compile(r"P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?")
MONTH = re.compile(r"\d{4}-\d{2}")


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a corpus file."""
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]


DOCUMENTS = rows("documents.jsonl")
LABELS = rows("labels.jsonl")
PAIRS = list(zip(DOCUMENTS, LABELS, strict=True))


def notices() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return each document that speaks of its own changes, with the notice in its label."""
    return [(document, label["change_notice"]) for document, label in PAIRS if label["change_notice"]]


def periods(label: dict[str, Any]) -> list[str]:
    """Return every duration in a label, cookies included."""
    single = [label["objection_window"], label["response_deadline"], label["response_extension"]]
    notice = [(label["change_notice"] or {}).get("period")]
    kept = [retention["period"] for retention in label["retention"]]
    cookies = [cookie["duration"] for cookie in label["more"].get("cookies", [])]
    return [period for period in single + notice + kept + cookies if period not in {None, "session"}]


def is_date(text: str) -> bool:
    """Tell whether a text is an ISO date, or an ISO month."""
    try:
        date.fromisoformat(f"{text}-01" if MONTH.fullmatch(text) else text)
    except ValueError:
        return False
    return True


def named(more: dict[str, Any]) -> list[str]:
    """Return the names in the further facts that stand in the text as they are."""
    alone = [more["controller"]] if "controller" in more else []
    listed = [
        name for key in ("contacts", "authority", "certifications", "disagreements") for name in more.get(key, [])
    ]
    rowed = [row["name"] for key in ("third_parties", "cookies") for row in more.get(key, [])]
    return alone + listed + rowed


def test_every_document_has_its_label() -> None:
    """Both files hold the same documents in the same order."""
    expected = [(document["id"], document["language"]) for document in DOCUMENTS]

    assert expected == [(label["id"], label["language"]) for label in LABELS]


def test_ids_are_unique() -> None:
    """No two documents share an id."""
    counted = Counter(document["id"] for document in DOCUMENTS)

    assert [] == [key for key, count in counted.items() if count > 1]


def test_every_document_has_a_part() -> None:
    """A document is open to developers or kept from them."""
    assert set() == {label["part"] for label in LABELS} - PARTS


def test_kinds_of_notice_are_known() -> None:
    """Each kind of change notice is of the closed list."""
    assert set() == {notice["kind"] for _, notice in notices()} - KINDS


def test_quotes_stand_in_the_text() -> None:
    """The words that decide a change notice occur in its document."""
    assert [] == [document["id"] for document, notice in notices() if notice["quote"] not in document["text"]]


def test_names_stand_in_the_text() -> None:
    """Names, contacts and certifications occur in the document as they are."""
    missing = [
        (document["id"], name)
        for document, label in PAIRS
        for name in named(label["more"])
        if name not in document["text"]
    ]

    assert [] == missing


def test_periods_are_durations() -> None:
    """Each period parses as an ISO 8601 duration."""
    wrong = [(label["id"], period) for label in LABELS for period in periods(label) if not DURATION.fullmatch(period)]

    assert [] == wrong


def test_dates_are_dates() -> None:
    """Each date parses as an ISO date or month."""
    dates = [(label["id"], label[key]) for label in LABELS for key in ("last_updated", "effective_date") if label[key]]

    assert [] == [(key, text) for key, text in dates if not is_date(text)]


def test_ambiguous_dates_have_no_value() -> None:
    """A date that could be read both ways is quoted, not decided."""
    assert [] == [row["id"] for row in LABELS if row.get("last_updated_ambiguous") and row["last_updated"]]


def test_texts_have_the_length_of_an_excerpt() -> None:
    """A document is long enough to mislead and short enough to check by eye."""
    lengths = {document["id"]: len(document["text"].split()) for document in DOCUMENTS}

    assert {} == {key: length for key, length in lengths.items() if not 250 <= length <= 700}
