"""What differs between two texts: passages that came, went or were reworded."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import TypeVar, cast

from monitor.facts.language import language_of
from monitor.facts.reading import read_facts
from monitor.materiality.carving import carved
from monitor.materiality.dates import is_date_line, is_date_word
from monitor.materiality.editorial import content
from monitor.materiality.labels import label_of
from monitor.materiality.moves import moved
from monitor.materiality.passages import Block, Passage, Text, passages, without_number
from monitor.materiality.periods import timeless
from monitor.materiality.word_families import family
from monitor.materiality.word_places import word_places
from monitor.materiality.wording import GUARDED
from monitor.once import once
from storage.records import Fact, FactKind

Found = TypeVar("Found")
Part = TypeVar("Part")
Key = Callable[[Part], object]

_SIMILAR = 0.5
_COMMON = 24
"""A word that more passages than this hold says nothing about which two belong together."""
_BRIEF = 6


@dataclass(frozen=True, eq=False)
class Texts:
    """The two whole texts, for a rule that must look beyond one passage."""

    before: Text
    after: Text
    language: str | None = None
    seen_on: date | None = None
    """The day on which the newer text was first seen, where known."""

    @once
    def both(self) -> tuple[Text, Text]:
        """The older text and the newer one."""
        return self.before, self.after

    @once
    def title(self) -> str:
        """The first heading of the newer text."""
        return next((block.clause.heading[0] for block in self.after.blocks if block.clause.heading), "")

    @once
    def spoken_in(self) -> str:
        """The ISO 639-1 code of the newer text: as given, else told from its small words."""
        return self.language or language_of(self.after.plain)

    @once
    def moved(self) -> int:
        """How many lines stand elsewhere in the newer text."""
        return moved(self.before, self.after)

    def facts(self, kinds: frozenset[FactKind], *, newer: bool) -> tuple[Fact, ...]:
        """Return what one of the texts states of some kinds; read only where an edit asks for it."""
        return read_facts((self.after if newer else self.before).raw, language=self.language, kinds=kinds)


@dataclass(frozen=True, eq=False)
class Edit:
    """One place where two texts differ. Without passages it stands for the two texts as wholes."""

    before: Passage | None
    after: Passage | None
    texts: Texts

    @once
    def answers(self) -> dict[object, object]:
        """What each reader found that was asked."""
        return {}

    def asked(self, reader: Callable[["Edit"], Found]) -> Found:
        """Return what a reader finds: it reads once, however many ask."""
        if reader not in self.answers:
            self.answers[reader] = reader(self)
        return cast("Found", self.answers[reader])

    @once
    def sides(self) -> tuple[Passage, ...]:
        """The passages that there are: two where one was reworded."""
        return tuple(passage for passage in (self.before, self.after) if passage)

    @once
    def is_reworded(self) -> bool:
        """Whether there is a passage on both sides."""
        return self.before is not None and self.after is not None

    @once
    def single(self) -> Passage | None:
        """The passage that came or went whole; nothing where one was reworded."""
        return None if self.before and self.after else self.before or self.after

    @once
    def hunks(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """The words that went and the words that came, place by place."""
        before, after = self.words_before, self.words_after
        return tuple((before[i:j], after[k:m]) for i, j, k, m in self.places)

    @once
    def places(self) -> tuple[tuple[int, int, int, int], ...]:
        """Where the words differ: from one word to before another in the older passage, and in the newer."""
        return word_places(self.words_before, self.words_after)

    @once
    def gone(self) -> str:
        """The words that went, as they stood in the text."""
        passage = self.before
        return " … ".join(passage.quote(i, j) for i, j, _, _ in self.places if i < j) if passage else ""

    @once
    def came(self) -> str:
        """The words that came, as they stand in the text."""
        passage = self.after
        return " … ".join(passage.quote(k, m) for _, _, k, m in self.places if k < m) if passage else ""

    @once
    def words_before(self) -> tuple[str, ...]:
        """All words of the passage before."""
        return self.before.words if self.before else ()

    @once
    def words_after(self) -> tuple[str, ...]:
        """All words of the passage after."""
        return self.after.words if self.after else ()

    @once
    def removed(self) -> tuple[str, ...]:
        """The words that went."""
        if not self.is_reworded:
            return self.words_before
        return tuple(word for gone, _ in self.hunks for word in gone)

    @once
    def added(self) -> tuple[str, ...]:
        """The words that came."""
        if not self.is_reworded:
            return self.words_after
        return tuple(word for _, came in self.hunks for word in came)

    @once
    def changed(self) -> tuple[str, ...]:
        """The words that went, and then those that came."""
        return self.removed + self.added

    @once
    def every(self) -> tuple[str, ...]:
        """All words of the passage before, and then those of the passage after."""
        return self.words_before + self.words_after

    @property
    def heading(self) -> str:
        """The headings above the newer passage, or above the one that went."""
        passage = self.after or self.before
        return passage.block.heading if passage else ""

    @once
    def above(self) -> tuple[str, ...]:
        """The folded words of these headings."""
        passage = self.after or self.before
        return passage.block.above if passage else ()

    @once
    def lists_a_cookie(self) -> bool:
        """Whether it is a row of a table of cookies."""
        sides = ((self.after, self.texts.after), (self.before, self.texts.before))
        return any(passage is not None and passage.block.raw in text.cookie_rows for passage, text in sides)

    @property
    def chapter(self) -> str:
        """The heading nearest above, unless it is the title of the whole text."""
        passage = self.after or self.before
        headings = passage.block.clause.heading if passage else ()
        title = self.texts.title
        return headings[-1] if headings and headings[-1] != title else ""


@dataclass(frozen=True)
class Differences:
    """All places where two texts differ: in words, or only in the form of lines whose words are equal."""

    edits: tuple[Edit, ...]
    reformed: tuple[tuple[Block, Block], ...]
    """Blocks with equal words that are written differently."""


def differences(texts: Texts) -> Differences:
    """Return every place where two texts differ; what only moved is not among them."""
    before, after = _unequal(texts.before.blocks, texts.after.blocks)
    reformed = tuple(_equal_blocks(before, after))
    gone, came = carved(
        *_unlike(tuple(passages(before)), tuple(passages(after)), _stood, lambda passage: passage.words)
    )
    return Differences(edits=tuple(_paired(gone, came, texts)), reformed=reformed)


def _unequal(before: Sequence[Block], after: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    return _unlike(before, after, lambda block: (block.raw, block.clause.heading[-1:]), lambda block: block.raw)


def _unlike(ours: Sequence[Part], theirs: Sequence[Part], *keys: Key[Part]) -> tuple[list[Part], list[Part]]:
    """Return what each side has beyond the other by the first key, and of that by the next."""
    ours, theirs = list(ours), list(theirs)
    for key in keys:
        ours, theirs = _beyond(ours, theirs, key), _beyond(theirs, ours, key)
    return ours, theirs


def _beyond(mine: Sequence[Part], other: Sequence[Part], key: Key[Part]) -> list[Part]:
    left = Counter(map(key, other))
    rest = []
    for part in mine:
        said = key(part)
        if said in left and left[said] > 0:
            left[said] -= 1
        else:
            rest.append(part)
    return rest


def _equal_blocks(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    waiting = defaultdict(list)
    for block in before:
        waiting[block.words].append(block)
    for block in after:
        if same := waiting.get(block.words):
            yield same.pop(0), block


def _stood(passage: Passage) -> tuple[object, ...]:
    """Return the words of a passage, and what stands above it: "No." is another answer below another question."""
    return passage.words, passage.block.clause.heading[-1:]


def _paired(gone: Sequence[Passage], came: Sequence[Passage], texts: Texts) -> Iterator[Edit]:
    known = {**dict(_labelled(gone, came)), **dict(_dated(gone, came))}
    partner = dict(_matches(gone, came, known, texts.spoken_in))
    taken = set(partner.values())
    for index, passage in enumerate(gone):
        after = came[partner[index]] if index in partner else None
        yield Edit(passage, after, texts)
    for index, passage in enumerate(came):
        if index not in taken:
            yield Edit(None, passage, texts)


def _labelled(gone: Sequence[Passage], came: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of passages that say of one thing what it is: the same label, or the same question above."""
    ours, theirs = (_by_label(side) for side in (gone, came))
    for label, places in ours.items():
        if len(places) == len(theirs.get(label, ())) == 1:
            yield places[0], theirs[label][0]


