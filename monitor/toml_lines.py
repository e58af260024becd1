"""Finds the line of a key in a TOML text, which the parser of the standard library does not tell."""

import re
from collections import Counter
from collections.abc import Sequence

HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"\s*(?:\"([^\"]+)\"|'([^']+)'|([\w-]+))\s*=")


def line_of(text: str, where: Sequence[int | str]) -> int:
    r"""Give the line, from 1, of a key given as a path such as `("policy", 1, "every")`; else of its table; else 1.

    >>> line_of("[crawl]\ndelay = 3", ("crawl", "delay"))
    2
    """
    table, wanted = _table_and_key(where)
    seen: Counter[str] = Counter()
    inside, best = not table[0], 1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            name = header[1]
            inside = (name, seen[name]) == table
            seen[name] += 1
            if len(where) == 1 and name == wanted:
                return number
            best = number if inside else best
        elif inside and wanted and (key := KEY.match(line)) and wanted in key.groups():
            return number
    return best


def _named(where: Sequence[int | str]) -> list[str]:
    """Give the names of a path; a table with a name of its own, such as `[target.privacy]`, is one."""
    names = [part for part in where if isinstance(part, str)]
    return [f"target.{names[1]}", *names[2:]] if names[:1] == ["target"] and len(names) > 1 else names


def _table_and_key(where: Sequence[int | str]) -> tuple[tuple[str, int], str | None]:
    names = _named(where)
    index = next((part for part in where if isinstance(part, int)), 0)
    if len(where) > 1:
        return (names[0], index), names[1] if len(names) > 1 else None
    return ("", 0), names[0] if names else None
