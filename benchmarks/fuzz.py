"""Runs the property tests for long: whatever is drawn, does what they state hold?

    python -m benchmarks.fuzz [--examples 5000] [--seed 0] [PART ...]

Parts are the names of properties, or pieces of them; all without any. The tests draw some dozens of inputs each; this
draws thousands, from a seed. Prints a line for each property; of one that does not hold the smallest input found, which
then belongs into its test as an `@example`.
"""

import argparse
import importlib
import inspect
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hypothesis import HealthCheck, seed, settings

TESTS = Path(__file__).parents[1] / "tests"

Property = Callable[[], None]


def properties(parts: Sequence[str]) -> Iterator[tuple[str, Property]]:
    """Yield every property that needs nothing but its inputs."""
    for path in sorted(TESTS.glob("test_*.py")):
        if "@given" not in path.read_text("utf-8"):
            continue
        module = importlib.import_module(f"tests.{path.stem}")
        for name, test in inspect.getmembers(module, inspect.isfunction):
            whole = f"{path.stem}::{name}"
            alone = hasattr(test, "hypothesis") and not inspect.signature(test).parameters
            if alone and (not parts or any(part in whole for part in parts)):
                yield whole, test


def held(test: Property, examples: int, number: int) -> Exception | None:
    """Draw so many inputs; give what was raised, None where nothing was."""
    given = getattr(test, "_hypothesis_internal_use_settings", settings())
    longer = settings(given, max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    test._hypothesis_internal_use_settings = longer  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public sets it twice
    try:
        seed(number)(test)()
    except Exception as error:  # noqa: BLE001 - what is looked for
        return error
    return None


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--examples", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    broken = 0
    for name, test in properties(arguments.parts):
        began = time.process_time()
        error = held(test, arguments.examples, arguments.seed)
        broken += error is not None
        said = f"{type(error).__name__}: {error}" if error else "holds"
        print(f"{name}  {time.process_time() - began:.0f} s  {said}", flush=True)
        for note in getattr(error, "__notes__", ()):
            print(f"    {note}")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
