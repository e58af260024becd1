"""Compares the text that took effect with the preview that had been announced."""

from collections.abc import Sequence

from monitor.diff import Comparison, compare
from monitor.materiality import judge
from storage.records import Operation, Reason, Version
from storage.windows import PreviewCheck

SHOWN = 3
"""Differences that are named."""


def preview_check(preview: Version, before: str, after: Version, *, expected: bool = False) -> PreviewCheck | None:
    """Say whether the text that took effect is the preview that was announced, and what differs.

    Unless the coming version is `expected`, since its announcement is gone, None where the newer text is no nearer to
    the preview than the older was: then it is another change that came.
    """
    compared = compare(preview.text, after.text)
    if not expected and _differing(compared) >= _differing(compare(preview.text, before)):
        return None
    clauses = len(compared.changes())
    if not clauses:
        return _check(preview, same=True, words="is the preview that was announced, word for word")
    verdict = judge(preview.text, after.text, language=after.language)
    if not verdict.material:
        return _check(preview, same=True, words=f"says what the preview said; {_counted(clauses)} worded otherwise")
    words = f"is not the preview that was announced: {_counted(clauses)} otherwise. {_named(verdict.reasons)}"
    return _check(preview, same=False, words=words)


def _check(preview: Version, *, same: bool, words: str) -> PreviewCheck:
    because = f"The text that took effect {words} ({preview.policy}, version {preview.number})."
    return PreviewCheck(version_id=preview.id, same=same, because=because)


def _counted(clauses: int) -> str:
    return "1 clause is" if clauses == 1 else f"{clauses} clauses are"


def _named(reasons: Sequence[Reason]) -> str:
    named = "; ".join(reason.sentence for reason in reasons[:SHOWN])
    return f"{named}; and {len(reasons) - SHOWN} more" if len(reasons) > SHOWN else named


def _differing(compared: Comparison) -> int:
    return sum(len(hunk.text.split()) for hunk in compared.hunks if hunk.operation is not Operation.EQUAL)
