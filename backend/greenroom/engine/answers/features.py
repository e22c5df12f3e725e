"""What is counted in an answer beside its points: reasons, examples, figures, names, hedges, deeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.words import vague_words
from greenroom.engine.understanding.verbs import is_past

_REASON: Final = re.compile(
    r"(?i)\b(?:because|since|so that|therefore|which means|that means|this means|otherwise|in order to|due to"
    r"|as a result|the reason|that(?:'|’)?s why|which is why|leads? to|causes?|prevents?|avoids?|ensures?"
    r"|instead of|rather than|trade-?offs?|whereas|unless|depends on|if)\b"
)
_EXAMPLE: Final = re.compile(
    r"(?i)\b(?:for example|for instance|such as|e\.g\.|like when|say,|imagine|in my project|in one case)"
)
_FIGURE: Final = re.compile(
    r"(?i)(?<![\w.])\d[\d,.]*\s?(?:%|percent|k\b|ms\b|x\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundreds?|thousands?|million|dozen|half"
    r"|twice|third|quarter|halved|doubled|tripled)\b"
)
# Numbers that count nothing: they only say which one is meant.
_LABEL: Final = re.compile(
    r"(?i)\b(?:case|step|part|point|question|answer|number|option|chapter|section|item|version|phase|round|no\.)"
    r"(?: number)?\s#?(?:\d+|one|two|three|four|five|six)\b(?!\s?%)"
)
_TIME: Final = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august"
    r"|september|october|november|december|yesterday|tomorrow|morning|evening|night|noon|midnight"
    r"|(?:week|month|day|year) (?:one|two|three|four|five|six|\d+)|minutes?|hours?|weeks?|months?|years?"
    r"|first|second|third|twice|once|euros?|dollars?|pounds?|rupees?|lakhs?|kilos?|metres?|litres?)\b"
)
_NAME: Final = re.compile(r"(?<=[a-z,;:] )[A-Z][A-Za-z+#.]*[A-Za-z+#]")
_NO_NAMES: Final = frozenset({"I", "I'm", "I'd", "I've", "I'll", "OK"})


@dataclass(frozen=True, slots=True)
class Features:
    """Counts over the statements that say something.

    `telling` are distinct stems that tell, by weight; `times` are days, months and spans; `asked` are
    questions that the candidate would ask; `vague` are words that leave open what is meant.
    """

    words: int
    telling: float
    reasons: int
    examples: int
    figures: int
    names: int
    times: int
    asked: int
    vague: int
    hedges: int
    deeds: int
    first_person: int
    team: int


def figures_in(text: str) -> frozenset[str]:
    """Each number that `text` names, in digits or in words."""
    return frozenset(match[0].casefold() for match in _FIGURE.finditer(_LABEL.sub(" ", text)))


def number_of(figure: str) -> str:
    """The number alone, as a question names it: "60" of "60 %"."""
    return figure.split(maxsplit=1)[0].rstrip("%")


def features_of(statements: Sequence[Statement], own_stems: frozenset[str]) -> Features:
    """Counts over `statements`; the question's own words tell nothing."""
    text = "\n".join(statement.said for statement in statements)
    words = [word for statement in statements for word in statement.words]
    telling = {word.stem: word.weight for word in words if word.stem not in own_stems}
    pairs = list(pairwise(words))
    return Features(
        words=len(words),
        telling=sum(telling.values()),
        reasons=len(_REASON.findall(text)),
        examples=len(_EXAMPLE.findall(text)),
        figures=len(figures_in(text)),
        names=len({match[0] for match in _NAME.finditer(text)} - _NO_NAMES),
        times=len({match[0].casefold() for match in _TIME.finditer(text)}),
        asked=sum(statement.text.rstrip("\"'”’ ").endswith("?") for statement in statements),
        vague=sum(word.text in vague_words() for word in words),
        hedges=len(phrases("hedges").findall(text)),
        deeds=len(
            {after.stem for before, after in pairs if before.text in {"i", "we"} and is_past(after.text)}
        ),
        first_person=sum(word.text in {"i", "my", "me", "i'd", "i'm", "i've"} for word in words),
        team=sum(word.text in {"we", "our", "us"} for word in words),
    )
