"""Candidates who do not exist, from brilliant to absent: each answers any question of the bank by itself.

A technical question is answered out of its model outline, so a persona knows exactly as much as its share of
it. The others are answered by a story with all, some or none of its parts. Nothing here is random: the same
question gets the same answer from the same persona.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final

from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.model import Question

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_STORIES: Final = tuple(
    " ".join(story.split())
    for story in (
        """Last spring our student shop lost about 40 orders a week, and nobody knew where. It was my task
        to find out. I wrote a small log of every step, compared two weeks of it by hand, and saw that
        the payment page timed out on phones. I cut the page from 3 MB to 400 KB, asked two friends to
        test it on old phones, and told the team each evening what I had found. In the end lost orders
        fell to 6 a week, and the supplier thanked us.""",
        """In my second internship two colleagues had stopped speaking over who should close the ward's
        rota. I was asked to get it out by Friday. I spoke to each of them alone, wrote down what both
        needed, and proposed a plan in which one drafts and the other checks. I showed them the draft on
        Wednesday and changed three shifts that hurt people most. The rota came out a day early, and
        they have kept the plan for 8 months.""",
        """During my final year project the sensor readings drifted by 5 percent a day. I had to decide
        whether to buy a new part or to correct for it. I measured it against a reference for a week,
        plotted the drift and found that it followed the temperature. I wrote a correction of 30 lines
        and tested it on 1,000 old readings. As a result the error fell under 0.4 percent, we saved
        12,000 rupees, and my supervisor kept the method.""",
    )
)
_VAGUE: Final = (
    "I would look at it carefully and do what is best in that situation, as one should.",
    "I think it depends. I always try to work hard, to communicate well and to learn from it.",
)
_ABSENT: Final = ("I don't know.", "fine", "No idea, sorry.", "asdf ghjk")


@dataclass(frozen=True, slots=True)
class Persona:
    """`share` is how much of a model answer the persona knows, 0.0 to 1.0; 0 has nothing to say at all."""

    name: str
    share: float

    def answer(self, question: str, number: int) -> str:
        """What this candidate says to `question`, the `number`th of the interview."""
        if self.share == 0:
            return _pick(_ABSENT, question)
        known = _bank().get(question)
        model = known.outline if known and known.kind == "technical" else _pick(_STORIES, question)
        sentences = _SENTENCE.split(model)
        if known and known.kind == "technical" and self.share == 1.0:
            sentences += [f"{point.says.rstrip('.')}." for point in known.points]
        kept = sentences[: max(round(len(sentences) * self.share), 1)]
        return f"{' '.join([*kept, *([] if self.share == 1.0 else [_pick(_VAGUE, question)])])} ({number})"


PERSONAS: Final = (
    Persona("brilliant", 1.0),
    Persona("good", 0.7),
    Persona("fair", 0.4),
    Persona("poor", 0.2),
    Persona("absent", 0.0),
)


def warm_up() -> None:
    """Read the bank before the clock starts."""
    _bank()


@cache
def _bank() -> dict[str, Question]:
    return {question.text: question for question in load_bank().questions}


def _pick(choices: tuple[str, ...], question: str) -> str:
    return choices[sha256(question.encode()).digest()[0] % len(choices)]
