"""The tools: how each is set up as its own documentation says, goes through a phase, and what it then told."""

import json
import re
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.peers.ground import Ground, page_of, settled, started
from benchmarks.peers.pages import Phase, vendor
from benchmarks.peers.table import Round, Told
from benchmarks.peers.usage import Ended, Usage, run

Rounds = Iterator[Round]

OURS = Path(sys.executable).with_name("policy-monitor")

FLOORS = Path(__file__).with_name("floors.py")

PERIOD = 45
"""Seconds between two rounds of our daemon, or more where there are many pages."""

REPORTED = re.compile(r"^(?:\d+\. )?(CHANGED|ERROR)[A-Z,]*: .*?(http://127\S+)", re.MULTILINE)
"""How urlwatch and webchanges name a page in their report."""


def floor(kind: str, ground: Ground) -> Rounds:
    """Fetch and hash, as a program of its own each time."""
    listed = ground.folder / "addresses.txt"
    listed.write_text("\n".join(ground.addresses), "utf-8")
    for phase in ground.phases:
        ground.site.show(phase)
        ended = run([sys.executable, FLOORS, kind, listed], ground.folder, ground.surroundings)
        yield Round(phase=phase, usage=checked(ended, ground).usage, told=Told())


def checked(ended: Ended, ground: Ground) -> Ended:
    """Make sure that a program did what it is measured for."""
    seen = ground.site.counts()["different"]
    assert seen == ground.pages, f"fetched {seen} of {ground.pages} pages: see {ground.folder}"
    return ended


def reporter(peer: str, ground: Ground) -> Rounds:
    """Run urlwatch or webchanges as cron would: each round is a program of its own that prints its report.

    Both recommend `html2text` for pages made for readers, and `css` before it where the text stands in one element. Of
    urlwatch's methods it is `pyhtml2text`, the one that webchanges has made its default.
    """
    convert = {"html2text": "pyhtml2text"} if peer == "urlwatch" else "html2text"
    filters = [{"css": "main"}, convert] if ground.main_only else [convert]
    jobs = "\n---\n".join(json.dumps({"url": address, "filter": filters}) for address in ground.addresses)
    (ground.folder / "jobs.yaml").write_text(jobs, "utf-8")
    options = {"urlwatch": ("--urls", "--cache"), "webchanges": ("--jobs", "--database")}[peer]
    command: list[str | Path] = [
        *(ground.program(peer, peer), options[0], "jobs.yaml", options[1], "kept.db"),
        *("--config", "config.yaml", "--hooks", "hooks.py"),
    ]
    for phase in ground.phases:
        ground.site.show(phase)
        ended = checked(run(command, ground.folder, ground.surroundings), ground)
        yield Round(phase=phase, usage=ended.usage, told=reported(ended.output))


def reported(output: str) -> Told:
    r"""Return what a report tells; a page that stands in its summary and below is told once.

    >>> reported("CHANGED: Privacy (http://127.0.1.3:80/p)\nERROR,REPEATED: http://127.0.1.4:80/p")
    Told(changes=(1,), troubles=(2,))
    >>> reported("1. CHANGED: http://127.0.1.3:80/p\n1. CHANGED: Privacy\nCHANGED: http://127.0.1.3:80/p")
    Told(changes=(1,), troubles=())
    """
    found = dict.fromkeys((said, page_of(address)) for said, address in REPORTED.findall(output))
    return Told(
        changes=tuple(page for said, page in found if said == "CHANGED"),
        troubles=tuple(page for said, page in found if said == "ERROR"),
    )


def changedetection(ground: Ground) -> Rounds:
    """Run the server with its plain fetcher, import the pages through its API, and recheck all in each further round.

    Beside its defaults: it may fetch from loopback, does not ask for new releases, and writes no debug log.
    """
    port = free_port()
    program = ground.program("changedetection.io", "changedetection.io")
    command: list[str | Path] = [program, "-h", "127.0.0.1", "-p", str(port)]
    surroundings = {
        "ALLOW_IANA_RESTRICTED_ADDRESSES": "true",
        "DISABLE_VERSION_CHECK": "yes",
        "LOGGER_LEVEL": "WARNING",
    }
    with started([*command, "-C", "-d", "kept"], ground, **surroundings) as process:
        ask = partial(asked, f"http://127.0.0.1:{port}/api/v1/", token(ground.folder / "kept"))
        answered(ask)
        for example in json.loads(ask("watch")):
            ask(f"watch/{example}", method="DELETE")
        for phase in ground.phases:
            ground.site.show(phase)
            ground.sink.received.clear()
            begin = partial(imported, ask, ground) if phase is Phase.FIRST else partial(ask, "watch?recheck_all=1")
            usage = settled(process, ground, begin)
            told = [page_of(json.dumps(message)) for message in ground.sink.received]
            yield Round(phase=phase, usage=usage, told=Told(changes=told))


def free_port() -> int:
    """Return a port of loopback that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def token(kept: Path) -> str:
    """Wait for a server's data, and return the key of its API."""
    for _ in range(300):
        for path in kept.glob("*.json"):
            with suppress(KeyError, ValueError):
                return str(json.loads(path.read_text())["settings"]["application"]["api_access_token"])
        time.sleep(0.2)
    raise AssertionError(f"changedetection.io does not start: see {kept.parent}")


