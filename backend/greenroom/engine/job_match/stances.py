"""Tells what a clause of a job text requires from what it only prefers, in one clause too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

Stance = Literal["required", "preferred", "named", "silent"]

_REQUIRED: Final = re.compile(
    r"(?i)\b(?:must|required?|requires|requirements?|essential|mandatory|minimum|at least"
    r"|(?<!n['’]t )(?<!not )need(?:ed|s)?"
    r"|necessary|proven|what you(?:'|’)?ll (?:need|bring)|what you bring"
    r"|(?:your|dein|ihr|votre) (?:profile?|skills)|(?:key|required) skills|profil recherché"
    r"|qualifications|who you are|about you|erforderlich|voraussetzung\w*|anforderungen|requis|exigé"
    r"|obligatoire|requisitos|imprescindible|आवश्यक|अनिवार्य)\b"
)
_EXPECTED: Final = re.compile(
    r"(?i)\b(?:you have|we(?:'|’)?re looking for|we are looking for|experience (?:with|in)|knowledge of"
    r"|skills|(?:good|strong|sound|solid|working|excellent) (?:knowledge|experience|understanding|command)"
    r"|hands[ -]on|should (?:have|know|be)|proficien\w+|expert\w*|erfahrung|kenntnisse|expérience"
    r"|vous (?:maîtrisez|connaissez|avez|justifiez|disposez|êtes)|maîtrise|conocimientos|dominio)\b"
)
_LIKED: Final = (
    r"(?i:\b(?:prefer(?:red|ably|ence)?|nice[ -]to[ -]haves?"
    r"|(?<!on )bonus(?! (?:scheme|plan|program|of|up|payment|structure|pay|and pension))"
    r"|(?:an?|big|huge|great|real|definite|strong|added) plus|plus (?:points|if|side)|pluses"
    r"|desirable|desired(?! (?:candidate )?profile)|ideally|advantage\w*|good to (?:have|know)|optional"
    r"|brownie points"
    r"|(?:would|[’']d|will|is|are) (?:also |really |certainly |definitely )?be (?:\w+ )?(?:great|nice"
    r"|lovely|good|helpful"
    r"|useful|handy|ideal|pleased|glad|happy|welcome|appreciated|valued|favou?red|(?:an? )?(?:\w+ )?(?:plus"
    r"|bonus|extra|asset|advantage|benefit|help))"
    r"|(?:is|are) (?:an? )?(?:\w+ )?plus(?: points?)?\b|(?:then|is|are|even|be|all the) better|better if"
    r"|(?:get|given?|has|have|gets) (?:the )?first (?:chance|priority|preference)|top of the (?:pile|list)"
    r"|makes? (?:\w+ ){1,3}happy|(?:is|are) preferable"
    r"|(?:is|are) (?:also |always |most |very |highly )?(?:appreciated|welcome|valued|favou?red)"
    r"|(?:lovely|nice|welcome|useful) extra"
    r"|(?:extra|bonus) (?:points|credit)|so much the better|better still|(?:more|most"
    r"|also) interesting would be"
    r"|stands? out|standing out|icing on|cherry on|gives? you an edge|extra marks|thrilled|delighted"
    r"|would help\b|would (?:please|delight|impress)|be (?:very )?glad of|like to see\b(?! at least)"
    r"|(?<!a )wish ?list|also useful|also like|makes you special|in handy"
    r"|in your favou?r|(?:sets?|setting) you apart|head start|(?:it )?helps if|great if|nice if|if you happen"
    r"|happen to (?:have|know|be|bring)"
    r"|(?:pleased|delighted|glad|happy|love|like) to (?:hear|see|meet)(?! at least)"
    r"|(?:may|might|could|if you|you(?:[’']ll)? (?:may|might)) (?:also|even) (?:have|had|know|bring)"
    r"|(?:additional|secondary) skills|desirables"
    r"|not a (?:must|deal[- ]?breaker|requirement)|it (?:would be|is) (?:lovely|good|helpful|useful)"
    r"|an? (?:\w+ )?asset|helpful|(?:(?:we|i|they)['’]d|would) love|all ears"
    r"|beneficial|von vorteil|gerne (?:mit|auch)|wünschenswert|idealerweise|souhaité|un (?:vrai |gros "
    r"|grand )?plus|de préférence|apprécié|atout"
    r"|deseable"
    r"|valorable|se valorará|वांछनीय)\b|\A\W*(?:plus|nice)\b|\A\W*(?:secondary|assets?|useful)\W*\Z"
    r"|(?<!years )\bplus\W*\Z)"
)
_WOULD_LIKE: Final = re.compile(_LIKED)
_PREFERRED: Final = re.compile(
    rf"{_LIKED}|\b(?i:not (?:\w+ )?(?:required|essential|mandatory|necessary))\b"
    r"|(?i:n['’]t (?:strictly|absolutely|really|always) (?:required|essential|needed|necessary))\b"
)
_LAST_ITEM: Final = re.compile(r"[,;]\s+(?=[^,;]*\Z)")
_IN_BRACKETS: Final = re.compile(r"\([^()\n]*\)")
_ASIDE: Final = re.compile(
    r"(?i)(?<=[\w)])[,;]?\s+(?:[-–—]\s)?(?:ideally|preferably|with a preference for|gerne mit|idealerweise"
    r"|vorzugsweise|idéalement|de préférence|preferiblemente|idealmente)\b"
    r"(?!\W*\Z| (?:have|be|bring|know|also)\b)"
)
_IF_BESIDES: Final = re.compile(
    r"(?i)(?<=\w), if you (?:also )?(?:know|have)\b(?=[^.;]{1,80}\b(?:better|plus|bonus|good|great|nice"
    r"|welcome)\b)"
)
_AFTER_AN_ASIDE: Final = re.compile(r",\s+(?:and|or|but|as well as|along with|plus|und|et|y)\b|;")
_SAID_AFTER: Final = re.compile(
    r"(?i)\b(?:required|essential|mandatory|necessary|needed|expected|a must|erforderlich|requis|exigé)\b"
)
_COMMA: Final = re.compile(r",\s+|\s+(?:but|while|whereas)\s+|\s[-–—]\s")


def prefers(clause: str) -> bool:
    """Whether a clause would like something, beyond saying that it is not required."""
    return _WOULD_LIKE.search(clause) is not None


def own_stance(clause: str, standing: Stance = "required") -> Stance | None:
    """What a clause says for itself; "experience with" alone does not outdo a heading "Nice to have"."""
    if _PREFERRED.search(clause):
        return "preferred"
    if _REQUIRED.search(clause) or (standing != "preferred" and _EXPECTED.search(clause)):
        return "required"
    return None


def parts_of(clause: str, standing: Stance) -> Iterator[tuple[int, int, Stance]]:
    """Where the parts of `clause` begin and end, without a gap, and how each stands to what it names.

    "SQL (Oracle preferred)", "SQL, ideally Oracle" and "SQL required, Oracle a plus" require one thing and
    prefer another; a part that says nothing for itself goes with the rest of its clause.
    """
    cuts = sorted({0, len(clause), *_cuts_in(clause)})
    pieces = list(pairwise(cuts)) or [(0, len(clause))]
    own = [own_stance(clause[low:high], standing) for low, high in pieces]
    rest = "required" if "required" in own else None if len(set(own)) > 1 else own[0]
    for (low, high), stance in zip(pieces, own, strict=True):
        yield low, high, stance or rest or standing


def _cuts_in(clause: str) -> Iterator[int]:
    """Where what is preferred begins and ends; nothing where the whole clause prefers, or nothing in it."""
    plain = clause
    for bracket in _IN_BRACKETS.finditer(clause):
        if _PREFERRED.search(bracket[0]):
            item = _LAST_ITEM.search(clause, 0, bracket.start())
            if re.search(r"\w{2}", _PREFERRED.sub("", bracket[0])):
                yield from bracket.span()
            elif item:
                yield from (item.end(), bracket.end())
            plain = plain.replace(bracket[0], " " * len(bracket[0]))
    if besides := _IF_BESIDES.search(plain):
        yield from (besides.start(), len(clause))
    elif aside := _ASIDE.search(plain):
        after = _AFTER_AN_ASIDE.search(plain, aside.end())
        yield aside.start()
        yield after.start() if after else len(clause)
    elif preferred := _PREFERRED.search(plain):
        required = _REQUIRED.search(plain)
        if required and required.start() < preferred.start():
            commas = [comma.end() for comma in _COMMA.finditer(plain, required.start(), preferred.start())]
            yield from commas[:1] if _SAID_AFTER.match(plain, required.start()) else commas[-1:]
