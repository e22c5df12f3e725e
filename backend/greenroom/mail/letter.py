"""A letter to one person: written once, carried as plain text and as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTPUTF8
from email.utils import format_datetime
from html import escape

from greenroom.core.database import utc_now

# Mail programs drop style sheets, so what little there is stands on the elements.
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{title}</title></head>'
    '<body style="margin:0;padding:32px 16px;background:#faf9f6;color:#16211c;'
    "font:16px/1.55 'Helvetica Neue',Arial,sans-serif\">"
    '<div style="max-width:520px;margin:0 auto"><p style="margin:0 0 24px;color:#5c6a62">Greenroom</p>'
    "{body}</div></body></html>"
)
PARAGRAPH = '<p style="margin:0 0 16px">{text}</p>'
BUTTON = (
    '<p style="margin:24px 0"><a href="{url}" style="display:inline-block;padding:12px 20px;'
    'border-radius:10px;background:#1c7a4c;color:#ffffff;text-decoration:none">{label}</a></p>'
    '<p style="margin:0 0 16px;color:#5c6a62">Or open this address: {url}</p>'
)


@dataclass(frozen=True, slots=True)
class Action:
    """The one thing that a letter asks for; `url` is absolute."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """What a person reads. `key` makes a letter one letter: sent again after a crash, it is the same one."""

    key: str
    to: str
    subject: str
    paragraphs: tuple[str, ...]
    action: Action | None = None
    closing: tuple[str, ...] = ()

    def text(self) -> str:
        """The plain form, a blank line between paragraphs."""
        asked = (f"{self.action.label}:\n{self.action.url}",) if self.action else ()
        return "\n\n".join((*self.paragraphs, *asked, *self.closing, "Greenroom")) + "\n"

    def html(self) -> str:
        """The same words for a mail program that shows HTML; everything that varies is escaped."""
        action = self.action
        button = BUTTON.format(url=escape(action.url), label=escape(action.label)) if action else ""
        body = _paragraphs(self.paragraphs) + button + _paragraphs(self.closing)
        return PAGE.format(title=escape(self.subject), body=body)


def envelope(letter: Letter, sender: Address) -> EmailMessage:
    """The letter as a message in both forms, marked as written by a machine so that none answers it."""
    message = EmailMessage(policy=SMTPUTF8)
    message["From"] = sender
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(utc_now())
    # From the key: sent twice, after a crash, it is one letter to most mail programs.
    message["Message-ID"] = f"<{letter.key}@{sender.domain or 'localhost'}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text())
    message.add_alternative(letter.html(), subtype="html")
    return message


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(PARAGRAPH.format(text=escape(text)) for text in texts)
