#!/usr/bin/env python3
"""How well CVs are read and understood that the engine was not written from.

    .venv/bin/python benchmarks/engine_unseen.py [--batch held_out_second] [--misses]

The CVs in `unseen_cvs/` were written, with their truth, before the engine saw any of them; it was then mended
by what it missed, so that the next CVs fare a little worse. Each is measured as text, as DOCX, as DOC, and as
the PDF that Chromium prints of it in its own layout, one column or more.
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator

from engine_truth import squeezed, words
from unseen_cvs import UnseenCv, unseen_cvs
from unseen_files import LAYOUTS, old_word_file, printed, word_file

from greenroom.engine.document import Document
from greenroom.engine.reading import read
from greenroom.engine.understanding.model import Entry, Moment
from greenroom.engine.understanding.understanding import understand

Row = dict[str, float]
FORMS = ("text", "docx", "doc", "pdf")
ENTRY_KINDS = ("experience", "education")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="print what was not found, or found wrongly")
    parser.add_argument("--batch", default="", help="a folder of `unseen_cvs/`")
    chosen = parser.parse_args()
    report(chosen.batch, misses=chosen.misses)


def report(batch: str = "", *, misses: bool = False) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for cv in unseen_cvs(batch):
        for form, document in forms(cv):
            row, missed = score(cv, document)
            rows[form].append(row)
            if misses and missed:
                print(f"  {cv.file} as {form}: " + "; ".join(missed))
    rows["all"] = [row for form in FORMS for row in rows[form]]
    keys = list(rows["all"][0])
    print(f"  {'':10}{'files':>6}" + "".join(f"{key:>11}" for key in keys))
    for form, chosen in rows.items():
        means = [statistics.mean(row[key] for row in chosen if key in row) for key in keys]
        print(f"  {form:10}{len(chosen):>6}" + "".join(f"{mean:>11.3f}" for mean in means))


def forms(cv: UnseenCv) -> Iterator[tuple[str, Document]]:
    yield "text", as_text(cv)
    yield "docx", read(word_file(cv))
    yield "doc", read(old_word_file(cv))
    yield "pdf", read(printed(cv, cv.layout if cv.layout in LAYOUTS else "one column"))


def as_text(cv: UnseenCv) -> Document:
    """The CV as plain text, its sections an empty line apart."""
    return Document(
        "pdf", "\n\n".join("\n".join([block.title, *block.lines]).strip() for block in cv.blocks), (0,)
    )


def score(cv: UnseenCv, document: Document) -> tuple[Row, list[str]]:
    found = understand(document)
    missed: list[str] = []
    ours, theirs = words(document.text), words(" ".join(cv.lines))
    row = {"words": 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())}
    place = found.contact.location or ""
    contact = {"name": found.contact.name, "email": found.contact.email, "phone": found.contact.phone}
    for key, wanted in cv.person.items():
        got = place if key == "place" else contact[key]
        row[key] = float(_same(key, got, wanted))
        if not row[key]:
            missed.append(f"{key} {wanted!r} as {got!r}")
    wanted_parts = {(block.kind, squeezed(block.title)) for block in cv.blocks if block.title}
    row["sections"] = f1(
        {(part.kind, squeezed(part.title.text)) for part in found.parts}, wanted_parts, missed
    )
    for kind in ENTRY_KINDS:
        row |= _entries(kind, cv, found.entries, missed)
    written = {squeezed(mention.span.text) for mention in found.mentions}
    lost = [skill for skill in cv.skills if squeezed(skill) not in written]
    missed += [f"skill {skill!r}" for skill in lost]
    row["skills"] = 1 - len(lost) / len(cv.skills)
    listed = {squeezed(span.text) for span in found.listed}
    row["listed"] = 1 - sum(squeezed(skill) not in listed for skill in lost) / len(cv.skills)
    extra = listed - {squeezed(skill) for skill in cv.skills}
    missed += [f"listed {item!r}" for item in sorted(extra)]
    return row, missed


def _same(key: str, got: str | None, wanted: str) -> bool:
    if key == "phone":
        return re.sub(r"\D", "", got or "") == re.sub(r"\D", "", wanted)
    return squeezed(got or "") == squeezed(wanted) if key == "place" else got == wanted


def _entries(kind: str, cv: UnseenCv, entries: tuple[Entry, ...], missed: list[str]) -> Row:
    wanted = [entry for entry in cv.entries if entry["kind"] == kind]
    ours = [entry for entry in entries if entry.kind == kind]
    if not wanted:
        return {}
    dated = {entry.get("dates", "") for entry in wanted} - {""}
    row = {f"{kind[:3]} dates": f1({_dates(e) for e in ours} - {""}, dated, missed)} if dated else {}
    for key, short in (("title", "title"), ("org", "where"), ("grade", "grade")):
        pairs = {(e.get("dates", ""), squeezed(e[key])) for e in wanted if key in e}
        if pairs:
            got = {(_dates(e), squeezed(_said(e, key))) for e in ours if _said(e, key)}
            row[f"{kind[:3]} {short}"] = f1(got, pairs, missed)
    return row


def _said(entry: Entry, key: str) -> str:
    span = {"title": entry.title, "org": entry.organisation, "grade": entry.grade}[key]
    return span.text if span else ""


def _dates(entry: Entry) -> str:
    """The period as the truth writes it."""
    if entry.period is None:
        return ""
    start = _moment(entry.period.start)
    if entry.period.ongoing:
        return f"{start}..now"
    return f"{start}..{_moment(entry.period.end)}" if entry.period.end else start


def _moment(moment: Moment) -> str:
    return f"{moment.year}-{moment.month:02}" if moment.month else str(moment.year)


def f1(
    found: set[tuple[str, str]] | set[str], wanted: set[tuple[str, str]] | set[str], missed: list[str]
) -> float:
    missed += [f"without {one}" for one in wanted - found] + [f"invented {one}" for one in found - wanted]
    return 2 * len(found & wanted) / max(1, len(found) + len(wanted))


if __name__ == "__main__":
    main()
