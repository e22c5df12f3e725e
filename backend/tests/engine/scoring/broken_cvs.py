"""For each rule a CV that breaks it: the good sample with one thing changed."""

from dataclasses import replace
from typing import Final

from greenroom.engine.document import Document, HiddenText, Layout
from tests.engine.samples import GOOD_CV, document

WORK: Final = GOOD_CV[GOOD_CV.index("• Built a booking") : GOOD_CV.index("Education")]
LONG_LINE: Final = "• Built " + "a thing for the good of all who came by and wanted it " * 6
PROSE: Final = "I was there and " + "we did one thing after another for them " * 12
MANY_SKILLS: Final = """Python, Java, PHP, Perl, Ruby, Scala, Kotlin, TypeScript, JavaScript, HTML, CSS,
jQuery, Bootstrap, Django, Laravel, MySQL, PostgreSQL, MongoDB, Redis, SQLite,
Cassandra, Docker, Kubernetes, Terraform, Ansible, Jenkins, Git, AWS, Azure,
Linux, Windows, Hadoop, Hive, Kafka, TensorFlow, PyTorch, Pandas, NumPy,
Matplotlib, Tableau, Excel, Selenium, JUnit, Postman, Jira, Figma, Photoshop,
Illustrator, Blender, Unity, AutoCAD, SolidWorks, MATLAB, Node.js, Vue.js,
Webpack, GraphQL"""


def laid_out(layout: Layout) -> Document:
    return Document("pdf", GOOD_CV, (0,), layout=layout)


def changed(*changes: tuple[str, str]) -> Document:
    text = GOOD_CV
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return document(text)


def without(*starts: str) -> Document:
    return document("\n".join(line for line in GOOD_CV.split("\n") if not line.startswith(starts)))


def up_to(title: str) -> Document:
    return document(GOOD_CV[: GOOD_CV.index(title)])


def with_work(*lines: str) -> Document:
    return document(GOOD_CV.replace(WORK, "\n".join(lines) + "\n\n"))


def only_skills(skills: str) -> Document:
    return document(f"Mira Lindholm\n\nSkills\n{skills}")


_HIDDEN: Final = HiddenText("Kubernetes expert with ten years at sea", 1, "size")

BROKEN: Final[dict[str, Document]] = {
    "text_layer": document("Mira Lindholm\nBackend Developer\nmira.lindholm@example.com"),
    "known_titles": document("Mira Lindholm\n\nWhere I was\n• Built a thing for many people here"),
    "columns": laid_out(Layout(columns=2)),
    "tables": laid_out(Layout(tables=3)),
    "images": laid_out(Layout(images=2)),
    "odd_characters": changed(("•", "\ufffd" * 5)),
    "small_print": laid_out(Layout(smallest_body_points=7.5)),
    "hidden_text": replace(document(GOOD_CV), hidden=(_HIDDEN,)),
    "name": without("Mira"),
    "email": without("mira."),
    "phone": without("+46"),
    "links": without("github"),
    "summary": without("Summary", "Backend developer with"),
    "dated_experience": without("Jan 2023", "Jun 2021"),
    "education": up_to("Education"),
    "skills_listed": up_to("Skills\n"),
    "filler": changed(("Gothenburg, Sweden", "[City], 20XX"), ("looking for", "[job title] looking for")),
    "quantified": with_work(
        "• Built a booking service", "• Led the team of testers", "• Wrote many unit tests"
    ),
    "outcomes": with_work(
        "• Wrote a booking service", "• Led the team of testers", "• Wrote many unit tests"
    ),
    "spread": with_work("• Wrote a booking service in Python", "• Wrote many unit tests in a row"),
    "strong_openers": with_work(
        "• The service of 12 ports", "• A new team of 3", "• Many unit tests by night"
    ),
    "weak_openers": with_work(
        "• Responsible for 12 ports", "• Worked on a team of 3", "• Helped with 20 tests"
    ),
    "first_person": with_work(
        "• I built 12 ports by hand", "• Led my team of 3", "• Wrote 20 tests by myself"
    ),
    "cliches": changed(("looking for a team", "a hard-working team player and quick learner")),
    "passive": with_work(
        "• The service was built in May", "• Tests were written daily", "• It was given 12 maps"
    ),
    "variety": with_work(*(f"• Built service number {n} for the ports of the north" for n in range(9))),
    "words": document("\n".join(GOOD_CV.split("\n")[:14])),
    "pages": Document("pdf", GOOD_CV, tuple(range(0, 500, 100))),
    "bullet_length": with_work(*[LONG_LINE] * 4),
    "bullets_used": with_work(*[PROSE + "."] * 3),
    "depth": with_work("• Built a booking service in Python for 12 ports"),
    "newest_first": changed(("Jan 2023 - Present", "Jan 2012 - Feb 2013")),
    "date_formats": changed(("Jan 2023 - Present", "01/2023 - Present")),
    "reversed_dates": changed(("Jun 2021 - Dec 2022", "Jun 2022 - Dec 2021")),
    "far_dates": changed(("Jan 2023 - Present", "Jan 2061 - Present")),
    "gaps": changed(("Jun 2021 - Dec 2022", "Jun 2011 - Dec 2012")),
    "bullet_signs": changed(("• Cut", "- Cut"), ("• Led", "➢ Led"), ("• Wrote", "* Wrote")),
    "full_stops": with_work(
        "• Built 12 ports at sea.", "• Built 12 ports for ships", "• Built 3 maps for them."
    ),
    "tense": changed(("• Automated", "• Automate"), ("• Cut the", "• Build the"), ("• Trained", "• Train")),
    "repeated_lines": with_work(*["• Built a booking service in Python for 12 ports"] * 3),
    "named": only_skills("Python"),
    "shown": with_work(
        "• Built a service for 12 ports", "• Led 3 testers each day", "• Wrote 180 unit letters"
    ),
    "proven": with_work(
        "• Built a booking service in Python", "• Wrote SQL and pytest by night", "• Took care of Docker"
    ),
    "hard_skills": only_skills("Teamwork, Communication, Leadership, Problem solving, Python"),
    "stuffing": changed(("Python, FastAPI, Django,", f"{MANY_SKILLS},")),
}
