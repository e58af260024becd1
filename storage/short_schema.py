"""Fetches and snapshots as they stand since moments are numbers and hashes bytes; one index finds fetches."""

from sqlite_utils import Database

from storage.import_schema import ORIGINS
from storage.packed_schema import run
from storage.short import MOMENT, in_words, mark_of

TAKEN = """
    insert or ignore into repeated (words) select distinct outcome from fetches;
    insert or ignore into repeated (words) select distinct redirects from fetches
"""

MS = "cast(strftime('%s', {at}) as integer) * 1000 + cast(substr({at}, 21, 3) as integer)"

FETCHES = f"""
    create table fetches_short (
        id integer primary key, policy_id integer not null references policies (id), started_ms integer not null,
        duration_ms integer not null, outcome_id integer not null references repeated (id), status integer,
        url_id integer references repeated (id), redirects_id integer not null references repeated (id), size integer,
        sha256 text, fingerprint_id integer references repeated (id), etag text, last_modified text, error text,
        transient integer, certain integer, snapshot_id integer references snapshots (id),
        import_id integer references imports (id), origin text) strict;
    insert into fetches_short
    select id, policy_id, {MS.format(at="started_at")}, duration_ms,
           (select id from repeated where words = outcome), status, url_id,
           (select id from repeated where words = redirects), size, sha256, fingerprint_id, etag, last_modified, error,
           transient, certain, snapshot_id, import_id, origin
    from fetches;
    drop table fetches;
    alter table fetches_short rename to fetches;
    create index idx_fetches_latest on fetches (policy_id, started_ms, outcome_id, import_id);
    {ORIGINS}
"""  # noqa: S608 - our own text

SNAPSHOTS = f"""
    create table snapshots_short (
        id integer primary key, policy_id integer not null references policies (id), fetched_ms integer not null,
        url_id integer not null references repeated (id), content_type_id integer not null references repeated (id),
        size integer not null, sha256 blob not null, number integer, base_id integer references snapshots (id),
        body blob) strict;
    insert into snapshots_short
    select id, policy_id, {MS.format(at="fetched_at")}, url_id, content_type_id, size, bytes_of(sha256), number,
           base_id, body
    from snapshots;
    drop table snapshots;
    alter table snapshots_short rename to snapshots;
    create unique index idx_snapshots_policy_id_number on snapshots (policy_id, number)
"""  # noqa: S608 - our own text

SAID = "(select words from repeated where id = {name}_id) as {name}"

FETCHES_IN_WORDS = f"""
    select id, policy_id, {MOMENT.format(ms="started_ms")} as started_at, duration_ms, {SAID.format(name="outcome")},
           status, {SAID.format(name="url")}, {SAID.format(name="redirects")}, size, sha256,
           {SAID.format(name="fingerprint")}, etag, last_modified, error, transient, certain, snapshot_id, import_id,
           origin, started_ms
    from fetches
"""  # noqa: S608 - our own text
"""With the moment in milliseconds too, by which an index finds the row."""

SNAPSHOTS_IN_WORDS = f"""
    select id, policy_id, {MOMENT.format(ms="fetched_ms")} as fetched_at, {SAID.format(name="url")},
           {SAID.format(name="content_type")}, size, lower(hex(sha256)) as sha256, number, base_id, body
    from snapshots
"""  # noqa: S608 - our own text


FOUND = """
    drop index idx_repeated_words;
    create index idx_repeated_end on repeated (substr(words, -24))
"""


def let_rows_be_short(db: Database) -> None:
    """Let moments stand in milliseconds, hashes in bytes, and outcomes and redirects once."""
    db.conn.create_function("bytes_of", 1, bytes.fromhex)
    for statements in (TAKEN, FETCHES, SNAPSHOTS, FOUND):
        run(db, statements)
    db.create_view(in_words("fetches"), FETCHES_IN_WORDS, replace=True)
    db.create_view(in_words("snapshots"), SNAPSHOTS_IN_WORDS, replace=True)


MARKED = """
    alter table repeated add column mark integer;
    update repeated set mark = mark_of(words);
    drop index idx_repeated_end;
    create index idx_repeated_mark on repeated (mark)
"""


def find_by_mark(db: Database) -> None:
    """Let an index find repeated words by a number: by their ends, many that end alike were read for each new one."""
    db.conn.create_function("mark_of", 1, mark_of)
    run(db, MARKED)
