"""Which module has which command: one is imported when it is named, so that none waits for what another needs."""

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module

import click

from monitor import refusals

ELSEWHERE: Mapping[str, str] = {
    "add": "fetching_commands",
    "alert": "alert_commands",
    "assign": "deciding_commands",
    "backup": "keeping_commands",
    "browse": "archive_commands",
    "calendar": "deciding_commands",
    "check": "fetching_commands",
    "decide": "deciding_commands",
    "deliver": "archive_commands",
    "demo": "archive_commands",
    "diff": "archive_commands",
    "doctor": "keeping_commands",
    "evidence": "evidence_commands",
    "export": "export_commands",
    "facts": "offline",
    "head": "proof_commands",
    "history": "archive_commands",
    "import": "import_commands",
    "init": "fetching_commands",
    "judge": "judging",
    "mute": "deciding_commands",
    "prune": "pruning",
    "replay": "offline",
    "restore": "keeping_commands",
    "status": "archive_commands",
    "verify": "proof_commands",
}
"""The commands that do not stand in `cli`, and the module of each: `import_` has the name of a word of Python's."""

OTHERWISE: Mapping[str, str] = {
    "reload": "a daemon rereads its watchlist on SIGHUP: `systemctl reload policy-monitor`",
}
"""What may be typed as if it were a command of ours, and how it is done."""


class Commands(refusals.ExplainingGroup):
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

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; of another word say which may have been meant, or what does it."""
        names = self.list_commands(context)
        if args[0] not in names and not context.resilient_parsing:
            for near in get_close_matches(args[0], [*names, *OTHERWISE], n=1):
                context.fail(f"no command {args[0]!r}: {OTHERWISE.get(near, f'did you mean {near}?')}")
        return super().resolve_command(context, args)
