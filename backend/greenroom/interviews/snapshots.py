"""The engine's values as rows keep them: copies, so that a later engine changes no interview that is past."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python

from greenroom.engine.answers.coaching import Coaching
from greenroom.engine.answers.model import Exchange, Speech
from greenroom.engine.questions.model import Asked, Competency
from greenroom.interviews.models import StoredTurn

_ASKED: Final = TypeAdapter(Asked)
_PLAN: Final = TypeAdapter(tuple[Asked, ...])
_COMPETENCIES: Final = TypeAdapter(tuple[Competency, ...])
_SPEECH: Final = TypeAdapter(Speech)
_COACHING: Final = TypeAdapter(Coaching)


def kept(value: Any) -> Any:
    """An engine's value as JSON."""
    return to_jsonable_python(value)


def asked_in(turn: StoredTurn) -> Asked:
    return _ASKED.validate_python(turn.asked)


def coaching_in(turn: StoredTurn) -> Coaching | None:
    return _COACHING.validate_python(turn.coaching) if turn.coaching else None


def plan_in(stored: list[dict[str, Any]]) -> tuple[Asked, ...]:
    return _PLAN.validate_python(stored)


def competencies_in(stored: list[dict[str, Any]]) -> tuple[Competency, ...]:
    return _COMPETENCIES.validate_python(stored)


def exchange_of(turn: StoredTurn, answer: str | None = None, speech: Speech | None = None) -> Exchange:
    """The turn as the engine takes it: with its own answer, or with `answer`, which is not kept yet."""
    own = _SPEECH.validate_python(turn.speech) if turn.speech else None
    return Exchange(
        turn_id=str(turn.id),
        asked=asked_in(turn),
        answer=answer if answer is not None else turn.answer or "",
        follows=str(turn.follows) if turn.follows else None,
        speech=speech or own,
        asked_at=_written(turn.created_at),
        answered_at=_written(turn.answered_at) if turn.answered_at else "",
    )


def _written(moment: Any) -> str:
    text: str = to_jsonable_python(moment)
    return text
