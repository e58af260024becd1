"""Judges a change: does it matter, how much, to whom, and why (the labelling guideline in code).

What judges is loaded with the first change: it takes 4 MB, and on most days nothing changes.
"""

from datetime import date
from types import MappingProxyType

from storage.records import RuleSettings, Verdict

__all__ = ["judge", "judged_by"]


def judge(
    before: str,
    after: str,
    *,
    language: str | None = None,
    seen_on: date | None = None,
    rules: RuleSettings = MappingProxyType({}),
) -> Verdict:
    """Say whether a change matters, how much, to whom, and why: see `judgement.judge`."""
    from monitor.materiality import judgement  # noqa: PLC0415 - see above

    return judgement.judge(before, after, language=language, seen_on=seen_on, rules=rules)


def judged_by() -> str:
    """Name what judges here: see `catalogue.judged_by`."""
    from monitor.materiality import catalogue  # noqa: PLC0415 - see above

    return catalogue.judged_by()
