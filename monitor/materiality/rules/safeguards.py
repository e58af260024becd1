"""Rules on protections by name: rights, security measures, grounds of transfer that the text lost, or names newly."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.materiality.edits import Edit
from monitor.materiality.everyday_rights import done_for_reader, invited, invited_anywhere
from monitor.materiality.glossary import Glossary
from monitor.materiality.kinds import Phrases, stems
from monitor.materiality.kinds.safeguards import MEASURES, MECHANISMS, RIGHTS, SIGNALS
from monitor.materiality.passages import Text
from monitor.materiality.readers import waives, without_handed_in
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import Name, Rule
from monitor.materiality.stance import negated, points
from monitor.materiality.vocabulary import mentions
from storage.records import Category, Reason, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Protections of one sort."""

    rule: str
    name: str
    category: Category
    kinds: Mapping[str, Phrases]
    named: Severity
    """Of one that the text names for the first time; of one that it lost it is high."""


GROUPS = (
    Group(rule="right", name="The right", category=Category.DATA_SUBJECT_RIGHTS, kinds=RIGHTS, named=Severity.MEDIUM),
    Group(
        rule="transfer_mechanism",
        name="The ground of transfers",
        category=Category.INTERNATIONAL_TRANSFER,
        kinds=MECHANISMS,
        named=Severity.LOW,
    ),
    Group(
        rule="security_measure",
        name="The protection",
        category=Category.SECURITY_BREACH,
        kinds=MEASURES,
        named=Severity.LOW,
    ),
    Group(rule="signal", name="Respect for", category=Category.USER_CHOICE_CONSENT, kinds=SIGNALS, named=Severity.LOW),
)
_RIGHT = GROUPS[0]


def safeguard_lost(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every protection that the text names nowhere any more (guideline, high)."""
    if not edit.removed or points(edit.words_before):
        return
    for group, name in (
        *_only_in(_of_protection(edit.removed, edit.words_before), edit.texts.after),
        *_given_up(edit),
        *_invited_only_in(edit.words_before, edit.words_after, edit.texts.after),
    ):
        yield worse(
            edit,
            rule=f"{group.rule}_lost",
            category=group.category,
            sentence=f"{group.name} ({name}) is stated nowhere any more: {gist(edit.gone)}",
        )


def _given_up(edit: Edit) -> Iterator[tuple[Group, str]]:
    """Yield the grounds of transfer that a statement lost, be they named elsewhere for other transfers."""
    if edit.before is None or edit.after is None or mentions(edit.after.block.told, *_GROUNDS):
        return
    named = _GLOSSARY.named(edit.removed)
    yield from (
        (group, name)
        for group, name, listed in _PROTECTIONS
        if group.kinds is MECHANISMS and listed in named and edit.texts.after.holds(listed)
    )


_GROUNDS = tuple(map(stems, MECHANISMS.values()))


def safeguard_named(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every protection that the text names for the first time."""
    if negated(edit.added):
        return
    for group, name in (
        *_only_in(_of_protection(edit.added, edit.words_after), edit.texts.before),
        *_invited_only_in(edit.words_after, edit.words_before, edit.texts.before),
    ):
        yield better(
            edit,
            rule=f"{group.rule}_named",
            category=group.category,
            severity=group.named,
            sentence=f"{group.name} ({name}) is stated for the first time: {gist(edit.came)}",
        )


def _only_in(changed: tuple[str, ...], other: Text) -> Iterator[tuple[Group, str]]:
    """Yield the protections, by group and name, that changed words name and the other text does not."""
    named = _GLOSSARY.named(changed)
    if not named:
        return iter(())
    return ((group, name) for group, name, listed in _PROTECTIONS if listed in named and not other.holds(listed))


def _invited_only_in(spoken: tuple[str, ...], instead: tuple[str, ...], other: Text) -> Iterator[tuple[Group, str]]:
    """Yield the rights that a sentence grants in everyday words, unless its wording instead or the other text does."""
    for name in sorted(invited(spoken) - done_for_reader(instead)):
        listed = stems(RIGHTS[name])
        if not mentions(spoken, listed) and not other.holds(listed) and name not in invited_anywhere(other):
            yield _RIGHT, name


def _of_protection(changed: tuple[str, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return changed words without a certified letter, and what the reader hands in; none of a right given up."""
    if waives(spoken):
        return ()
    if mentions(spoken, _LETTER):
        return tuple(word for word in changed if not word.startswith("certif"))
    return without_handed_in(changed)


_LETTER = """
    certified mail= | certified letter= | certified post= | correo certificado= | correo certificada=
    | carta certificado= | carta certificada="""


_PROTECTIONS = tuple((group, name, stems(phrases)) for group in GROUPS for name, phrases in group.kinds.items())
_GLOSSARY = Glossary(listed for _, _, listed in _PROTECTIONS)


LOST = tuple(
    Name(
        name=f"{group.rule}_lost",
        severities=(Severity.HIGH,),
        description=f"{group.name} is stated nowhere any more",
    )
    for group in GROUPS
)
NAMED = tuple(
    Name(
        name=f"{group.rule}_named",
        severities=(group.named,),
        description=f"{group.name} is stated for the first time",
    )
    for group in GROUPS
)


RULES = (
    Rule(find=safeguard_lost, names=LOST),
    Rule(find=safeguard_named, names=NAMED),
)
