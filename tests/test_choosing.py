from pathlib import Path

import pytest

from monitor.choosing import Told, chosen
from monitor.config import Config, load


def watchlist(folder: Path, *vendors: str) -> Config:
    """Write a watchlist with a policy of each vendor, and load it."""
    file = folder / "policy-monitor.toml"
    tables = (f'[[policy]]\nvendor = "{vendor}"\nurl = "https://{vendor.lower()}.example/"\n' for vendor in vendors)
    file.write_text("\n".join(tables), encoding="utf-8")
    return load(file)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("rivermap-privacy-polcy", "did you mean rivermap-privacy-policy?"),
        ("Rivrmap", "did you mean Rivermap?"),
        ("zzz", "there are rivermap-privacy-policy, roadbook-privacy-policy"),
    ],
)
def test_unknown_name_is_answered_with_what_was_meant(tmp_path: Path, name: str, expected: str) -> None:
    """Whoever slips in a policy or a vendor is told the nearest; else what there is."""
    with pytest.raises(Told) as refused:
        chosen(watchlist(tmp_path, "Rivermap", "Roadbook"), [name])

    assert str(refused.value.message).endswith(expected)


def test_long_watchlist_is_not_read_out(tmp_path: Path) -> None:
    """Thousands of names are no help."""
    config = watchlist(tmp_path, *(f"Vendor{number}" for number in range(21)))
    with pytest.raises(Told, match="`policy-monitor status` lists its 21 policies"):
        chosen(config, ["zzz"])
