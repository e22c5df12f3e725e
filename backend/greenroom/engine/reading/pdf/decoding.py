"""Text whose font does not say which letters its glyphs are: decoded where it can be, noticed where not."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from greenroom.engine.reading.pdf.glyphs import Glyph

# TrueType fonts number their glyphs as ASCII does, from a space that is the fourth glyph.
_FIRST_GLYPH, _LAST_GLYPH = 3, 97
_SHIFT = ord(" ") - _FIRST_GLYPH
_SPACE_SHARE = 0.04
_LETTER_SHARE = 0.6
_FEWEST_GLYPHS = 10
_FEWEST_WORDS = 25
_WORD_SHARE = 0.35
_LONGEST_WORD = 24
_LONGEST_SHORTHAND = 5
_EDGES = "()[]{}<>.,;:!?'\"/|•·-–—*&%#@+“”‘’"
_LATIN = re.compile(r"[a-z]+\Z")
_VOWEL = re.compile(r"[aeiouy]")
_FIGURE = re.compile(r"[^\W\d_]{0,4}\d[\d.,]*[^\W\d_]{0,3}")
_INNER = re.compile(r"[-–/'’.@&_+:]")


def decode_glyph_numbers(glyphs: Sequence[Glyph]) -> None:
    """Spell out, in place, the fonts whose characters are the numbers of their glyphs."""
    by_font: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        by_font[glyph.ink.font].append(glyph)
    if not any(map(_are_numbers, by_font.values())):
        return
    # Where one font is numbered, another with too few blanks to tell is, too, if that makes letters of it.
    numbered = [drawn for drawn in by_font.values() if _are_numbers(drawn) or _gains_letters(drawn)]
    for glyph in (glyph for drawn in numbered for glyph in drawn):
        glyph.char = _letter(glyph.char)
        glyph.space = glyph.char == " "


def is_unreadable(text: str) -> bool:
    """Whether so few words look like words, in any script, that the letters cannot be those drawn."""
    parts = (part for token in text.split() for part in _INNER.split(token.strip(_EDGES)))
    words = [part for part in parts if part and not _FIGURE.fullmatch(part)]
    return len(words) >= _FEWEST_WORDS and sum(map(_is_word, words)) < _WORD_SHARE * len(words)


def _are_numbers(drawn: Sequence[Glyph]) -> bool:
    blanks = sum(glyph.char == chr(_FIRST_GLYPH) for glyph in drawn)
    if len(drawn) < _FEWEST_GLYPHS or blanks < _SPACE_SHARE * len(drawn):
        return False
    letters = sum(_letter(glyph.char).isalpha() for glyph in drawn)
    return letters >= _LETTER_SHARE * len(drawn)


def _gains_letters(drawn: Sequence[Glyph]) -> bool:
    return sum(_letter(glyph.char).isalpha() - glyph.char.isalpha() for glyph in drawn) > 0


def _letter(char: str) -> str:
    code = ord(char[0])
    return chr(code + _SHIFT) if _FIRST_GLYPH <= code <= _LAST_GLYPH else "\ufffd"


def _is_word(token: str) -> bool:
    if not token[0].isalpha() or len(token) > _LONGEST_WORD:
        return False
    bare = "".join(sign for sign in unicodedata.normalize("NFD", token) if sign.isalpha()).casefold()
    if not _LATIN.match(bare):
        return True
    short = token.isupper() and len(token) <= _LONGEST_SHORTHAND
    return len(bare) > 1 and (short or bool(_VOWEL.search(bare)))
