"""How much of a file is read: beyond any real CV, far short of harm."""

from __future__ import annotations

from greenroom.engine.document import ReadingWarning

MAX_PAGES = 30
MAX_CHARACTERS = 40_000
MAX_ZIP_ENTRIES = 2_000
MAX_PART_BYTES = 50_000_000
MAX_COMPRESSION_RATIO = 100
RATIO_FLOOR_BYTES = 1_000_000

CUT_SHORT = ReadingWarning(
    "cut_short",
    f"This file is very long. Only its first {MAX_PAGES} pages and {MAX_CHARACTERS:,} characters are read.",
)
RECOGNISED = ReadingWarning(
    "recognised_text",
    "The pages of this file are pictures with recognised text behind them. "
    "Other software may not see that text.",
)
