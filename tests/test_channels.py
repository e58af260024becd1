from pathlib import Path

import pytest

from monitor.channels import channels
from monitor.config import ConfigError, Secrets, load

WATCHLIST = """
[target.privacy]
kind = "slack-bot"
secret = "PRIVACY_TOKEN"
channel = "#privacy"
[target.legal]
kind = "slack-webhook"
secret = "LEGAL_HOOK"
"""


def made(folder: Path, text: str = WATCHLIST, **environment: str) -> list[str]:
    """Give the names of the channels that a watchlist and an environment make."""
    path = folder / "policy-monitor.toml"
    path.write_text(text, encoding="utf-8")
    return [channel.name for channel in channels(load(path), Secrets.of(environment))]


def test_every_target_has_a_channel(tmp_path: Path) -> None:
    """Deliveries are recorded under the target's name."""
    assert made(tmp_path, PRIVACY_TOKEN="xoxb-1", LEGAL_HOOK="https://hooks.example/1") == ["privacy", "legal"]


def test_missing_secrets_are_all_named(tmp_path: Path) -> None:
    """What is not set is told by the variable's name, all at once."""
    with pytest.raises(ConfigError) as caught:
        made(tmp_path)

    assert caught.value.problems == [
        "target.privacy: PRIVACY_TOKEN is not set in the environment",
        "target.legal: LEGAL_HOOK is not set in the environment",
    ]


def test_address_that_is_none_is_not_repeated(tmp_path: Path) -> None:
    """A webhook's address is a secret, a wrong one too."""
    with pytest.raises(ConfigError) as caught:
        made(tmp_path, PRIVACY_TOKEN="xoxb-1", LEGAL_HOOK="hooks.example/secret")

    assert caught.value.problems == ["LEGAL_HOOK is no web address: copy it from the page of the webhook"]


def test_webhook_of_the_environment_is_the_target_slack(tmp_path: Path) -> None:
    """Without targets in the watchlist there is one Slack channel."""
    assert made(tmp_path, "", SLACK_WEBHOOK_URL="https://hooks.example/1") == ["slack"]


def test_bot_of_the_environment_is_the_same_target(tmp_path: Path) -> None:
    """Whoever changes from a webhook to a bot is not told everything again."""
    assert made(tmp_path, '[slack]\nchannel = "#a"\n', SLACK_BOT_TOKEN="xoxb-1") == ["slack"]


def test_nothing_configured_is_no_channel(tmp_path: Path) -> None:
    """Alerts wait."""
    assert made(tmp_path, "") == []
