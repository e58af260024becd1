"""Gathers what stands in the evidence of a change, and what to know about it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from monitor.evidence.withholding import Withholding
from monitor.heads import Exported, off_the_path
from storage.canon import canonical
from storage.evidence import Around
from storage.ledger import Head
from storage.reader import Reader
from storage.records import Change, Fact, Snapshot, Version
from storage.snapshots import NotKeptError, SnapshotError


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two versions, with the page that it was read of."""

    name: str
    """`before` or `after`."""
    version: Version
    facts: tuple[Fact, ...]
    page: Snapshot | None
    missing: str | None
    """Why there is no page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """The answer of an authority that stamped a head."""

    entry: int
    head: bytes
    at: str
    by: str
    response: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All of it, without secrets."""

    change: Change
    before: Side
    after: Side
    around: Around
    records: dict[str, list[dict[str, Any]]]
    """What was recorded, by kind, as plain values: columns, the `row`, and the `entry` that holds it."""
    contents: dict[int, tuple[str, int, bytes]]
    """By entry: kind, row and the bytes that were hashed; those that hold a secret are left out."""
    heads: tuple[Exported, ...]
    """Heads on the path that were given away."""
    stamps: tuple[Stamped, ...]
    head: Head
    head_before: bytes
    """The head as it was before the first entry of the path."""
    notes: tuple[str, ...]

    def record_of(self, side: Side) -> dict[str, Any]:
        """Give the fetch that brought the page of a version."""
        page = side.version.snapshot_id
        return next((each for each in self.records.get("fetch", ()) if each.get("snapshot_id") == page), {})


def gather(archive: Reader, change: Change, heads: Iterable[Exported], withholding: Withholding) -> Evidence:
    """Read the evidence of a change; the archive is to be held, so that all is of one state."""
    around = archive.evidence.around(change)
    before, after = _side(archive, "before", change.before), _side(archive, "after", change.after)
    records: dict[str, list[dict[str, Any]]] = {}
    contents: dict[int, tuple[str, int, bytes]] = {}
    withheld = []
    for held in around.held:
        text = canonical(held.content.said())
        cleaned = withholding.cleaned_all(json.loads(text), held.kind)
        assert isinstance(cleaned, dict)
        records.setdefault(held.kind, []).append({"entry": held.entry, "row": held.row, **cleaned})
        if held.entry and cleaned == json.loads(text):
            contents[held.entry] = (held.kind, held.row, text.encode())
        elif held.entry:
            withheld.append(held.entry)
    stamps = tuple(_stamps(archive, around, withholding))
    judged = max((held.entry for held in around.of("change") if held.entry), default=0)
    given = tuple(each for each in heads if each.head.number >= around.first)
    notes = (
        *_notes_on_pages(before, after, records),
        *_notes_on_entries(around, withheld),
        *(f"Entry {each.entry}: {each.what}." for head in given for each in off_the_path(archive.ledger, head)),
        *([] if stamps or any(each.head.number >= judged for each in given) else [NOBODY_HOLDS]),
    )
    return Evidence(
        change=change,
        before=before,
        after=after,
        around=around,
        records=records,
        contents=contents,
        heads=given,
        stamps=stamps,
        head=archive.ledger.head(),
        head_before=archive.evidence.head_before(around.first) or b"",
        notes=notes,
    )


NOBODY_HOLDS = (
    "No head of the ledger after this change is known here to be held by others, and none was stamped. The path then "
    "shows that these records fit together, not since when they are what they are."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of the facts of one kind, in words."""

    kind: str
    gone: tuple[Fact, ...]
    came: tuple[Fact, ...]


def moved(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[Moved, ...]:
    """Tell which facts only one of two versions states, by kind in the order of the text; the words may differ."""
    old, new = {_key(fact): fact for fact in before}, {_key(fact): fact for fact in after}
    gone = [fact for key, fact in old.items() if key not in new]
    came = [fact for key, fact in new.items() if key not in old]
    return tuple(
        Moved(
            kind=kind,
            gone=tuple(fact for fact in gone if fact.kind == kind),
            came=tuple(fact for fact in came if fact.kind == kind),
        )
        for kind in dict.fromkeys(fact.kind for fact in (*gone, *came))
    )


def _key(fact: Fact) -> str:
    return json.dumps([fact.kind, fact.value, dict(fact.detail)], sort_keys=True)


def _side(archive: Reader, name: str, version: Version) -> Side:
    page, missing = None, None
    try:
        page = archive.snapshot(version.snapshot_id)
    except NotKeptError:
        missing = "its bytes were let go"
    except SnapshotError as error:
        missing = str(error)
    return Side(name=name, version=version, facts=archive.facts(version.id), page=page, missing=missing)


def _stamps(archive: Reader, around: Around, withholding: Withholding) -> Iterator[Stamped]:
    for held in around.of("timestamp"):
        row = archive.evidence.stamp(held.row)
        yield Stamped(
            entry=row["entry"],
            head=archive.ledger.head_at(row["entry"]) or b"",
            at=row["at"],
            by=withholding.cleaned(row["url"], held.kind),
            response=row["response"],
        )


def _notes_on_pages(before: Side, after: Side, records: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    imports = {each["row"]: f"{each['kind']}: {each['source']}" for each in records.get("import", ())}
    pruned = {each["snapshot_id"]: each for each in records.get("pruning", ())}
    for side in (before, after):
        if side.version.import_id in imports:
            yield (
                f"The version {side.name} was not read by this watch: it was imported from "
                f"{imports[side.version.import_id]}. Its times and headers are those which that collection gives."
            )
        if side.missing:
            gone = pruned.get(side.version.snapshot_id)
            when = f" on {gone['at'][:10]} ({gone['because']})" if gone else ""
            kept = f"{side.name}/received.json still gives its size and SHA-256"
            yield f"The page {side.name} is not in here: {side.missing}{when}; {kept}."


def _notes_on_entries(around: Around, withheld: list[int]) -> Iterator[str]:
    for held in around.held:
        if held.entry is None:
            yield (
                f"Row {held.row} of {held.content.form.table} has no entry in the ledger that holds it as it stands: "
                "it was altered or added past the program. `policy-monitor verify` says more."
            )
    for takeover in around.of("takeover"):
        entries = str(takeover.content.values["entries"])
        yield (
            f"Entries 1 to {entries} were made of rows that had been recorded before this archive kept a ledger: "
            "nothing in it shows when these rows were written."
        )
    if around.fetches_left_out:
        yield f"Of the fetches around this change {around.fetches_left_out:,} are not in here: there are too many."
    if withheld:
        numbers = ", ".join(map(str, withheld))
        yield (
            f"The content of entry {numbers} is left out, since it holds a secret of whoever runs the watch; its hash "
            "stands in ledger/path.txt, and records.json has the rest."
        )
