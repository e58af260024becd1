"""What Datasette says of the tables that hold what was fetched, read and judged."""

from typing import Any

POLICY = "The watched document."
IMPORT = "The import that brought it; empty of what the watch saw itself."
SEEN = "When we first saw it, in UTC; the vendor's own date may differ and stands among the facts."


def tables() -> dict[str, Any]:
    """Describe them, newly made at every call."""
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
            "sort_desc": "started_ms",
            "facets": ["outcome_id", "policy_id", "status"],
            "units": {"duration_ms": "ms", "size": "byte"},
            "columns": {
                "policy_id": POLICY,
                "started_ms": "When it began, in UTC; stored in milliseconds since 1970.",
                "outcome_id": (
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
            "label_column": "fetched_ms",
            "sort_desc": "fetched_ms",
            "facets": ["policy_id", "content_type_id"],
            "units": {"size": "byte"},
            "columns": {
                "policy_id": POLICY,
                "fetched_ms": "When it was received, in UTC; stored in milliseconds since 1970.",
                "size": "Bytes before packing.",
                "sha256": "Of the bytes as received.",
                "number": "Counts the pages of the policy that are kept, from 0; none where the bytes were let go.",
                "base_id": "The page that this one is stored as a difference from; none where it is whole.",
                "body": "What differs from the base, packed with zstd; `policy-monitor` checks the hash when it reads.",
            },
        },
        "repeated": {
            "title": "Repeated words",
            "description": "What is said again and again: addresses, media types, fingerprints, the words of facts.",
            "label_column": "words",
            "columns": {"words": "What fetches, snapshots and facts refer to; their views say it in place."},
        },
        "fetches_in_words": {
            "title": "Fetches in words",
            "description": "Every attempt to read a policy, with moment, outcome, address and fingerprint as words.",
            "sort_desc": "started_ms",
        },
        "snapshots_in_words": {
            "title": "Snapshots in words",
            "description": "Pages as received, with their moment, address, media type and hash as words.",
            "sort_desc": "id",
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
            "fts_table": "versions_fts",
            "fts_pk": "id",
            "columns": {
                "policy_id": POLICY,
                "number": "Counts from 1 within the policy.",
                "kind": (
                    "first; change; returned: a text that was current before; upgrade: another extractor read it."
                ),
                "seen_at": SEEN,
                "text": "Markdown without link targets; packed: versions_in_words says it.",
                "fingerprint": "SHA-256 of the text.",
                "recipe": "The extractor's release and the selectors that read it.",
                "links": "Words and target of every link, in order; packed like the text.",
                "base_id": "The version that text and links are stored as a difference from; none where whole.",
                "import_id": IMPORT,
            },
        },
        "facts": {
            "title": "Facts",
            "description": "Typed values that a version states, each with the words that state it.",
            "facets": ["kind", "value_id"],
            "columns": {
                "version_id": "The version that states it, by the moment it was first seen.",
                "value_id": "ISO 8601 for durations and dates, digits for an age, else a name; none where hidden.",
                "detail_id": "What qualifies the value: kind of notice, what is retained, a party's role and country.",
                "quote_id": "The words of the policy.",
                "heading_id": "Headings above the clause, outermost first.",
            },
        },
        "versions_in_words": {
            "title": "Versions in words",
            "description": "The texts of the policies with all their words.",
            "sort_desc": "seen_at",
            "facets": ["policy_id", "kind", "language"],
            "fts_table": "versions_fts",
            "fts_pk": "id",
        },
        "facts_in_words": {
            "title": "Facts in words",
            "description": "Typed values that a version states, with the words that state it.",
            "facets": ["kind", "value"],
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
                "reasons": "Packed; the view `reasons` has them as rows.",
                "muted_reasons": "Packed; the view `muted_reasons` has them as rows.",
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
    }
