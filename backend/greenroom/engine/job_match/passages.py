"""Tells what a job text asks for from what it offers, and from what it says of the company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.job_match.stances import Stance, own_stance, parts_of

_DUTIES: Final = re.compile(
    r"(?i)^\W{0,4}(?:(?:your |key |main |essential |principal |core |job |roles? (?:&|and) )?"
    r"(?:responsibilities|duties|tasks|mission)|what you(?:'|’| wi)?ll do"
    r"|the role|about the role|aufgaben|(?:deine|ihre) aufgaben|missions|vos missions|funciones)\b"
)
_SILENT_HEADING: Final = re.compile(
    r"(?i)^\W{0,4}(?:(?:job |our |the |company )?benefits|perks|we offer|what we offer|what(?:'|’)?s in it"
    r"|why (?:join|work|us)|about (?:us|the (?:team|company|department|group))|company description"
    r"|(?:the|our) company|who we are|our (?:story|mission|values|culture)|equal opportunit|how to apply"
    r"|(?:the )?(?:application|recruitment|hiring|interview) process|wir bieten|das bieten wir|über uns"
    r"|nous offrons|nos avantages|ofrecemos|sobre nosotros|हमारे बारे में)"
)
_OFFER: Final = re.compile(
    r"(?i)\b(?:we offer|you(?:'|’)?ll get|you will receive|salary|pension|paid (?:leave|holiday|vacation)"
    r"|(?:health|life|dental|travel|medical|accident|disability|private) ?(?:care)? (?:and )?insurance"
    r"|(?:(?:health|medical|vision|dental|life),? (?:and )?){2,5}insurance"
    r"|insurance (?:plans?|schemes?|cover)|insurances|healthcare and|(?:employee|flexible|fringe) benefits"
    r"|competitive (?:salary|pay|benefits)|benefits and compensation|compensation and benefits package"
    r"|wellness programs?|(?:gym|fitness|health club|club) (?:\w+ )?membership|free (?:gym|yoga|fitness)"
    r"|perks|parental leave|maternity (?:and|leave)|401\(?k|stock (?:options?|purchase)|child ?-?care support"
    r"|learning ?(?:&|and) development resources|development budget|discount(?:s|ed rates)|relocation"
    r"|(?:personal|professional)(?: and (?:personal|professional))? (?:development|growth)"
    r" (?:programs?|budget|opportunit\w+)|encourage (?:personal|professional)|health and wellness"
    r"|opportunit\w+ (?:for|to) (?:both |grow)"
    r"|(?:free|inhouse) (?:german|english|language) (?:class|course)\w*)\b"
)
_ABOUT_US: Final = re.compile(
    r"(?i)\b(?:equal[ -]opportunit\w+|affirmative action|regardless of|without regard to|discriminat\w+"
    r"|value on diversity|(?:recruitment|recruiting|hiring|interview|employment|application) (?:process|team)"
    r"|background checks?|pre-employment|invites applications|(?:is|are) (?:currently )?recruiting"
    r"|(?:is|are|as) (?:one of |among )?(?:a|an|the) (?:\w+ ){0,3}(?:leading|leader|largest|fastest|pioneer)"
    r"|world(?:'|’)?s (?:leading|largest|most)|leading (?:\w+ ){0,3}(?:provider|company|supplier)"
    r"|our (?:customers|clients|history|mission|vision|values|products are|it infrastructure)|founded in"
    r"|headquartered|on a mission|we (?:are (?:a|an|the|on|at)|specialise|specialize|believe|see our|handle)"
    r"|(?:specialises|specializes) in|reasonable accommodation\w*|accommodations for applicants|industries"
    r"|disability status|religious|what we do|job benefits|industry:|the company|engages in|is home to"
    r"|(?:department|faculty|school|institute|centre|center) of|will be enrolled|turnover|revenue of"
    r"|(?:recruitment|hiring) (?:manager|system)|(?:deadline|procedure) for applications|funding round"
    r"|billion valuation|our team of [\d,]+|since (?:19|20)\d\d|(?:hubs|offices|centers|centres) worldwide"
    r"|our (?:software|platform|technology|products?|solutions?) (?:is|are|helps?|makes?|enables?|powers?)"
    r"|we(?:(?:'|’)re| are) (?:building|developing|home to|currently working on)|affiliated with"
    r"|is (?:also )?proud to|employs|employees (?:in|across)"
    r"|please (?:contact|call|send)|further information)\b"
)
_OWN_VOICE: Final = re.compile(r"(?i)\b(?:we|our|us)\b")
_TO_THE_READER: Final = re.compile(
    r"(?i)\b(?:you|your|yourself|candidates?|applicants?|someone|look(?:ing)? for|seek(?:ing)?|searching"
    r"|expect|ask|want|hir(?:e|ing)|experience[ds]?|knowledge|skill\w*|stack|technolog\w+|tools?|us(?:e|es|ing)"
    r"|like|welcome|appreciate|value|run(?:s|ning)? on|built (?:on|with|in)|work (?:with|in)|write|written"
    r"|rely|based on|powered)\b"
)
# A long line followed by a small letter was broken to fit a page, and goes on.
_CLAUSE: Final = re.compile(r"(?<![^\n]{60})\n|\n(?![a-zß-ÿ])|(?<=[.;!?])\s+")
_LEADS_IN: Final = re.compile(r"(?i)\b(?:if|have|had|need|bring|with|you|for|are|be)\W*\Z")
_NOT_WANTED: Final = re.compile(
    r"(?i)^\W{0,4}(?:not (?:needed|wanted)|no need (?:for|of|to)|you (?:do not|don(?:'|’)t) need)\b"
)
_LONGEST_HEADING: Final = 60
_MOST_HEADING_WORDS: Final = 5
_LONGEST_SILENCE: Final = 6
_REACH: Final = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or line of a job text at `start:end`, and how it stands to what it names.

    `silences` are the places in it that speak of the company or of what it offers.
    """

    start: int
    end: int
    stance: Stance
    silences: tuple[tuple[int, int], ...]

    def asks_at(self, offset: int) -> bool:
        """Whether what stands at `offset` is asked for at all."""
        return self.stance != "silent" and not any(low <= offset < high for low, high in self.silences)


