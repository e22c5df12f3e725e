"""Names as forms, letterheads and side columns give them."""

import pytest

from greenroom.engine.document import Document, Standout
from greenroom.engine.understanding.understanding import understand

REST = """

Experience
Data Analyst, Harbour Tools Ltd, Leeds, Jan 2021 - Present

Education
BSc Mathematics, Saltford University, 2017 - 2020
"""


def name_of(header: str, standouts: tuple[Standout, ...] = ()) -> str | None:
    return understand(Document("pdf", header + REST, (0,), standouts=standouts)).contact.name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Name - Tamsin Quarrie\nMobile - 07700 900123", "Tamsin Quarrie"),
        ("Harbour Recruitment Ltd\nCandidate: Tamsin Quarrie", "Tamsin Quarrie"),
        ("Surname(s) / First name(s): Quarrie Tamsin", "Quarrie Tamsin"),
        ("Name\nTamsin Quarrie\nEmail\noffice@example.com", "Tamsin Quarrie"),
        ("First name: Tamsin\nLast name: Quarrie", "Tamsin Quarrie"),
        ("Lebenslauf\nNachname: Quarrie\nVorname: Tamsin", "Tamsin Quarrie"),
        ("Imię i nazwisko: Łucja Żurawska", "Łucja Żurawska"),
        ("姓名:王小明", "王小明"),
        ("जीवन वृत्त (Resume)\nनाम: कमला देवी पंत", "कमला देवी पंत"),
    ],
)
def test_a_form_names_the_person_behind_its_label(header: str, name: str) -> None:
    assert name_of(header) == name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Tamsin Quarrie  +44 7700 900123\noffice@example.com", "Tamsin Quarrie"),
        ("office@example.com\n12 Elm Road\nLeeds LS6 2AB\nTamsin Quarrie", "Tamsin Quarrie"),
        ("Data Analyst | Tamsin Quarrie", "Tamsin Quarrie"),
        ("07700 900123 | quarrie@example.com | Tamsin Quarrie", "Tamsin Quarrie"),
        ("~ Tamsin Quarrie ~", "Tamsin Quarrie"),
        ("Hi, I'm Tamsin Quarrie.", "Tamsin Quarrie"),
        ("Tamsin Quarrie MRICS, FHEA", "Tamsin Quarrie"),
        ("Tamsin Quarrie Jr.", "Tamsin Quarrie Jr."),
        ("JACK MA", "JACK MA"),
        ("Phil Quarrie", "Phil Quarrie"),
        ("Kiplimo T. arap Sawe, MSc.\nP.O. Box 77-20100, Nakuru, Kenya", "Kiplimo T. arap Sawe"),
        ("Dipl.-Ing. (FH) Tamsin Quarrie", "Tamsin Quarrie"),
        ("Ma. Tamsin dela Quarrie", "Ma. Tamsin dela Quarrie"),
        ("Md. Rafiq Quarrie", "Md. Rafiq Quarrie"),
        ("Omar al-Quarri", "Omar al-Quarri"),
        ("Kamal a/l Quarri", "Kamal a/l Quarri"),
        ("Comfort Quarrie", "Comfort Quarrie"),
        ("Joris\nvan der Zwaan", "Joris van der Zwaan"),
        ("J.\nK. Quarrie", "J. K. Quarrie"),
        ("T A M S I N   O ' Q U A R R I E", "TAMSIN O'QUARRIE"),
        ("O M A R   Q U A R R I", "OMAR QUARRI"),
        ("小明王 (Tamsin Quarrie)\ntamsin.quarrie@example.com", "Tamsin Quarrie"),
    ],
)
def test_a_name_is_found_beside_and_below_other_things(header: str, name: str) -> None:
    assert name_of(header) == name


def test_the_largest_type_tells_a_name_below_a_side_column() -> None:
    header = "Skills\nPython\nTeamwork\n\nLanguages\nEnglish\n\nTamsin Quarrie\nData Analyst"
    standouts = (Standout(header.index("Tamsin"), "28 bold"),)
    assert name_of(header, standouts) == "Tamsin Quarrie"


@pytest.mark.parametrize(
    "header",
    [
        "Kuala Lumpur\noffice@example.com",
        "Leeds LS6\noffice@example.com",
        "Native Speaker\nPassport Number",
        "Skills\nPython\n\nWest Bengal",
        "Europass",
        "Stanford\noffice@example.com",
    ],
)
def test_what_stands_where_a_name_is_due_is_not_taken_for_one(header: str) -> None:
    assert name_of(header) is None
