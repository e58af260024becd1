import json
from pathlib import Path

import pytest

from monitor.materiality.catalogue import NAMES
from monitor.sharing import _REMEMBERED
from monitor.tracking import receive
from storage.archive import Archive
from tests.commanding import run
from tests.making import NOTICE, START, after, page, policy, read

POLICY = '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'
RULE = '[[rule]]\nname = "notice_shortened"\nseverity = "off"\n'
FETCHES = ((0, "8 days"), (0.1, "8 days"), (12, "3 days"), (12.1, "3 days"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder in which the notice of a policy was seen to fall from 8 days to 3."""
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch([policy()], now=START)
        for hours, days in FETCHES:
            body = page(NOTICE.format(days))
            receive(archive, policy(), read(body, after(hours=hours)), now=after(hours=hours))
    return tmp_path


def typed(folder: Path, watchlist: str, *words: str) -> str:
    """Type `judge` beside a watchlist; give what it printed."""
    (folder / "policy-monitor.toml").write_text(watchlist, encoding="utf-8")
    result = run(folder, "judge", *words)
    assert result.exit_code == 0, result.output
    return result.output


def two_files(folder: Path) -> tuple[str, str]:
    """Write two versions; give their paths."""
    for name, days in (("a.txt", "8 days"), ("b.txt", "3 days")):
        (folder / name).write_text(NOTICE.format(days), encoding="utf-8")
    return str(folder / "a.txt"), str(folder / "b.txt")


def test_every_rule_is_listed(tmp_path: Path) -> None:
    """The list of rules holds every name that a reason can carry."""
    listed = [json.loads(line)["rule"] for line in typed(tmp_path, POLICY, "--rules", "--json").splitlines()]

    assert list(NAMES) == listed


def test_list_says_how_a_rule_is_set(tmp_path: Path) -> None:
    """A rule's present setting stands in the list, with the policies that it is for."""
    text = POLICY + RULE + 'vendor = "Acme"\n'
    listed = [json.loads(line) for line in typed(tmp_path, text, "--rules", "--json").splitlines()]

    assert [["off for vendor Acme"]] == [row["set"] for row in listed if row["rule"] == "notice_shortened"]


def test_files_are_judged_by_the_watchlist(tmp_path: Path) -> None:
    """A rule that is off for all policies is off for two files."""
    verdict = json.loads(typed(tmp_path, POLICY + RULE, *two_files(tmp_path), "--json"))

    assert (verdict["material"], verdict["muted"][0]["rule"]) == (False, "notice_shortened")


def test_files_are_judged_as_a_policy(tmp_path: Path) -> None:
    """A rule that is off for one policy is off where the files are judged as that policy."""
    text = POLICY + RULE + 'vendor = "Acme"\n'

    assert not json.loads(typed(tmp_path, text, *two_files(tmp_path), "--policy", "acme", "--json"))["material"]


def test_history_under_the_same_rules_stays(folder: Path) -> None:
    """Nothing would be judged otherwise where no rule is."""
    assert typed(folder, POLICY, "--archive").startswith("1 change judged anew: 1 the same, 0 now told")


def test_history_shows_what_a_setting_would_change(folder: Path) -> None:
    """A change that would no longer be told is named with the verdicts then and now."""
    told = json.loads(typed(folder, POLICY + RULE, "--archive", "--json"))

    assert [("no longer told", True, False)] == [
        (change["outcome"], change["then"]["material"], change["now"]["material"]) for change in told["changes"]
    ]


def test_history_is_only_read(folder: Path) -> None:
    """Judging the history anew changes no byte of the archive."""
    before = (folder / "policy-monitor.db").read_bytes()
    typed(folder, POLICY + RULE, "--archive")

    assert before == (folder / "policy-monitor.db").read_bytes()


@pytest.mark.parametrize("of", ["--pairs", "--archive"])
def test_nothing_is_remembered_of_what_was_judged(folder: Path, of: str) -> None:
    """However many pairs or policies are judged, what was read of one is let go of before the next."""
    pairs = folder / "pairs.jsonl"
    pairs.write_text(json.dumps({"id": "a", "before": NOTICE.format("8 days"), "after": NOTICE.format("3 days")}))

    typed(folder, POLICY, *([of, str(pairs)] if of == "--pairs" else [of]))

    assert [remembered.cache_info().currsize for remembered in _REMEMBERED] == [0] * len(_REMEMBERED)
