"""What a student should know about the whole analysis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Notice, RoleMatch
from greenroom.engine.roles.matching import FEWEST_QUOTES, FEWEST_ROLES
from greenroom.engine.understanding.model import Reading, Understanding

FEWEST_WORDS: Final = 60


def notices_for(
    document: Document, understanding: Understanding, roles: tuple[RoleMatch, ...], *, job_text_unread: bool
) -> tuple[Notice, ...]:
    """The reader's warnings first, then the engine's own."""
    read = [Notice(warning.code, warning.message) for warning in document.warnings]
    codes = {notice.code for notice in read}
    own = [notice for notice in _own(document, understanding, roles) if notice.code not in codes]
    if job_text_unread:
        own.append(
            Notice(
                "job_text_without_terms",
                "No skill that we know is named in the job text, so nothing could be matched.",
            )
        )
    return (*read, *own)


def _own(document: Document, understanding: Understanding, roles: tuple[RoleMatch, ...]) -> Iterator[Notice]:
    if document.hidden:
        yield Notice(
            "hidden_text",
            "The file holds text that cannot be seen on the page. It was left out of the analysis.",
        )
    if Reading(understanding.contact, understanding.parts) != understanding.read:
        yield Notice(
            "corrected",
            "You corrected what was read, and the analysis goes by your word. Other software still reads the "
            "file as it is.",
        )
    if len(document.text.split()) < FEWEST_WORDS:
        yield Notice("little_text", "There is very little text in this file, so the analysis can say little.")
    if not understanding.parts:
        yield Notice(
            "no_sections", "No section titles could be recognised, so parts of the CV may be missed."
        )
    if len(roles) < FEWEST_ROLES:
        yield Notice(
            "few_roles",
            f"The CV speaks clearly for {len(roles) or 'none'} of our roles. For others it says too little "
            "to be worth showing: name more of what you can do, and where you did it.",
        )
    elif any(_count_quotes(role) < FEWEST_QUOTES for role in roles):
        yield Notice("thin_evidence", "Some roles rest on a single line of your CV; take them as a hint.")


def _count_quotes(role: RoleMatch) -> int:
    return len({(quote.start, quote.end) for reason in role.reasons for quote in reason.evidence})
