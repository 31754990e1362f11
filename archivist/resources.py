"""Where the files that ship with the program are."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def resources() -> Path:
    """The folder `resources`: of a frozen build, of an installed wheel, or of a checkout."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [package / "_resources", package.parent / "resources"]
    if frozen is not None:
        candidates.insert(0, Path(frozen) / "resources")
    for folder in candidates:
        if (folder / "sample").is_dir():
            return folder
    raise FileNotFoundError(f"the program's own files are missing; looked in {candidates}")
