"""A weak CV and the same one once its student had mended most of it; nobody's in truth."""

from __future__ import annotations

from typing import Final

from tests.factories.cv_pdf import one_column_pdf

_NAME: Final = "Mira Vantongeren"
_EDUCATION: Final = ("Education", ("BSc Computer Science, University of Northport", "2016 - 2019"))
_WEAK: Final = (
    ("Experience", ("Office Assistant, Lantern Freight Ltd\t2021 - 2022",
                    "• Responsible for managing the front desk and the mail",
                    "• Worked on scheduling meetings of the sales team",
                    "• Duties included answering calls of customers",
                    "• Helped with various tasks in the office")),
    _EDUCATION,
)  # fmt: skip
_MENDED: Final = (
    ("Experience", ("Office Assistant, Lantern Freight Ltd\t2021 - 2022",
                    "• Managed the front desk and the mail of 120 people",
                    "• Scheduled 15 meetings a week for the sales team and cut no-shows by 30 percent",
                    "• Answered 40 calls of customers a day in Python scripts and Excel",
                    "• Helped with various tasks in the office")),
    _EDUCATION,
    ("Skills", ("Excel, Python, SQL",)),
)  # fmt: skip


def weak() -> bytes:
    """No way to answer, no figure, and lines that hide the deed."""
    return one_column_pdf(_NAME, "Northport", _WEAK)


def mended() -> bytes:
    """With an address, skills and figures; one line was left as it was."""
    return one_column_pdf(_NAME, "mira.vantongeren@example.com | +44 20 7946 0018", _MENDED)
