"""Prints answers: JSON for programs, drawings for people."""

import json

import click
from rich.console import Console, RenderableType

UNBOUNDED = 10_000
"""Characters of a line that nobody folds."""


def echo_json(value: object) -> None:
    """Print one JSON value on one line."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))


def page(console: Console, *drawn: RenderableType) -> None:
    """Print drawings one below the other; as wide as they are where a program reads: it needs every name whole."""
    if not console.is_terminal:
        console.width = UNBOUNDED
    for one in drawn:
        console.print(one)
