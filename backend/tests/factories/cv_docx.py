"""Word's zipped XML, written by hand: only what a test says is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


def run(text: str, properties: str = "") -> str:
    """A run of words; tabs and line ends as Word writes them."""
    pieces = "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in line.split("\t"))
        for line in text.split("\n")
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{pieces}</w:r>"


def paragraph(text: str = "", *, style: str = "", listed: bool = False, inside: str = "") -> str:
    """A paragraph of `text`, then of the raw XML `inside`."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if listed else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of plain cells; a line end in a cell begins a paragraph."""
    cells = (
        "".join(f"<w:tc>{''.join(map(paragraph, cell.split(chr(10))))}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(text: str) -> str:
    """A drawn box in both spellings that Word writes, modern and old."""
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def word_package(
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    raw: Mapping[str, bytes] | None = None,
) -> bytes:
    """A DOCX with `body`; `parts` maps kinds ("header", "footer") to their XML, `links` ids to addresses."""
    parts, links = dict(parts or {}), dict(links or {})
    related = [f'<Relationship Id="styles" Type="{_OFFICE}/styles" Target="styles.xml"/>']
    related += [f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}1.xml"/>' for kind in parts]
    related += [
        f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" TargetMode="External" Target="{target}"/>'
        for key, target in links.items()
    ]
    files = {
        "_rels/.rels": _relationships(
            f'<Relationship Id="main" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{_STYLES}</w:styles>",
        "word/_rels/document.xml.rels": _relationships("".join(related)),
    }
    for kind, content in parts.items():
        files[f"word/{kind}1.xml"] = f"<w:part {_NAMESPACES}>{content}</w:part>"
    written = {name: content.encode() for name, content in files.items()} | dict(raw or {})
    return zipped(written)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of `files`."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def relationships(**parts: tuple[str, str]) -> bytes:
    """The relationships of a body: by id the kind and the place of each part."""
    entries = (
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in parts.items()
    )
    return _relationships("".join(entries)).encode()


def _relationships(entries: str) -> str:
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{entries}</Relationships>'
