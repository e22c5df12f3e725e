"""What of an answer says anything, and why nothing does where nothing does.

Sentences that repeat the question, speak to the grader, admit to know nothing or are in no language are set
aside before anything is counted, so that they can neither help nor harm what stands beside them. Others that
only greet, praise the question or talk are suspected here, and weighed in `idle`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from greenroom.engine.answers.asides import without_asides
from greenroom.engine.answers.bargaining import bargains
from greenroom.engine.answers.features import figures_in, number_of
from greenroom.engine.answers.idle import (
    IDLE_FROM,
    Verdict,
    idleness_of_each,
    only_fills,
    restates,
    without_idle,
)
from greenroom.engine.answers.instructions import is_plain_order, speaks_of_grading, speaks_to_grader
from greenroom.engine.answers.jumbles import is_jumble
from greenroom.engine.answers.model import Emptiness
from greenroom.engine.answers.phrases import blank, holds, phrases
from greenroom.engine.answers.points import makes_one
from greenroom.engine.answers.prose import is_familiar, is_language, is_prose
from greenroom.engine.answers.statements import Statement, cut_statements
from greenroom.engine.answers.talk import is_hollow, matter_in, tells_a_deed, without_talk
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.word_order import crossed_in, is_lost, is_thrown_together
from greenroom.engine.answers.words import Word, cut_words
from greenroom.engine.understanding.wordlist import wordset

_LEAST_TOLD: Final = 0.8
_REPEATED: Final = 0.8
_FEWEST_REPEATED: Final = 3
_GIVEN_BACK, _GIVEN_BACK_CROSSED, _ANSWERED = 0.7, 0.5, 2.6
_MANY_NAMED, _MOSTLY_NAMED = 8, 0.53
_GIVEN_UP: Final = 2.5
_FEWEST_TO_JUDGE: Final = 2
_ASIDES: Final = 3
_ON_ITS_OWN: Final = 2.0
_MUCH_TOLD: Final = 10
_BESIDE_ORDERS: Final = 2.5
_EACH: Final = 0.5
_FEWEST_IN_SALAD: Final = 3
_ODD_SHARE: Final = 0.32
_OF_THE_TRADE: Final = 3.0
_TO_THE_MATTER: Final = 1.2
_SWEEPS: Final = 3
_SURE: Final[frozenset[Emptiness]] = frozenset(
    {"instruction", "no_answer", "not_language", "repeats_question"}
)
"""Why a sentence says nothing, where a rule alone may say so."""
_OF_ANOTHER: Final = re.compile(
    r"(?i)\b(?:(?!i\b)[\w'’]+ (?:was|were|is|are|had|has|seemed|felt)"
    r"|(?:we|you|they|he|she|who)(?:['’](?:re|s))?|nobody"
    r"|when(?:ever)?|if|what(?:ever)?|where|because)\s+\Z"
)
_LOOK_BACK: Final = 60
_OF_ONESELF: Final = re.compile(r"(?i)(?:i|my|we)\b")
_BEGINS: Final = re.compile(
    r"(?i)(?:\A|[^\w\s'’%])\s*(?:(?:well|so|um+|uh+|oh|hm+|ok|okay|sorry|honestly|really|sir|ma'am|please|yes|no)"
    r"[\s,]+)*\Z"
)
_ENDS: Final = re.compile(r"(?i)\s*(?:(?:sir|ma'am|please|sorry|thanks?)\b\W*)*(?:\Z|[.,;!?])")
_SWEEPING: Final = wordset(
    "everyone everybody everything everywhere always never nobody nothing anybody anyone anything whole"
)


@dataclass(frozen=True, slots=True)
class Substance:
    """The statements that say something; `empty` says why there is none."""

    statements: tuple[Statement, ...]
    empty: Emptiness | None


def substance_of(answer: str, topic: Topic) -> Substance:
    """What of `answer` can be scored."""
    statements = cut_statements(answer)
    if whole := _emptiness_of_all(answer, statements, topic):
        return Substance((), whole)
    if _recites(statements, topic):
        return Substance(tuple(replace(statement, listed=True) for statement in statements), None)
    reasons = reasons_of(statements, topic)
    found, verdicts = weighable(statements, reasons, topic)
    idle = idleness_of_each(found, verdicts, topic)
    # No rule is sure that a whole answer says nothing: people who say little say it in such words.
    doubted = {one for one in verdicts if idle[one] >= IDLE_FROM}
    kept = [one for one in found if verdicts.get(one) != "says nothing" or one not in doubted]
    if not kept or _only_aside(kept, reasons, topic):
        return Substance((), _chief(reasons))
    told = tuple(one for one in kept if one not in doubted)
    if only_fills(told, idle, topic):
        return Substance((), "padding")
    if topic.of_oneself:
        # Of oneself people may speak in any words: there, what no rule suspects counts whole.
        return Substance(tuple(one for one in kept if one not in verdicts) or told, None)
    return Substance(without_asides(without_idle(idle, verdicts, topic), topic), None)


def reasons_of(statements: Sequence[Statement], topic: Topic) -> tuple[Emptiness | None, ...]:
    """Why each of `statements` says nothing, by rules; None where it says something."""
    known = _known_stems(topic)
    return tuple(_unless_to_the_point(_emptiness(one, topic, known), one, topic) for one in statements)


def weighable(
    statements: Sequence[Statement], reasons: Sequence[Emptiness | None], topic: Topic
) -> tuple[tuple[Statement, ...], Mapping[Statement, Verdict]]:
    """Those of `statements` that no rule is sure of, and what the rules make of those that they suspect."""
    orders = "instruction" in reasons
    found = {
        one: reason
        for one, reason in zip(statements, reasons, strict=True)
        if reason not in _SURE
        and not (reason and one.told <= topic.own_stems)
        and not restates(one, topic)
        and not (orders and speaks_of_grading(one.text))
    }
    kept = [one for one, reason in found.items() if reason is None]
    told = set(without_talk(kept, topic))
    verdicts: dict[Statement, Verdict] = {
        one: "says nothing" if reason else "only talks"
        for one, reason in found.items()
        if reason or one not in told
    }
    return tuple(found), verdicts


def _emptiness_of_all(answer: str, statements: Sequence[Statement], topic: Topic) -> Emptiness | None:
    """Why an answer as a whole says nothing, whatever its sentences say."""
    if not statements:
        return "silent"
    words = [word for statement in statements for word in statement.words]
    if not is_language(words, _known_stems(topic)):
        return "not_language"
    if _is_salad(answer, statements, topic) or is_thrown_together(statements) or is_jumble(statements, topic):
        return "not_language"
    if bargains(statements, topic):
        return "instruction"
    return "repeats_question" if _gives_back(statements, topic) else None


def _emptiness(statement: Statement, topic: Topic, known: frozenset[str]) -> Emptiness | None:
    left, gives_up = _without_empty_phrases(statement.text)
    words = statement.words if left == statement.text else cut_words(left, statement.start)
    telling = {word.stem: word for word in words if not word.binds and word.stem not in topic.own_stems}
    told = sum(word.weight for word in telling.values())
    about = sum(topic.vocabulary.get(word.meaning, 0) for word in telling.values())
    if speaks_to_grader(statement.text) and (is_plain_order(statement.text) or about < _TO_THE_MATTER):
        return "instruction"
    if _repeats(statement, topic):
        return "repeats_question"
    if gives_up and about < 1 and told < _GIVEN_UP:
        return "no_answer"
    if (
        _is_padding(words, about, told)
        or _is_commonplace(statement, topic)
        or is_hollow(statement, words, topic)
    ):
        return "padding"
    if is_lost(statement):
        return "not_language"
    return "not_language" if len(words) >= _FEWEST_TO_JUDGE and not is_language(words, known) else None


def _unless_to_the_point(reason: Emptiness | None, statement: Statement, topic: Topic) -> Emptiness | None:
    """None where a key point is made in few words, most of them those of the question."""
    if topic.of_oneself or reason not in {"padding", "repeats_question"}:
        return reason
    left, _ = _without_empty_phrases(statement.text)
    says = any(not word.binds for word in cut_words(left))
    return None if says and makes_one(topic, statement) else reason


def _without_empty_phrases(text: str) -> tuple[str, bool]:
    """`text` with blanks for what says nothing, and whether it says "I don't know"."""
    left = phrases("no_answer").sub(_blank_of_oneself, text)
    left = phrases("no_answer_alone").sub(_blank_alone, left)
    return phrases("empty").sub(blank, left), left != text


def _blank_of_oneself(match: re.Match[str]) -> str:
    """That somebody else was not sure is part of what is told, as is what one does when one is not."""
    of_another = _stands_before(_OF_ANOTHER, match)
    begins = bool(_OF_ONESELF.match(match[0])) or _stands_before(_BEGINS, match)
    return blank(match) if begins and not of_another else match[0]


def _blank_alone(match: re.Match[str]) -> str:
    alone = _stands_before(_BEGINS, match) and _ENDS.match(match.string, match.end())
    return blank(match) if alone else match[0]


def _stands_before(sign: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether `sign`, which ends where its text does, is found right before `match`."""
    return sign.search(match.string, max(0, match.start() - _LOOK_BACK), match.start()) is not None


