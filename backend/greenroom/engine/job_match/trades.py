"""Finds where a clause tells of those at work beside the reader: "Our fraud team writes R"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

BACK_TO_THE_READER: Final = re.compile(r"(?i)[;.)]|,? (?:so|and|but|while)(?: that)? you\b")
_OF_A_TRADE: Final = re.compile(
    r"(?i)(?:\A\W*|[;:,.] (?:and )?|\(|\band |\bwhile |\bsince |\bas )(?:(?P<count>two|three|four|five|six"
    r"|seven|eight|\d+)|our|the|(?:a|an|one|another|the)(?: other| separate)?|(?=developers"
    r"|engineers|data scientists)) ?(?P<kind>(?:[\w&/-]+ ){0,3}?(?:teams?|squads?|departments?|arm"
    r"|practice|cell|wing|group|engineers|developers|programmers|coders|designers|scientists|analysts|lawyers"
    r"|nurses|doctors"
    r"|accountants|researchers|chefs|admins|colleagues|people))(?: (?:in|at|of) \w+| next door| upstairs"
    r"| downstream| here| \([^()]{1,40}\))?(?:,? who)? (?:(?:already|also|mostly|lately) )?"
    r"(?:works? (?:in|on|with)|writes?|uses?|(?:is|are) \w+ing|codes?|builds?|makes?|trains?|develops?|runs?"
    r"|draws?"
    r"|designs?|maintains?|ships?|prepares?|keeps?|models?|publish(?:es)?|do(?:es)?)\b"
)
_THEIR_PRODUCT: Final = re.compile(
    r"(?i)(?:\A\W*|[;:,.] (?:and )?)(?:our|the) (?:[\w-]+ ){0,2}?(?:product|apps?|platform|software|website"
    r"|back ?-?end"
    r"|front ?-?end|tool|site|system|portal)(?: itself)? (?:is|are|was|were|uses?|runs?|has|have|helps?"
    r"|reads?|makes?)\b"
)
_TECHNICAL_TRADE: Final = re.compile(
    r"engineer|develop|programm|architect|devops|data|cloud|secur|admin|software|\bit\b|sre"
    r"|machine|analyst"
    r"|entwickl|ingénieur|ingeniero|web|system|tech|support|scien|embedded"
)
_TESTS_IT: Final = re.compile(r"\bqa\b|\btest")
_BENEATH_THE_PRODUCT: Final = re.compile(r"platform|devops|\bsre\b|infrastructure")
_ANY_TEAM: Final = """
our the team teams squad squads whole entire small growing group global engineering development dev software
tech technical technology product core agile existing current new international local young delivery project
department departments arm practice cell wing own scrum cross-functional central
"""
_ANY_TRADE: Final = frozenset(_ANY_TEAM.split())
_WRITES_CODE: Final = "engineer|develop|programm|architect|tech(?:nical)? lead"
_SAME_TRADE: Final = {
    "engineers": f"{_WRITES_CODE}|devops|sre",
    **dict.fromkeys(
        ("developers", "programmers", "coders"), rf"\A(?!.*(?:devops|\bsre\b))[\s\S]*(?:{_WRITES_CODE})"
    ),
}
_YOU: Final = re.compile(r"(?i)\b(?:you|your|candidates?|applicants?|someone)\b")
_STEM: Final = 5


def of_another_trade(clause: str, trade: str) -> Iterator[tuple[int, int]]:
    """Where others are at work whose trade is not that of the position, or of what the product is made.

    `trade` is how the job text begins, in small letters. "Our engineers write Go" asks an engineer for Go,
    and a designer for nothing; "Two developers write the app" counts those who are there already.
    """
    product = _THEIR_PRODUCT.search(clause)
    makes_it = _TECHNICAL_TRADE.search(trade) and not _TESTS_IT.search(trade)
    if product and not makes_it and not _YOU.search(clause):
        yield product.start(), len(clause)
    for match in _OF_A_TRADE.finditer(clause):
        words = match["kind"].casefold().split()
        kinds = [kind for kind in words if kind not in _ANY_TRADE]
        beneath = not kinds and "product" in words and _BENEATH_THE_PRODUCT.search(trade)
        named = kinds[-1:] if kinds[-1:] == words[-1:] else kinds
        if match["count"] or beneath or (kinds and not any(_is_of(kind, trade) for kind in named)):
            back = BACK_TO_THE_READER.search(clause, match.end())
            yield match.start(), back.start() if back else len(clause)


def _is_of(kind: str, trade: str) -> bool:
    return re.search(_SAME_TRADE.get(kind, re.escape(kind[:_STEM])), trade) is not None
