"""Finds what a CV's own list of skills names and the taxonomy does not: "Brennschneiden", "LexNET"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, Literal

from greenroom.engine.document import Document
from greenroom.engine.understanding.contents import LANGUAGE
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Mention, Part, Span
from greenroom.engine.understanding.titles import kind_of
from greenroom.engine.understanding.told_skills import told_items
from greenroom.engine.understanding.used_skills import used_items

_LABEL: Final = re.compile(r"[^:：\t(]{2,40}?\s*[:：]\s*(?=\S)|[^:：\t(]{2,40}[:：]\s*\Z")
# "Cloud & DevOps - AWS, Terraform, ArgoCD": a label before a dash, where a list follows.
_LED: Final = re.compile(r"[^:：\t(,]{2,40}?\s+[–—-]\s+(?=[^\n,]+,[^,]+,)")
_DASHED: Final = re.compile(r"[^:：\t(,]{2,40}?\s+[–—-]\s+[^\n,]+,")
# "Design: Figma, Sketch | Code: HTML5": a label behind a bar; also how one knows what follows.
_LABEL_INSIDE: Final = re.compile(
    r"(?i)[^\W\d_][^:\n(]{1,28}:[ ](?=\S)|(?:familiar|proficient|experienced|skilled) (?:with|in) (?=\S)"
)
_CELL: Final = re.compile(r"\t+| {3,}")
_BETWEEN: Final = re.compile(r"\s*[,;|•·◦▪/]\s+|\s+[/–—]\s+|\s+-\s+|[•|]|;|,(?=\D)")
_IN_BRACKETS: Final = re.compile(r"\([^()]{1,60}\)")
_BRACKETED: Final = re.compile(r"\s*\([^()]*\)?\s*\Z")
# How well something is known, which is no skill itself.
_LEVEL: Final = re.compile(
    r"(?i)(?:(?:sehr |very |très |muy )?(?:good|gut|gute|guter|bien|bueno|bon|bonne)|excellent|advanced"
    r"|expert|experte|proficient|intermediate|beginner|basics?|fluent|native|working|strong|solid|daily"
    r"|familiar|competent|experienced|fortgeschritten|grundkenntnisse|grundlagen|erweitert|avancé"
    r"|intermédiaire|débutant|notions|maîtrise|courant|avanzado|medio|alto|básico|experto|basico|high"
    r"|medium|low|level \d|[abc][12]|[★☆●○■□*.\d/%]+|(?:\d{1,2}\+?|one|two|three|four|five)\s?(?:years?"
    r"|yrs?|jahre?|ans|años?|months?)|lesen|उत्तम|अच्छा)"
)
_LEVEL_BEHIND: Final = re.compile(rf"\s*[:–—-]\s+{_LEVEL.pattern.removeprefix('(?i)')}\Z", re.IGNORECASE)
_NO_SKILL: Final = re.compile(
    r"(?i)(?:and|und|et|y|or|etc\.?|usw\.?|skills?|versions?|last used|experience|tools?|levels?|others?"
    r"|technology|software|proficiency|niveau|stufe|kenntnisse|compétences?|programme?s?)"
)
_SPEECH: Final = re.compile(r"(?i)\b(?:languages?|sprachen?|langues?|idiomas?|भाषाएँ|भाषा)\b")
_HOLDING: Final = frozenset(("skills", "experience", "projects"))
_MOST_WORDS: Final = 5
_LONGEST: Final = 40
_MOST_LISTED: Final = 80
_FULL_LINE: Final = 60
_FEWEST_TOLD: Final = 4
_ENDS_OPEN: Final = (",", ";", "•", "|", "·")
_MOSTLY: Final = 0.6
_FEWEST_SIGNS: Final = 2
_FIRM_SIGN: Final = re.compile(r"[;|•]\s")
_BAR: Final = re.compile(r"(?:[●○★☆■□◆◇▮▯█░⬤][ ]?){2,10}")
_WORD: Final = re.compile(r"\w+(?:['’.&+#-]\w+)*")
# What stands beside a skill's name and names nothing.
_SAYS_LITTLE: Final = re.compile(
    r"(?i)[\d.]+|v\d[\d.]*|(?:advanced|basics?|good|strong|excellent|sound|solid|working|hands|on|knowledge"
    r"|experience|proficien(?:t|cy)|skills?|abilit(?:y|ies)|expert(?:ise)?|certified|level|years?|programming"
    r"|languages?|software|tools?|suite|packages?|frameworks?|librar(?:y|ies)|databases?"
    r"|platforms?|technolog(?:y|ies)|basic|core"
    r"|microsoft|ms|google|adobe|apache|and|of|in|with|the|a|for|to|using|und|mit|et|de|en|y|e|avec|con"
    r"|gute|kenntnisse|kenntnis|sehr|fundierte|fortgeschrittene|bonne|maîtrise|connaissances?|manejo|dominio"
    r"|conocimientos?|avanzado|avancé|logiciels?|programas?)"
)


def find_listed(
    document: Document, parts: Sequence[Part], lines: Sequence[Line], mentions: Sequence[Mention]
) -> tuple[Span, ...]:
    """The items of the sections of skills that no mention covers, each once, as they are written.

    So are those that jobs and projects list beside skills that are known. Labels, levels, languages that
    people speak, and sentences are no items.
    """
    text, known = document.text, _Known(mentions)
    unique: dict[str, Span] = {}
    for part in parts:
        if part.kind not in _HOLDING:
            continue
        inside = [_from(line, part.body) for line in lines if part.body < line.end and line.start < part.end]
        if document.kind != "pdf":
            # In Word files a line is a paragraph: no item goes on in the next.
            inside = [replace(line, after_gap=True) for line in inside]
        listed = (
            _items(text, inside, known) if part.kind == "skills" else used_items(text, inside, known.cover)
        )
        for item in listed:
            if not known.cover(item):
                unique.setdefault(item.text.casefold(), item)
    return tuple(unique.values())[:_MOST_LISTED]


def _from(line: Line, start: int) -> Line:
    """What of a line stands behind a title in it: "Skills: Loomkit, Frame jigs"."""
    cut = start - line.start
    return replace(line, text=line.text[cut:], start=start) if cut > 0 else line


class _Known:
    """The skills of the taxonomy where they stand."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._spans = sorted((mention.span.start, mention.span.end) for mention in mentions)

    def within(self, start: int, end: int) -> int:
        """How many signs of `start:end` belong to known skills."""
        at = bisect_left(self._spans, (start, 0))
        return sum(
            max(0, min(end, stop) - max(start, begin))
            for begin, stop in self._spans[max(0, at - 1) : at + _MOST_WORDS]
        )

    def cover(self, item: Span) -> bool:
        """Whether an item says nothing beside what is known: "Advanced Excel", but not "Epic charting"."""
        words = (
            (match[0], item.start + match.start(), item.start + match.end())
            for match in _WORD.finditer(item.text)
        )
        if not all(2 * self.within(*at) >= len(word) or _SAYS_LITTLE.fullmatch(word) for word, *at in words):
            return False
        return self.within(item.start, item.end) > 0 and not self._compounds(item)

    def _compounds(self, item: Span) -> bool:
        """Whether two known skills make one thing: "Foley catheterization"."""
        at = bisect_left(self._spans, (item.start, 0))
        found = [span for span in self._spans[at : at + _MOST_WORDS] if span[1] <= item.end]
        last = item.text[found[-1][0] - item.start :] if found else ""
        spaced = all(second[0] - first[1] == 1 for first, second in pairwise(found))
        return len(found) > 1 and spaced and last.islower()


