"""Builds the packaged program: dist/archivist, and on Debian a .deb beside it.

python3 packaging/build.py
"""

from __future__ import annotations

import gzip
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import indent

import environment
import start
import system_libraries

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
FOLDER = ROOT / "dist" / "archivist"
DEBIAN_FILES = ROOT / "packaging" / "debian"
# What the bundled Python and Qt load from the system, beside what Qt asks of every program.
DEPENDS = (
    *("libstdc++6 (>= 12)", "libgcc-s1", "zlib1g", "libbz2-1.0", "liblzma5", "libuuid1"),
    *("fontconfig-config", "fonts-dejavu-core | fonts-noto-core | fonts-liberation"),
)
RECOMMENDS = (
    *(system_libraries.FONTS, "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
)
LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "LGPL", "GPL")
OTHER_NAMES = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}


def main() -> int:
    """Zero when everything was built."""
    if sorry := start.refusal(sys.version_info[:2]):
        print(sorry, file=sys.stderr)
        return 1
    if not system_libraries.provide(system_libraries.WINDOW, wanted=system_libraries.WINDOW):
        return 1  # PyInstaller loads Qt to learn what it needs
    python = environment.ensure(ROOT, environment.PACKAGE_LOCK, BUILD / "environment")
    if python is None:
        return 1
    freeze(python)
    collect_licences(python)
    print(f"Built {FOLDER.relative_to(ROOT)}: {size_of(FOLDER) / 1e6:.0f} MB")
    if shutil.which("dpkg-deb") is None:
        print("There is no dpkg-deb here, so no Debian package")
        return 0
    package = debian_package()
    print(f"Built {package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def freeze(python: Path) -> None:
    """PyInstaller's folder."""
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(FOLDER.parent), "--workpath", str(BUILD / "pyinstaller")]
    spec = ROOT / "packaging" / "archivist.spec"
    subprocess.run([*command, *places, str(spec)], cwd=ROOT, check=True)
    if sys.platform == "linux" and shutil.which("strip"):
        # A Python that was compiled here holds more to debug it with than to run.
        pythons = [*FOLDER.rglob("libpython*.so*"), *FOLDER.rglob("lib-dynload/*.so")]
        subprocess.run(["strip", "--strip-debug", *map(str, pythons)], check=True)


def collect_licences(python: Path) -> None:
    """The licence texts of the packages that go along, a folder each."""
    shutil.rmtree(BUILD / "licences", ignore_errors=True)
    site = Path(environment.ask(python, "import sysconfig; print(sysconfig.get_path('purelib'))"))
    for information in sorted(site.glob("*.dist-info")):
        name = information.name.removesuffix(".dist-info")
        for text in information.rglob("*"):
            if text.is_file() and text.name.upper().startswith(LICENCE_NAMES):
                put(text, BUILD / "licences" / name / text.name)


def size_of(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def debian_package() -> Path:
    """The folder in /opt, with what makes it a program of the desktop."""
    tree = BUILD / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FOLDER, tree / "opt" / "archivist", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "archivist").symlink_to("/opt/archivist/archivist")
    share = tree / "usr" / "share"
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / "archivist.svg"
    put(ROOT / "resources" / "icons" / "archivist.svg", icon)
    put(DEBIAN_FILES / "archivist.desktop", share / "applications" / "archivist.desktop")
    put(DEBIAN_FILES / "archivist.xml", share / "mime" / "packages" / "archivist.xml")
    papers = share / "doc" / "archivist"
    papers.mkdir(parents=True)
    shutil.copytree(BUILD / "licences", papers / "licences")
    (papers / "copyright").write_text(copyright_notice(), encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(control_text(project, size_of(tree)), encoding="utf-8")
    package = FOLDER.parent / f"archivist_{project['version']}_{architecture()}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z10", "--build"]
    subprocess.run([*build, str(tree), str(package)], check=True, stdout=subprocess.DEVNULL)
    return package


def put(source: Path, target: Path) -> None:
    """Copies one file, readable by all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def architecture() -> str:
    """As Debian calls this machine's."""
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def control_text(project: dict[str, str], size: int) -> str:
    """What apt reads."""
    libc = f"libc6 (>= {platform.libc_ver()[1]})"
    of_qt = [OTHER_NAMES.get(name, name) for name in system_libraries.WINDOW.values()]
    return (
        "Package: archivist\n"
        f"Version: {project['version']}\n"
        f"Architecture: {architecture()}\n"
        "Section: editors\n"
        "Priority: optional\n"
        "Maintainer: The Archivist authors <archivist@localhost>\n"
        f"Installed-Size: {size // 1024}\n"
        f"Depends: {', '.join([libc, *of_qt, *DEPENDS])}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\n"
        f"Description: {project['description']}\n"
        " Keeps saved articles as they came, marks people, agreements and disputes in\n"
        " them, finds every mention again in English, Japanese, Korean and Chinese, and\n"
        " exports what was marked in open formats.\n"
    )


def copyright_notice() -> str:
    """The licence in Debian's machine-readable form."""
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    body = indent(licence, " ").replace("\n\n", "\n .\n").rstrip()
    form = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    return (
        f"Format: {form}\n"
        "Comment: The program's folder holds Python, Qt (LGPL-3) and other packages, each under\n"
        " a licence of its own; the texts are in the folder licences.\n\n"
        f"Files: *\nCopyright: The Archivist authors\nLicense: Expat\n{body}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
