"""A brand or product under another name: one substitution that explains its edits wherever they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from monitor.clauses import ClauseKind
from monitor.facts.legal_forms import FORM
from monitor.facts.vendors import RENAMED
from monitor.materiality.dates import is_date_word
from monitor.materiality.edits import Differences, Edit, Texts, differences
from monitor.materiality.function_words import JOINERS
from monitor.materiality.passages import Block, Passage, Text, passages
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vendors import is_vendor
from monitor.materiality.vocabulary import LEGAL_FORMS, mentions
from monitor.materiality.wording import GUARDED, SMALL
from monitor.materiality.words import fold, words
from monitor.sharing import shared

_LONGEST = 5
"""Words of a name."""
_PREFIX = 2
"""Words before the place that differs which may belong to the name."""
_KEPT = 0.5
"""Of the places that lost the old name at least so many got the new one."""
_FORMERLY = re.compile(
    r"\b(?:formerly|previously|anciennement|ehemals|vormals|fruher|voorheen|antes|antiguamente|gia|precedentemente)\b"
)
_NEAR = 40
"""Characters before a name in which "formerly" speaks of it."""
_CANDIDATES = 6
_OWNED = r"(?:our|my|notre|nos|unser\w{0,2}|onze|ons|nuestr[oa]s?|nostr[oaie])"


_CALLED = (
    r"(?:hereinafter|referred to as|called|named|known as|ci-après|nommée?|appelée?|nachfolgend|genannt|hierna|genaamd"
    r"|en adelante|denominad[oa]|di seguito)"
)
_THING = (
    r"(?:apps?|applications?|services?|platforms?|plattform(?:en)?|plateforme|plataforma|piattaforma|sites?|websites?"
    r"|webseite|portal|portail|extension|plugin|bot|software|logiciel|products?|produits?|produkte?|tools?|games?|card"
    r"|dienst|application|aplicacion|applicazione|servicio|servizio|app)"
)
"""What a vendor calls by a name of its own: "our Dublin office" and "our Business Partners" are no brands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """What a brand or product was called, what it is called now, and in how many places."""

    old: str
    new: str
    places: int


def renamings(edits: Sequence[Edit], texts: Texts) -> Iterator[Renaming]:
    """Yield the names that were replaced throughout, the longest first.

    A name is the vendor's own: it stands in the title, in the domain of its addresses, or after "our".
    A name with a legal form names an entity: another entity is no other brand (guideline, hard cases). Nor is a vendor
    of other vendors in the place of another.
    """
    pairs = Counter(pair for edit in edits for pair in _replaced(edit))
    known: set[str] = set()
    # The full name before the short one that only its context shows to be the vendor's own.
    for old, new in sorted(dict(pairs.most_common(_CANDIDATES)), key=lambda pair: -len(words(pair[0]))):
        left = _left(old, new, texts.after)
        places = _count(old, texts.before) - left
        if (
            places > 0
            and left <= places
            and _left(new, old, texts.after) - _left(new, old, texts.before) >= places * _KEPT
            and (
                not known.isdisjoint(words(old))
                or _is_own(old, texts.before)
                or _is_speaker(old, new, texts)
                or _is_product(old, new, texts)
            )
            and not (is_vendor(old) and is_vendor(new) and RENAMED.get(old) != new)
            and not _is_entity(old, texts.before, texts.after)
        ):
            known.update(words(old))
            yield Renaming(old=old, new=new, places=places)


def renamed(text: str, renaming: Renaming, *, addresses: bool) -> str:
    """Return a text with the new name in every place of the old one; legal entities keep theirs.

    `addresses` says whether domains bear the new name, too.
    """
    joined = "".join(words(renaming.new))

    def _new(match: re.Match[str]) -> str:
        if _in_address(match):
            return joined if addresses else match.group()
        return renaming.new

    return _pattern(renaming.old).sub(_new, text)


def _in_address(match: re.Match[str]) -> bool:
    return (
        match.string[match.start() - 1 : match.start()] in _IN_ADDRESS
        or _HOST.match(match.string, match.end()) is not None
    )


_IN_ADDRESS = frozenset({"@", "/", "."})
_HOST = re.compile(r"[\w-]{0,20}(?:\.[a-z]{2,10}\b|@)")


def _replaced(edit: Edit) -> Iterator[tuple[str, str]]:
    if edit.before is None or edit.after is None:
        return
    for i, j, k, m in edit.places:
        if i == j or k == m:
            yield from _lengthened(edit.before, edit.after, (i, j, k, m))
        shared = _capitals_before(edit.before, i) if i == 0 or k == 0 or _capitals_before(edit.after, k) else 0
        for longer in {0, shared}:
            old, new = _name(edit.before, i - longer, j), _name(edit.after, k - longer, m)
            written = longer == 0 or all(map(_is_written_as_name, (edit.before.quote(i, j), edit.after.quote(k, m))))
            if old and new and fold(old) != fold(new) and written and not _goes_on(old, new):
                yield old, new