def cut_passages(text: str) -> Iterator[Passage]:
    """The passages of a job text, without a gap: its clauses, and the parts of those that ask for both.

    A clause says for itself whether it requires or prefers; else the heading above it says so; else it
    requires, but duties only name things in passing. A heading that opens what the company offers
    silences a few clauses; a phrase that does so silences what stands near it.
    """
    standing: Stance = "required"
    silent_for = 0
    start = 0
    for end in [*[match.end() for match in _CLAUSE.finditer(text)], len(text)]:
        clause = text[start:end].strip()
        own = own_stance(clause, standing)
        if _is_heading(clause):
            silent_for = _LONGEST_SILENCE if _SILENT_HEADING.match(clause) else 0
            standing = own or ("named" if _DUTIES.match(clause) else "required")
        elif own or not clause:
            silent_for = 0
        silences = tuple(_silences(text, start, end))
        silent = silent_for or _NOT_WANTED.match(clause)
        for low, high, stance in parts_of(text[start:end], standing):
            yield Passage(start + low, start + high, "silent" if silent else stance, silences)
        silent_for = max(0, silent_for - 1)
        start = end


def _silences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for pattern in (_OFFER, _ABOUT_US):
        for match in pattern.finditer(text, start, end):
            yield match.start() - _REACH, match.end() + _REACH
    if _is_of_themselves(text[start:end]):
        yield start, end


def _is_of_themselves(clause: str) -> bool:
    """Whether a company speaks of itself: in its own voice, to nobody, asking nothing, not of its tools."""
    asks = own_stance(clause) is not None or _TO_THE_READER.search(clause)
    return bool(_OWN_VOICE.search(clause)) and not asks


def _is_heading(clause: str) -> bool:
    """A short line that opens a list: it ends in a colon, or is a title that says what follows."""
    label_and_more = ": " in clause
    if not 0 < len(clause) <= _LONGEST_HEADING or not clause[0].isalpha() or label_and_more:
        return False
    says_what_follows = any(
        (_DUTIES.match(clause), _SILENT_HEADING.match(clause), own_stance(clause) is not None)
    )
    short = len(clause.split()) <= _MOST_HEADING_WORDS and not clause.endswith(".")
    return clause.endswith(":") or (
        says_what_follows
        and (short or bool(_LEADS_IN.search(clause)))
        and len(list(parts_of(clause, "required"))) == 1
    )
