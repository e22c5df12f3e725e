"""The committed table of faults has a row for every cell that is tested, and no other."""

from __future__ import annotations

from tests.faults import CELLS, HEAD, TABLE, rows


def test_every_cell_has_its_row_and_no_row_is_left_over():
    cells = [(system, fault) for system, faults in CELLS.items() for fault in faults]
    assert list(rows()) == cells


def test_the_table_is_introduced():
    assert TABLE.read_text().startswith(HEAD)
