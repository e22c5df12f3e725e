"""PDFs with reportlab: columns in either drawing order, letter-spaced headings, scans, locks."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Sections = Sequence[tuple[str, Sequence[str]]]

BODY, BOLD = "Helvetica", "Helvetica-Bold"
LEFT, RIGHT, TOP, LEADING = 50.0, 545.0, 790.0, 14.0
SIDE_LEFT, MAIN_LEFT = 50.0, 215.0


class Sheet:
    """A page being drawn from the top down; `data` ends it."""

    def __init__(self, encryption: StandardEncryption | None = None) -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=A4, encrypt=encryption, pageCompression=0)
        self.y = TOP

    def words(
        self, x: float, text: str, *, font: str = BODY, size: float = 10.5, tracking: float = 0.0
    ) -> None:
        """Draw `text` at `x` on the current line; a tab sends what follows to the right margin."""
        before, _, after = text.partition("\t")
        drawn = self.canvas.beginText(x, self.y)
        drawn.setFont(font, size)
        drawn.setCharSpace(tracking)
        drawn.textOut(before)
        drawn.setCharSpace(0)
        self.canvas.drawText(drawn)
        if after:
            self.canvas.setFont(font, size)
            self.canvas.drawRightString(RIGHT, self.y, after)

    def down(self, lines: float = 1.0) -> None:
        """Go to a new line."""
        self.y -= lines * LEADING

    def data(self) -> bytes:
        """The finished file."""
        self.canvas.save()
        return self._file.getvalue()


def one_column_pdf(name: str, contact: str, sections: Sections) -> bytes:
    """Everything under each other."""
    return _one_column(Sheet(), name, contact, sections).data()


def encrypted_pdf(name: str, contact: str, sections: Sections, *, user_password: str) -> bytes:
    """One column behind `user_password`; changing it always asks for another."""
    lock = StandardEncryption(user_password, ownerPassword="keep out", strength=128)
    return _one_column(Sheet(lock), name, contact, sections).data()


def spaced_headings_pdf(name: str, contact: str, sections: Sections) -> bytes:
    """One column, the name and the headings in letter-spaced capitals."""
    return _one_column(Sheet(), name, contact, sections, tracking=4.5).data()


def two_column_pdf(name: str, contact: str, side: Sections, main: Sections, *, by_rows: bool) -> bytes:
    """A sidebar and a main column, drawn one after the other or line by line across."""
    sheet = Sheet()
    _head(sheet, name, contact, 0.0)
    left, right = list(_placed(side, sheet.y)), list(_placed(main, sheet.y))
    drawn = [(SIDE_LEFT, *line) for line in left] + [(MAIN_LEFT, *line) for line in right]
    if by_rows:
        drawn.sort(key=lambda line: (-line[1], line[0]))
    for x, y, text, font, size in drawn:
        sheet.y = y
        sheet.words(x, text, font=font, size=size)
    return sheet.data()


def scanned_pdf(pages: int = 1) -> bytes:
    """Pages that are pictures."""
    sheet = Sheet()
    picture = Image.new("L", (200, 280), color=250)
    for row in range(20, 260, 12):
        picture.paste(60, (20, row, 160, row + 4))
    for _ in range(pages):
        sheet.canvas.drawImage(ImageReader(picture), 0, 0, width=A4[0], height=A4[1])
        sheet.canvas.showPage()
    return sheet.data()


def _one_column(sheet: Sheet, name: str, contact: str, sections: Sections, tracking: float = 0.0) -> Sheet:
    _head(sheet, name, contact, tracking)
    for y, text, font, size in _placed(sections, sheet.y):
        sheet.y = y
        spaced = tracking if size > BODY_SIZE else 0.0
        sheet.words(LEFT, text.upper() if spaced else text, font=font, size=size, tracking=spaced)
    return sheet


def _head(sheet: Sheet, name: str, contact: str, tracking: float) -> None:
    sheet.words(LEFT, name, font=BOLD, size=20, tracking=tracking)
    sheet.down(1.6)
    sheet.words(LEFT, contact)
    sheet.down(2)


BODY_SIZE = 10.5


def _placed(sections: Sections, y: float) -> Iterable[tuple[float, str, str, float]]:
    """Each line with its baseline, font and size."""
    for title, lines in sections:
        yield y, title, BOLD, 13.0
        y -= 1.3 * LEADING
        for line in lines:
            yield y, line, BODY, BODY_SIZE
            y -= LEADING
        y -= LEADING / 2
