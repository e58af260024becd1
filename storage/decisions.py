"""What was decided of changes and who was asked to; rows are added and never altered."""

from collections.abc import Callable
from datetime import datetime

from sqlite_utils import Database

from storage.cases import Act, Assignment, Case, Choice, Decision, Moment, Mute, Step, Through
from storage.forms import FORMS
from storage.records import Policy, Severity
from storage.stamps import Row, moment, stamp
from storage.window_rows import window_of

CASE = """
    select changes.*, policies.name as policy, versions.fingerprint,
           (select sentence from reasons where change_id = changes.id order by position limit 1) as sentence,
           (select created_at from alerts where change_id = changes.id and kind = 'change') as told_at
    from changes
    join policies on policies.id = changes.policy_id
    join versions on versions.id = changes.after_id
"""

STEPS = """
    with steps as (
        select 'decision' as step, id, at, actor, through, key, choice, note, null as assigned_to
        from decisions where change_id = :change
        union all
        select 'assignment', id, at, actor, through, key, null, null, assigned_to
        from assignments where change_id = :change
        union all
        select 'mute', id, at, actor, through, key, null, null, null from mutes where change_id = :change
    )
    select *, max(at) over (partition by step order by id) as place from steps order by place, id
"""
"""Of each table in the order of its rows, also where a clock went back."""


class DecisionsReader:
    """Reads what people did about changes."""

    def __init__(self, database: Database, policy: Callable[[str], Policy]) -> None:
        self._db = database
        self._policy = policy

    def case(self, change_id: int) -> Case:
        """Give one change as a case, open or not, material or not. Raises LookupError."""
        cases = self._cases("where changes.id = :change", change=change_id)
        if not cases:
            raise LookupError(f"no change {change_id} in this archive")
        return cases[0]

    def open_cases(self) -> tuple[Case, ...]:
        """Give the changes that wait for a decision: by their day to act by, those without one after them."""
        return self._cases(
            "where changes.id in (select id from open_windows) order by act_by is null, act_by, changes.id"
        )

    def count_open(self) -> int:
        """Count the changes that wait for a decision."""
        return int(next(iter(self._db.query("select count(*) as n from open_windows")))["n"])

    def cases_to_remind_of(self) -> tuple[Case, ...]:
        """Give the changes that wait for a decision until a day which was not told to be over."""
        return self._cases(
            """
            where changes.act_by is not null and changes.id in (select id from open_windows)
                  and not exists (select 1 from alerts where change_id = changes.id and moment = 'ended')
                  and not exists (select 1 from mutes where mutes.change_id = changes.id and mutes.at >= coalesce(
                      (select max(at) from decisions where decisions.change_id = changes.id), ''))
            order by act_by, changes.id
            """
        )

    def closed_cases(self, *, since: datetime) -> tuple[Case, ...]:
        """Give the changes whose last decision was made after a moment and ended it."""
        return self._cases(
            """
            where changes.id not in (select id from open_windows) and changes.id in
                  (select change_id from decisions group by change_id having max(at) > :since) order by changes.id
            """,
            since=stamp(since),
        )

    def feedback(self) -> list[Row]:
        """Give of every rule in how many changes it was told, and how many of these were called not relevant."""
        return list(self._db.query("select * from rule_feedback where not_relevant > 0"))

    def steps(self, change_id: int) -> tuple[Step, ...]:
        """Give every step taken about a change, oldest first."""
        return tuple(_step(change_id, row) for row in self._db.query(STEPS, {"change": change_id}))

    def _cases(self, where: str, **values: object) -> tuple[Case, ...]:
        return tuple(map(self._case, list(self._db.query(f"{CASE} {where}", values))))

    def _case(self, row: Row) -> Case:
        return Case(
            change_id=row["id"],
            policy=self._policy(row["policy"]),
            material=bool(row["material"]),
            severity=Severity(row["severity"]) if row["severity"] else None,
            sentence=row["sentence"],
            window=window_of(row),
            fingerprint=row["fingerprint"],
            told_at=moment(row["told_at"]) if row["told_at"] else None,
            steps=self.steps(row["id"]),
            reminded=self._reminded(row["id"]),
        )

    def _reminded(self, change_id: int) -> frozenset[Moment]:
        rows = self._db.query("select moment from alerts where change_id = ? and kind = 'reminder'", [change_id])
        return frozenset(Moment(row["moment"]) for row in rows)


class Decisions(DecisionsReader):
    """Also records steps, inside a transaction of the archive."""

    def __init__(self, database: Database, policy: Callable[[str], Policy], enter: Callable[[str, int], None]) -> None:
        super().__init__(database, policy)
        self._enter = enter

    def decide(self, change_id: int, choice: Choice, act: Act, *, note: str | None) -> None:
        """Record a decision."""
        self._add("decision", act, {"change_id": change_id, "choice": choice.value, "note": note})

    def assign(self, change_id: int, to: str, act: Act) -> None:
        """Record who is to decide."""
        self._add("assignment", act, {"change_id": change_id, "assigned_to": to})

    def mute(self, change_id: int, act: Act) -> None:
        """Record that nobody is to be reminded of a change."""
        self._add("mute", act, {"change_id": change_id})

    def call_irrelevant(self, change_id: int, act: Act) -> None:
        """Record of every rule that told of a change that it was not relevant."""
        rules = self._db.query("select distinct rule from reasons where change_id = ? order by position", [change_id])
        for row in list(rules):
            self._add("feedback", act, {"change_id": change_id, "rule": row["rule"]})

    def _add(self, kind: str, act: Act, row: Row) -> None:
        made = self._db.table(FORMS[kind].table).insert(
            {**row, "at": stamp(act.at), "actor": act.actor, "through": act.through.value, "key": act.key}
        )
        assert isinstance(made.last_pk, int)
        self._enter(kind, made.last_pk)


def _step(change_id: int, row: Row) -> Step:
    act = Act(actor=row["actor"], at=moment(row["at"]), through=Through(row["through"]), key=row["key"])
    if row["step"] == "mute":
        return Mute(change_id=change_id, act=act)
    if row["step"] == "assignment":
        return Assignment(change_id=change_id, to=row["assigned_to"], act=act)
    return Decision(change_id=change_id, choice=Choice(row["choice"]), note=row["note"], act=act)
