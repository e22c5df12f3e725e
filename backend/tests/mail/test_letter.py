from email.headerregistry import Address

from greenroom.mail.letter import Action, Letter, envelope

SENDER = Address("Greenroom", addr_spec="no-reply@greenroom.example")
LETTER = Letter(
    key="k1",
    to="zoë@example.com",
    subject="Confirm your address",
    paragraphs=("Hello Zoë <b>,", "One step is left."),
    action=Action("Confirm", "https://greenroom.example/confirm#token=a&b"),
    closing=("The link works for 30 minutes.",),
)


def test_a_letter_says_the_same_in_plain_text_and_in_html():
    message = envelope(LETTER, SENDER)
    plain, html = (str(part.get_content()) for part in message.iter_parts())
    for words in ("One step is left.", "The link works for 30 minutes."):
        assert words in plain
        assert words in html
    assert "https://greenroom.example/confirm#token=a&b" in plain
    assert 'href="https://greenroom.example/confirm#token=a&amp;b"' in html


def test_what_a_person_wrote_is_text_in_html_too():
    assert "Hello Zoë &lt;b&gt;," in LETTER.html()


def test_a_letter_sent_again_is_the_same_letter():
    assert envelope(LETTER, SENDER)["Message-ID"] == envelope(LETTER, SENDER)["Message-ID"]


def test_no_machine_answers_a_letter():
    assert envelope(LETTER, SENDER)["Auto-Submitted"] == "auto-generated"
