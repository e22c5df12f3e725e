"""Which roles are named beside the best one, and what a CV says against a skill."""

import pytest

from greenroom.engine.roles.evidence import shipped_titles, weigh_titles
from greenroom.engine.roles.matching import rank, recommend
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import document

OPERATIONS = """Ines Aguilar

Experience
Depot Manager, Greenway Parcels
2018 - Present
• Planned the shifts of 85 people and a fleet of 60 vans
• Kept the stock ledger and the budget of 7 million
Payroll and HR Assistant, Greenway Parcels
2014 - 2018
• Ran payroll for 400 people and hired 60 drivers

Skills
Logistics, Warehousing, Payroll, Recruitment, Budgeting, Excel, Customer service
"""

CHEF = """Ines Aguilar
Executive Chef

Skills
Menu planning, Food safety, Kitchen management, Cost control, Teaching

Experience
Executive Chef, Hotel Alder
2018 - Present
• Planned menus for 300 guests a day and led 14 cooks
Sous Chef, Hotel Birch
2013 - 2018
• Kept the kitchen to its food budget
"""

NURSE = """Ines Aguilar

Professional Experience
Sl.No  Name of Hospital  Designation  Department  Period
1  Sea View Hospital, Porto  Staff Nurse  ICU  02/2020 - till date
2  Serra Medical Centre  Staff Nurse  Medical ward  11/2016 - 01/2020

Areas of Competence
Critical care, IV cannulation, wound care, medication administration
"""


def titles_in(line: str) -> dict[str, float]:
    cv = document(f"Mira Lindholm\n\n{line}\n\nSkills\nWalking\n")
    return {
        slug: one.strength for slug, one in weigh_titles(cv.text, understand(cv), shipped_titles()).items()
    }


def strength(line: str) -> float:
    cv = document(f"Mira Lindholm\n\nSummary\n{line}\n")
    found = [one.strength for one in rank(cv, understand(cv)) if one.role.slug == "java-developer"]
    return found[0] if found else 0.0


def test_a_field_alone_names_no_role_beside_those_that_the_cv_speaks_of() -> None:
    cv = document(NURSE)
    found = {one.role.slug: one for one in rank(cv, understand(cv))}
    shown = [one.slug for one in recommend(cv, understand(cv))]
    assert shown[0] == "nurse"
    assert all(found[slug].title or found[slug].skills for slug in shown)


def test_no_weak_role_fills_the_third_place() -> None:
    kitchen = document(CHEF)
    shown = recommend(kitchen, understand(kitchen))
    assert shown[0].slug == "chef"
    ranked = {one.role.slug: one for one in rank(kitchen, understand(kitchen))}
    best = ranked["chef"]
    for one in (ranked[role.slug] for role in shown):
        assert one.strength >= best.strength / 10 or one.title or one.evidence >= 0.35 * best.evidence


def test_a_trade_of_years_ago_is_named_however_far_its_field_is() -> None:
    cook = document(f"{CHEF}\nOffice Manager, Bay Clinic\n2009 - 2013\n• Kept the diary and the invoices\n")
    assert "administrative-assistant" in {role.slug for role in recommend(cook, understand(cook))}


def test_what_the_cv_calls_its_owner_stands_first_were_it_in_one_line_only() -> None:
    thin = document("HR Executive\n\nSkills\nJava, C, MATLAB\n\nProjects\nA game in Java\nA parser in C\n")
    assert recommend(thin, understand(thin))[0].slug == "hr-generalist"


def test_a_cv_of_several_trades_is_shown_more_than_one_field() -> None:
    cv = document(OPERATIONS)
    ranked = {one.role.slug: one for one in rank(cv, understand(cv))}
    fields = {
        leaning.field for role in recommend(cv, understand(cv)) if (leaning := ranked[role.slug].leaning)
    }
    assert len(fields) >= 2


def test_the_best_role_stays_first_and_the_last_two_are_not_far_behind() -> None:
    cv = document(OPERATIONS)
    ranked = rank(cv, understand(cv))
    strengths = {one.role.slug: one.strength for one in ranked}
    found = [strengths[role.slug] for role in recommend(cv, understand(cv))]
    assert found[0] == ranked[0].strength
    assert found == sorted(found, reverse=True)
    assert all(strength >= 0.1 * found[0] for strength in found[3:])


@pytest.mark.parametrize(
    "line",
    [
        "Basic Java",
        "Willing to learn Java",
        "No experience in Java",
        "I want to move away from Java",
        "Interested in Java",
        "Java (beginner)",
    ],
)
def test_a_skill_that_is_hedged_or_denied_counts_far_less(line: str) -> None:
    assert strength(line) < 0.6 * strength("Five years of Java")


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("QA Automation Lead", "automation-tester"),
        ("Drawing & Craft Teacher - Lakeside School", "arts-teacher"),
        ("Data Science Assurance Associate", "data-scientist"),
        ("Web and Graphics Designer", "web-designer"),
        ("Electrical engineering", "electrical-engineer"),
    ],
)
def test_a_title_that_no_list_has_is_told_by_its_words(line: str, slug: str) -> None:
    assert titles_in(line).get(slug, 0.0) > 0


@pytest.mark.parametrize(
    "line",
    ["Consultant: Rowan & Slate", "Customer service", "High School", "Bright Lead", "Product development"],
)
def test_what_is_no_title_of_the_persons_names_no_role(line: str) -> None:
    assert titles_in(line) == {}


def test_everybodys_tools_make_no_analyst_of_a_planner() -> None:
    text = """Ines Aguilar

Experience
Logistics Coordinator, Greenway Parcels
2022 - Present
• Planned procurement and inventory management for three depots
• Built dashboards in Power BI

Skills
Supply chain management, Inventory management, Procurement, Excel, Power BI
"""
    shown = recommend(document(text), understand(document(text)))
    assert shown[0].slug == "supply-chain-manager"
    assert "data-analyst" in [one.slug for one in shown]


def test_no_role_is_said_to_match_more_than_the_cv_shows_of_it() -> None:
    text = """Ines Aguilar

Experience
Process Engineering Intern, Greenway Chemicals
June 2025 - August 2025
• Simulated a column and matched the plant's data

Education
B.Tech in Chemical Engineering, Alder University
2022 - 2026

Skills
MATLAB, AutoCAD, C, Python
"""
    shown = recommend(document(text), understand(document(text)))
    matches = [one.match for one in shown]
    assert shown[0].slug == "production-engineer"
    assert matches == sorted(matches, reverse=True)
    assert matches[0] > 70
    assert max(matches[1:]) < 60
