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
