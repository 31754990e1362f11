"""What Qt needs from the system: looked for by name, installed as root, else asked for."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

# Library -> Debian's and Ubuntu's package. Newer ones call GLib's libglib2.0-0t64, which
# provides the old name too. The last three are QtNetwork's.
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
}
WINDOW = {
    **OFFSCREEN,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = "fonts-noto-cjk"
LANGUAGES = ("ja", "ko", "zh-cn")
APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def provide(needed: Collection[str], wanted: dict[str, str]) -> bool:
    """Sees to the libraries; False if a needed one stays missing, after saying what to run.

    Root gets everything wanted installed; others are stopped only for want of what is needed.
    """
    if sys.platform != "linux":
        return True
    missing = [name for name in wanted if not loads(name)]
    packages = [*(wanted[name] for name in missing), *([FONTS] if lacks_fonts() else [])]
    if packages and is_root():
        install(packages, "Installing what Qt needs to draw windows and text")
        missing = [name for name in missing if not loads(name)]
        packages = [wanted[name] for name in missing]
    absent = [name for name in missing if name in needed]
    if absent:
        print(f"Missing from this system: {', '.join(absent)}.", file=sys.stderr)
        print(advice(packages), file=sys.stderr)
    elif packages == [FONTS]:
        print(f"No font here has Japanese, Korean and Chinese letters. {advice(packages)}")
    return not absent


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds it."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def is_root() -> bool:
    """Whether packages can be installed at once, with apt."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str], why: str) -> bool:
    """As root installs the packages, otherwise prints the line that would; False if not done."""
    if sys.platform != "linux" or not is_root():
        print(f"{why}. {advice(packages)}", file=sys.stderr)
        return False
    print(f"{why}: {' '.join(packages)}", flush=True)
    if not any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        apt("apt-get", "update")
    if apt(*APT_INSTALL, *packages):
        return True
    apt("apt-get", "update")  # the lists may name versions that are no longer served
    return apt(*APT_INSTALL, *packages)


def apt(*command: str) -> bool:
    """Asks nothing and tells only of failure."""
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = [*command, "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
    done = subprocess.run(
        quiet, env=settings, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


def advice(packages: Iterable[str]) -> str:
    """The one line to run."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        return f"Install what your system calls these Debian packages, then start again: {names}"
    return f"Run this line, then start again: sudo apt-get install --no-install-recommends {names}"


def display_is_there() -> bool:
    """Whether a window could open; a DISPLAY left over from elsewhere does not count."""
    if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not known yet: the library comes with what Qt needs
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


class _FontSet(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int), ("size", ctypes.c_int), ("fonts", ctypes.c_void_p))


def lacks_fonts() -> bool:
    """Whether Japanese, Korean or Chinese would be drawn as boxes, as far as fontconfig knows."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return True
    for name in ("FcInitLoadConfigAndFonts", "FcNameParse", "FcObjectSetCreate"):
        getattr(fontconfig, name).restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(_FontSet)
    # A configuration of its own: the process-wide one would not see fonts installed meanwhile.
    configuration = ctypes.c_void_p(fontconfig.FcInitLoadConfigAndFonts())
    fields = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    for language in LANGUAGES:
        pattern = ctypes.c_void_p(fontconfig.FcNameParse(f":lang={language}".encode()))
        found = fontconfig.FcFontList(configuration, pattern, fields)
        if not found or found.contents.count == 0:
            return True
    return False
