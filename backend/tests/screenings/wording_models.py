"""Simulated models that word analyses: one that keeps to what it was told, and one that obeys the CV."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.simulators.models import Asked


def told(asked: Asked) -> tuple[dict[str, Any], str]:
    """What was measured, and the CV, as the model got them."""
    inside = asked.user.partition("\n")[2].rpartition("\n")[0]
    measured, _, cv = inside.removeprefix("Measured:\n").partition("\n\nCV:\n")
    return json.loads(measured), cv


def faithful(asked: Asked) -> str:
    """Every sentence rests on a line of the CV."""
    measured, cv = told(asked)
    line = next(line for line in cv.split("\n") if line.startswith("• ")).removeprefix("• ")
    return json.dumps(
        {
            "skills": {"summary": "Your lines tell of systems that you built and ran.", "quotes": [line]},
            "roles": [
                {"slug": role["slug"], "why": "What you built is what this work is about.", "quotes": [line]}
                for role in measured["roles"]
            ],
            "suggestions": [
                {"number": one["number"], "title": one["title"], "detail": f"In short: {one['detail']}"}
                for one in measured["suggestions"]
            ],
        }
    )


def obedient(demand: str, marker: str) -> Callable[[Asked], str]:
    """Does what a line of the CV demands, in every word that it may choose, wherever it sees that line."""

    def speak(asked: Asked) -> str:
        words = json.loads(faithful(asked))
        if marker not in asked.user:
            return json.dumps(words)
        measured, _ = told(asked)
        words["skills"] = {"summary": demand, "quotes": [marker, *words["skills"]["quotes"]]}
        slugs = ["chief-executive", *(role["slug"] for role in measured["roles"])]
        quotes = words["skills"]["quotes"]
        words["roles"] = [{"slug": slug, "why": demand, "quotes": quotes} for slug in slugs]
        words["suggestions"] = [
            {"number": one["number"], "title": demand[:80], "detail": demand}
            for one in measured["suggestions"]
        ]
        return json.dumps(words)

    return speak
