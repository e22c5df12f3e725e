"""A document as JSON and back: what crosses the sandbox's pipe and what the database keeps."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from greenroom.engine.document import (
    Document,
    HiddenText,
    Layout,
    Link,
    ReadingWarning,
    Recognition,
    Standout,
)


def document_to_json(document: Document) -> dict[str, Any]:
    """`document` as plain JSON values; `document_from_json` gives an equal document back."""
    return asdict(document)


def document_from_json(value: dict[str, Any]) -> Document:
    """The document that `document_to_json` wrote. Raises KeyError, TypeError or ValueError for others."""
    if value["kind"] not in ("pdf", "docx", "doc"):
        raise ValueError("no such kind of document")
    return Document(
        kind=value["kind"],
        text=str(value["text"]),
        page_starts=tuple(int(start) for start in value["page_starts"]),
        links=tuple(Link(**link) for link in value["links"]),
        hidden=tuple(HiddenText(**hidden) for hidden in value["hidden"]),
        layout=Layout(**value["layout"]),
        warnings=tuple(ReadingWarning(**warning) for warning in value["warnings"]),
        # Documents that were stored before there were any have none.
        standouts=tuple(Standout(**standout) for standout in value.get("standouts", ())),
        recognition=Recognition(**recognition) if (recognition := value.get("recognition")) else None,
    )
