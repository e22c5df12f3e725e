"""Where a line lacks a figure: a bracket that asks for it, at the place where it would stand."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.scoring.figures import has_blank, has_number
from greenroom.engine.scoring.openers import opens_weakly
from greenroom.engine.scoring.outcomes import has_outcome
from greenroom.engine.understanding.verbs import (
    is_past,
    is_present,
    opens_with_action,
    present_of_third,
)

_COUNTABLE: Final = (
    r"(?:customers|clients|guests|patients|callers|users|visitors|students|members|passengers|employees|cashiers"
    r"|associates|colleagues|technicians|volunteers|interns|children|teachers|candidates|vendors|suppliers|reports"
    r"|articles|tests|tickets|orders|cases|calls|invoices|claims|pages|projects|campaigns|events|meetings|courses"
    r"|lessons|classes|workshops|websites|applications|databases|servers|dashboards|scripts|tools|features"
    r"|posters|brochures|videos|designs|drawings|contracts|proposals|audits|interviews|surveys|experiments|accounts"
    r"|budgets|vehicles|machines|samples|shipments|desks|sites|stores|spreadsheets|recipes|menus|models)"
)
_NOT_BEFORE: Final = (
    r"(?:the|a|an|all|any|our|my|their|each|every|some|many|few|both|own|sure|various|several|multiple|numerous|such"
    r"|other|most|more|of|with|to|in|on|for|as|at|by|and|or|how|that"
    r"|(?:bi-?)?(?:daily|weekly|monthly|quarterly|yearly|annual|annually|regular|recurring|ongoing))\b"
)
_TO_COUNT: Final = re.compile(
    r"(?i)(?:[a-z]+ly )?(?!ensure|assure|mak|made|read|encourag|motivat|allow|help|use[ds]? |utili[sz])"
    r"[a-z-]+(?P<gap> )"
    rf"(?:(?!{_NOT_BEFORE})[a-z-]+ ){{0,2}}(?!{_NOT_BEFORE}){_COUNTABLE}\b(?!['’]| (?:receivable|payable))"
)
_NAMES_THEM: Final = re.compile(r"(?i)\b(?:such as|e\.g\.|i\.e\.|namely)")
_CHANGE: Final = re.compile(
    r"(?i)(?:\w+ly )?(?:reduced|cut|lowered|improved|increased|raised|boosted|accelerated|shortened|grew"
    r"|expanded)\b"
)
_MADE: Final = re.compile(
    r"(?i)(?:\w+ly )?(?:built|developed|designed|created|implemented|introduced|launched|automated|redesigned"
    r"|reorgani[sz]ed|restructured|rebuilt|migrated|established|initiated|founded|piloted|standardi[sz]ed"
    r"|centrali[sz]ed|digiti[sz]ed|programmed|deployed|revamped|overhauled)\b"
)
_SAYS_WHY: Final = re.compile(
    r"(?i)\b(?:to|for|in order|so|that|which|while|by|based on|as needed|ensuring|including|such as|etc)\b"
)
_SAYS_HOW: Final = re.compile(r"(?i)\b(?:as|between|with|through|using|among|and)\b")
_AND: Final = re.compile(r"(?:,|\band|&) (?P<word>[a-z]+)\b")
_END: Final = re.compile(r"[\s.;,]+\Z")
_SENTENCES: Final = re.compile(r"[.!?;:]\s+\S")
_LONGEST_COUNTED: Final = 24
_LONGEST_MADE: Final = 14


def with_blank(line: str) -> str | None:
    """`line` with a bracket for what is missing; None where none would sit well."""
    words = len(line.split())
    if (
        words > _LONGEST_COUNTED
        or has_number(line)
        or has_blank(line)
        or opens_weakly(line)
        or _SENTENCES.search(line)
        or not opens_with_action(line)
    ):
        return None
    counted = _TO_COUNT.match(line)
    if counted and not _NAMES_THEM.search(line):
        return f"{line[: counted.end('gap')]}[how many] {line[counted.end('gap') :]}"
    if words > _LONGEST_MADE or ")" in line[-2:] or _does_more(line):
        return None
    if _CHANGE.match(line) and not _SAYS_WHY.search(line) and not _SAYS_HOW.search(line):
        return _ending(line, "from what to what")
    if _MADE.match(line) and not (has_outcome(line) or _SAYS_WHY.search(line.partition(" ")[2])):
        return _ending(line, "with what result")
    return None


def _does_more(line: str) -> bool:
    """Whether a second deed follows the first: a bracket at the end would ask of that one alone."""
    return any(
        len(line[: match.start()].split()) > 1
        and (is_past(match["word"]) or is_present(match["word"]) or present_of_third(match["word"]))
        for match in _AND.finditer(line)
    )


def _ending(line: str, blank: str) -> str:
    end = _END.search(line)
    body, tail = (line[: end.start()], line[end.start() :]) if end else (line, "")
    return f"{body} [{blank}]{tail.strip()}"
