"""What a command was pointed at: the policies that a person named, or an error in words."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from monitor.config import Config, load
from monitor.hiding import safe
from storage.reader import Reader, UnknownPolicyError
from storage.records import Policy, RuleSettings

NO_TARGET = (
    "alerts have nowhere to go: set SLACK_WEBHOOK_URL, or SLACK_BOT_TOKEN with a channel in [slack], or name a "
    "[target.NAME] in the watchlist"
)

MOST_NAMED = 20
"""Policies that an error lists: more are no help."""


class Told(click.ClickException):
    """An error in words for a person, exit code 1."""

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's signature
        """Print the words only."""
        click.echo(safe(self.message), err=True, file=file)


def no_such_change(error: LookupError) -> Told:
    """Say that there is no change of that number, and where the numbers stand."""
    return Told(f"{error}: `policy-monitor status --open` and `history POLICY` show the numbers")


def watchlist(path: Path) -> Config | None:
    """Load the watchlist for a command that also works without one; None where there is no file."""
    return load(path) if path.exists() else None


def rules_for(config: Config | None, name: str | None) -> RuleSettings:
    """Give how the rules are set for a policy; for all where none is named; not at all without a watchlist."""
    if config is None:
        return {}
    return one(config, name).rules if name else config.watchlist.rules()


def chosen(config: Config, names: Sequence[str]) -> dict[str, Policy]:
    """Give the policies of those names, or of that vendor; all for none. Raises Told naming what there is."""
    if not names:
        return dict(config.policies)
    found: dict[str, Policy] = {}
    for name in names:
        matching = {
            key: policy
            for key, policy in config.policies.items()
            if name == key or name.lower() == policy.vendor.lower()
        } or {key: policy for key, policy in config.policies.items() if key.startswith(name)}
        if not matching:
            raise Told(f"no policy or vendor {name!r} in {config.path}: {_instead(config, name)}")
        found |= matching
    return found


def _instead(config: Config, name: str) -> str:
    """Say what may have been meant; of a long watchlist not every name."""
    names = list(dict.fromkeys((*config.policies, *(policy.vendor for policy in config.policies.values()))))
    spelled = {each.lower(): each for each in names}
    if near := get_close_matches(name.lower(), spelled, n=1):
        return f"did you mean {spelled[near[0]]}?"
    if len(config.policies) > MOST_NAMED:
        return f"`policy-monitor status` lists its {len(config.policies)} policies"
    return f"there are {', '.join(config.policies) or 'none'}"


def kept(config: Config, archive: Reader, name: str) -> str:
    """Give the name of the one policy of that name, on the watchlist or only in the archive."""
    try:
        return archive.policy(name).name
    except UnknownPolicyError:
        return one(config, name).name


def stored(archive: Reader, names: Sequence[str]) -> tuple[Policy, ...]:
    """Give the policies of the archive of those names, or of those vendors; all for none. Raises Told."""
    there = [watch.policy for watch in archive.watches()]
    missing = [name for name in names if not any(_means(name, policy) for policy in there)]
    if missing:
        near = get_close_matches(missing[0], [policy.name for policy in there], n=1)
        instead = f"did you mean {near[0]}?" if near else f"there are {len(there)}: `policy-monitor status` lists them"
        raise Told(f"no policy or vendor {missing[0]!r} in the archive: {instead}")
    return tuple(policy for policy in there if not names or any(_means(name, policy) for name in names))


def _means(name: str, policy: Policy) -> bool:
    return name == policy.name or name.lower() == policy.vendor.lower()


def one(config: Config, name: str) -> Policy:
    """Give the one policy of that name."""
    policies = chosen(config, [name])
    if len(policies) > 1:
        raise Told(f"{name!r} means several policies: {', '.join(policies)}")
    return next(iter(policies.values()))
