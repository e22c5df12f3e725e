"""What a job text says of its firm, of those at work there and of what comes later, in other shapes."""

import pytest

from greenroom.engine.job_match.asks import asked_degree, asked_years
from tests.engine.job_match.test_job_texts import terms_of

DEVELOPER = "Backend Engineer\nMarl, Leeds\n\nSQL is required."
DEVOPS = "DevOps Engineer\nMarl, Leeds\n\nSQL is required."
DESIGNER = "Product Designer\nMarl, Leeds\n\nSQL is required."


@pytest.mark.parametrize(
    "text",
    [
        "A separate platform group looks after the Kubernetes clusters.",
        "The portal is built in Angular by a sister team, so you will not be asked to touch it.",
        "The hardware is done by their electronics group (embedded C, custom boards).",
        "Together with two analysts (they work in Tableau and Power BI) you take ideas to release.",
        "The trading desk upstairs does its own dashboards in Tableau.",
        "Data scientists downstream build the models in PyTorch.",
        "Readings arrive through Kafka, which is the ingestion team's business.",
        "AutoCAD is Mila's kingdom.",
        "There is a small site on AWS which Tomas keeps and guards.",
        "Anna in marketing runs HubSpot and Google Ads.",
        "You answer questions from the marketing and product people.",
        "The team of sixty people in sales is growing.",
        "Call Jan at Ferry Lane Recruitment.",
        "My client is a maker of kitchen equipment and sells to hotels.",
        "The data team lives in Snowflake. You need neither.",
        "Kubernetes you'll learn from Pia, who is patient.",
        "Scala isn't used any more.",
        "There's no people management in this post.",
        "We'll send you on a Docker course.",
        "You do NOT need Docker because an outside partner does all of it.",
        "Knowledge of Docker isn't expected, nor is Kubernetes experience.",
        "New staff are excused from Kubernetes in their first year.",
        "Candidates with only Docker experience will not suit.",
        "Produktion und Einkauf arbeiten mit SAP, das müssen Sie nicht können.",
        "Die Lohnabrechnung macht ein externes Büro.",
        "Le SEO est géré par Camille et nos gens de PHP s'en occupent.",
    ],
)
def test_what_others_do_or_what_comes_later_is_not_asked(text: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{text}") == {"SQL": True}


@pytest.mark.parametrize("text", ["Developers work in Java.", "Our product teams write Java."])
def test_what_runs_on_a_platform_is_not_asked_of_those_who_keep_it(text: str) -> None:
    assert "Java" not in terms_of(f"{DEVOPS}\n\n{text}")
    assert "Java" in terms_of(f"{DEVELOPER}\n\n{text}")


def test_a_firm_or_its_guests_in_a_title_are_not_asked() -> None:
    assert terms_of("Ward Nurse, Marl Teaching Hospitals, Leeds\n\nSQL is required.") == {"SQL": True}
    assert terms_of(f"{DESIGNER}\n\nInterview clinic receptionists.") == {"SQL": True}


@pytest.mark.parametrize(
    "heading", ["About our client", "Who they are", "You don't have to", "In return", "Das lernst du bei uns"]
)
def test_nothing_is_asked_under_such_a_heading(heading: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{heading}\n- Docker\n- Kubernetes") == {"SQL": True}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("You'll order from our suppliers, rotate the stock, write the rota.", {"Stock rotation"}),
        ("You look after all our guests.", {"Guest relations"}),
        ("You manage a class firmly and review code carefully.", {"Classroom management", "Code review"}),
        ("Run scenario and sensitivity analysis.", {"Scenario analysis", "Sensitivity analysis"}),
        ("3+ years in product or UX design", {"Product design", "UX design"}),
        ("AWS infra (EC2, S3, VPC, IAM)", {"Amazon VPC", "AWS IAM"}),
        ("Jenkins CI/CD pipelines", {"CI/CD"}),
        ("The course is given in R, and taught by you.", {"R"}),
        ("Your own sales pipeline is kept in Salesforce.", {"Salesforce"}),
        ("Nearly all of everything we do is low-power design.", {"Low-power design"}),
        ("Terraform, as we keep everything in it.", {"Terraform"}),
        ("You will join the team that owns Kafka.", {"Apache Kafka"}),
        ("You join the Orders team, own two services in Go and write SQL.", {"Go"}),
        ("Everything runs in Docker, and they use Helm for it.", {"Docker"}),
    ],
)
def test_what_is_asked_in_other_words_is_found(text: str, terms: set[str]) -> None:
    assert terms <= terms_of(f"{DEVELOPER}\n\n{text}").keys()


@pytest.mark.parametrize(
    "text",
    [
        "I'd love it if you knew Docker.",
        "If you have built images in Docker they will be all ears.",
        "Docker serait un vrai plus.",
        "Docker isn't strictly needed, but they'd find a use for it.",
        "More interesting would be Docker. Neither of these is a must.",
        "Whether you know Docker matters a little; count it as a plus.",
        "Good to have - Docker.",
    ],
)
def test_what_would_be_liked_is_preferred(text: str) -> None:
    assert terms_of(f"{DEVELOPER}\n\n{text}") == {"SQL": True, "Docker": False}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("We'd want to see five years or so in data engineering.", "5 years of experience"),
        ("Must have: three years min. in a kitchen.", "3 years of experience"),
        ("Vous avez au moins trois ans d'expérience.", "3 years of experience"),
    ],
)
def test_years_are_read_in_words_of_other_tongues(text: str, term: str) -> None:
    ask = asked_years(text)
    assert ask
    assert ask.term == term


def test_the_month_of_march_and_a_bed_are_no_degrees() -> None:
    assert asked_degree("You start in March on a 28-bed ward; med-surg is what we do.") is None
    found = asked_degree("M.Arch or MEd is required.")
    assert found
    assert found.term == "Master's degree"
