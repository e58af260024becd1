import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copy

import pytest
from click.testing import Result

from monitor import terminal
from monitor.demo.slack import SlackServer
from storage.archive import Archive
from storage.records import Fact, FactKind
from tests.commanding import run
from tests.making import NOTICE, page
from tests.site import Page, Site

NAME = "acme-privacy-policy"
CRAWL = '[crawl]\ndelay = "0s"\nprivate_networks = "127.0.0.1"\n'
EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a policy that promises a notice of 8 days."""
    with Site({"/acme": Page(body=EIGHT)}) as site:
        yield site


@pytest.fixture
def folder(tmp_path: Path, site: Site) -> Path:
    """Give a folder with a watchlist of that policy."""
    return watch(tmp_path, site)


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A command of which several tests read what it left: each fetch takes a second or two."""

    folder: Path
    result: Result


@pytest.fixture(scope="module")
def first_check(tmp_path_factory: pytest.TempPathFactory) -> Typed:
    """Check the policy for the first time."""
    return typed(tmp_path_factory.mktemp("checked"), EIGHT, "check")


@pytest.fixture(scope="module")
def second_check(first_check: Typed, tmp_path_factory: pytest.TempPathFactory) -> Typed:
    """Check the policy after its change."""
    return typed(after(first_check, tmp_path_factory.mktemp("changed")), THREE, "check", "acme")


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Typed]:
    """Add a second policy, which is there to be checked."""
    with Site({"/beta": Page(body=EIGHT)}) as site:
        folder = watch(tmp_path_factory.mktemp("added"), site)
        yield Typed(folder=folder, result=run(folder, "add", f"{site.address}/beta", "--vendor", "Beta", "--yes"))


@pytest.fixture(scope="module")
def checked(first_check: Typed) -> Path:
    """Give a folder in which the policy was checked once, for commands that only read; its site is gone."""
    return first_check.folder


@pytest.fixture(scope="module")
def changed(second_check: Typed) -> Path:
    """Give a folder in which the policy's change was seen, for commands that only read; its site is gone."""
    return second_check.folder


@pytest.fixture
def known(first_check: Typed, folder: Path) -> Path:
    """Give a folder in which the policy was checked once, and is there to be checked again."""
    return after(first_check, folder)


def typed(folder: Path, served: bytes, *words: str) -> Typed:
    """Type a command while the policy is served so."""
    with Site({"/acme": Page(body=served)}) as site:
        watch(folder, site)
        return Typed(folder=folder, result=run(folder, *words))


def after(earlier: Typed, folder: Path) -> Path:
    """Go on in another folder with the archive that a command left."""
    copy(earlier.folder / "policy-monitor.db", folder)
    return folder


def watch(folder: Path, site: Site) -> Path:
    """Write a watchlist of the one policy of a site."""
    text = f'{CRAWL}[[policy]]\nvendor = "Acme"\nurl = "{site.address}/acme"\n'
    (folder / "policy-monitor.toml").write_text(text, encoding="utf-8")
    return folder


def test_init_writes_a_watchlist_that_loads(tmp_path: Path) -> None:
    """The written watchlist is right as it stands: status only misses the archive."""
    run(tmp_path, "init")

    assert "policy-monitor check" in run(tmp_path, "status").output


def test_init_overwrites_nothing(folder: Path) -> None:
    """A watchlist that is there already stays as it is."""
    before = (folder / "policy-monitor.toml").read_text(encoding="utf-8")
    run(folder, "init")

    assert before == (folder / "policy-monitor.toml").read_text(encoding="utf-8")


def test_check_prints_one_line_a_policy(first_check: Typed) -> None:
    """The first check says that it is the first version."""
    assert first_check.result.output.startswith(f"{NAME}: first version")


def test_check_says_what_changed(second_check: Typed) -> None:
    """A shortened notice is said in the line, and is no failure."""
    result = second_check.result

    assert (result.exit_code, "changed, material: " in result.output) == (0, True)


def test_check_for_programs(known: Path) -> None:
    """With --json a line is an object."""
    assert json.loads(run(known, "check", "--json").output)["result"] == "unchanged"


def test_failed_check_exits_with_one(folder: Path, site: Site) -> None:
    """A policy that cannot be fetched makes the command fail, and says why."""
    site.pages["/acme"] = Page(status=404)
    result = run(folder, "check")

    assert (result.exit_code, "404" in result.output) == (1, True)


def test_unknown_policy_is_answered_with_the_nearest(folder: Path) -> None:
    """A typo in a name is answered with what was meant."""
    assert "did you mean Acme?" in run(folder, "check", "amce").output


def test_broken_watchlist_is_refused(folder: Path) -> None:
    """No command runs on a watchlist with a mistake."""
    with (folder / "policy-monitor.toml").open("a", encoding="utf-8") as file:
        file.write("evry = 1\n")

    assert "did you mean `every`?" in run(folder, "check").output


