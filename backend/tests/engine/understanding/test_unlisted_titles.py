"""Titles that stand in no list: told by their words, by their type, or by what stands below them."""

import pytest

from greenroom.engine.document import Document, Standout
from greenroom.engine.understanding.title_words import kind_by_last_word, kind_by_words
from greenroom.engine.understanding.titles import normal
from greenroom.engine.understanding.understanding import understand


def read(text: str, *titles: str) -> list[tuple[str, str]]:
    standouts = tuple(Standout(text.index(f"\n{title}\n") + 1, "bold") for title in titles)
    parts = understand(Document("pdf", text, (0,), standouts=standouts)).parts
    return [(part.kind, part.title.text) for part in parts]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Academic appointments", "experience"),
        ("Previous career", "experience"),
        ("Peer-reviewed publications", "publications"),
        ("Grants & fellowships", "awards"),
        ("Spoken languages", "languages"),
        ("What I can do", "skills"),
        ("What I'm good at", "skills"),
        ("Where I have been", "experience"),
        ("People who will speak for me", "references"),
        ("When the laptop is shut", "interests"),
        ("Giving back", "volunteering"),
        ("Werkzeugkasten", "skills"),
        ("Das kann ich gut", "skills"),
        ("Ce que j'apporte", "skills"),
        ("Und sonst", "interests"),
        ("Hi, I'm Mira", "summary"),
        ("Wo ich gelernt habe", "education"),
        ("Most proud of", "awards"),
        ("Higher Education", "education"),
        ("Teaching Skills", "skills"),
        ("Board memberships", "volunteering"),
        ("Langues parlées", "languages"),
        ("Logiciels maîtrisés", "skills"),
        ("Akademische Ausbildung", "education"),
        ("Trayectoria laboral", "experience"),
        ("कार्य का अनुभव", "experience"),
        ("शैक्षणिक विवरण", "education"),
        ("शिक्षण अनुभव", "experience"),
        ("Career break", "other"),
        ("In my community", "volunteering"),
        ("Service to the community", "volunteering"),
    ],
)
def test_words_tell_a_title(title: str, kind: str) -> None:
    assert kind_by_words(normal(title), strict=True) == kind


@pytest.mark.parametrize("line", ["Project management", "Worked with Kafka", "Trained two apprentices", "Go"])
def test_words_of_other_lines_tell_none(line: str) -> None:
    assert kind_by_words(normal(line), strict=True) is None


def test_a_line_set_like_the_titles_is_one() -> None:
    text = (
        "Mira\n\nExperience\nSold fish in 2019\nHoneycomb\nPython, Go, Docker\nEducation\nSchool of Sales\n"
    )
    assert read(text, "Experience", "Honeycomb", "Education") == [
        ("experience", "Experience"),
        ("skills", "Honeycomb"),
        ("education", "Education"),
    ]


def test_a_job_set_in_type_of_its_own_is_no_title() -> None:
    text = "Mira\n\nExperience\nBaker\n2019 - 2020\nCook\n2020 - 2021\nEducation\nSchool\n"
    assert [kind for kind, _ in read(text, "Experience", "Education")] == ["experience", "education"]


def test_a_title_that_a_narrow_column_breaks_is_one() -> None:
    text = "Mira\n\nExperience\nSold fish\n\nSpoken\nlanguages\nDutch\n\nEducation\nSchool\n"
    assert ("languages", "Spoken\nlanguages") in read(text, "Experience", "Spoken", "languages", "Education")


def test_a_profile_of_birth_and_parents_is_no_summary() -> None:
    text = "Mira\n\nEducation\nSchool\n\nPersonal Profile\nFather's Name: Jan\nDate of Birth: 01/01/2000\n"
    assert [kind for kind, _ in read(text)] == ["education", "other"]


def test_where_no_title_is_known_the_largest_type_that_opens_blocks_tells() -> None:
    text = (
        "Mira Vantongeren\nBaker of bread\n\nIn brief\nI bake bread that people walk across town to buy.\n\n"
        "Bread so far\nBaker, Lantern Ltd, 2019 - 2021\nCook, Quillwork Ltd, 2017 - 2019\n\n"
        "Where I learned\nDiploma in Baking, 2015 - 2017\n"
    )
    assert [kind for kind, _ in read(text, "In brief", "Bread so far", "Where I learned")] == [
        "summary",
        "experience",
        "education",
    ]


@pytest.mark.parametrize(
    "title", ["Visual Merchandise Experience", "Product Specialist/FAS Experience", "CLEAN ROOM EXPERIENCE"]
)
def test_the_last_word_tells_a_title(title: str) -> None:
    assert kind_by_last_word(title) == "experience"


@pytest.mark.parametrize(
    "line",
    [
        "Head Customer Experience",
        "Director, Guest Experience",
        "Gained hands on experience",
        "Years of Experience",
        "Experience",
    ],
)
def test_the_last_word_of_other_lines_tells_nothing(line: str) -> None:
    assert kind_by_last_word(line) is None


def test_a_university_set_like_a_title_is_none() -> None:
    text = (
        "Mira Vantongeren\n\nEDUCATION\nCORNELL LAKE UNIVERSITY\nBS in Physics, May 2014\n\n"
        "EXPERIENCE\nAnalyst, Otter Mills, 2014 - 2016\n\nSKILLS\nPython\n"
    )
    titles = ("EDUCATION", "CORNELL LAKE UNIVERSITY", "EXPERIENCE", "SKILLS")
    assert [title for _, title in read(text, *titles)] == ["EDUCATION", "EXPERIENCE", "SKILLS"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("I turn field reports into policy that ministries sign.", "summary"),
        ("Python, SQL, Docker", "skills"),
    ],
)
def test_what_one_does_is_told_or_listed(body: str, kind: str) -> None:
    text = f"Mira Vantongeren\n\nWhat I do\n{body}\n\nEducation\nBSc Physics, 2019\n"
    assert read(text, "What I do", "Education")[0] == (kind, "What I do")


def test_qualifications_with_dates_above_them_are_studies() -> None:
    body = "2015 to 2016\nMA Museum Studies, University of Wymondham"
    text = f"Mira Vantongeren\n\nEmployment\nBaker, 2016 - 2020\n\nQualifications\n{body}\n"
    assert read(text, "Employment", "Qualifications")[1] == ("education", "Qualifications")


def test_what_one_is_under_a_title_and_set_like_it_is_no_title() -> None:
    text = "Mira V\nSummary\nSenior Stone Engineer\nTen years of walls.\nSkills\nStone\nEducation\nBA, 2012\n"
    titles = read(text, "Summary", "Senior Stone Engineer", "Skills", "Education")
    assert titles == [("summary", "Summary"), ("skills", "Skills"), ("education", "Education")]
