"""Roles are recommended with the student's own lines as proof."""

import pytest

from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.engine.results import RoleMatch
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.engine.roles.evidence import shipped_titles, weigh_titles
from greenroom.engine.roles.leanings import Leaning, lean, shipped_leanings, strength_of
from greenroom.engine.roles.matching import rank, recommend
from greenroom.engine.roles.signs import Sign, Signs
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, document


def roles(text: str) -> tuple[RoleMatch, ...]:
    cv = document(text)
    return recommend(cv, understand(cv))


def count_quotes(role: RoleMatch) -> int:
    return len({(quote.start, quote.end) for reason in role.reasons for quote in reason.evidence})


CHEF = """Tomas Berg

Experience
Head Chef, Quay Kitchen Ltd
2019 - Present
• Led a kitchen of 12 cooks and planned menus for 200 guests a night
• Kept food cost under 28 percent and passed 6 food safety audits
Sous Chef, Harbour Hotel
2016 - 2019
• Trained 8 line cooks in food preparation and hygiene

Skills
Cooking, Menu planning, Food safety, Inventory management
"""


@pytest.mark.parametrize(
    ("text", "slug"), [(GOOD_CV, "backend-developer"), (CHEF, "chef")], ids=["developer", "chef"]
)
def test_the_role_that_the_cv_speaks_for_comes_first(text: str, slug: str) -> None:
    assert roles(text)[0].slug == slug


def test_three_to_five_roles_come_best_first_each_with_two_quotes() -> None:
    found = roles(GOOD_CV)
    assert 3 <= len(found) <= 5
    assert [role.match for role in found] == sorted((role.match for role in found), reverse=True)
    for role in found:
        assert count_quotes(role) >= 2
        assert 0 < role.match <= 100


def test_reasons_are_the_students_own_lines() -> None:
    for role in roles(GOOD_CV):
        for reason in role.reasons:
            assert reason.evidence
            assert all(GOOD_CV[quote.start : quote.end] == quote.text for quote in reason.evidence)


def test_missing_skills_are_those_of_the_role_that_the_cv_does_not_show() -> None:
    catalogue = {role.slug: role for role in load_catalogue().roles}
    for role in roles(GOOD_CV):
        assert set(role.missing_skills) <= set(catalogue[role.slug].skills)
        assert not set(role.missing_skills) & {reason.skill for reason in role.reasons}


def test_what_one_only_wants_to_learn_counts_less() -> None:
    def strength(line: str) -> float:
        cv = document(f"Mira\n\nSummary\n{line}\n")
        return next(one.strength for one in rank(cv, understand(cv)) if one.role.slug == "python-developer")

    assert strength("Willing to learn Python") < 0.6 * strength("Five years of Python")


def test_a_recent_title_counts_more_than_an_old_one() -> None:
    jobs = (
        "Accountant, Nordlake AB\n2020 - 2024\n• Closed the books of 3 firms\n{}Chef, Quay Ltd\n2001 "
        "- 2003\n• Cooked"
    )
    cv = document(
        f"Mira Lindholm\nGothenburg\nmira@example.com\n+46 8 555 012 34\n\nExperience\n{jobs.format('')}"
    )
    strengths = {one.role.slug: one.title.strength for one in rank(cv, understand(cv)) if one.title}
    assert strengths["accountant"] > strengths["chef"]


def test_the_title_of_another_trade_is_not_taken_for_ones_own() -> None:
    cv = document("Mira Lindholm\nSoftware Architect\n\nSkills\nJava, UML\n")
    assert all(one.title is None for one in rank(cv, understand(cv)) if one.role.slug == "architect")


def test_people_one_worked_for_are_not_ones_own_title() -> None:
    cv = document(
        "Mira Lindholm\n\nExperience\nAnalyst, Nordlake AB\n2020 - 2021\n• Built charts for 60 store managers"
    )
    assert all(
        one.title is None for one in rank(cv, understand(cv)) if one.role.slug == "retail-store-associate"
    )


def test_with_nothing_to_go_by_no_role_is_recommended_and_that_is_said() -> None:
    result = analyse(document("Mira Lindholm\nHello there, this is about nothing at all."))
    assert result.roles == ()
    assert "few_roles" in {notice.code for notice in result.warnings}


