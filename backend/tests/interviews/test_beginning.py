"""Beginning an interview: what it costs, and when it is refused for nothing."""

from __future__ import annotations

from tests.factories.interviews import Candidate


async def test_an_interview_costs_five_credits_and_asks_its_first_question(candidate: Candidate):
    interview = await candidate.begin()
    assert (interview["status"], interview["provider"]) == ("ready", "builtin")
    assert interview["progress"] == {"asked": 1, "planned": 6}
    (turn,) = interview["turns"]
    assert (turn["number"], turn["kind"], turn["answer"]) == (1, "question", None)
    assert turn["question"]
    assert turn["reason"]
    assert await candidate.transactions() == [("consumption", -5)]
    (entry,) = (await candidate.get("/activity"))["items"]
    assert entry["kind"] == "interview_started"
    assert entry["subject"] == {"type": "interview", "id": interview["id"]}
