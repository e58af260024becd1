"""Pure: pages that hold no text of their own: shells that JavaScript would fill, stubs that send on, empty articles."""

import re
from collections.abc import Iterator

from spiders.page import Element
from spiders.signs.phrases import phrases
from spiders.signs.seen import FEW, Seen, spoken
from spiders.signs.sign import Sign, doubt, proof
from spiders.signs.vocabulary import is_sentence, prose_of
from spiders.words import word_count

NEEDS_SCRIPT = phrases(
    r"(?:enable|activate|turn on|allow|requires?|needs?|without|activer|activez|sans|nécessite|aktivier\w*|benötigt|"
    r"ohne|habilit\w+|activ[ae]\w*|necesita|sin|attiva\w*|abilita\w*|richiede|schakel|activeer|vereist|zonder) "
    r"(?:\w+ ){0,3}(?:javascript|js)\b",
    *("turn (?:javascript|js) on", "browser (?:is )?(?:not supported|unsupported|out of date)"),
    r"(?:javascript|js) (?:\w+ ){0,3}(?:disabled|required|enabled|off|désactivé|requis|activé|deaktiviert|erforderlich|"
    r"aktivier\w+|desactivado|habilitado|disattivato|disabilitato|uitgeschakeld|vereist|in(?: te)? ?schakelen|nodig)",
)

SENDS_ON = re.compile(
    rb"location(?:\.href\s*+=|\.replace\s*+\(|\.assign\s*+\(|\s*+=\s*+[\"'])",
)

SAYS_LITTLE = 15
"""Words: what a stub says beside the address that it sends on to."""


def signs(seen: Seen) -> Iterator[Sign]:
    """Yield the signs of a page without a text."""
    if seen.tree is None or seen.is_policy:
        return
    yield from stub(seen, seen.tree)
    yield from shell(seen, seen.tree)
    yield from hollow(seen, seen.tree)
    if seen.text and seen.is_mute:
        yield proof(f"next to no text: {seen.words} words")
    elif seen.text and seen.words < FEW:
        yield doubt(f"next to no text: {seen.words} words")


def stub(seen: Seen, tree: Element) -> Iterator[Sign]:
    """Yield the sign of a page that only sends on to another."""
    if seen.words >= FEW:
        return
    for meta in tree.iter("meta"):
        content = meta.get("content", "").strip()
        if meta.get("http-equiv", "").lower() == "refresh" and "url" in content.lower():
            yield proof(f"stub: {seen.words} words, and it sends on: {content!r}")
    if word_count(seen.everything) < SAYS_LITTLE and SENDS_ON.search(seen.snapshot.body):
        yield proof(f"stub: {seen.words} words, and it sends on by JavaScript")


def shell(seen: Seen, tree: Element) -> Iterator[Sign]:
    """Yield the sign of a page that JavaScript would fill."""
    if seen.is_short and says_little(seen.text) and (found := NEEDS_SCRIPT.search(seen.everything)):
        yield proof(f"empty shell: {seen.words} words, and on the page {found[0]!r}")
    if word_count(seen.everything) < SAYS_LITTLE and next(tree.iter("script"), None) is not None:
        yield proof(f"empty shell: {seen.words} words, and scripts that would bring more")


def says_little(text: str) -> bool:
    """Tell a text that says next to nothing beside what it says of JavaScript."""
    beside = prose_of("\n".join(line for line in text.splitlines() if not NEEDS_SCRIPT.search(line)))
    return beside.words < FEW and beside.legal <= 1


def hollow(seen: Seen, tree: Element) -> Iterator[Sign]:
    """Yield the sign of a page whose main part is empty, so that menus and footers were read in its place."""
    if not seen.is_short:
        return
    parts = [spoken(part) for part in tree.iter() if part.tag in {"main", "article"} or part.get("role") == "main"]
    longest = max(map(word_count, parts), default=FEW)
    if longest < FEW and not any(map(is_sentence, parts)):
        yield proof(f"empty article: the main part of the page has {longest} words")
