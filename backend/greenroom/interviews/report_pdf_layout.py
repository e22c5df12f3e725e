"""How a report looks on paper: its styles and the few shapes that it is set from."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer

Block = Any
"""What reportlab calls a flowable; the library has no types."""

MARGIN: Final = 22 * mm
BODY, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
INK, MUTED, ACCENT, LINE = (HexColor(colour) for colour in ("#16211c", "#5c6a62", "#1c7a4c", "#e5e3dc"))
OTHER_SCRIPT: Final = (
    "[These words are in a script that this paper lacks; the report on the screen has them.]"
)
_MOST_LOST: Final = 0.2

_TEXT: Final = ParagraphStyle("text", fontName=BODY, fontSize=10, leading=14.5, textColor=INK, spaceAfter=4)
STYLES: Final = {
    "text": _TEXT,
    "note": ParagraphStyle("note", _TEXT, fontSize=8.5, leading=12, textColor=MUTED),
    "quote": ParagraphStyle("quote", _TEXT, fontName=ITALIC, textColor=MUTED, leftIndent=10),
    "number": ParagraphStyle("number", _TEXT, fontName=BOLD, fontSize=34, leading=40, textColor=ACCENT),
    "summary": ParagraphStyle("summary", _TEXT, fontSize=14, leading=19, spaceAfter=10),
    "section": ParagraphStyle("section", _TEXT, fontName=BOLD, fontSize=15, leading=20, spaceBefore=16),
    "item": ParagraphStyle("item", _TEXT, fontName=BOLD, fontSize=10.5, spaceBefore=8, spaceAfter=2),
}


def paragraph(text: str, style: str = "text") -> Block:
    """The words of `text` as they are, line breaks included; none of them is markup."""
    return Paragraph(escape(western(text)).replace("\n", "<br/>"), STYLES[style])


def section(title: str, blocks: Sequence[Block]) -> list[Block]:
    """A heading that never stands alone at the foot of a page; nothing where there is nothing to say."""
    if not blocks:
        return []
    return [KeepTogether([paragraph(title, "section"), blocks[0]]), *blocks[1:]]


def bar(score: float) -> Block:
    """A mark of 1 to 5 as a thin bar."""
    width, height = 60 * mm, 2.2 * mm
    drawing = Drawing(width, height + 2)
    drawing.add(Rect(0, 1, width, height, fillColor=LINE, strokeColor=None))
    drawing.add(Rect(0, 1, width * (score - 1) / 4, height, fillColor=ACCENT, strokeColor=None))
    return drawing


def gap() -> Block:
    return Spacer(1, 3 * mm)


def typeset(title: str, blocks: Sequence[Block]) -> bytes:
    """The pages as PDF; the same blocks give the same bytes."""
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A4,
        invariant=True,
        lang="en-GB",
        title=western(title),
        author="Greenroom",
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
    )
    document.build(list(blocks), onFirstPage=_number, onLaterPages=_number)
    return file.getvalue()


def western(text: str) -> str:
    """`text` in what the fonts of every reader have: Western letters, others without their accents.

    Where over a fifth of the letters would be lost, as in Hindi or Tamil, one sentence stands for them.
    """
    written = [_written(character) for character in text]
    letters = [place for place, character in enumerate(text) if unicodedata.category(character)[0] in "LM"]
    lost = sum(not written[place] for place in letters if not unicodedata.combining(text[place]))
    if letters and lost > _MOST_LOST * len(letters):
        return OTHER_SCRIPT
    return "".join(written)


def _written(character: str) -> str:
    if character.isspace():
        return character
    try:
        # What the standard fonts of every PDF reader hold.
        character.encode("cp1252")
    except UnicodeEncodeError:
        return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return character


def _number(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(BODY, 8.5)
    canvas.setFillColor(MUTED)
    canvas.drawString(MARGIN, 12 * mm, western(document.title))
    canvas.drawRightString(A4[0] - MARGIN, 12 * mm, f"Page {document.page}")
    canvas.restoreState()
