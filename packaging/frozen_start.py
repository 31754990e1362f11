"""Runs first in the packaged program: what it starts, a browser say, gets the system's libraries.

PyInstaller's starter points LD_LIBRARY_PATH at the program's folder and keeps the former value.
"""

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
