"""What Datasette says of an archive: titles, descriptions, units, facets, labels and the usual questions."""

from typing import Any

Described = dict[str, Any]

TITLE = "policy-monitor"

POLICY = "The watched document."
IMPORT = "The import that brought it; empty of what the watch saw itself."
STEP = {
    "through": "command, slack or web.",
    "key": "The name of an act that its way may bring twice: it is recorded once.",
}
SEEN = "When we first saw it, in UTC; the vendor's own date may differ and stands among the facts."


def of(names: tuple[str, ...]) -> Described:
    """Give the metadata of the archives of these names, newly made at every call: Datasette merges into it."""
    return {"databases": {name: database() for name in names}}


def instance() -> Described:
    """Give the title of a Datasette that serves nothing but an archive."""
    return {
        "title": TITLE,
        "description_html": (
            'Start at <a href="-/policy-monitor">what needs a look</a>; the tables behind it are open to any question.'
        ),
    }


def database() -> Described:
    """Describe an archive: its tables, then its views."""
    return {
        "title": "Watched policies",
        "description": (
            "Every attempt to read a vendor's policy, every text it had, what changed, why it matters, who was told."
        ),
        "tables": {**_tables(), **_views(), **_hidden()},
    }


def _tables() -> Described:
    return {
        "policies": {
            "title": "Policies",
            "description": "The documents that are watched. One no longer on the watchlist keeps its history.",
            "label_column": "name",
            "sort": "name",
            "facets": ["vendor", "kind", "watched", "owner"],
            "columns": {
                "name": "Its key in the watchlist, in commands and in alerts.",
                "schedule": "When it is fetched.",
                "owner": "Who decides on its changes.",
                "tags": "Words of the operator's own, by which alerts are routed.",
                "check_gap_seconds": "The longest time between two checks.",
                "check_pause_seconds": "What the second look and a spread start may add, until a text is believed.",
                "preview_of": "The policy whose coming version it shows.",
                "country": "Where the vendor sits, in two letters: its days are counted by that calendar.",
                "watched": "1 while it stands on the watchlist.",
            },
        },
        "imports": {
            "title": "Imports",
            "description": "Runs that brought history which others recorded: rows that came with one name it.",
            "label_column": "source",
            "sort_desc": "began_at",
            "facets": ["kind", "policy_id"],
            "columns": {
                "policy_id": POLICY,
                "kind": "ota, wayback, warc or replay.",
                "ended_at": "Empty of one that was interrupted: the next goes on with it.",
            },
        },
        "fetches": {
            "title": "Fetches",
            "description": "Every attempt to read a policy, whatever came of it: with these rows silence is proof.",
            "sort_desc": "started_at",
            "facets": ["outcome", "policy_id", "status"],
            "units": {"duration_ms": "ms", "size": "byte"},
            "columns": {
                "policy_id": POLICY,
                "outcome": (
                    "unchanged; new text; suspect: a page came that does not look like the policy; failed: none came."
                ),
                "status": "HTTP status of the last response.",
                "url_id": "Where the last response came from, after redirects.",
                "fingerprint_id": "Of the text that was read; the same as that of its version.",
                "transient": "Of a failed fetch: 1 where the same request may succeed later.",
                "size": "Bytes of the page; where a snapshot is named, they stand there.",
                "sha256": "Of the bytes as received; where a snapshot is named, it stands there.",
                "snapshot_id": "The page as received: its bytes, or only their size and hash.",
                "import_id": IMPORT,
                "origin": "Its name in the collection that it was imported from.",
            },
        },
        "snapshots": {
            "title": "Snapshots",
            "description": "Pages as received, never altered. The body is packed with zstd and only to be downloaded.",
            "label_column": "fetched_at",
            "sort_desc": "fetched_at",
            "facets": ["policy_id", "content_type_id"],
            "units": {"size": "byte"},
            "columns": {
                "policy_id": POLICY,
                "size": "Bytes before packing.",
                "sha256": "Of the bytes as received.",
                "number": "Counts the pages of the policy that are kept, from 0; none where the bytes were let go.",
                "base_id": "The page that this one is stored as a difference from; none where it is whole.",
                "body": "What differs from the base, packed with zstd; `policy-monitor` checks the hash when it reads.",
            },
        },
        "repeated": {
            "title": "Repeated words",
            "description": "Addresses, media types and fingerprints of texts, which nearly every fetch says again.",
            "label_column": "words",
            "columns": {"words": "What fetches and snapshots refer to; their views say it in place."},
        },
        "fetches_in_words": {
            "title": "Fetches in words",
            "description": "Every attempt to read a policy, with its address and fingerprint as words.",
            "sort_desc": "started_at",
        },
        "snapshots_in_words": {
            "title": "Snapshots in words",
            "description": "Pages as received, with their address and media type as words.",
            "sort_desc": "fetched_at",
        },
        "prunings": {
            "title": "Prunings",
            "description": "Bytes that somebody removed with `policy-monitor prune`; the row of the snapshot stays.",
            "sort_desc": "at",
            "units": {"size": "byte"},
            "columns": {
                "snapshot_id": "Whose bytes they were.",
                "sha256": "Of the bytes as received.",
                "size": "Bytes as received.",
                "because": "The command that removed them.",
            },
        },
        "open_changes": {
            "title": "Open changes",
            "description": "Changes that wait for a decision; the alerts and decisions themselves keep this so.",
            "columns": {"change_id": "The change."},
        },
        "told_rules": {
            "title": "Told rules",
            "description": "In how many changes each rule was told.",
            "label_column": "rule",
            "sort_desc": "changes",
        },
        "versions": {
            "title": "Versions",
            "description": "The texts of the policies. A version begins where the text differs from the one before.",
            "label_column": "seen_at",
            "sort_desc": "seen_at",
            "facets": ["policy_id", "kind", "language"],
            "columns": {
                "policy_id": POLICY,
                "number": "Counts from 1 within the policy.",
                "kind": (
                    "first; change; returned: a text that was current before; upgrade: another extractor read it."
                ),
                "seen_at": SEEN,
                "text": "Markdown without link targets.",
                "fingerprint": "SHA-256 of the text.",
                "recipe": "The extractor's release and the selectors that read it.",
                "links": "Words and target of every link, in order.",
                "import_id": IMPORT,
            },
        },
        "facts": {
            "title": "Facts",
            "description": "Typed values that a version states, each with the words that state it.",
            "facets": ["kind", "value"],
            "columns": {
                "version_id": "The version that states it, by the moment it was first seen.",
                "value": "ISO 8601 for durations and dates, digits for an age, else a plain name; none where hidden.",
                "detail": "What qualifies the value: the kind of notice, what is retained, a party's role and country.",
                "quote": "The words of the policy.",
                "heading": "Headings above the clause, outermost first.",
            },
        },
        "changes": {
            "title": "Changes",
            "description": "Consecutive versions and what was judged of them. The moment links to the diff page.",
            "label_column": "seen_at",
            "sort_desc": "seen_at",
            "facets": ["material", "severity", "direction", "noise", "policy_id"],
            "columns": {
                "policy_id": POLICY,
                "seen_at": SEEN,
                "material": "1 where there is a reason to tell somebody.",
                "direction": "adverse goes against the customer or the data subject.",
                "categories": "What the reasons are about.",
                "noise": "Why it does not matter, where it does not.",
                "unchanged_at": "When the old text was last seen: the change was posted after that.",
                "act_by": "The day to act by: the earliest that can be defended.",
                "act_by_latest": "The same, counted from first sight.",
                "act_by_basis": "effective_date, promised_notice, objection_window, or at_once: binds when posted.",
                "act_by_because": "How that day was derived.",
                "promised": "How much notice the text before promised, where it promised any.",
                "promise_kept": "kept; short; or cannot tell.",
                "promise_short_by": "At least so many days of the promised notice were missing.",
                "promise_because": "What was promised and what could be seen.",
                "own_date": (
                    "What became of the page's own date: moved; unmoved; current: unmoved, but of the day of the "
                    "change; moved back; appeared; gone; none."
                ),
                "announced": "The words in which a coming version is announced.",
                "announced_from": "The day from which that will apply.",
                "preview_url": "Where its text can be read already.",
                "import_id": IMPORT,
                "preview_version_id": "The preview that was compared with the text that took effect.",
                "preview_same": "1 where that was the text announced, in all that matters.",
                "judged_by": "The release that judged it, and the beginning of the hash of its catalogue of rules.",
                "own_date_before": "In ISO 8601, or in the page's words where that is ambiguous.",
            },
        },
        "reasons": {
            "title": "Reasons",
            "description": "Why a change is material: what a reviewer would have to answer anew.",
            "label_column": "sentence",
            "facets": ["category", "severity", "direction", "rule"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "position": "1 is the weightiest of its change.",
                "rule": "Which rule gave the reason.",
                "before": "The words before.",
                "after": "The words now.",
            },
        },
        "muted_reasons": {
            "title": "Muted reasons",
            "description": "What rules that the watchlist had switched off would have said of a change.",
            "label_column": "sentence",
            "facets": ["rule"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "position": "In the order of the text.",
                "rule": "Which rule was switched off.",
                "before": "The words before.",
                "after": "The words now.",
            },
        },
        "alerts": {
            "title": "Alerts",
            "description": "What somebody must be told: recorded with what it tells of, delivered at least once.",
            "label_column": "sentence",
            "sort_desc": "created_at",
            "facets": ["kind", "policy_id"],
            "columns": {
                "policy_id": POLICY,
                "change_id": "The change it tells of, by the moment it was first seen.",
                "moment": "Of a reminder: half the window; two days before; on the day; ended.",
                "withdrawn_at": "When it was no longer to be sent, because of a decision or a newer reminder.",
                "addressed_at": "When it was decided where it goes; empty until then.",
                "attached_to": "The alert that told the same change before: this one goes nowhere by itself.",
                "target": "The target that a digest is for, or that did not take another alert.",
                "recovers": "The alert of the trouble that is over now.",
                "over_at": "When the trouble that it tells of was over.",
                "noise": "Of a digest: changes of its time that do not matter, told to nobody.",
            },
        },
        "dispatches": {
            "title": "Dispatches",
            "description": "An alert and a target that it goes to, each delivered by itself.",
            "sort_desc": "due_at",
            "facets": ["target", "state", "route"],
            "columns": {
                "alert_id": "The alert.",
                "route": "By which route of the watchlist.",
                "mentions": "Whom it mentions there.",
                "state": (
                    "waiting; sending; delivered; dead: given up; held: for a digest; digested; "
                    "withdrawn: there is no such target any more."
                ),
                "due_at": "Not before this: quiet hours, the time of a digest, or the next attempt.",
                "first_tried_at": "Since it was recorded or asked for again.",
                "uncertain": "1 where an attempt may have arrived: it is looked for before it is sent again.",
                "problem": "What the last attempt failed of.",
                "digest_id": "The digest that told it.",
                "told_at": "When others were told that it was given up.",
            },
        },
        "targets": {
            "title": "Targets",
            "description": "How each place stands where alerts are told.",
            "label_column": "name",
            "columns": {
                "free_at": "When it may be sent the next message, by its pace.",
                "rest_until": "Until when it is left alone after a failure, or because it asked for that.",
                "failures": "In a row.",
                "problem": "What the last attempt failed of; empty while all is well.",
                "failing_since": "When the first of these failures was.",
                "delivered_at": "When it last took an alert.",
                "receipt": "Its name for the last message that it took.",
            },
        },
        "deliveries": {
            "title": "Deliveries",
            "description": "Every attempt to hand an alert to a target.",
            "sort_desc": "started_at",
            "facets": ["outcome", "channel"],
            "columns": {
                "channel": "The target.",
                "attempt": "Counts from 1 within the alert and the target.",
                "outcome": "sending; delivered; failed, to be tried again; lost: no answer in time; dead: given up.",
                "lease_until": "Until when the attempt holds its claim.",
                "receipt": "The target's name for the message.",
                "error": "What went wrong; of one that arrived, what there is to say.",
            },
        },
        "decisions": {
            "title": "Decisions",
            "description": "What was decided of changes. Rows are never altered; the last of a change counts.",
            "sort_desc": "at",
            "facets": ["choice", "actor", "through"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "choice": "accept; object; escalate: somebody else must look, it stays open; ignore: not relevant.",
                "actor": "Who decided.",
                **STEP,
            },
        },
        "assignments": {
            "title": "Assignments",
            "description": "Who is to decide on changes. Rows are never altered; the last of a change counts.",
            "sort_desc": "at",
            "facets": ["assigned_to", "actor", "through"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "actor": "Who asked for it.",
                **STEP,
            },
        },
        "mutes": {
            "title": "Mutes",
            "description": "Changes of which nobody is to be reminded; they wait for a decision. Never altered.",
            "sort_desc": "at",
            "facets": ["actor", "through"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "actor": "Who asked for it.",
                **STEP,
            },
        },
        "feedback": {
            "title": "Feedback",
            "description": "Rules that told of a change which somebody called not relevant. Rows are never altered.",
            "sort_desc": "at",
            "facets": ["rule", "actor"],
            "columns": {
                "change_id": "The change, by the moment it was first seen.",
                "rule": "One of the rules that told of it.",
                "actor": "Who called it so.",
                **STEP,
            },
        },
        "shown": {
            "title": "Shown",
            "description": "How much of what was decided the messages in the channels show.",
            "columns": {
                "alert_id": "The alert whose message it is.",
                "steps": "How many decisions, assignments and mutes of the change it shows.",
                "problem": "Why it never will show more, such as that it was deleted.",
            },
        },
        "ledger": {
            "title": "Ledger",
            "description": "One entry for everything recorded, each holding on to the one before. Never altered.",
            "sort_desc": "id",
            "facets": ["kind"],
            "columns": {
                "kind": "Of which table the row is: fetch, version, change, alert, delivery, decision ...",
                "row": "Its id there.",
                "content": "SHA-256 of what the row, and what belongs to it, held when it was entered.",
                "marks": "One byte for every column, by which it is seen which one was altered; no proof.",
                "head": "SHA-256 of the head before, the number, the kind, the row and the content.",
            },
        },
        "timestamps": {
            "title": "Time-stamps",
            "description": "Heads of the ledger that an authority stamped (RFC 3161).",
            "sort_desc": "at",
            "columns": {
                "entry": "The entry whose head it was.",
                "url": "Who was asked.",
                "response": "The answer as it came; `openssl ts -verify` reads it.",
            },
        },
        "takeovers": {
            "title": "Takeovers",
            "description": "When the ledger of an archive from before began: nothing proves how old those rows are.",
            "columns": {"entries": "How many rows were there, and entered at that moment."},
        },
    }


