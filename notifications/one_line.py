"""The one-line answer: what a vendor does differently from now on, in plain words, made of the weightiest reason.

A reason's sentence has the form "what happened: details", and details of a change the form "before → after". Families
of rules have a sentence each; what none of them knows is said in the reason's own words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from storage.records import Reason

UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "minute", "hour", "day", "week", "month"})
"""English ones, of which "3 days' notice" can be said."""

SPELLED = re.compile(r"[\w-]{1,30} \((\d{1,6})\)")
"""A number in words and figures, such as "thirty (30)"."""

WHAT = re.compile(r"(.{1,80}) \((.{1,200})\)")
"""A length of time and what it is for, such as "30 days (server logs)"."""

NOTHING = "nothing"
"""How a reason's sentence says that one side is empty."""

VERBS = {"mentioned": "mentions", "stated": "states", "named": "names", "asked": "asks"}

GENERAL: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(.{1,120}?) (?:is )?newly (mentioned|stated|named)"), "{vendor} now {verb} {noun}: {details}"),
    (re.compile(r"(.{1,120}?) is (stated) for the first time"), "{vendor} now {verb} {noun}: {details}"),
    (
        re.compile(r"(.{1,120}?) (?:is )?no longer (mentioned|stated|named)"),
        "{vendor} no longer {verb} {noun}: {details}",
    ),
    (re.compile(r"(.{1,120}?) is (stated) nowhere any more"), "{vendor} no longer {verb} {noun}: {details}"),
    (re.compile(r"(A statement .{1,120}?) was (added|removed|reworded)"), "{vendor} {verb} {noun}: {details}"),
)
"""Forms of what happened that many rules share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A reason's sentence in its parts; empty where it has none."""

    vendor: str
    happened: str
    details: str
    before: str
    after: str
    negation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How the length of something is said that was changed, is no longer stated, or is stated newly."""

    changed: str
    removed: str
    added: str


LENGTHS: Mapping[str, Length] = {
    "retention": Length(
        changed="{vendor} now keeps {what} for {after} instead of {before}",
        removed="{vendor} no longer says how long it keeps {what}; it said {before}",
        added="{vendor} now says that it keeps {what} for {after}",
    ),
    "answer_time": Length(
        changed="{vendor} now answers requests within {after} instead of {before}",
        removed="{vendor} no longer says how soon it answers requests; it said {before}",
        added="{vendor} now says that it answers requests within {after}",
    ),
    "age": Length(
        changed="{vendor} now sets the age limit at {after} instead of {before}",
        removed="{vendor} no longer states an age limit; it was {before}",
        added="{vendor} now states an age limit of {after}",
    ),
    "breach_notice": Length(
        changed="{vendor} now tells of a breach within {after} instead of {before}",
        removed="{vendor} no longer says how soon it tells of a breach; it said {before}",
        added="{vendor} now says that it tells of a breach within {after}",
    ),
    "cookie_life": Length(
        changed="{vendor} now lets a cookie live for {after} instead of {before}",
        removed="{vendor} no longer says how long a cookie lives; it said {before}",
        added="{vendor} now says that a cookie lives for {after}",
    ),
    "period": Length(
        changed="{vendor} now says {after} where it said {before}",
        removed="{vendor} no longer says {before}",
        added="{vendor} now says {after}",
    ),
}

OTHERS: Mapping[str, str] = {
    "third_party_added": "{vendor} now names {details}, which it did not before",
    "deletion_narrowed": "{vendor} deletes less than before: no longer {details}",
    "data_sent": "{vendor} now sends something to somebody: {details}",
    "third_party_removed": "{vendor} no longer names {details}",
    "controller_changed": "{vendor} now names another company: {before} became {after}",
    "legal_form_changed": "{vendor} names its company otherwise: {before} became {after}",
    "address_changed": "{vendor} has another address: {before} became {after}",
    "promise_dropped": "{vendor} no longer promises: {details}",
    "promise_made": "{vendor} now promises: {details}",
    "promise_flipped": "{vendor} {negation} a negation: {before} became {after}",
    "assurance_dropped": "{vendor} no longer says: {details}",
    "duty_loosened": "{vendor} now says {after} where it said {before}",
    "use_firmed": "{vendor} now says {after} where it said {before}",
    "duty_cut": "{vendor} promises less than before: {before} became {after}",
    "limit_dropped": "{vendor} dropped a limit: {before} became {after}",
    "qualifier_added": "{vendor} now qualifies a statement: {details}",
    "list_opened": "{vendor} turned a list into a list of examples: {details}",
    "alternative_added": "{vendor} may now do something else instead: {details}",
    "protection_weakened": "{vendor} no longer promises a safeguard: {details}",
    "statement_widened": "{vendor} made a statement take in more than before: {details}",
    "legal_basis_changed": "{vendor} now relies on another legal basis: {before} became {after}",
    "consent_dropped": "{vendor} no longer asks for consent: {before} became {after}",
    "consent_asked": "{vendor} now asks for consent: {before} became {after}",
    "right_narrowed": "{vendor} put a condition on a right or request: {details}",
    "region_section_added": "{vendor} says something new to the people of a region: {details}",
    "region_section_removed": "{vendor} no longer says something to the people of a region: {details}",
    "date_set_back": "{vendor} set the date of its policy back: {before} became {after}",
    "date_removed": "{vendor} no longer dates its policy; it said {before}",
    "date_line_reworded": "{vendor} says otherwise when its text applies: {before} became {after}",
    "change_notice_weakened": "{vendor} tells of changes otherwise than before: “{before}” became “{after}”",
    "change_notice_strengthened": "{vendor} tells of changes otherwise than before: “{before}” became “{after}”",
}
"""By rule. A sentence that needs both sides is not said of a reason that has only one."""


def one_line(vendor: str, reason: Reason) -> str:
    """Say what the vendor does differently, for somebody who reads nothing else.

    The words of a policy stand in it as they are: whoever shows it must show it literally.
    """
    said = parts(vendor, reason.sentence)
    makers: tuple[Callable[[str, Said], str | None], ...] = (notice, length, country, other, general)
    return next(filter(None, (maker(reason.rule, said) for maker in makers)), reason.sentence)


def parts(vendor: str, sentence: str) -> Said:
    """Take a reason's sentence apart."""
    happened, _, details = sentence.partition(": ")
    details = details.strip()
    before, arrow, after = details.partition(" → ")
    before = details.removeprefix("was ") if not arrow else before
    negation = "added" if happened.endswith("added") else "dropped"
    return Said(
        vendor=vendor, happened=happened, details=details, before=before, after=after or details, negation=negation
    )


