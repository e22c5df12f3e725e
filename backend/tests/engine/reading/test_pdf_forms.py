"""Words typed into the fields of a PDF form."""

from __future__ import annotations

from greenroom.engine.reading import read
from tests.factories.cv_pdf import Sheet


def test_the_values_of_form_fields_are_read_where_they_stand() -> None:
    sheet = Sheet()
    sheet.words(50, "Name:")
    sheet.canvas.acroForm.textfield(value="Mira Vantongeren", x=120, y=sheet.y - 5, width=200, height=18)
    sheet.down(2)
    sheet.words(50, "Experience and whatever else there is")
    sheet.canvas.acroForm.checkbox(checked=True, x=300, y=sheet.y)
    assert read(sheet.data()).text.split() == [
        "Name:",
        "Mira",
        "Vantongeren",
        "Experience",
        "and",
        "whatever",
        "else",
        "there",
        "is",
    ]
