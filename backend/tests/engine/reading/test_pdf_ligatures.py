import pytest

from greenroom.engine.reading.pdf.glyphs import Glyph, Ink
from greenroom.engine.reading.pdf.ligatures import mend_ligatures


def drawn(text: str, font: int = 1) -> list[Glyph]:
    ink = Ink(handle=1, font=font, size=10, baseline=700, turn=0, bold=False)
    return [Glyph(char, 5.0 * at, 5.0 * at + 5, ink, char == " ") for at, char in enumerate(text)]


@pytest.mark.parametrize(
    ("nameless", "meant"),
    [
        ("certi\x1ccate, pro\x1cle", "certificate, profile"),
        ("work\x1dow and \x1dexible", "workflow and flexible"),
        ("e\x1bective sta\x1b", "effective staff"),
        ("o\x1ece, tra\x1ec", "office, traffic"),
        ("o\x1fine", "offline"),
    ],
)
def test_a_nameless_ligature_is_told_from_its_words(nameless: str, meant: str):
    glyphs = drawn(nameless)
    mend_ligatures(glyphs)
    assert "".join(glyph.char for glyph in glyphs) == meant


def test_a_nameless_sign_in_no_known_word_is_left_alone():
    glyphs = drawn("\x05 qu\x05x")
    mend_ligatures(glyphs)
    assert "".join(glyph.char for glyph in glyphs) == "\x05 qu\x05x"


def test_a_ligature_in_a_word_that_tells_nothing_goes_by_its_place_in_tex() -> None:
    glyphs = drawn("no \x1daws")
    mend_ligatures(glyphs)
    assert "".join(glyph.char for glyph in glyphs) == "no flaws"
