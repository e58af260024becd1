import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_pinned_package_is_listed_at_its_release() -> None:
    """What an operator reads of what is installed is what `constraints.txt` has installed."""
    pins = (line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
    rows = (line.split(" | ") for line in (ROOT / "docs" / "dependencies.md").read_text("utf-8").splitlines())
    listed = {row[0].removeprefix("| "): row[1] for row in rows if len(row) == 3}

    assert listed == {"package": "release"} | {re.sub(r"[-_.]+", "-", name).lower(): at for name, at in pins}
