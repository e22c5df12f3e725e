"""Whose CV it is, in the ways that people write their names."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand

REST = "\nLeeds | office@example.com\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n"


def name_of(header: str) -> str | None:
    return understand(Document("pdf", header + REST, (0,))).contact.name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Mei-Ling (Maggie) Quarrie", "Mei-Ling (Maggie) Quarrie"),
        ("QUARRIE, Maggie", "QUARRIE, Maggie"),
        ("Van der Zwaan, Joris", "Van der Zwaan, Joris"),
        ("María Inés de la Vega Otero Ruiz", "María Inés de la Vega Otero Ruiz"),
        ("Tamsin Baker", "Tamsin Baker"),
        ("Tamsin Lane", "Tamsin Lane"),
        ("tamsin quarrie", "tamsin quarrie"),
        ("Curriculum Vitae of Tamsin Quarrie", "Tamsin Quarrie"),
        ("CV – Tamsin Quarrie", "Tamsin Quarrie"),
        ("Lebenslauf Tamsin Quarrie", "Tamsin Quarrie"),
        ("Tamsin Quarrie's Resume", "Tamsin Quarrie"),
        ("TAMSIN QUARRIE CV", "TAMSIN QUARRIE"),
        ("Hello, my name is Tamsin Quarrie", "Tamsin Quarrie"),
        ("Name\tTamsin Quarrie", "Tamsin Quarrie"),
        ("Tamsin Quarrie she/her", "Tamsin Quarrie"),
        ("Jaspreet Quarrie S/o Balwant Quarrie", "Jaspreet Quarrie"),
        ("Tamsin Quarrie *", "Tamsin Quarrie"),
        ("Eng. Tamsin Quarrie", "Tamsin Quarrie"),
    ],
)
def test_a_name_is_told_from_what_stands_around_it(header: str, name: str) -> None:
    assert name_of(header) == name


@pytest.mark.parametrize(
    "header", ["Leeds, Yorkshire, England", "Pastry Cook", "Line Cook, Full Time", "Austin, TX", "line cook"]
)
def test_a_place_or_a_job_is_no_name(header: str) -> None:
    assert name_of(header) is None
