"""Reads a collection of Open Terms Archive: a git repository of versions or of snapshots, read by git itself.

A file stands for one document of one service, `Service/Terms type.md` or `.html`, and each commit for one record of one
document, at the moment of the fetch. What a commit is its subject says, in one of two wordings: that of engine 0.35 and
later ("First record of", "Record new changes of", "Apply technical or declaration upgrade on"), or the one before
("Start tracking", "Update", "Refilter").
"""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

from spiders.received import RECEIVED_TYPE
from storage.captures import Capture, CollectionError
from storage.records import Snapshot

TECHNICAL = ("Apply technical or declaration upgrade on", "Refilter")
"""How the subject of a commit begins that records no change of the vendor's."""

TYPES = {".md": RECEIVED_TYPE, ".html": "text/html; charset=utf-8", ".pdf": "application/pdf"}
"""What a file holds, by its suffix. The engine writes pages as UTF-8, whatever they were in."""

GIT = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "core.quotePath=false")
"""A repository that others made must not have git start programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One document of a collection."""

    path: str
    """Of its file in the repository."""

    @property
    def service(self) -> str:
        """Whose terms they are."""
        return str(PurePosixPath(self.path).parent)

    @property
    def terms(self) -> str:
        """Which kind of terms."""
        return PurePosixPath(self.path).stem

    @property
    def name(self) -> str:
        """What a person calls it by: the service and the kind of terms."""
        return f"{self.service}/{self.terms}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One record of a document."""

    hash: str
    at: datetime
    subject: str


def documents(folder: Path) -> tuple[Declaration, ...]:
    """Give the documents of a collection, by name. Raises CollectionError where it cannot be read."""
    listed = _git(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode("utf-8", "surrogateescape").split("\0")
    paths = (PurePosixPath(path) for path in listed if "/" in path)
    return tuple(Declaration(path=str(path)) for path in sorted(paths) if path.suffix in TYPES)


def matching(there: Iterable[Declaration], name: str) -> tuple[Declaration, ...]:
    """Choose the documents that a person names by service and terms, by file, or by part of the name where none is."""
    listed, wanted = tuple(there), name.casefold()
    exact = tuple(one for one in listed if wanted in {one.name.casefold(), one.path.casefold()})
    return exact or tuple(one for one in listed if wanted in one.name.casefold())


def commits(folder: Path, document: Declaration) -> tuple[Commit, ...]:
    """Give every record of a document, oldest first. Raises CollectionError where it cannot be read."""
    log = _git(
        folder, "log", "--reverse", "--no-merges", "--no-renames", "--format=%H%x09%aI%x09%s", "--", document.path
    )
    lines = (line.split("\t", 2) for line in log.decode("utf-8", "replace").splitlines())
    found = [Commit(hash=name, at=datetime.fromisoformat(at), subject=subject) for name, at, subject in lines]
    return tuple(sorted(found, key=lambda commit: commit.at))


def captures(folder: Path, document: Declaration, url: str) -> Iterator[Capture]:
    """Give what a collection holds of a document, oldest first. Raises CollectionError where it cannot be read."""
    content_type = TYPES[PurePosixPath(document.path).suffix]
    told = commits(folder, document)
    bodies = _bodies(folder, [f"{commit.hash}:{document.path}" for commit in told])
    for commit, body in zip(told, bodies, strict=True):
        if body is not None:
            yield Capture(
                origin=f"ota:{commit.hash}",
                snapshot=Snapshot(url=url, fetched_at=commit.at, content_type=content_type, body=body),
                believed=content_type == RECEIVED_TYPE,
                technical=commit.subject.startswith(TECHNICAL),
            )


def _bodies(folder: Path, names: Iterable[str]) -> Iterator[bytes | None]:
    """Give the content of each object in turn, None of a file that the commit removed."""
    with subprocess.Popen(  # noqa: S603 - git, with arguments of our own
        _command(folder, "cat-file", "--batch"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            for name in names:
                process.stdin.write(f"{name}\n".encode("utf-8", "surrogateescape"))
                process.stdin.flush()
                yield _body(process.stdout, name)
        finally:
            with suppress(OSError):
                process.stdin.close()
            process.kill()


def _body(stream: IO[bytes], name: str) -> bytes | None:
    """Read one answer of `git cat-file --batch`."""
    head = stream.readline().decode("utf-8", "replace").rstrip("\n")
    if head.endswith(" missing"):
        return None
    parts = head.rsplit(" ", 2)
    if len(parts) != 3 or parts[1] != "blob":  # noqa: PLR2004 - name, type, size
        raise CollectionError(f"git cannot read {name}: {head or 'it ended'}; `git fsck` says what is wrong")
    body = stream.read(int(parts[2]))
    stream.read(1)
    if len(body) != int(parts[2]):
        raise CollectionError(f"git ended while it read {name}; `git fsck` says what is wrong")
    return body


def _git(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(_command(folder, *arguments), capture_output=True, check=False)  # noqa: S603 - see above
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CollectionError(f"{folder} is no collection that git can read: {said[0] if said else 'git failed'}")
    return done.stdout


def _command(folder: Path, *arguments: str) -> list[str]:
    git = shutil.which("git")
    if git is None:
        raise CollectionError("git is not installed: a collection of Open Terms Archive is read with it")
    return [git, *GIT, "-C", str(folder), *arguments]
