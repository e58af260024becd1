"""Our pages that answer a question over all vendors: facts side by side, and a phrase through time."""

from typing import Any
from urllib.parse import urlencode

from monitor.browse import answers
from monitor.browse.fact_table import A_PAGE, Condition, Demand, as_csv, fact_table
from monitor.browse.search import search
from storage.records import FactKind

LONGEST_PHRASE = 1000
"""Characters: more than any sentence."""

LARGEST_NUMBER = 10**6


async def phrase(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Answer `/-/policy-monitor/search?words=...`."""
    database = await answers.archive(request, datasette)
    asked = (request.args.get("words") or "").strip()
    words = beginning(asked)
    page = _number(request.args.get("page"), least=1)
    found = await database.execute_fn(lambda connection: search(connection, words, page=page)) if words else None
    return await answers.page(request, datasette, "search", words=words, page=found, is_cut=words != asked)


def beginning(phrase: str) -> str:
    """Cut a phrase that is longer than any sentence, between two words: half a word is found nowhere.

    >>> len(beginning("word " * 1000)), beginning("word " * 1000)[-5:]
    (999, ' word')
    """
    if len(phrase) <= LONGEST_PHRASE:
        return phrase
    return phrase[: LONGEST_PHRASE + 1].rpartition(" ")[0].strip() or phrase[:LONGEST_PHRASE]


async def facts(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/policy-monitor/facts`, and the same as CSV."""
    from datasette import Response  # noqa: PLC0415 - see `answers`

    database = await answers.archive(request, datasette)
    columns = [kind for kind in FactKind if kind in request.args.getlist("fact")]
    try:
        condition = _condition(request.args)
    except ValueError:
        return await answers.missing(
            request, datasette, "The filter does not read: choose a fact, and days as a number."
        )
    table = await database.execute_fn(lambda connection: fact_table(connection, columns, condition))
    if request.path.endswith(".csv"):
        headers = {"content-disposition": 'attachment; filename="facts.csv"', "x-content-type-options": "nosniff"}
        return Response(as_csv(table), content_type="text/csv; charset=utf-8", headers=headers)
    start = _number(request.args.get("start"), least=0)
    context = {
        "table": table,
        "rows": table.rows[start : start + A_PAGE],
        "start": start,
        "further": start + A_PAGE if start + A_PAGE < len(table.rows) else None,
        "condition": condition,
        "kinds": tuple(FactKind),
        "asked": urlencode(_asked(columns, condition)),
    }
    return await answers.page(request, datasette, "facts", **context)


ROUTES = (
    (r"^/-/policy-monitor/search$", phrase),
    (r"^/-/policy-monitor/facts(\.csv)?$", facts),
)


def _condition(arguments: Any) -> Condition | None:  # noqa: ANN401
    """Read the filter. Raises ValueError where it names no fact or demand, or no number of days."""
    if not arguments.get("of"):
        return None
    condition = Condition(
        kind=FactKind(arguments["of"]),
        demand=Demand(arguments.get("is") or Demand.STATES),
        than=(arguments.get("than") or "").strip()[:LONGEST_PHRASE],
    )
    if condition.demand in {Demand.UNDER, Demand.OVER}:
        float(condition.than)
    return condition


def _asked(columns: list[FactKind], condition: Condition | None) -> list[tuple[str, str]]:
    chosen = [("of", condition.kind), ("is", condition.demand), ("than", condition.than)] if condition else []
    return [*(("fact", kind.value) for kind in columns), *((name, str(value)) for name, value in chosen)]


def _number(text: str | None, *, least: int) -> int:
    """Read a number of an address; what is none counts as the least."""
    digits = text if text and text.isdecimal() and len(text) < len(str(LARGEST_NUMBER)) else str(least)
    return max(least, int(digits))
