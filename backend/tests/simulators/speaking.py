"""What a good model says to what Greenroom asks, so that the whole product can be tried without one."""

from __future__ import annotations

import json
from typing import Any

from tests.simulators.models import Asked, words_for

COMMON = 6


def speak(asked: Asked) -> str:
    """An analysis in words, a follow-up, or for anything else the smallest answer of the shape."""
    if asked.schema is None:
        return follow_up(asked)
    parts = asked.schema.get("properties", {})
    if "suggestions" in parts:
        return faithful(asked)
    return faithful_report(asked) if {"summary", "answers"} <= set(parts) else words_for(asked)


def told(asked: Asked) -> tuple[dict[str, Any], str]:
    """What was measured, and the CV, as the model got them."""
    inside = asked.user.partition("\n")[2].rpartition("\n")[0]
    measured, _, cv = inside.removeprefix("Measured:\n").partition("\n\nCV:\n")
    return json.loads(measured), cv


def faithful(asked: Asked) -> str:
    """An analysis in which every sentence rests on a line of the CV."""
    measured, cv = told(asked)
    lines = [line.removeprefix("• ") for line in cv.split("\n") if len(line.split()) > COMMON]
    quotes = [line for line in lines if "[" not in line][:1]
    return json.dumps(
        {
            "skills": {"summary": "Your lines tell of systems that you built and ran.", "quotes": quotes},
            "roles": [
                {"slug": role["slug"], "why": "What you built is what this work is about.", "quotes": quotes}
                for role in measured["roles"]
            ],
            "suggestions": [
                {"number": one["number"], "title": one["title"], "detail": f"In short: {one['detail']}"}
                for one in measured["suggestions"]
            ],
        }
    )


def findings(asked: Asked) -> dict[str, Any]:
    """What was found in an interview, as the model got it."""
    inside = asked.user.partition("\n")[2].rpartition("\n")[0]
    measured, _, _ = inside.removeprefix("Measured:\n").partition("\n\nAnswers:\n")
    found: dict[str, Any] = json.loads(measured)
    return found


def faithful_report(asked: Asked) -> str:
    """A report in which each sentence says what was found, in a few words more."""
    found = findings(asked)
    return json.dumps(
        {
            "summary": f"In short: {found['summary']}",
            "answers": [
                {
                    "number": one["number"],
                    "strengths": [f"As I heard it: {text}" for text in one["strengths"]],
                    "improvements": [f"For the next time: {text}" for text in one["improvements"]],
                    "stronger": one["stronger"],
                }
                for one in found["answers"]
            ],
        }
    )


def follow_up(asked: Asked) -> str:
    """One question about a word that the candidate said."""
    _, _, spoken = asked.user.partition("Spoken of now:\n")
    exchanges = json.loads(spoken.rpartition("\n")[0]) if spoken else [{"candidate": ""}]
    words = [word.strip(".,;:").lower() for word in exchanges[-1]["candidate"].split()]
    word = next((word for word in words if word.isalpha() and len(word) > COMMON), "that")
    return f"You spoke of {word}. What did you do about {word} first?"
