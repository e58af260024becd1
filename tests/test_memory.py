"""How the program holds its memory."""

import gc

from click.testing import CliRunner

from monitor.cli import main
from monitor.memory import NEW


def test_commands_look_for_garbage_seldom() -> None:
    """Whatever is asked for, many sentences are read before Python looks for circles among them."""
    gc.set_threshold(700)

    CliRunner().invoke(main, ["judge", "--rules"])

    assert gc.get_threshold()[0] == NEW