def _by_label(side: Sequence[Passage]) -> dict[tuple[object, ...], list[int]]:
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, passage in enumerate(side):
        if label := label_of(passage):
            found[label, passage.block.clause.heading[-1:]].append(place)
    return found


def _dated(gone: Sequence[Passage], came: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of lines that give another date under the same label."""
    waiting = defaultdict(list)
    for j, passage in enumerate(came):
        if is_date_line(passage.words):
            waiting[_label(passage)].append(j)
    for i, passage in enumerate(gone):
        if is_date_line(passage.words) and waiting[_label(passage)]:
            yield i, waiting[_label(passage)].pop(0)


def _label(passage: Passage) -> tuple[str, ...]:
    return tuple(word for word in passage.words if not is_date_word(word))


def _matches(
    gone: Sequence[Passage], came: Sequence[Passage], known: Mapping[int, int], language: str
) -> Iterator[tuple[int, int]]:
    """Yield which passages belong together: by their words, of those left by what these mean, and by their roots."""
    paired = dict(known)
    ours, theirs = (tuple(map(_compared, side)) for side in (gone, came))
    for told in (frozenset, _meant, partial(_rooted, language=language)):
        taken = set(paired.values())
        before = {i: told(spoken) for i, spoken in enumerate(ours) if i not in paired}
        after = {j: told(spoken) for j, spoken in enumerate(theirs) if j not in taken}
        paired |= dict(_alike(before, after))
    yield from paired.items()


def _alike(before: Mapping[int, frozenset[str]], after: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share half of their words, the most alike first, and of these the nearest."""
    scored = ((_similarity(before[i], after[j]), -abs(i - j), i, j) for i, j in _candidates(before, after))
    used_before, used_after = set(), set()
    for _, _, i, j in sorted((pair for pair in scored if pair[0] >= _SIMILAR), reverse=True):
        if i not in used_before and j not in used_after:
            used_before.add(i)
            used_after.add(j)
            yield i, j


def _candidates(before: Mapping[int, frozenset[str]], after: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share two rare words, or one where a passage is brief, and may share half of all."""
    places = defaultdict(list)
    sizes = {j: len(told) for j, told in after.items()}
    for j, told in after.items():
        for word in told:
            places[word].append(j)
    for i, told in before.items():
        standing = [places[word] for word in told if word in places]
        rare = [numbers for numbers in standing if len(numbers) <= _COMMON]
        common, size = len(standing) - len(rare), len(told)
        for j, shared in Counter(chain.from_iterable(rare)).items():
            likely = shared > 1 or size <= _BRIEF or sizes[j] <= _BRIEF
            if likely and size + sizes[j] <= 2 * (shared + common) / _SIMILAR:
                yield i, j


def _compared(passage: Passage) -> tuple[str, ...]:
    """Return what two passages are matched by: a number of their own before them says nothing, unless it is all."""
    return timeless(without_number(passage.words) or passage.words)


def _meant(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return the words that carry meaning, each as its class is called."""
    return frozenset(content(spoken))


def _rooted(spoken: tuple[str, ...], *, language: str) -> frozenset[str]:
    """Return the roots of the words that carry meaning: "sold" is of "sell", "deletion" of "delete"."""
    roots = frozenset(family(word, language)[:_ROOT] for word in _meant(spoken) - GUARDED)
    return roots if len(roots) >= _ROOTS else frozenset()


_ROOT, _ROOTS = 5, 3
"""Letters of a root, behind which is mostly an ending; and roots of a sentence that can be told by them."""


def _similarity(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))
