"""Rules on what favours the reader within a statement that stayed: a limit, a safeguard, an end, a way to be told."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.readers import MUST, binds_reader
from monitor.materiality.reasons import better, gist
from monitor.materiality.rules.names import rule
from monitor.materiality.rules.protection import AGGREGATED, ANONYMOUS
from monitor.materiality.rules.retention import FOR_EVER
from monitor.materiality.stance import denials, is_given, negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    CHANNELS,
    LIMITS,
    NOTICE,
    POWERS,
    PROCESSING,
    RETENTION,
    SECURITY,
    SHARING,
    count,
    mentions,
)
from storage.records import Category, Reason, Severity


def limit_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "only" or another limit came into what is done with data (guideline: the lower, low)."""
    if not edit.is_reworded or mentions(edit.words_after, POWERS) or is_given(edit.words_after):
        return
    done = mentions(edit.words_before, PROCESSING, SHARING, _ACCESS) and not negated(edit.words_before)
    if done and count(edit.words_after, LIMITS) > count(edit.words_before, LIMITS):
        yield better(
            edit,
            rule="limit_added",
            category=likely(edit),
            severity=Severity.LOW,
            sentence=f"A limit is newly stated: {gist(edit.came)}",
        )


_ACCESS = "see= | sees= | read= | reads= | view= | acces | zugriff | zugang | toegang"


def burden_lifted(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the reader may do what it had to: "you must give a number" → "you may give one" (low)."""
    for gone, came in edit.hunks if edit.is_reworded else ():
        if binds_reader(edit.words_before, gone) and mentions(came, _MAY) and not mentions(came, MUST):
            yield better(
                edit,
                rule="burden_lifted",
                category=likely(edit),
                severity=Severity.LOW,
                sentence=f"The reader is no longer bound to something: {gist(edit.gone)} → {gist(edit.came)}",
            )


_MAY = """
    may= | can= | could= | pouvez | peuvent | peut= | konnen | kann= | kannst | durfen | kunt= | kan= | mag= | puede
    | puo= | possono | puoi="""


def protection_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a statement that stayed names a safeguard more: "in anonymised form", "encrypted" (low)."""
    if not edit.is_reworded or denials(edit.words_before) != denials(edit.words_after):
        return
    if is_safer(edit.added) and not is_safer(edit.removed):
        yield better(
            edit,
            rule="protection_added",
            category=likely(edit),
            severity=Severity.LOW,
            sentence=f"A safeguard is newly stated: {gist(edit.came)}",
        )


def is_safer(spoken: tuple[str, ...]) -> bool:
    """Return whether words name a safeguard of data."""
    return mentions(spoken, SECURITY, ANONYMOUS, AGGREGATED, _HASHED)


_HASHED = "hash | salted | gehasht | hache= | haches | password protected | two factor | multi factor | at rest"


def kept_to_an_end(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data that were kept without end are kept until something now (medium, as a shorter time)."""
    if edit.before is None or negated(edit.words_before):
        return
    endless = mentions(edit.removed, FOR_EVER) and not mentions(edit.words_after, FOR_EVER)
    endless = endless and (edit.is_reworded or not edit.texts.after.holds(FOR_EVER))
    if endless and mentions((*edit.every, *edit.above), RETENTION):
        yield better(
            edit,
            rule="kept_to_an_end",
            category=Category.RETENTION_DELETION,
            sentence=f"Something is no longer kept without end: {gist(edit.gone)} → {gist(edit.came)}",
        )


def notice_channel_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the reader is newly told in person of changes (medium, as a new promise)."""
    if not edit.is_reworded or negated(edit.words_after):
        return
    told = all(mentions(side, NOTICE) for side in (edit.words_before, edit.words_after))
    told = told and (likely(edit) is Category.POLICY_CHANGE_NOTICE or mentions(edit.words_before, _CHANGES))
    if told and mentions(edit.added, CHANNELS) and not mentions(edit.words_before, CHANNELS):
        yield better(
            edit,
            rule="notice_channel_added",
            category=Category.POLICY_CHANGE_NOTICE,
            sentence=f"Readers are newly told in person: {gist(edit.came)}",
        )


_CHANGES = """
    changes | updates | amendments | modifications= | anderungen | wijzigingen | aanpassingen | cambios
    | modificaciones | modifiche"""


RULES = (
    rule(limit_added, Severity.LOW),
    rule(burden_lifted, Severity.LOW),
    rule(protection_added, Severity.LOW),
    rule(kept_to_an_end, Severity.MEDIUM),
    rule(notice_channel_added, Severity.MEDIUM),
)
