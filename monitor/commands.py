"""Which module has which command: one is imported when it is named, so that none waits for what another needs."""

from collections.abc import Mapping
from importlib import import_module

import click

from monitor import refusals

ELSEWHERE: Mapping[str, str] = {
    "alert": "alert_commands",
    "assign": "deciding_commands",
    "backup": "keeping_commands",
    "calendar": "deciding_commands",
    "decide": "deciding_commands",
    "doctor": "keeping_commands",
    "evidence": "evidence_commands",
    "export": "export_commands",
    "facts": "offline",
    "head": "proof_commands",
    "import": "import_commands",
    "judge": "judging",
    "mute": "deciding_commands",
    "prune": "pruning",
    "replay": "offline",
    "restore": "keeping_commands",
    "verify": "proof_commands",
}
"""The commands that do not stand in `cli`, and the module of each: `import_` has the name of a word of Python's."""


class Commands(refusals.Commands):
    """A group that also has the commands of other modules."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Name every command, in the order of the alphabet."""
        return sorted({*super().list_commands(context), *ELSEWHERE})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Find a command; None where there is none of that name."""
        if name not in ELSEWHERE:
            return super().get_command(context, name)
        module = import_module(f"monitor.{ELSEWHERE[name]}")
        command: click.Command = getattr(module, "import_" if name == "import" else name)
        return command
