from importlib import import_module
from pkgutil import iter_modules

import pytest

import benchmarks


@pytest.mark.parametrize("name", [module.name for module in iter_modules(benchmarks.__path__)])
def test_each_benchmark_can_be_begun(name: str) -> None:
    """As its own page says, from the folder of the repository."""
    import_module(f"benchmarks.{name}")
