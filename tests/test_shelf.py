from datetime import UTC, datetime

from monitor.shelf import Shelf
from storage.jobs import Outcome
from storage.records import Fetch, FetchOutcome, Reading, Snapshot

NOW = datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC)


def new_text(policy: str) -> Outcome:
    """Return an outcome with a text."""
    text = f"# {policy} – größer"
    return Outcome(
        fetch=Fetch(policy=policy, started_at=NOW, duration_ms=1, outcome=FetchOutcome.NEW_TEXT),
        snapshot=Snapshot(url="https://x.example", fetched_at=NOW, content_type="text/html", body=b"\0\n"),
        reading=Reading(text=text, fingerprint=policy, imprint="1", recipe="1", language="de", links=()),
    )


def test_outcomes_come_in_the_order_in_which_they_were_put() -> None:
    """What has waited longest comes first, as it was, also where more comes meanwhile."""
    shelf = Shelf()
    shelf.put(new_text("a"))
    shelf.put(new_text("b"))
    taken = [shelf.take()]
    shelf.put(new_text("c"))
    taken += [shelf.take(), shelf.take()]
    shelf.close()

    assert taken == [new_text("a"), new_text("b"), new_text("c")]


def test_shelf_is_empty_once_all_is_taken() -> None:
    """It says so, and can be filled again."""
    shelf = Shelf()
    shelf.put(new_text("a"))
    filled = bool(shelf)
    shelf.take()
    emptied = bool(shelf)
    shelf.put(new_text("b"))

    assert (filled, emptied, shelf.take()) == (True, False, new_text("b"))
    shelf.close()
