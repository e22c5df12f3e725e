"""Draws the unseen CVs: as text, as Word files, and as PDFs that Chromium prints from web pages."""

from __future__ import annotations

import subprocess
import tempfile
from html import escape
from pathlib import Path

from unseen_cvs import Block, UnseenCv

from tests.factories.cv_doc import DocRun, word_binary
from tests.factories.cv_docx import paragraph, word_package

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage")
BOLD = b"\x35\x08\x01"
LAYOUTS = ("one column", "sidebar left", "sidebar right", "three columns", "timeline", "table")
STYLE = """
@page { size: A4; margin: 14mm }
body { font: 10.5pt/1.35 'Liberation Sans', 'Noto Sans', 'Noto Sans Devanagari', sans-serif; margin: 0 }
h1 { font-size: 20pt; margin: 0 } h2 { font-size: 12.5pt; margin: 12pt 0 3pt; color: #345 }
p { margin: 1pt 0 } ul { margin: 1pt 0; padding-left: 14pt }
.gap { display: flex; justify-content: space-between; gap: 8pt }
.page { display: grid; column-gap: 20pt } .left { grid-template-columns: 170pt 1fr }
.right { grid-template-columns: 1fr 170pt } .three { grid-template-columns: 110pt 1fr 110pt }
td { padding: 1pt 10pt 1pt 0; vertical-align: top } td:first-child { white-space: nowrap }
.ruled td { border: .5pt solid #999; padding: 2pt 4pt }
"""
# How people's templates set their type, after those of Word, LaTeX, Canva, LinkedIn and job boards.
LOOKS = {
    "word": "h1 { text-align: center } h2 { font-size: 11pt; color: #000; border-bottom: .7pt solid #000 }",
    "canva": "h1 { font-size: 30pt; letter-spacing: 1pt } h2 { letter-spacing: 2pt; font-size: 11pt }",
    "naukri": "body { font-size: 9.5pt } h2 { background: #246; color: #fff; font-size: 10.5pt }",
    "linkedin": "h1 { font-size: 24pt } h2 { color: #000; font-size: 14pt } h1, h2 { font-weight: normal }",
    "serif": "body { font-family: 'Liberation Serif' } h2 { font: italic 13pt 'Liberation Serif' }",
    "latex": "body { font: 9.5pt 'DejaVu Serif' } h2 { font-weight: normal; color: #38b }",
    "awesome": "h1 { text-align: center } h2 { font-size: 15pt; border-bottom: .5pt solid #999 }",
    "jake": "body { font: 10pt 'Liberation Serif' } h1 { text-align: center }"
    " h2 { font-variant: small-caps; font-weight: normal; border-bottom: .4pt solid #000 }",
    "plain": "h1 { font-size: 12pt } h2 { font-size: 10.5pt; color: #000; margin: 9pt 0 0 }",
}


def word_file(cv: UnseenCv) -> bytes:
    body = []
    for block in cv.blocks:
        if block.title:
            body.append(paragraph(block.title, style="Heading1"))
        body += [paragraph(line.removeprefix("• "), listed=line.startswith("• ")) for line in block.lines]
    return word_package("".join(body))


def old_word_file(cv: UnseenCv) -> bytes:
    runs = []
    for block in cv.blocks:
        if block.title:
            runs.append(DocRun(f"{block.title}\r", BOLD))
        runs.append(DocRun("\r".join(block.lines) + "\r"))
    return word_binary(runs)


def printed(cv: UnseenCv, layout: str) -> bytes:
    """The PDF that Chromium prints of the CV in `layout`."""
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "cv.html", Path(folder) / "cv.pdf"
        page.write_text(web_page(cv, layout), encoding="utf-8")
        command = (CHROMIUM, *FLAGS, f"--user-data-dir={folder}/profile", "--no-pdf-header-footer")
        subprocess.run((*command, f"--print-to-pdf={pdf}", str(page)), check=True, capture_output=True)
        return pdf.read_bytes()


def web_page(cv: UnseenCv, layout: str) -> str:
    head, *blocks = cv.blocks
    aside = [block for block in blocks if block.kind in cv.side]
    main = [block for block in blocks if block.kind not in cv.side]
    top = f"<h1>{escape(head.lines[0])}</h1>" + _lines(head.lines[1:], layout)
    repeated = f'<div style="position:fixed;top:-9mm">{escape(cv.repeat)}</div>' if cv.repeat else ""
    if layout == "three columns":
        columns = [_blocks(aside[::2], layout), _blocks(main, layout), _blocks(aside[1::2], layout)]
        body = _grid("three", columns)
    elif layout == "sidebar left":
        body = _grid("left", [_blocks(aside, layout), _blocks(main, layout)])
    elif layout == "sidebar right":
        body = _grid("right", [_blocks(main, layout), _blocks(aside, layout)])
    else:
        body = _blocks(blocks, layout)
    style = STYLE + LOOKS.get(cv.look, "")
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>{repeated}{top}{body}"


def _grid(kind: str, columns: list[str]) -> str:
    return f'<div class="page {kind}">' + "".join(f"<div>{column}</div>" for column in columns) + "</div>"


def _blocks(blocks: list[Block], layout: str) -> str:
    return "".join(f"<h2>{escape(block.title)}</h2>{_lines(block.lines, layout)}" for block in blocks)


def _lines(lines: list[str], layout: str) -> str:
    written = []
    for line in lines:
        cells = [escape(cell) for cell in line.removeprefix("• ").split("\t")]
        if line.startswith("• "):
            written.append(f"<ul><li>{cells[0]}</li></ul>")
        elif len(cells) > 1 and layout in ("timeline", "table"):
            ruled = ' class="ruled"' if layout == "table" else ""
            row = "".join(f"<td>{cell}</td>" for cell in cells)
            written.append(f"<table{ruled}><tr>{row}</tr></table>")
        elif len(cells) > 1:
            written.append('<p class="gap">' + "".join(f"<span>{cell}</span>" for cell in cells) + "</p>")
        else:
            written.append(f"<p>{cells[0]}</p>")
    return "".join(written).replace("</ul><ul>", "")
