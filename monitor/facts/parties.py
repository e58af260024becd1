"""Which third parties a policy names."""

from collections.abc import Iterator

from monitor.facts.controllers import controllers
from monitor.facts.recipients import Recipient, recipients
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

OPENING = 250
"""Characters: a company named this early is the vendor itself."""


def parties(document: Document) -> Iterator[Fact]:
    """Yield each named third party once, at its first mention; the vendor itself is none, nor what bears its name.

    `detail`: the `role` and `country` that any mention gives it.
    """
    own = names_of_vendor(document)
    named: dict[str, list[Recipient]] = {}
    for recipient in document.asked(recipients):
        if not is_own(recipient.name, own):
            named.setdefault(recipient.name, []).append(recipient)
    for name, found in named.items():
        detail = {
            "role": next((recipient.role for recipient in found if recipient.role), ""),
            "country": next((recipient.country for recipient in found if recipient.country), ""),
        }
        yield found[0].sentence.fact(
            FactKind.THIRD_PARTY, name, **{key: value for key, value in detail.items() if value}
        )


def names_of_vendor(document: Document) -> tuple[str, ...]:
    """Return the texts that name the vendor: the opening, and every controller."""
    opening = " ".join(sentence.words for sentence in document.sentences[:20])[:OPENING]
    return (opening, *(fact.value for fact in document.asked(controllers) if fact.value))


def is_own(name: str, own: tuple[str, ...]) -> bool:
    """Say whether a name is the vendor's: in the opening or a controller's name, or beginning with the same word."""
    opening, *entities = own
    first = name.split(maxsplit=1)[0]
    return name in opening.replace(",", "") or any(name in entity or first == entity.split()[0] for entity in entities)
