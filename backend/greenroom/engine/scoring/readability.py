"""Can software read the file as a person does?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.misreadings import find_misreadings
from greenroom.engine.understanding.model import Reading
from greenroom.engine.understanding.titles import kind_of

SMALLEST_POINTS: Final = 9.0
MOST_ODD: Final = 0.05
FEWEST_WORDS: Final = 50
_ODD: Final = frozenset("\ufffd\u25a1\u25af") | {chr(code) for code in range(0xE000, 0xE100)}
_GARBLED: Final = ("â€", "Ã©", "Ã¼", "Â ", "â¢", "Ã¢")
_OCR: Final = "ocr"
_EXPECTED_TITLES: Final = 3
_WORTH_OF_COLUMNS: Final = {2: 0.4}
_STRAY_WORDS: Final = 4
_MOST_MISREAD: Final = 5
_MOST_NAMED: Final = 4
_PLAIN_CONTACT: Final = "Write your name and how to reach you as plain lines at the top of the first page."
_PLAIN_TITLES: Final = "Head each section with its common name on a line of its own."


def text_layer(facts: Facts) -> Verdict:
    """Enough text comes out (OfflineCV fails what yields little)."""
    words = len(facts.document.text.split())
    if recognition := facts.document.recognition:
        return Verdict(
            0.0,
            "Other software that reads CVs sees nothing in this file: its pages are pictures. We read "
            f"{plural(words, 'word')} off them, {recognition.confidence} % sure.",
            "Export the CV as PDF from the program it was written in, so that the file holds its text.",
            severity="critical",
        )
    share = ramp(words, FEWEST_WORDS // 2, FEWEST_WORDS * 1.5)
    if share >= 1:
        return Verdict(1, f"The whole text can be read: {words} words came out of the file.")
    return Verdict(
        share,
        f"Only {plural(words, 'word')} could be read out of the file.",
        "If you see more than that on the page, part of it is an image. Export the CV as text from the "
        "program it was written in.",
    )


def columns(facts: Facts) -> Verdict:
    """Side-by-side columns get interleaved by simple parsers (ats-screener, 15 points)."""
    count = facts.document.layout.columns
    if count <= 1:
        return Verdict(1, "The page is set in one column, so that every parser reads it in the right order.")
    return Verdict(
        _WORTH_OF_COLUMNS.get(count, 0.1),
        f"The page is set in {count} columns. We read them one after the other; simpler software mixes "
        "their lines.",
        "For online applications keep a version in one column.",
    )


def tables(facts: Facts) -> Verdict:
    """Text in tables is lost or shuffled by some parsers (ats-screener, 12 points)."""
    count = facts.document.layout.tables
    if not count:
        return Verdict(1, "No tables: nothing can be shuffled by the software that reads it.")
    return Verdict(
        ramp(count, 4, 0),
        f"{plural(count, 'table')} in the layout: some software skips or shuffles what stands in them.",
        "Set the content of tables as plain lines with tabs or commas.",
    )


def images(facts: Facts) -> Verdict:
    """Words in images do not exist for software (ats-screener, 8 points; Reactive Resume's photo rule)."""
    count = facts.document.layout.images
    if not count:
        return Verdict(1, "No images stand in for words.")
    return Verdict(
        ramp(count, 4, 0),
        f"{plural(count, 'image')} in the file. What is written in an image is not read, and many "
        "employers prefer no photo.",
        "Leave photos, icons and skill bars out, and write what they say in words.",
    )


def odd_characters(facts: Facts) -> Verdict:
    """Characters that no font explains, or text decoded wrongly (ats-screener, over 5 %)."""
    text = facts.document.text
    garbled = sum(text.count(piece) * len(piece) for piece in _GARBLED)
    share = (sum(text.count(sign) for sign in _ODD) + garbled) / max(1, len(text))
    if share < MOST_ODD / 25:
        return Verdict(1, "All characters come out clean.")
    return Verdict(
        ramp(share, MOST_ODD, 0),
        f"{share:.1%} of the characters come out as signs that mean nothing.",
        "Use a common font, replace icon fonts with words, and export the file again.",
        _garbled_lines(facts),
    )


def small_print(facts: Facts) -> Verdict | None:
    """Body text under 9 points is hard on readers (Reactive Resume's rule)."""
    size = facts.document.layout.smallest_body_points
    if size is None:
        return None
    if size >= SMALLEST_POINTS:
        return Verdict(1, f"The smallest body text is {size:.0f} points: comfortable to read.")
    return Verdict(
        ramp(size, SMALLEST_POINTS - 3, SMALLEST_POINTS),
        f"Part of the text is set in {size:.1f} points, under the {SMALLEST_POINTS:.0f} that people "
        "read with ease.",
        "Cut words rather than the size of the letters.",
    )


def hidden_text(facts: Facts) -> Verdict:
    """Text that people cannot see adds nothing to any score, and is reported (our rule)."""
    hidden = facts.document.hidden
    if not hidden:
        return Verdict(1, "Nothing is hidden: people and software see the same words.")
    words = sum(len(piece.text.split()) for piece in hidden)
    # The words are not repeated: a model may be asked to word this, and they may be an order to it.
    return Verdict(
        0.0 if words > _STRAY_WORDS else 0.7,
        f"{plural(words, 'word')} in the file cannot be seen on the page. "
        f"{'It counts' if words == 1 else 'They count'} for nothing here"
        + (", and may look like a trick." if words > _STRAY_WORDS else "."),
        "Delete the hidden text: recruiters' software shows it to them.",
        severity="critical" if words > _STRAY_WORDS else "warning",
    )


def known_titles(facts: Facts) -> Verdict:
    """Section titles that parsers know (Reactive Resume: non-standard section titles).

    What software found by itself counts: a student who names a section does not make its title known.
    """
    parts = [
        part for part in facts.understanding.read.parts if part.kind != "other" or kind_of(part.title.text)
    ]
    evidence = tuple(
        Quote(part.title.text, facts.document.page_of(part.title.start), part.title.start, part.title.end)
        for part in parts[:6]
    )
    if len(parts) >= _EXPECTED_TITLES:
        return Verdict(1, f"{len(parts)} section titles are ones that software knows.", evidence=evidence)
    return Verdict(
        len(parts) / _EXPECTED_TITLES,
        f"Only {plural(len(parts), 'section title')} could be recognised.",
        "Head each section with its common name on a line of its own: Experience, Education, Skills, "
        "Projects.",
        evidence,
    )


def misread(facts: Facts) -> Verdict | None:
    """What software reads otherwise than the student does, who corrected it (our rule)."""
    understanding = facts.understanding
    right = Reading(understanding.contact, understanding.parts)
    found = find_misreadings(facts.document, understanding.read, right)
    if not found:
        return None
    about_contact = any(one.about for one in found)
    about_sections = not all(one.about for one in found)
    return Verdict(
        ramp(len(found), _MOST_MISREAD, 0),
        f"{plural(len(found), 'thing')} that you corrected {'is' if len(found) == 1 else 'are'} not where "
        f"software looks: {_enumerated([one.what for one in found])}.",
        " ".join(
            fix
            for fix, needed in ((_PLAIN_CONTACT, about_contact), (_PLAIN_TITLES, about_sections))
            if needed
        ),
        tuple(one.evidence for one in found if one.evidence)[:_MOST_NAMED],
    )


def _enumerated(things: Sequence[str]) -> str:
    more = len(things) - _MOST_NAMED
    shown = [*things[:_MOST_NAMED], *([f"{more} more"] if more > 0 else [])]
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]


