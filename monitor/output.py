"""Prints answers: JSON for programs, drawings for people."""

import json

import click
from rich.console import Console, RenderableType


def echo_json(value: object) -> None:
    """Print one JSON value on one line."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))


def page(console: Console, *drawn: RenderableType) -> None:
    """Print drawings one below the other."""
    for one in drawn:
        console.print(one)
