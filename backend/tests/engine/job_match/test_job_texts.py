"""The terms of whole job texts, and the years and degrees that they ask for."""

import pytest

from greenroom.engine.job_match.asks import asked_degree, asked_years, highest_degree, worked_months
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.results import JobMatch
from greenroom.engine.understanding.understanding import understand
from tests.engine.job_match.backend_job_texts import BACKEND_POSTINGS
from tests.engine.job_match.blind_job_texts import BLIND_POSTINGS
from tests.engine.job_match.caring_job_texts import CARING_POSTINGS
from tests.engine.job_match.common_job_texts import COMMON_POSTINGS
from tests.engine.job_match.figures_job_texts import FIGURES_POSTINGS
from tests.engine.job_match.fresh_job_texts import FRESH_POSTINGS
from tests.engine.job_match.held_job_texts import HELD_POSTINGS
from tests.engine.job_match.job_texts import POSTINGS, Posting
from tests.engine.job_match.last_blind_job_texts import LAST_BLIND_POSTINGS
from tests.engine.job_match.late_blind_job_texts import LATE_BLIND_POSTINGS
from tests.engine.job_match.later_blind_job_texts import LATER_BLIND_POSTINGS
from tests.engine.job_match.making_job_texts import MAKING_POSTINGS
from tests.engine.job_match.modelling_job_texts import MODELLING_POSTINGS
from tests.engine.job_match.more_blind_job_texts import MORE_BLIND_POSTINGS
from tests.engine.job_match.more_held_job_texts import MORE_HELD_POSTINGS
from tests.engine.job_match.more_job_texts import MORE_POSTINGS
from tests.engine.job_match.other_held_job_texts import OTHER_HELD_POSTINGS
from tests.engine.job_match.people_job_texts import PEOPLE_POSTINGS
from tests.engine.job_match.platform_job_texts import PLATFORM_POSTINGS
from tests.engine.job_match.selling_job_texts import SELLING_POSTINGS
from tests.engine.job_match.software_job_texts import SOFTWARE_POSTINGS
from tests.engine.job_match.styled_job_texts import STYLED_POSTINGS
from tests.engine.job_match.trading_job_texts import TRADING_POSTINGS
from tests.engine.job_match.unruly_job_texts import UNRULY_POSTINGS
from tests.engine.job_match.workshop_job_texts import WORKSHOP_POSTINGS
from tests.engine.samples import GOOD_CV, document


def match(job_text: str, cv: str = GOOD_CV) -> JobMatch:
    found = match_job(document(cv), understand(document(cv)), job_text)
    assert found
    return found


def terms_of(text: str) -> dict[str, bool]:
    found = match(text)
    return {one.term: one.required for one in found.matched} | {
        one.term: one.required for one in found.missing
    }


ALL_POSTINGS = {
    **POSTINGS,
    **MORE_POSTINGS,
    **FRESH_POSTINGS,
    **STYLED_POSTINGS,
    **UNRULY_POSTINGS,
    **COMMON_POSTINGS,
    **BLIND_POSTINGS,
    **MORE_BLIND_POSTINGS,
    **LATER_BLIND_POSTINGS,
    **LATE_BLIND_POSTINGS,
    **LAST_BLIND_POSTINGS,
    **SOFTWARE_POSTINGS,
    **PLATFORM_POSTINGS,
    **MODELLING_POSTINGS,
    **TRADING_POSTINGS,
    **PEOPLE_POSTINGS,
    **WORKSHOP_POSTINGS,
    **BACKEND_POSTINGS,
    **FIGURES_POSTINGS,
    **SELLING_POSTINGS,
    **MAKING_POSTINGS,
    **CARING_POSTINGS,
}
HELD = {**HELD_POSTINGS, **MORE_HELD_POSTINGS, **OTHER_HELD_POSTINGS}
HELD_F1 = 0.88


@pytest.mark.parametrize("posting", ALL_POSTINGS.values(), ids=ALL_POSTINGS)
def test_a_job_text_asks_for_what_a_careful_reader_would_mark(posting: Posting) -> None:
    found = set(terms_of(posting.text))
    wanted = posting.required | posting.preferred
    assert 2 * len(found & wanted) / (len(found) + len(wanted)) >= 0.9, found ^ wanted


def test_job_texts_that_it_was_never_mended_by_are_read_nearly_as_well() -> None:
    right = named = asked = 0
    for posting in HELD.values():
        found, wanted = set(terms_of(posting.text)), posting.required | posting.preferred
        right, named, asked = right + len(found & wanted), named + len(found), asked + len(wanted)
    assert 2 * right / (named + asked) >= HELD_F1


@pytest.mark.parametrize("posting", ALL_POSTINGS.values(), ids=ALL_POSTINGS)
def test_required_and_preferred_are_told_apart(posting: Posting) -> None:
    found = terms_of(posting.text)
    assert {term for term in posting.required if not found.get(term, True)} == set()
    assert {term for term in posting.preferred if found.get(term, False)} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Python is required, Terraform a plus.",
        "You must know Python, Terraform is desirable.",
        "Experience with Python, ideally in Terraform.",
        "You need Python (Terraform preferred).",
        "Python is essential but Terraform would be beneficial.",
        "Strong Python, preferably Terraform",
        "Nice to have\nTerraform\nKey skills\nPython",
        "Must have: Python\nBrownie points for Terraform.",
        "Vos missions\nLe service\nProfil recherché\nVous maîtrisez Python. Terraform serait un plus.",
    ],
)
def test_one_clause_may_require_one_thing_and_prefer_another(text: str) -> None:
    assert terms_of(f"{text}\nDocker is required.") == {"Python": True, "Terraform": False, "Docker": True}


