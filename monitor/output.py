"""Prints answers: JSON for programs, drawings for people."""

import json

import click
from rich.console import Console, RenderableType

from monitor.hiding import numbered

UNBOUNDED = 10_000
"""Characters of a line that nobody folds."""


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs, one value a line.")
"""The option of every command that answers."""


def literal_console() -> Console:
    """Make a console that shows words as they stand: rich takes none for a mark, a link or the name of an emoji."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def echo_json(value: object) -> None:
    """Print one JSON value on one line; what could command a terminal or part the line is written by its number."""
    click.echo(numbered(json.dumps(value, ensure_ascii=False, default=str)))


def page(console: Console, *drawn: RenderableType) -> None:
    """Print drawings one below the other; as wide as they are where a program reads: it needs every name whole."""
    if not console.is_terminal:
        console.width = UNBOUNDED
    for one in drawn:
        console.print(one)
