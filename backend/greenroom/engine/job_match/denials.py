"""Finds what a job text says is not needed: "you don't need Java", "a degree is not required"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.job_match.stances import prefers

_NOT: Final = r"(?:n['’]t|\s(?:not|never))"
_AHEAD: Final = re.compile(
    rf"(?i)(?:\bnor (?:do|need|will|must|should) (?:you|candidates)\b|\b(?:do|does|did|wo|will|would|should"
    rf"|is|are|be){_NOT}\s(?:\w+\s){{0,2}}?"
    r"(?:need|require|expect(?:ed)?|ask(?:ed)?|use|want|have to|work with|touch|mind|care|be \w+ing)\b"
    r"|\bneed(?:n['’]t|\s(?:not|never)) (?:know|have|be|bring)\b|\b(?:nobody"
    r"|no one) (?:\w+ ){0,3}(?:ask|expect|need|require|want)s?\b"
    r"|\b(?:no need (?:to|for|of)|without (?:needing|having to)|don['’]t (?:worry|let)|(?:do"
    r"|does)(?:n['’]t| not) matter (?:whether|if|which)|not looking for)\b)"
)
_AHEAD_A_LITTLE: Final = re.compile(
    r"(?i)(?:\b(?:(?:mov|migrat|switch|shift)\w+ (?:away from|off)|no longer (?:\w+ )?(?:use|using|need"
    r"|require|support)\w*"
    r"|(?:rather|other) than|instead of|unlike|(?:any|every)thing but|(?:is|are)n['’]t an?|(?:is|are"
    r"|['’]s) not an?"
    r"|used to (?:run on|use|write|work)|(?:was|were) (?:written|built) in|if you only (?:know|have)"
    r"|(?:have|has|['’]ve) (?:retired|dropped|phased out|got rid of)"
    r"|(?:we|you|\w+)(?: will|['’]ll| can| would)? (?:also )?(?:teach|train|coach|take|walk|talk) you"
    r"|(?:will be |are |get )sent (?:for|on|to)|you(?: can| will"
    r"|['’]ll) (?:also )?(?:get to )?learn"
    r"|you will be (?:taught|trained)|(?:will|can) be (?:taught|learn(?:ed|t))"
    r"|(?:(?<!\w )|(?<=\band )|(?<=\bis )|(?<=\bare ))no (?!stranger|fear|problem|trouble|issue"
    r"|nonsense|doubt|later|less|more|fewer|matter|one\b|longer|need\b|sql|code)"
    r"|(?<!tool )(?<!language )(?<!library )(?<!named )called(?= [A-Z]))\b"
    r"|[,(]\s?not (?!only|just|necessarily|essential|required|mandatory|necessary|needed|to\b|a must"
    r"|an? )(?=\w))"
)
_NEEDS_LESS: Final = re.compile(
    r"(?i)\b(?:expert\w*|guru|all|every\w*|each|both|just|only|years|deep\w*|perfect\w*|fluent"
    r"|master\w*|necessarily"
    r"|specialist|tick|box(?:es)?|any of)\b"
)
_BEHIND: Final = re.compile(
    r"(?i)(?:\b(?:is|are|was|be|being|and|background|experience|knowledge|degree|\w+ing)?"
    r"(?:n['’]t|\s?\b(?:not|never|neither))\s(?:\w+\s){0,2}?"
    r"(?:required|requirement|essential|mandatory|necessary|needed|expected|asked for|wanted|considered"
    r"|relevant)\b"
    r"|\b(?:need|please|may|should|do|can|must)(?:\s\w+)?(?:\snot|n['’]t) (?:\w+ )?apply\b"
    r"|\bwill not be considered\b"
    r"|\b(?:is|are|gets?) (?:(?:all |now |entirely )?(?:out-?sourced|sub-?contracted|contracted out)"
    r"|being (?:retired|replaced|phased out|switched off)"
    r"|(?:done|handled|looked after|taken care of|managed|covered|maintained|processed|made|designed|run"
    r"|written|built|prepared|performed|carried out|provided|dealt with|owned|drawn|kept) (?:\w+ly )?"
    r"(?:elsewhere|centrally|by (?!you|the (?:post|role|job)|hand\b))"
    r"|by (?:a |an |our |the |some )?(?:\w+ )?(?:consultants?|agency|agencies|contractors?|vendors?"
    r"|partners?)"
    r"|with (?:the|our|another|an? (?:other|outside|external)) (?:\w+ ){0,3}(?:team|department|desk|agency"
    r"|firm)"
    r"|(?:in|at) (?:head office|headquarters|group level)|(?:an?|their own) (?:separate|different|dedicated"
    r"|other)"
    r" (?:\w+ )?(?:team|department|function|role|job)|(?:an? )?(?:department|team|world|job) of (?:its"
    r"|their) own)\b"
    r"|\b(?:belongs? to|sits? with|lies? with|rests? with|comes? from (?:our|the|an?)|stays? with"
    r"|remains? with|goes to (?:outside|external)) (?!you)"
    r"|\b(?:is|are) (?:un(?:necessary|important)|irrelevant)\b|\b(?:does|do)(?:n['’]t| not) matter\b"
    r"|\bsomething you (?:can|will|['’]ll) learn\b)"
)
_BY_OTHERS: Final = re.compile(r"(?i)\b(?:by|with|from|to|team|department)\b")
_OF_THEIRS: Final = re.compile(r"(?i)(?:(?! but | and you| so you)[^,;]){0,80}")
_NONE_IS_NEEDED: Final = re.compile(
    r"(?i)\bno\b(?! (?:later|less|fewer|more) )[^.;:\n]{2,80}?\b(?:required|needed|necessary|expected"
    r"|essential|asked for|called for)\b"
    r"|\b(?:full )?training (?:in|on|with|for)\b[^.;]{2,120}?\b(?:given|provided|offered|available)\b"
    r"|\b(?:candidates|applicants|applications|people|those)\b[^.;,\n]{0,30}\bwithout\b[^.;,\n]{2,60}"
    r"|[^,;(]{1,60}\((?:not|no longer) (?:needed|used|wanted)\)|\([^()]{2,40} (?:is|are) not\)"
)
_SOFTENED: Final = re.compile(
    r"(?i)(?:\b(?:but|though|although|while|if|strictly|absolutely|or)|[(,–—])\s?(?:(?:it|this|that"
    r"|they)(?: is|['’]s| are) |is |are )?\Z"
)
_YET: Final = re.compile(
    r"(?i)\s?[,;]?\s?(?:but|though|although|however|yet) (?:it|this|they|that|would|will|is|are|an?"
    r"|nice|good|welcome"
    r"|helpful|useful|desirable|appreciated|preferred|advantage\w*|beneficial)\b"
)
_TURN: Final = re.compile(
    r"(?i)[;:)]|\s[–—-]\s|,?\s\b(?:but|though|although|however|yet)\b"
    r"|,\s(?:we|you|our|just|only|because|since|as|so|what|and (?:nobody|no|you|we))\b"
)
_LITTLE_TURN: Final = re.compile(
    r"(?i)[,;:)]|\s[–—-]\s|\s(?:but|though|although|to|we|you)\s"
    r"|\sand (?:we|you|our|now|are|is|have|use|write|built?|need|must|then|will)\s"
)
_BEGINNING: Final = re.compile(
    r"(?i)[;:(]\s?|\s[–—-]\s|,?\s\b(?:but|though|although|however|while|whereas)\b"
)
_COMMA: Final = re.compile(r",\s(?:and\s)?")
_DENIED_NEXT: Final = re.compile(
    r"(?i)\s*(?:and |but )?you (?:do|will|wo|need|are)(?:n['’]t| not)(?: (?:have|need|expected"
    r"|required)(?: to)?)?(?: (?:be )?(?:\w+ing|touch|use|write|work on|deal with|look after))?"
    r"(?: (?:it|them|that|those|any of (?:it|that|them|those)))?\W*(?:[.;\n]|\Z)"
)
_ANSWERED_NO: Final = re.compile(
    r"(?i)\s*(?:no\b|nope|not |never|only if|(?:we|you)(?:['’]ll| will) (?:teach|train|show|help|learn)"
    r"|(?:we )?do(?:n['’]t| not)|does(?:n['’]t| not)|forget|unnecessary|apply|that['’]s (?:fine|ok))"
)

_WINDOW: Final = 240
_NEAR: Final = 24


def denials_in(clause: str, following: str) -> Iterator[tuple[int, int]]:
    """Where `clause` names what is not needed, not used, or taught on the job; `following` comes after it.

    What is not needed but would be liked ("not essential but a plus") is not denied.
    """
    if _DENIED_NEXT.match(following) or (clause.rstrip().endswith("?") and _ANSWERED_NO.match(following)):
        yield 0, len(clause)
    for match in _NONE_IS_NEEDED.finditer(clause):
        if not _YET.match(clause, match.end()):
            yield match.span()
    yield from _ahead(clause)
    yield from _behind(clause)


def _ahead(clause: str) -> Iterator[tuple[int, int]]:
    for sign, turn in ((_AHEAD, _TURN), (_AHEAD_A_LITTLE, _LITTLE_TURN)):
        for match in sign.finditer(clause):
            reach = min(len(clause), match.end() + _WINDOW)
            stop = turn.search(clause, match.end(), reach)
            end = stop.start() if stop else reach
            if not prefers(clause[match.start() : match.start() + _WINDOW]) and not _NEEDS_LESS.search(
                clause, match.start(), end
            ):
                yield match.start(), end


def _behind(clause: str) -> Iterator[tuple[int, int]]:
    for match in _BEHIND.finditer(clause):
        if _SOFTENED.search(clause[max(0, match.start() - _NEAR) : match.start()]) or _YET.match(
            clause, match.end()
        ):
            continue
        floor = max(0, match.start() - _WINDOW)
        starts = [turn.end() for turn in _BEGINNING.finditer(clause, floor, match.start())]
        low = starts[-1] if starts else floor
        commas = [comma.end() for comma in _COMMA.finditer(clause, low, match.start())]
        start = commas[-1] if commas and _says_something(clause[low : commas[-1]]) else low
        if not prefers(clause[start : match.end()]):
            rest = _OF_THEIRS.match(clause, match.end()) if _BY_OTHERS.search(match[0]) else None
            yield start, rest.end() if rest else match.end()


def _says_something(part: str) -> bool:
    return (
        re.search(r"(?i)\b(?:required|essential|must|need(?:ed)?|you(?:['’]\w+)?|is|are|have)\b", part)
        is not None
    )