def test_answer_cannot_break_the_status(folder: Path, site: Site) -> None:
    """Square brackets in what a server says are no mark-up of ours."""
    site.pages["/acme"] = Page(status=302, headers={"Location": "ftp://x/[/b]"})
    run(folder, "check")

    assert "[/b]" in "".join(run(folder, "status").output.split())


def test_policy_that_nobody_watches_yet_is_shown(checked: Path, tmp_path: Path) -> None:
    """A policy that was put on the list after the last check is no silence: status fails."""
    copy(checked / "policy-monitor.db", tmp_path)
    text = (checked / "policy-monitor.toml").read_text(encoding="utf-8")
    more = '[[policy]]\nvendor = "Beta"\nurl = "https://beta.example/"\n'
    (tmp_path / "policy-monitor.toml").write_text(text + more, encoding="utf-8")
    result = run(tmp_path, "status", "--json")
    watched = {row["policy"]: row["watched"] for row in json.loads(result.stdout)["policies"]}

    assert (result.exit_code, watched) == (1, {NAME: True, "beta-privacy-policy": False})


def test_file_that_is_no_database_is_refused_in_words(folder: Path) -> None:
    """A wrong file at the archive's place makes no traceback."""
    (folder / "policy-monitor.db").write_text("this is no database, but long enough to be looked at" * 30)

    assert "this is no archive" in run(folder, "check").output


def test_nonsense_webhook_is_refused_in_words(checked: Path) -> None:
    """A webhook that is no address is told as such."""
    assert "SLACK_WEBHOOK_URL is no web address" in run(checked, "deliver", SLACK_WEBHOOK_URL="foo").output


def test_status_for_programs(checked: Path) -> None:
    """Status tells of each policy whether it is overdue, and which version is current."""
    told = json.loads(run(checked, "status", "--json").output)["policies"][0]

    assert (told["policy"], told["overdue"], told["version"]) == (NAME, False, 1)


def test_status_says_what_the_schedule_leaves_of_the_notice(checked: Path) -> None:
    """Half a day of the promised eight may pass until a change is seen."""
    said = "with a check every 12 h you have at least 7.5 of the promised 8 days"

    assert said in " ".join(run(checked, "status").output.split())


def test_qualities_of_a_fact_are_words() -> None:
    """A person reads what holds, not how our records spell it."""
    found = Fact(kind=FactKind.CHANGE_NOTICE, value="P8D", quote="told", detail={"implied_acceptance": True})

    assert "P8D  implied acceptance\n" in str(terminal.fact(found))


def test_status_counts_waiting_alerts(changed: Path) -> None:
    """An alert that nobody took yet is shown."""
    assert "waiting alerts: 1" in run(changed, "status").output


def test_status_says_why_alerts_wait(changed: Path) -> None:
    """Whoever connected nothing yet learns what to connect."""
    assert "set SLACK_WEBHOOK_URL" in run(changed, "status").output


def test_status_names_a_policy_in_full(tmp_path: Path) -> None:
    """A program that reads the table gets a name that commands know, however long it is."""
    name = "a-vendor-with-a-name-that-does-not-end-privacy-policy"
    path = tmp_path / "policy-monitor.toml"
    path.write_text(f'[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/"\nname = "{name}"\n', encoding="utf-8")
    Archive.open(tmp_path / "policy-monitor.db").close()

    assert name in run(tmp_path, "status").output


def test_vendors_are_compared(changed: Path) -> None:
    """What a vendor states now stands in its column."""
    told = json.loads(run(changed, "facts", "--compare", "Acme", "--json").output)

    assert told["change_notice"] == {"Acme": ["3 days (advance notice)"]}


def test_vendors_are_compared_in_a_table(changed: Path) -> None:
    """For a person a kind of fact is a row, and a vendor a column."""
    shown = " ".join(run(changed, "facts", "--compare").output.split())

    assert "change notice 3 days (advance notice)" in shown


def test_history_tells_the_window_of_a_change(changed: Path) -> None:
    """Beside a change stand the days to act by and what they rest on."""
    rows = [json.loads(row) for row in run(changed, "history", NAME, "--json").output.splitlines()]

    assert rows[1]["window"]["act_by_basis"] == "promised_notice"


def test_history_lists_versions(changed: Path) -> None:
    """Both versions are listed with their kind."""
    rows = [json.loads(row) for row in run(changed, "history", NAME, "--json").output.splitlines()]

    assert [(row["version"], row["kind"]) for row in rows] == [(1, "first"), (2, "change")]


def test_diff_marks_the_changed_words(changed: Path) -> None:
    """The diff marks 8 and 3 without needing colour."""
    assert "[-8-]{+3+}" in run(changed, "diff", NAME).output


