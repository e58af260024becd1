import re
from pathlib import Path

import pytest

import monitor.materiality
from monitor.materiality.catalogue import NAMES
from monitor.materiality.rules import RULES

SOURCES = sorted(Path(monitor.materiality.__file__).parent.rglob("*.py"))
WRITTEN_OUT = sorted({name for path in SOURCES for name in re.findall(r'\brule="(\w+)"', path.read_text("utf-8"))})


@pytest.mark.parametrize("name", WRITTEN_OUT)
def test_every_name_in_the_code_is_listed(name: str) -> None:
    """A reason's name, or the beginning of one, that stands in a rule's code stands in the list of names."""
    assert any(listed == name or listed.startswith(f"{name}_") for listed in NAMES)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_name_is_described(name: str) -> None:
    """A name without a description would say nothing to whoever sets it."""
    assert NAMES[name].description


def test_no_rule_is_listed_twice() -> None:
    """A rule that stood twice in the list would tell everything twice."""
    assert len(RULES) == len({rule.find for rule in RULES})
