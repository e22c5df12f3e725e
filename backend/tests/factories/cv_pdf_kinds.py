"""PDFs that few programs write: fonts of drawn glyphs, letters as shapes, forms for one reader, tables."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factories.cv_pdf import LEADING, LEFT, Sheet

_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"


def drawn_glyphs_pdf(lines: Sequence[str], *, says_which: bool) -> bytes:
    """A Type 3 font, numbered from 1; with a Unicode map where it `says_which` letters its glyphs are."""
    letters = sorted({letter for line in lines for letter in line})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    shown = b" ".join(b"<%s> Tj T*" % bytes(map(codes.__getitem__, line)).hex().encode() for line in lines)
    names = b" ".join(b"/g%d" % code for code in codes.values())
    procedures = b"".join(b"/g%d %d 0 R" % (code, 6 + code) for code in codes.values())
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
        b"/FirstChar 1/LastChar %d/Widths[%s]/CharProcs<<%s>>"
        b"/Encoding<</Type/Encoding/Differences[1 %s]>>%s>>"
    ) % (len(codes), b"600 " * len(codes), procedures, names, b"/ToUnicode 6 0 R" if says_which else b"")
    named = b" ".join(b"<%02x><%04x>" % (code, ord(letter)) for letter, code in codes.items())
    unicode_map = (
        b"begincmap /CMapType 2 def 1 begincodespacerange <00><ff> endcodespacerange "
        b"%d beginbfchar %s endbfchar endcmap" % (len(codes), named)
    )
    glyphs = [
        _stream(b"600 0 d0" if letter.isspace() else b"600 0 d0 50 0 500 700 re f") for letter in letters
    ]
    return _pdf(b"", b"BT /F 12 Tf 50 780 Td 16 TL %s ET" % shown, [font, _stream(unicode_map), *glyphs])


def live_form_pdf() -> bytes:
    """An XFA form: its one page asks to wait for what other readers never draw."""
    lines = (
        b"(Please wait...) Tj T* (If this message is not eventually replaced by the proper contents) Tj T* "
        b"(of the document, your PDF viewer may not be able to display this type of document.) Tj"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    form = _stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><name>Mira Vantongeren</name></xdp:xdp>")
    catalog = b"/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true"
    return _pdf(catalog, b"BT /F 12 Tf 50 780 Td 16 TL %s ET" % lines, [font, form])


def shapes_pdf(lines: Sequence[str], *, footer: str = "") -> bytes:
    """Letters as filled curves, a `footer` as text."""
    sheet = Sheet()
    for line in lines:
        for place, letter in enumerate(line):
            if letter != " ":
                x, y = LEFT + 6 * place, sheet.y
                shape = sheet.canvas.beginPath()
                shape.moveTo(x, y)
                shape.curveTo(x + 1, y + 9, x + 3, y + 9, x + 4, y)
                shape.curveTo(x + 5, y + 2, x + 2, y + 2, x, y)
                shape.close()
                sheet.canvas.drawPath(shape, fill=1, stroke=0)
        sheet.down()
    sheet.y = 2 * LEADING
    sheet.words(LEFT, footer)
    return sheet.data()


def table_pdf(rows: Sequence[Sequence[Sequence[str]]], widths: Sequence[float]) -> bytes:
    """A ruled table of cells, each of one line or more, and a line after it."""
    sheet = Sheet()
    for row in rows:
        height = LEADING * max(map(len, row))
        x, top = LEFT, sheet.y
        for cell, width in zip(row, widths, strict=True):
            sheet.canvas.rect(x, top - height + 10, width, height)
            sheet.y = top
            for line in cell:
                sheet.words(x + 3, line)
                sheet.down()
            x += width
        sheet.y = top - height
    sheet.down()
    sheet.words(LEFT, "After the table")
    return sheet.data()


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _pdf(catalog: bytes, content: bytes, more: Sequence[bytes]) -> bytes:
    """One page whose font is the first of `more`, the objects from 5 on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        _PAGE,
        _stream(content),
        *more,
    ]
    file = bytearray(b"%PDF-1.5\n")
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(file)
