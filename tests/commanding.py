"""Types a command of ours in the folder of a watchlist."""

from pathlib import Path

from click.testing import CliRunner, Result

from monitor.cli import main

SECRETS = {"SLACK_WEBHOOK_URL": "", "SLACK_BOT_TOKEN": ""}
"""Of whoever runs the tests none counts."""


def run(folder: Path, *words: str | Path, **environment: str) -> Result:
    """Type a command in a folder, with these variables in its environment."""
    arguments = ["--config", str(folder / "policy-monitor.toml"), *map(str, words)]
    return CliRunner(env=SECRETS | environment).invoke(main, arguments)
