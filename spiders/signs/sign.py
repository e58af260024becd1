"""Pure: why a page is not believed to be the policy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Why a page is not believed to be the policy."""

    words: str
    """For a person."""
    certain: bool
    """The page itself proves it; else a policy might look like that, and only time can tell."""


def proof(words: str) -> Sign:
    """Return the sign of a page that proves itself not to be the policy."""
    return Sign(words=words, certain=True)


def doubt(words: str) -> Sign:
    """Return the sign of a page that may be the policy all the same."""
    return Sign(words=words, certain=False)
