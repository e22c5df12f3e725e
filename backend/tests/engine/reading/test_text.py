import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from greenroom.engine.reading.text import assemble, clean, clean_line

_GONE = {"Cc", "Cs", "Co", "Cn"}


@given(st.text(alphabet=st.characters()))
def test_cleaned_text_is_normal_and_holds_nothing_unseen(text: str):
    cleaned = clean(text)
    assert cleaned.encode().decode() == cleaned
    assert not [char for char in cleaned if unicodedata.category(char) in _GONE and char not in "\n\t"]
    assert not set(cleaned) & set("\u200b\u202e\ufeff\u00ad")


@given(st.text())
@example("-\u00b4")
@example("a\u200d\u0301")
def test_cleaning_twice_changes_nothing_more(text: str):
    once = clean_line(text)
    assert clean_line(once) == once


def test_ligatures_full_width_forms_and_odd_spaces_become_plain():
    assert clean_line("eﬃcient\u00a0ﬂow  \uff21\uff22\uff23\u3000x") == "efficient flow ABC x"


def test_joiners_stay_in_the_scripts_that_spell_with_them():
    assert clean("क्\u200dष") == "क्\u200dष"
    assert clean("گی\u200cگی") == "گی\u200cگی"
    assert clean("ad\u200dmin") == "admin"


def test_every_bullet_becomes_the_same():
    for mark in "•●▪■►‣➢✓\uf0b7":
        assert clean_line(f"  {mark} Built it") == "• Built it"
    for mark in ("- ", "* ", "– ", "·\t"):
        assert clean_line(f"{mark}Built it") == "• Built it"
    assert clean_line("-5 degrees") == "-5 degrees"
    assert clean_line("•") == "•"


def test_pages_start_where_their_words_do():
    text, starts, cut = assemble([["one", "", "", "two"], ["three"], []])
    assert (text, cut) == ("one\n\ntwo\n\nthree", False)
    assert text[starts[1] :] == "three"


def test_text_beyond_the_limit_is_cut_at_a_line():
    assert assemble([["one", "two", "three"]], limit=8) == ("one\ntwo", (0,), True)
