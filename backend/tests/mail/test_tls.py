"""Mail servers that speak TLS, from the start or once asked: nothing goes to one that nobody vouches for."""

import ssl
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from functools import partial
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from greenroom.mail.providers import MailDelayed
from greenroom.mail.providers.smtp import SmtpPostman
from tests.mail.test_providers import letter
from tests.simulators.smtp import MailServer, mail_server

Serving = Callable[[], AbstractAsyncContextManager[MailServer]]


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A file with a key and its own certificate, good for 127.0.0.1 and for an hour."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    file.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file


@pytest.fixture(params=["smtp", "smtps"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def serving(certificate: Path, scheme: str) -> Serving:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return partial(mail_server, "s3cret", context, "from the start" if scheme == "smtps" else "once asked")


async def test_a_letter_goes_through_tls_to_a_server_that_is_vouched_for(
    serving: Serving, scheme: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with serving() as server:
        await SmtpPostman(f"{scheme}://greenroom:s3cret@127.0.0.1:{server.port}").deliver(letter())
    assert len(server.letters) == 1


async def test_a_server_that_nobody_vouches_for_gets_neither_password_nor_letter(
    serving: Serving, scheme: str
):
    async with serving() as server:
        postman = SmtpPostman(f"{scheme}://greenroom:s3cret@127.0.0.1:{server.port}")
        with pytest.raises(MailDelayed):
            await postman.deliver(letter())
    assert server.letters == []
    assert server.attempts == 0


async def test_plain_words_to_a_server_of_tls_delay_the_letter(certificate: Path):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    async with mail_server(certificate=context) as server:
        with pytest.raises(MailDelayed):
            await SmtpPostman(f"smtp://127.0.0.1:{server.port}").check()
