"""What a vendor no longer does: how long a party kept data, and how to refuse it, goes with the party.

So does what was said of data, purposes and recipients in the list of them.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.discontinued import OF_ALL
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.naming import is_known, names_of
from monitor.materiality.own_names import is_own
from monitor.materiality.passages import Passage, passages
from monitor.materiality.periods import periods
from monitor.materiality.promises import is_promise
from monitor.materiality.stance import asserted, negated
from monitor.materiality.vocabulary import (
    BREACH,
    CONSENT,
    EXCEPTING,
    NOTICE,
    ONLY,
    OPT_OUT,
    PROCESSING,
    RIGHTS,
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


_Names = Mapping[str, Sequence[tuple[str, ...]]]
"""Names in words, by the first of them."""


def no_longer_named(edit: Edit) -> tuple[str, ...]:
    """Return the parties that the changed words name, and the newer text does not."""
    if edit.before is None:
        return ()
    return tuple(name for name in names_of(edit, edit.before, edit.removed) if not is_known(edit.texts.after, name))


def gone_along(edits: Sequence[Edit]) -> frozenset[Edit]:
    """Return the edits that only took away what was said of a party that the text no longer names, and worked with.

    A paragraph that begins with such a party, and went whole, is about it. Where the same chapter newly says what
    others do with data, these may do what the party did: nothing is taken for gone along.
    """
    taken_over = {edit.heading for edit in edits if edit.before is None and _works_with(edit.words_after)}
    gone = [edit for edit in edits if edit.before and edit.after is None and edit.heading not in taken_over]
    names = _of_parties(edits) if gone else {}
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
        and not (is_promise(edit.words_before) and mentions(edit.words_before, OF_ALL))
        and (_is_of_a_list(edit.before) or _is_of_parties(edit.before, names, led))
    )


def _is_of_parties(passage: Passage, names: _Names, led: Container[int]) -> bool:
    """Return whether a passage is about one of the parties; not where it says what the reader is told, by its tool."""
    about = id(passage.block) in led or any(_named(passage.words, names))
    return about and not mentions(passage.words, NOTICE, BREACH)


def _is_of_a_list(passage: Passage) -> bool:
    """Return whether a passage is an item of a list of what is done with data, and names no condition or time of it."""
    lead, said = words(passage.block.lead), passage.block.led_by
    done = passage.kind is ClauseKind.ITEM and mentions(lead, PROCESSING, SHARING) and not passage.block.denied
    said_more = negated(passage.words) or mentions(passage.words, CONSENT, OPT_OUT) or bool(periods(passage.words))
    return done and not (said_more or mentions(said, *_BINDING))


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


def _of_parties(edits: Sequence[Edit]) -> _Names:
    """Return the names of parties that the text no longer names, and that it said it worked with."""
    texts = edits[0].texts
    found = {name for edit in edits for name in edit.asked(no_longer_named) if not is_own(name, texts)}
    names = _by_first_word(filter(None, map(words, found)))
    return _by_first_word(_worked_with(texts, names)) if names else {}


def _by_first_word(names: Iterable[tuple[str, ...]]) -> _Names:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        found[name[0]].append(name)
    return found


def _worked_with(texts: Texts, names: _Names) -> frozenset[tuple[str, ...]]:
    return frozenset(
        name
        for passage in passages(texts.before.blocks)
        if any(_named(passage.words, names))
        for name in _named(asserted(passage.words), names)
        if _is_listed(passage) or _works_with(passage.words) or _is_used(asserted(passage.words), name)
    )


def _named(spoken: tuple[str, ...], names: _Names) -> Iterator[tuple[str, ...]]:
    """Yield the names that words hold."""
    for place, word in enumerate(spoken):
        for name in names.get(word, ()):
            if spoken[place : place + len(name)] == name:
                yield name


def _is_listed(passage: Passage) -> bool:
    return passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} and not is_promise(passage.words)


def _works_with(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, _WORKED_WITH) and mentions(asserted(spoken), _WORKED_WITH)


def _is_used(spoken: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether something is done with a party: "we send letters with Mailer"."""
    places = (place for place, word in enumerate(spoken) if word == name[0] and place)
    return any(spoken[place - 1] in _WITH and spoken[place : place + len(name)] == name for place in places)


_WITH = listed("with by via through using avec par mit von uber met door con mediante da tramite por")


def _leads(passage: Passage, names: _Names) -> bool:
    """Return whether a passage is the first of its paragraph, and names one of the parties."""
    return passage.block.passages[:1] == (passage,) and any(_named(passage.words, names))
