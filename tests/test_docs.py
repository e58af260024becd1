import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from monitor.cli import main
from monitor.route_tables import RouteTable, TargetTable
from monitor.section import Section
from monitor.watchlist import (
    BrowseTable,
    CrawlTable,
    MonitorSettings,
    PolicyTable,
    RuleTable,
    ScheduleSettings,
    SlackTable,
)
from storage.archive import Archive

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
COMMANDS = main.list_commands(click.Context(main))
SECTIONS: tuple[type[Section], ...] = (
    MonitorSettings,
    CrawlTable,
    ScheduleSettings,
    SlackTable,
    BrowseTable,
    PolicyTable,
    TargetTable,
    RouteTable,
    RuleTable,
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    """A command that the README does not name does not exist for a reader."""
    assert re.search(rf"^\| `{name}\b", README, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    """Every command says what it does."""
    command = main.get_command(click.Context(main), name)
    assert command
    assert command.help


@pytest.mark.parametrize("key", sorted({key.name for section in SECTIONS for key in fields(section)}))
def test_every_setting_stands_in_the_readme(key: str) -> None:
    """A setting that the README does not name does not exist for a reader."""
    assert re.search(rf"^\| .*`{key}`", README, re.MULTILINE)


def test_every_table_stands_in_the_readme(tmp_path: Path) -> None:
    """Tables and views of the archive are all described."""
    with Archive.open(tmp_path / "test.db") as archive:
        tables = {name for name in archive.tables() if not name.startswith(("_", "versions_fts"))}

    assert {name for name in tables if f"`{name}`" not in README} == set()