def _garbled_lines(facts: Facts) -> tuple[Quote, ...]:
    signs = (*_GARBLED, *_ODD)
    lines = [line for line in facts.understanding.lines if any(sign in line.text for sign in signs)]
    return tuple(
        Quote(line.text, facts.document.page_of(line.start), line.start, line.end) for line in lines[:3]
    )


RULES: Final = (
    Rule("text_layer", "readability", 25, "ats-screener; OfflineCV", "how many words come out", text_layer),
    Rule("known_titles", "readability", 20, "Reactive Resume", "section titles", known_titles),
    Rule(
        "misread", "readability", 20, "our own rule", "what the student had to correct", misread, spoils=True
    ),
    Rule("columns", "readability", 15, "ats-screener", "columns on the page", columns, spoils=True),
    Rule("tables", "readability", 12, "ats-screener", "tables on the page", tables, spoils=True),
    Rule(
        "images", "readability", 8, "ats-screener; Reactive Resume", "images on the page", images, spoils=True
    ),
    Rule(
        "odd_characters",
        "readability",
        20,
        "ats-screener",
        "characters with no meaning",
        odd_characters,
        spoils=True,
    ),
    Rule(
        "small_print",
        "readability",
        8,
        "Reactive Resume",
        "the size of the body text",
        small_print,
        spoils=True,
    ),
    Rule(
        "hidden_text", "readability", 50, "our own rule", "text that nobody can see", hidden_text, spoils=True
    ),
)
