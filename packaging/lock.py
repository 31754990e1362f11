"""Writes the three locks anew from pyproject.toml; needs uv on the path or in .venv.

python3 packaging/lock.py            keeps the versions the locks name, where they still fit
python3 packaging/lock.py --upgrade  takes the newest that fit
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "requirements.lock"
OTHERS = {"requirements-dev.lock": "dev", "requirements-package.lock": "package"}
COMPILE = (
    *("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet"),
)


def main(arguments: list[str]) -> int:
    """The program's lock first: the others hold the same versions and add their tools."""
    search = os.pathsep.join([str(ROOT / ".venv" / "bin"), os.environ.get("PATH", "")])
    uv = shutil.which("uv", path=search)
    if uv is None:
        print("uv is missing: pip install uv", file=sys.stderr)
        return 1
    subprocess.run([uv, *COMPILE, "-o", PROGRAM, *arguments], cwd=ROOT, check=True)
    for lock, group in OTHERS.items():
        command = [uv, *COMPILE, "--group", group, "-c", PROGRAM, "-o", lock, *arguments]
        subprocess.run(command, cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
