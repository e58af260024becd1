"""Searches every version for a phrase: when it appeared, when it went, and how it reads in context."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from sqlite3 import Connection

from monitor.browse.rows import rows_of
from storage.stamps import Row

A_PAGE = 25
"""Policies: each needs a snippet cut of a whole text."""

WORDS_OF_CONTEXT = 32

LINE_END = re.compile(r"\s*\n[\s#>*|-]*")
"""Where a clause ends, with the Markdown marks that begin the next: a snippet is one line."""

HITS = """
    select versions.policy_id, versions.number
    from versions_fts join versions on versions.id = versions_fts.rowid
    where versions_fts match ?
"""
"""In any order: a word may stand in every version, and to sort them takes as long as to find them."""

STEPS = """
    select versions.id, versions.number, versions.seen_at, changes.id as change_id
    from versions left join changes on changes.after_id = versions.id
    where versions.policy_id = ? order by versions.number
"""

SNIPPET = f"""
    select snippet(versions_fts, 0, char(2), char(3), ' … ', {WORDS_OF_CONTEXT}) as words
    from versions_fts where versions_fts match ? and rowid = ?
"""  # noqa: S608 - our own number


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Versions in a row that hold the phrase; `gone` is the first without it, None while it still stands."""

    first: Row
    last: Row
    gone: Row | None
    is_from_the_start: bool
    """Whether the first version that we have holds it: then it may be older than our watch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A policy that holds the phrase, or held it."""

    policy: Row
    stays: tuple[Stay, ...]
    snippet: tuple[tuple[str, bool], ...]
    """Pieces of the newest version that holds it, each with whether it is the phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A page of what was found."""

    phrase: str
    policies: int
    """How many hold the phrase or held it."""
    versions: int
    found: tuple[Hit, ...]
    page: int
    pages: int


def search(connection: Connection, phrase: str, *, page: int = 1) -> Search:
    """Find a phrase, whatever its case, accents and punctuation; `page` counts from 1."""
    asked = quoted(phrase)
    numbers: dict[int, list[int]] = {}
    for policy, number in connection.execute(HITS, [asked]):
        numbers.setdefault(policy, []).append(number)
    policies = [
        row
        for row in rows_of(connection, "select * from policies order by vendor collate nocase, name")
        if row["id"] in numbers
    ]
    return Search(
        phrase=phrase,
        policies=len(policies),
        versions=sum(map(len, numbers.values())),
        found=tuple(
            _found(connection, asked, policy, numbers[policy["id"]])
            for policy in policies[(page - 1) * A_PAGE : page * A_PAGE]
        ),
        page=page,
        pages=-(-len(policies) // A_PAGE),
    )


def quoted(phrase: str) -> str:
    """Write a phrase for SQLite's FTS5, section 3.2: one string, in which nothing is an operator.

    >>> quoted('sell "personal" data')
    '"sell ""personal"" data"'
    """
    return '"' + phrase.replace("\0", " ").replace('"', '""') + '"'


def stays(numbers: Iterable[int], steps: Iterable[Row]) -> Iterator[Stay]:
    """Join version numbers that follow each other; `steps` are all versions of the policy, oldest first."""
    held, every = set(numbers), list(steps)
    places = [place for place, step in enumerate(every) if step["number"] in held]
    for _, group in groupby(enumerate(places), lambda found: found[1] - found[0]):
        run = [place for _, place in group]
        after = run[-1] + 1
        yield Stay(
            first=every[run[0]],
            last=every[run[-1]],
            gone=every[after] if after < len(every) else None,
            is_from_the_start=run[0] == 0,
        )


def _found(connection: Connection, asked: str, policy: Row, numbers: Iterable[int]) -> Hit:
    stayed = tuple(stays(numbers, rows_of(connection, STEPS, policy["id"])))
    words = rows_of(connection, SNIPPET, asked, stayed[-1].last["id"])[0]["words"]
    return Hit(policy=policy, stays=stayed, snippet=tuple(_pieces(words)))


def _pieces(words: str) -> Iterator[tuple[str, bool]]:
    """Part a snippet at its marks, ¶ where a clause ends; a text that holds such marks is only marked elsewhere."""
    inside = False
    for piece in re.split("([\2\3])", LINE_END.sub(" ¶ ", words)):
        if piece in {"\2", "\3"}:
            inside = piece == "\2"
        elif piece:
            yield piece, inside
