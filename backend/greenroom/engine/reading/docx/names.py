"""Element names as the reader knows them: a short prefix for each vocabulary, transitional or strict."""

from __future__ import annotations

from functools import lru_cache

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
}


@lru_cache(maxsize=2048)
def short(name: str) -> str:
    """The name with its usual prefix, as in `w:p`; a foreign vocabulary's gets `?:`."""
    namespace, _, local = name.rpartition(" ")
    return f"{_PREFIXES.get(namespace, '?')}:{local}"


def by_local_name(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their local names."""
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()}