def _is_padding(words: Sequence[Word], about: float, told: float) -> bool:
    """Whether next to nothing is told."""
    return about < _LEAST_TOLD and told < _LEAST_TOLD and not tells_a_deed(words)


def _is_commonplace(statement: Statement, topic: Topic) -> bool:
    """Whether what is true of any subject is said, and next to nothing of this one beside it."""
    left, common = statement.text, 0
    if holds("platitudes", statement.text):
        left, common = phrases("platitudes").subn(blank, statement.text)
    common += sum(word.text in _SWEEPING for word in statement.words) >= _SWEEPS
    return common > 0 and not figures_in(left) and matter_in(cut_words(left), topic) < common * _TO_THE_MATTER


def _is_salad(answer: str, statements: Sequence[Statement], topic: Topic) -> bool:
    """Whether too many words, those of the question aside, belong to no trade and no everyday speech.

    Rare words of the trade stand among those of a good answer; a salad has hardly any of these.
    """
    foreign = [
        word
        for statement in statements
        if is_prose(statement)
        for word in statement.words
        if not (word.binds or word.stem in topic.own_stems or word.meaning in topic.vocabulary)
    ]
    odd = sum(not is_familiar(word) and not _is_name(answer, word) for word in foreign)
    if odd < _FEWEST_IN_SALAD or odd / len(foreign) < _ODD_SHARE:
        return False
    return matter_in((word for statement in statements for word in statement.words), topic) < _OF_THE_TRADE


