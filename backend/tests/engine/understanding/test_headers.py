"""The headers of jobs and courses of study, in the ways that CVs write them."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Entry
from greenroom.engine.understanding.understanding import understand


def entries(section: str, body: str) -> list[Entry]:
    return list(understand(Document("pdf", f"Mira Vantongeren\n\n{section}\n{body}\n", (0,))).entries)


def said(entry: Entry) -> tuple[str | None, ...]:
    spans = (entry.title, entry.organisation, entry.period and entry.period.span, entry.grade)
    return tuple(span.text if span else None for span in spans)


@pytest.mark.parametrize(
    ("line", "title", "organisation"),
    [
        ("Electrician, Brightwire, 2019 - 2021", "Electrician", "Brightwire"),
        (
            "Technicien de chantier, Groupe Laurentien, 2015 à 2019",
            "Technicien de chantier",
            "Groupe Laurentien",
        ),
        ("Enfermera, Centro de Salud, 2018 - 2021", "Enfermera", "Centro de Salud"),
        ("Ratcatcher, Hamelin, 2018 - 2021", "Ratcatcher", "Hamelin"),
        ("Worked as Staff Nurse in Lake Hospital from Jan 2018 to Mar 2020", "Staff Nurse", "Lake Hospital"),
        ("Since Jun 2019 with Tinker Pvt Ltd, Pune as Test Engineer", "Test Engineer", "Tinker Pvt Ltd"),
        ("Quickdrop Couriers: Delivery Driver, 2019 - 2021", "Delivery Driver", "Quickdrop Couriers"),
        ("Praktikum bei der Sparkasse Husum, 07/2018 - 08/2018", "Praktikum", "Sparkasse Husum"),
        ("De 2019 à 2021 : Vendeuse, Boutique Corail, Nantes", "Vendeuse", "Boutique Corail"),
        ("Till Hand (part time, 2015 - 2018), Bright Stores", "Till Hand", "Bright Stores"),
        ("Line Cook — The Larkspur Room — Denver, CO\n2021 - 2022", "Line Cook", "The Larkspur Room"),
        ("Nnamani, Okeke & Co., Audit Trainee, 2018 - 2020", "Audit Trainee", "Nnamani, Okeke & Co."),
        ("2018 - 2020. Gestoría Blasco, S.L. Contable.", "Contable", "Gestoría Blasco, S.L"),
        ("VP, Engineering\tLoomly\t2018 - 2020", "VP, Engineering", "Loomly"),
    ],
)
def test_a_job_is_told_from_its_employer(line: str, title: str, organisation: str) -> None:
    (entry,) = entries("Experience", line)
    assert said(entry)[:2] == (title, organisation)


def test_indian_courses_as_list_items_are_entries() -> None:
    body = "• MCA from Narmada University in 2024 with 7.9 CGPA\n• BCA from Lake College in 2022 with 71%"
    assert [said(entry) for entry in entries("Education", body)] == [
        ("MCA", "Narmada University", "2024", "7.9 CGPA"),
        ("BCA", "Lake College", "2022", "71%"),
    ]


def test_the_class_in_brackets_stays_with_the_board() -> None:
    (entry,) = entries("Education", "XII (CBSE), Sunrise Public School, 2020")
    assert said(entry)[:2] == ("XII (CBSE)", "Sunrise Public School")


def test_a_degree_keeps_the_subject_behind_its_comma() -> None:
    (entry,) = entries("Education", "B.S., Apparel Merchandising, Cross Timbers State University, May 2006")
    assert said(entry)[:2] == ("B.S., Apparel Merchandising", "Cross Timbers State University")


def test_a_degree_keeps_the_subject_behind_its_dash() -> None:
    (entry,) = entries("Education", "Tara Institute of Technology\nB.Tech - Computer Science\t2018 - 2022")
    assert said(entry)[:2] == ("B.Tech - Computer Science", "Tara Institute of Technology")


def test_a_degree_does_not_take_the_town_of_its_school() -> None:
    (entry,) = entries("Education", "B.S., University of Saltford, Leeds, May 2006")
    assert said(entry)[:2] == ("B.S.", "University of Saltford")


def test_a_name_that_a_narrow_column_breaks_is_whole() -> None:
    first, second = entries(
        "Formation", "2016\nMaster Marketing\nUniversité\nde Cornouaille\n\n2014\nLicence\nLycée de\nMortagne"
    )
    assert said(first)[:2] == ("Master Marketing", "Université\nde Cornouaille")
    assert said(second)[:2] == ("Licence", "Lycée de\nMortagne")


def test_an_employer_in_small_letters_is_not_joined_to_the_title() -> None:
    (entry,) = entries("Experience", "Data Analyst\neKestrel\nMay 2019 - June 2021\n• Built it")
    assert said(entry)[:2] == ("Data Analyst", "eKestrel")


def test_a_ward_behind_the_title_belongs_to_it_where_the_place_stands_elsewhere() -> None:
    placed = "Lough Hospital, Sligo\nStaff Nurse, Cardiac Step-Down, 2019 - 2020\n• Led six nurses"
    unplaced = "Lough Hospital\nStaff Nurse, Sligo, 2019 - 2020\n• Led six nurses"
    assert said(*entries("Experience", placed))[:2] == ("Staff Nurse, Cardiac Step-Down", "Lough Hospital")
    assert said(*entries("Experience", unplaced))[:2] == ("Staff Nurse", "Lough Hospital")


@pytest.mark.parametrize("firm", ["Noyyal Mills (P) Ltd", "Noyyal Mills (India) Private Limited"])
def test_brackets_before_a_legal_form_belong_to_the_firm(firm: str) -> None:
    (entry,) = entries("Experience", f"Accountant, {firm}, 2019 - 2020\n• Filed 12 returns")
    assert said(entry)[:2] == ("Accountant", firm)


def test_a_class_keeps_its_percentage() -> None:
    (entry,) = entries("Education", "B.Com, Malabar College, 2011, First Class, 67%")
    assert said(entry)[3] == "First Class, 67%"


def test_a_degree_takes_its_subject_where_the_school_stands_elsewhere() -> None:
    (entry,) = entries(
        "Education", "M.Sc. Eng., Computer Science\t2017 - 2019\nPomeranian Technical University"
    )
    assert said(entry)[:2] == ("M.Sc. Eng., Computer Science", "Pomeranian Technical University")


def test_a_college_with_degree_in_its_name_is_the_school() -> None:
    (entry,) = entries("Education", "B.C.A.\tMusi Degree College for Women\t2024\t76.4%")
    assert said(entry) == ("B.C.A.", "Musi Degree College for Women", "2024", "76.4%")


def test_a_job_that_is_named_for_its_house_is_no_employer() -> None:
    (entry,) = entries(
        "Experience", "Hospital Pharmacist\nMidlands Provincial Hospital\n2016 - 2020\n• Ran the clinic"
    )
    assert said(entry)[:2] == ("Hospital Pharmacist", "Midlands Provincial Hospital")


def test_labels_say_what_stands_behind_them() -> None:
    (entry,) = entries(
        "Experience",
        "Company: Vaigai Auto, Madurai\nDesignation: Quality Inspector\nDuration: 2022 - 2024\n• Inspects",
    )
    assert said(entry)[:2] == ("Quality Inspector", "Vaigai Auto")


def test_a_department_belongs_to_the_job_and_employs_nobody() -> None:
    (entry,) = entries("Experience", "Product Manager, Payments\nÖresund Ledger\n2021 - 2023\n• Launched it")
    assert said(entry)[:2] == ("Product Manager, Payments", "Öresund Ledger")


def test_labels_name_courses_and_schools() -> None:
    (entry,) = entries(
        "Education",
        "Qualification: Honours: Psychology\nInstitution: Tugela University\nYear completed: 2014",
    )
    assert said(entry) == ("Honours: Psychology", "Tugela University", "2014", None)


def test_a_vocational_school_in_small_letters_is_what_was_learned() -> None:
    (entry,) = entries("Education", "SMK Pariwisata Dago, Bandung, culinary vocational school, 2009 - 2012")
    assert said(entry)[:2] == ("culinary vocational school", "SMK Pariwisata Dago")


def test_a_numbered_class_is_a_course() -> None:
    (entry,) = entries("Education", "2. 12वीं (गणित), म.प्र. बोर्ड, 2015, 61%")
    assert said(entry) == ("12वीं (गणित)", "म.प्र. बोर्ड", "2015", "61%")


def test_an_employer_with_its_place_below_a_job_is_the_employer() -> None:
    first, second = entries(
        "Experiencia laboral",
        "Mayo 2018 – Actualidad\tJefa de almacén\n\tCítricos Alta, S. Coop., Alzira (España)\n"
        "\tResponsable de 32 operarios en tres turnos\n"
        "2009\tMozo de almacén (campaña)\n\tAzulejos Mont, Onda (España)",
    )
    assert said(first)[:2] == ("Jefa de almacén", "Cítricos Alta, S. Coop.")
    assert said(second)[:2] == ("Mozo de almacén (campaña)", "Azulejos Mont")


def test_a_job_above_its_employer_does_not_end_a_long_bullet() -> None:
    last = entries(
        "Experience",
        "Shift Engineer\nHadar Spinning (Unit-II), Sheikhupura\nJun-2018 to Feb-2021\n"
        "• Breakdown maintenance of drives, motors, pumps, boilers and air compressors\n"
        "Trainee Engineer\nSandal Grid Services, Jaranwala\nSep-2017 to May-2018",
    )
    assert [said(entry)[:2] for entry in last] == [
        ("Shift Engineer", "Hadar Spinning (Unit-II)"),
        ("Trainee Engineer", "Sandal Grid Services"),
    ]


def test_kilograms_are_no_firm() -> None:
    first, _ = entries(
        "Jobs",
        "The Galah & Crumb, Subiaco\nhead barista, sept 2018 - dec 2021\nroasting, 35 kg a week, on sundays\n"
        "Hotel Marri, Perth\nattendant, 2016 - 2018",
    )
    assert said(first)[:2] == ("head barista", "The Galah & Crumb")


def test_a_school_with_its_region_is_no_place() -> None:
    (entry,) = entries(
        "Education", "Bachelor of Business, Major in Marketing\nLyceum of Imus Bay, Cavite\n2012 – 2016"
    )
    assert said(entry)[:2] == ("Bachelor of Business, Major in Marketing", "Lyceum of Imus Bay")
