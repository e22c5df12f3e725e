"""What reaches the log of somebody's failure: what failed and where, and nothing that anybody wrote."""

from __future__ import annotations

from typing import Literal

import psycopg
import pytest

from greenroom.core.logging import configure_logging, get_logger

WRITER = "canary\n\ncanary in another paragraph"


def insert_a_row_without_a_body(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TEMPORARY TABLE letters (writer text, body text NOT NULL)")
        connection.execute("INSERT INTO letters (writer) VALUES (%s)", [WRITER])


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_row_that_the_database_refused_is_not_quoted(
    database_url: str, log_format: Literal["text", "json"], capsys: pytest.CaptureFixture[str]
):
    configure_logging("info", log_format)
    try:
        insert_a_row_without_a_body(database_url)
    except psycopg.errors.NotNullViolation:
        get_logger("tests").exception("letter_lost", email="canary@example.test", letters=1)
    logged = capsys.readouterr().err
    assert "letter_lost" in logged
    assert "insert_a_row_without_a_body" in logged
    assert "NotNullViolation" in logged
    assert "canary" not in logged
