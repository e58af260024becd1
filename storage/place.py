"""Which file stands under a name, and whether it is still the same."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Place:
    """A name, and the file that it had."""

    path: Path
    file: os.stat_result | None
    """None where there was none."""

    @classmethod
    def of(cls, path: Path) -> Self:
        """Look at what stands under a name."""
        return cls(path, path.stat() if path.exists() else None)

    @property
    def holds(self) -> bool:
        """Whether the same file stands there; also where that cannot be seen."""
        try:
            return self.file is not None and os.path.samestat(self.path.stat(), self.file)
        except FileNotFoundError:
            return False
        except OSError:
            return True
