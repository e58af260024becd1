import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from fastwarc.warc import ArchiveIterator, WarcRecordType

from monitor import heads, stamping
from monitor.cli import main
from monitor.deciding import decide
from monitor.evidence.check_ledger import differences
from storage.archive import Archive
from storage.cases import Choice
from storage.ledger import Head
from storage.records import AlertKind
from tests.deciding import act, add_texts
from tests.making import addressed, after, failed, watching
from tests.pasts import brought, days
from tests.proving import EIGHT, THREE, live
from tests.tsa import Authority, needs_openssl

HOOK = "https://hooks.slack.com/services/T0/B0/planted"
TOKEN = "xoxb-1-planted"
KEY = "planted in the environment"


def configured(folder: Path) -> Path:
    """Write a watchlist beside an archive."""
    text = '[monitor]\ndatabase = "test.db"\nhead_file = "heads.txt"\n'
    (folder / "policy-monitor.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive of a life in which secrets were typed and told."""
    folder = configured(tmp_path_factory.mktemp("life"))
    with Archive.open(live(folder)) as archive:
        with archive.transaction():
            archive.add_alert(AlertKind.CHANGE, None, f"told {TOKEN}", now=after(days=6), change_id=2)
        addressed(archive, "slack", at=after(days=6))
        claim = archive.outbox.claim("slack", now=after(days=6))
        assert claim
        archive.outbox.dead(claim, f"{HOOK} and {KEY} are refused", now=after(days=6))
        for change in (1, 2):
            decide(archive, change, Choice.ACCEPT, act(after(days=6)), note=f"see {HOOK} and {TOKEN} and {KEY}")
    with closing(sqlite3.connect(folder / "test.db")) as connection:
        connection.execute("pragma journal_mode = delete")
    return folder


def run(folder: Path, *arguments: str) -> Result:
    """Run the command on the archive of a folder."""
    environment = {"SLACK_BOT_TOKEN": KEY}
    arguments = ("-c", str(folder / "policy-monitor.toml"), "evidence", *arguments)
    return CliRunner(env=environment).invoke(main, arguments, catch_exceptions=False)


def bundle(folder: Path, change: int = 1) -> Path:
    """Write the evidence of a change, and unpack it; give the folder of its files."""
    result = run(folder, str(change), "-o", str(folder / f"{change}.zip"), "--force")
    assert result.exit_code == 0, result.output
    with ZipFile(folder / f"{change}.zip") as packed:
        packed.extractall(folder)
    return folder / f"change-{change}"


@pytest.fixture(scope="module")
def whole(life: Path) -> Path:
    """The files of the change of that life."""
    return bundle(life)


@pytest.fixture
def copied(whole: Path, tmp_path: Path) -> Path:
    """A copy of them to be altered."""
    return Path(shutil.copytree(whole, tmp_path / "copy"))


def sums(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the one standard tool."""
    command = ["sha256sum", "--quiet", "-c", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the script of the bundle with Python alone, isolated from ours."""
    command = [sys.executable, "-I", "-S", "check_ledger.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_standard_tools_find_all_in_order(whole: Path) -> None:
    """Every file is listed with its hash, and the entries lead to the head."""
    listed = {line.split("  ")[1] for line in (whole / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    there = {file.relative_to(whole).as_posix() for file in whole.rglob("*") if file.is_file()}

    assert (sums(whole).returncode, there - listed, checked(whole).stdout) == (
        0,
        {"SHA256SUMS"},
        "All entries here lead to the head.\n",
    )


def test_standard_tools_find_an_altered_byte(copied: Path) -> None:
    """Both say which file is not what it was."""
    flip(copied / "after" / "text.md")

    said = (sums(copied).stdout, checked(copied))
    assert ("after/text.md: FAILED" in said[0], said[1].returncode, said[1].stdout) == (
        True,
        1,
        "after/text.md is not what was entered\n",
    )


def flip(file: Path) -> None:
    """Alter one bit in the middle of a file."""
    said = bytearray(file.read_bytes())
    said[len(said) // 2] ^= 1
    file.write_bytes(said)


@pytest.mark.parametrize(
    "pattern",
    ["before/page.html.txt", "ledger/entries/*-decision-1.json", "ledger/entries/*-change-1.json", "ledger/path.txt"],
)
def test_script_finds_an_altered_byte(copied: Path, pattern: str) -> None:
    """Wherever it is altered, although every other hash were written anew."""
    flip(next(copied.glob(pattern)))

    assert list(differences(copied)) != []


def test_script_finds_a_path_that_was_cut(copied: Path) -> None:
    """A path without its end does not reach the head."""
    path = copied / "ledger" / "path.txt"
    path.write_text("".join(path.read_text(encoding="ascii").splitlines(keepends=True)[:-1]), encoding="ascii")

    assert "is not on the path" in list(differences(copied))[-1]


def test_shell_alone_finds_the_head(whole: Path) -> None:
    """The lines of the README give the last head."""
    readme = (whole / "README.txt").read_text(encoding="utf-8")
    script = readme[readme.index("       head=$(") : readme.index('echo "$head"')] + 'echo "$head"'
    done = subprocess.run(["bash", "-c", script], cwd=whole, capture_output=True, text=True, check=True)

    assert done.stdout.split() == (whole / "ledger" / "head.txt").read_text(encoding="ascii").split()[1:]


def test_same_archive_gives_the_same_bytes(life: Path, whole: Path) -> None:
    """Nothing in it depends on when it is made."""
    first = (life / f"{whole.name.removeprefix('change-')}.zip").read_bytes()
    bundle(life)

    assert first == (life / "1.zip").read_bytes()


def test_pages_and_texts_are_those_received(whole: Path) -> None:
    """Byte for byte."""
    assert [(whole / side / "page.html.txt").read_bytes() for side in ("before", "after")] == [EIGHT, THREE]


def test_web_archive_holds_both_pages(whole: Path) -> None:
    """Another reader finds them in it."""
    with (whole / "pages.warc").open("rb") as file:
        pages = [record.reader.read() for record in ArchiveIterator(file, record_types=WarcRecordType.response)]

    assert {EIGHT, THREE} == set(pages)


def test_records_tell_who_did_what(whole: Path) -> None:
    """Fetches, alerts, deliveries, and every step with its entry."""
    records = json.loads((whole / "records.json").read_text(encoding="utf-8"))
    steps = [(row["choice"], row["actor"]) for row in records["decision"]]

    assert (steps, set(records)) == (
        [("ignore", "anna"), ("accept", "anna")],
        {"fetch", "version", "change", "alert", "delivery", "decision", "assignment", "mute", "feedback", "policy"},
    )


def test_judgement_names_its_rules(whole: Path) -> None:
    """Release and catalogue are those that judged; here those that write the bundle too."""
    judged = json.loads((whole / "change.json").read_text(encoding="utf-8"))
    release, catalogue = judged["judged_by"].split("/")

    assert (release, catalogue) == (judged["release"], judged["catalogue"][:16])


def test_fetches_go_from_the_old_text_to_the_next(whole: Path) -> None:
    """The last sight of the old text, the first of the new, and the one that confirmed it."""
    records = json.loads((whole / "records.json").read_text(encoding="utf-8"))

    assert [row["started_at"] for row in records["fetch"]] == [
        "2026-03-02T06:06:00.000Z",
        "2026-03-02T18:00:00.000Z",
        "2026-03-02T18:06:00.000Z",
    ]


def test_facts_that_moved_are_named(whole: Path) -> None:
    """What only one of the texts states."""
    notice = json.loads((whole / "facts.json").read_text(encoding="utf-8"))["moved"]["change_notice"]

    assert [notice[side][0]["value"] for side in ("gone", "came")] == ["P8D", "P3D"]


@pytest.mark.parametrize("change", [1, 2])
def test_no_secret_is_given_away(life: Path, change: int) -> None:
    """Neither in a decision nor in what a target answered, wherever it is told."""
    given = b"".join(file.read_bytes() for file in bundle(life, change).rglob("*") if file.is_file())

    assert [secret for secret in (HOOK, TOKEN, KEY) if secret.encode() in given] == []


def test_withheld_entry_is_told(whole: Path) -> None:
    """Its hash stays on the path, and the README says that its content is left out."""
    assert "since it holds a secret" in " ".join((whole / "README.txt").read_text(encoding="utf-8").split())


def test_change_that_does_not_matter_has_evidence_too(life: Path) -> None:
    """Also why nobody was told can be asked."""
    folder = bundle(life, 2)

    told = "not material" in (folder / "summary.html").read_text(encoding="utf-8")
    assert (told, list(differences(folder))) == (True, [])


def test_unknown_change_is_told(life: Path) -> None:
    """With where the numbers stand."""
    assert "no change 99 in this archive" in run(life, "99", "-o", str(life / "99.zip")).output


def test_folder_that_is_not_there_is_told(life: Path) -> None:
    """Before anything is read."""
    assert "there is no folder" in run(life, "1", "-o", str(life / "none" / "1.zip")).output


def test_bundle_is_its_owners(life: Path) -> None:
    """It says who decided what, and is given away by a person, not by the rights of a file."""
    run(life, "1", "-o", str(life / "own.zip"))

    assert (life / "own.zip").stat().st_mode & 0o777 == 0o600


def test_file_is_not_overwritten(life: Path) -> None:
    """Evidence that was given away is not lost by a slip."""
    (life / "kept.zip").write_bytes(b"kept")
    result = run(life, "1", "-o", str(life / "kept.zip"))

    assert (result.exit_code, (life / "kept.zip").read_bytes()) == (1, b"kept")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a change to a text that attacks, in an archive whose bytes of the old page went."""
    folder = configured(tmp_path_factory.mktemp("hostile"))
    with watching(folder) as archive:
        attack = "&lt;script src=//evil.example&gt;&lt;/script&gt;&lt;img src=//evil.example&gt; never\u202e share"
        add_texts(archive, "We keep it.", attack)
        with archive.transaction():
            archive.snapshots.drop(1)
            for number in range(150):
                archive.add_fetch(failed(after(seconds=number)))
    return bundle(folder)


@pytest.mark.parametrize("name", ["diff.html", "summary.html"])
def test_html_has_no_reference_outward(hostile: Path, name: str) -> None:
    """Whatever a vendor writes: it is shown as text, and nothing is loaded."""
    html = (hostile / name).read_text(encoding="utf-8")
    tags = re.findall(r"<[a-z][^>]*>", html.replace('<a href="diff.html">', ""))

    assert [tag for tag in tags if re.search(r"<script|<img|<link|src=|href=|url\(|\son\w+=", tag)] == []


def test_words_that_hide_are_shown(hostile: Path) -> None:
    """A character that turns the text around is named by its number."""
    assert "never⟨U+202E⟩ share" in (hostile / "diff.html").read_text(encoding="utf-8")


def test_page_that_is_gone_is_told(hostile: Path) -> None:
    """The bundle is written without it, and says so."""
    readme = (hostile / "README.txt").read_text(encoding="utf-8")

    assert ("The page before is not in here" in readme, list(differences(hostile))) == (True, [])


def test_of_many_fetches_some_are_left_out(hostile: Path) -> None:
    """And the bundle says how many."""
    assert "129 are not in here" in " ".join((hostile / "README.txt").read_text(encoding="utf-8").split())


def test_imported_change_says_whose_it_is(tmp_path: Path) -> None:
    """Nobody takes what others recorded for our own."""
    with watching(configured(tmp_path)) as archive:
        brought(archive, tmp_path, days(EIGHT, THREE))

    assert "it was imported from replay: recorded.jsonl" in " ".join(
        (bundle(tmp_path) / "README.txt").read_text(encoding="utf-8").split()
    )


@needs_openssl
def test_stamped_head_is_checked_by_openssl(life: Path, tmp_path: Path) -> None:
    """The command that the README names says that the stamp is good, and the script that its head is on the path."""
    authority = Authority(tmp_path)
    folder = Path(shutil.copytree(life, tmp_path / "life"))
    with Archive.open(folder / "test.db") as archive:
        head = archive.ledger.head()
        line = archive.ledger.line_at(head.number)
        assert line
        answer = stamping.asked("https://authority.example", line, lambda _, request: authority.answer(request))
        with archive.transaction():
            archive.ledger.add_timestamp(head.number, "https://authority.example", answer, now=after(days=7))
    stamped = bundle(folder)
    shutil.copy(authority.root, stamped / "roots.pem")
    command = re.search(r"openssl ts -verify.*\n.*", (stamped / "README.txt").read_text(encoding="utf-8"))
    assert command
    done = subprocess.run(["bash", "-c", command[0]], cwd=stamped, capture_output=True, text=True, check=False)

    assert (done.returncode, list(differences(stamped))) == (0, [])


def test_other_head_in_other_hands_is_told(life: Path, tmp_path: Path) -> None:
    """A ledger that was written anew does not pass through a head that was given away."""
    folder = Path(shutil.copytree(life, tmp_path / "life"))
    heads.append(folder / "heads.txt", heads.written(Head(20, bytes(32)), now=after(days=6)))

    assert list(differences(bundle(folder))) == ["entry 20: another head was given away"]