def test_leanings_scale_evidence_and_never_stand_in_for_it() -> None:
    def strength(evidence: float, value: float, named: float = 0.0) -> float:
        return strength_of(evidence, Leaning("Sales", value, ()), named)

    assert strength(0, 99) == 0
    assert strength(1, 99) < 60 * strength(1, 0)
    assert strength(1, -99) > strength(1, 0) / 60
    assert strength(1, 1) > strength(1, 0) > strength(1, -1)
    assert strength(1, -1, named=1) == strength(1, 0)


def test_job_titles_alone_recommend_a_role_that_nothing_else_speaks_for() -> None:
    cv = document(
        "Mira Lindholm\nMedia weather presenter\n\nExperience\nDigital media weather presenter, Nordlake TV"
        "\n2020 - Present\n• Told 40,000 people about rain\nVideo presenter, Lakeside Media\n2018 - 2020"
    )
    ranked = rank(cv, understand(cv))
    assert any(not one.skills and one.title is None and one.leaning and one.leaning.lines for one in ranked)


def test_a_title_with_words_between_its_own_counts_for_less_than_the_title() -> None:
    def named(title: str) -> float:
        cv = document(f"Mira Lindholm\n\nExperience\n{title}, Nordlake AB\n2020 - Present\n• Built reports")
        found = weigh_titles(cv.text, understand(cv), shipped_titles()).get("sap-abap-developer")
        return found.strength if found else 0.0

    assert named("SAP Developer") > named("SAP BODS Developer") > 0
    assert named("SAP tests for a Developer") == 0


def test_the_shipped_leanings_name_roles_skills_and_words_that_exist() -> None:
    catalogue, leanings = load_catalogue(), shipped_leanings()
    slugs = {role.slug for role in catalogue.roles}
    for field in leanings.fields:
        assert set(field.roles) <= slugs
        assert {name for kind, name in field.weights if kind == "skill"} <= catalogue.skills.keys()
        assert {name for kind, name in field.weights if kind == "word"} <= leanings.words


def test_every_role_has_a_field() -> None:
    in_fields = {slug for field in shipped_leanings().fields for slug in field.roles}
    assert in_fields == {role.slug for role in load_catalogue().roles}


def test_of_a_roles_fields_the_one_it_leans_to_most_counts() -> None:
    fields = shipped_leanings().fields
    kitchen = next(field for field in fields if "chef" in field.roles)
    sign: Sign = ("title", "chef")
    leanings = lean(Signs({sign: 1.0}, {"chef": ()}), fields)
    assert leanings["chef"].field == kitchen.name
    assert leanings["chef"].value == kitchen.start + kitchen.weights[sign] > leanings["accountant"].value


def test_the_field_of_a_role_is_proven_by_the_lines_of_job_titles() -> None:
    reasons = {reason.skill: reason for reason in roles(CHEF)[0].reasons}
    lines = [quote.text for quote in reasons["Kitchen, by job titles"].evidence]
    assert any("Chef" in line for line in lines)
    assert all(line in CHEF for line in lines)


def test_a_field_named_in_education_alone_leads_nowhere() -> None:
    def first(education: str) -> str:
        return roles(f"{GOOD_CV}\nEducation\n{education}\n")[0].slug

    assert first("Bachelor of Arts, School of Fashion and Aviation") == first("") == "backend-developer"


def test_a_database_server_is_no_waiter() -> None:
    cv = document("Mira Lindholm\n\nSkills\nMS SQL Server, Windows Server, T-SQL\n")
    assert all(one.title is None for one in rank(cv, understand(cv)) if one.role.slug == "restaurant-manager")


@pytest.mark.parametrize("role", load_catalogue().roles, ids=lambda role: role.slug)
def test_a_cv_of_one_of_our_roles_is_taken_for_that_role(role: Role) -> None:
    skills = ", ".join(list(role.skills)[:8])
    cv = document(
        f"Mira Lindholm\nmira@example.com\n\nExperience\n{role.title}, Nordlake AB\n2021 - Present\n\n"
        f"Skills\n{skills}\n"
    )
    assert role.slug in [one.role.slug for one in rank(cv, understand(cv))[:2]]


def test_a_catalogue_of_ones_own_needs_no_leanings() -> None:
    cv = Document("pdf", GOOD_CV, (0,))
    assert rank(cv, understand(cv), load_catalogue())[0].role.category == "Software engineering"
