"""The tables of the snapshots since they are kept as what differs from earlier ones."""

from sqlite_utils import Database

COUNT = """
    update snapshots set number = counted.number
    from (select id, row_number() over (partition by policy_id order by id) - 1 as number from snapshots) as counted
    where counted.id = snapshots.id
"""


def create_prunings(db: Database) -> None:
    """Which bytes were removed by a person, and why."""
    prunings = db.table("prunings")
    prunings.create(
        {"id": int, "snapshot_id": int, "sha256": str, "size": int, "at": str, "because": str},
        pk="id",
        not_null={"snapshot_id", "sha256", "size", "at", "because"},
        foreign_keys=[("snapshot_id", "snapshots", "id")],
        strict=True,
    )


def let_snapshots_build_upon_others(db: Database) -> None:
    """Let a page be stored as what differs from an earlier one, or its bytes go; those of before stay whole."""
    snapshots = db.table("snapshots")
    db.execute("drop index if exists idx_snapshots_policy_id")
    db.execute("alter table snapshots add column number integer")
    db.execute("alter table snapshots add column base_id integer references snapshots(id)")
    db.execute(COUNT)
    snapshots.transform(
        not_null={"body": False},
        column_order=["id", "policy_id", "fetched_at", "url", "content_type", "size", "sha256", "number", "base_id"],
    )
    snapshots.create_index(["policy_id", "number"], unique=True)
