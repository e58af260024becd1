"""Patterns compiled when first asked: most commands read no policy, and hundreds of patterns take a second."""

import re
from typing import Any, cast


class LazyPattern:
    """Stands for a compiled pattern until something is matched against it; from then on it costs nothing more."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has by that name
        """Compile, and keep the method asked for, so that the next call is the compiled pattern's own.

        >>> LazyPattern("8 days").search("told 8 days before").group()
        '8 days'
        """
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as `re.compile(pattern, flags)`, but raises the error of a bad pattern at its first use."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
