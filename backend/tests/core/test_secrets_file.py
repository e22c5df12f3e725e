"""Secrets that nobody set: made once, kept private, the same for every process."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from greenroom.core.secrets_file import SecretsUnreadable, generated_secrets


def test_they_are_made_once(tmp_path: Path):
    made = generated_secrets(tmp_path / "data")
    assert generated_secrets(tmp_path / "data") == made
    assert set(made) == {"SECRET_KEY", "REFRESH_SECRET_KEY"}
    assert all(len(secret) >= 64 for secret in made.values())
    assert made["SECRET_KEY"] != made["REFRESH_SECRET_KEY"]


def test_only_their_owner_can_read_them(tmp_path: Path):
    generated_secrets(tmp_path)
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.stat().st_nlink == 1


def test_two_data_folders_have_different_ones(tmp_path: Path):
    assert generated_secrets(tmp_path / "a") != generated_secrets(tmp_path / "b")


def test_processes_that_start_at_once_agree(tmp_path: Path):
    for round_number in range(20):
        folder = tmp_path / str(round_number)
        with ThreadPoolExecutor(8) as starts:
            seen = list(starts.map(generated_secrets, [folder] * 8))
        assert all(secrets == seen[0] for secrets in seen)
        assert [file.name for file in folder.iterdir()] == ["secrets.json"]
        assert json.loads((folder / "secrets.json").read_text(encoding="utf-8")) == seen[0]


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        generated_secrets(tmp_path / "file" / "data")


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', '{"SECRET_KEY": "only one"}', "\x00"])
def test_a_damaged_file_is_said_to_be_damaged_and_never_replaced(tmp_path: Path, content: str):
    (tmp_path / "secrets.json").write_text(content, encoding="utf-8")
    with pytest.raises(SecretsUnreadable, match=r"secrets\.json cannot be read"):
        generated_secrets(tmp_path)
    assert (tmp_path / "secrets.json").read_text(encoding="utf-8") == content
