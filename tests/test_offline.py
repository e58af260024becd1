import json
from pathlib import Path

from tests.commanding import run
from tests.making import NOTICE, page

EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))


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
