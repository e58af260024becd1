"""Reads what a policy promises: text in, typed and quoted facts out."""

from collections.abc import Callable, Iterable

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
from monitor.facts.labels import labels
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
from monitor.sharing import forget, shared
from storage.records import Fact

__all__ = ["forget", "labels", "read_facts"]

READERS: tuple[Callable[[Document], Iterable[Fact]], ...] = (
    change_notices,
    objections,
    dates,
    pending_versions,
    answer_times,
    retentions,
    minimum_ages,
    places,
    transfers,
    parties,
    cookies,
    controllers,
    contacts,
    governing_laws,
    courts,
    authorities,
    certifications,
    rights,
    request_needs,
    automated_decisions,
    sales,
    promises,
)
"""One reader a kind of fact; a new kind is a module and a line here."""


@shared(2)
def read_facts(text: str, *, language: str | None = None) -> tuple[Fact, ...]:
    """Return every fact that the text of a policy states, kind by kind and in the order of the text.

    `language` is an ISO 639-1 code; without it the text is asked. It only decides how dates are read. The last
    two texts are remembered: a change is judged by the facts of both, and those of the newer are kept as well.

    >>> [fact.value for fact in read_facts("We keep your data for two years after you close the account.")]
    ['P2Y']
    """
    document = read(text, language)
    return tuple(fact for reader in READERS for fact in document.asked(reader))
