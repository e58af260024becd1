"""Puts together what the archive tells of the time around a change."""

from monitor.window import Country, announcement, deadline, own_date, preview_check, promise_check, took_effect
from storage.reader import Reader
from storage.records import Direction, Policy, Verdict, Version
from storage.windows import PreviewCheck, Window


def window_of(archive: Reader, policy: Policy, before: Version, after: Version, verdict: Verdict) -> Window:
    """Return when a change was posted, until when one can act on it, and whether the vendor kept its word.

    There is nothing to act on in a change that does not matter. A text that the policy had before breaks no promise:
    the day from which it says that it applies is that of then.
    """
    country = Country(policy.country)
    posting = archive.posting(before, seen_at=after.seen_at)
    facts = archive.facts(before.id), archive.facts(after.id)
    new = verdict.material and archive.stint(policy.name, after.fingerprint) is None
    told = archive.announced(policy.name, by=after.seen_at)
    adverse = verdict.direction is Direction.ADVERSE
    return Window(
        posting=posting,
        deadline=deadline(*facts, posting, country) if verdict.material else None,
        promise=promise_check(*facts, posting, country, told=told, adverse=adverse) if new else None,
        own_date=own_date(*facts, posting, country),
        announcement=announcement(*facts, archive.links(after.id), url=policy.url, seen=country.earliest(posting.by)),
        preview=_preview(archive, policy, before, after, expected=took_effect(*facts)),
    )


def _preview(
    archive: Reader, policy: Policy, before: Version, after: Version, *, expected: bool
) -> PreviewCheck | None:
    previews = archive.previews(policy.name)
    checks = (preview_check(preview, before.text, after, expected=expected) for preview in previews)
    return next(filter(None, checks), None)
