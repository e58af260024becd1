"""A proposal as plain values: what `add --json` prints."""

from dataclasses import asdict
from typing import Any

from monitor.plain import fact_row, guarantee_row
from monitor.proposing import Proposal


def proposal_row(proposed: Proposal, *, added: bool) -> dict[str, Any]:
    """Give a proposal as plain values, the text whole; `added` tells whether it stands in the watchlist now."""
    policy, steady = proposed.policy, proposed.stability
    return {
        "policy": policy.name,
        "added": added,
        "vendor": policy.vendor,
        "kind": policy.kind,
        "url": proposed.url,
        "further_urls": list(policy.further_urls),
        "browser": policy.browser,
        "needs_browser": proposed.needs_browser,
        "select": list(policy.select),
        "remove": list(policy.remove),
        "language": proposed.language,
        "words": proposed.words,
        "page_words": proposed.page_words,
        "text": proposed.text,
        "outline": [asdict(heading) for heading in proposed.outline],
        "left_out": [asdict(run) for run in proposed.left_out],
        "removals": [asdict(removal) for removal in proposed.removals],
        "facts": [fact_row(fact) for fact in proposed.facts],
        "guarantee": guarantee_row(proposed.guarantee) if proposed.guarantee else None,
        "questionable": proposed.questionable,
        "doubts": [asdict(doubt) for doubt in proposed.doubts],
        "alternatives": [asdict(alternative) for alternative in proposed.alternatives],
        "stability": {"same": steady.same, **asdict(steady)},
    }
