"""How a rule says why: a reason with the words before and after, cut to what a person reads."""

from monitor.materiality.edits import Edit
from storage.records import Category, Direction, Reason, Severity

_QUOTE = 600
"""Characters of a quotation: the whole clause stands in the diff."""


def reason(  # noqa: PLR0913 - the parts of a reason, all named
    edit: Edit, *, rule: str, category: Category, severity: Severity, direction: Direction, sentence: str
) -> Reason:
    """Return a reason that quotes the passages of an edit."""
    return Reason(
        rule=rule,
        category=category,
        severity=severity,
        direction=direction,
        sentence=sentence,
        before=cut(edit.before.text) if edit.before else None,
        after=cut(edit.after.text) if edit.after else None,
    )


def worse(edit: Edit, *, rule: str, category: Category, sentence: str, severity: Severity = Severity.HIGH) -> Reason:
    """Return a reason that goes against the reader."""
    return reason(edit, rule=rule, category=category, severity=severity, direction=Direction.ADVERSE, sentence=sentence)


def better(edit: Edit, *, rule: str, category: Category, sentence: str, severity: Severity = Severity.MEDIUM) -> Reason:
    """Return a reason that favours the reader."""
    return reason(
        edit, rule=rule, category=category, severity=severity, direction=Direction.FAVOURABLE, sentence=sentence
    )


def cut(text: str, length: int = _QUOTE) -> str:
    """Return the text, or its beginning at a word and an ellipsis."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"


def gist(text: str, length: int = 160) -> str:
    """Return the beginning of some words in quotation marks, or "nothing"."""
    return f"“{cut(text, length)}”" if text else "nothing"
