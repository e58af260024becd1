"""What a vendor no longer does: how long a party kept data, and how to refuse it, goes with the party.

So does what was said of data, purposes and recipients in the list of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Document, Edit
from monitor.materiality.naming import is_known, names_of
from monitor.materiality.own_names import is_own
from monitor.materiality.passages import Passage, passages
from monitor.materiality.promises import is_promise
from monitor.materiality.stance import asserted, negated
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    AUTOMATED,
    CONSENT,
    EXCEPTING,
    ONLY,
    PROCESSING,
    RIGHTS,
    SALE,
    SECURITY,
    SHARING,
    mentions,
)
from monitor.materiality.words import listed, words

_WORKED_WITH = f"""
    {PROCESSING} | {SHARING} | handled by | provided by | powered by | hosted by | operated by | service of
    | with the help of | by means of | fourni par | heberge par | a l aide de | au moyen de | bereitgestellt von
    | mit hilfe von | met behulp van | door middel van | mediante | tramite"""
"""What is said of a party that data go to, or that does something for the vendor."""
_OF_ALL = (SALE, ADVERTISING, AUTOMATED, AI)
"""A promise of these holds whoever is named in it."""


def no_longer_named(edit: Edit) -> tuple[str, ...]:
    """Return the parties that the changed words name, and the newer text does not."""
    if edit.before is None:
        return ()
    return tuple(name for name in names_of(edit, edit.before, edit.removed) if not is_known(edit.document.after, name))


def gone_along(edits: Sequence[Edit]) -> frozenset[Edit]:
    """Return the edits that only took away what was said of a party that the text no longer names, and worked with.

    A paragraph that begins with such a party, and went whole, is about it. Where the same chapter newly says what
    others do with data, these may do what the party did: nothing is taken for gone along.
    """
    taken_over = {
        edit.heading for edit in edits if edit.before is None and mentions(asserted(edit.words_after), _WORKED_WITH)
    }
    gone = [edit for edit in edits if edit.before and edit.after is None and edit.heading not in taken_over]
    names = _of_parties(gone, edits)
    went = Counter(id(edit.before.block) for edit in gone if edit.before)
    led = {
        id(edit.before.block)
        for edit in gone
        if edit.before and _leads(edit.before, names) and went[id(edit.before.block)] == len(edit.before.block.passages)
    }
    return frozenset(
        edit
        for edit in gone
        if edit.before
        and (id(edit.before.block) in led or _names_one(edit.words_before, names) or _is_of_a_list(edit.before))
        and not (is_promise(edit.words_before) and mentions(edit.words_before, *_OF_ALL))
    )


def _is_of_a_list(passage: Passage) -> bool:
    """Return whether a passage is an item of a list of what is done with data, and names no condition of it."""
    lead, said = words(passage.block.lead), passage.block.led_by
    done = passage.kind is ClauseKind.ITEM and mentions(lead, PROCESSING, SHARING) and not passage.block.denied
    return done and not (negated(passage.words) or mentions(passage.words, CONSENT) or mentions(said, *_BINDING))


_BINDING = (
    ONLY,
    CONSENT,
    SECURITY,
    RIGHTS,
    EXCEPTING,
    """
    protect | safeguard | secur | measures | protege | mesures | schutz | massnahmen | bescherm | maatregelen | medidas
    | misure | where= | when= | if= | lorsque | si= | wenn | wanneer | cuando | quando""",
)
"""Below these words stand conditions, safeguards and rights."""


def _of_parties(gone: Sequence[Edit], edits: Sequence[Edit]) -> list[tuple[str, ...]]:
    """Return the words of the names of parties that the text no longer names, and that it said it worked with."""
    if not gone:
        return []
    document = gone[0].document
    found = {name for edit in edits for name in edit.asked(no_longer_named) if not is_own(name, document)}
    spoken = [words(name) for name in found]
    return list(_worked_with(document, filter(None, spoken)))


def _worked_with(document: Document, names: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    left = list(names)
    for passage in passages(document.before.blocks) if left else ():
        listed = passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} and not is_promise(passage.words)
        said = asserted(passage.words)
        for name in [name for name in left if _names(said, name)]:
            if listed or mentions(said, _WORKED_WITH) or _is_used(said, name):
                left.remove(name)
                yield name


def _is_used(spoken: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether something is done with a party: "we send letters with Mailer"."""
    places = (place for place, word in enumerate(spoken) if word == name[0] and place)
    return any(spoken[place - 1] in _WITH and spoken[place : place + len(name)] == name for place in places)


_WITH = listed("with by via through using avec par mit von uber met door con mediante da tramite por")


def _leads(passage: Passage, names: Iterable[tuple[str, ...]]) -> bool:
    """Return whether a passage is the first of its paragraph, and names one of the parties."""
    return passage.block.passages[:1] == (passage,) and _names_one(passage.words, names)


def _names_one(spoken: tuple[str, ...], names: Iterable[tuple[str, ...]]) -> bool:
    return any(_names(spoken, name) for name in names)


def _names(spoken: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return name[0] in spoken and f" {' '.join(name)} " in f" {' '.join(spoken)} "
