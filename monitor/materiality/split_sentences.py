"""Whether what a sentence lost stands in a new sentence beside it: a sentence that was parted in two."""

from monitor.materiality.editorial import content, is_like
from monitor.materiality.edits import Edit
from monitor.materiality.stance import negated
from monitor.materiality.vocabulary import CONSENT, LIMITS, OPT_OUT, PROCESSING, SALE, SECURITY, SHARING, mentions
from monitor.materiality.wording import GUARDED


def parted(edit: Edit) -> bool:
    """Return whether every word of meaning that went stands in one new sentence of the same paragraph, denied alike.

    Where others came in its place none may be of weight: "directed" may be "intended", "never" is not "rarely".
    """
    if not edit.is_reworded or edit.after is None:
        return False
    gone = tuple(word for was, now in edit.hunks if not now for word in was)
    replaced = tuple(word for was, now in edit.hunks if now for word in (*was, *now))
    wanted = set(content(gone))
    return (
        len(wanted) >= _FEWEST
        and GUARDED.isdisjoint(replaced)
        and not mentions(replaced, OPT_OUT, CONSENT, PROCESSING, SHARING, SALE, LIMITS, SECURITY)
        and any(
            passage.words != edit.words_after
            and passage.words not in edit.texts.before.sentences
            and negated(passage.words) == negated(gone)
            and _holds(passage.words, wanted)
            for passage in edit.after.block.passages
        )
    )


def _holds(spoken: tuple[str, ...], wanted: set[str]) -> bool:
    held = set(content(spoken))
    return all(word in held or any(is_like(word, other) for other in held) for word in wanted)


_FEWEST = 2
"""Words of meaning that went, below which none can be told by them."""
