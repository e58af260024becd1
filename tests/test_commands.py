import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import run


@pytest.mark.parametrize(("word", "meant"), [("evidense", "evidence"), ("chek", "check"), ("imort", "import")])
def test_misspelt_command_is_answered_with_the_nearest(tmp_path: Path, word: str, meant: str) -> None:
    """A typo in a command is answered with what was meant, wherever that stands."""
    assert f"did you mean {meant}?" in run(tmp_path, word).output


@pytest.mark.parametrize("word", ["reload", "relaod"])
def test_reload_is_answered_with_the_signal(tmp_path: Path, word: str) -> None:
    """Whoever looks for a command that makes the daemon reread its watchlist is told what does."""
    assert "on SIGHUP: `systemctl reload policy-monitor`" in run(tmp_path, word).output


def test_word_that_is_near_no_command_is_refused(tmp_path: Path) -> None:
    """Nothing is guessed from afar."""
    result = run(tmp_path, "xyzzy")

    assert (result.exit_code, "did you mean" in result.output) == (2, False)


def test_reader_that_went_away_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`head` has what it wants, and nobody is told of a pipe."""

    def unread(_: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("monitor.judging.echo_json", unread)

    assert run(tmp_path, "judge", "--rules", "--json").output == ""


def test_terminal_that_knows_few_characters_shows_the_rest_by_number(tmp_path: Path) -> None:
    """In a locale that is not UTF-8 a quotation mark ends no command."""
    (tmp_path / "policy.txt").write_text("You are told 30 days before a change.\n", encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}  # noqa: TID251 - a child's
    command = [sys.executable, "-P", "-m", "monitor", "facts", "policy.txt"]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert (result.returncode, "\\u201cYou are told 30 days" in result.stdout) == (0, True), result.stderr