def _views() -> Described:
    return {
        "open_windows": {
            "title": "What waits for a decision",
            "description": "Changes that were told and not decided, the soonest first. Numbers link to diff pages.",
            "facets": ["vendor", "severity", "assigned_to"],
        },
        "material_changes": {
            "title": "Material changes",
            "description": "Changes that matter, newest first, and why. The number links to the diff page.",
            "facets": ["vendor", "severity", "direction"],
        },
        "current_versions": {
            "title": "Current versions",
            "description": "The newest text of each policy.",
            "facets": ["vendor", "language"],
        },
        "current_facts": {
            "title": "Facts now",
            "description": "What the current versions state: one question across all vendors.",
            "facets": ["kind", "vendor", "value"],
        },
        "facts_over_time": {
            "title": "Facts over time",
            "description": "What each policy stated, since when and until when: empty where it states it now.",
            "facets": ["kind", "vendor"],
        },
        "promise_checks": {
            "title": "Promises kept and broken",
            "description": "Whether the notice that a policy promised was given, by what could be seen of each change.",
            "facets": ["vendor", "kept"],
        },
        "silent_edits": {
            "title": "Silent edits",
            "description": "Changes of wording beside which the page's own date stood still, and the reverse.",
            "facets": ["vendor", "finding"],
        },
        "unrouted_alerts": {
            "title": "Unrouted alerts",
            "description": "Alerts that no route of the watchlist led anywhere: nobody was told.",
            "facets": ["kind", "vendor"],
        },
        "rule_feedback": {
            "title": "Feedback by rule",
            "description": "In how many changes each rule was told, and how many of these were called not relevant.",
        },
        "waiting_alerts": {
            "title": "Waiting alerts",
            "description": "Alerts and the targets that have not taken them; without one where nobody decided yet.",
            "facets": ["kind", "vendor"],
        },
    }


def _hidden() -> Described:
    """Tables that keep the archive going and answer nobody's question."""
    search = ("versions_fts", *(f"versions_fts_{part}" for part in ("config", "content", "data", "docsize", "idx")))
    return {name: {"hidden": True} for name in ("_sqlite_migrations", "sqlite_stat1", "sqlite_stat4", *search)}
