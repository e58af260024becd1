"""What every table of the watchlist's file is, and how its values are marked: only reading a file loads pydantic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A table of the file: frozen, and no key that nobody reads."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Before:
    """Marks a value that a function reads from what stands in the file. It raises ValueError with what to write."""

    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - pydantic's
        """Tell pydantic so."""
        from pydantic_core.core_schema import no_info_before_validator_function  # noqa: PLC0415 - it is there by now

        return no_info_before_validator_function(self.read, handler(source))


@dataclass(frozen=True, slots=True)
class After:
    """Marks a value that a function looks at once it is of its type. It raises ValueError with what to write."""

    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - pydantic's
        """Tell pydantic so."""
        from pydantic_core.core_schema import no_info_after_validator_function  # noqa: PLC0415 - it is there by now

        return no_info_after_validator_function(self.read, handler(source))