def test_diff_hunks_rebuild_the_text(changed: Path) -> None:
    """Equal and inserted hunks joined are the newer text."""
    hunks = json.loads(run(changed, "diff", NAME, "1", "2", "--json").output)["hunks"]
    text = "".join(hunk["text"] for hunk in hunks if hunk["operation"] != "delete")

    assert NOTICE.format("3 days") in text


def test_diff_page_opens_alone(changed: Path) -> None:
    """The HTML file has the words marked as deleted and inserted."""
    run(changed, "diff", NAME, "--html", str(changed / "diff.html"))

    assert "<del>8</del><ins>3</ins>" in (changed / "diff.html").read_text(encoding="utf-8")


def test_diff_of_a_missing_version_names_those_there_are(checked: Path) -> None:
    """Asking for version 7 of one says so."""
    assert "no version 7: there are 1" in run(checked, "diff", NAME, "1", "7").output


def test_deliver_sends_what_waits(second_check: Typed, folder: Path) -> None:
    """The waiting alert reaches Slack."""
    after(second_check, folder)
    with SlackServer() as slack:
        run(folder, "deliver", SLACK_WEBHOOK_URL=slack.webhook_url)

        assert len(slack.received) == 1


def test_deliver_without_slack_says_how_to_connect_it(folder: Path) -> None:
    """Without a secret the command says which to set."""
    assert "SLACK_WEBHOOK_URL" in run(folder, "deliver").output


def test_bot_token_without_a_channel_is_refused(folder: Path) -> None:
    """A token needs to know where to speak."""
    assert "has no `channel`" in run(folder, "deliver", SLACK_BOT_TOKEN="xoxb-1").output


def test_add_appends_a_policy(added: Typed) -> None:
    """An added page is watched from then on."""
    assert run(added.folder, "check", "beta").output.startswith("beta-privacy-policy: first version")


def test_add_shows_what_the_page_promises(added: Typed) -> None:
    """Before anything is written, the facts are shown."""
    assert "P8D" in added.result.output


def test_add_of_a_dead_page_writes_nothing(folder: Path, site: Site) -> None:
    """A page that cannot be fetched is not watched."""
    before = (folder / "policy-monitor.toml").read_text(encoding="utf-8")
    run(folder, "add", f"{site.address}/none", "--yes")

    assert before == (folder / "policy-monitor.toml").read_text(encoding="utf-8")


def test_facts_of_a_policy(checked: Path) -> None:
    """The current version's facts are shown."""
    assert "P8D" in run(checked, "facts", "acme").output


def test_explanation_goes_through_every_step(known: Path, site: Site) -> None:
    """A person sees what was known, asked, answered, read, suspected, compared, believed, judged and told."""
    site.pages["/acme"] = Page(body=THREE)
    steps = json.loads(run(known, "check", "--explain", "acme", "--json").stdout)

    assert list(steps) == [
        "we have",
        "asked",
        "answer",
        "text",
        "suspicion",
        "comparison",
        "belief",
        "judgement",
        "told",
    ]


@pytest.mark.parametrize(
    ("file", "content", "command", "said"),
    [
        ("a.html", b"\x89PNG", ("facts", "{}"), "is a PNG image, not HTML"),
        ("a.html", b"\x89PNG", ("judge", "{}", "{}"), "is a PNG image, not HTML"),
        ("a.jsonl", b"x", ("judge", "--pairs", "{}"), "a.jsonl:1: is not JSON"),
        ("a.jsonl.zst", b"\x28\xb5\x2f\xfd\x00", ("judge", "--pairs", "{}"), "a.jsonl.zst: cannot be read"),
        ("a.txt", b"", ("calendar", "{}/away/a.ics"), "there is no folder"),
    ],
)
def test_file_that_cannot_be_used_is_said(
    checked: Path, file: str, content: bytes, command: tuple[str, ...], said: str
) -> None:
    """In words, whatever it is."""
    (checked.parent / file).write_bytes(content)
    result = run(checked, *(word.format(checked.parent / file) for word in command))

    assert (result.exit_code, said in result.output) == (1, True), result.output


def test_one_version_is_no_difference(checked: Path) -> None:
    """There is nothing to compare it with, which is no mistake in a number."""
    assert "one version so far" in run(checked, "diff", "acme").output


def test_explanation_is_of_one_policy(known: Path) -> None:
    """Without a name it says what is missing, and fetches nothing."""
    result = run(known, "check", "--explain")

    assert (result.exit_code, "check --explain POLICY" in result.output) == (2, True)


def test_explanation_of_a_new_text_says_what_it_waits_for(known: Path, site: Site) -> None:
    """A text seen once is explained as not believed yet."""
    site.pages["/acme"] = Page(body=THREE)

    assert "has to be seen again" in run(known, "check", "--explain", "acme").output
