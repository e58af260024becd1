"""The table of the ledger, which lets nothing be altered, and its beginning in an archive from before."""

from sqlite_utils import Database

from storage.ledger import Ledger

NEVER = """
    create trigger ledger_is_never_{done} before {event} on ledger
    begin select raise(abort, 'the ledger is never {done}'); end
"""

FOLLOWS = """
    create trigger ledger_has_no_gap before insert on ledger
    when new.id is not (select coalesce(max(id), 0) + 1 from ledger)
    begin select raise(abort, 'an entry of the ledger follows the one before'); end
"""

TAKE_OVER = """
    insert into takeovers (at, entries) values (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?)
"""


def create_ledger(db: Database) -> None:
    """Make the ledger, and enter whatever was recorded before there was one: nothing proves when that was written."""
    db.table("ledger").create(
        {"id": int, "kind": str, "row": int, "content": bytes, "marks": bytes, "head": bytes},
        pk="id",
        not_null={"kind", "row", "content", "marks", "head"},
        strict=True,
    )
    db.table("takeovers").create(
        {"id": int, "at": str, "entries": int}, pk="id", not_null={"at", "entries"}, strict=True
    )
    ledger = Ledger(db)
    if entries := ledger.take_over():
        db.execute(TAKE_OVER, [entries])
        ledger.enter("takeover", 1)
    for event, done in (("update", "altered"), ("delete", "deleted")):
        db.execute(NEVER.format(event=event, done=done))
    db.execute(FOLLOWS)


def create_timestamps(db: Database) -> None:
    """Make the table of what authorities answered that were asked to stamp a head."""
    db.table("timestamps").create(
        {"id": int, "at": str, "url": str, "entry": int, "response": bytes},
        pk="id",
        not_null={"at", "url", "entry", "response"},
        strict=True,
    )
