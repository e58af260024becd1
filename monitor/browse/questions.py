"""The usual questions to an archive, as canned queries."""

from textwrap import dedent

Question = dict[str, str]


def questions() -> dict[str, Question]:
    """Give the canned queries by name, newly made at every call: Datasette adds to them."""
    return {name: {**question, "sql": dedent(question["sql"]).strip()} for name, question in QUESTIONS.items()}


QUESTIONS: dict[str, Question] = {
    "waiting": {
        "title": "Changes waiting for a decision",
        "description": "The most urgent first; those without a day to act by last.",
        "sql": """
            select id as change_id, days_left, act_by, vendor, policy, severity, assigned_to, decision, reason
            from open_windows
            order by act_by is null, act_by, change_id
            """,
    },
    "recipients_of": {
        "title": "Who receives data of a vendor",
        "description": "Third parties that its current texts name, with their role and country where stated.",
        "sql": """
            select value as recipient, json_extract(detail, '$.role') as role,
                   json_extract(detail, '$.country') as country, policy, quote
            from current_facts
            where kind = 'third_party' and vendor = :vendor collate nocase
            order by recipient
            """,
    },
    "vendors_that_share_with": {
        "title": "Which vendors share data with a company",
        "description": "Vendors whose current texts name a recipient like the one asked for.",
        "sql": """
            select distinct vendor, policy, value as recipient, quote
            from current_facts
            where kind = 'third_party' and value like '%' || :company || '%'
            order by vendor, recipient
            """,
    },
    "broken_promises": {
        "title": "Vendors that gave less notice than they promised",
        "description": "How often each kept its promise of notice, and how often not.",
        "sql": """
            select vendor, sum(kept = 'short') as broken, sum(kept = 'kept') as kept,
                   sum(kept = 'cannot tell') as cannot_tell
            from promise_checks
            group by vendor
            order by broken desc, vendor
            """,
    },
    "changes_by_category": {
        "title": "Changes by category",
        "description": "What the material changes are about, and how grave they are.",
        "sql": """
            select category, count(distinct change_id) as changes,
                   count(distinct case when severity = 'high' then change_id end) as high,
                   count(distinct case when direction = 'adverse' then change_id end) as adverse
            from reasons
            group by category
            order by changes desc, category
            """,
    },
    "short_notice": {
        "title": "Notice before changes shorter than so many days",
        "description": "Current versions that promise less notice than asked; months count 30 days.",
        "sql": """
            with notices as (
                select vendor, policy, value as notice, quote,
                       cast(ltrim(value, 'P') as integer)
                       * case substr(value, -1)
                         when 'D' then 1 when 'W' then 7 when 'M' then 30 when 'Y' then 365 end as days
                from current_facts
                where kind = 'change_notice' and value glob 'P[0-9]*[DWMY]'
            )
            select vendor, policy, notice, days, quote
            from notices
            where days < cast(:days as integer)
            order by days, vendor
            """,
    },
    "silence": {
        "title": "Policies not read for so many days",
        "description": "Watched policies whose last good check is older than asked, or that were never read.",
        "sql": """
            with checked as (
                select policies.vendor, policies.name as policy,
                       (select started_at from fetches_in_words as fetches
                        where fetches.policy_id = policies.id and fetches.outcome in ('unchanged', 'new text')
                        and fetches.import_id is null order by fetches.started_ms desc limit 1) as last_good_check
                from policies where policies.watched = 1
            )
            select * from checked
            where coalesce(julianday('now') - julianday(last_good_check) >= cast(:days as real), 1)
            order by last_good_check
            """,
    },
    "words_through_time": {
        "title": "Which versions hold these words",
        "description": "Full-text search over every version, oldest first: when did a promise appear, when did it go?",
        "sql": """
            select policies.vendor, policies.name as policy, versions.number, versions.seen_at,
                   snippet(versions_fts, 0, '«', '»', ' … ', 24) as words
            from versions_fts
            join versions on versions.id = versions_fts.rowid
            join policies on policies.id = versions.policy_id
            where versions_fts match '"' || replace(:words, '"', '""') || '"'
            order by policies.vendor, versions.seen_at
            """,
    },
}