def notice(rule: str, said: Said) -> str | None:
    """Say how much notice of changes is given.

    >>> notice("notice_shortened", parts("Fleetback", "Notice before changes shortened: eight (8) days → 3 days"))
    "Fleetback now gives 3 days' notice instead of 8"
    """
    before, after = amount(said.before)[0], amount(said.after)[0]
    match rule:
        case "notice_shortened" | "notice_lengthened":
            return f"{said.vendor} now gives {of_notice(after)} instead of {without_unit(before, after)}"
        case "notice_removed":
            return f"{said.vendor} no longer says how much notice of changes it gives; it said {before}"
        case "notice_added":
            return f"{said.vendor} now promises {of_notice(after)} before changes"
        case _:
            return None


def length(rule: str, said: Said) -> str | None:
    """Say how long, how soon or how old.

    >>> length("retention_lengthened", parts("Acme", "Retention lengthened: 30 days (server logs) → 90 days"))
    'Acme now keeps server logs for 90 days instead of 30'
    >>> length("age_removed", parts("Acme", "Age limit no longer stated: was 16"))
    'Acme no longer states an age limit; it was 16'
    """
    family, _, verb = rule.rpartition("_")
    known = LENGTHS.get(family)
    if known is None:
        return None
    (before, of_old), (after, of_new) = amount(said.before), amount(said.after)
    values = {"vendor": said.vendor, "before": before, "after": after, "what": of_new or of_old or "data"}
    match verb:
        case "removed":
            return known.removed.format(**values)
        case "added":
            return known.added.format(**values)
        case _:
            return known.changed.format(**{**values, "before": without_unit(before, after)})


def country(rule: str, said: Said) -> str | None:
    """Say where data goes.

    >>> country("country_added", parts("Acme", "A country is newly named where data goes: Chile"))
    'Acme now names Chile as a place where data goes'
    """
    if rule not in {"country_added", "country_removed"}:
        return None
    named = WHAT.fullmatch(said.happened)
    place = named[2] if named else said.details
    verb = "now names" if rule == "country_added" else "no longer names"
    return f"{said.vendor} {verb} {place} as a place where data goes"


def other(rule: str, said: Said) -> str | None:
    """Say what a rule has a sentence of its own for.

    >>> other("duty_loosened", parts("Acme", "A firm statement became a possibility: “will” → “may”"))
    'Acme now says “may” where it said “will”'
    """
    form = OTHERS.get(rule)
    if form is None or not said.details or ("{after}" in form and " → " not in said.details):
        return None
    if said.after == NOTHING:
        form = form.replace("{before} became {after}", "{before}")
    if said.before == NOTHING:
        form = form.replace("{before} became {after}", "{after}")
    values = {"vendor": said.vendor, "details": said.details, "negation": said.negation}
    return form.format(before=said.before, after=said.after, **values)


def general(_: str, said: Said) -> str | None:
    """Say that something came, went or was reworded.

    >>> general("advertising_added", parts("Acme", "Advertising newly mentioned: “ads”"))
    'Acme now mentions advertising: “ads”'
    """
    for pattern, form in GENERAL if said.details else ():
        if found := pattern.fullmatch(said.happened):
            verb = VERBS.get(found[2], found[2])
            return form.format(vendor=said.vendor, verb=verb, noun=lowered(found[1]), details=said.details)
    return None


def amount(text: str) -> tuple[str, str]:
    """Part a length of time, in figures, from what it is for.

    >>> amount("thirty (30) days (server logs)")
    ('30 days', 'server logs')
    """
    figures = SPELLED.sub(r"\1", text)
    named = WHAT.fullmatch(figures)
    return (named[1], named[2]) if named else (figures, "")


def without_unit(before: str, after: str) -> str:
    """Leave out a unit that was said just before.

    >>> without_unit("8 days", "3 days"), without_unit("8 days", "1 week")
    ('8', '8 days')
    """
    number, _, unit = before.partition(" ")
    return number if unit and unit.removesuffix("s") == after.partition(" ")[2].removesuffix("s") else before


def of_notice(period: str) -> str:
    """Say so much notice.

    >>> of_notice("3 days"), of_notice("1 month"), of_notice("8 jours")
    ("3 days' notice", "1 month's notice", 'notice of 8 jours')
    """
    if period.partition(" ")[2] not in UNITS:
        return f"notice of {period}"
    return f"{period}' notice" if period.endswith("s") else f"{period}'s notice"


def lowered(noun: str) -> str:
    """Begin a noun in the middle of a sentence, unless it is an abbreviation."""
    return noun if noun[1:2].isupper() else noun[:1].lower() + noun[1:]
