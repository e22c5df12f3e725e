"""A simulated model that does what the CV tells it, and is otherwise a good one."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.simulators.models import Asked
from tests.simulators.speaking import faithful, told


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
