"""What Datasette says of an archive: titles, descriptions, units, facets, labels and the usual questions."""

from typing import Any

from monitor.browse import tables_of_alerts, tables_of_policies

Described = dict[str, Any]

TITLE = "policy-monitor"


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
        "tables": {**tables_of_policies.tables(), **tables_of_alerts.tables(), **_views(), **_hidden()},
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
