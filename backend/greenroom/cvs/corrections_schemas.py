"""What corrections look like over HTTP."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from greenroom.core.fields import OneLine
from greenroom.engine.understanding.contact import MOST_LINKS, find_email
from greenroom.engine.understanding.corrections import ContactCorrections, Corrections, Heading
from greenroom.engine.understanding.model import Kind

MOST_SECTIONS: Final = 100
LONGEST_TEXT: Final = 1_000_000


def _address(text: str) -> str:
    found = find_email(text)
    if text and (found is None or found.text != text):
        raise ValueError("Write a whole email address, like name@example.com.")
    return text


def _phone(text: str) -> str:
    if text and not any(sign.isdigit() for sign in text):
        raise ValueError("Write the number in digits.")
    return text


def _link(text: str) -> str:
    if "." not in text.strip(".") or " " in text:
        raise ValueError("Write a web address, like github.com/name.")
    return text


Link = Annotated[OneLine, StringConstraints(min_length=4, max_length=500), AfterValidator(_link)]


class ContactCorrection(BaseModel):
    """What the CV gives. Null: as it was read. Empty: the CV gives none."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[OneLine, StringConstraints(max_length=200)] | None = None
    email: Annotated[OneLine, StringConstraints(max_length=254), AfterValidator(_address)] | None = None
    phone: Annotated[OneLine, StringConstraints(max_length=50), AfterValidator(_phone)] | None = None
    location: Annotated[OneLine, StringConstraints(max_length=200)] | None = None
    links: Annotated[list[Link], Field(max_length=MOST_LINKS)] | None = None


class SectionCorrection(BaseModel):
    """A section that begins with the line at `start` and goes on to the next."""

    model_config = ConfigDict(extra="forbid")

    start: int = Field(ge=0, le=LONGEST_TEXT, description="Where a line of `text` begins.")
    kind: Kind
    title: Annotated[OneLine, StringConstraints(min_length=1, max_length=200)] | None = Field(
        default=None, description="What to call it. Null: as the line says."
    )
    titled: bool = Field(
        default=True,
        description="Whether the line is the section's title. False where the page shows none: then the line "
        "is the first of the section's own.",
    )


class CvCorrectionsBody(BaseModel):
    """All corrections of a CV at once; `sections`, where given, are all of its sections."""

    model_config = ConfigDict(extra="forbid")

    contact: ContactCorrection = Field(default_factory=ContactCorrection)
    sections: Annotated[list[SectionCorrection], Field(max_length=MOST_SECTIONS)] | None = None

    @classmethod
    def of(cls, corrections: Corrections | None) -> CvCorrectionsBody:
        return cls.model_validate(corrections or Corrections(), from_attributes=True)

    def for_engine(self) -> Corrections:
        links, sections = self.contact.links, self.sections
        fields = self.contact.model_dump(exclude={"links"})
        return Corrections(
            ContactCorrections(**fields, links=None if links is None else tuple(links)),
            None if sections is None else tuple(Heading(**one.model_dump()) for one in sections),
        )
