"""The postmen: each takes a letter whole; what a mail server says decides whether it is tried again."""

import asyncio
import os
import socket
import time
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

import pytest

from greenroom.core.settings import load_settings
from greenroom.mail.letter import Letter, envelope
from greenroom.mail.providers import MailDelayed, MailRefused, create_postman
from greenroom.mail.providers.outbox import Outbox
from greenroom.mail.providers.smtp import SmtpPostman
from tests.simulators.smtp import mail_server


def plain_text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    return str(body.get_content()) if body else ""


def letter(key: str = "k1", to: str = "asha@example.com"):
    body = Letter(key=key, to=to, subject="Grüße", paragraphs=("Ein Brief.",))
    return envelope(body, Address("Greenroom", addr_spec="no-reply@example.com"))


async def test_a_mail_server_gets_the_letter():
    async with mail_server() as server:
        await SmtpPostman(f"smtp://127.0.0.1:{server.port}").deliver(letter())
    (taken,) = server.letters
    assert taken["Subject"] == "Grüße"
    assert "Ein Brief." in plain_text(taken)


async def test_a_mail_server_that_wants_a_password_gets_it():
    async with mail_server("s3cret/@") as server:
        await SmtpPostman(f"smtp://greenroom:s3cret%2F%40@127.0.0.1:{server.port}").deliver(letter())
    assert len(server.letters) == 1


async def test_a_wrong_password_delays_the_letter_until_it_is_mended():
    async with mail_server("right") as server:
        postman = SmtpPostman(f"smtp://greenroom:wrong@127.0.0.1:{server.port}")
        with pytest.raises(MailDelayed, match="name or password"):
            await postman.deliver(letter())
    assert server.letters == []


@pytest.mark.parametrize(
    ("answer", "failure"), [("550 No such person", MailRefused), ("451 Come back later", MailDelayed)]
)
async def test_the_servers_answer_decides_whether_it_is_tried_again(answer: str, failure: type[Exception]):
    async with mail_server() as server:
        server.answer = answer
        with pytest.raises(failure, match=answer[:3]):
            await SmtpPostman(f"smtp://127.0.0.1:{server.port}").deliver(letter())


async def test_a_server_that_is_not_there_delays_the_letter():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(MailDelayed):
            await SmtpPostman(f"smtp://127.0.0.1:{taken.getsockname()[1]}").deliver(letter())


async def test_the_outbox_keeps_a_letter_for_the_operator_alone(tmp_path: Path):
    outbox = Outbox(tmp_path / "outbox")
    await outbox.deliver(letter())
    (kept,) = await outbox.newest(10)
    assert (kept.to, kept.subject) == ("asha@example.com", "Grüße")
    assert "Ein Brief." in kept.text
    assert [oct(file.stat().st_mode)[-3:] for file in (tmp_path / "outbox").iterdir()] == ["600"]


async def test_a_letter_sent_again_after_a_crash_stands_there_once(tmp_path: Path):
    outbox = Outbox(tmp_path)
    await outbox.deliver(letter("same"))
    await outbox.deliver(letter("same"))
    await outbox.deliver(letter("other"))
    assert len(await outbox.newest(10)) == 2


async def test_the_outbox_forgets_a_person(tmp_path: Path):
    outbox = Outbox(tmp_path)
    await outbox.deliver(letter("a", to="asha@example.com"))
    await outbox.deliver(letter("b", to="bela@example.com"))
    await outbox.forget("Asha@example.com")
    assert [kept.to for kept in await outbox.newest(10)] == ["bela@example.com"]


async def test_the_outbox_drops_what_is_a_month_old(tmp_path: Path):
    outbox = Outbox(tmp_path)
    await outbox.deliver(letter("old"))
    (file,) = await asyncio.to_thread(lambda: list(tmp_path.glob("*.eml")))
    os.utime(file, (time.time() - 31 * 86400,) * 2)
    await outbox.deliver(letter("new"))
    await outbox.sweep()
    assert len(await outbox.newest(10)) == 1


def test_the_settings_choose_the_postman(tmp_path: Path):
    folder = {"DATA_DIR": str(tmp_path)}
    assert isinstance(create_postman(load_settings(folder)), Outbox)
    with_server = load_settings(folder | {"SMTP_URL": "smtps://mail.example.com"})
    assert isinstance(create_postman(with_server), SmtpPostman)
