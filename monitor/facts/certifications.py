"""Which certificates and attestations a vendor names."""

import re
from collections.abc import Iterator
from itertools import chain

from monitor.facts.lexicon import denied, each_once, entry, stated
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

ISO = re.compile(r"(?<!\d)(?:9001|14001|20000|22301|27001|27017|27018|27701|42001)(?!\d)")
SOC = re.compile(
    r"(?<!\w)soc ?-?(?P<first>[123])(?:(?:,| and| or| &|/| et| und| en| y| e) ?(?:soc ?)?(?P<second>[123]))?"
)
OTHERS = (
    entry("PCI DSS", "pci", {"en": r"pci(?:[- ]dss)?(?!\w)"}),
    entry("HDS", "hds hébergeur hébergeurs hébergement", {"fr": r"(?:hds(?!\w)|héberge\w+ (?:de )?données de santé)"}),
    entry("TISAX", "tisax", {"de": r"tisax(?!\w)"}),
    entry("C5", "c5", {"de": r"c5(?!\w)"}),
    entry("Cyber Essentials Plus", "cyber", {"en": r"cyber essentials plus(?!\w)"}),
    entry("Cyber Essentials", "cyber", {"en": r"cyber essentials(?! plus)(?!\w)"}),
    entry("EuroPriSe", "europrise", {"en": r"europrise(?!\w)"}),
    entry("ISAE 3402", "isae", {"en": r"isae(?:[- ]|\s?no\.?\s?)3402(?!\d)"}),
    entry("HITRUST", "hitrust", {"en": r"hitrust(?!\w)"}),
    entry("FedRAMP", "fedramp", {"en": r"fedramp(?!\w)"}),
    entry("SecNumCloud", "secnumcloud", {"fr": r"secnumcloud(?!\w)"}),
    entry("CSA STAR", "csa", {"en": r"csa star(?!\w)"}),
    entry("ENS", "esquema", {"es": r"esquema nacional de seguridad(?!\w)"}),
    entry("NEN 7510", "nen nen7510", {"nl": r"nen[- ]?7510(?!\d)"}),
    entry("Europrivacy", "europrivacy", {"en": r"europrivacy(?!\w)"}),
    entry("TRUSTe", "truste", {"en": r"truste (?:\w+ ){0,3}(?:seal|certif\w+|program\w*)"}),
    entry(
        "kidSAFE",
        "kidsafe",
        {"en": r"kidsafe(?!\w)"},
    ),
    entry(
        "APEC CBPR",
        "apec cbpr",
        {"en": r"(?:apec\W+(?:\w+\W+){0,2}cross[- ]border privacy rules|cbprs?(?!\w))"},
    ),
)


def certifications(document: Document) -> Iterator[Fact]:
    """Yield each certificate once, by the short name that the field uses; the edition of a standard is left out."""
    yield from each_once(chain(numbered(document), stated(document, FactKind.CERTIFICATION, OTHERS)))


def numbered(document: Document) -> Iterator[Fact]:
    """Yield the standards of ISO and the reports called SOC, which are often listed as numbers after one name."""
    for sentence in document.holding(("iso", "soc")):
        for match in ISO.finditer(sentence.plain) if "iso" in sentence.plain else ():
            if not denied(sentence.plain, match.start()):
                yield sentence.fact(FactKind.CERTIFICATION, f"ISO {match.group()}")
        for match in SOC.finditer(sentence.plain):
            for number in filter(None, match.groups()) if not denied(sentence.plain, match.start()) else ():
                yield sentence.fact(FactKind.CERTIFICATION, f"SOC {number}")
