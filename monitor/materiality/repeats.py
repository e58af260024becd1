"""What a text says a second time: a fact in another section, an address that stands elsewhere, too."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.function_words import NOT, SUBORDINATE, WE_SAY, YOU
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.periods import periods, timeless
from monitor.materiality.stop_words import is_idle
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import LEGAL_FORMS, PROCESSING, mentions
from monitor.materiality.word_families import kindred
from monitor.materiality.wording import GUARDED, SMALL
from monitor.materiality.words import listed, words
from monitor.sharing import shared
from storage.records import Category, Noise

_FEWEST = 2
"""Words of meaning of a sentence that can be known again."""
_ALIKE = 0.6
_POINTING = listed("""
    it its they them their this these those such he she il ils elle elles cela celui celle ceux celles ces cet cette
    leur leurs en y es dies diese dieser dieses diesen sie ihnen deren dessen dabei dazu het dit deze die hun
    hiervoor daarvoor esto estos estas este esta ellos ellas ello ese esos esas questo questa questi queste essi esse
    cio ne loro quello quelli
""")
"""What a sentence points with to another before it, which may be another one elsewhere."""


def repetitions(edit: Edit) -> Iterator[Edit]:
    """Yield a sentence that came or went beside those of both texts that may say the same."""
    passage = edit.single
    if passage is None or not _stands_alone(passage):
        return
    staying = _staying(edit.texts)
    for other in _nearest(passage, staying):
        if other.block.denied == passage.block.denied and _is_of_all(other, passage, edit.texts):
            pair = (passage, other) if edit.after is None else (other, passage)
            yield Edit(*pair, edit.texts)


def _stands_alone(passage: Passage) -> bool:
    """Return whether a passage says what it says without the line or the sentence before it."""
    spoken = passage.words
    if passage.kind is ClauseKind.ITEM and passage.block.introduced and spoken[0] not in WE_SAY | YOU:
        return False
    return passage.kind in {ClauseKind.PARAGRAPH, ClauseKind.ITEM} and _POINTING.isdisjoint(spoken)


@shared(2)
def _staying(texts: Texts) -> tuple[Sequence[Passage], Mapping[str, Sequence[int]]]:
    """Return the sentences of both texts, and by each word of meaning the numbers of those that hold it."""
    known = texts.before.sentences
    found = [
        passage
        for passage in passages(texts.after.blocks)
        if passage.words in known and passage.kind in {ClauseKind.PARAGRAPH, ClauseKind.ITEM}
    ]
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(found):
        for word in _meant(passage):
            by_word[word].append(number)
    return found, by_word


def _meant(passage: Passage) -> frozenset[str]:
    """Return the beginnings of the words of meaning: what is kept is told by whom keeps it in another form."""
    return frozenset(word[:_BEGINNING] for word in content(timeless(passage.words)))


_BEGINNING = 5
"""Letters."""


def _nearest(passage: Passage, staying: tuple[Sequence[Passage], Mapping[str, Sequence[int]]]) -> Iterator[Passage]:
    """Yield the few sentences that share most of their words with a passage."""
    found, by_word = staying
    meant = _meant(passage)
    if len(meant) < _FEWEST:
        return
    rare = (by_word[word] for word in meant if word in by_word and len(by_word[word]) <= _COMMON)
    for number, _ in Counter(chain.from_iterable(rare)).most_common(_MOST):
        other = _meant(found[number])
        if 2 * len(meant & other) >= _ALIKE * (len(meant) + len(other)):
            yield found[number]


_MOST = 3
"""Sentences with which a passage is compared."""
_COMMON = 50
"""A word that more sentences than this hold leads to none of them."""


def _is_of_all(said: Passage, again: Passage, texts: Texts) -> bool:
    """Return whether no heading binds a sentence to fewer than it is said of elsewhere: to children, to one product."""
    above = next(iter(said.block.clause.heading[-1:]), "")
    if not above or above == texts.after.blocks[0].clause.text:
        return True
    known = {*said.words, *again.words, *again.block.above, *SMALL}
    return all(
        not word.isalpha() or word in known or is_idle(word, texts.spoken_in) or mentions((word,), *_GENERAL)
        for word in words(above)
    )


_GENERAL = (
    PROCESSING,
    "need | besoin | brauch | nodig | necesit | bisogn | why= | pourquoi= | warum= | waarom= | perche=",
    *(stems for name, stems in TOPICS.items() if name not in {Category.CHILDREN_AGE, Category.REGION_SPECIFIC}),
)
"""A heading of these words says of what it speaks, and of nobody."""


def same_denials(edits: Sequence[Edit], kinds: Sequence[Noise | None]) -> Iterator[int]:
    """Yield the numbers of brief denials that went and of those that came for them: "No ads." is "We show no ads."."""
    brief = [
        (number, edit)
        for number, edit in enumerate(edits)
        if kinds[number] is None and edit.single and _denies(edit.single)
    ]
    gone = [(number, edit.before) for number, edit in brief if edit.before][:_DENIALS]
    came = [(number, edit.after) for number, edit in brief if edit.after][:_DENIALS]
    for (first, one), (second, other) in product(gone, came):
        if _denies_the_same(one, other, edits[first].texts.spoken_in):
            yield from (first, second)


_DENIALS = 50
"""Brief denials that are compared with so many others: a page made to be slow has more."""


def _denies(passage: Passage) -> bool:
    """Return whether a passage is short and does nothing but deny, once and under no condition."""
    if len(passage.words) > _BRIEF or not SUBORDINATE.isdisjoint(passage.words) or passage.block.denied:
        return False
    weighty = [word for word in passage.words if word in GUARDED or not word.isalpha()]
    return len(weighty) == 1 and weighty[0] in NOT


def _denies_the_same(one: Passage, other: Passage, language: str) -> bool:
    ours, theirs = ({*content(passage.words)} - GUARDED - _OF_READER for passage in (one, other))
    return bool(ours) and all(
        any(kindred(word, like, language) for like in second)
        for first, second in ((ours, theirs), (theirs, ours))
        for word in first
    )


_BRIEF = 8
_OF_READER = YOU | {"data"}


def a_detail_told_again(edit: Edit) -> Noise | None:
    """An address or a register number that came beside the same one elsewhere, or went and still stands there."""
    if not edit.changed or any(passage.kind is ClauseKind.HEADING for passage in edit.sides):
        return None
    return Noise.EDITORIAL if all(_is_told_again(gone, came, edit.texts) for gone, came in edit.hunks) else None


def _is_told_again(gone: tuple[str, ...], came: tuple[str, ...], texts: Texts) -> bool:
    """Return whether what went at one place still stands in the newer text, or what came stood in the older."""
    if gone and came:
        return False
    return _is_detail_of(gone, texts.after) if gone else _is_detail_of(came, texts.before, newly=True)


def _is_detail_of(run: tuple[str, ...], text: Text, *, newly: bool = False) -> bool:
    """Return whether a run of words is a detail of who somebody is that a text holds, and what it is called."""
    if not GUARDED.isdisjoint(run) or mentions(run, PROCESSING) or periods(run):
        return False
    weighty = [place for place, word in enumerate(run) if word not in SMALL and word not in _CALLED]
    if not weighty:
        return False
    detail = run[weighty[0] : weighty[-1] + 1]
    numbered = any(any(map(str.isdecimal, word)) for word in detail) or (newly and any("@" in word for word in detail))
    own = mentions(run, LEGAL_FORMS) and not text.names_of_its_own.isdisjoint(run)
    whole = len(detail) > 1 or len(detail[0]) > _DIGITS
    return whole and (numbered or own) and text.names(detail)


_DIGITS = 4
"""Of a number that stands alone: more make it one of a register."""
_CALLED = listed("""
    located located registered office seat address postal company number register registration commercial vat tax id
    email e mail phone telephone tel name under situated incorporated based seated headquartered resident
    siege social adresse numero immatricule immatriculee rcs siren siret tva courriel telephone situe situee
    etabli etablie domicilie domiciliee
    sitz mit anschrift adresse handelsregister registernummer hrb amtsgericht eingetragen nummer ust idnr telefon
    ansassig steuernummer nr
    kvk kamer koophandel inschrijfnummer gevestigd adres statutair btw nummer telefoon ingeschreven
    domicilio social direccion cif nif numero registro mercantil correo electronico telefono inscrita sede
    sede legale indirizzo partita iva p codice fiscale rea numero posta elettronica registro imprese
""")
"""What an address and a number are called."""
