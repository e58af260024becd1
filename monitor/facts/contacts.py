"""How to reach a vendor: e-mail and postal addresses, each with whom one reaches there."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from monitor.facts.addresses import addresses
from monitor.facts.authorities import authority_of
from monitor.facts.phrases import compiled
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[\[(](?:at|@)[\])]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
HIDDEN = re.compile(r"\[email\s?protected\]")
"""What stands on a page in place of an address that Cloudflare hides from readers without JavaScript."""
AT = re.compile(r"\s?[\[(](?:at|@)[\])]\s?")
OFFICER: Mapping[str, str] = {
    "en": r"(?:data protection officer|dpo(?!\w)|privacy officer)",
    "fr": r"(?:délégué\w* à la protection|dpd(?!\w))",
    "de": r"(?:\w*datenschutzbeauftragt\w*)(?! für)",
    "nl": r"(?:functionaris (?:voor )?gegevensbescherming|fg(?!\w))",
    "es": r"(?:delegad[oa] de protección)",
    "it": r"(?:responsabile della protezione|rpd(?!\w))",
}
REPRESENTATIVE: Mapping[str, str] = {
    "en": r"(?:(?:eu|uk|european|swiss|article 27|our|gdpr) representative|representative in the)",
    "fr": r"représentant (?:dans|au sein|de l'ue|européen)",
    "de": r"vertreter (?:in der|im|gemäß)",
    "nl": r"vertegenwoordiger (?:in de|binnen)",
    "es": r"representante (?:en la|de la ue)",
    "it": r"rappresentante (?:nell'|nel|ue)",
}
OFFICERS, REPRESENTATIVES = compiled(OFFICER), compiled(REPRESENTATIVE)
OFFICER_BOX = re.compile(
    r"(?:^|[._-])(?:dpo|dpd|rpd|fg|dsb|datenschutzbeauftragter)(?:$|[._@\d-])|data\.?protection\.?officer",
)
PRIVACY_BOX = re.compile(
    r"priva|gdpr|dsgvo|rgpd|avg|data-?\.?protection|datenschutz|donnees|legal|compliance|protecciondatos",
)


def contacts(document: Document) -> Iterator[Fact]:
    """Yield each e-mail and postal address once, and every address that the page hides, without a value.

    `detail`: `form` (email, post, hidden), `role` (dpo, representative, authority, privacy, general), and of a postal
    address the `addressee` where one stands before it.
    """
    seen: set[str | None] = set()
    for fact in chain(mailboxes(document), postal(document)):
        if fact.value is None or fact.value not in seen:
            seen.add(fact.value)
            yield fact


def mailboxes(document: Document) -> Iterator[Fact]:
    """Yield the e-mail addresses, lower-case, and the hidden ones."""
    for sentence in document.sentences:
        if "@" in sentence.words or "at]" in sentence.plain or "(at" in sentence.plain:
            for match in EMAIL.finditer(sentence.plain):
                address = AT.sub("@", match.group()).strip(".-")
                yield sentence.fact(
                    FactKind.CONTACT, address, form="email", role=role(sentence, match.start(), address)
                )
        if "protected]" in sentence.plain:
            for match in HIDDEN.finditer(sentence.plain):
                yield sentence.fact(FactKind.CONTACT, None, form="hidden", role=role(sentence, match.start()))


def postal(document: Document) -> Iterator[Fact]:
    """Yield the postal addresses in one line."""
    for found in addresses(document):
        detail = {"addressee": found.addressee} if found.addressee else {}
        place = found.sentence
        yield place.fact(FactKind.CONTACT, found.value, form="post", role=role(place, len(place.plain)), **detail)


def role(sentence: Sentence, end: int, address: str = "") -> str:
    """Say whom one reaches: asked of the address itself, then of the words before it, then of the heading."""
    box = address.partition("@")[0]
    before = f"{sentence.under} {sentence.plain[:end]}"
    if OFFICER_BOX.search(f"{box}@"):
        return "dpo"
    if authority_of(address) or authority_of(sentence.words[max(0, end - 200) : end]):
        return "authority"
    if REPRESENTATIVES.search(before):
        return "representative"
    if OFFICERS.search(before):
        return "dpo"
    return "privacy" if PRIVACY_BOX.search(box) else "general"