def _goes_on(old: str, new: str) -> bool:
    """Return whether one is the other and somebody else: "the Acme Group and Business Partners" is no other name."""
    short, long = sorted((words(old), words(new)), key=len)
    return long[: len(short)] == short and not JOINERS.isdisjoint(long[len(short) : len(short) + 1])


def _is_written_as_name(quote: str) -> bool:
    """Return whether no word begins small but those of an "of": who writes "Page sets" names nothing."""
    return not any(word[:1].islower() and fold(word) not in SMALL for word in quote.split())


def _lengthened(before: Passage, after: Passage, place: tuple[int, int, int, int]) -> Iterator[tuple[str, str]]:
    """Yield a name that lost or gained its first word: "Plus Card" and "Club Plus Card"."""
    i, j, k, m = place
    kept = zip(range(j, j + _PREFIX), before.words[j:], after.words[m:], strict=False)
    capitals = (ours == theirs and before.quote(word, word + 1)[:1].isupper() for word, ours, theirs in kept)
    shared = sum(takewhile(bool, capitals))
    old, new = _name(before, i, j + shared), _name(after, k, m + shared)
    named = all(word[:1].isupper() and word.strip('()"“”').isalnum() for word in (*old.split(), *new.split()))
    if shared and old and new and named:
        yield old, new


def _capitals_before(passage: Passage, position: int) -> int:
    """Return how many words right before a place are written as names are; a small word only begins a sentence so."""
    count = 0
    while count < min(_PREFIX, position):
        before = position - count - 1
        if passage.words[before] in SMALL or not passage.quote(before, before + 1)[:1].isupper():
            break
        count += 1
    return count


def _name(passage: Passage, first: int, last: int) -> str:
    """Return the words as a name, without the small words around it; nothing where they are none."""
    spoken = passage.words
    while first < last and spoken[first] in SMALL and passage.quote(first, first + 1).islower():
        first += 1
    while first < last and spoken[last - 1] in SMALL and passage.quote(last - 1, last).islower():
        last -= 1
    quote = passage.quote(first, last)
    named = (
        0 < last - first <= _LONGEST
        and not SMALL.issuperset(spoken[first:last])
        and quote[:1].isupper()
        and not any(map(_is_no_name, spoken[first:last]))
        and (not any(word in CLASS for word in spoken[first:last]) or _is_title(quote))
    )
    return quote if named and not any(mark in quote for mark in "@|;\n") and not _COLON.search(quote) else ""


_COLON = re.compile(r":(?! [A-Z])|^[a-z0-9 ]+:")
"""A colon stands within a name only before another capital: "First Steps: Chemistry"."""


def _is_no_name(word: str) -> bool:
    return word in GUARDED or is_date_word(word) or mentions((word,), LEGAL_FORMS)


def _is_title(quote: str) -> bool:
    """Return whether several words are all written with a capital, "Lock Manager", as words of the field are not."""
    parts = quote.split()
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)


@shared(64)
def _count(name: str, text: Text) -> int:
    if not _may_stand(name, text):
        return 0
    return sum(not _in_address(match) for match in _pattern(name).finditer(text.plain))


def _left(old: str, new: str, text: Text) -> int:
    """Return how often a text still bears the old name, as no part of the new one and not after "formerly"."""
    if not _may_stand(old, text):
        return 0
    bare = _pattern(new).sub(" ", text.plain) if set(words(old)) < set(words(new)) else text.plain
    starts = (match.start() for match in _pattern(old).finditer(bare) if not _in_address(match))
    return sum(_FORMERLY.search(fold(bare[max(0, start - _NEAR) : start])) is None for start in starts)


def _may_stand(name: str, text: Text) -> bool:
    """Return whether a text holds how a name begins: of most names that came the older text does not."""
    return re.findall(r"[^\W_]+", name)[0].lower() in text.small


def _is_own(name: str, text: Text) -> bool:
    """Return whether a name is the vendor's: by its title, or where it is none of a vendor of many, by what says so."""
    spoken = words(name)
    titles = [block for block in _titles(text) if _holds(block, spoken)]
    if is_vendor(name):
        # A heading such as "Google Analytics" names who is told of: the title of a policy says that it is one.
        return any(mentions(words(block.clause.text), _PAPERS) for block in titles)
    if titles:
        return True
    if text.names_of_its_own.intersection(spoken):
        return True
    thing = rf" {' '.join(map(re.escape, spoken))} {_THING} "
    if re.search(thing, text.spoken) and _says(text, rf" {_OWNED}(?: {_THING})?{thing}"):
        return True
    the, called = r"(?:[Tt]he |[Ll]a |[Ll]e |[Ll]')?", re.escape(name)
    if not re.search(rf"[\"«„“(]\s?{the}{called}\s?[\",»“”)]", text.plain):
        return False
    quoted = rf"(?:\([^()]{{0,40}}|{_CALLED} )[\"«„“]\s?{the}{called}\s?[\",»“”]"
    behind_form = rf"(?:{FORM})\.?,? \(\s?{the}{called}\s?\)"
    return re.search(f"{quoted}|{behind_form}", text.plain) is not None


