"""Finds skills that a job text names in its own words: "review your colleagues' code" is code review.

Three sources. Every spelling of the taxonomy that ends in the name of an action ("Lesson planning", "Data
analysis") is also read as its verb with the same object ("plan lessons", "analysis of the data"), and every
one that begins with such a name ("Interviewing candidates") in all forms of that verb. `data/`, a file
for each group of the taxonomy, adds what no rule can tell: other wordings of a skill that count in job
texts alone, with a "~" between verb and object where other words may stand ("review ~ code").
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.job_match.verbs import VERB_OF, base_of, is_an_action
from greenroom.engine.roles.catalogue import Skill, load_catalogue
from greenroom.engine.understanding.lexicon import Lexicon, Term, Token, cut_tokens, find_hits, make_lexicon
from greenroom.engine.understanding.model import Mention, Span

_FOLDER: Final = Path(__file__).with_name("data")
_MOST_BETWEEN: Final = 4
_SHORTEST_SPELLING: Final = 2
_LONGEST_SPELLING: Final = 4
_WIDEST_GAP: Final = 2
_SHORTEST_PLURAL: Final = 4
_BREAKS: Final = frozenset(".;:!?()•|–—")
_TURN_WORDS: Final = """
to with for in on by that who which you we when from at as is are was were be if so but than not no
through via between into across within under over about using while where this help helps
"""
_LINK_WORDS: Final = "and or of across within under per over before after during"
_TRAILING_WORDS: Final = "dumps set sets file files yourself together and or carefully each every daily sent"
_TURNS: Final = frozenset(_TURN_WORDS.split())
_GOES_ON_TO_NOTHING: Final = frozenset(_LINK_WORDS.split())
_TRAILS: Final = frozenset(_TRAILING_WORDS.split())
_MEANT_OTHERWISE: Final = frozenset(
    {
        *("Service design", "System design", "Contract testing", "Process mining", "Personal training"),
        *("MEP", "Building codes", "Facilities management", "Leadership", "Decision making", "Trading"),
        *("Planning applications", "Organisational development", "Client relationship management"),
        *("Professional development", "Production support", "Time management", "Concept design", "Teamwork"),
        *("Quality management", "Needs assessment", "Organisation", "Learning and development", "PMO"),
        *("Instructional design", "Governance and compliance", "Human resource management", "Film making"),
        *("Online reputation management", "Crisis communication", "Book and editorial design", "Ecology"),
        *("Software architecture", "Performance management", "Performance analysis", "Virtual assistance"),
        *("Contract management", "Operations management", "Lesson design", "Sales management", "Retail"),
        *("Delivery driving", "Pedagogy", "Brand management", "Financial management", "Fleet management"),
        *("Business analysis", "Mainframe testing", "Test management", "Resource planning", "Management"),
        *("Food safety", "Corporate communications", "Pharmaceutical manufacturing", "Academic research"),
        *("Robotic process automation", "Operations research", "Fashion trend research", "Data entry"),
        *("Student supervision", "Feature engineering", "Case management", "Quality control", "Pre-sales"),
        *("Talent management", "Community management", "Packaging design", "IT recruitment", "Game design"),
        *("IT budgeting", "Transportation engineering"),
    }
)
_PLAIN_PHRASES: Final = """
process data; develop business; build team; build relationship; report project; maintain application; lead
team; test application; develop client; develop application; conduct interview; manage quality; improve
quality; develop product; design product; design system; design software; close deal; manage process; manage
data; process order; handle data; manage system; manage information; manage operation; train program; test
system; automate test; test automation; manage work; manage task; close contract; manage contract; design
content; build model; manage customer; manage client; engage customer; manage event; develop site; open
account; manage performance; manage diary; manage file; manage calendar; negotiate contract; negotiate
agreement
"""
_TOO_PLAIN: Final = frozenset(phrase.strip() for phrase in _PLAIN_PHRASES.split(";"))
_VAGUE_VERBS: Final = frozenset({"do", "use", "work", "service", "care", "market", "engineer"})
_OF_AN_ADJECTIVE: Final = frozenset({"build", "plan", "process", "lead", "present", "control", "operate"})


@dataclass(frozen=True, slots=True)
class _Action:
    """A skill said with a verb: the words of its object, without the "s" of a plural."""

    skill: str
    object: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A skill said at `start:end` of a text, and where its object begins."""

    skill: str
    start: int
    end: int
    object: int


_Actions = Mapping[str, Mapping[str, Sequence[_Action]]]
"""Actions by the base form of their verb, then by the first word of their object."""


