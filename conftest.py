"""What holds for every test: what cannot be imported here is left out, and no example has to hurry."""

import gc
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from _pytest.doctest import DoctestModule
from hypothesis import settings
from sqlite_utils import Database

# A busy machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# They need the extra `browser`; their tests skip themselves and say why.
collect_ignore = [] if find_spec("scrapy_playwright") else ["spiders/rendering.py", "spiders/visit.py"]

LONG = (
    *("test_daemon.py", "test_materiality_seeds.py", "test_browse_browser.py", "test_browser.py"),
    *("test_materiality_hostile.py", "test_cli.py", "test_flipping.py", "test_adding.py", "test_crawl.py"),
    *("test_quarter_reminders.py", "test_browse_leafing.py", "test_materiality_properties.py", "test_watching.py"),
    *("test_message_limits.py", "test_child.py", "test_browse_history.py", "test_moved_clock.py", "test_outage.py"),
    *("test_demo.py", "test_suspects_served.py", "test_crawl_manners.py", "test_failing_files.py", "test_budget.py"),
)
"""Of what takes long in one piece the longest is begun first, so that all processes end at about the same time; what
waits for others and what computes by itself take turns, so that no core is idle meanwhile."""

MEMORY, ROOM = Path("/dev/shm"), 2_000_000_000  # noqa: S108 - pytest makes a folder of its own there
"""What Linux keeps in memory, and the bytes that must be free there: in a container it may hold next to nothing."""


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests' files in memory where there is room: on a disk SQLite waits for it at each of many commits."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:  # noqa: TID251
        os.environ["TMPDIR"] = str(MEMORY)  # noqa: TID251 - for whatever a test starts, too
        tempfile.tempdir = None
    if config.getoption("dist", "no") == "no":
        # First, and here: it asks twice for the whole stack, with the source of each frame, and a test's is deep.
        import scrapy.core.downloader.contextfactory  # noqa: F401, PLC0415


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.name, len(LONG)))


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Look for examples only where there are any: each of the other modules would be loaded and searched in vain."""
    collectors = yield
    if file_path.suffix != ".py" or ">>>" in file_path.read_text(encoding="utf-8"):
        return collectors
    return [collector for collector in collectors if not isinstance(collector, DoctestModule)]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for garbage neither among what is imported nor, later, in it: a quarter of the time, and there is none."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def new_archives_are_copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Database]]:
    """Make the tables of an archive once: hundreds of tests need a new one, and the migrations take 0.1 s.

    Gives what opens a file and makes its tables there.
    """
    from storage import opening  # noqa: PLC0415 - the process that hands out the tests needs none of it

    new = tmp_path_factory.mktemp("archive") / "new.db"
    opening.open_for_writing(new).close()
    content = new.read_bytes()
    really_opened = opening._opened  # noqa: SLF001 - what opens a file that may be there or not

    def opened(path: Path) -> Database:
        if not path.exists():
            lay(content, path)
        return really_opened(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_opened", opened)
        yield really_opened


def lay(content: bytes, path: Path) -> None:
    """Put a file where there is none, whole from its first moment."""
    draft = path.with_name(f"{path.name}.{threading.get_ident()}")
    draft.write_bytes(content)
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
