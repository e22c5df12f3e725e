"""A new table with a person's rows fails here until a feature says that it keeps it."""

import uuid

import pytest
from sqlalchemy import Table

from greenroom.api import HOLDINGS
from greenroom.core.database import Base
from greenroom.core.migrations import import_models
from greenroom.personal_data.holdings import IMPERSONAL, belongs_to

import_models()
HELD = [name for holding in HOLDINGS for name in holding.tables]


def test_every_table_is_covered_by_exactly_one_part_or_holds_nothing_of_a_person():
    assert sorted([*HELD, *IMPERSONAL]) == sorted(Base.metadata.tables)


def test_a_table_that_names_a_person_is_not_called_impersonal():
    naming = [name for name in IMPERSONAL if "user_id" in Base.metadata.tables[name].c]
    assert naming == []


@pytest.mark.parametrize("name", HELD)
def test_every_held_row_leads_to_its_person(name: str):
    assert "user" in str(belongs_to(Base.metadata.tables[name], uuid.uuid4()))


@pytest.mark.parametrize("holding", HOLDINGS, ids=lambda holding: holding.title)
def test_what_is_withheld_exists_and_is_never_all(holding):
    for column in holding.withheld:
        table, _, name = column.partition(".")
        assert table in holding.tables
        assert name in Base.metadata.tables[table].c


def test_no_secret_is_exported():
    shown = [
        f"{table}.{column.name}"
        for holding in HOLDINGS
        for table in holding.tables
        for column in Base.metadata.tables[table].columns
        if f"{table}.{column.name}" not in holding.withheld
    ]
    assert [name for name in shown if "hash" in name and not name.endswith("request_hash")] == []
    assert [name for name in shown if "digest" in name] == []


def test_what_does_not_outlive_the_person_goes_by_cascade_or_is_named_by_their_id():
    def reaches(table: Table) -> bool:
        return "user_id" in table.c or any(
            key.ondelete == "CASCADE" and reaches(key.column.table) for key in table.foreign_keys
        )

    for holding in HOLDINGS:
        for name in () if holding.outlives else holding.tables:
            assert name == "users" or reaches(Base.metadata.tables[name]), name
