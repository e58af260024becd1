"""What Datasette says of the tables that hold who was told, what was decided, and what proves it."""

from typing import Any

POLICY = "The watched document."
STEP = {
    "through": "command, slack or web.",
    "key": "The name of an act that its way may bring twice: it is recorded once.",
}


def tables() -> dict[str, Any]:
    """Describe them, newly made at every call."""
    return {
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