def _items(text: str, lines: Sequence[Line], known: _Known) -> Iterator[Span]:
    for start, end in _rows(text, lines, known):
        label = _LABEL.match(text, start, end) or _LED.match(text, start, end)
        if label and _SPEECH.search(label[0]) and LANGUAGE.search(text, label.end(), end):
            continue
        if _is_sentence(text[start:end]):
            yield from (
                item for item in told_items(text, label.end() if label else start, end) if _is_item(item.text)
            )
            continue
        for begin, stop in _cells(text, label.end() if label else start, end, known):
            yield from _cut(text, begin, stop)


def _rows(text: str, lines: Sequence[Line], known: _Known) -> Iterator[tuple[int, int]]:
    """Where each row of the list stands; a row that its line cannot hold goes on in the next."""
    row: tuple[int, int] | None = None
    wraps = _wraps(lines)
    headings = _headings(lines)
    for line in lines:
        if kind_of(line.text) is not None or ("\t" not in line.text and _is_dated(line, known)):
            continue
        if line.start in headings:
            continue
        opens = line.after_gap or _LABEL.match(line.text) or _DASHED.match(line.text)
        if row and not opens and _goes_on(text, row, line, wraps):
            row = (row[0], line.end)
            continue
        if row:
            yield row
        row = (line.start, line.end)
    if row:
        yield row


