"""One structured line an event: for a person on a terminal, JSON for everything else."""

from typing import TextIO

import structlog


def configure(stream: TextIO) -> None:
    """Log to a stream: coloured words where a person looks on, else JSON lines with an ISO 8601 time in UTC."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if stream.isatty() else structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(stream),
    )
