"""The tables of the archive: migrations, views and full-text search."""

from sqlite_utils import Database, Migrations

from storage.answer_schema import create_feedback, create_mutes, create_shown, let_alerts_be_over
from storage.decision_schema import create_decisions, let_alerts_remind
from storage.first_schema import (
    alerts_and_deliveries,
    changes_and_reasons,
    muted_reasons,
    policies_and_fetches,
    versions_and_facts,
    views,
)
from storage.growth_schema import answer_without_the_history
from storage.import_schema import create_imports
from storage.ledger_schema import create_ledger, create_timestamps
from storage.outbox_schema import (
    TRIED,
    UNROUTED_ALERTS,
    create_dispatches,
    create_targets,
    let_alerts_be_addressed,
)
from storage.packed_schema import let_words_be_packed
from storage.repeat_schema import let_what_repeats_stand_once
from storage.short_schema import find_by_mark, let_rows_be_short
from storage.snapshot_schema import create_prunings, let_snapshots_build_upon_others
from storage.window_schema import (
    facts_over_time,
    how_soon_a_change_is_seen,
    of_coming_versions,
    since_when,
    whether_word_was_kept,
)

migrations = Migrations("policy-monitor")

APPLICATION_ID = 0x504D4F4E
"""What the file's header calls it, so that no other program's database is taken for an archive: "PMON"."""


@migrations()
def create_policies_and_fetches(db: Database) -> None:
    """The watch: which documents, and every attempt to read them."""
    policies_and_fetches(db)


@migrations()
def create_versions_and_facts(db: Database) -> None:
    """What was read of the pages."""
    versions_and_facts(db)


@migrations()
def create_changes_and_reasons(db: Database) -> None:
    """What was judged of the differences."""
    changes_and_reasons(db)


@migrations()
def create_alerts_and_deliveries(db: Database) -> None:
    """What somebody must be told, and every attempt to tell it."""
    alerts_and_deliveries(db)


@migrations()
def create_views(db: Database) -> None:
    """What a person asks most, as plain SQL."""
    views(db)


@migrations()
def create_muted_reasons(db: Database) -> None:
    """Reasons that the watchlist had switched off: kept, since silence must be explainable."""
    muted_reasons(db)


@migrations()
def tell_since_when(db: Database) -> None:
    """Between which fetches a change was posted, what its day to act by rests on, and how late that may be."""
    since_when(db)


@migrations()
def tell_whether_word_was_kept(db: Database) -> None:
    """Whether a promised notice was kept, and whether the page's own date moved with its text; countable by vendor."""
    whether_word_was_kept(db)


@migrations()
def tell_how_soon_a_change_is_seen(db: Database) -> None:
    """What the schedule of a policy guarantees: the vendor's page says it from these."""
    how_soon_a_change_is_seen(db)


@migrations()
def let_people_decide(db: Database) -> None:
    """What was decided of changes, who is to decide, and reminders until then."""
    create_decisions(db)
    let_alerts_remind(db)


@migrations()
def tell_of_coming_versions(db: Database) -> None:
    """What a change announces, where its preview lies, and whether what took effect is what was announced."""
    of_coming_versions(db)


@migrations()
def send_alerts_to_several_targets(db: Database) -> None:
    """Which alert goes to which target, and how each stands."""
    create_dispatches(db)
    create_targets(db)
    let_alerts_be_addressed(db)


@migrations()
def give_policies_tags(db: Database) -> None:
    """Words of the operator's own, by which alerts are routed."""
    db.table("policies").add_column("tags", str)


@migrations()
def tell_facts_over_time(db: Database) -> None:
    """What each policy stated, from when and until when."""
    facts_over_time(db)


@migrations()
def find_what_was_tried_fast(db: Database) -> None:
    """Whether an earlier alert of a policy waits to be tried again is asked for every alert that waits."""
    db.execute(TRIED)
    db.create_view("unrouted_alerts", UNROUTED_ALERTS)


@migrations()
def let_people_answer_in_channels(db: Database) -> None:
    """What people answer beside decisions, what the messages show of it, and of which trouble an alert says the end."""
    create_mutes(db)
    create_feedback(db)
    create_shown(db)
    let_alerts_be_over(db)


@migrations()
def take_over_the_past(db: Database) -> None:
    """History that others recorded: which import brought it, so that nobody takes it for our own."""
    create_imports(db)


@migrations()
def keep_a_ledger(db: Database) -> None:
    """An entry for everything recorded, each holding on to the one before."""
    create_ledger(db)


@migrations()
def keep_snapshots_as_differences(db: Database) -> None:
    """Pages as what differs from earlier ones; the bytes of a page may go while its row stays."""
    let_snapshots_build_upon_others(db)


@migrations()
def mark_the_file(db: Database) -> None:
    """The file says whose it is, to us and to programs such as `file`."""
    db.execute(f"pragma application_id = {APPLICATION_ID}")


@migrations()
def record_what_is_pruned(db: Database) -> None:
    """The bytes that a person removed, so that nothing goes silently."""
    create_prunings(db)


@migrations()
def keep_timestamps(db: Database) -> None:
    """Stamps of authorities on heads of the ledger."""
    create_timestamps(db)


@migrations()
def answer_however_long_the_history(db: Database) -> None:
    """What is asked daily is found without reading what was recorded years ago."""
    answer_without_the_history(db)


@migrations()
def tell_who_judged(db: Database) -> None:
    """Which release judged a change, and under which catalogue of rules; nothing tells it of those of before."""
    db.table("changes").add_column("judged_by", str)


@migrations()
def say_once_what_repeats(db: Database) -> None:
    """Addresses, media types and fingerprints, which nearly every fetch says again."""
    let_what_repeats_stand_once(db)


@migrations()
def pack_words(db: Database) -> None:
    """Texts, links and reasons packed; the words of facts once."""
    let_words_be_packed(db)


@migrations()
def shorten_rows(db: Database) -> None:
    """Moments as numbers, hashes as bytes; one index finds fetches."""
    let_rows_be_short(db)


@migrations()
def mark_words(db: Database) -> None:
    """A number for each of the words that stand once, by which they are found."""
    find_by_mark(db)
