"""The form of a name: which words may be one, and which say something else."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.common_words import common_words
from greenroom.engine.understanding.header_signs import is_a_workplace, names_a_degree
from greenroom.engine.understanding.header_words import TITLE_WORD
from greenroom.engine.understanding.lexicon import Lexicon, find_hits
from greenroom.engine.understanding.name_labels import is_a_paper, is_of_letters
from greenroom.engine.understanding.place_names import is_a_region, is_a_town
from greenroom.engine.understanding.places import is_a_place
from greenroom.engine.understanding.titles import kind_of
from greenroom.engine.understanding.wordlist import wordset

# "Wei-Lin (Winnie) Tsao": a nickname stands before the surname, in brackets or in quotes.
_WORD: Final = re.compile(
    r"(?:[^\W\d_](?:[^\W\d_]|['’.\-\u0300-\u036f\u0900-\u109f\u0600-\u06ff\u0590-\u05ff])*|[\"“][^\W\d_][\w-]+[\"”]"
    r"|['‘][^\W\d_][\w-]+['’]|\([^\W\d_][\w-]+\)|[ad]/[lp])\Z"
)
# "KOWALCZYK, Destiny": the surname first, as on forms.
_REVERSED: Final = re.compile(
    r"(?:(?:[Vv][ao]n(?: de[rnm]?)?|[Dd]e(?: la)?|[Dd]i|[Aa]l)[ ])?"
    r"(?:[^\W\d_][\w'’-]+|[^\W\d_a-z]['’\-A-ZÀ-Þ ]+)"
    r",[ ][^\W\d_][\w'’.-]+(?:[ ][^\W\d_][\w'’.-]*){0,2}"
)
_CASELESS: Final = re.compile(r"[\u0590-\u1cff\u2e80-\u9fff\uac00-\ud7af]")
_IDEOGRAPHS: Final = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af·]{2,6}\Z")
_SMALL_PREFIX: Final = re.compile(
    r"(?:d|l|dell|dall|al|el|an|at|as|ar|abd|ul|t|['’]t)['’-][^\W\d_]", re.ASCII
)
# "Ma. Luisa": Maria for short, and no master of arts.
_MARIA: Final = re.compile(r"\AMa\.(?= [A-Z][a-z])")
_SUFFIX: Final = re.compile(r",(?= (?:[JS][Rr]\.?|I{2,3}|IV)\Z)")
_NEVER: Final = wordset(
    """curriculum vitae resume résumé cv lebenslauf bewerbung hoja vida bio-data biodata बायोडाटा page
    confidential street road avenue lane nagar city state india germany france university college institute
    school company inc ltd llc phone email mobile address contact linkedin github portfolio website download
    template summary profile skills objective engineer developer manager analyst designer student intern
    consultant teacher accountant chef director specialist assistant administrator architect scientist
    executive officer coordinator representative technician nurse advocate lawyer professional graduate
    fresher lead senior junior associate supervisor instructor software marketing sales data full-stack
    fullstack frontend backend web business project product human resources finance stack digital bachelor
    master science technology computer engineering b.tech m.tech b.e b.sc experience education the of for
    with entwickler ingenieur ingénieur développeur étudiant étudiante desarrollador ingeniero estudiante
    sex sexo sexe geschlecht gender male female hombre mujer nationality nationalität nacionalidad birth
    machine learning operations quality security network systems system information public relations
    europass photo photograph currículum currículo candidate applicant citizen speaker passport number spoken
    native anonymous nationality licence license available immediately references updated version married
    p.o box virtual unmarried bewerbungsunterlagen unterlagen daten परिचय विवरण"""
)
PARTICLES: Final = wordset(
    """van von der den de da di del della dos das do la le du el al bin binti bint binte bte ibn ben ap ab
    ter ten zu zum zur vom av af op st y e i ud ul d' d’ 't ’t a/l a/p arap dela delos delas della dello
    degli vander vd ze ould wa ole nee née"""
)
# Surnames that are else a job or a word of a header; at the very top they are surnames.
_SURNAMES: Final = wordset(
    """baker cook porter page lane street carpenter painter farmer driver master place tailor butcher
    gardener fisher mason bishop marshall marshal captain major sergeant banks parks park field fields long
    young king queen head clerk reader carter cooper church chambers mills court hall
    potter sawyer turner weaver fletcher"""
)
_MOST_WORDS: Final = 5
_MOST_OF_ALL: Final = 7
_LONGEST: Final = 50
_SHORTEST: Final = 3
_LONGEST_SHORT: Final = 4


def like_a_name(text: str) -> bool:
    """Whether `text` has the form of a name: few words, begun as names are, none that names never have."""
    text = _SUFFIX.sub("", text)
    if _IDEOGRAPHS.match(text):
        return kind_of(text) is None and not is_a_paper(text)
    words = text.split()
    told = sum(word.casefold() not in PARTICLES for word in words)
    if not 1 <= told <= _MOST_WORDS or len(words) > _MOST_OF_ALL or len(text) > _LONGEST or kind_of(text):
        return False
    if is_a_paper(text) or any(
        word.casefold().strip(".") in _NEVER or word.endswith("-") for word in words[:-1]
    ):
        return False
    last = words[-1].casefold().strip(".")
    if (last in _NEVER and last not in _SURNAMES) or (len(text) < _SHORTEST and not _CASELESS.match(text)):
        return False
    cased = text.islower() or all(map(_cased_as_name, words))
    return cased and all(map(_WORD.match, words))


def is_of_ideographs(text: str) -> bool:
    """Whether `text` is a name of ideographs, which stand without a space."""
    return bool(_IDEOGRAPHS.match(text))


def is_reversed(text: str) -> bool:
    """Whether these are a surname and a first name, and no town with its region."""
    if not _REVERSED.fullmatch(text) or is_a_place(text) or TITLE_WORD.search(text):
        return False
    surname, _, first = text.partition(", ")
    if is_of_letters(first):
        return False
    return like_a_name(f"{first} {surname}") and not is_a_town(surname) and not is_a_region(first)


def says_something_else(text: str, lexicon: Lexicon, *, leading: bool) -> bool:
    """Whether this is a job, a skill or words of every CV: "Retail Buyer", "Pivot Tables", "Career Focus".

    Where a name is due, `leading`, "Emily Baker" is a person, and one plain word ("Comfort Mensah") is none's
    loss beside a word that says nothing else.
    """
    words = text.casefold().split()
    surnamed = leading and len(words) > 1 and words[-1] in _SURNAMES
    if _is_of_an_entry(text) or (is_a_workplace(text) and not (surnamed and _has_a_stranger(words[:-1]))):
        return True
    judged = words[:-1] if surnamed else words
    ends_as_words = words[-1].endswith(".") and len(words[-1]) > _LONGEST_SHORT
    if ends_as_words or any(map(TITLE_WORD.search, judged if surnamed else words[-1:])):
        return True
    if words[-1] in _SURNAMES and not surnamed:
        return True
    plain = sum(word.rpartition("-")[2] in common_words() - PARTICLES for word in judged)
    hits = sum(len(text[hit.start : hit.end].split()) for hit in find_hits(text, lexicon))
    if plain:
        return not (leading and plain == 1 and not hits and _has_a_stranger(judged))
    return hits > 1 or (hits == len(words) == 1)


def _is_of_an_entry(text: str) -> bool:
    return is_a_town(text) or is_a_place(text) or names_a_degree(_MARIA.sub("", text))


def _has_a_stranger(words: list[str]) -> bool:
    """Whether one of the words is nothing but a name."""
    return any(
        len(word) > _SHORTEST
        and not common_words() & set(word.split("-"))
        and word not in PARTICLES | _SURNAMES
        and not TITLE_WORD.search(word)
        for word in words
    )


def _cased_as_name(word: str) -> bool:
    return (
        word.lstrip("\"'“‘(")[:1].isupper()
        or bool(_CASELESS.match(word))
        or word.casefold() in PARTICLES
        or bool(_SMALL_PREFIX.match(word))
    )
