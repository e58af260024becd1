import io
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from backports import zstd
from click.testing import Result

from spiders.ota import captures, commits, documents, matching
from storage.captures import CollectionError
from tests import commanding
from tests.making import NOTICE, SHARED, after, blank, needs_shared, page, watching
from tests.pasts import Record, brought, collection, markdown

FIRST, CHANGED, TECHNICAL = "First record of", "Record new changes of", "Apply technical or declaration upgrade on"
WORDINGS = [(FIRST, CHANGED, TECHNICAL), ("Start tracking", "Update", "Refilter")]


def run(folder: Path, *arguments: str | Path) -> Result:
    """Run a command over a watchlist of one policy."""
    watchlist, file = folder / "policy-monitor.toml", folder / "policy-monitor.db"
    watchlist.write_text('[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n', encoding="utf-8")
    if not file.exists():
        file.write_bytes(blank())
    return commanding.run(folder, *arguments)


def three(folder: Path, *, wording: tuple[str, str, str] = WORDINGS[0]) -> Path:
    """Make a collection with a first record, an upgrade and a change."""
    first, changed, technical = (f"{words} Acme Privacy Policy" for words in wording)
    return collection(
        folder / "acme-versions",
        Record(at=after(days=-90), text=markdown("8 days"), subject=first),
        Record(at=after(days=-60), text=markdown("8 days", "Read better."), subject=technical),
        Record(at=after(days=-30), text=markdown("5 days", "Read better."), subject=changed),
    )


def history(folder: Path, policy: str = "acme-privacy-policy") -> list[dict[str, Any]]:
    """Give the versions of a policy as `history` prints them."""
    return [json.loads(line) for line in run(folder, "history", policy, "--json").output.splitlines()]


@pytest.mark.parametrize("wording", WORDINGS)
def test_kinds_of_records_in_either_wording(tmp_path: Path, wording: tuple[str, str, str]) -> None:
    """A technical upgrade is recognised, whichever release of the engine wrote the commit."""
    run(tmp_path, "import", "ota", three(tmp_path, wording=wording), "--terms", "acme", "--vendor", "Acme")

    assert [version["kind"] for version in history(tmp_path)] == ["first", "upgrade", "change"]


def test_history_says_where_it_comes_from(tmp_path: Path) -> None:
    """Whoever reads a history sees what others recorded."""
    run(tmp_path, "import", "ota", three(tmp_path), "--terms", "acme", "--vendor", "Acme")

    assert {version["imported_from"] for version in history(tmp_path)} == {"ota: acme-versions: Acme/Privacy Policy.md"}


def test_documents_are_listed(tmp_path: Path) -> None:
    """Without a document named, those that there are are said."""
    assert run(tmp_path, "import", "ota", three(tmp_path)).output.splitlines()[0] == "Acme/Privacy Policy.md"


def test_policy_off_the_watchlist_is_kept_and_read(tmp_path: Path) -> None:
    """A vendor that nobody watches has a history too."""
    run(tmp_path, "import", "ota", three(tmp_path), "--terms", "acme", "--vendor", "Zeta", "--kind", "terms")

    assert [version["version"] for version in history(tmp_path, "zeta-terms")] == [1, 2, 3]


def test_import_says_what_it_did(tmp_path: Path) -> None:
    """One line counts."""
    done = run(tmp_path, "import", "ota", three(tmp_path), "--terms", "acme", "--policy", "acme-privacy-policy")

    assert done.output == (
        "acme-privacy-policy: 3 captures, 0 known, 3 taken over: 3 versions (1 upgrade), 1 change (1 material)\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--terms", "acme"], "--policy names a policy of the watchlist"),
        (["--terms", "zeta", "--vendor", "Acme"], "no document 'zeta'"),
        (["--terms", "acme", "--policy", "acme-privcy-policy"], "did you mean"),
    ],
)
def test_slip_is_answered(tmp_path: Path, arguments: list[str], said: str) -> None:
    """What is missing or misspelt is said, with what there is."""
    assert said in run(tmp_path, "import", "ota", three(tmp_path), *arguments).output


