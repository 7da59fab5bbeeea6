"""Bytes to text and back: encodings by evidence, damage, binary files."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import LintdocError, Source
from lintdoc.decoding import PAGE, decode, encode, octets_of

SIMPLIFIED = "为了加强和规范安全生产工作，各单位应当建立健全责任制，定期检查。"
TRADITIONAL = "為了加強和規範安全生產工作，各單位應當建立健全責任制，定期檢查。"
SHORT = "我們要認真學習領會，抓好貫徹落實，確保取得實效。"
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=40)
BOMS = {
    "utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE,
}  # fmt: skip


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, SHORT, SIMPLIFIED[:20], "a,b\n" * 9 + SHORT[:20]])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_encodings_are_told_by_their_bytes(text, encoding):
    data = (text + "\r\n").encode(encoding)
    source = decode(data, "a.txt")
    assert source.text == text + "\r\n"
    assert source.encoding == {"gbk": "gb18030"}.get(encoding, encoding)
    assert source.bom == b""
    assert encode(source) == data


@pytest.mark.parametrize("text", [TRADITIONAL, SHORT, TRADITIONAL[:20]])
@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "cp950"])
def test_big5_is_told_from_gb18030(text, encoding):
    source = decode(text.encode(encoding), "a.txt")
    assert source.text == text
    assert source.encoding in {"big5hkscs", "cp950"}
    assert encode(source) == text.encode(encoding)


@given(TEXT, st.sampled_from(sorted(BOMS)))
def test_a_byte_order_mark_decides_and_stays(text, encoding):
    data = BOMS[encoding] + text.encode(encoding)
    source = decode(data, "a.txt")
    assert (source.text, source.encoding, source.bom) == (text, encoding, BOMS[encoding])
    assert encode(source) == data


@given(TEXT)
def test_utf8_is_utf8_whatever_else_it_could_be(text):
    source = decode(text.encode(), "a.txt")
    assert (source.text, source.encoding, source.damage) == (text, "utf-8", ())


@given(st.text(st.sampled_from(SIMPLIFIED + TRADITIONAL + "\n，a 1"), min_size=60, max_size=200),
       st.sampled_from(["utf-8", "gb18030", "utf-16-le", "utf-16-be"]))  # fmt: skip
def test_what_was_decoded_is_written_back_as_it_was(text, encoding):
    data = text.encode(encoding)
    source = decode(data, "a.txt")
    assert encode(source) == data


@given(st.text(st.sampled_from(TRADITIONAL + "\n，a 1"), min_size=60, max_size=200))
def test_big5_is_written_back_as_it_was(text):
    data = text.encode("big5")
    source = decode(data, "a.txt")
    assert encode(source) == data


@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_an_error_in_one_line(data):
    try:
        text, complaint = decode(data, "a.txt").text, ""
    except LintdocError as error:
        text, complaint = "", str(error)
    assert complaint == "" or (complaint.startswith("a.txt: ") and "\n" not in complaint)
    text.encode()


def test_damage_is_kept_with_its_place_and_octets():
    data = SIMPLIFIED.encode()
    source = decode(data[:30] + b"\xff\xe4" + data[30:] + b"\xe4\xb8", "a.txt")
    assert [(one.start, one.end, one.octets) for one in source.damage] == [
        (10, 12, b"\xff\xe4"), (len(SIMPLIFIED) + 2, len(SIMPLIFIED) + 4, b"\xe4\xb8"),
    ]  # fmt: skip
    assert source.text == SIMPLIFIED[:10] + "\ufffd\ufffd" + SIMPLIFIED[10:] + "\ufffd\ufffd"
    assert encode(source) == data[:30] + b"\xff\xe4" + data[30:] + b"\xe4\xb8"


@pytest.mark.parametrize(("encoding", "told"), [("gb18030", "gb18030"), ("big5", "big5hkscs")])
def test_damage_in_a_legacy_encoding_is_damage_too(encoding, told):
    text = "會議討論了下一年的工作，並決定由各單位提出說明。"
    octets = text.encode(encoding) * 4
    data = octets[:101] + b"\xff" + octets[101:]
    source = decode(data, "a.txt")
    assert source.encoding == told
    lost = sum(len(one.octets) for one in source.damage)
    assert lost == source.text.count("\N{REPLACEMENT CHARACTER}") > 0
    assert text in source.text
    assert encode(source) == data


def test_one_stray_byte_in_a_file_of_ascii_is_damage():
    source = decode(b"name = 1\n" * 9 + b"caf\xe9\n", "a.txt")
    assert source.text.endswith("caf\ufffd\n")


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x01\xff", bytes(range(256)), b"PK\x03\x04\x14\0\0\0", b"\0"],
    ids=["png", "all", "zip", "nul"],
)
def test_a_binary_file_is_refused_in_one_line(data):
    with pytest.raises(LintdocError, match=r"^a\.bin: not a text file"):
        decode(data, "a.bin")


def test_bytes_of_no_known_encoding_are_refused():
    with pytest.raises(LintdocError, match=r"^a\.txt: neither UTF-8 nor"):
        decode("Съешь ещё этих мягких французских булок".encode("cp1251"), "a.txt")


def test_a_character_the_encoding_lacks_is_refused_by_name():
    with pytest.raises(LintdocError, match=r"cp950 has no '\\u53d1' \(U\+53D1\)"):
        encode(Source("发", "a.txt", "cp950"))


@pytest.mark.parametrize("size", [0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE])
def test_a_file_is_read_to_its_end(size, write):
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    assert octets_of(str(write("a.txt", data))) == data
