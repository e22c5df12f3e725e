"""Reads what a job text asks for: the terms, and which of them it requires."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from greenroom.engine.job_match.passages import cut_passages
from greenroom.engine.job_match.rows import mentions_in_rows
from greenroom.engine.job_match.wordings import wordings_in
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.understanding.lexicon import Lexicon, find_hits
from greenroom.engine.understanding.model import Mention, Span
from greenroom.engine.understanding.skills import find_mentions

_PERSON: Final = (
    r"(?:engineers?|developers?|programmers?|designers?|administrators?|architects?|managers?|masters?"
    r"|directors?|analysts?|specialists?|professors?|lecturers?|workers?|leads?|officers?|consultants?"
    r"|recruiters?|founders?|teachers?|nurses?|plumbers?|advocates?|scientists?|dentists?|chauffeurs?"
    r"|drafters?"
    r"|investigators?|housekeepers?|musicians?|owners?|assistants?|partners?|dba|executives?"
    r"|representatives?|solicitors?|barristers?|attorneys?|lawyers?|caseworkers?|veterinarians?"
    r"|technicians?|receptionists?|paralegals?|experts?|associates?|fellows?|counsels?|chefs?(?: de \w+)?"
    r"|cooks?|commis|reps?|trainees?"
    r"|heads?)"
)
_NAMES_A_PERSON: Final = re.compile(rf"(?i){_PERSON}\Z|undergraduate students\Z")
_OF_OTHERS: Final = re.compile(
    r"(?i)[ \t]+(?:teams?|squads?|departments?|divisions?|schools?|group|compan(?:y|ies)|industry"
    r"|sector|markets?|firms?|cells?|wing|arm|heads"
    r"|partners?|leads?|director(?:y|ies)?|colleagues|stakeholders|agenc(?:y|ies)|institutions"
    r"|organi[sz]ations|business"
    r"|businesses|desks?|hospitals?|devices|customers|clients|communit(?:y|ies)"
    r"|web ?shop|workflows|environments?|space"
    r"|services)\b"
)
_PERSON_NEXT: Final = re.compile(
    rf"(?i)[ \t-]+(?:(?:software|web|senior|junior|application)[ \t]+){{0,2}}{_PERSON}\b"
)
_THIS_TEXT: Final = re.compile(
    r"(?i)(?:job (?:descriptions?|postings?|advert\w*)|mobile apps?|new markets|special events"
    r"|(?:user|customer) experiences|new business|wellness|corporate wellness"
    r"|employment verification|equal employment opportunity|pre-?employment \w+|hr (?:department|team)"
    r"|law firms|walk-?in drives?)\Z"
)
_OUR_BEFORE: Final = re.compile(
    r"(?i)\b(?:your|our|the|customer|client|user|thorough|structured|smooth|great|good|virtual)[ \t]+\Z"
)
_WAYS_OF_WORKING: Final = frozenset({"Agile", "Kanban", "Scrum", "DevOps"})
_CERTIFICATE: Final = re.compile(r"(?i)(?: [I1-3]{1,3})?,?(?: \w+)? (?:certif\w+|credentials?|exam)\b")
_ENTRANCE_EXAM: Final = re.compile(
    r"(?s)JEE.{0,40}\b(?:NEET|Main|Advanced)\b|(?i:students|coach\w*|iit)\b.{0,40}JEE"
)
_HIRING: Final = re.compile(r"(?i)(?:hiring|recruiting)\b")
_WE_ARE: Final = re.compile(r"(?i)\b(?:i['’]?m|i am|we['’]?re|we are|is|are)(?: \w+ly| now)? \Z")
_EMPLOYED: Final = re.compile(r"(?i)\b(?:contract|employment|uop)\b[^.\n]{0,20}\Z")
_AS: Final = re.compile(
    r"(?i)(?:experien\w+|years?|worked|background|erfahrung) (?:\w+ )?(?:as|als) (?:an? )?\Z"
)
_TO_DEPARTMENTS: Final = re.compile(
    r"(?i)\b(?:(?:agree|share|discuss|align)\w*(?: \w+){0,3} with|(?:them|us|people|employees|colleagues) in"
    r"|across|between|among|bring\w*|tell\w*|align\w*|brief\w*|ask\w*|advise)\s(?:the |our )?"
    r"(?:(?:sales|finance|purchasing|marketing|legal|support|engineering|operations|production|hr|it|product"
    r"|logistics|design|accounting|procurement|planning|quality)(?:, and |, | and | & |/))*\Z"
)
_THE_PEOPLE: Final = re.compile(
    r"(?i)\s(?:(?:and|&|or)\s\w+\s)?(?:teams?|people|folks|reps|departments?|colleagues)\b"
)
_AT_AN_AGENCY: Final = re.compile(r"\b(?:at|by) (?:[A-Z]\w+ ){1,3}\Z|\bas an \Z")
_THEIR_TRADE: Final = re.compile(r"(?i)b2b\Z")
_NOT_SALES: Final = re.compile(r"(?i)[ \t]+(?!sales|selling|account|customers? )")
_TRIAGE: Final = re.compile(r"(?i)triag\w+\Z")
_TRIAGED: Final = re.compile(
    r"(?i)[ \t]+(?:(?:the|and|incoming|new|security|customer|support|re-?test|assign|prioriti[sz]e)[ \t]+)*"
    r"(?:alerts?|tickets?|issues?|bugs?|defects?|incidents?|requests?|e-?mails?|leads?|findings"
    r"|vulnerabilit\w+|backlogs?)"
)
_DEPARTMENTS: Final = frozenset(
    {
        "Accounting",
        "Customer service",
        "Customer success",
        "Housekeeping",
        "Human resource management",
        "Logistics",
        "Marketing",
        "Payroll",
        "Procurement",
        "Product management",
        "Recruitment",
        "Sales",
        "Operations management",
        "Law",
        "Software engineering",
    }
)
_WHERE_IT_RUNS: Final = re.compile(
    r"(?i)[ \t]+(?:environments?|services|devices|workflows|communit(?:y|ies))\b"
)
_FIELD_OF_WORK: Final = re.compile(r"(?i)[ \t]+(?:environments?|sector|industry|business|departments?)\b")
_WORKED_IN: Final = re.compile(
    r"(?i)\b(?:experience[ds]?|background|worked|working) (?:\w+ )?(?:in|of|within|from) (?:(?:an?|the"
    r"|busy|fast-paced) )*\Z"
)
_TECHNICAL: Final = frozenset(
    {
        "Cloud and DevOps",
        "Databases",
        "Enterprise platforms",
        "Programming languages",
        "Security",
        "Systems and networks",
        "Testing",
        "Web development",
    }
)
_TOGETHER_WITH: Final = re.compile(
    r"(?i)\b(?:together|alongside|along|close\w*|partner\w*|liais\w+|coordinat\w+|collaborat\w+"
    r"|interact\w*|interfac\w+"
    r"|work\w*|hand\w*(?: \w+)?|report\w*)\s(?:closely |over |off |hand in hand )?(?:with|to"
    r"|into)\s[^.;:]{0,60}\Z"
)
_VERBS_TOO: Final = frozenset({"Publishing", "Casting", "Forging", "Broadcasting", "Catering", "Trading"})
_AN_OBJECT: Final = re.compile(r"[ \t]+(?:any|an?|the|our|your|their|its|new|it|them|this|these|to)\b")
_MASTER_OF_LAWS: Final = re.compile(r"(?is).*\b(?:degree|law|laws|ll\.?b)\b\W{1,3}(?:or )?LLM\Z")
_ONBOARDING: Final = re.compile(r"(?i)on-?boarding\Z")
_LOOK_BACK: Final = 24
_LONG_LOOK_BACK: Final = 90
_AND: Final = re.compile(r"\s(?:and|&)\s")
_JOINED_TO: Final = re.compile(r"(?<![\w-])(\w[\w-]*)(?:\s(?:and|or|&)\s|/)\Z")
_SHORTEST_HALF: Final = 8
_TITLE: Final = re.compile(
    r"\s*[^\W\d_][^\n.,;:!?]{2,90}(?:, [^\n.,;:!?]{2,60})?"
    r"(?:\n[A-Z][^\n|:;.]{2,50} [–—-] [^\n|:;.]{2,60})?(?=\s*\n\s*\S)"
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """A term that the job text names, and where. `required` is False for what it only prefers."""

    term: str
    required: bool
    places: tuple[Span, ...]


def read_requirements(job_text: str, lexicon: Lexicon) -> tuple[Requirement, ...]:
    """The terms in the order in which the text first asks for them; one required anywhere is required.

    What the company offers, or says of itself, asks for nothing; nor does a title ("Full Stack Developer")
    or another team ("with the marketing team").
    """
    found: dict[str, list[tuple[Span, bool]]] = {}
    for mention, required in _asked(job_text, lexicon):
        found.setdefault(mention.skill, []).append((mention.span, required))
    return tuple(
        Requirement(term, any(required for _, required in places), tuple(span for span, _ in places))
        for term, places in found.items()
    )


def _asked(text: str, lexicon: Lexicon) -> Iterator[tuple[Mention, bool]]:
    passages = list(cut_passages(text))
    starts = [passage.start for passage in passages]
    found = find_mentions(text, (), lexicon)
    rows = tuple(mentions_in_rows(text, found))
    taken = {one.span.start for one in rows}
    found = (*(one for one in found if one.span.start not in taken), *rows)
    named = [
        each
        for one in found
        for each in (one, *_halves(one, lexicon), *_shared(text, one, lexicon))
        if not _names_something_else(text, each)
    ]
    said = [
        one
        for one in wordings_in(text, [one for one in found if _is_meant(text, one)])
        if not (_is_of_others(text, one) or _means_something_else(text, one))
        and not _PERSON_NEXT.match(text, one.span.end)
    ]
    for mention in sorted((*named, *said), key=lambda one: one.span.start):
        passage = passages[bisect_right(starts, mention.span.start) - 1]
        if passage.asks_at(mention.span.start):
            yield mention, passage.stance == "required"


def _halves(mention: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """The other skills that a spelling with "and" names as well: "wireframes and prototypes"."""
    span = mention.span
    ends = [0, *(end for match in _AND.finditer(span.text) for end in match.span()), len(span.text)]
    shared = span.text[: ends[1]].rpartition(" ")[0]
    for low, high in zip(ends[::2], ends[1::2], strict=True):
        part = span.text[low:high]
        for name in (part, f"{shared} {part}") if low and shared else (part,):
            for hit in find_hits(name, lexicon):
                whole = hit.end - hit.start == len(name) >= _SHORTEST_HALF
                if whole and hit.term.exact is None and hit.term.skill != mention.skill:
                    yield replace(
                        mention, skill=hit.term.skill, span=Span(part, span.start + low, span.start + high)
                    )


def _shared(text: str, mention: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """The skill that shares the last word of a mention: "scenario" in "scenario and sensitivity analysis"."""
    span = mention.span
    before = _JOINED_TO.search(text[max(0, span.start - _LOOK_BACK) : span.start])
    _, gap, shared = span.text.rpartition(" ")
    if before and gap:
        name = f"{before[1]} {shared}"
        start = span.start - len(before[0])
        place = Span(before[1], start, start + len(before[1]))
        for hit in find_hits(name, lexicon):
            if hit.end - hit.start == len(name) and hit.term.skill != mention.skill:
                yield replace(mention, skill=hit.term.skill, span=place)


def _is_meant(text: str, mention: Mention) -> bool:
    person = _NAMES_A_PERSON.search(mention.span.text) is not None
    return not (person or _means_something_else(text, mention))


def _names_something_else(text: str, mention: Mention) -> bool:
    """A person's title, another team, how newcomers are received, or this very text."""
    span = mention.span
    before = text[max(0, span.start - _LONG_LOOK_BACK) : span.start]
    if _NAMES_A_PERSON.search(span.text) and not (_CERTIFICATE.match(text, span.end) or _AS.search(before)):
        return True
    if _THIS_TEXT.match(span.text) or _is_of_others(text, mention) or _means_something_else(text, mention):
        return True
    if _ONBOARDING.match(span.text):
        return bool(_OUR_BEFORE.search(text[max(0, span.start - _LOOK_BACK) : span.start]))
    other_spelling = span.text.casefold() != mention.skill.casefold()
    return other_spelling and (bool(_PERSON_NEXT.match(text, span.end)) or _in_the_title(text, span))


