"""Section titles in five languages, in all the ways that they are set."""

import pytest

from greenroom.engine.understanding.lines import cut_lines
from greenroom.engine.understanding.sections import find_parts
from greenroom.engine.understanding.titles import kind_of


def kinds(text: str) -> list[str]:
    return [part.kind for part in find_parts(cut_lines(text), len(text))]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Work Experience", "experience"),
        ("PROFESSIONAL EXPERIENCE:", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("1. Education", "education"),
        ("★ Technical Skills ★", "skills"),
        ("Skills & Tools", "skills"),
        ("Certifications and Languages", "certifications"),
        ("Career Objective", "summary"),
        ("Positions of Responsibility", "volunteering"),
        ("Relevant Professional Experience", "experience"),
        ("Career Accomplishments", "awards"),
        ("Executive Profile", "summary"),
        ("Work Experience (12 Years, 3 Months)", "experience"),
        ("Licenses & Certifications", "certifications"),
        ("शिक्षण अनुभव / Teaching Experience", "experience"),
        ("Berufserfahrung", "experience"),
        ("Kenntnisse und Fähigkeiten", "skills"),
        ("Expérience professionnelle", "experience"),
        ("Centres d’intérêt", "interests"),
        ("Formación académica", "education"),
        ("Habilidades", "skills"),
        ("कार्य अनुभव", "experience"),
        ("शिक्षा", "education"),
        ("कौशल", "skills"),
        ("काम का अनुभव (Experience)", "experience"),
        ("職歴", "experience"),
        ("Mandatory training", "certifications"),
    ],
)
def test_a_title_is_known(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize("line", ["Backend Developer", "Python", "Led the team", "", "x" * 200, "and | or"])
def test_other_lines_are_no_titles(line: str) -> None:
    assert kind_of(line) is None


def test_sections_end_where_the_next_begins() -> None:
    text = "Mira\n\nExperience\nSold fish\n\nEducation\nSchool of Sales"
    experience, education = find_parts(cut_lines(text), len(text))
    assert text[experience.body : experience.end].strip() == "Sold fish"
    assert text[education.body : education.end].strip() == "School of Sales"


def test_a_title_with_its_text_behind_a_colon_opens_a_section() -> None:
    assert kinds("Mira\nObjective: To sell fish\nSkills: Python, Go") == ["summary", "skills"]


def test_a_label_in_a_list_of_skills_opens_none() -> None:
    assert kinds("Mira\nSkills\nLanguages: Python, Java\nTools: Git\nEducation\nSchool") == [
        "skills",
        "education",
    ]


def test_a_bullet_that_reads_like_a_title_is_an_item() -> None:
    assert kinds("Skills\n• Python\n• Projects\n• Git") == ["skills"]


def test_a_word_in_running_prose_is_no_title() -> None:
    assert kinds("Summary\nI care for people, music and\neducation\nin all its forms.") == ["summary"]


def test_titles_in_small_letters_count_under_a_gap() -> None:
    assert kinds("Mira\n\neducation\nSchool\n\nexperience\nSold fish") == ["education", "experience"]


def test_an_unknown_title_in_capitals_is_one_where_the_others_are() -> None:
    text = "MIRA\n\nEXPERIENCE\nSold fish\n\nFISHING GROUNDS\nAll waters\n\nEDUCATION\nSchool"
    assert kinds(text) == ["experience", "other", "education"]


def test_a_title_that_an_export_set_behind_a_line_is_one() -> None:
    text = "Skill Details\nSQL - 6 monthsCompany Details\ncompany - Nordlake AB\nSee the Order Details"
    assert kinds(text) == ["skills", "experience"]


def test_a_label_inside_a_section_opens_none_amid_bare_titles() -> None:
    text = "Mira\nEducation\nBSc, 2020\nSkills: stone, wood\nExperience\nMason\nLanguages\nDutch"
    assert kinds(text) == ["education", "experience", "languages"]


def test_a_title_that_the_page_spaces_oddly_is_one() -> None:
    text = "Mira Vantongeren\n\nProj ects\nLoom clock | Go, 2025\n"
    assert [part.kind for part in find_parts(cut_lines(text), len(text))] == ["projects"]


def test_a_career_summary_that_lists_jobs_is_experience():
    jobs = (
        "CAREER SUMMARY\nReceptionist, Blouberg Sands Resort\nNovember 2022 – March 2024\n• Checked in guests"
        "\nWaitress, Mama Nandi's Kitchen\nDecember 2019 – March 2020\n• Served lunch\n"
    )
    assert kinds(jobs) == ["experience"]
    told = "CAREER SUMMARY\nReceptionist with five years at two hotels by the sea, from 2019 to 2024.\n"
    assert kinds(told) == ["summary"]
