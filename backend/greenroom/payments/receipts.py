"""A purchase on paper: one page of PDF."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

LEFT: Final = 25 * mm
RIGHT: Final = A4[0] - LEFT
VALUES: Final = LEFT + 45 * mm
BODY, BOLD = "Helvetica", "Helvetica-Bold"
BODY_SIZE: Final = 10.5
INK, MUTED = HexColor("#1c1b19"), HexColor("#6b665e")
Place = tuple[float, float]
PLAY_MONEY: Final = "PLAY MONEY: nothing was charged, and this is no receipt for tax."


@dataclass(frozen=True, slots=True)
class Receipt:
    """What stands on it; amounts in the currency's minor unit, `paid_at` in UTC."""

    number: str
    paid_at: datetime
    seller: str
    buyer_name: str
    buyer_email: str
    credits: int
    amount: int
    refunded_amount: int
    currency: str
    tax_line: str
    order_id: str
    play_money: bool


def draw(receipt: Receipt) -> bytes:
    """The receipt as PDF. Words outside Western scripts, which its fonts lack, are spelt without accents."""
    file = io.BytesIO()
    # Invariant: no date of drawing inside, so that a receipt downloaded twice is the same file.
    canvas = Canvas(file, pagesize=A4, invariant=True, lang="en-GB")
    canvas.setTitle(f"Receipt {receipt.number}")
    canvas.setAuthor(_western(receipt.seller))
    y = A4[1] - 35 * mm
    _line(canvas, (LEFT, y), _western(receipt.seller), font=BOLD, size=20)
    _line(canvas, (LEFT, y - 9 * mm), f"Receipt {receipt.number}", size=13, ink=MUTED)
    y -= 26 * mm
    if receipt.play_money:
        _line(canvas, (LEFT, y), PLAY_MONEY, font=BOLD, size=11)
        y -= 12 * mm
    for label, value in _rows(receipt):
        _line(canvas, (LEFT, y), label, ink=MUTED)
        y = _paragraph(canvas, (VALUES, y), value) - 2 * mm
    canvas.setStrokeColor(MUTED)
    canvas.line(LEFT, y, RIGHT, y)
    y -= 9 * mm
    _line(canvas, (LEFT, y), "Paid", font=BOLD, size=13)
    _line(canvas, (VALUES, y), _money(receipt.amount, receipt.currency), font=BOLD, size=13)
    y = _paragraph(canvas, (VALUES, y - 8 * mm), receipt.tax_line)
    if receipt.refunded_amount:
        _line(canvas, (LEFT, y - 4 * mm), "Refunded since", ink=MUTED)
        _line(canvas, (VALUES, y - 4 * mm), _money(receipt.refunded_amount, receipt.currency))
    canvas.save()
    return file.getvalue()


def _rows(receipt: Receipt) -> list[tuple[str, str]]:
    rows = [
        ("Date", f"{receipt.paid_at.day} {receipt.paid_at:%B %Y, %H:%M} UTC"),
        ("Bought by", receipt.buyer_name),
        ("E-mail", receipt.buyer_email),
        ("Order", receipt.order_id),
        ("What", f"{receipt.credits} credits"),
    ]
    # A name of which no Western letter is left would be a label with nothing beside it.
    return [(label, value) for label, value in rows if _western(value)]


def _paragraph(canvas: Canvas, place: Place, text: str) -> float:
    """Draw the text in as many lines as it needs; where the next one would stand."""
    x, y = place
    for line in _wrapped(_western(text)):
        _line(canvas, (x, y), line)
        y -= 5.5 * mm
    return y


def _line(
    canvas: Canvas, place: Place, text: str, *, font: str = BODY, size: float = BODY_SIZE, ink: HexColor = INK
) -> None:
    canvas.setFont(font, size)
    canvas.setFillColor(ink)
    canvas.drawString(*place, text)


def _wrapped(text: str) -> list[str]:
    """The text in lines that fit beside their label, broken between words where that is possible."""
    lines = [""]
    for word in re.findall(r"\S+\s*", text):
        if lines[-1] and _width(lines[-1] + word.rstrip()) > RIGHT - VALUES:
            lines.append("")
        for character in word:
            if _width(lines[-1] + character) > RIGHT - VALUES and not character.isspace():
                lines.append("")
            lines[-1] += character
    return lines


def _width(text: str) -> float:
    width: float = stringWidth(text, BODY, BODY_SIZE)
    return width


def _money(amount: int, currency: str) -> str:
    return f"{currency} {amount // 100:,}.{amount % 100:02}"


def _western(text: str) -> str:
    try:
        # What a PDF's built-in Helvetica can write.
        text.encode("cp1252")
    except UnicodeEncodeError:
        return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().strip()
    return text
