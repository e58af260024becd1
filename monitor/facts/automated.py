"""What a vendor says of decisions that a machine takes about people (GDPR article 22)."""

from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.lexicon import entry, stated
from monitor.facts.phrases import gap, words
from monitor.facts.refusal_phrases import NO_AUTOMATED_DECISIONS
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

SIGNIFICANT = words(
    "legal significant juridique significative affect rechtlich erheblich beeinträchtig rechtsgevolg aanmerkelijk "
    "jurídic significativ giuridic"
)
"""Stems of the words that limit a denial to decisions that weigh on people."""
MADE = entry(
    "made",
    "automat geautomat profil",
    {
        "en": rf"(?:(?:we|company|provider) (?:may |might |will |also |sometimes |can )*(?:use|make|take|rely on|"
        rf"employ|engage in|carry out) (?!no ){gap(6)}(?:automated (?:individual )?(?:decision\w*|means|"
        rf"processing)|automatic decision\w*|profiling)(?!\w)|decisions? {gap(4)}(?:are|is|may be) (?:made|"
        rf"taken) {gap(4)}(?:automatically|automated))",
        "fr": rf"(?:nous (?:utilisons|prenons|recourons|pouvons) {gap(8)}(?:décisions? (?:\w+ )?automatisée?s?|"
        rf"profilage))",
        "de": rf"(?:wir (?:nutzen|treffen|verwenden|setzen|führen) (?!{gap(6)}(?:keine|"
        rf"nicht)){gap(6)}(?:automatisierte\w* entscheid\w+|profiling))",
        "nl": rf"(?:(?:wij|we) (?:maken|nemen|gebruiken) (?!{gap(6)}(?:geen|niet)){gap(6)}(?:geautomatiseerde "
        rf"besl\w+|profilering))",
        "es": rf"(?:(?<!no )(?:tomamos|utilizamos|realizamos|elaboramos) {gap(5)}(?:decisiones (?:\w+ "
        rf")?automatizadas|perfiles))",
        "it": rf"(?:(?<!non )(?:adottiamo|utilizziamo|effettuiamo) {gap(5)}(?:decision\w+ automatizzat\w+|"
        rf"profilazione))",
    },
)


def automated_decisions(document: Document) -> Iterator[Fact]:
    """Yield whether machines decide about people: none, none that significantly affect you, made."""
    denials = [found for found in document.holding(NO_AUTOMATED_DECISIONS.stems) if denies(found)]
    for sentence in sorted(denials, key=lambda found: found.kind is ClauseKind.HEADING)[:1]:
        yield sentence.fact(FactKind.AUTOMATED_DECISIONS, reach(sentence))
    yield from stated(document, FactKind.AUTOMATED_DECISIONS, (MADE,))


def denies(sentence: Sentence) -> bool:
    """Say whether a sentence denies automated decisions."""
    return bool(NO_AUTOMATED_DECISIONS.pattern.search(sentence.plain))


def reach(sentence: Sentence) -> str:
    """Return how far a denial goes."""
    limited = any(stem in sentence.plain for stem in SIGNIFICANT)
    return "none that significantly affect you" if limited else "none"
