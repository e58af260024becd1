"""Amounts in another currency: its sign is no word, so that the words stay the same."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from monitor.materiality.passages import Block
from monitor.materiality.reasons import cut
from storage.records import Category, Direction, Reason, Severity

_SIGN = re.compile(r"[€$£¥]")


def other_currency(before: str, after: str) -> bool:
    """Return whether two texts that both give amounts give them in other currencies.

    >>> other_currency("10 €", "€10"), other_currency("10 €", "10 £")
    (False, True)
    """
    ours, theirs = (Counter(_SIGN.findall(text)) for text in (before, after))
    return bool(ours) and bool(theirs) and ours != theirs


def currency_changed(reformed: Iterable[tuple[Block, Block]]) -> Iterator[Reason]:
    """Yield a reason for each two blocks of equal words whose amounts are in other currencies."""
    for before, after in reformed:
        if other_currency(before.clause.text, after.clause.text):
            yield Reason(
                rule="unclassified",
                category=Category.SCOPE_LEGAL_TERMS,
                severity=Severity.LOW,
                direction=Direction.NEUTRAL,
                sentence="The same figure is in another currency",
                before=cut(before.clause.text),
                after=cut(after.clause.text),
            )
