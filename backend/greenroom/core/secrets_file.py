"""Secrets that nobody set are made once and kept beside the data they protect."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

FILE_NAME = "secrets.json"
GENERATED = ("SECRET_KEY", "REFRESH_SECRET_KEY")


class SecretsUnreadable(Exception):
    """The file is there and is not what we wrote; the message is a sentence for who starts us."""


def generated_secrets(data_dir: Path) -> dict[str, str]:
    """The secrets of this data folder by setting name, made with mode 0600 where they are missing.

    Two processes that start at once agree: the file appears whole under its name, and the first one wins.
    Raises `OSError` where the folder cannot be written, `SecretsUnreadable` where the file was damaged.
    """
    # The database runs as another user when we are root, and must be able to pass through to its own folder.
    data_dir.mkdir(mode=0o711, parents=True, exist_ok=True)
    path = data_dir / FILE_NAME
    if not path.exists():
        _create(path, {name: secrets.token_urlsafe(48) for name in GENERATED})
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
        return {name: str(loaded[name]) for name in GENERATED}
    except (ValueError, KeyError, TypeError):
        raise SecretsUnreadable(
            f"The secrets in {path} cannot be read. Restore the file from a backup, or delete it: "
            "everybody then has to sign in again."
        ) from None


def _create(path: Path, values: dict[str, str]) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(values, file)
        file.flush()
        os.fsync(file.fileno())
    try:
        # Not a rename, which would replace: a link fails where another process came first.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
