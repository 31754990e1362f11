"""Runs first in the packaged program: what it starts, a browser say, gets the system's libraries.

PyInstaller's starter points LD_LIBRARY_PATH at the program's folder and keeps the former value.
A worker, which is the program again, is told to find its own: it would count on ours.
"""

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
