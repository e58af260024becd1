"""Facts as the one flat record that a document is labelled with."""

from collections.abc import Iterable, Sequence

from storage.records import Fact, FactKind

SINGLE = (
    FactKind.OBJECTION_WINDOW,
    FactKind.LAST_UPDATED,
    FactKind.EFFECTIVE_DATE,
    FactKind.RESPONSE_DEADLINE,
    FactKind.RESPONSE_EXTENSION,
)


def labels(facts: Iterable[Fact]) -> dict[str, object]:
    """Return what a reader would note of a document: of every kind the fact that stands first, of retention all.

    Keys: change_notice, objection_window, last_updated, last_updated_ambiguous (only where so), effective_date,
    response_deadline, response_extension, retention, minimum_age. Durations and dates are ISO 8601.
    """
    stated = tuple(facts)
    singles = {str(kind): value_of(first(stated, kind)) for kind in SINGLE}
    updated = first(stated, FactKind.LAST_UPDATED)
    ambiguous = {"last_updated_ambiguous": updated.quote} if updated and "ambiguous" in updated.detail else {}
    return {
        "change_notice": notice(first(stated, FactKind.CHANGE_NOTICE)),
        **singles,
        **ambiguous,
        "retention": [
            {"what": fact.detail.get("what", ""), "period": fact.value}
            for fact in stated
            if fact.kind is FactKind.RETENTION
        ],
        "minimum_age": age(first(stated, FactKind.MINIMUM_AGE)),
    }


def first(facts: Sequence[Fact], kind: FactKind) -> Fact | None:
    """Return the first fact of a kind."""
    return next((fact for fact in facts if fact.kind is kind), None)


def value_of(fact: Fact | None) -> str | None:
    """Return the value of a fact that may be missing."""
    return fact.value if fact else None


def age(fact: Fact | None) -> int | None:
    """Return an age in years."""
    return int(fact.value) if fact and fact.value else None


def notice(fact: Fact | None) -> dict[str, object] | None:
    """Return the change notice; one that takes effect when posted has no period."""
    if fact is None:
        return None
    period = None if fact.detail["kind"] == "on_posting" else fact.value
    business = {"business": True} if fact.detail.get("business") else {}
    return {
        "period": period,
        **business,
        "kind": fact.detail["kind"],
        "implied_acceptance": bool(fact.detail.get("implied_acceptance")),
        "material_only": bool(fact.detail.get("material_only")),
        "quote": fact.quote,
    }
