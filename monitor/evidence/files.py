"""Writes the evidence of a change as files: for people, for programs, and for whoever checks it."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.metadata import version
from importlib.resources import files as packaged
from io import BytesIO
from typing import Any

from monitor.browse.wording import FILTERS
from monitor.comparing import in_words
from monitor.diff import compare, render_html
from monitor.diff_page import html_page
from monitor.evidence.bundling import File, batched
from monitor.evidence.gathering import Evidence, Moved, Side, moved
from monitor.exporting import around, write
from monitor.hiding import safe
from monitor.materiality.catalogue import NAMES, catalogue_hash
from monitor.plain import fact_row, verdict_row, window_row
from spiders.received import is_received
from storage.reader import Reader
from storage.snapshots import SnapshotError

SECONDS = 60
"""For the comparison: enough that it does not depend on how fast a machine is, but for texts made to be slow."""

HEADERS = ("status", "url", "redirects", "etag", "last_modified", "started_at", "duration_ms", "outcome", "origin")
"""What was kept of an answer, beside the type, size and hash of the page."""


def name_of(evidence: Evidence) -> str:
    """Give the name of the folder that all stand in."""
    return f"change-{evidence.change.id}"


def files(archive: Reader, evidence: Evidence) -> Iterator[File]:
    """Write all files, in the order in which they stand in the bundle."""
    change, at = evidence.change, evidence.change.after.confirmed_at
    facts = moved(evidence.before.facts, evidence.after.facts)
    sides = (evidence.before, evidence.after)
    warc = _warc(archive, evidence)
    told = {"evidence": evidence, "change": change, "sides": sides, "moved": facts, "warc": warc, **_ours()}
    yield File("README.txt", at, [safe(_rendered("README.txt", told)).encode()])
    yield File("summary.html", at, [_rendered("summary.html", told).encode()])
    yield File("diff.html", at, [_difference(evidence).encode()])
    for side in sides:
        if side.page:
            yield File(f"{side.name}/{page_name(side)}", side.page.fetched_at, [side.page.body])
        yield _json(f"{side.name}/received.json", at, _received(evidence, side))
        yield File(f"{side.name}/text.md", side.version.seen_at, [side.version.text.encode()])
    yield _json("change.json", at, _judged(evidence))
    yield _json("facts.json", at, _facts(evidence, facts))
    yield _json("records.json", at, evidence.records)
    if warc:
        yield File("pages.warc", at, [warc])
    yield File("check_ledger.py", at, [_packaged("check_ledger.py").encode()])
    yield from _ledger(archive, evidence, at)


def page_name(side: Side) -> str:
    """Name the page so that no program opens it as what it is: it may run what its vendor wrote, and load anything."""
    kind = side.page.content_type.partition(";")[0].strip().lower() if side.page else ""
    if kind == "application/pdf":
        return "page.pdf"
    return "page.html.txt" if "html" in kind and side.page and not is_received(side.page) else "page.txt"


def _ledger(archive: Reader, evidence: Evidence, at: datetime) -> Iterator[File]:
    lines = (
        f"{number} {kind} {row} {content.hex()}\n"
        for number, kind, row, content in archive.evidence.path(evidence.around.first)
    )
    yield File("ledger/head-before.txt", at, [f"{evidence.head_before.hex()}\n".encode()])
    yield File("ledger/path.txt", at, batched(lines))
    yield File("ledger/head.txt", at, [f"{evidence.head.number} {evidence.head.hash.hex()}\n".encode()])
    given = [f"{each.head.number} {each.head.hash.hex()} {each.at} given away\n" for each in evidence.heads]
    given += [f"{each.entry} {each.head.hex()} {each.at} stamped by {each.by}\n" for each in evidence.stamps]
    if given:
        yield File("ledger/heads.txt", at, ["".join(given).encode()])
    for entry, (kind, row, content) in sorted(evidence.contents.items()):
        yield File(f"ledger/entries/{entry:09}-{kind}-{row}.json", at, [content])
    for stamp in evidence.stamps:
        yield File(f"ledger/stamps/{stamp.entry}.tsr", at, [stamp.response])


def _warc(archive: Reader, evidence: Evidence) -> bytes | None:
    """Write pages and fetches as a web archive; none where a page is damaged."""
    stream = BytesIO()
    try:
        write(archive, around(evidence.change), stream, "pages.warc", made_at=evidence.change.after.confirmed_at)
    except SnapshotError:
        return None
    return stream.getvalue()


def _difference(evidence: Evidence) -> str:
    change = evidence.change
    changes = compare(change.before.text, change.after.text, seconds=SECONDS).changes()
    name = f"{change.policy.vendor}: {change.policy.kind}"
    return html_page(name, change.before, change.after, render_html(changes))


def _received(evidence: Evidence, side: Side) -> dict[str, Any]:
    record = evidence.record_of(side)
    snapshot = (record.get("snapshots") or [{}])[0]
    return {
        "entry": record.get("entry"),
        "file": page_name(side) if side.page else None,
        **{name: record.get(name) for name in HEADERS},
        "redirects": json.loads(record.get("redirects", "[]")),
        **{name: snapshot.get(name) for name in ("fetched_at", "content_type", "size", "sha256")},
        "text": {
            "file": "text.md",
            "sha256": side.version.fingerprint,
            "version": side.version.number,
            "language": side.version.language,
            "seen_at": side.version.seen_at.isoformat(),
            "confirmed_at": side.version.confirmed_at.isoformat(),
            "extractor": side.version.recipe,
        },
    }


def _judged(evidence: Evidence) -> dict[str, Any]:
    change = evidence.change
    rules = [reason.rule for reason in (*change.verdict.reasons, *change.verdict.muted)]
    return {
        "change": change.id,
        "policy": {
            "name": change.policy.name,
            "vendor": change.policy.vendor,
            "kind": change.policy.kind,
            "url": change.policy.url,
        },
        "from": change.before.number,
        "to": change.after.number,
        "seen_at": change.after.seen_at.isoformat(),
        "confirmed_at": change.after.confirmed_at.isoformat(),
        **verdict_row(change.verdict),
        "window": window_row(change),
        "judged_by": change.judged_by,
        "rules": {rule: NAMES[rule].description for rule in rules if rule in NAMES},
        **_ours(),
        "notes": list(evidence.notes),
    }


def _ours() -> dict[str, str]:
    return {"release": version("policy-monitor"), "catalogue": catalogue_hash()}


def _facts(evidence: Evidence, facts: Sequence[Moved]) -> dict[str, Any]:
    return {
        "moved": {
            each.kind: {"gone": list(map(fact_row, each.gone)), "came": list(map(fact_row, each.came))}
            for each in facts
        },
        "before": list(map(fact_row, evidence.before.facts)),
        "after": list(map(fact_row, evidence.after.facts)),
    }


def _json(name: str, at: datetime, value: object) -> File:
    return File(name, at, [f"{json.dumps(value, ensure_ascii=False, indent=2, default=str)}\n".encode()])


def _packaged(name: str) -> str:
    return (packaged("monitor.evidence") / name).read_text(encoding="utf-8")


def _rendered(name: str, told: dict[str, Any]) -> str:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow to import, and only needed here

    environment = Environment(
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(FILTERS, fact=in_words, page_name=page_name)
    return environment.from_string(_packaged(name)).render(told)
