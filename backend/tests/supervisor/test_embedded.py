from __future__ import annotations

from pathlib import Path

from greenroom.core.settings import load_settings
from greenroom.supervisor.embedded import announcement, embedded_parts


def parts(data_dir: Path, **environment: str) -> set[str]:
    settings = load_settings({"DATA_DIR": str(data_dir), **environment})
    return {part.name for part in embedded_parts(settings)}


def test_with_nothing_set_every_part_is_embedded(tmp_path: Path) -> None:
    assert parts(tmp_path) == {"database", "files", "wording", "letters", "payments", "secrets"}


def test_what_is_set_is_not_called_embedded(tmp_path: Path) -> None:
    assert "database" not in parts(tmp_path, DATABASE_URL="postgresql://someone@host/name")
    assert "secrets" not in parts(tmp_path / "own", SECRET_KEY="a" * 32, REFRESH_SECRET_KEY="b" * 32)


def test_where_a_model_words_things_our_own_engine_is_not_named(tmp_path: Path) -> None:
    assert "wording" not in parts(tmp_path, AI_PROVIDER="openai", API_KEY="key")
    assert "wording" not in parts(tmp_path, GEMINI_API_KEY="key")
    assert "wording" in parts(tmp_path, AI_PROVIDER="embedded", GEMINI_API_KEY="key")


def test_files_in_an_s3_store_are_not_called_embedded(tmp_path: Path) -> None:
    assert "files" not in parts(tmp_path, STORAGE_ACCESS_KEY="key", STORAGE_SECRET_KEY="secret")


def test_the_announcement_names_the_address_and_no_secret(tmp_path: Path) -> None:
    settings = load_settings({"DATA_DIR": str(tmp_path), "PORT": "8123"})
    said = announcement(settings)
    assert "http://localhost:8123" in said
    assert settings.tokens.secret_key.get_secret_value() not in said
