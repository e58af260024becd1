"""What was read of single lines and wordings, remembered while texts are read that share most of them."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Read = TypeVar("Read")

_REMEMBERED: list[Any] = []


def shared(most: int) -> Callable[[Callable[Asked, Read]], Callable[Asked, Read]]:
    """Remember what a function read of so many things at the most, until `forget`."""

    def remembering(read: Callable[Asked, Read]) -> Callable[Asked, Read]:
        remembered = lru_cache(maxsize=most)(read)
        _REMEMBERED.append(remembered)
        return cast("Callable[Asked, Read]", remembered)

    return remembering


def forget() -> None:
    """Let go of all of it, of two texts of 60 kB some 6 MB: the next text is of another policy, and shares little."""
    for remembered in _REMEMBERED:
        remembered.cache_clear()
