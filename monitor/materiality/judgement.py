"""The judge: two texts in, a verdict out, every difference accounted for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from monitor.materiality.contexts import context_changed
from monitor.materiality.currencies import currency_changed
from monitor.materiality.departed import gone_along
from monitor.materiality.discontinued import of_chapters_gone
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.glossary import number_loaded
from monitor.materiality.joining import itemised, joined
from monitor.materiality.noise import dominant, form_of, is_torn_out, noises, other_words
from monitor.materiality.order import rearranged, same_letters
from monitor.materiality.passages import text_of
from monitor.materiality.placeholders import stands_in_a_field
from monitor.materiality.polarity import marks_turned
from monitor.materiality.ranking import ranked
from monitor.materiality.reasons import gist, reason
from monitor.materiality.rebrand import under_one_name
from monitor.materiality.repeats import repetitions, same_denials
from monitor.materiality.restated import is_restated, says_in_order
from monitor.materiality.restyled import restyled
from monitor.materiality.rewrite import rewritten
from monitor.materiality.rules import RULES
from monitor.materiality.rules.calendar import DATED, told_of_date, version_announced
from monitor.materiality.rules.facts import fact_changed
from monitor.materiality.rules.topics import statement_changed
from monitor.materiality.settings import say_nothing, settled
from monitor.materiality.split_sentences import parted
from monitor.materiality.splits import lightened, split_off
from monitor.materiality.subjects import likely, subjects, surmised
from monitor.materiality.unreadable import unreadable
from storage.records import Category, Direction, Noise, Reason, RuleSettings, Severity, Verdict

MOST_EDITS = 5_000
"""Edits that are judged one by one: the rewrite of a text of 300 kB has fewer, and a page made to be slow has more."""
_MOST_CATEGORIES, _FEW_CATEGORIES = 5, 3
_SPECIFIC = tuple(rule.find for rule in RULES if rule.find not in {*DATED, statement_changed})
number_loaded()


def judge(
    before: str,
    after: str,
    *,
    language: str | None = None,
    seen_on: date | None = None,
    rules: RuleSettings = MappingProxyType({}),
) -> Verdict:
    """Say whether a change matters, how much, to whom, and why, by the labelling guideline.

    Deterministic and pure: no model, no clock. `language` is the ISO 639-1 code of the newer text where known;
    `seen_on` the day on which the newer text was first seen, without which no effective date counts as to come;
    `rules` what the watchlist switches off or weighs otherwise.

    >>> judge("We keep logs for 30 days.", "We keep logs for 90 days.").reasons[0].sentence
    'Retention lengthened: 30 days → 90 days'
    """
    texts = Texts(text_of(before), text_of(after), language=language, seen_on=seen_on)
    if kind := unreadable(texts.before, texts.after):
        return Verdict(material=False, noise=kind)
    found, texts, places = under_one_name(texts)
    noise = Counter(form_of(*pair) for pair in found.reformed)
    noise.update({Noise.NAME_REBRAND: places} if places else {})
    signs = (*currency_changed(found.reformed), *marks_turned(found.reformed, texts))
    if same_letters(texts) and not signs:
        return Verdict(material=False, noise=dominant(noise, texts))
    edits, beyond = found.edits[:MOST_EDITS], found.edits[MOST_EDITS:]
    told = _Told(rules)
    along = gone_along(edits) | of_chapters_gone(edits)
    left = list(_weighed(edits, noise, told, along))
    moved = told.add(*context_changed(texts), *signs)
    if left and not (beyond or moved) and rearranged(left):
        return Verdict(material=False, noise=dominant(noise + Counter({Noise.EDITORIAL: len(left)}), texts))
    if left or beyond:
        moot = [edit.before.text for edit in along if edit.before]
        told.add(*_untold(beyond), *fact_changed(texts, told.all, moot), *rewritten(texts, found.edits))
    told.add(*version_announced(texts, told.all))
    if told.counted:
        return _material(told, left)
    return Verdict(
        material=False, noise=dominant(noise, texts) if noise or not told.muted else None, muted=tuple(told.muted)
    )


class _Told:
    """The reasons found so far: those that count, and those that the watchlist switches off."""

    def __init__(self, rules: RuleSettings) -> None:
        self._rules = rules
        self.counted: list[Reason] = []
        self.muted: list[Reason] = []

    @property
    def all(self) -> tuple[Reason, ...]:
        return (*self.counted, *self.muted)

    def add(self, *reasons: Reason) -> bool:
        """Add the reasons of one edit, or of the texts as wholes, and return whether one of them counts."""
        counted, muted = settled(reasons, self._rules)
        self.counted += counted
        self.muted += muted
        return bool(counted)


def _weighed(edits: Sequence[Edit], noise: Counter[Noise], told: _Told, along: frozenset[Edit]) -> Iterator[Edit]:
    """Yield the edits that are no noise of a kind of their own; count the others, and add what is told of these."""
    kinds, elsewhere = _kinds(edits), split_off(edits)
    for edit, kind in zip(edits, kinds, strict=True):
        dated = told_of_date(edit)
        if dated and is_torn_out(edit, edits, kinds):
            noise[Noise.BOILERPLATE_OR_EXTRACTION] += 1
        elif kind and not dated:
            noise[kind] += 1
        else:
            yield edit
            reasons = tuple(_reasons(edit, dated))
            if (say_nothing(reasons) and is_restated(edit)) or stands_in_a_field(edit, reasons):
                noise[Noise.EDITORIAL] += 1
            else:
                lost = reasons if edit not in along else _without_losses(edit, reasons)
                told.add(*lightened(lost, edit, elsewhere))


def _without_losses(edit: Edit, reasons: Sequence[Reason]) -> Sequence[Reason]:
    """Return the reasons of an edit that took away what was said of a party that is gone: none is a loss."""
    return [told for told in reasons if told.direction is not Direction.ADVERSE] or [
        *statement_changed(edit),
        unclassified(edit),
    ][:1]


def _kinds(edits: Sequence[Edit]) -> Sequence[Noise | None]:
    """Return the kind of noise of each edit; those that part the sentences of a paragraph otherwise are one."""
    kinds = noises(edits)
    for whole, numbers in (*joined(edits), *itemised(edits)):
        # A sentence that another took in is said elsewhere as well.
        told = any(kinds[number] not in _SAID_ELSEWHERE for number in numbers)
        if not told and says_in_order(whole) and _says_the_same(whole):
            for number in numbers:
                kinds[number] = Noise.EDITORIAL
    for number, edit in enumerate(edits):
        if kinds[number] is None and any(map(_says_the_same, (*repetitions(edit), *restyled(edit)))):
            kinds[number] = Noise.EDITORIAL
    for number in [*same_denials(edits, kinds)]:
        kinds[number] = Noise.EDITORIAL
    return kinds


_SAID_ELSEWHERE = frozenset({None, Noise.BOILERPLATE_OR_EXTRACTION, Noise.EDITORIAL})


def _says_the_same(edit: Edit) -> bool:
    return bool(other_words(edit)) or (is_restated(edit) and say_nothing(_reasons(edit, ())))


def _reasons(edit: Edit, dated: Sequence[Reason]) -> Iterator[Reason]:
    banned = all(side.block.banned for side in edit.sides)
    told = [*dated, *(found for find in _SPECIFIC if not banned for found in find(edit))]
    if any(found.direction is Direction.ADVERSE for found in told) and parted(edit):
        told = [found for found in told if found.direction is not Direction.ADVERSE]
    categories = {found.category for found in told}
    if not dated and (not edit.is_reworded or all(found.severity is Severity.LOW for found in told)):
        told += [found for found in statement_changed(edit) if found.category not in categories]
    yield from told or [unclassified(edit)]


def unclassified(edit: Edit) -> Reason:
    """Return the reason of an edit that no rule and no noise explains: told rather than kept silent."""
    return reason(
        edit,
        rule="unclassified",
        category=likely(edit),
        severity=Severity.LOW,
        direction=Direction.NEUTRAL,
        sentence=f"Changed, unclassified: {gist(edit.gone)} → {gist(edit.came)}",
    )


def _untold(edits: Sequence[Edit]) -> Iterator[Reason]:
    """Yield one reason for the edits that are too many to be judged."""
    if edits:
        yield replace(unclassified(edits[0]), sentence=f"Changed in {len(edits)} more places, which were not judged")


def _material(told: _Told, edits: Sequence[Edit]) -> Verdict:
    ordered = ranked(tuple(dict.fromkeys(told.counted)))
    directions = {reason.direction for reason in ordered if reason.severity is ordered[0].severity}
    return Verdict(
        material=True,
        severity=ordered[0].severity,
        direction=next(direction for direction in Direction if direction in directions),
        categories=_categories(ordered, edits),
        reasons=tuple(ordered),
        muted=tuple(dict.fromkeys(told.muted)),
    )


def _categories(ordered: Sequence[Reason], edits: Sequence[Edit]) -> tuple[Category, ...]:
    """Return the categories of the reasons, weightiest first; few reasons leave room for what else it is about."""
    weights: Counter[Category] = Counter()
    for told in ordered:
        weights[told.category] += 0 if told.rule in _OF_NOTHING else _WEIGHT[told.severity]
    named = [category for category, _ in weights.most_common(_MOST_CATEGORIES)]
    if len(named) >= _FEW_CATEGORIES:
        return tuple(named)
    more = [category for category in _subjects(edits) if category not in named]
    return (*named, *more[: _FEW_CATEGORIES - len(named)])


def _subjects(edits: Sequence[Edit]) -> list[Category]:
    """Return what edits are about: first by the words of the field, then by what is surmised."""
    named = Counter(category for edit in edits for category in subjects(edit)[:_FEW_CATEGORIES])
    guessed = Counter(category for edit in edits for category in surmised(edit)[:_FEW_CATEGORIES])
    return [*dict.fromkeys(category for found in (named, guessed) for category, _ in found.most_common())]


_OF_NOTHING = frozenset({"whole_rewrite"})
"""Says that much changed, and not of what."""
_WEIGHT = {Severity.HIGH: 6, Severity.MEDIUM: 2, Severity.LOW: 1}
