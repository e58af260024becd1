"""Our own labelled changes of policies: reads them as pairs of texts with what a reviewer would say of each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypedDict

ROOT: Final = Path(__file__).parent

Part = Literal["open", "kept"]


class Label(TypedDict):
    """What a reviewer would say of a change; the words are those of the labelling guideline."""

    material: bool
    severity: str | None
    categories: list[str]
    direction: str | None
    noise: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledChange:
    """Two texts of one policy, one after the other, and their label."""

    id: str
    document: str
    language: str
    part: Part
    recorded_at: str
    before: str
    after: str
    label: Label


def labelled_changes(root: Path = ROOT) -> Iterator[LabelledChange]:
    """Yield every change of `root/changes.jsonl`, in its order.

    Raises:
        ValueError: An edit names words that the document does not hold exactly once.
    """
    for line in (root / "changes.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        base = (root / "documents" / f"{row['document']}.md").read_text(encoding="utf-8")
        try:
            edited = _edited(base, row["edits"], root)
        except ValueError as error:
            raise ValueError(f"{row['id']}: {error}") from error
        before, after = (edited, base) if row.get("reversed") else (base, edited)
        yield LabelledChange(
            id=row["id"],
            document=row["document"],
            language=row["language"],
            part=row["part"],
            recorded_at=row["recorded_at"],
            before=before,
            after=after,
            label=row["label"],
        )


def _edited(text: str, edits: list[list[str] | dict[str, str | list[str]]], root: Path) -> str:
    for edit in edits:
        match edit:
            case [str(old), str(new)]:
                text = _once(text, old).replace(old, new)
            case {"all": [str(old), str(new)]} if old in text:
                text = text.replace(old, new)
            case {"move": [str(start), str(end), str(target)]}:
                block = _between(text, start, end)
                rest = _once(text, block).replace(block, "")
                text = _once(rest, target).replace(target, block + target)
            case {"keep": [str(start), str(end)]}:
                text = _between(text, start, end)
            case {"replace": str(name)}:
                text = (root / "replacements" / name).read_text(encoding="utf-8")
            case _:
                raise ValueError(f"cannot apply {edit}")
    return text


def _once(text: str, words: str) -> str:
    if (found := text.count(words)) != 1:
        raise ValueError(f"{words!r} stands {found} times in the text")
    return text


def _between(text: str, start: str, end: str) -> str:
    """Return the text from `start` up to and without `end`; an empty end is the end of the text."""
    begin = _once(text, start).index(start)
    return text[begin : text.index(end, begin) if end else len(text)]
