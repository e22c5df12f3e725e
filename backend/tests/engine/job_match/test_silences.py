"""What a job text tells of others, of the past and of the future, and what it asks all the same."""

import pytest

from greenroom.engine.job_match.asks import asked_degree, asked_years
from tests.engine.job_match.test_job_texts import terms_of

DEVELOPER = "Backend Engineer\nMarl, Leeds\n\nSQL is required."
DESIGNER = "Product Designer\nMarl, Leeds\n\nSQL is required."


@pytest.mark.parametrize(
    "text",
    [
        "Our data scientists train their models in PyTorch.",
        "The front end is React, but that is somebody else's job.",
        "The old monolith was Ruby on Rails; it was switched off in March.",
        "We used to be a Java shop.",
        "You won't write any JavaScript here.",
        "You'll never have to open Salesforce.",
        "You can safely ignore the parts written in Perl.",
        "Two developers write the iOS app, and three people work on the engine in C++.",
        "Java? Only in the archive.",
        "Infrastructure: AWS and Terraform, run by a platform squad, not by you.",
        "Penetration tests are bought in.",
        "Statutory audit is taken care of by M/s Rao & Co.",
        "Structural design and BIM are done at head office.",
        "Payroll, onboarding and employee relations are with Ada's team.",
        "Brand management goes to our agency, and cocktail making to the bar, so you can forget about them.",
        "Quantity surveying and billing have a separate department.",
        "Photography, Canva and Shopify belong upstairs, nothing to do with this job.",
        "The services run on Kubernetes and Rust. None of that is your problem.",
        "We are moving from Tally to SAP next year and you will be trained.",
        "This spring we are going to try out Cilium.",
        "Revit training will be arranged for some.",
        "Every new joiner gets four weeks of training in telemetry monitoring and wound care.",
        "How the Docker images work, you will learn here.",
        "Microbiology and sterility testing are NOT in this drive.",
        "Um die Palo-Alto-Firewalls kümmert sich unser Kollege.",
        "#python #docker #hiring",
        "We're hiring an engineer. You tell sales what may be promised.",
    ],
)
def test_what_others_do_or_did_is_not_asked(text: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{text}") == {"SQL": True}


@pytest.mark.parametrize(
    "text",
    ["Our engineers write Go and Rust.", "The app is written in Flutter.", "Developers here use Swift."],
)
def test_what_the_product_is_made_with_is_asked_of_those_who_make_it(text: str) -> None:
    assert terms_of(f"{DESIGNER}\n\n{text}") == {"SQL": True}
    assert len(terms_of(f"{DEVELOPER}\n\n{text}")) > 1


@pytest.mark.parametrize(
    "heading",
    [
        "Compensation and benefits",
        "What is not expected",
        "Nicht notwendig",
        "Please don't worry about",
        "What this isn't",
        "What you can leave at home",
        "What you'll pick up here",
        "Who you'll work with",
        "Growth",
    ],
)
def test_what_stands_under_such_a_heading_is_not_asked(heading: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{heading}\n- Docker\n- Kubernetes") == {"SQL": True}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Deployments are done with Argo CD.", {"Argo CD"}),
        ("You are supported by our platform team when you work on Kubernetes.", {"Kubernetes"}),
        ("You won't be bored: GraphQL and PostgreSQL want attention.", {"GraphQL", "PostgreSQL"}),
        ("Month-end close has its own rhythm and you keep up with it.", {"Month-end close"}),
        ("Bank reconciliation is done by the accountant every week.", {"Bank reconciliation"}),
        (
            "Contract drafting sits with you, and so does due diligence.",
            {"Contract drafting", "Due diligence"},
        ),
        ("The engineering team works with Docker.", {"Docker"}),
        ("- Make sure UTM tracking is clean across every link we put out", {"UTM tracking"}),
        ("- AWS: S3, Glue and Lambda", {"AWS", "Amazon S3", "AWS Glue", "AWS Lambda"}),
        ("- Excel for daily reports\n- Strong Go\n- Firmware in C for valves", {"Excel", "Go", "C"}),
        ("REST Assured, Postman and Cucumber", {"REST assured API", "Postman", "Cucumber"}),
        (
            "Keep the queries fast and mentor two junior engineers.",
            {"Mentoring", "Database performance tuning"},
        ),
        ("Financial planning and analysis", {"Financial planning", "Financial analysis"}),
        ("we write Python. we deploy with Docker. none of us writes PHP. you know it's Linux.", {"Linux"}),
    ],
)
def test_what_the_reader_is_to_do_is_asked(text: str, terms: set[str]) -> None:
    assert terms <= terms_of(f"{DEVELOPER}\n\n{text}").keys()


@pytest.mark.parametrize(
    "text",
    [
        "We'd be pleased, though it is no condition, if you knew Docker.",
        "If you know Docker then better.",
        "Whoever has opened shops with Docker goes on top of the pile.",
        "What we would like to see\n- Docker",
        "Docker is plus point.",
    ],
)
def test_what_would_please_is_preferred(text: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{text}") == {"SQL": True, "Docker": False}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("You have three years or more of mobile app development behind you.", "3 years of experience"),
        ("What we insist on is three years in IT recruitment.", "3 years of experience"),
        ("B.Com pass, minimum 1 year experience, freshers please don't apply.", "1 year of experience"),
        ("Atleast 3 years of science teaching.", "3 years of experience"),
    ],
)
def test_years_are_read_in_other_words(text: str, term: str) -> None:
    ask = asked_years(text)
    assert ask
    assert ask.term == term


def test_a_teaching_licence_beside_a_degree_is_none_itself() -> None:
    ask = asked_degree("Candidates must be M.Sc. in Physics with B.Ed.")
    assert ask
    assert ask.term == "Master's degree"
    assert asked_degree("Recruitment of operators and diploma trainees") is None
