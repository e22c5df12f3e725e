"""A question's answer together with those to its follow-ups: one text that knows whose turn each word is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.model import Assessment, Exchange, QuotedRemark, Remark, Stretch, TurnQuote
from greenroom.engine.answers.statements import cut_statements


@dataclass(frozen=True, slots=True)
class Joined:
    """A main question's turn, the turns that followed it, and what they come to together."""

    main: Exchange
    turns: tuple[Exchange, ...]
    assessment: Assessment

    def quote(self, stretch: Stretch | None) -> TurnQuote | None:
        """The words of `stretch`, and the turn whose answer they stand in."""
        if stretch is None:
            return None
        at = 0
        for turn in self.turns:
            if stretch.end <= at + len(turn.answer):
                return TurnQuote(turn.turn_id, stretch.text)
            at += len(turn.answer) + 1
        return None

    def opening(self) -> TurnQuote | None:
        """The first sentence, whatever it is worth; None where all was silence."""
        for turn in self.turns:
            if text := turn.answer.strip():
                statements = cut_statements(turn.answer)
                return TurnQuote(turn.turn_id, statements[0].text if statements else text)
        return None

    def remark(self, remark: Remark) -> QuotedRemark:
        return QuotedRemark(remark.text, self.quote(remark.evidence))


def join(exchanges: Sequence[Exchange]) -> tuple[Joined, ...]:
    """The main questions that were answered, each with its follow-ups; the closing turn is no question."""
    return tuple(
        _joined(main, [turn for turn in exchanges if turn.follows == main.turn_id and was_answered(turn)])
        for main in exchanges
        if is_question(main) and was_answered(main)
    )


def is_question(exchange: Exchange) -> bool:
    """Whether it is a planned question that is scored."""
    return exchange.follows is None and exchange.asked.kind != "closing"


def was_answered(exchange: Exchange) -> bool:
    """Whether the turn was answered, if only by silence."""
    return bool(exchange.answer.strip() or exchange.answered_at)


def _joined(main: Exchange, followed: Sequence[Exchange]) -> Joined:
    """What the follow-ups add counts; nothing said in them can make the first answer worth less."""
    alone = Joined(main, (main,), assess(main.asked, main.answer))
    if not followed:
        return alone
    turns = (main, *followed)
    together = assess(main.asked, "\n".join(turn.answer for turn in turns))
    return Joined(main, turns, together) if together.overall >= alone.assessment.overall else alone
