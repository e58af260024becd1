"""Facts across vendors: one row a vendor, one column a fact, only the vendors of whom something holds."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from sqlite3 import Connection

from monitor.browse.rows import rows_of
from monitor.browse.spreadsheets import inert
from storage.records import FactKind
from storage.stamps import Row

USUAL = (
    FactKind.CHANGE_NOTICE,
    FactKind.OBJECTION_WINDOW,
    FactKind.RESPONSE_DEADLINE,
    FactKind.RETENTION,
    FactKind.MINIMUM_AGE,
    FactKind.TRANSFER_MECHANISM,
    FactKind.SALE_OF_DATA,
    FactKind.GOVERNING_LAW,
)
"""The columns of who chose none."""

A_PAGE = 200
"""Vendors."""

DAYS = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0, "TH": 1 / 24, "TM": 1 / 1440}
"""Of an ISO 8601 duration's unit: months and years as people count them, for comparison only."""

STATED = """
    select facts.id, facts.version_id, facts.kind, facts.value, facts.detail, policies.vendor, policies.name as policy
    from (select policy_id, max(number) as number from versions group by policy_id) as newest
    join versions on versions.policy_id = newest.policy_id and versions.number = newest.number
    join policies on policies.id = newest.policy_id
    join facts_in_words as facts on facts.version_id = versions.id
    where policies.preview_of is null and facts.kind in (select value from json_each(?))
    order by policies.vendor collate nocase, policies.vendor, facts.kind, policies.name, facts.id
"""

VENDORS = """
    select distinct vendor from policies where preview_of is null order by vendor collate nocase, vendor
"""


class Demand(StrEnum):
    """What must hold of a vendor's facts of a kind."""

    UNDER = "under"
    """Some duration is shorter than so many days."""
    OVER = "over"
    STATES = "states"
    SILENT = "silent"
    HOLDS = "holds"
    """Some value has these words in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Which vendors to show: `than` is a number of days, or words."""

    kind: FactKind
    demand: Demand
    than: str = ""

    def holds(self, facts: Iterable[Row]) -> bool:
        """Tell whether it holds of a vendor's facts."""
        values = [fact["value"] for fact in facts if fact["kind"] == self.kind]
        if self.demand in {Demand.STATES, Demand.SILENT}:
            return bool(values) == (self.demand is Demand.STATES)
        if self.demand is Demand.HOLDS:
            return any(self.than.casefold() in (value or "").casefold() for value in values)
        known = [length for length in map(days, values) if length is not None]
        limit = float(self.than)
        return any(length < limit if self.demand is Demand.UNDER else length > limit for length in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorRow:
    """A vendor with its facts by column, each value once."""

    vendor: str
    cells: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTable:
    """The vendors that fulfil the condition."""

    columns: tuple[FactKind, ...]
    rows: tuple[VendorRow, ...]


def fact_table(connection: Connection, columns: Sequence[FactKind], condition: Condition | None = None) -> FactTable:
    """Read what the current versions state; a policy's preview is not in force and left out."""
    shown = tuple(columns) or USUAL
    kinds = {*shown, *([condition.kind] if condition else [])}
    stated = rows_of(connection, STATED, json.dumps(sorted(kinds)))
    facts = {vendor: list(group) for vendor, group in groupby(stated, lambda fact: fact["vendor"])}
    vendors = [row["vendor"] for row in rows_of(connection, VENDORS)]
    return FactTable(
        columns=shown,
        rows=tuple(
            VendorRow(vendor=vendor, cells=tuple(_cell(facts.get(vendor, ()), kind) for kind in shown))
            for vendor in vendors
            if condition is None or condition.holds(facts.get(vendor, ()))
        ),
    )


def days(value: str | None) -> float | None:
    """Count the days of an ISO 8601 duration; None for what is none.

    >>> days("P2W"), days("PT72H"), days("Belgium")
    (14.0, 3.0, None)
    """
    match = re.fullmatch(r"P(T?)(\d{1,9})([YMWDH])", value or "", re.ASCII)
    unit = DAYS.get(match[1] + match[3]) if match else None
    return int(match[2]) * unit if match and unit else None


def as_csv(table: FactTable) -> str:
    """Write a table as CSV (RFC 4180), canonical values parted by semicolons."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(["vendor", *table.columns])
    for row in table.rows:
        values = ("; ".join(fact["value"] or "stated" for fact in cell) for cell in row.cells)
        lines.writerow(map(inert, [row.vendor, *values]))
    return written.getvalue()


def _cell(facts: Iterable[Row], kind: FactKind) -> tuple[Row, ...]:
    once: dict[tuple[str | None, str | None], Row] = {}
    for fact in facts:
        if fact["kind"] == kind:
            said = json.loads(fact["detail"]).get("kind")
            once.setdefault((fact["value"], said), {**fact, "said": said})
    return tuple(once.values())
