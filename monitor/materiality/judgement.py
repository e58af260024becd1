"""The judge: two texts in, a verdict out, every difference accounted for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from monitor.materiality.contexts import context_changed
from monitor.materiality.currencies import currency_changed
from monitor.materiality.edits import Document, Edit
from monitor.materiality.joining import itemised, joined
from monitor.materiality.noise import dominant, form_of, is_torn_out, noises, other_words
from monitor.materiality.order import rearranged, same_letters
from monitor.materiality.passages import text_of
from monitor.materiality.polarity import marks_turned
from monitor.materiality.reasons import gist, reason
from monitor.materiality.rebrand import under_one_name
from monitor.materiality.restated import is_restated, says_in_order
from monitor.materiality.rewrite import rewritten
from monitor.materiality.rules import RULES
from monitor.materiality.rules.calendar import date_removed, date_set_back, effective_date_ahead, version_announced
from monitor.materiality.rules.facts import fact_changed
from monitor.materiality.rules.topics import statement_changed
from monitor.materiality.settings import settled
from monitor.materiality.splits import lightened, split_off
from monitor.materiality.subjects import likely, subjects, surmised
from monitor.materiality.unreadable import unreadable
from storage.records import Category, Direction, Noise, Reason, RuleSettings, Severity, Verdict

_SEVERITIES = tuple(Severity)
MOST_EDITS = 5_000
"""Edits that are judged one by one: the rewrite of a text of 300 kB has fewer, and a page made to be slow has more."""
_MOST_CATEGORIES, _FEW_CATEGORIES = 5, 3
_DATES = (effective_date_ahead, date_set_back, date_removed)
"""Asked of every edit, even of noise: a line with another date is noise unless one of these says otherwise."""
_SPECIFIC = tuple(rule.find for rule in RULES if rule.find not in {*_DATES, statement_changed})


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
    document = Document(text_of(before), text_of(after), language=language, seen_on=seen_on)
    if kind := unreadable(document.before, document.after):
        return Verdict(material=False, noise=kind)
    found, document, places = under_one_name(document)
    quiet = Counter(form_of(*pair) for pair in found.reformed)
    quiet.update({Noise.NAME_REBRAND: places} if places else {})
    reasons: list[Reason] = []
    muted: list[Reason] = []
    left: list[Edit] = []
    signs = (*currency_changed(found.reformed), *marks_turned(found.reformed, document))
    if same_letters(document) and not signs:
        return Verdict(material=False, noise=dominant(quiet, document))
    edits, beyond = found.edits[:MOST_EDITS], found.edits[MOST_EDITS:]
    kinds, elsewhere = _kinds(edits), split_off(edits)
    for edit, kind in zip(edits, kinds, strict=True):
        dated = [told for rule in _DATES for told in rule(edit)]
        if dated and is_torn_out(edit, edits, kinds):
            quiet[Noise.BOILERPLATE_OR_EXTRACTION] += 1
        elif kind and not dated:
            quiet[kind] += 1
        else:
            left.append(edit)
            told = tuple(_reasons(edit, dated))
            if is_restated(edit, told):
                quiet[Noise.EDITORIAL] += 1
                continue
            counted, off = settled(tuple(lightened(told, edit, elsewhere)), rules)
            reasons += counted
            muted += off
    counted, off = settled((*context_changed(document), *signs), rules)
    reasons += counted
    muted += off
    if left and not beyond and not counted and rearranged(left):
        return Verdict(material=False, noise=dominant(quiet + Counter({Noise.EDITORIAL: len(left)}), document))
    if left or beyond:
        whole = (*_untold(beyond), *fact_changed(document, (*reasons, *muted)), *rewritten(document, found.edits))
        counted, off = settled(whole, rules)
        reasons += counted
        muted += off
    counted, off = settled(tuple(version_announced(document, (*reasons, *muted))), rules)
    reasons += counted
    muted += off
    if reasons:
        return _material(reasons, muted, left)
    return Verdict(material=False, noise=None if muted and not quiet else dominant(quiet, document), muted=tuple(muted))


def _kinds(edits: Sequence[Edit]) -> Sequence[Noise | None]:
    """Return the kind of noise of each edit; those that part the sentences of a paragraph otherwise are one."""
    kinds = noises(edits)
    for whole, numbers in (*joined(edits), *itemised(edits)):
        told = any(kinds[number] for number in numbers) or not says_in_order(whole)
        if not told and (other_words(whole) or is_restated(whole, tuple(_reasons(whole, ())))):
            for number in numbers:
                kinds[number] = Noise.EDITORIAL
    return kinds


def _reasons(edit: Edit, dated: Sequence[Reason]) -> Iterator[Reason]:
    told = [*dated, *(found for find in _SPECIFIC for found in find(edit))]
    categories = {found.category for found in told}
    whole = edit.before is None or edit.after is None
    if not dated and (whole or all(found.severity is Severity.LOW for found in told)):
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


def _material(reasons: Sequence[Reason], muted: Sequence[Reason], edits: Sequence[Edit]) -> Verdict:
    ordered = sorted(reasons, key=lambda told: _SEVERITIES.index(told.severity))
    directions = {told.direction for told in ordered if told.severity is ordered[0].severity}
    return Verdict(
        material=True,
        severity=ordered[0].severity,
        direction=next(direction for direction in Direction if direction in directions),
        categories=_categories(ordered, edits),
        reasons=tuple(dict.fromkeys(ordered)),
        muted=tuple(dict.fromkeys(muted)),
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
