"""The questions that are made for one interview: openings, closings, on a line of the CV, on a gap."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from greenroom.engine.questions.model import Asked, KeyPoint, QuestionKind
from greenroom.engine.roles.catalogue import LevelName

_FILE: Final = Path(__file__).with_name("set_pieces.toml")
Need = Literal["figure", "skill", "any"]


@dataclass(frozen=True, slots=True)
class SetPiece:
    """A question with blanks; `needs` is what a CV line must hold, "any" for nothing in particular."""

    id: str
    kind: QuestionKind
    text: str
    points: tuple[KeyPoint, ...]
    follow_ups: tuple[str, ...]
    outline: str
    needs: Need
    competency: str | None

    def asked(
        self,
        *,
        about: str,
        competency: str,
        difficulty: LevelName,
        reason: str,
        quote: str | None = None,
        **blanks: str,
    ) -> Asked:
        """The question with its blanks filled; `about` says which line or term fills them."""
        return Asked(
            question_id=f"{self.id}:{about}" if about else self.id,
            kind=self.kind,
            competency=competency,
            difficulty=difficulty,
            text=self.text.format(**blanks),
            reason=reason,
            points=self.points,
            follow_ups=self.follow_ups,
            outline=self.outline,
            quote=quote,
        )


@cache
def set_pieces(kind: QuestionKind) -> tuple[SetPiece, ...]:
    """Those of one kind ("opening", "cv", "gap" or "closing"), in the order of the file."""
    entries: list[dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))[kind]
    return tuple(_set_piece(kind, entry) for entry in entries)


def _set_piece(kind: QuestionKind, entry: dict[str, Any]) -> SetPiece:
    return SetPiece(
        id=entry["id"] if kind in ("opening", "closing") else f"{kind}-{entry['id']}",
        kind=kind,
        text=entry["text"],
        points=tuple(KeyPoint(one["says"], tuple(one["aliases"])) for one in entry.get("points", ())),
        follow_ups=tuple(entry.get("follow_ups", ())),
        outline=entry.get("outline", ""),
        needs=entry.get("needs", "any"),
        competency=entry.get("competency"),
    )
