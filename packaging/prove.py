"""Proves set-up, tests and package on bare systems: fresh Debian trees made by debootstrap.

python3 packaging/prove.py sources           the two commands of the README, on HEAD
python3 packaging/prove.py package FILE.deb  install, start, tell the journey, remove

As root, with debootstrap. `--suite trixie` takes another Debian, `--keep` leaves the tree. The
machine's own mirror, certificates and settings of pip are carried into the tree for the proof.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
CARRIED_FILES = (
    *("/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt", "/etc/pip.conf"),
    *("/etc/apt/apt.conf.d/99proxy", "/etc/apt/apt.conf"),
)
CARRIED_VARIABLES = ("PIP_", "SSL_", "http_proxy", "https_proxy", "no_proxy", "REQUESTS_CA_BUNDLE")
CHECKOUT = Path("/srv", "archivist")  # in the tree
AS_SOMEBODY = (
    "id somebody >/dev/null 2>&1 || useradd -md /somebody somebody; HOME=/somebody; export HOME; "
    "setpriv --reuid somebody --regid somebody --clear-groups"
)
NOTHING_LEFT = """
for path in $(cat /srv/installed); do
  [ -d "$path" ] || ! [ -e "$path" ] || { echo "left behind: $path"; exit 1; }
done
left=$(find /opt /usr /etc /var/lib -iname '*archivist*' 2>/dev/null || true)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
"""


class Tree:
    """One Debian in a folder, entered with chroot in a process and mount space of its own."""

    def __init__(self, suite: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"archivist-{suite}-"))
        self.failed = 0
        subprocess.run(["tar", "-xf", str(bare_system(suite)), "-C", str(self.folder)], check=True)
        self.folder.chmod(0o755)  # the tar file has brought its own
        for name in CARRIED_FILES:
            if Path(name).is_file():
                inside = self.folder / name.lstrip("/")
                inside.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(name, inside)

    def run(self, what: str, command: str, *, fails: bool = False, says: str = "") -> None:
        """Runs a line in the tree's shell; tells whether it ended as it should, and said so."""
        settings = {k: v for k, v in os.environ.items() if k.startswith(CARRIED_VARIABLES)}
        settings |= {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
        settings["DEBIAN_FRONTEND"] = "noninteractive"
        enter = 'mount -t proc proc "$0/proc"; exec chroot "$0" sh -ec "$1"'
        space = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        began = time.monotonic()
        done = subprocess.run(
            [*space, "sh", "-c", enter, str(self.folder), command],
            env=settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        good = (done.returncode != 0) == fails and says in done.stdout
        good = good and "Traceback" not in done.stdout  # a window tells of faults and goes on
        self.failed += not good
        took = time.monotonic() - began
        print(f"{'passed' if good else 'FAILED'}  {took:6.1f} s  {what}", flush=True)
        lines = done.stdout.splitlines()
        print("\n".join(f"    {line}" for line in lines[-200 if not good else -4 :]), flush=True)

    def close(self, keep: bool) -> int:
        """Removes the tree unless it shall be kept; the number of failures."""
        if keep:
            print(f"The tree is in {self.folder}")
        else:
            shutil.rmtree(self.folder)
        return self.failed


def bare_system(suite: str) -> Path:
    """debootstrap's smallest system as a tar file; made once, kept in the user's cache."""
    kept = environment.user_cache() / "archivist" / f"bare-{suite}.tar"
    if kept.is_file():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)"],
        capture_output=True,
        text=True,
        check=True,
    )
    mirror = next(line for line in targets.stdout.split() if line.rstrip("/").endswith("/debian"))
    with tempfile.TemporaryDirectory() as folder:
        make = ["debootstrap", "--variant=minbase", "--include=ca-certificates"]
        subprocess.run([*make, suite, folder, mirror], check=True, stdout=subprocess.DEVNULL)
        made = kept.with_suffix(".part")
        subprocess.run(["tar", "-cf", str(made), "-C", folder, "."], check=True)
        made.rename(kept)
    return kept


def prove_sources(tree: Tree) -> None:
    """The two commands on a system with Python and pip and nothing else."""
    clone = tree.folder / CHECKOUT.relative_to("/")
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    python = "apt-get install -qqy --no-install-recommends python3 python3-pip"
    tree.run("a bare system with Python and pip", f"apt-get update -qq; {python} >/dev/null")
    start = "python3 packaging/start.py"
    tree.run(
        "without root, what is missing is named with the one line to run",
        f"cd {CHECKOUT}; {AS_SOMEBODY} {start} test",
        fails=True,
        says="sudo apt-get install --no-install-recommends libgl1",
    )
    tree.run("command 1, as root", f"cd {CHECKOUT}; {start}", says="There is no display here")
    tree.run("command 2, as root", f"cd {CHECKOUT}; {start} test", says=" passed")
    tree.run(
        "command 1, without root, on a checkout that cannot be written",
        f"cd {CHECKOUT}; {AS_SOMEBODY} {start}",
        says="/somebody/.cache/archivist/venv-",
    )
    xvfb = "apt-get install -qqy --no-install-recommends xvfb xauth >/dev/null"
    smoke = "xvfb-run -a .venv/bin/archivist --sample --smoke"
    tree.run("a real window on a virtual display", f"{xvfb}; cd {CHECKOUT}; {smoke}")


def prove_package(tree: Tree, package: Path) -> None:
    """From a bare system to an open window, and back to the bare system."""
    shutil.copy(package, tree.folder / "srv" / "program.deb")
    install = "apt-get install -qqy --no-install-recommends /srv/program.deb >/dev/null"
    tree.run("install", f"apt-get update -qq; {install}; dpkg -L archivist > /srv/installed")
    smoke = "QT_QPA_PLATFORM=offscreen archivist --sample --smoke"
    tree.run("start offscreen", smoke)
    tree.run("start offscreen without root", f"{AS_SOMEBODY} env {smoke}")
    tree.run("the told journey", "archivist demo")
    xvfb = "apt-get install -qqy --no-install-recommends xvfb xauth >/dev/null"
    tree.run(
        "a real window on a virtual display", f"{xvfb}; xvfb-run -a archivist --sample --smoke"
    )
    tree.run("remove", f"apt-get purge -qqy archivist >/dev/null; {NOTHING_LEFT}")


def main(arguments: list[str]) -> int:
    """Zero when everything passed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("sources", "package"))
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--keep", action="store_true")
    chosen = parser.parse_intermixed_args(arguments)
    if (chosen.what == "package") != (chosen.file is not None):
        parser.error("`package` needs the file, `sources` none")
    tree = Tree(chosen.suite)
    try:
        if chosen.file is None:
            prove_sources(tree)
        else:
            prove_package(tree, chosen.file)
    finally:
        failed = tree.close(chosen.keep)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
