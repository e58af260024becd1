import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main
from monitor.demo.slack import SlackServer
from tests.making import NOTICE, page
from tests.site import Page, Site, in_turn

NAME = "acme-privacy-policy"
EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a policy whose notice falls from 8 days to 3 between the first and the second visit."""
    with Site({"/acme": in_turn(Page(body=EIGHT), Page(body=THREE))}) as site:
        yield site


@pytest.fixture
def folder(tmp_path: Path, site: Site) -> Path:
    """Give a folder with a watchlist of that policy."""
    (tmp_path / "policy-monitor.toml").write_text(
        f'[crawl]\ndelay = "0s"\n[[policy]]\nvendor = "Acme"\nurl = "{site.address}/acme"\n', encoding="utf-8"
    )
    return tmp_path


def run(folder: Path, *words: str, **environment: str) -> Result:
    """Type a command in a folder."""
    secrets = {"SLACK_WEBHOOK_URL": "", "SLACK_BOT_TOKEN": ""} | environment
    return CliRunner(env=secrets).invoke(main, ["--config", str(folder / "policy-monitor.toml"), *words])


def test_init_writes_a_watchlist_that_loads(tmp_path: Path) -> None:
    """The written watchlist is right as it stands: status only misses the archive."""
    run(tmp_path, "init")

    assert "policy-monitor check" in run(tmp_path, "status").output


def test_init_overwrites_nothing(folder: Path) -> None:
    """A watchlist that is there already stays as it is."""
    before = (folder / "policy-monitor.toml").read_text(encoding="utf-8")
    run(folder, "init")

    assert before == (folder / "policy-monitor.toml").read_text(encoding="utf-8")


def test_check_prints_one_line_a_policy(folder: Path) -> None:
    """The first check says that it is the first version."""
    assert run(folder, "check").output.startswith(f"{NAME}: first version")


def test_check_says_what_changed(folder: Path) -> None:
    """A shortened notice is said in the line, and is no failure."""
    run(folder, "check")
    result = run(folder, "check", "acme")

    assert (result.exit_code, "changed, material: " in result.output) == (0, True)


def test_check_for_programs(folder: Path) -> None:
    """With --json a line is an object."""
    assert json.loads(run(folder, "check", "--json").output)["result"] == "first version"


def test_failed_check_exits_with_one(folder: Path, site: Site) -> None:
    """A policy that cannot be fetched makes the command fail, and says why."""
    site.pages["/acme"] = Page(status=404)
    result = run(folder, "check")

    assert (result.exit_code, "404" in result.output) == (1, True)


def test_unknown_policy_names_those_there_are(folder: Path) -> None:
    """A typo in a name is answered with the names there are."""
    assert f"there are {NAME}" in run(folder, "check", "amce").output


def test_broken_watchlist_is_refused(folder: Path) -> None:
    """No command runs on a watchlist with a mistake."""
    with (folder / "policy-monitor.toml").open("a", encoding="utf-8") as file:
        file.write("evry = 1\n")

    assert "did you mean `every`?" in run(folder, "check").output


def test_status_for_programs(folder: Path) -> None:
    """Status tells of each policy whether it is overdue, and which version is current."""
    run(folder, "check")
    told = json.loads(run(folder, "status", "--json").output)["policies"][0]

    assert (told["policy"], told["overdue"], told["version"]) == (NAME, False, 1)


def test_status_counts_waiting_alerts(folder: Path) -> None:
    """An alert that nobody took yet is shown."""
    run(folder, "check")
    run(folder, "check")

    assert "waiting alerts: 1" in run(folder, "status").output


def test_history_lists_versions(folder: Path) -> None:
    """Both versions are listed with their kind."""
    run(folder, "check")
    run(folder, "check")
    rows = [json.loads(row) for row in run(folder, "history", NAME, "--json").output.splitlines()]

    assert [(row["version"], row["kind"]) for row in rows] == [(1, "first"), (2, "change")]


def test_diff_marks_the_changed_words(folder: Path) -> None:
    """The diff marks 8 and 3 without needing colour."""
    run(folder, "check")
    run(folder, "check")

    assert "[-8-]{+3+}" in run(folder, "diff", NAME).output


def test_diff_hunks_rebuild_the_text(folder: Path) -> None:
    """Equal and inserted hunks joined are the newer text."""
    run(folder, "check")
    run(folder, "check")
    hunks = json.loads(run(folder, "diff", NAME, "1", "2", "--json").output)["hunks"]
    text = "".join(hunk["text"] for hunk in hunks if hunk["operation"] != "delete")

    assert NOTICE.format("3 days") in text


def test_diff_page_opens_alone(folder: Path) -> None:
    """The HTML file has the words marked as deleted and inserted."""
    run(folder, "check")
    run(folder, "check")
    run(folder, "diff", NAME, "--html", str(folder / "diff.html"))

    assert "<del>8</del><ins>3</ins>" in (folder / "diff.html").read_text(encoding="utf-8")


def test_diff_of_a_missing_version_names_those_there_are(folder: Path) -> None:
    """Asking for version 7 of one says so."""
    run(folder, "check")

    assert "no version 7: there are 1" in run(folder, "diff", NAME, "1", "7").output


def test_deliver_sends_what_waits(folder: Path) -> None:
    """The waiting alert reaches Slack."""
    run(folder, "check")
    run(folder, "check")
    with SlackServer() as slack:
        run(folder, "deliver", SLACK_WEBHOOK_URL=slack.webhook_url)

        assert len(slack.received) == 1


def test_deliver_without_slack_says_how_to_connect_it(folder: Path) -> None:
    """Without a secret the command says which to set."""
    assert "SLACK_WEBHOOK_URL" in run(folder, "deliver").output


def test_bot_token_without_a_channel_is_refused(folder: Path) -> None:
    """A token needs to know where to speak."""
    assert "has no `channel`" in run(folder, "deliver", SLACK_BOT_TOKEN="xoxb-1").output


def test_add_appends_a_policy(folder: Path, site: Site) -> None:
    """An added page is watched from then on."""
    site.pages["/beta"] = Page(body=EIGHT)
    run(folder, "add", f"{site.address}/beta", "--vendor", "Beta", "--yes")

    assert run(folder, "check", "beta").output.startswith("beta-privacy-policy: first version")


def test_add_shows_what_the_page_promises(folder: Path, site: Site) -> None:
    """Before anything is written, the facts are shown."""
    site.pages["/beta"] = Page(body=EIGHT)

    assert "P8D" in run(folder, "add", f"{site.address}/beta", "--vendor", "Beta", "--yes").output


def test_add_of_a_dead_page_writes_nothing(folder: Path, site: Site) -> None:
    """A page that cannot be fetched is not watched."""
    before = (folder / "policy-monitor.toml").read_text(encoding="utf-8")
    run(folder, "add", f"{site.address}/none", "--yes")

    assert before == (folder / "policy-monitor.toml").read_text(encoding="utf-8")


def test_judge_two_files(tmp_path: Path) -> None:
    """Two pages on disk are judged like two versions."""
    (tmp_path / "a.html").write_bytes(EIGHT)
    (tmp_path / "b.html").write_bytes(THREE)
    result = run(tmp_path, "judge", str(tmp_path / "a.html"), str(tmp_path / "b.html"), "--json")

    assert json.loads(result.output)["severity"] == "high"


def test_judge_pairs(tmp_path: Path) -> None:
    """Every pair of a file is judged, with its id."""
    row = {"id": "x", "before": NOTICE.format("8 days"), "after": NOTICE.format("3 days")}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row), encoding="utf-8")
    verdict = json.loads(run(tmp_path, "judge", "--pairs", str(tmp_path / "pairs.jsonl")).output)

    assert (verdict["id"], verdict["material"]) == ("x", True)


def test_facts_of_documents(tmp_path: Path) -> None:
    """Every document of a file is read, with its id."""
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": "x", "text": NOTICE.format("8 days")}), encoding="utf-8")
    labels = json.loads(run(tmp_path, "facts", "--docs", str(tmp_path / "docs.jsonl")).output)

    assert (labels["id"], labels["change_notice"]["period"]) == ("x", "P8D")


def test_facts_of_a_policy(folder: Path) -> None:
    """The current version's facts are shown."""
    run(folder, "check")

    assert "P8D" in run(folder, "facts", "acme").output


def test_broken_pairs_file_is_named(tmp_path: Path) -> None:
    """A file that is not JSON lines is refused with the line."""
    (tmp_path / "pairs.jsonl").write_text("{}\nnonsense\n", encoding="utf-8")

    assert "row 1 lacks id, before, after" in run(tmp_path, "judge", "--pairs", str(tmp_path / "pairs.jsonl")).output


def test_replay_for_programs(tmp_path: Path) -> None:
    """Recorded fetches are played and summed up."""
    rows = [{"fetched_at": f"2026-03-0{day}T06:00:00+00:00", "html": EIGHT.decode()} for day in (1, 2)]
    (tmp_path / "acme.snapshots.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = json.loads(run(tmp_path, "replay", str(tmp_path / "acme.snapshots.jsonl"), "--json").stdout)

    assert (told["fetches"], len(told["versions"])) == (2, 1)
