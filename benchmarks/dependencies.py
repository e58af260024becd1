"""Lists what an installation is built of: every pinned package with its release and its licence.

    python -m benchmarks.dependencies > docs/dependencies.md

Releases are those of constraints.txt, licences what the installed packages say of themselves. Exits with 1, and names
them, where a package is installed in another release than it is pinned to, or not pinned at all.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

PINS = Path(__file__).parents[1] / "constraints.txt"
OURS = {"policy-monitor"}
COMES_WITH_PYTHON = {"pip", "setuptools", "wheel"}

HEAD = """\
# What an installation is built of

Written by `python -m benchmarks.dependencies > docs/dependencies.md`: every package that an installation with all
extras and the tools of development takes, at the release that `constraints.txt` pins and the tests ran with, and its
licence in its own words. To look for known vulnerabilities: `pip-audit -r constraints.txt --no-deps --disable-pip`,
where its data can be had. Where this page was written it could not.

| package | release | licence |
|---|---|---|"""


def pins() -> dict[str, str]:
    """Give the release that each package is pinned to, by its name in one spelling."""
    lines = (line.split("#")[0].strip() for line in PINS.read_text("utf-8").splitlines())
    return {spelled(name): release for name, _, release in (line.partition("==") for line in lines if line)}


def spelled(name: str) -> str:
    """Spell a name as PyPI compares it (PEP 503).

    >>> spelled("zope.interface")
    'zope-interface'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(package: Distribution) -> str:
    """Give what a package says of its licence: the expression, else classifiers, else the first words of the field."""
    said: Mapping[str, str] = package.metadata.json  # type: ignore[assignment]  # the stubs know of lists only
    classifiers = [name.rpartition(" :: ")[2] for name in said.get("classifier", ()) if name.startswith("License ::")]
    return (
        said.get("license_expression") or "; ".join(classifiers) or said.get("license", "").split("\n")[0] or "not said"
    )


def differing(pinned: Mapping[str, str], installed: Mapping[str, Distribution]) -> Iterator[str]:
    """Yield what is installed otherwise than it is pinned."""
    for name, package in sorted(installed.items()):
        if package.version != pinned.get(name):
            yield f"{name} {package.version} is installed, {pinned.get(name, 'nothing')} is pinned"


def main() -> None:
    """Print the table."""
    left_out = OURS | COMES_WITH_PYTHON
    installed = {spelled(one.name): one for one in distributions() if spelled(one.name) not in left_out}
    pinned = pins()
    print(HEAD)
    for name, package in sorted(installed.items()):
        print(f"| {name} | {package.version} | {licence(package)} |")
    if differ := list(differing(pinned, installed)):
        sys.exit("\n".join(differ))


if __name__ == "__main__":
    main()
