"""The rules that say why an edit matters: small functions with one signature, in one list."""

from collections.abc import Callable, Iterator, Sequence

from monitor.materiality.edits import Edit
from monitor.materiality.rules.calendar import date_line_reworded, date_removed, date_set_back, effective_date_ahead
from monitor.materiality.rules.contacts import address_changed, controller_changed, legal_form_changed
from monitor.materiality.rules.numbers import age_limit_changed, period_added, period_changed, period_removed
from monitor.materiality.rules.parties import country_added, country_removed, third_party_added, third_party_removed
from monitor.materiality.rules.promises import (
    assurance_dropped,
    duty_loosened,
    list_opened,
    promise_dropped,
    promise_flipped,
    promise_made,
    protection_weakened,
    qualifier_added,
    use_firmed,
)
from monitor.materiality.rules.topics import statement_changed
from monitor.materiality.rules.uses import (
    choice_added,
    choice_removed,
    right_added,
    right_removed,
    use_added,
    use_removed,
)
from storage.records import Reason

Rule = Callable[[Edit], Iterator[Reason]]

RULES: Sequence[Rule] = (
    effective_date_ahead,
    date_set_back,
    date_removed,
    date_line_reworded,
    period_changed,
    period_removed,
    period_added,
    age_limit_changed,
    promise_flipped,
    promise_dropped,
    promise_made,
    duty_loosened,
    use_firmed,
    qualifier_added,
    list_opened,
    assurance_dropped,
    protection_weakened,
    use_added,
    use_removed,
    choice_removed,
    choice_added,
    right_removed,
    right_added,
    country_added,
    country_removed,
    third_party_added,
    third_party_removed,
    controller_changed,
    legal_form_changed,
    address_changed,
    statement_changed,
)