def _headings(lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines start that are alone above items with a bar each: "Programming". Two are items."""
    barred = [bool(_BAR.search(line.text)) for line in lines]
    if 2 * sum(barred) <= len(lines):
        return frozenset()
    around = zip(lines, barred, [True, *barred], [*barred[1:], True], strict=False)
    return frozenset(line.start for line, bar, above, below in around if not bar and above and below)


def _is_dated(line: Line, known: _Known) -> bool:
    """Whether a line says when; the year of a known version does not: "Windows Server 2019/2022"."""
    return any(not known.within(period.span.start, period.span.end) for period in periods_in(line))


_Wraps = Literal["", "always", "behind a bullet", "in small letters"]


def _wraps(lines: Sequence[Line]) -> _Wraps:
    """How a list that is broken into lines shows which lines go on: a column may be too narrow for it."""
    if 2 * sum(bool(line.marker) for line in lines) > len(lines):
        return "behind a bullet"
    if any(line.text.endswith(_ENDS_OPEN) for line in lines[:-1]):
        return "always"
    capital = sum(not line.text[0].islower() for line in lines)
    return "in small letters" if capital >= _MOSTLY * len(lines) else ""


def _goes_on(text: str, row: tuple[int, int], line: Line, wraps: _Wraps) -> bool:
    """Whether `line` belongs to `row`: "Escalation" and "handling"."""
    if wraps == "always":
        return True
    if line.marker:
        return False
    small, comma = line.text[0].islower(), "," in text[slice(*row)]
    if wraps == "behind a bullet" or (wraps and small and not comma and "," not in line.text):
        return True
    return (comma or small) and row[1] - text.rfind("\n", 0, row[1]) > _FULL_LINE


def _is_sentence(row: str) -> bool:
    """Whether a row is told rather than listed: ending as a sentence does, or long with hardly a comma."""
    words = row.split()
    told = (
        row.endswith((".", "!")) and not row.endswith("etc.") and len(_FIRM_SIGN.findall(row)) < _FEWEST_SIGNS
    )
    long = len(words) > 2 * _MOST_WORDS and len(_BETWEEN.findall(row)) < len(words) / _MOST_WORDS
    return (told and len(words) >= _FEWEST_TOLD) or long


def _cells(text: str, start: int, end: int, known: _Known) -> Iterator[tuple[int, int]]:
    """The cells of a row that hold skills.

    The first is a label where the others hold known skills and it does not; they are levels or numbers where
    they say so.
    """
    cuts = list(_CELL.finditer(text, start, end))
    begins = [start, *(cut.end() for cut in cuts)]
    cells = list(zip(begins, [*(cut.start() for cut in cuts), end], strict=True))
    if len(cells) == 1:
        yield from cells
        return
    first, *others = cells
    listed = any(known.within(*cell) for cell in others) or any("," in text[slice(*cell)] for cell in others)
    if listed and not known.within(*first):
        yield from others
    elif any(_LEVEL.fullmatch(text[slice(*cell)].strip()) for cell in others):
        yield first
    else:
        yield from cells


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    inside = [one.span() for one in _IN_BRACKETS.finditer(text, start, end)]
    cuts = [
        cut
        for cut in _BETWEEN.finditer(text, start, end)
        if not any(first < cut.start() < last for first, last in inside)
    ]
    for cut in [*cuts, None]:
        item = _bare(text, at, cut.start() if cut else end)
        at = cut.end() if cut else end
        label = _LABEL_INSIDE.match(item.text)
        item = span_of(text, item.start + label.end(), item.end) if label else item
        if _is_item(" ".join(item.text.split())):
            yield item


def _bare(text: str, start: int, end: int) -> Span:
    """The item without what says how well it is known."""
    item = span_of(text, start, end)
    for level in (_BRACKETED, _LEVEL_BEHIND):
        found = level.search(item.text)
        if found and found.start():
            item = span_of(text, item.start, item.start + found.start())
    bare = _BAR.sub("", item.text).rstrip(" .:") if _BAR.search(item.text) else item.text.rstrip(".:")
    if not item.text.startswith(bare):
        return item
    return Span(bare, item.start, item.start + len(bare))


def _is_item(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS or "@" in text:
        return False
    if not text[0].isalnum() or not any(map(str.isalpha, text)):
        return False
    return not (_LEVEL.fullmatch(text) or _NO_SKILL.fullmatch(text) or LANGUAGE.fullmatch(text))
