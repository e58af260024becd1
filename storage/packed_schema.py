"""Texts, links and reasons as they stand since they are packed, and facts whose words stand once."""

from sqlite_utils import Database

from storage.repeat_schema import SAID, TAKEN
from storage.saying import LISTS
from storage.short import in_words

VERSIONS = """
    create table versions_packed (
        id integer primary key, policy_id integer not null references policies (id), number integer not null,
        kind text not null, seen_at text not null, confirmed_at text not null, language text, words integer not null,
        text any not null, fingerprint text not null, imprint text not null, recipe text not null, links any not null,
        base_id integer, snapshot_id integer not null references snapshots (id),
        import_id integer references imports (id)) strict;
    insert into versions_packed
    select id, policy_id, number, kind, seen_at, confirmed_at, language, words, text, fingerprint, imprint, recipe,
           links, null, snapshot_id, import_id from versions;
    drop table versions;
    alter table versions_packed rename to versions;
    create unique index idx_versions_policy_id_number on versions (policy_id, number);
    create index idx_versions_policy_id_fingerprint on versions (policy_id, fingerprint);
    create index idx_versions_snapshot on versions (snapshot_id)
"""
"""SQLite is not told what `base_id` refers to: beside a trigger it would look through the whole table, at each new row,
for rows that build upon it."""

VERSIONS_IN_WORDS = """
    select versions.id, versions.policy_id, versions.number, versions.kind, versions.seen_at, versions.confirmed_at,
           versions.language, versions.words, unpacked(versions.text, whole.text) as text, versions.fingerprint,
           versions.imprint, versions.recipe, unpacked(versions.links, whole.links) as links, versions.snapshot_id,
           versions.import_id
    from versions left join versions as whole on whole.id = versions.base_id
"""

FULL_TEXT = """
    drop table versions_fts;
    create virtual table versions_fts using fts5(
        text, content='versions_in_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    insert into versions_fts (versions_fts) values ('rebuild')
"""

INDEXED = """
    create trigger versions_ai after insert on versions begin
        insert into versions_fts (rowid, text) select id, text from versions_in_words where id = new.id;
    end
"""
"""A text is never altered and never goes."""

FACTS = """
    create table facts_once (
        id integer primary key, version_id integer not null references versions (id), kind text not null,
        value_id integer references repeated (id), detail_id integer not null references repeated (id),
        quote_id integer not null references repeated (id), heading_id integer not null references repeated (id)
    ) strict;
    insert into facts_once
    select id, version_id, kind, (select id from repeated where words = value),
           (select id from repeated where words = detail), (select id from repeated where words = quote),
           (select id from repeated where words = heading) from facts;
    drop table facts;
    alter table facts_once rename to facts;
    create index idx_facts_version_id_kind on facts (version_id, kind)
"""

REASON = ("position", "rule", "category", "severity", "direction", "sentence", "before", "after")

LISTED = """
    update changes set {table} = (
        select nullif(json_group_array(json_object({pairs})), '[]')
        from (select * from {table} where change_id = changes.id order by position))
"""

UNLISTED = """
    select changes.id as change_id, {columns} from changes, json_each(unpacked(changes.{table}, null))
"""


FACT = ("value", "detail", "quote", "heading")

FACTS_IN_WORDS = f"""
    select id, version_id, kind, {", ".join(SAID.format(name=name) for name in FACT)} from facts
"""  # noqa: S608 - our own names


def let_words_be_packed(db: Database) -> None:
    """Let texts, links and reasons stand packed, and words of facts once; what is there already stands as it is."""
    for name in FACT:
        db.execute(TAKEN.format(table="facts", name=name))
    run(db, FACTS)
    run(db, VERSIONS)
    db.create_view(in_words("versions"), VERSIONS_IN_WORDS)
    db.create_view(in_words("facts"), FACTS_IN_WORDS)
    run(db, FULL_TEXT)
    db.execute(INDEXED)
    for table in LISTS:
        _list_reasons(db, table)
    for name in ("current_facts", "facts_over_time"):
        (sql,) = db.execute("select sql from sqlite_master where name = ?", [name]).fetchone()
        said = sql.replace("from facts", f"from {in_words('facts')} as facts")
        db.execute(f"drop view {name}")
        db.execute(said)


def _list_reasons(db: Database, table: str) -> None:
    """Put the reasons of a change in its row, and a view in the place of their table."""
    pairs = ", ".join(f"'{name}', {name}" for name in REASON)
    columns = ", ".join(f"json_extract(value, '$.{name}') as {name}" for name in REASON)
    db.execute(f"alter table changes add column {table} any")
    db.execute(LISTED.format(table=table, pairs=pairs))
    db.execute(f"drop table {table}")
    db.create_view(table, UNLISTED.format(table=table, columns=columns))


def run(db: Database, statements: str) -> None:
    """Run statements; views and triggers that name a table are not looked at while another takes its place."""
    db.execute("pragma legacy_alter_table = on")
    for statement in statements.split(";\n"):
        db.execute(statement)
    db.execute("pragma legacy_alter_table = off")
