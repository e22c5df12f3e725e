"""Where a person lives, in the header or beside the e-mail."""

import pytest

from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand


def place(text: str) -> str | None:
    return understand(Document("pdf", text, (0,))).contact.location


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("DevOps Engineer, Kraków, Poland", "Kraków, Poland"),
        ("Department of Botany, University of Norrvik, Uppsala, Sweden", "Uppsala, Sweden"),
        ("Austin, TX 78701 | (512) 555-0147", "Austin, TX"),
        ("Warangal, Telangana | +91 98490 12345", "Warangal, Telangana"),
        ("Adresse: Lindenweg 4, 70173 Stuttgart", "Stuttgart"),
    ],
)
def test_a_place_is_found(line: str, found: str) -> None:
    assert place(f"Mira Vantongeren\n{line}\n\nExperience\nBaker\n") == found


def test_titles_behind_a_name_are_no_place() -> None:
    text = "Mira Vantongeren, RN, BSN\nAustin, TX\n\nExperience\nNurse\n"
    assert place(text) == "Austin, TX"


def test_a_place_beside_the_address_in_a_side_column_is_found() -> None:
    text = "Mira Vantongeren\n\nProfile\nBakes bread\n\nContact\nmira@example.com\nUtrecht, Netherlands\n"
    assert place(text) == "Utrecht, Netherlands"


def test_no_place_is_made_of_a_job() -> None:
    assert place("Mira Vantongeren\nEngineer, Manager, and Student\n\nExperience\nBaker\n") is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Musterweg 7, 24103 Kiel", "Kiel"),
        ("Via Fiume 12, Bergamo, Italy", "Bergamo, Italy"),
        ("4-55, Brodipet, Guntur - 522002", "Guntur"),
        ("42 Larch Lane, Leeds LS6 2AB", "Leeds"),
        ("Ruhrorter Straße 118, 47138 Duisburg", "Duisburg"),
        ("Norwich", "Norwich"),
        ("Ballarat VIC 3350 | 0491 570 156", "Ballarat VIC"),
        ("12 Oke Street, Bodija, Ibadan, Oyo State", "Ibadan, Oyo State"),
        ("Montréal (Québec) • 514 555-0173", "Montréal (Québec)"),
        ("H# 219-B, Gulistan Colony, Faisalabad Cell: 0300-5550167", "Faisalabad"),
        ("Residential address: 9 Strelitzia Crescent, Umbilo, Durban", "Durban"),
        ("Dirección\tC/ del Rosari 18, 46011 Valencia (España)", "Valencia (España)"),
        ("P.O. Box 123-20100, Nakuru", "Nakuru"),
        ("पता : मकान नं. 41, सांवेर रोड, इंदौर 453551", "इंदौर"),
        ("0491 570 156 . Fremantle WA", "Fremantle WA"),
        ("Recife/PE | 81 95555-0100", "Recife/PE"),
        ("4 The Paddocks, Mallow, Co. Cork", "Mallow, Co. Cork"),
        ("Bremen-Neustadt", "Bremen"),
    ],
)
def test_street_and_postal_code_are_no_part_of_the_place(line: str, place: str) -> None:
    text = f"Mira Vantongeren\nPainter\n{line}\nmira.v@example.com"
    assert understand(Document("pdf", text, (0,))).contact.location == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Coromandel Institute of Technology, Chennai", "Chennai"),
        ("Sahyadri College of Engineering, Karad | karad@example.in", "Karad"),
        ("Blk 5 Lot 12, San Isidro Village, Jaro, Iloilo City", "Iloilo City"),
        ("14 Thistle Bank, Lindley, Huddersfield HD3", "Huddersfield"),
        ("24 Nguyen Trai, District 1, Ho Chi Minh City", "Ho Chi Minh City"),
        ("Address: 12 Lake Road, Umbilo, Karad", "Karad"),
        ("Box 212, Regina SK", "Regina SK"),
        ("ul. Długa 12/4, 80-827 Gdańsk", "Gdańsk"),
        ("Monterrey, Nuevo León, Mexico", "Monterrey, Nuevo León, Mexico"),
        ("São Paulo, SP, Brasil", "São Paulo, SP, Brasil"),
        ("Surulere, Lagos, Nigeria", "Lagos, Nigeria"),
        ("Lisbon area, Portugal", "Lisbon area, Portugal"),
        ("Lives in Bristol", "Bristol"),
        ("📍 Setúbal", "Setúbal"),
        ("Pune-411038", "Pune"),
        ("Dhaka-1207, Bangladesh", "Dhaka-1207, Bangladesh"),
        ("Colombo 05, Sri Lanka", "Colombo 05, Sri Lanka"),
        ("12 Ocean View, Durban North, Durban, 4051", "Durban"),
        ("Jl. Merdeka No. 12, Bandung 40111", "Bandung"),
        ("No 5, Bola Street, Ikeja, Lagos State, Nigeria", "Ikeja, Lagos State, Nigeria"),
        ("Address: 14 Hope Street,\nGlasgow G2 4AD", "Glasgow"),
        ("3rd year B.Tech, Computer Science", None),
        ("📍 Reach me", None),
        ("(901) 555-0143 * Bookkeeping, Payroll", None),
        ("10+ Years Experience, Python, AWS", None),
        ("Student at Odra University, Computer Science", None),
    ],
)
def test_the_town_behind_a_house_a_school_or_before_its_region(line: str, place: str | None) -> None:
    text = f"Mira Vantongeren\n{line}\nmira.v@example.com"
    assert understand(Document("pdf", text, (0,))).contact.location == place
