"""Brings the forms of a word together: "filters", "filtered" and "filtering" are one stem.

Suffixes are taken off one after the other, British and American spellings meet, and the irregular verbs that
candidates use stand in a table. A stem is for comparing and is often no word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_IRREGULAR: Final = {
    form: base
    for base, forms in {
        "analyze": "analysis analyses analyse analysed analysing analyst",
        "apply": "application applications",
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "child": "children",
        "choose": "chose chosen choice choices",
        "datum": "data",
        "decide": "decision decisions",
        "die": "died dying dies",
        "draw": "drew drawn",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "foot": "feet",
        "forget": "forgot forgotten",
        "freeze": "froze frozen",
        "get": "got gotten",
        "give": "gave given",
        "go": "went gone",
        "grow": "grew grown growth",
        "hear": "heard",
        "hide": "hid hidden",
        "hold": "held",
        "index": "indices indexes",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "lie": "lying lied lies",
        "lose": "lost loss losses",
        "make": "made",
        "man": "men",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "person": "people persons",
        "rise": "rose risen",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "sell": "sold",
        "send": "sent",
        "show": "shown",
        "shrink": "shrank shrunk",
        "speak": "spoke spoken",
        "spend": "spent",
        "split": "splitting",
        "stand": "stood",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought thoughts",
        "throw": "threw thrown",
        "understand": "understood",
        "user": "users",
        "win": "won",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
_SUFFIXES: Final = (
    # Each with how many letters must remain.
    ("ization", 4),
    ("ational", 4),
    ("ability", 4),
    ("ibility", 4),
    ("iveness", 4),
    ("ation", 4),
    ("ments", 4),
    ("ingly", 4),
    ("ment", 4),
    ("ness", 4),
    ("able", 4),
    ("ible", 4),
    ("ance", 5),
    ("ence", 5),
    ("ally", 4),
    ("ious", 4),
    ("ing", 3),
    ("ion", 4),
    ("ity", 4),
    ("ive", 4),
    ("ize", 3),
    ("yze", 3),
    ("ful", 4),
    ("ous", 4),
    ("ant", 5),
    ("ent", 5),
    ("ate", 4),
    ("ed", 3),
    ("er", 4),
    ("or", 4),
    ("ly", 4),
    ("al", 4),
    ("ic", 4),
    ("e", 3),
)
_VOWELS: Final = frozenset("aeiouy")
_DOUBLES: Final = frozenset("bdgmnprt")
_MOST_PASSES: Final = 3
_SHORTEST: Final = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of `word`, which is in lower case and without apostrophes."""
    word = _IRREGULAR.get(word, word)
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    word = _american(_singular(word))
    for _ in range(_MOST_PASSES):
        shorter = _without_suffix(word)
        if shorter == word:
            break
        word = shorter
    return f"{word[:-1]}i" if word.endswith("y") and len(word) >= _SHORTEST else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _american(word: str) -> str:
    for british, american in (("is", "iz"), ("ys", "yz")):
        for ending in ("e", "ed", "er", "ing", "ation", "ations"):
            if word.endswith(british + ending) and len(word) > len(british + ending) + 2:
                return word[: -len(british + ending)] + american + ending
    return word.replace("our", "or") if len(word) > _SHORTEST + 1 and "our" in word[3:] else word


def _without_suffix(word: str) -> str:
    for suffix, least in _SUFFIXES:
        rest = word[: -len(suffix)]
        if word.endswith(suffix) and len(rest) >= least and _VOWELS.intersection(rest):
            if suffix == "ed" and rest.endswith("e"):
                return word
            if suffix in {"ed", "ing"} and rest.endswith(("at", "iz", "yz")):
                return f"{rest}e"
            return rest[:-1] if len(rest) > least and rest[-1] == rest[-2] and rest[-1] in _DOUBLES else rest
    return word
