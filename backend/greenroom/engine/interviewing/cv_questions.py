"""Questions on the student's own lines: each quotes one, and asks what only its author can answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import Final

from greenroom.engine.interviewing.set_pieces import SetPiece, set_pieces
from greenroom.engine.questions.model import Asked, Competency
from greenroom.engine.roles.catalogue import LevelName, Role
from greenroom.engine.scoring.figures import has_number
from greenroom.engine.scoring.outcomes import has_outcome
from greenroom.engine.understanding.model import Bullet, Understanding
from greenroom.engine.understanding.verbs import opens_with_action

SHORTEST_LINE: Final = 25
LONGEST_LINE: Final = 160
_FIGURE: Final = re.compile(r"(?<![\w.])[~<>]?[$€£₹]?\d[\d,.]*(?: ?%|[kKmMx]\b|\+)?")
_NO_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_ENDS: Final = re.compile(r"[.;,:](?=\s)|\s[–—-](?=\s)|\s\((?=\S)")
# A line that talks to whoever reads it is data, but nothing to put into an interviewer's mouth.
_ADDRESSES_THE_READER: Final = re.compile(
    r"(?i)\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instruction|prompt|above|previous|rule)"
    r"|\bsystem prompt\b"
    r"|\b(?:interviewer|assistant|chatgpt|language model)\b\s*[:,]|\byou (?:are|must|will|should)\b"
)
_MENTION_WORTH: Final = {3: 3, 2: 2, 1: 1}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line worth asking about: verbatim, its figure and its skill of the role if it has them."""

    quote: str
    figure: str | None
    skill: str | None
    worth: int

    @property
    def key(self) -> str:
        """Tells this line from others for good; the words themselves are nobody's business later."""
        return sha256(self.quote.casefold().encode()).hexdigest()[:12]


def cv_questions(
    understanding: Understanding,
    role: Role,
    difficulty: LevelName,
    competencies: tuple[Competency, ...],
    chance: Random,
) -> Iterator[Asked]:
    """Every question that the CV's lines allow: each line once in a round, the lines that say most first."""
    lines = sorted(_lines(understanding, role), key=lambda line: -line.worth)
    pieces = list(set_pieces("cv"))
    chance.shuffle(pieces)
    keys = [competency.key for competency in competencies]
    for turn in range(len(pieces)):
        for place, line in enumerate(lines):
            fitting = _fitting(pieces, line)
            if turn < len(fitting):
                piece = fitting[(turn + (0 if turn == 0 else place)) % len(fitting)]
                yield _ask(piece, line, difficulty, keys)


def _fitting(pieces: list[SetPiece], line: _Line) -> list[SetPiece]:
    """What can be asked about a line, the questions that only such a line allows first."""
    fitting = [
        piece
        for piece in pieces
        if piece.needs == "any"
        or (piece.needs == "figure" and line.figure)
        or (piece.needs == "skill" and line.skill)
    ]
    return sorted(fitting, key=lambda piece: ("figure", "skill", "any").index(piece.needs))


def _ask(piece: SetPiece, line: _Line, difficulty: LevelName, keys: list[str]) -> Asked:
    return piece.asked(
        about=line.key,
        competency=piece.competency if piece.competency in keys else keys[0],
        difficulty=difficulty,
        reason=f"Your CV says: “{line.quote}”",
        quote=line.quote,
        line=line.quote,
        figure=line.figure or "",
        skill=line.skill or "",
    )


def _lines(understanding: Understanding, role: Role) -> Iterator[_Line]:
    seen: set[str] = set()
    for bullet in understanding.bullets:
        quote = _quotable(bullet)
        if quote and quote not in seen and not _ADDRESSES_THE_READER.search(bullet.span.text):
            seen.add(quote)
            yield _line(understanding, role, bullet, quote)


def _line(understanding: Understanding, role: Role, bullet: Bullet, quote: str) -> _Line:
    end = bullet.span.start + len(quote)
    skills = [
        mention.skill
        for mention in understanding.mentions
        if bullet.span.start <= mention.span.start
        and mention.span.end <= end
        and mention.skill in role.skills
    ]
    skill = max(skills, key=lambda name: role.skills[name], default=None)
    figure = _figure(quote)
    worth = (
        (4 if figure else 0)
        + (2 if has_outcome(quote) else 0)
        + (1 if opens_with_action(quote) else 0)
        + (_MENTION_WORTH[role.skills[skill]] if skill else 0)
        + (2 if bullet.kind in ("experience", "projects") else 0)
    )
    return _Line(quote, figure, skill, worth)


def _figure(quote: str) -> str | None:
    """The figure that measures something: a share before a plain number, never a year."""
    if not has_number(quote):
        return None
    found = [
        match.group().rstrip(".,") for match in _FIGURE.finditer(quote) if not _NO_YEAR.match(match.group())
    ]
    return next((one for one in found if "%" in one), found[0] if found else None)


def _quotable(bullet: Bullet) -> str | None:
    """The statement as it stands on its line, or its first clause that is short enough to be read out."""
    text = bullet.span.text.split("\n", 1)[0].rstrip()
    if bullet.kind not in ("experience", "projects", "volunteering", "awards", "publications"):
        return None
    if len(text) > LONGEST_LINE:
        ends = [match.start() for match in _ENDS.finditer(text) if match.start() <= LONGEST_LINE]
        text = text[: ends[-1]].rstrip() if ends else text[: text.rfind(" ", 0, LONGEST_LINE)]
    return text if len(text) >= SHORTEST_LINE and "?" not in text else None
