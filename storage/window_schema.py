"""The columns and views of the time around a change."""

from sqlite_utils import Database


def since_when(db: Database) -> None:
    """Between which fetches a change was posted, what its day to act by rests on, and how late that may be."""
    db.table("policies").add_column("country", str)
    changes = db.table("changes")
    for column in ("unchanged_at", "act_by_latest", "act_by_basis"):
        changes.add_column(column, str)
    db.execute(
        """
        update changes set
            unchanged_at = coalesce(
                (select max(started_at) from fetches
                 where fetches.policy_id = changes.policy_id and started_at < changes.seen_at
                       and fingerprint = (select fingerprint from versions where id = changes.before_id)),
                (select min(confirmed_at, changes.seen_at) from versions where id = changes.before_id)),
            act_by_latest = act_by,
            act_by_basis = case when act_by is null then null
                                when act_by_because like 'The new text says%' then 'effective_date'
                                when act_by_because like 'Changes bind on posting%' then 'at_once'
                                else 'promised_notice' end
        """
    )


def whether_word_was_kept(db: Database) -> None:
    """Whether a promised notice was kept, and whether the page's own date moved with its text; countable by vendor."""
    changes = db.table("changes")
    for column in ("promised", "promise_kept", "promise_because"):
        changes.add_column(column, str)
    changes.add_column("promise_short_by", int)
    for column in ("own_date", "own_date_before", "own_date_after", "own_date_because"):
        changes.add_column(column, str)
    db.create_view(
        "promise_checks",
        """
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy, changes.promised,
               changes.promise_kept as kept, changes.promise_short_by as short_by, changes.promise_because as because
        from changes join policies on policies.id = changes.policy_id
        where changes.promise_kept is not null
        order by changes.seen_at desc
        """,
    )
    db.create_view(
        "silent_edits",
        """
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy,
               case changes.material when 1 then 'new text, old date' else 'new date, old text' end as finding,
               changes.own_date, changes.own_date_before, changes.own_date_after, changes.severity,
               (select sentence from reasons where change_id = changes.id order by position limit 1) as reason
        from changes join policies on policies.id = changes.policy_id
        where (changes.material = 1 and changes.own_date in ('unmoved', 'moved back'))
              or (changes.noise = 'date_only' and changes.own_date = 'moved')
        order by changes.seen_at desc
        """,
    )


def how_soon_a_change_is_seen(db: Database) -> None:
    """What the schedule of a policy guarantees: the vendor's page says it from these."""
    policies = db.table("policies")
    for column in ("check_gap_seconds", "check_pause_seconds", "check_regular"):
        policies.add_column(column, int)


def of_coming_versions(db: Database) -> None:
    """What a change announces, where its preview lies, and whether what took effect is what was announced."""
    db.table("policies").add_column("preview_of", str)
    changes = db.table("changes")
    for column in ("announced", "announced_from", "preview_url", "preview_because"):
        changes.add_column(column, str)
    for column in ("preview_version_id", "preview_same"):
        changes.add_column(column, int)


def facts_over_time(db: Database) -> None:
    """What each policy stated, from when and until when: runs of versions that state the same."""
    db.create_view(
        "facts_over_time",
        """
        with stated as (
            select versions.policy_id, versions.number, facts.kind, facts.value,
                   coalesce(json_extract(facts.detail, '$.what'), json_extract(facts.detail, '$.kind'), '') as about,
                   min(facts.quote) as quote
            from facts join versions on versions.id = facts.version_id
            group by versions.id, facts.kind, facts.value, about
        ),
        runs as (
            select *, number - row_number() over (partition by policy_id, kind, value, about order by number) as run
            from stated
        ),
        periods as (
            select policy_id, kind, value, about, min(number) as first, max(number) as last, min(quote) as quote
            from runs group by policy_id, kind, value, about, run
        )
        select policies.vendor, policies.name as policy, periods.kind, periods.value, periods.about,
               came.seen_at as since, went.seen_at as until, periods.quote
        from periods
        join policies on policies.id = periods.policy_id
        join versions as came on came.policy_id = periods.policy_id and came.number = periods.first
        left join versions as went on went.policy_id = periods.policy_id and went.number = periods.last + 1
        order by policies.vendor, periods.kind, periods.about, came.seen_at
        """,
    )
