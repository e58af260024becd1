import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor import slack_view
from monitor.cli import main
from monitor.demo.slack import SlackServer
from monitor.tracking import receive
from notifications.blocks import header
from storage.archive import Archive
from tests.making import NOTICE, START, after, page, policy, read

ROUTES = """
[target.first]
kind = "slack-webhook"
secret = "FIRST"
[target.second]
kind = "slack-webhook"
secret = "SECOND"
[[route]]
name = "urgent"
to = "first"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a watchlist whose archive holds one change."""
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch([policy()], now=START)
        for hour, days in ((0, 8), (0.1, 8), (1, 3), (1.1, 3)):
            receive(
                archive, policy(), read(page(NOTICE.format(f"{days} days")), after(hours=hour)), now=after(hours=hour)
            )
    path = tmp_path / "policy-monitor.toml"
    path.write_text(ROUTES, encoding="utf-8")
    return path


def run(path: Path, *arguments: str, **environment: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["-c", str(path), "alert", *arguments], env=environment)


def test_test_goes_to_the_targets_of_its_route(path: Path) -> None:
    """Only where the route leads, and marked as a test."""
    with SlackServer() as first, SlackServer() as second:
        run(path, "--test", "urgent", FIRST=first.webhook_url, SECOND=second.webhook_url)

        assert ([got.text.splitlines()[0] for got in first.received], second.received) == (
            ["Test: nothing happened"],
            [],
        )


def test_failed_test_says_why(path: Path) -> None:
    """A webhook that is gone is told at once."""
    with SlackServer() as slack:
        result = run(path, "--test", "urgent", FIRST=f"{slack.url}/services/gone", SECOND=slack.webhook_url)

    assert ("no_service" in result.output, result.exit_code) == (True, 1)


def test_unknown_route_is_told(path: Path) -> None:
    """Whoever mistypes sees what there is."""
    assert "there are urgent" in run(path, "--test", "urgnt").output


def test_preview_shows_a_title_as_slack_shows_it() -> None:
    """What Slack wants escaped in a title is drawn as people see it."""
    assert "R&D <Acme>" in str(slack_view.message([header("R&D <Acme>")]).renderable)


def test_preview_draws_the_message(path: Path) -> None:
    """The terminal shows what Slack would."""
    assert "Act by" in run(path, "--preview", "1").output


def test_preview_gives_the_exact_blocks(path: Path) -> None:
    """For programs, and for Slack's Block Kit Builder."""
    assert json.loads(run(path, "--preview", "1", "--json").output)["blocks"][0]["type"] == "header"


def test_preview_of_no_change_is_told(path: Path) -> None:
    """A number that is none is an error in words, which say where to look numbers up."""
    said = run(path, "--preview", "99").output

    assert said.startswith("no change 99 in this archive: `policy-monitor status --open`")
