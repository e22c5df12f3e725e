"""The titles that sections go by, in English, German, French, Spanish and Hindi."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final, get_args

from greenroom.engine.understanding.model import Kind
from greenroom.engine.understanding.wordlist import wordset

_CONJUNCTIONS: Final = re.compile(r"\s+(?:and|und|et|y|e|&|और|एवं|तथा)\s+|\s*[&/,|+]\s*")
_EDGES: Final = re.compile(r"^[^\w\u0900-\u097f]+|[^\w\u0900-\u097f]+$|^(?:\d{1,2}|[ivx]{1,4})[.)]\s+")
LENGTH: Final = re.compile(r"(?<=\w)\s*\([^()]{1,30}\)\W*$")
_SPACED: Final = re.compile(r"(?:\w[ \u00a0]){3,40}\w")
_BLOCK: Final = re.compile(r"(?m)^(\w[\w ]*):\n((?:[ ]{4}.*\n)+)")
_EMPHASES: Final = wordset("relevant related other additional previous prior recent further professional")
LONGEST_TITLE: Final = 70
_SHORTEST_BROKEN: Final = 7
_MOST_IN_ONE: Final = 4


def normal(title: str) -> str:
    """The form under which titles are compared: no case, no signs at either end, no letter-spacing."""
    title = unicodedata.normalize("NFC", title).casefold().replace("’", "'").replace("-", " ")
    for _ in range(2):
        title = _EDGES.sub("", title)
    return " ".join(title.split())


def _listed() -> tuple[dict[str, Kind], ...]:
    """The titles of `section_titles.txt` by how much they need beside their words: nothing, a gap, type."""
    listed: dict[str, dict[str, Kind]] = {"": {}, "apart": {}, "set": {}}
    text = Path(__file__).with_name("section_titles.txt").read_text(encoding="utf-8")
    for heading, titles in _BLOCK.findall(text):
        kind, _, needs = heading.partition(" ")
        listed[needs] |= {normal(title): _KIND_NAMES[kind] for title in titles.split(";")}
    return tuple(listed.values())


_KIND_NAMES: Final[dict[str, Kind]] = {kind: kind for kind in get_args(Kind)}
_KINDS, _APART, _SET = _listed()
_SQUEEZED: Final[dict[str, Kind]] = {title.replace(" ", ""): kind for title, kind in _KINDS.items()}


def kind_of(title: str) -> Kind | None:
    """The kind of section that goes by `title`, None when nobody calls a section so.

    Of several titles in one ("Certifications and Languages") the first counts.
    """
    if not title or len(title) > LONGEST_TITLE:
        return None
    key = normal(LENGTH.sub("", title))
    known = next((kind for form in _forms(key) if (kind := _KINDS.get(form))), None)
    if known is None and (_SPACED.search(title) or (key.count(" ") == 1 and len(key) > _SHORTEST_BROKEN)):
        # "P R O F I L E", and "Proj ects" as some pages space it.
        known = _SQUEEZED.get(key.replace(" ", ""))
    return known or _kind_of_several(key) or _kind_of_two_scripts(normal(title)) or _kind_of_emphasised(key)


def kind_apart(key: str, *, is_set: bool) -> Kind | None:
    """The kind of a normalised title that counts where it stands apart; with `is_set`, set as titles are."""
    key = _spelled_out(key)
    return _APART.get(key) or (_SET.get(key) if is_set else None)


def _forms(key: str) -> tuple[str, ...]:
    """The title as written, with "and" for its signs, and in the other number: "Career Objectives"."""
    spelled = _spelled_out(key)
    return (key, spelled, f"{spelled}s", spelled.removesuffix("s")) if " " in spelled else (key, spelled)


def _spelled_out(key: str) -> str:
    return " ".join(key.replace(" & ", " and ").replace(" + ", " and ").split())


def _kind_of_several(key: str) -> Kind | None:
    pieces = [piece for piece in _CONJUNCTIONS.split(key) if piece]
    if not 1 < len(pieces) <= _MOST_IN_ONE:
        return None
    kinds = [_KINDS.get(piece) or _KINDS.get(f"{piece} {key.rsplit(maxsplit=1)[-1]}") for piece in pieces]
    if kinds[0] not in (None, "other") and not all(kinds):
        kinds = [kind or _APART.get(piece) for kind, piece in zip(kinds, pieces, strict=True)]
    return kinds[0] if all(kinds) else None


def _kind_of_two_scripts(key: str) -> Kind | None:
    """A title said twice, in two scripts: "शिक्षा / Education", "शिक्षा (Education". One known is enough."""
    first, sign, second = (piece.strip() for piece in key.replace("(", "/", 1).partition("/"))
    if not sign or first.isascii() == second.isascii():
        return None
    return _KINDS.get(first) or _KINDS.get(second)


def _kind_of_emphasised(key: str) -> Kind | None:
    """The jobs that matter most, or least: "Relevant Professional Experience"."""
    words = key.split()
    while len(words) > 1 and words[0] in _EMPHASES:
        words = words[1:]
        if _KINDS.get(" ".join(words)) == "experience":
            return "experience"
    return None
