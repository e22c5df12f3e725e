"""Ligatures that a font does not name: "o?ice" is told from "de?ned" by the words they stand in.

TeX fonts without a Unicode map give such glyphs as control characters. A glyph means the same wherever its
font draws it, so all its words on a page vote.
"""

from __future__ import annotations

import re
from collections import defaultdict

from greenroom.engine.reading.pdf.glyphs import Glyph

_FIRST_PRINTABLE = " "
# Words common in CVs, by what their letters around the ligature look like; "_" is the ligature.
_KNOWN = {
    "fi": "_nal _nan _rst _eld _le _nd _ne _re _t _ve _x _lt _sh _gur con_rm con_den"
    " arti_c bene_t certi_ de_n ef_"
    " identi_ justi_ magni_ modi_ noti_ of_ce pro_l pro_t pro_cien quali_ scienti_"
    " signi_ simpli_ speci_ veri_ wi_",
    "fl": "_ow _ex _uen _oat _ask _utter _eet _ight _oor _ag _air _uid con_ict in_uen in_at over_ow re_ect",
    "ff": "sta_ di_er e_ect e_ort o_er a_ect bu_er cuto_ kicko_ o_set su_er sco_ tari_ tra_ic e_icien o_ic",
    "ffi": "o_ce e_cien tra_c a_li su_ci o_ci di_cul coe_ gri_ a_rm a_nit o_ng",
    "ffl": "o_in a_uen ba_e shu_e wa_e o_oad ri_e",
}
_SHORT = 3


def _pattern(word: str) -> str:
    # A short one that begins with the ligature would fit anywhere: it counts at the start of a word only.
    start = "^" if word.startswith("_") and len(word) <= _SHORT else ""
    return start + re.escape(word).replace("_", "\x00")


_PATTERNS = {name: re.compile("|".join(map(_pattern, words.split()))) for name, words in _KNOWN.items()}
_LIKELIEST = "fi"
# Where TeX's two text encodings (T1 and OT1) keep them, for words that tell nothing.
_NAMES = ("ff", "fi", "fl", "ffi", "ffl")
_IN_TEX = {chr(first + number): name for first in (0x1B, 0x0B) for number, name in enumerate(_NAMES)}


def share_of_nameless(glyphs: list[Glyph]) -> float:
    """The share of drawn characters that came without a name, from 0 to 1: ligatures are few."""
    drawn = [glyph for glyph in glyphs if not glyph.space]
    return sum(glyph.char < _FIRST_PRINTABLE for glyph in drawn) / len(drawn) if drawn else 0.0


def mend_ligatures(glyphs: list[Glyph]) -> None:
    """Spell out, in place, the glyphs that came without a name."""
    nameless: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, glyph in enumerate(glyphs):
        if glyph.char < _FIRST_PRINTABLE and not glyph.space:
            nameless[glyph.ink.font, glyph.char].append(index)
    for places in nameless.values():
        words = [_around(glyphs, index) for index in places]
        votes = {name: sum(bool(known.search(word)) for word in words) for name, known in _PATTERNS.items()}
        best = max(votes, key=lambda name: (votes[name], name == _LIKELIEST))
        if not votes[best]:
            best = _IN_TEX.get(glyphs[places[0]].char, "")
        for index in places if best else ():
            glyphs[index].char = best


def _around(glyphs: list[Glyph], index: int) -> str:
    """The letters on both sides of a glyph, itself as NUL."""
    first = last = index
    while first > 0 and glyphs[first - 1].char.isalpha() and _touch(glyphs[first - 1], glyphs[first]):
        first -= 1
    while (
        last + 1 < len(glyphs) and glyphs[last + 1].char.isalpha() and _touch(glyphs[last], glyphs[last + 1])
    ):
        last += 1
    before = "".join(glyph.char for glyph in glyphs[first:index])
    after = "".join(glyph.char for glyph in glyphs[index + 1 : last + 1])
    return f"{before}\x00{after}".casefold()


def _touch(left: Glyph, right: Glyph) -> bool:
    return left.ink.baseline == right.ink.baseline and abs(right.left - left.right) < 0.1 * left.ink.size