def _is_name(answer: str, word: Word) -> bool:
    """Whether it is written with a capital in the midst of a sentence."""
    return answer[word.start].isupper() and answer[: word.start].rstrip()[-1:].isalpha()


def _repeats(statement: Statement, topic: Topic) -> bool:
    if any(number_of(figure) not in topic.own_stems for figure in figures_in(statement.text)):
        return False
    told = statement.told
    return len(told) >= _FEWEST_REPEATED and len(told & topic.own_stems) / len(told) >= _REPEATED


def _gives_back(statements: Sequence[Statement], topic: Topic) -> bool:
    """Whether most of what is told stands in the question, in any order."""
    told = frozenset[str]().union(*(statement.told for statement in statements))
    words = (word for statement in statements for word in statement.words)
    if len(told) < _FEWEST_REPEATED or matter_in(words, topic) >= _ANSWERED:
        return False
    share = len(told & topic.own_stems) / len(told)
    return share >= (_GIVEN_BACK_CROSSED if crossed_in(statements) else _GIVEN_BACK)


def _recites(statements: Sequence[Statement], topic: Topic) -> bool:
    """Whether the key words of many points stand side by side, with next to nothing said between them."""
    stems = [word.stem for statement in statements for word in statement.words]
    named, covered = set[tuple[str, ...]](), set[int]()
    for at, root in enumerate(stems):
        for spoken in topic.spoken.get(root, ()):
            if tuple(stems[at : at + len(spoken)]) == spoken:
                named.add(spoken)
                covered.update(range(at, at + len(spoken)))
    return len(named) >= _MANY_NAMED and len(covered) > _MOSTLY_NAMED * len(stems)


def _only_aside(kept: Sequence[Statement], reasons: Sequence[Emptiness | None], topic: Topic) -> bool:
    """Whether beside "I don't know", or a word to the grader, next to nothing stands that is to the point."""
    about = matter_in((word for statement in kept for word in statement.words), topic)
    if "instruction" in reasons:
        return about < _BESIDE_ORDERS or about < len(kept) * _EACH
    telling = {word.stem for one in kept for word in one.words if not word.binds} - topic.own_stems
    return (
        "no_answer" in reasons and len(kept) <= _ASIDES and about < _ON_ITS_OWN and len(telling) < _MUCH_TOLD
    )


def _chief(reasons: Sequence[Emptiness | None]) -> Emptiness:
    counted = Counter(reason for reason in reasons if reason is not None)
    return counted.most_common(1)[0][0] if counted else "padding"


def _known_stems(topic: Topic) -> frozenset[str]:
    return topic.own_stems | frozenset(topic.vocabulary)
