import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config import ConfigError, load
from monitor.watchlist import SECTIONS

KEYS = {name: sorted(key.name for key in fields(section)) for name, section in SECTIONS.items()}
HEADS = {"policy": "[[policy]]", "rule": "[[rule]]", "route": "[[route]]", "target": "[target.x]"}

ODD = [
    *("12h", "-1s", "٣h", "9" * 400 + "d", "0 6 * * mon", "* * * * 9", "22:00-07:00", "25:00", "../../etc", "off"),
    *("https://a.example/", "https://[::1", "http://a:99999/", "//p[", "a{b", "::/0", "10.0.0.1/8", "\0", "a\nb", "🦊"),
]
VALUES: st.SearchStrategy[object] = st.one_of(
    st.sampled_from(ODD), st.integers(), st.booleans(), st.just({}), st.lists(st.sampled_from(ODD), max_size=3)
)


def written(value: object) -> str:
    """Write a value as TOML."""
    return json.dumps(value, ensure_ascii=True)


def table(name: str) -> st.SearchStrategy[str]:
    """Return tables of a kind with any of its keys, and one that it has not."""
    lines = st.dictionaries(st.sampled_from([*KEYS[name], "nonsense"]), VALUES.map(written), max_size=6)
    head = HEADS.get(name, f"[{name}]")
    return lines.map(lambda told: "\n".join((head, *(f"{key} = {value}" for key, value in told.items()))))


FILES = st.lists(st.sampled_from(sorted(KEYS)).flatmap(table), max_size=4).map("\n".join)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a watchlist is written."""
    return tmp_path_factory.mktemp("watchlist") / "policy-monitor.toml"


@settings(max_examples=40)
@given(content=FILES.map(str.encode) | st.binary(max_size=60))
def test_any_file_is_a_watchlist_or_refused(path: Path, content: bytes) -> None:
    """Any file is a watchlist, or refused with a ConfigError: nothing else is raised."""
    path.write_bytes(content)
    try:
        outcome = type(load(path)).__name__
    except ConfigError as error:
        outcome = type(error).__name__

    assert outcome in {"Config", "ConfigError"}
