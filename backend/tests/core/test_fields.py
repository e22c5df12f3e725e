"""Text that people send: a line, and nothing that a database cannot keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from greenroom.core.fields import OneLine

LINE: TypeAdapter[str] = TypeAdapter(OneLine)


@pytest.mark.parametrize("text", ["Zoë", "आशा", "李小龙", "می\u200cروم", "👩\u200d🎓", "a\u00a0b", ""])
def test_every_script_is_text(text: str):
    assert LINE.validate_python(f"  {text}\n") == text


@pytest.mark.parametrize(
    "text", ["a\u0000b", "a\nb", "a\rb", "a\tb", "a\u2028b", "a\u2029b", "a\u0085b", "a\x1bb"]
)
def test_more_than_a_line_is_refused(text: str):
    with pytest.raises(ValidationError, match="Line breaks and control characters"):
        LINE.validate_python(text)


@given(st.text(st.characters(), max_size=20))
def test_whatever_is_taken_can_be_written_and_sent(text: str):
    try:
        taken = LINE.validate_python(text)
    except ValidationError:
        return
    assert "\x00" not in taken
    assert taken.encode().decode() == taken
