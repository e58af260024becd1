"""Packs files into a ZIP file whose bytes depend on nothing but them: order, times and rights are given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from storage.opening import private

SUMS = "SHA256SUMS"

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""That a ZIP file can name."""

UNIX, READABLE = 3, 0o100644 << 16


@dataclass(frozen=True, slots=True)
class File:
    """A file of a bundle; `chunks` may be long, and are read once."""

    name: str
    at: datetime
    chunks: Iterable[bytes]


def bundle(files: Iterable[File], path: Path, folder: str) -> None:
    """Write a ZIP file with all in one folder, and their SHA-256 at its end.

    A file that was there is replaced once all is written. Only its owner may read it: it says who decided what.
    """
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    sums = []
    try:
        with open(part, "wb", opener=private) as stream, ZipFile(stream, "w", ZIP_DEFLATED) as archive:
            at = None
            for file in files:
                at = at or file.at
                sums.append(f"{_put(archive, file, folder)}  {file.name}\n")
            assert at
            _put(archive, File(SUMS, at, ["".join(sums).encode()]), folder)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _put(archive: ZipFile, file: File, folder: str) -> str:
    """Write one file; give its SHA-256 in hexadecimal."""
    info = ZipInfo(f"{folder}/{file.name}", max(EARLIEST, file.at.astimezone(UTC).timetuple()[:6]))
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, UNIX, READABLE
    digest = sha256()
    with archive.open(info, "w", force_zip64=True) as stream:
        for chunk in file.chunks:
            digest.update(chunk)
            stream.write(chunk)
    return digest.hexdigest()


def batched(lines: Iterable[str], size: int = 1_000) -> Iterator[bytes]:
    """Put lines together, so that a long list is neither held whole nor written line by line."""
    batch: list[str] = []
    for line in lines:
        batch.append(line)
        if len(batch) == size:
            yield "".join(batch).encode()
            batch.clear()
    yield "".join(batch).encode()
