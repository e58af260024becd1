"""Rules on statements: what was added, removed or reworded about a subject of the guideline's list."""

from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.readers import waives
from monitor.materiality.reasons import gist, reason
from monitor.materiality.rules.choices import is_known_right
from monitor.materiality.rules.names import Name, Rule
from monitor.materiality.stance import asserted, is_given, negated
from monitor.materiality.subjects import subjects
from monitor.materiality.vocabulary import CHANNELS, DUTIES, FEES, PROCESSING, REGULATED_OFFICE, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import HIDDEN_ADDRESS
from storage.records import Category, Direction, Reason, Severity

NAMES = {
    Category.DATA_COLLECTED: "data collected",
    Category.PURPOSE_LEGAL_BASIS: "purposes and legal basis",
    Category.AI_AUTOMATED_DECISIONS: "artificial intelligence and automated decisions",
    Category.THIRD_PARTY_SHARING: "sharing with others",
    Category.SUBPROCESSORS: "sub-processors",
    Category.INTERNATIONAL_TRANSFER: "where data goes",
    Category.RETENTION_DELETION: "retention and deletion",
    Category.SECURITY_BREACH: "security",
    Category.USER_CHOICE_CONSENT: "choice and consent",
    Category.DATA_SUBJECT_RIGHTS: "rights of the persons concerned",
    Category.POLICY_CHANGE_NOTICE: "changes of the policy",
    Category.COOKIES_TRACKING: "cookies and tracking",
    Category.CHILDREN_AGE: "children and age",
    Category.REGION_SPECIFIC: "a region",
    Category.CONTROLLER_IDENTITY_CONTACT: "who is responsible and how to reach them",
    Category.SCOPE_LEGAL_TERMS: "scope and terms",
}
_MANY = 12
"""Words from which a new statement is more than an example or a pointer."""
_FEW = 4
_BRIEF_TOO = frozenset(
    {Category.DATA_COLLECTED, Category.THIRD_PARTY_SHARING, Category.SCOPE_LEGAL_TERMS, Category.CHILDREN_AGE}
)
"""Of these a brief new line, as an item of a list, changes the record: one more source, recipient or term."""
_LIGHT = frozenset({Category.CONTROLLER_IDENTITY_CONTACT, Category.SECURITY_BREACH})
"""Of these something more is low: another address, one more safeguard."""
_FOR_THE_READER = frozenset(
    {
        Category.SECURITY_BREACH,
        Category.DATA_SUBJECT_RIGHTS,
        Category.USER_CHOICE_CONSENT,
    }
)
_FOR_THE_VENDOR = frozenset(
    {
        Category.DATA_COLLECTED,
        Category.THIRD_PARTY_SHARING,
        Category.SUBPROCESSORS,
        Category.AI_AUTOMATED_DECISIONS,
        Category.COOKIES_TRACKING,
        Category.INTERNATIONAL_TRANSFER,
    }
)
_OF_RIGHTS = frozenset({Category.DATA_SUBJECT_RIGHTS, Category.RETENTION_DELETION, Category.DATA_COLLECTED})
"""Subjects of a passage that tells how to use a right."""
_TOLD = 2
"""Subjects told of one edit: the best, and one more."""


def statement_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for each subject that the changed words are about."""
    ranked = subjects(edit)[:_TOLD]
    if not ranked:
        return
    verb, severity, direction = _kind(edit, ranked[0])
    for category in ranked:
        yield reason(
            edit,
            rule=f"statement_{verb}",
            category=category,
            severity=severity,
            direction=direction,
            sentence=f"A statement on {NAMES[category]} was {verb}: {_words(edit)}",
        )


def _kind(edit: Edit, main: Category) -> tuple[str, Severity, Direction]:
    if edit.before is None:
        least = _FEW if main in _BRIEF_TOO else _MANY
        weighty = len(edit.words_after) >= least and main not in _LIGHT and not _is_address(edit.words_after)
        weighty = weighty and not _is_linked_item(edit)
        weighty = weighty and not (main in _OF_RIGHTS and is_known_right(edit))
        return "added", Severity.MEDIUM if weighty else Severity.LOW, _direction(edit.words_after, main, more=True)
    if edit.after is None:
        return "removed", Severity.LOW, _direction(edit.words_before, main, more=False)
    gone, came = (set(content(side)) - GUARDED for side in (edit.removed, edit.added))
    if negated(edit.every) or bool(gone) is bool(came):
        return "reworded", Severity.LOW, Direction.NEUTRAL
    more = bool(came)
    return "reworded", Severity.LOW, _direction(edit.words_after if more else edit.words_before, main, more=more)


def _is_linked_item(edit: Edit) -> bool:
    """Return whether an item is nothing but a link: it names where to read."""
    return edit.after is not None and edit.after.kind is ClauseKind.ITEM and edit.after.block.linked


def _direction(spoken: tuple[str, ...], main: Category, *, more: bool) -> Direction:
    """Return whom a whole statement favours that came or went: what is done with data favours the vendor."""
    if mentions(asserted(spoken), _REFUSED, FEES) or waives(spoken):
        more = not more
    told = main is Category.POLICY_CHANGE_NOTICE and mentions(spoken, CHANNELS, _AHEAD) and mentions(spoken, DUTIES)
    if main in _FOR_THE_READER or is_given(spoken) or told:
        return Direction.FAVOURABLE if more else Direction.ADVERSE
    if main in _FOR_THE_VENDOR and mentions(asserted(spoken), PROCESSING):
        return Direction.ADVERSE if more else Direction.FAVOURABLE
    return Direction.NEUTRAL


_AHEAD = "in advance | before | a l avance | avant | vorab | vorher | vooraf | antes | anticipo | prima"
_REFUSED = "refuse= | decline= | reject= | refuser= | ablehnen= | weigeren= | rechazar= | rifiutare="
"""What a vendor may do with a request."""


def _is_address(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, REGULATED_OFFICE) or any("@" in word or word == HIDDEN_ADDRESS for word in spoken)


def _words(edit: Edit) -> str:
    if not edit.is_reworded:
        return gist(edit.came or edit.gone)
    return f"{gist(edit.gone)} → {gist(edit.came)}"


NAMES_GIVEN = tuple(
    Name(
        name=f"statement_{verb}",
        severities=severities,
        description=f"A statement on a subject of the guideline was {verb}, and no other rule says more of it",
    )
    for verb, severities in (
        ("added", (Severity.MEDIUM, Severity.LOW)),
        ("removed", (Severity.LOW,)),
        ("reworded", (Severity.LOW,)),
    )
)


RULES = (Rule(find=statement_changed, names=NAMES_GIVEN),)
