"""Fictional CVs with their truth written into them, in styles that the engine was not written from.

A file of `unseen_cvs/` holds the lines of one CV. `[[kind|words]]` marks what the words are; `# ` begins a
section; `[[dates:2020-01..now|since 01/2020]]` says what a date means. `layout:` and `side:` in the first
lines say how the CV is drawn and which sections stand in its side column, `look:` how its type is set. A
folder inside holds a later batch, written whole before the engine saw any of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).with_name("unseen_cvs")
_MARK = re.compile(r"\[\[(?P<kind>[\w+]+)(?::(?P<means>[^|\]]*))?\|(?P<words>[^\]]*)\]\]")
_IN_ENTRY = ("title", "org", "dates", "grade")
_OF_PERSON = ("name", "email", "phone", "place")


@dataclass(slots=True)
class Block:
    """A section as drawn: its title ("" above the first), kind, and lines."""

    title: str
    kind: str
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class UnseenCv:
    """One CV. `entries` maps, for each job, course of study or project, what is known to its words."""

    file: str
    layout: str = "text"
    look: str = ""
    side: tuple[str, ...] = ()
    repeat: str = ""
    blocks: list[Block] = field(default_factory=lambda: [Block("", "")])
    person: dict[str, str] = field(default_factory=dict)
    skills: list[str] = field(default_factory=list)
    entries: list[dict[str, str]] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return [
            line for block in self.blocks for line in ([block.title] if block.title else []) + block.lines
        ]


def unseen_cvs(batch: str = "") -> list[UnseenCv]:
    """The CVs of `batch`, a folder's name; "" are the first ones."""
    return [_parse(path) for path in sorted((FOLDER / batch).glob("*.txt"))]


def _parse(path: Path) -> UnseenCv:
    cv = UnseenCv(path.stem)
    for raw in path.read_text(encoding="utf-8").splitlines():
        key, _, value = raw.partition(": ")
        if key == "layout":
            cv.layout = value
        elif key == "side":
            cv.side = tuple(value.split(", "))
        elif key == "look":
            cv.look = value
        elif key == "repeat":
            cv.repeat = value
        elif raw.startswith("# "):
            mark = _MARK.search(raw)
            if mark is None:
                raise ValueError(raw)
            cv.blocks.append(Block(mark["words"], mark["kind"]))
        else:
            _take_line(cv, raw)
    return cv


def _take_line(cv: UnseenCv, raw: str) -> None:
    block = cv.blocks[-1]
    for mark in _MARK.finditer(raw):
        kind, words = mark["kind"], mark["words"]
        if kind in _OF_PERSON:
            cv.person[kind] = words
        elif kind == "skill":
            cv.skills.append(words)
        elif kind in _IN_ENTRY:
            entry = cv.entries[-1] if cv.entries else {}
            if not entry or entry["section"] != str(id(block)) or kind in entry:
                entry = {"section": str(id(block)), "kind": block.kind}
                cv.entries.append(entry)
            entry[kind] = mark["means"] or words
    block.lines.append(_MARK.sub(lambda mark: mark["words"], raw).rstrip().lstrip(" "))
