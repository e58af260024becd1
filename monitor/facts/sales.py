"""Whether a vendor sells personal data, in its own words."""

import re
from collections.abc import Iterator

from monitor.facts.lexicon import entry, stated
from monitor.facts.phrases import gap
from monitor.facts.refusal_phrases import NEVER_SELL
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

DATA_EN = r"(?:personal|your|user|customer|visitor|consumer|data|information)"
AS_DEFINED = entry(
    "as defined by law",
    "sale sell sold selling",
    {
        "en": rf"(?:(?:may|might|could|would|are|is|be) {gap(4)}(?:considered|deemed|constitute|qualify as|"
        rf"regarded as) "
        rf"{gap(6)}[\"']?(?:sales?|sell(?:ing)?|sold)(?!\w)|(?:considered|deemed|constitutes?) {gap(4)}[\"']?(?:sales?|"
        rf"selling)[\"']? {gap(8)}(?:ccpa|cpra|california|law|laws)|[\"'](?:sale|sell|selling|sold)[\"'] {gap(10)}"
        rf"(?:as defined|as that term|under (?:the )?(?:ccpa|cpra|california|certain|applicable|some)|broadly))"
    },
)
SELLS = entry(
    "yes",
    "sell sold selling vend verkauf verko",
    {
        "en": rf"(?:(?:we|company) (?:may |might |will |can |also |do |reserve the right to )*(?:sell|rent|"
        rf"trade)(?! out| off| (?:our |the |all |some |any |its )?(?:business|compan|assets|products|services|"
        rf"shares|part|or (?:buy|transfer)))(?:,? (?:or |and )?\w+){{0,4}} {gap(3)}{DATA_EN}(?!\w)|(?:we have|"
        rf"has|have) (?!never|not){gap(2)}sold {gap(6)}(?:categories|personal|your)(?!\w))",
        "fr": rf"(?:nous (?:pouvons |pourrons )?(?:vendre|vendons) {gap(4)}données)",
        "de": rf"(?:wir (?:können |dürfen )?(?:verkaufen )?{gap(5)}daten (?:an \w+ )?verkaufen|"
        rf"wir verkaufen (?!{gap(6)}(?:nicht|keine)){gap(4)}daten)",
        "nl": rf"(?:wij verkopen (?!{gap(6)}(?:niet|nooit|geen)){gap(4)}gegevens)",
        "es": rf"(?:(?:podemos vender|vendemos) {gap(4)}datos)",
        "it": rf"(?:(?:possiamo vendere|vendiamo) {gap(4)}dati)",
    },
)
MINORS = re.compile(
    r"(?<!\w)(?:minors?|under (?:the age of )?(?:1[368]|thirteen|sixteen|eighteen)|children|consumers under)(?!\w)"
)
"""Whose data only are not sold."""


def sales(document: Document) -> Iterator[Fact]:
    """Yield what the text says of selling data, each once: never, as a law defines selling, yes."""
    never = (found for found in document.holding(NEVER_SELL.stems) if found.holds(NEVER_SELL.pattern))
    sentence = next((found for found in never if not found.holds(MINORS)), None)
    if sentence:
        yield sentence.fact(FactKind.SALE_OF_DATA, "never")
    yield from stated(document, FactKind.SALE_OF_DATA, (AS_DEFINED, SELLS))