def _means_something_else(text: str, mention: Mention) -> bool:
    """A hashtag, this very search, or a word that is meant otherwise: "JEE" the exam, "triage tickets"."""
    span = mention.span
    near = text[max(0, span.start - _LOOK_BACK) : span.start]
    return (
        near.endswith("#")
        or (_HIRING.match(span.text) is not None and _WE_ARE.search(near) is not None)
        or (
            span.text == "JEE"
            and _ENTRANCE_EXAM.search(near + text[span.start : span.end + _LOOK_BACK]) is not None
        )
        or _MASTER_OF_LAWS.match(near + span.text) is not None
        or (mention.skill == "Unit testing" and near.endswith("end of "))
        or (mention.skill == "Recruitment" and _AT_AN_AGENCY.search(near) is not None)
        or (_TRIAGE.match(span.text) is not None and _TRIAGED.match(text, span.end) is not None)
        or (mention.skill in _VERBS_TOO and _AN_OBJECT.match(text, span.end) is not None)
    )


def _is_of_others(text: str, mention: Mention) -> bool:
    """Another team or department, or those to whom the company sells."""
    span = mention.span
    before = text[max(0, span.start - _LONG_LOOK_BACK) : span.start]
    if _THEIR_TRADE.match(span.text):
        return bool(_NOT_SALES.match(text, span.end) or _EMPLOYED.search(before))
    if mention.skill in _DEPARTMENTS and (
        _TO_DEPARTMENTS.search(before) or _THE_PEOPLE.match(text, span.end)
    ):
        return True
    if mention.skill in _DEPARTMENTS and span.text[0].isupper():
        return _TOGETHER_WITH.search(before) is not None
    if mention.skill in _WAYS_OF_WORKING or (_is_a_tool(mention) and _WHERE_IT_RUNS.match(text, span.end)):
        return False
    worked_there = _WORKED_IN.search(before)
    if worked_there and _FIELD_OF_WORK.match(text, span.end):
        return False
    return _OF_OTHERS.match(text, span.end) is not None


def _is_a_tool(mention: Mention) -> bool:
    """Whether a mention is the name of something technical, not a field: "Linux", not "machine learning"."""
    return mention.span.text[0].isupper() and load_catalogue().skills[mention.skill].group in _TECHNICAL


def _in_the_title(text: str, span: Span) -> bool:
    """On a short first line that names the position, above all the rest."""
    title = _TITLE.match(text)
    return title is not None and span.end <= title.end()
