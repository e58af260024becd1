"""Every name that a reason can carry."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version

from monitor.materiality.rules import RULES
from monitor.materiality.rules.answers import ANSWERS
from monitor.materiality.rules.names import Name
from storage.records import Severity

_BEYOND = (
    Name(
        name="whole_rewrite",
        severities=(Severity.MEDIUM,),
        description="More than half of the words are others (guideline, hard cases)",
    ),
    Name(
        name="context_changed",
        severities=(Severity.HIGH, Severity.MEDIUM),
        description="A line moved to where it is denied, shared or sold, or from there",
    ),
    *(
        Name(
            name=answer.rule,
            severities=tuple(dict.fromkeys(filter(None, (answer.came, answer.went, answer.replaced, answer.way)))),
            description=f"{answer.name} is another than before, wherever it is stated",
        )
        for answer in ANSWERS.values()
        if answer.rule != "controller_changed"
    ),
    Name(name="unclassified", severities=(Severity.LOW,), description="An edit that no rule and no noise explains"),
)
"""Of reasons that no rule on a single edit gives."""

NAMES: Mapping[str, Name] = {name.name: name for name in (*(name for rule in RULES for name in rule.names), *_BEYOND)}


@cache
def judged_by() -> str:
    """Name what judges here: the release, and the beginning of the hash of its catalogue."""
    return f"{version('policy-monitor')}/{catalogue_hash()[:16]}"


def catalogue_hash() -> str:
    """Give the SHA-256 of the names, weights and descriptions of all rules: another one is another catalogue."""
    told = [[name.name, list(name.severities), name.description] for _, name in sorted(NAMES.items())]
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