def test_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    """Git's own words say why."""
    with pytest.raises(CollectionError, match="is no collection that git can read"):
        documents(tmp_path)


def test_missing_git_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git there is no reading, and the message says so."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CollectionError, match="git is not installed"):
        documents(tmp_path)


def test_snapshots_are_read_as_pages(tmp_path: Path) -> None:
    """A collection of snapshots goes through our own extractor."""
    pages = collection(
        tmp_path / "acme-snapshots",
        *(
            Record(at=after(days=day), text=page(NOTICE.format(words)).decode(), path="Acme/Privacy Policy.html")
            for day, words in ((-90, "8 days"), (-30, "5 days"))
        ),
    )
    run(tmp_path, "import", "ota", pages, "--terms", "acme", "--vendor", "Acme")

    assert [version["kind"] for version in history(tmp_path)] == ["first", "change"]


def test_records_of_other_documents_are_left_alone(tmp_path: Path) -> None:
    """A collection holds many documents in one line of commits."""
    folder = collection(
        tmp_path / "many",
        Record(at=after(days=-3), text="A", path="Acme/Privacy Policy.md"),
        Record(at=after(days=-2), text="B", path="Zeta/Terms of Service #en.md"),
        Record(at=after(days=-1), text="C", path="Acme/Privacy Policy.md"),
    )
    (document,) = matching(documents(folder), "zeta/terms of service #en")

    assert [each.snapshot.body for each in captures(folder, document, "")] == [b"B"]


def test_records_come_by_their_own_time(tmp_path: Path) -> None:
    """A collection whose history was put together later is read in the order of the fetches."""
    folder = collection(tmp_path / "late", Record(at=after(days=-1), text="B"), Record(at=after(days=-3), text="A"))

    assert [each.at for each in commits(folder, documents(folder)[0])] == [after(days=-3), after(days=-1)]


def recorded_versions(name: str, most: int) -> Iterator[dict[str, Any]]:
    """Give the first versions that a collection kept of a document."""
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 27}
    file = SHARED / "data" / "replay" / f"{name}-privacy-policy.versions.jsonl.zst"
    with io.TextIOWrapper(zstd.ZstdFile(file, "rb", options=options), encoding="utf-8") as lines:
        for _, line in zip(range(most), lines, strict=False):
            yield json.loads(line)


def words(text: str) -> list[str]:
    """Give the words of a text without the targets of its links, as the reference is scored."""
    return re.findall(r"\w+", re.sub(r"https?://\S+", " ", re.sub(r"\]\([^)]*\)", "] ", text)).lower())


@needs_shared
@pytest.mark.parametrize(
    ("name", "most"),
    [("brevo", 2), ("github", 3), ("npm-public-registry", 3), ("open-collective", 2), ("perplexity", 2)],
)
def test_real_collection_is_found_again(tmp_path: Path, name: str, most: int) -> None:
    """Every change of wording that the reference has is a change at its moment, and no technical upgrade is one."""
    rows = list(recorded_versions(name, most))
    subjects = {"first": FIRST, "change": CHANGED, "upgrade": TECHNICAL}
    moments = [datetime.fromisoformat(row["recorded_at"]) for row in rows]
    folder = collection(
        tmp_path / "real",
        *(
            Record(at=at, text=row["text"], subject=f"{subjects[row['kind']]} {name}")
            for at, row in zip(moments, rows, strict=True)
        ),
    )
    with watching(tmp_path) as archive:
        brought(archive, tmp_path, captures(folder, documents(folder)[0], ""))
        found = {change.after.seen_at for change in archive.changes("acme-privacy-policy")}
    told = {at for at, row in zip(moments, rows, strict=True) if row["kind"] == "change"}
    steps = zip(moments[1:], rows, rows[1:], strict=False)
    worded = {at for at, before, now in steps if words(before["text"]) != words(now["text"])} & told

    assert worded <= found <= told
