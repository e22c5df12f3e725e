"""Who a CV says it is: names, numbers, addresses, links."""

import pytest

from greenroom.engine.document import Document, Link
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import document

REST = "\n\nExperience\nSoftware Engineer, Nordlake AB\n2020 - 2021\n• Built things for many people\n"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Mira Lindholm\nmira@example.com", "Mira Lindholm"),
        ("MIRA LINDHOLM\nBackend Developer", "MIRA LINDHOLM"),
        ("Curriculum Vitae\nMira Lindholm", "Mira Lindholm"),
        ("Resume\nName: Mira Lindholm", "Mira Lindholm"),
        ("Mira Lindholm | Backend Developer | Gothenburg", "Mira Lindholm"),
        ("Dr. Mira van der Berg\n+46 8 555 012 34", "Mira van der Berg"),
        ("Mira Lindholm, M.Sc.\nmira@example.com", "Mira Lindholm"),
        ("Mira Lindholm RN\nmira@example.com", "Mira Lindholm"),
        ("Dr inż. Mira Lindholm\nmira@example.com", "Mira Lindholm"),
        ('Mira "Mimi" Lindholm\nmira@example.com', 'Mira "Mimi" Lindholm'),
        ("PERSONAL INFORMATION\tMira Lindholm\nSex Female", "Mira Lindholm"),
        ("Priya\npriya@example.in\n+91 98765 43210", "Priya"),
        ("MIRA\nLINDHOLM\nmira.lindholm@example.com", "MIRA LINDHOLM"),
        ("प्रिया शर्मा\npriya@example.in", "प्रिया शर्मा"),
        ("王小明\nxiaoming@example.cn", "王小明"),
        ("Анна Смирнова\nanna@example.ru", "Анна Смирнова"),
        ("محمد الأحمد\nm@example.com", "محمد الأحمد"),
        ("Éloïse Lefèvre-Dufaÿ\nLyon, France", "Éloïse Lefèvre-Dufaÿ"),
        ("Grace Young\nLeeds", "Grace Young"),
        ("Ruby Baker\nruby.baker@example.com", "Ruby Baker"),
        ("Anna Support\nanna.support@example.com", "Anna Support"),
        ("Name: Anna Support\nLeeds", "Anna Support"),
        ("Backend Developer\nGothenburg, Sweden\nSean O'Neill\nsean.oneill@example.com", "Sean O'Neill"),
    ],
)
def test_the_name_is_found_as_it_is_written(header: str, name: str) -> None:
    assert understand(document(header + REST)).contact.name == name


@pytest.mark.parametrize(
    "header",
    [
        "Backend Developer\nGothenburg, Sweden",
        "resume\n2020",
        "+46 8 555 012 34",
        "RETAIL BUYER\nCareer Focus\nStrategic Planning",
        "Microsoft Office\nPivot Tables\nActive Listening",
        "QA",
    ],
)
def test_no_name_is_made_up(header: str) -> None:
    assert understand(document(header + REST)).contact.name is None


@pytest.mark.parametrize(
    "phone",
    [
        "+91 98765 43210",
        "+91-9876543210",
        "09876543210",
        "9876543210",
        "(+91) 98765 43210",
        "+1 (415) 555-0132",
        "+44 20 7946 0958",
        "+49 30 5550 1234",
        "+33 1 55 50 12 34",
    ],
)
def test_phones_of_many_countries_are_found_as_written(phone: str) -> None:
    assert understand(document(f"Mira Lindholm\n{phone}{REST}")).contact.phone == phone


@pytest.mark.parametrize("line", ["2019 - 2023", "01/2020 - 03/2021", "Order 123", "Score 98.7654321"])
def test_dates_and_counts_are_no_phones(line: str) -> None:
    assert understand(document(f"Mira Lindholm\n{line}{REST}")).contact.phone is None


@pytest.mark.parametrize(
    "email", ["mira@example.com", "mira.lindholm+cv@mail.example.co.uk", "m_l-1@example.technology"]
)
def test_e_mail_addresses_are_found(email: str) -> None:
    assert understand(document(f"Mira Lindholm\nE-mail: {email}, Gothenburg{REST}")).contact.email == email


def test_an_address_behind_a_sign_counts() -> None:
    cv = Document("pdf", "Mira Lindholm" + REST, (0,), links=(Link("mailto:mira@example.com", "✉", 1),))
    assert understand(cv).contact.email == "mira@example.com"


def test_links_come_without_scheme_and_once_each() -> None:
    text = "Mira Lindholm\nhttps://github.com/mira | linkedin.com/in/mira | www.mira.dev" + REST
    links = (
        Link("https://www.github.com/mira", "GitHub", 1),
        Link("https://blog.example.org/mira/", "Blog", 1),
    )
    assert understand(Document("pdf", text, (0,), links=links)).contact.links == (
        "github.com/mira",
        "linkedin.com/in/mira",
        "www.mira.dev",
        "blog.example.org/mira",
    )


def test_terms_with_dots_are_no_links() -> None:
    text = "Mira Lindholm\nB.Tech, Node.js, ASP.NET, Socket.io, e.g. Vue.js" + REST
    assert understand(document(text)).contact.links == ()


@pytest.mark.parametrize("place", ["Gothenburg, Sweden", "San Francisco, CA", "Pune, Maharashtra, India"])
def test_the_place_is_found_above_the_first_section(place: str) -> None:
    assert understand(document(f"Mira Lindholm\n{place}{REST}")).place == place


def test_the_number_of_a_box_is_no_phone() -> None:
    text = "Brian Ochieng\nP.O. Box 5550-40100, Kisumu, Kenya\nCell: +254 712 555 016\n"
    assert understand(document(text)).contact.phone == "+254 712 555 016"


def test_a_number_in_pairs_is_french() -> None:
    text = "Élodie Carlier\nLille\n06 55 50 14 82\nelodie@example.com\n"
    assert understand(document(text)).contact.phone == "06 55 50 14 82"


def test_a_letter_at_the_beginning_of_its_line_vouches_for_a_number() -> None:
    text = f"Mira Lindholm\nHobart TAS 7000\nM 0491 555 018\tE mira@example.net{REST}"
    assert understand(document(text)).contact.phone == "0491 555 018"


def test_dates_are_no_phone_number() -> None:
    text = "Mira Lindholm\nmira@example.com\n\nExperience\nBaker, Crumb Ltd\nHamburg, 09/2019 – 03/2022\n"
    assert understand(document(text)).contact.phone is None
