import subprocess
import sys

import pytest

from monitor.sparing import without

LOADED = """
import pathlib, sys, monitor.cli, monitor.config
monitor.config.load_apart(pathlib.Path(sys.argv[1]))
print(*sys.modules)
"""
POLICY = '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the names of all modules that the daemon has loaded once it knows what to watch."""
    path = tmp_path_factory.mktemp("watchlist") / "policy-monitor.toml"
    path.write_text(POLICY, "utf-8")
    ended = subprocess.run([sys.executable, "-c", LOADED, path], check=True, capture_output=True, text=True)
    return ended.stdout.split()


@pytest.mark.parametrize(
    "package",
    ["numpy", "pandas", "twisted", "scrapy", "html_to_markdown", "datasette", "rich", "pydantic", "slack_sdk"],
)
def test_daemon_loads_nothing_that_it_does_not_use(loaded: list[str], package: str) -> None:
    """What stays loaded for months is paid for by whoever runs it."""
    assert package not in loaded


def test_module_is_missing_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library asks for what it could use, and goes without."""
    monkeypatch.delitem(sys.modules, "wave", raising=False)

    with without("wave"), pytest.raises(ImportError):
        import wave  # noqa: F401, PLC0415


def test_module_is_there_again_afterwards() -> None:
    """Whoever asks afterwards gets it."""
    with without("wave"):
        pass
    import wave  # noqa: PLC0415

    assert wave.__name__ == "wave"
