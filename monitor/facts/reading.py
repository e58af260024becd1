"""All readers of facts, one after the other."""

from collections.abc import Callable, Iterable, Mapping

from monitor.facts.answer_time import answer_times
from monitor.facts.authorities import authorities
from monitor.facts.automated import automated_decisions
from monitor.facts.certifications import certifications
from monitor.facts.change_notice import change_notices
from monitor.facts.contacts import contacts
from monitor.facts.controllers import controllers
from monitor.facts.cookies import cookies
from monitor.facts.courts import courts
from monitor.facts.dates import dates
from monitor.facts.governing_law import governing_laws
from monitor.facts.minimum_age import minimum_ages
from monitor.facts.objection import objections
from monitor.facts.parties import parties
from monitor.facts.pending import pending_versions
from monitor.facts.places import places
from monitor.facts.promises import promises
from monitor.facts.requests import request_needs
from monitor.facts.retention import retentions
from monitor.facts.rights import rights
from monitor.facts.sales import sales
from monitor.facts.sentences import Document, read
from monitor.facts.transfers import transfers
from monitor.sharing import shared
from storage.records import Fact, FactKind

READERS: Mapping[Callable[[Document], Iterable[Fact]], frozenset[FactKind]] = {
    change_notices: frozenset({FactKind.CHANGE_NOTICE}),
    objections: frozenset({FactKind.OBJECTION_WINDOW}),
    dates: frozenset({FactKind.LAST_UPDATED, FactKind.EFFECTIVE_DATE}),
    pending_versions: frozenset({FactKind.PENDING_VERSION}),
    answer_times: frozenset({FactKind.RESPONSE_DEADLINE, FactKind.RESPONSE_EXTENSION}),
    retentions: frozenset({FactKind.RETENTION}),
    minimum_ages: frozenset({FactKind.MINIMUM_AGE}),
    places: frozenset({FactKind.COUNTRY}),
    transfers: frozenset({FactKind.TRANSFER_MECHANISM}),
    parties: frozenset({FactKind.THIRD_PARTY}),
    cookies: frozenset({FactKind.COOKIE}),
    controllers: frozenset({FactKind.CONTROLLER}),
    contacts: frozenset({FactKind.CONTACT}),
    governing_laws: frozenset({FactKind.GOVERNING_LAW}),
    courts: frozenset({FactKind.COURT}),
    authorities: frozenset({FactKind.AUTHORITY}),
    certifications: frozenset({FactKind.CERTIFICATION}),
    rights: frozenset({FactKind.RIGHT}),
    request_needs: frozenset({FactKind.REQUEST_NEEDS}),
    automated_decisions: frozenset({FactKind.AUTOMATED_DECISIONS}),
    sales: frozenset({FactKind.SALE_OF_DATA}),
    promises: frozenset({FactKind.PROMISE}),
}
"""Of each reader the kinds of facts that it finds; a new kind is a module and a line here."""
EVERY_KIND = frozenset(FactKind)


def read_facts(text: str, *, language: str | None = None, kinds: frozenset[FactKind] = EVERY_KIND) -> tuple[Fact, ...]:
    """Return every fact of some kinds that the text of a policy states, kind by kind and in the order of the text.

    `language` is an ISO 639-1 code; without it the text is asked. It only decides how dates are read.

    >>> [fact.value for fact in read_facts("We keep your data for two years after you close the account.")]
    ['P2Y']
    """
    return facts_of(document_of(text, language), kinds)


def facts_of(document: Document, kinds: frozenset[FactKind]) -> tuple[Fact, ...]:
    """Return every fact of some kinds that a document states."""
    readers = (reader for reader, found in READERS.items() if not found.isdisjoint(kinds))
    return tuple(fact for reader in readers for fact in document.asked(reader) if fact.kind in kinds)


@shared(2)
def document_of(text: str, language: str | None) -> Document:
    """Return the document that a text is; what was read of the last two is kept, for a change is judged by both."""
    return read(text, language)
