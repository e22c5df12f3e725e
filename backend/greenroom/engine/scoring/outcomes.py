"""Does a statement name a result? What changed counts; what was only meant to change does not.

"Increased", ", reducing" and "by 12 %" tell of a result; "to improve", "responsible for increasing" and
"delivery" tell of an aim or a duty (ats-screener's outcome words, read as they stand).
"""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.scoring.openers import opens_weakly

_CHANGED: Final = (
    r"increased|improved|reduced|decreased|boosted|doubled|tripled|quadrupled|halved|accelerated|shortened"
    r"|lowered|eliminated|prevented|saved|grew|grown|raised|won|achieved|exceeded|surpassed|outperformed"
    r"|overachieved|expanded|recovered|recouped|slashed|maximi[sz]ed|minimi[sz]ed|optimi[sz]ed|strengthened"
    r"|streamlined|resolved|launched|awarded|enabled|enables|allowed|allows|resulted in|led to|so that"
    r"|turned around|sped up|gained(?! (?:\w+ ){0,3}"
    r"(?:experience|expertise|knowledge|exposure|understanding|skills?|insights?))"
)
_CHANGING: Final = (
    r"increasing|improving|reducing|decreasing|boosting|doubling|tripling|halving|accelerating|shortening"
    r"|lowering|eliminating|preventing|saving|growing|raising|winning|achieving|exceeding|surpassing"
    r"|expanding|recovering|cutting|generating|gaining|maximi[sz]ing|minimi[sz]ing|speeding up|bringing"
)
_CHANGE: Final = (
    r"increas|improv|reduc|decreas|boost|grow|grew|sav|lower|cut|rais|exceed|surpass|drop|rise|rose|gain"
    r"|fell|achiev|attain|above|over|quota|target|goal"
)
_OUTCOME: Final = re.compile(
    rf"(?i)(?<![\w-])(?:(?:{_CHANGED})\b|resulting in\b|leading to\b|which led\b|enabling\b|allowing\b"
    rf"|(?:{_CHANGING})(?: \w+)? [$€£₹]?\d"
    rf"|(?:{_CHANGE})\w*\b[^.;\n]{{0,60}}?(?:\d\s?(?:%|percent\b)|\bby (?:over |more than |about )?[$€£₹]?\d)"
    rf"|\d+\s?(?:%|percent)[^.;\n]{{0,40}}?\b(?:{_CHANGE}|reduction|faster|fewer|less|higher)"
    r"|generated\b[^.;\n]{0,40}(?:revenue|sales|leads|income|profit|savings|business|[$€£₹]|\d)"
    r"|serv(?:es|ed|ing) (?:over |more than |up to |about |some )?(?:\d|hundreds|thousands|millions)"
    r"|cut (?:\S+ ){0,8}?(?:by|from|in half|costs?|time|waste|spend\w*)\b"
    r"|from (?:(?!(?:19|20)\d\d\b)\S{0,12}\d\S{0,12}(?: \w+){0,2} to (?:\S{0,12}\d|just|under|over|none|zero)"
    r"|(?:hours|days|weeks|months|minutes) to\b)"
    r"|(?:adopted|used|read) by \w|on time and|(?:on|under|within|below) budget|ahead of (?:schedule|time)"
    r"|recogni[sz]ed (?:for|as|by|with)\b|promoted (?:to|from|within|after|\w+ times)|award (?:of|for)\b"
    r"|without (?:an? )?(?:\w+ )?(?:loss|downtime|error|defect|incident|complaint)|(?:faster|cheaper|fewer)\b"
    r"|(?:steiger|reduzier|verkürz|senk|verbesser|halbier)\w+|réduc\w+|rédui\w+|augment(?:é|ation)\w*|amélior\w+"
    r"|redu(?:je|cción|cir|jo)|aument\w+|mejor\w+)|कम|बढ़"
)
_MEANWHILE: Final = re.compile(
    rf"(?i)(?:[,;–]|\b(?:and|thereby|thus|hence|while|consistently))\s+(?:\w+ly\s+)?(?:{_CHANGING})\b"
)
"""A result beside the deed ("mended the crane, reducing stops"); in a list of duties it is one more duty."""


def has_outcome(statement: str) -> bool:
    """Whether a result is named: something is now faster, cheaper, more, fewer, or won."""
    if _OUTCOME.search(statement):
        return True
    return not opens_weakly(statement) and bool(_MEANWHILE.search(statement))