def _is_speaker(old: str, new: str, texts: Texts) -> bool:
    """Return whether the text speaks of itself by a name that was replaced in every one of several places."""
    if _count(old, texts.before) < _OFTEN or _count(old, texts.after) or _count(new, texts.before):
        return False
    name = " ".join(map(re.escape, words(old)))
    return _says(texts.before, rf" (?:at|here at|bei|chez|bij) {name} (?:we|our|wir|nous|wij) ")


def _is_product(old: str, new: str, texts: Texts) -> bool:
    """Return whether the text is about what it calls so: an app that the reader uses, replaced wherever it stood.

    A service that many vendors use, "if you use PayPal", is none; nor is anything where the vendor goes by a name that
    its addresses tell: what else the reader uses may be somebody else's.
    """
    if _count(old, texts.before) < _OFTEN or _count(old, texts.after) or _count(new, texts.before):
        return False
    if is_vendor(old) or is_vendor(new) or texts.before.names_of_its_own:
        return False
    name = " ".join(map(re.escape, words(old)))
    return _says(texts.before, _USED.format(name=name))


def _says(text: Text, pattern: str) -> bool:
    """Return whether a text says something in one sentence: "stored at Postwren. We delete it" speaks of no "we"."""
    sentences = (f" {' '.join(passage.words)} " for passage in passages(text.blocks))
    return any(re.search(pattern, sentence) for sentence in sentences)


_USED = (
    r" (?:you|not|or|by|to) (?:use|using|access|accessing|install|installing) {name} "
    r"| (?:the|this|our) {name} (?:app|application|extension|plugin|bot|game|website) "
    r"| {name} is (?:a|an|not a|not an) (?:[a-z]+ ){{0,3}}(?:app|application|client|tool|game|companion|extension|bot) "
    r"| at {name} (?:we|our|how) | (?:that )?you (?:save|store|enter|keep) in {name} "
)
"""What is said of the thing that the text is about."""
_OFTEN = 3


def _titles(text: Text) -> Iterator[Block]:
    yield from (block for block in text.blocks[:2] if not block.clause.text.endswith("."))
    yield from islice((block for block in text.blocks if block.clause.kind is ClauseKind.HEADING), 1)


_PAPERS = """
    privacy | policy | policies | notice | statement | terms | datenschutz | nutzungsbedingung | confidentialite
    | donnees personnelles | politique | conditions | voorwaarden | privacidad | politica | condiciones | informativa
    | termini | agreement | contrat | vertrag | overeenkomst | acuerdo | accordo | subprocessor | sub processor"""


def _holds(block: Block, spoken: tuple[str, ...]) -> bool:
    return f" {' '.join(spoken)} " in f" {' '.join(words(block.clause.text))} "


def _is_entity(name: str, before: Text, after: Text) -> bool:
    """Return whether a legal entity of this name stood in the older text and stands no longer."""
    return any(not after.names(entity) for entity in _entities(words(name), before))


def _entities(name: tuple[str, ...], text: Text) -> Iterator[tuple[str, ...]]:
    for match in re.finditer(rf" ({' '.join(map(re.escape, name))} [^ ]+(?: [^ ]+)?) ", text.spoken):
        spoken = tuple(match.group(1).split())
        for end in range(len(name) + 1, len(spoken) + 1):
            if mentions(spoken[end - 1 : end], LEGAL_FORMS):
                yield spoken[:end]


def _pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name in any case, joined as in addresses too, where no legal form follows."""
    spoken = re.findall(r"[^\W_]+", name)
    joined = r"[\s_&:-]{0,3}".join(map(re.escape, spoken))
    entity = rf"(?:[ &]{{1,3}}\w{{1,20}}){{0,4}},? (?:{FORM})(?![^\W_])"
    # Its first letter stands before all else, since a text is searched for that alone at many times the speed.
    first = f"[{joined[:1].lower()}{joined[:1].upper()}]"
    return re.compile(rf"{first}(?<![^\W_].)(?i:{joined[1:]})(?![^\W_])(?!{entity})")


def under_one_name(texts: Texts) -> tuple[Differences, Texts, int]:
    """Return how two texts differ once brands bear their new names in both, the texts, and in how many places."""
    found = differences(texts)
    places = 0
    for renaming in list(renamings(found.edits, texts))[:_BRANDS]:
        addresses = not any(map(_in_address, _pattern(renaming.old).finditer(texts.after.raw)))
        before = Text(_renamed_where(texts, found.edits, renaming, addresses=addresses))
        texts = replace(texts, before=before)
        places += renaming.places
        found = differences(texts)
    return found, texts, places


_BRANDS = 3
"""Names that one change may replace: more is another text."""


def _renamed_where(texts: Texts, edits: Sequence[Edit], renaming: Renaming, *, addresses: bool) -> str:
    """Return the older text with the new name in the blocks that differ: elsewhere the old one stays."""
    text = texts.before.raw
    clauses = {edit.before.block.clause.start: edit.before.block.clause for edit in edits if edit.before}
    for start in sorted(clauses, reverse=True):
        end = clauses[start].end
        text = f"{text[:start]}{renamed(text[start:end], renaming, addresses=addresses)}{text[end:]}"
    return text