def test_a_sentence_goes_on_where_its_line_was_broken() -> None:
    assert terms_of(
        "It would be a great advantage if you had already worked with Kubernetes or with\nterraform."
    ) == {"Kubernetes": False, "Terraform": False}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("3+ years of experience with Python", "3 years of experience"),
        ("You have 5-7 years' professional experience.", "5 years of experience"),
        ("Mindestens 2 Jahre Erfahrung", "2 years of experience"),
        ("Au moins 4 ans d'expérience", "4 years of experience"),
        ("Experience: one year", "1 year of experience"),
        ("We are a leading company with 40 years of experience.", None),
        ("Founded 12 years ago", None),
        ("You must be 18 years old", None),
    ],
)
def test_years_are_read(text: str, years: str | None) -> None:
    ask = asked_years(text)
    assert (ask.term if ask else None) == years


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Bachelor's or Master's degree in physics", "Bachelor's degree"),
        ("B.Tech required", "Bachelor's degree"),
        ("Master's degree in physics", "Master's degree"),
        ("A PhD in biology is required", "Doctorate"),
        ("MBA preferred", "Master's degree"),
        ("High school diploma", "High school diploma"),
        ("You work with our Scrum Master", None),
        ("Python and SQL", None),
        ("A bachelor's degree (master's preferred)", "Bachelor's degree"),
        (
            "A bachelor's degree. A master's degree may be substituted for a year of work.",
            "Bachelor's degree",
        ),
    ],
)
def test_degrees_are_read(text: str, degree: str | None) -> None:
    ask = asked_degree(text)
    assert (ask.term if ask else None) == degree


def test_years_that_overlap_are_counted_once() -> None:
    cv = """Mira Lindholm

Experience
Developer, Lake Ltd  Jan 2020 - Dec 2021
• Built things
Tester, Pond Ltd  Jan 2021 - Dec 2022
• Tested things"""
    months, headers = worked_months(understand(document(cv)))
    assert months == 36
    assert len(headers) == 2


def test_years_and_degree_are_answered_with_the_lines_that_show_them() -> None:
    found = match("At least 2 years of experience and a bachelor's degree are required.")
    assert {one.term for one in found.matched} == {"2 years of experience", "Bachelor's degree"}
    for one in found.matched:
        assert one.evidence
        assert all(GOOD_CV[quote.start : quote.end] == quote.text for quote in one.evidence)


def test_more_years_than_the_cv_shows_are_missing() -> None:
    assert [one.term for one in match("You need 15 years of experience.").missing] == [
        "15 years of experience"
    ]


def test_the_highest_degree_counts() -> None:
    cv = "Mira\n\nEducation\nB.Sc. Physics, Bay College  2015 - 18\n\nM.Sc. Physics, Bay College  2018 - 2020"
    assert match("A bachelor's degree is required.", cv).match == 100
    found = highest_degree(understand(document(cv)))
    assert found
    assert "M.Sc." in found[1].header.text


def test_another_name_for_the_same_thing_counts_four_fifths() -> None:
    assert match("You must know Kubernetes.", "Mira\n\nSkills\nk8s\n").match == 80
    assert match("You must know k8s.", "Mira\n\nSkills\nk8s\n").match == 100
    assert match("You must know REST API.", "Mira\n\nSkills\nREST APIs\n").match == 100


@pytest.mark.parametrize(
    "text",
    [
        "Benefits: private health insurance and yoga classes.",
        "We are a leading provider of cloud services.",
        "We are an equal opportunity employer and value diversity and inclusion.",
        "You work closely with the marketing team.",
        "Full Stack Developer",
        "Full Stack Software Engineer",
        "Our platform makes customer onboarding and machine learning simple.",
        "We bring renewable energy to the ports of the north.",
        "Call our recruiters before Friday.",
        "Our team of 4,000 engineers deploys everything from payments to big data.",
        "Our software monitors the data centres of hospitals; our platform is made for machine learning.",
    ],
)
def test_what_a_company_says_of_itself_asks_for_nothing(text: str) -> None:
    assert match_job(document(GOOD_CV), understand(document(GOOD_CV)), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We need Python and Kubernetes.",
        "We use Python and Kubernetes.",
        "We would like Python and Kubernetes.",
        "Our work requires Python and Kubernetes.",
        "Python and Kubernetes would be a plus for us.",
    ],
)
def test_what_a_company_asks_in_its_own_voice_is_asked(text: str) -> None:
    found = match_job(document(GOOD_CV), understand(document(GOOD_CV)), text)
    assert found is not None
    assert {*(item.term for item in found.matched), *(item.term for item in found.missing)} == {
        "Python",
        "Kubernetes",
    }
