"""The stages of an analysis, each leaving its part of the `Result` as JSON."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python

from greenroom.engine import analysis as engine
from greenroom.engine.document import Document
from greenroom.engine.notices import notices_for
from greenroom.engine.results import EngineInfo, JobMatch, Result
from greenroom.engine.understanding.model import Understanding
from greenroom.screenings.models import ScreeningStage

Parts = dict[str, Any]

_RESULT: Final = TypeAdapter(Result)


class Material:
    """One CV, its corrections and one job text on the desk, and what was worked out of them, each once."""

    def __init__(
        self, document: Document, job_description: str | None, corrections: engine.Corrections | None = None
    ) -> None:
        self.document = document
        self.job_description = job_description
        self.corrections = corrections

    @cached_property
    def understanding(self) -> Understanding:
        return engine.understand(self.document, corrections=self.corrections)

    @cached_property
    def job_match(self) -> JobMatch | None:
        if self.job_description is None:
            return None
        return engine.match_job(self.document, self.understanding, self.job_description)


def _understand(material: Material) -> Parts:
    return {
        "contact": material.understanding.contact,
        "corrected": engine.corrected_in(material.understanding),
        "skills": engine.skills(material.document, material.understanding),
        "job_match": material.job_match,
    }


def _score(material: Material) -> Parts:
    return {"score": engine.score(material.document, material.understanding, material.job_match)}


def _match_roles(material: Material) -> Parts:
    roles = engine.recommend(material.document, material.understanding)
    unread = material.job_description is not None and material.job_match is None
    notices = notices_for(material.document, material.understanding, roles, job_text_unread=unread)
    return {"roles": roles, "warnings": notices}


def _suggest(material: Material) -> Parts:
    return {"suggestions": engine.suggest(material.document, material.understanding, material.job_match)}


# In the engine's own order; its "reading" comes before, when the document is fetched.
STAGES: Final[dict[ScreeningStage, Callable[[Material], Parts]]] = {
    "understanding": _understand,
    "scoring": _score,
    "matching_roles": _match_roles,
    "suggesting": _suggest,
}


def run_stage(stage: ScreeningStage, material: Material) -> Parts:
    """The stage's parts of the result, by their names in `Result`, as JSON."""
    parts: Parts = to_jsonable_python(STAGES[stage](material))
    return parts


def assemble(made: dict[str, Parts]) -> Result:
    """The whole result out of every stage's parts. Raises `ValidationError` when some are missing."""
    parts = {name: part for stage in STAGES for name, part in made[stage].items()}
    info = EngineInfo(engine.PROVIDER, engine.MODEL, engine.ENGINE_VERSION)
    return _RESULT.validate_python({"engine": info, **parts})
