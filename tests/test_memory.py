"""How the program holds its memory."""

import gc
from contextlib import suppress

from click.testing import CliRunner

from monitor.cli import main
from monitor.memory import NEW, collect_afterwards


def test_commands_look_for_garbage_seldom() -> None:
    """Whatever is asked for, many sentences are read before Python looks for circles among them."""
    gc.set_threshold(700)

    CliRunner().invoke(main, ["judge", "--rules"])

    assert gc.get_threshold()[0] == NEW


def test_garbage_is_looked_for_again_whatever_was_raised() -> None:
    """A text that cannot be judged must not leave a process that only grows."""
    with suppress(ValueError), collect_afterwards():
        raise ValueError

    assert gc.isenabled()