def wordings_in(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The skills that `text` says in other words, besides `mentions`, which it names outright."""
    spans = [(one.span.start, one.span.end) for one in mentions]
    tokens = cut_tokens(text)
    outright = [one for one in _said_outright(text) if not _is_in(one, spans)]
    spans += [(one.start, one.end) for one in outright]
    acted = [one for one in _said_with_verbs(tokens) if not _is_in(one, spans)]
    for one in (*outright, *acted):
        yield Mention(one.skill, Span(text[one.start : one.end], one.start, one.end), None, hedged=False)


def _is_in(said: _Said, spans: Sequence[tuple[int, int]]) -> bool:
    return any(_is_part_of(said, low, high) for low, high in spans)


def _is_part_of(said: _Said, low: int, high: int) -> bool:
    """Whether it begins within what the taxonomy names at `low:high`, or its object is but a part of that."""
    inside = low <= said.object < high and high - low > said.end - said.object
    return inside or low < said.start < high


def _said_outright(text: str) -> Iterator[_Said]:
    for hit in find_hits(text, _wordings()):
        yield _Said(hit.term.skill, hit.start, hit.end, hit.start)


def _said_with_verbs(tokens: Sequence[Token]) -> Iterator[_Said]:
    actions = _actions()
    for at, token in enumerate(tokens):
        verb = VERB_OF.get(token.key) or base_of(token.key)
        names_the_act = token.key in VERB_OF and verb != token.key and not token.key.endswith("ing")
        following = tokens[at + 1].key if at + 1 < len(tokens) else ""
        of = following in {"of", "and", "or"}
        if names_the_act and not of:
            continue
        for phrase, first in ((verb, at + (2 if of else 1)), (f"{verb} {following}", at + 2)):
            for found in _objects(tokens, first, actions.get(phrase, {})):
                yield replace(found, start=token.start)


def _objects(
    tokens: Sequence[Token], first: int, by_object: Mapping[str, Sequence[_Action]]
) -> Iterator[_Said]:
    between = 0
    for at in range(first, len(tokens)):
        key = tokens[at].key
        if key in _BREAKS or key in _TURNS or between > _MOST_BETWEEN:
            return
        if at > first and tokens[at].start - tokens[at - 1].end > _WIDEST_GAP:
            return
        for action in by_object.get(_singular(key), ()):
            words = [_singular(token.key) for token in tokens[at : at + len(action.object)]]
            counted = key.startswith("minute") and at > first and tokens[at - 1].key.isdigit()
            if tuple(words) == action.object and not counted and _is_the_head(tokens, at + len(words)):
                start, end = tokens[at].start, tokens[at + len(words) - 1].end
                yield _Said(action.skill, start, end, start)
        between += key.isalpha()


def _is_the_head(tokens: Sequence[Token], following: int) -> bool:
    """Whether an object ends before `following`: not in "manage budget holders"."""
    if following >= len(tokens):
        return True
    key = tokens[following].key
    ends = tokens[following].start - tokens[following - 1].end > 1
    return (
        ends
        or key in _TRAILS
        or not key.isalpha()
        or key in _TURNS
        or key in _GOES_ON_TO_NOTHING
        or key.endswith(("ing", "ly", "ed"))
    )


@cache
def _said_otherwise() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        with path.open("rb") as file:
            rows: dict[str, str] = tomllib.load(file)
        found |= {name: tuple(part.strip() for part in row.split(",")) for name, row in rows.items()}
    return found


@cache
def _wordings() -> Lexicon:
    """The wordings without a gap, as terms of the skills that they say."""
    skills = load_catalogue().skills
    found: dict[str, dict[str, list[Term]]] = {}
    for name, wordings in _said_otherwise().items():
        for outright in (wording for wording in wordings if "~" not in wording):
            one = replace(skills[name], name=outright, aliases=(), ambiguous=False)
            for first, by_second in make_lexicon({name: one}).items():
                for second, terms in by_second.items():
                    some = found.setdefault(first, {}).setdefault(second, [])
                    some.extend(replace(term, skill=name) for term in terms)
    for by_first in found.values():
        for some in by_first.values():
            some.sort(key=lambda term: -len(term.tokens))
    return found


@cache
def _actions() -> _Actions:
    found: dict[str, dict[str, dict[_Action, None]]] = {}
    for skill, verb, words in (*_from_the_taxonomy(), *_from_the_file()):
        object_ = tuple(_singular(word) for word in words)
        found.setdefault(verb, {}).setdefault(object_[0], {})[_Action(skill, object_)] = None
    return {verb: {word: tuple(some) for word, some in rows.items()} for verb, rows in found.items()}


def _from_the_file() -> Iterator[tuple[str, str, list[str]]]:
    for skill, wordings in _said_otherwise().items():
        for verb, mark, words in (wording.partition("~") for wording in wordings):
            if mark:
                yield skill, verb.strip(), _words(words)


def _from_the_taxonomy() -> Iterator[tuple[str, str, list[str]]]:
    for skill in load_catalogue().skills.values():
        if skill.name not in _MEANT_OTHERWISE:
            for name, verb, words in _acted(skill):
                if f"{verb} {' '.join(map(_singular, words))}" not in _TOO_PLAIN:
                    yield name, verb, words


def _acted(skill: Skill) -> Iterator[tuple[str, str, list[str]]]:
    for spelling in (skill.name, *skill.aliases):
        words = _words(spelling)
        if not _SHORTEST_SPELLING <= len(words) <= _LONGEST_SPELLING or not all(
            word.isalpha() for word in words
        ):
            continue
        if (verb := VERB_OF.get(words[-1])) and verb not in _VAGUE_VERBS and words[0] not in VERB_OF:
            yield skill.name, verb, words[:-1]
        verb = VERB_OF.get(words[0]) if is_an_action(words[0]) else None
        if verb and verb not in _OF_AN_ADJECTIVE and words[1] not in _TURNS | {"and", "of", "or", "out"}:
            yield skill.name, verb, words[1:]


def _words(spelling: str) -> list[str]:
    return [token.key for token in cut_tokens(spelling)]


def _singular(word: str) -> str:
    if len(word) > _SHORTEST_PLURAL and word.endswith("ies"):
        return f"{word[:-3]}y"
    plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word