def asked(base: str, key: str, path: str, body: bytes | None = None, method: str | None = None) -> bytes:
    """Ask a server's API."""
    headers = {"x-api-key": key, "Content-Type": "text/plain"}
    request = urllib.request.Request(base + path, body, headers, method=method)  # noqa: S310 - on loopback
    with urllib.request.urlopen(request, timeout=120) as response:  # noqa: S310 - likewise
        return bytes(response.read())


def answered(ask: Callable[[str], bytes]) -> None:
    """Wait until a server answers, and has come to rest."""
    for _ in range(300):
        with suppress(OSError):
            ask("systeminfo")
            time.sleep(10)
            return
        time.sleep(0.2)


def imported(ask: Callable[[str, bytes], bytes], ground: Ground) -> None:
    """Import the pages with what each is to be read by; the server checks what is new by itself."""
    known = {"notification_urls": f"json://127.0.0.1:{ground.sink.port}/"}
    known |= {"include_filters": "main"} if ground.main_only else {}
    ask(f"import?{urlencode(known)}", "\n".join(ground.addresses).encode())


def ours(ground: Ground, *, daemon: bool) -> Rounds:
    """Run policy-monitor by hand, `check` and `deliver`, or as the daemon; alerts go to a webhook."""
    period = max(PERIOD, ground.pages // 12)
    (ground.folder / "policy-monitor.toml").write_text(watchlist(ground, period), "utf-8")
    surroundings = {
        **ground.surroundings,
        "GRC_URL": f"http://127.0.0.1:{ground.sink.port}/",
        "GRC_KEY": "0123456789abcdef0123456789abcdef",
    }
    yield from by_daemon(ground, surroundings) if daemon else by_hand(ground, surroundings)


def watchlist(ground: Ground, period: int) -> str:
    """Return a watchlist of all pages; a second look comes after a second, and no host is kept waiting."""
    head = (
        'monitor = { confirm = "1s" }\ncrawl = { delay = "0s", private_networks = ["127.0.0.0/8"] }\n'
        f'schedule = {{ every = "{period}s", jitter = "0s" }}\n'
        '[target.grc]\nkind = "webhook"\nsecret = "GRC_URL"\nsign = "GRC_KEY"\n'
    )
    select = 'select = "main"\n' if ground.main_only else ""
    policies = (
        f'[[policy]]\nvendor = "{vendor(number)}"\nurl = "{address}"\n{select}'
        for number, address in enumerate(ground.addresses)
    )
    return head + "".join(policies)


def by_hand(ground: Ground, surroundings: Mapping[str, str]) -> Rounds:
    """Check all pages and deliver what is to be told, in each phase."""
    for phase in ground.phases:
        ground.site.show(phase)
        ground.sink.received.clear()
        check = checked(run([OURS, "check"], ground.folder, surroundings), ground)
        deliver = run([OURS, "deliver"], ground.folder, surroundings)
        assert deliver.code == 0, f"not delivered: see {ground.folder}"
        usage = Usage(
            processor=check.usage.processor + deliver.usage.processor,
            wall=check.usage.wall + deliver.usage.wall,
            megabytes=max(check.usage.megabytes, deliver.usage.megabytes),
        )
        yield Round(phase=phase, usage=usage, told=told_by_us(ground))


def by_daemon(ground: Ground, surroundings: Mapping[str, str]) -> Rounds:
    """Let the daemon run, and change the site between two of its rounds."""
    ground.site.show(Phase.FIRST)
    with started([OURS, "run"], ground, **surroundings) as process:
        for phase in ground.phases:
            usage = settled(process, ground, ground.sink.received.clear)
            yield Round(phase=phase, usage=usage, told=told_by_us(ground))
            following = ground.phases[ground.phases.index(phase) + 1 :]
            if following:
                ground.site.show(following[0])


def told_by_us(ground: Ground) -> Told:
    """Return what came to the webhook: one alert names all policies that it is about."""
    pages: dict[str, list[int]] = {"change": [], "other": []}
    for message in ground.sink.received:
        about = [message["policy"], *message["also_on"]]
        kind = "change" if message["kind"] == "change" else "other"
        pages[kind] += [page_of(policy["url"]) for policy in about]
    return Told(changes=pages["change"], troubles=pages["other"])


def usual(name: str, tool: Callable[[Ground], Rounds]) -> Mapping[str, tuple[Callable[[Ground], Rounds], bool]]:
    """Return a tool as it comes, and told where the policy stands."""
    return {name: (tool, False), f"{name}, `main`": (tool, True)}


TOOLS: Mapping[str, tuple[Callable[[Ground], Rounds], bool]] = {
    "Scrapy + SHA-256": (partial(floor, "scrapy"), False),
    "Scrapy + SHA-256 + lxml": (partial(floor, "lxml"), False),
    "policy-monitor": (partial(ours, daemon=True), False),
    "policy-monitor check": (partial(ours, daemon=False), False),
    **usual("urlwatch", partial(reporter, "urlwatch")),
    **usual("webchanges", partial(reporter, "webchanges")),
    **usual("changedetection.io", changedetection),
}
"""By name: what runs it, and whether it is told that the policy stands in `main`."""
