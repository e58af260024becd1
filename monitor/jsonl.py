"""Reads JSON lines, plain or zstd-compressed."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backports import zstd

WIDEST_WINDOW = 27
"""Archives of near-equal pages compress best with a window of 128 MiB, which zstd only reads when told to."""


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Give the objects of a file, one a line. Raises ValueError naming the line that is none."""
    with _opened(path) as file:
        for number, line in enumerate(_lines(file, path), start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}:{number}: is not JSON: {error}") from error
            if not isinstance(row, dict):
                raise ValueError(f"{path}:{number}: is not a JSON object")
            yield row


def _lines(file: io.TextIOWrapper, path: Path) -> Iterator[str]:
    try:
        yield from file
    except (EOFError, zstd.ZstdError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: cannot be read as it should be: {str(error) or 'it ends too early'}") from error


def _opened(path: Path) -> io.TextIOWrapper:
    if path.suffix != ".zst":
        return path.open(encoding="utf-8")
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: WIDEST_WINDOW}
    return io.TextIOWrapper(zstd.ZstdFile(path, "rb", options=options), encoding="utf-8")
