"""Tells what a job text asks for from what it offers, and from what it says of the company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from greenroom.engine.job_match.clauses import Clause, cut_clauses, unwrapped
from greenroom.engine.job_match.headings import (
    heading_stance,
    is_duty,
    label_stance,
    leaves_out,
    names_a_field,
)
from greenroom.engine.job_match.silences import silences_in
from greenroom.engine.job_match.stances import Stance, own_stance, parts_of

_MANDATORY_SKILLS: Final = re.compile(r"(?i)\b(?:mandatory|primary|must[- ]have) skills?\s?:")
_OTHER_SKILLS: Final = re.compile(r"(?i)\b(?:secondary|optional|additional|desired) skills?\s?:")
_LIKEWISE: Final = re.compile(r"(?i)\W*(?:the same (?:goes|is true|holds|applies) (?:for|to|of)|likewise)\b")
_GOOD_NEWS: Final = re.compile(
    r"(?i)\s*(?:lovely|great|nice|brilliant|wonderful|perfect|excellent|good"
    r"|(?:even|all the|so much the) better|bonus|(?:a|that['’]s a) (?:plus|bonus)|we['’]d love|tell us)\b"
)
_COUNTED_FOR: Final = re.compile(
    r"(?i)\s*(?:(?:count|call|see|consider) (?:it|that|them) (?:as )?an? (?:\w+ )?(?:plus|bonus)"
    r"|(?:none|neither) of (?:these|those|them|that|it|the two) is an? (?:must|deal[- ]?breaker))\b"
)
_TITLE_LINES: Final = 2
_LONGEST_SILENCE: Final = 14
_NEAR: Final = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or line of a job text at `start:end`, and how it stands to what it names.

    `silences` are the places in it that ask for nothing.
    """

    start: int
    end: int
    stance: Stance
    silences: tuple[tuple[int, int], ...]

    def asks_at(self, offset: int) -> bool:
        """Whether what stands at `offset` is asked for at all."""
        return self.stance != "silent" and not any(low <= offset < high for low, high in self.silences)


@dataclass(slots=True)
class _Standing:
    """How what comes next is meant, by the heading and the label above it."""

    duties: Stance
    stance: Stance = "required"
    label: Stance | None = None
    silent_for: int = 0
    unwanted: bool = False
    below: list[Clause] = field(default_factory=list)
    after_a_gap: bool = False

    def read(self, clause: Clause) -> None:
        """Takes in a clause, before its own words are judged."""
        heading = heading_stance(clause)
        if heading and clause.ends_line:
            self._open(self.duties if is_duty(clause) and heading != "silent" else heading)
            self.unwanted = leaves_out(clause.words)
        elif names_a_field(clause) or (self.after_a_gap and self._has_ended(clause)):
            self._open("required")
        if not clause.words:
            self.after_a_gap = bool(self.below)
            self.silent_for = 0 if self.below else self.silent_for
        elif not (heading and clause.ends_line):
            self.after_a_gap = False
            self.below.append(clause)
        self.label = (None if clause.ends_line and heading else heading) or label_stance(clause) or self.label

    def leave(self, clause: Clause) -> None:
        """Forgets what held for this clause, or for its line."""
        if clause.ends_line:
            self.label = None
        self.silent_for = max(0, self.silent_for - 1)

    def of(self, clause: Clause) -> Stance:
        """How the clause is meant before its own words are judged."""
        own = own_stance(clause.text, self.stance)
        asks_again = not self.unwanted and self.label != "silent" and heading_stance(clause) != "silent"
        if own and asks_again:
            self.silent_for = 0
        return "silent" if self.silent_for else self.label or self.stance

    def _open(self, stance: Stance) -> None:
        silent = stance == "silent"
        self.silent_for = _LONGEST_SILENCE if silent else 0
        self.stance, self.label = "required" if silent else stance, None
        self.below, self.after_a_gap, self.unwanted = [], False, False

    def _has_ended(self, clause: Clause) -> bool:
        """Whether a list of items, or of short lines, has given way to something else."""
        first = self.below[0]
        return bool(clause.words) and not clause.is_item and (first.is_item or _is_prose(clause))


def cut_passages(text: str) -> Iterator[Passage]:
    """The passages of a job text, without a gap: its clauses, and the parts of those that ask for both.

    A clause says for itself whether it requires or prefers; else the label or the heading above it says so;
    else it requires. Where the skills are sorted into mandatory and secondary ones, duties only name things
    in passing. A heading that opens what the company offers silences a few clauses; a phrase that does so
    silences what stands near it.
    """
    sorted_skills = _MANDATORY_SKILLS.search(text) and _OTHER_SKILLS.search(text)
    standing = _Standing("named" if sorted_skills else "required")
    last: Stance = "required"
    whole, trade = unwrapped(text), _title_of(text)
    for clause in cut_clauses(text):
        standing.read(clause)
        following = whole[clause.end : clause.end + _NEAR]
        stance = last if _LIKEWISE.match(clause.text) else _hoped(clause, following) or standing.of(clause)
        silences = tuple(silences_in(clause, following, trade))
        for low, high, own in parts_of(clause.text, stance):
            yield Passage(
                clause.start + low, clause.start + high, "silent" if stance == "silent" else own, silences
            )
        last = own_stance(clause.text, stance) or stance
        standing.leave(clause)


def _hoped(clause: Clause, following: str) -> Stance | None:
    """What a question asks after that the next words are glad of: "Know your way round Lottie? Lovely."."""
    asked = clause.words.endswith("?") and not clause.ends_line and _GOOD_NEWS.match(following)
    return "preferred" if asked or _COUNTED_FOR.match(following) else None


def _title_of(text: str) -> str:
    """How the text begins, where it names the position."""
    return "\n".join(text.strip().splitlines()[:_TITLE_LINES]).casefold()


def _is_prose(clause: Clause) -> bool:
    return clause.words.endswith(".") or not clause.ends_line
