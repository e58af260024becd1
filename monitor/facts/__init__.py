"""Reads what a policy promises: text in, typed and quoted facts out.

What reads is loaded with the first text: it takes 9 MB, and on most days no text is another.
"""

from storage.records import Fact

__all__ = ["read_facts"]


def read_facts(text: str, *, language: str | None = None) -> tuple[Fact, ...]:
    """Return every fact that the text of a policy states, kind by kind and in the order of the text: see `reading`."""
    from monitor.facts import reading  # noqa: PLC0415 - see above

    return reading.read_facts(text, language=language)
