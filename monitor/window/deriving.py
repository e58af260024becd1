"""Puts together what the time around a change tells."""

from collections.abc import Sequence

from monitor.window.country import Country
from monitor.window.deadline import deadline
from monitor.window.own_date import own_date
from monitor.window.promise import promise_check
from storage.records import Fact, Posting, Window


def window_of(  # noqa: PLR0913 - what was said before and after, when, where, and what it was judged to be
    before: Sequence[Fact],
    after: Sequence[Fact],
    posting: Posting,
    country: Country,
    *,
    material: bool,
    returned: bool,
) -> Window:
    """Return until when one can act on a change, whether a promised notice was kept, and whether the page's date moved.

    There is nothing to act on in a change that does not matter. A text that the policy had before breaks no promise:
    the day from which it says that it applies is that of then.
    """
    return Window(
        posting=posting,
        deadline=deadline(before, after, posting, country) if material else None,
        promise=promise_check(before, after, posting, country) if material and not returned else None,
        own_date=own_date(before, after, posting, country),
    )
