"""The rules that say why an edit matters: small functions with one signature, in one list."""

from collections.abc import Sequence

from monitor.materiality.rules import choices, modals, numbers, safeguards, topics, uses
from monitor.materiality.rules.calendar import date_line_reworded, date_removed, date_set_back, effective_date_ahead
from monitor.materiality.rules.choices import (
    consent_asked,
    consent_dropped,
    consent_weakened,
    default_changed,
    power_added,
    power_removed,
    right_eased,
    right_narrowed,
    wish_dropped,
)
from monitor.materiality.rules.contacts import address_changed, controller_changed, legal_form_changed, role_changed
from monitor.materiality.rules.duties import (
    alternative_added,
    assurance_dropped,
    duty_cut,
    exception_widened,
    joining_changed,
    limit_dropped,
    limit_widened,
    no_longer_local,
    protection_weakened,
    unprotected,
)
from monitor.materiality.rules.modals import (
    duty_hedged,
    duty_loosened,
    frequency_changed,
    list_opened,
    qualifier_added,
    qualifier_dropped,
    use_firmed,
)
from monitor.materiality.rules.names import Rule, rule
from monitor.materiality.rules.numbers import age_limit_changed, period_added, period_changed, period_removed
from monitor.materiality.rules.parties import (
    country_added,
    country_removed,
    place_opened,
    source_added,
    third_party_added,
    third_party_removed,
)
from monitor.materiality.rules.promises import (
    promise_dropped,
    promise_flipped,
    promise_made,
    promise_narrowed,
    promise_replaced,
)
from monitor.materiality.rules.regions import region_named, region_section_added, region_section_removed
from monitor.materiality.rules.retention import (
    deletion_asked_for,
    deletion_narrowed,
    deletion_turned,
    kept_as_needed,
    kept_at_least,
    kept_for_ever,
    kept_from_the_end,
    kept_on_leaving,
)
from monitor.materiality.rules.safeguards import safeguard_lost, safeguard_named
from monitor.materiality.rules.sending import data_sent
from monitor.materiality.rules.statements import legal_basis_changed, notice_channel_weakened, statement_widened
from monitor.materiality.rules.strength import duty_replaced, strength_lowered, strength_raised
from monitor.materiality.rules.terms import (
    acceptance_added,
    arbitration_changed,
    liability_changed,
    scope_narrowed,
)
from monitor.materiality.rules.topics import statement_changed
from monitor.materiality.rules.uses import use_added, use_removed
from storage.records import Severity

_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW

RULES: Sequence[Rule] = (
    rule(effective_date_ahead, _HIGH, _MEDIUM),
    rule(date_set_back, _LOW),
    rule(date_removed, _LOW),
    rule(date_line_reworded, _MEDIUM),
    Rule(find=period_changed, names=numbers.CHANGED),
    Rule(find=period_removed, names=numbers.REMOVED),
    Rule(find=period_added, names=numbers.ADDED),
    Rule(find=age_limit_changed, names=numbers.AGE_CHANGED),
    rule(promise_flipped, _HIGH, _MEDIUM),
    rule(promise_dropped, _HIGH),
    rule(promise_narrowed, _HIGH),
    rule(promise_replaced, _HIGH),
    rule(promise_made, _MEDIUM),
    rule(duty_loosened, _HIGH, _MEDIUM),
    rule(duty_hedged, _HIGH),
    Rule(find=frequency_changed, names=modals.FREQUENCY),
    rule(use_firmed, _HIGH, _MEDIUM),
    rule(qualifier_added, _HIGH, _MEDIUM),
    rule(qualifier_dropped, _MEDIUM),
    rule(list_opened, _MEDIUM),
    rule(strength_lowered, _HIGH),
    rule(strength_raised, _MEDIUM),
    rule(duty_replaced, _HIGH),
    rule(assurance_dropped, _HIGH, _MEDIUM),
    rule(limit_dropped, _HIGH, _MEDIUM),
    rule(limit_widened, _HIGH),
    rule(exception_widened, _HIGH),
    rule(joining_changed, _MEDIUM),
    rule(duty_cut, _HIGH, _MEDIUM),
    rule(alternative_added, _HIGH),
    rule(protection_weakened, _HIGH),
    rule(unprotected, _HIGH),
    rule(no_longer_local, _HIGH),
    rule(kept_on_leaving, _HIGH),
    rule(kept_for_ever, _HIGH),
    rule(kept_as_needed, _HIGH),
    rule(kept_at_least, _HIGH),
    rule(kept_from_the_end, _HIGH),
    rule(deletion_turned, _HIGH, _MEDIUM),
    rule(deletion_narrowed, _HIGH),
    rule(deletion_asked_for, _HIGH),
    Rule(find=use_added, names=uses.ADDED),
    Rule(find=use_removed, names=uses.REMOVED),
    Rule(find=power_removed, names=choices.TAKEN),
    Rule(find=power_added, names=choices.GIVEN),
    Rule(find=safeguard_lost, names=safeguards.LOST),
    Rule(find=safeguard_named, names=safeguards.NAMED),
    rule(right_narrowed, _HIGH),
    rule(right_eased, _MEDIUM),
    rule(consent_dropped, _HIGH),
    rule(consent_weakened, _HIGH),
    rule(wish_dropped, _HIGH),
    rule(default_changed, _HIGH, _MEDIUM),
    rule(consent_asked, _MEDIUM),
    rule(statement_widened, _HIGH, _MEDIUM, _LOW),
    rule(legal_basis_changed, _HIGH, _MEDIUM),
    rule(notice_channel_weakened, _HIGH),
    rule(acceptance_added, _MEDIUM),
    rule(scope_narrowed, _MEDIUM),
    rule(arbitration_changed, _MEDIUM),
    rule(liability_changed, _MEDIUM, _LOW),
    rule(country_added, _HIGH, _MEDIUM),
    rule(country_removed, _LOW),
    rule(place_opened, _HIGH),
    rule(third_party_added, _HIGH, _MEDIUM),
    rule(third_party_removed, _LOW),
    rule(source_added, _MEDIUM),
    rule(data_sent, _HIGH),
    rule(region_named, _MEDIUM),
    rule(region_section_added, _MEDIUM),
    rule(region_section_removed, _HIGH),
    rule(controller_changed, _HIGH),
    rule(role_changed, _HIGH),
    rule(legal_form_changed, _HIGH, _LOW),
    rule(address_changed, _LOW),
    Rule(find=statement_changed, names=topics.NAMES_GIVEN),
)
