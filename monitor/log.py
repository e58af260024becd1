"""One structured line an event: for a person on a terminal, JSON for everything else. No secret stands in any."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO
from urllib.parse import urlsplit

import structlog
from structlog.typing import EventDict, Processor

from monitor.hiding import inline, safe

HIDDEN = "[secret]"

SHORTEST = 6
"""Characters of a secret, or of a part of one, that is looked for: shorter ones stand in ordinary words too."""


def configure(stream: TextIO, secrets: Iterable[str] = ()) -> None:
    """Log to a stream: coloured words where a person looks on, else JSON lines with an ISO 8601 time in UTC.

    What libraries log by themselves from WARNING upwards becomes such a line too, with the name of its `logger`.
    """
    first: tuple[Processor, ...] = (
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    )
    seen: tuple[Processor, ...] = (harmless, structlog.dev.ConsoleRenderer())
    last: tuple[Processor, ...] = (
        structlog.processors.format_exc_info,
        Hiding.of(secrets),
        *(seen if stream.isatty() else (structlog.processors.JSONRenderer(),)),
    )
    structlog.configure(processors=[*first, *last], logger_factory=structlog.PrintLoggerFactory(stream))
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *first],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)


def harmless(_: object, __: str, event: EventDict) -> EventDict:
    """Take from every value what could command a terminal or forge a line; JSON writes it by its number."""
    return {name: _harmless(name, value) if isinstance(value, str) else value for name, value in event.items()}


def _harmless(name: str, value: str) -> str:
    return safe(value) if name == "exception" else inline(value)


@dataclass(frozen=True, slots=True)
class Hiding:
    """Takes secrets out of every value of a line: errors of libraries name the addresses that they asked."""

    secret: re.Pattern[str] | None

    @classmethod
    def of(cls, secrets: Iterable[str]) -> "Hiding":
        """Hide these secrets, and of addresses also the part after the host, which some errors name alone."""
        parts = {part for secret in secrets for part in parts_of(secret) if len(part) >= SHORTEST}
        longest_first = sorted(parts, key=lambda part: (-len(part), part))
        return cls(re.compile("|".join(map(re.escape, longest_first))) if parts else None)

    def __call__(self, _: object, __: str, event: EventDict) -> EventDict:
        """Take part in structlog's chain."""
        return {name: self.hidden(value) for name, value in event.items()} if self.secret else event

    def hidden(self, value: object) -> object:
        """Give a value without secrets; what is neither a number nor a collection as its words.

        >>> Hiding.of(["https://hooks.example/T0/secret"]).hidden(["Max retries exceeded with url: /T0/secret"])
        ['Max retries exceeded with url: [secret]']
        """
        if self.secret is None or value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Mapping):
            return {str(name): self.hidden(inner) for name, inner in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.hidden(inner) for inner in value]
        return self.secret.sub(HIDDEN, str(value))


def parts_of(secret: str) -> Iterator[str]:
    """Yield a secret, and of one that is an address what tells it: the password, and all after the host."""
    yield secret
    if "://" not in secret:
        return
    try:
        parts = urlsplit(secret)
    except ValueError:
        return
    yield parts.path + (f"?{parts.query}" if parts.query else "")
    yield parts.path.rstrip("/")
    yield parts.query
    yield parts.password or ""
