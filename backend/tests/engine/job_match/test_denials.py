"""What a job text names without asking for it, and what it would only like."""

import pytest

from tests.engine.job_match.test_job_texts import terms_of

ASKED = "SQL is required."


@pytest.mark.parametrize(
    "text",
    [
        "You don't need to know Docker.",
        "There is no need to know Docker, Kubernetes or Terraform.",
        "You will not be expected to have used Docker.",
        "No prior experience with Docker is required.",
        "Docker is not required for this role.",
        "Docker experience not necessary, we will train you.",
        "Candidates with only a Docker background need not apply.",
        "We have moved away from Docker, so please don't bring it back.",
        "What you won't need: Docker.",
        "What don't I need? Docker. We have a bureau for that.",
        "The developers write Docker files; you don't have to.",
        "Never used Docker? We'll teach you.",
        "You will learn Docker and Kubernetes here.",
        "Training in Docker will be given.",
        "A separate team handles Docker.",
        "Our platform folks look after Docker and Kubernetes.",
        "Finance uses Docker.",
        "Docker is handled by an agency.",
        "The legacy platform (Docker) is being retired.",
        "Our interview has two parts: a chat and an exercise in Docker.",
        "Acme Docker Works helps ships into port.",
        "We'll pay for your Docker course.",
    ],
)
def test_what_is_not_needed_or_done_by_others_is_not_asked(text: str) -> None:
    assert terms_of(f"{ASKED}\n\n{text}") == {"SQL": True}


@pytest.mark.parametrize(
    "text",
    [
        "You don't need to know Docker, but it would be a plus.",
        "Docker you can learn here, though if you know it already, all the better.",
        "It'd also be great if you've used Docker.",
        "What would make me stand out?\nDocker",
        "Plus if you...\n- have used Docker",
        "You might also have\n- Docker",
        "**Nice to have**\n* Docker",
        "Docker would come in handy.",
        "Docker will be an asset, and so will Kubernetes.",
        "Required: SQL | Preferred: Docker",
    ],
)
def test_what_would_be_liked_is_preferred(text: str) -> None:
    found = terms_of(f"{ASKED}\n\n{text}")
    assert found.pop("SQL")
    assert found
    assert not any(found.values())


@pytest.mark.parametrize(
    "text",
    [
        "Our team works with Docker.",
        "Everything runs on Docker.",
        "Experience with Docker environments",
        "You will build images for our customers in Docker.",
        "Nice to have\n- Kubernetes\n\nDocker is what everything runs on, every day.",
        "Nice to have\n- Kubernetes\nSkills: Kubernetes\nExperience: Docker",
    ],
)
def test_what_a_team_works_with_is_asked(text: str) -> None:
    assert terms_of(f"{ASKED}\n\n{text}")["Docker"]


def test_a_word_among_names_of_tools_is_a_tool() -> None:
    assert {"Go", "Rust", "Python"} <= terms_of("You know one of Go/Rust/Python.").keys()


def test_a_department_that_one_works_with_is_not_asked() -> None:
    assert terms_of(f"{ASKED} You hand over to Customer Success and work with Marketing.") == {"SQL": True}


def test_a_short_name_counts_in_a_row_only() -> None:
    assert terms_of("Experience with REST, GraphQL or gRPC.")["REST APIs"]
    assert "REST APIs" not in terms_of("You know GraphQL. THE REST IS EASY.")
