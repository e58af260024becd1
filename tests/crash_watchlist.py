"""The watchlist of the daemon that is killed: half of its vendors are told at once, half are gathered for digests."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.records import AlertKind
from tests.site import Site

POLICIES = 6
GATHERED = range(POLICIES // 2, POLICIES)
"""Vendors whose changes are told in digests."""
DIGESTS, DIGEST_SECONDS = 60, 10
"""So many routes, each with a digest so many seconds after the one before, from the start of a daemon on."""

SETTINGS = """
[monitor]
retry = "1s"
confirm = "1s"
grace = "2h"
free_disk = 0
head_file = "heads.txt"
[slack]
channel = "#policies"
[browse]
decisions = true
[crawl]
delay = "0s"
timeout = "20s"
private_networks = ["127.0.0.1"]
[schedule]
every = "2s"
jitter = "0s"
[[route]]
name = "what is no change"
to = "slack"
alert = [OTHERS]
"""


def vendor(number: int) -> str:
    """Name a vendor."""
    return f"Vendor {number}"


def write_watchlist(folder: Path, site: Site) -> None:
    """Write the watchlist of all pages, with digests from now on."""
    others = ", ".join(f'"{kind}"' for kind in AlertKind if kind is not AlertKind.CHANGE)
    tables = [SETTINGS.replace("OTHERS", others)]
    tables += [
        f'[[policy]]\nvendor = "{vendor(number)}"\nurl = "{site.address}/{number}"\n' for number in range(POLICIES)
    ]
    at_once = [vendor(number) for number in range(POLICIES) if number not in GATHERED]
    tables.append(f'[[route]]\nname = "at once"\nto = "slack"\nalert = "change"\nvendor = {json.dumps(at_once)}\n')
    gathered = json.dumps([vendor(number) for number in GATHERED])
    for number in range(DIGESTS):
        hour = (datetime.now(UTC) + timedelta(seconds=DIGEST_SECONDS * (number + 1))).strftime("%H:%M:%S")  # noqa: TID251 - a benchmark's
        tables.append(
            f'[[route]]\nname = "digest {number}"\nto = "slack"\nalert = "change"\nvendor = {gathered}\n'
            f'when = "daily"\nhour = "{hour}"\n'
        )
    (folder / "policy-monitor.toml").write_text("".join(tables), encoding="utf-8")
