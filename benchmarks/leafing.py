"""Whether every page of an archive of real texts is as it should be, in a browser.

usage: python -m benchmarks.leafing [EVERY [DIRECTORY]]

Makes an archive of four real vendors with thirty versions each, all changes judged, where there is none. Opens every
page of every vendor, of its changes each EVERYth (1), on a telephone's screen: prints what overflows, fails, asks
another server or leads nowhere, and what axe-core finds. Needs Chromium and the recorded pages of ../shared/data.
"""

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import httpx

from tests.chromium import chromium, opened, served
from tests.leafing import ACROSS, NARROW, VENDORS, VERSIONS, addresses, fill, look


def main(arguments: Sequence[str]) -> int:
    """Look at every page; give 1 where something is wrong."""
    every = int(arguments[0]) if arguments else 1
    directory = Path(arguments[1]) if len(arguments) > 1 else Path(tempfile.mkdtemp())
    path = directory / "policy-monitor.db"
    if not path.exists():
        fill(path)
    numbers = range(1, VERSIONS, every)
    pages = dict.fromkeys((*ACROSS, *(page for vendor in VENDORS for n in numbers for page in addresses(vendor, n))))
    wrong = 0
    links: set[str] = set()
    with (
        served(path) as address,
        chromium() as browser,
        opened(browser, address, width=NARROW) as seen,
    ):
        for page in pages:
            leaf = look(seen, address, page, axe=True)
            wrong += len(leaf.wrong)
            links |= leaf.links - set(pages)
            for said in leaf.wrong:
                print(f"{page}: {said}", flush=True)
        with httpx.Client(base_url=address, follow_redirects=True, timeout=60) as client:
            for link in {re.sub(r"\d+", "N", link): link for link in links}.values():
                if (status := client.get(link).status_code) != httpx.codes.OK:
                    wrong += 1
                    print(f"{link}: answers {status}")
    print(f"{len(pages)} pages, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
