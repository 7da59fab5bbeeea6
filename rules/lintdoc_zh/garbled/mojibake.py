"""The text was decoded with another encoding than it was written in.

UTF-8 read as GBK (浣犲ソ锛屼笘鐣), as Big5, Latin-1 or Windows-1252 (ä½ å¥½); GBK or Big5 read as
Latin-1 (ÖÐ»ªÈËÃñ) or as each other; any of them read as Shift JIS (ﾖﾐｹ嵂) or in the encodings of terminals
and of Eastern Europe (╓╨╣·, Σ╜áσÑ╜, дёе); UTF-16 with its bytes swapped. The finding names both encodings
and shows what the bytes say in the right one; the fix is safe when nothing was lost on the way. Rare
characters alone are not reported, nor is what a text about garbled text quotes.

中文
解码所用的编码与书写时不同，成了乱码。

UTF-8 当作 GBK（浣犲ソ锛屼笘鐣）、Big5、Latin-1 或 Windows-1252（ä½ å¥½）来读；GBK 或 Big5 当作
Latin-1（ÖÐ»ªÈËÃñ）或互相当作对方来读；或者当作 Shift JIS（ﾖﾐｹ嵂）、
终端与东欧诸编码（╓╨╣·、Σ╜áσÑ╜、дёе）来读；UTF-16 高低字节颠倒。报告指出两种编码，并给出按原编码读得的文字；
没有丢失字节时可以放心改正。只是生僻字不报告，谈论乱码的文章所引的例子也不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Fix, Good, Trigger, rule, safe, suggestion, unsafe
from lintdoc_zh.characters import CLOSING, OPENING
from lintdoc_zh.misreadings import LOST, Misreading, joined
from lintdoc_zh.patterns import Kind, later, line_start, places_of
from lintdoc_zh.swapped_misreadings import SWAPPED, read_swapped

with open(__file__.rpartition("garbled")[0] + "data/mojibake_signs.txt", encoding="utf-8") as _file:
    SIGNS = _file.read().strip()
"""Rare characters some of which stand in any text of which the bytes were taken for Chinese."""
LETTERS = "".join(map(chr, [*range(0x80, 0xA0), *range(0xC0, 0x100)])).translate({0xD7: None, 0xF7: None})
TELLING = "╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄґєЅѕ"
"""Frames of single and double lines at once, and letters that Russian does not have."""
HALF_KANA = "".join(map(chr, range(0xFF61, 0xFFA0)))
TELLS = Kind(f"{SIGNS}{HALF_KANA}{SWAPPED}{LETTERS}{TELLING}")
"""All of them, for one look."""
SIGN_SET = frozenset(SIGNS + HALF_KANA)
LETTER_SET = frozenset(LETTERS + TELLING)
FEW, LONG = 8, 10_000
"""So few different ones are looked for one by one, but in texts of so many characters."""
REACH = 80
"""How far from a telling character the damaged stretch is looked for."""
TALK_OF_GARBLING = later("[乱亂][码碼]|[编編][码碼]|字符集|字元集|[Mm]ojibake|UTF-8|GBK|Big5")
NEAR = 80
MANY = 4
"""Damaged lines in a row that are one stretch."""
TOLD = 6
"""In a stretch so long a sign may be lost; few rare characters near one may be a word: 惆悵."""
QUOTED = 16
"""Characters of the longest damaged stretch that a message quotes whole."""


@rule(
    code="ZH204",
    name="mojibake",
    family="garbled",
    fix="safe",
    hides=("script", "garbled", "typography", "structure"),
    trigger=lambda: Trigger(characters=SIGNS + LETTERS + TELLING + HALF_KANA + SWAPPED),
    examples=[
        Bad("开头正常。⟦浠婂ぉ澶╂皵寰堝ソ锛屾垜浠嚭鍘昏蛋璧�⟧"),
        Bad("标题：⟦璇疯緭鍏ョ敤鎴峰悕⟧", "标题：请输入用户名"),
        Bad("⟦ÖÐ»ªÈËÃñ¹²ºÍ¹ú⟧成立了。", "中华人民共和国成立了。"),
        Bad("⟦ÏµÍ³´íÎó£¬ÇëÖØÊÔ⟧", "系统错误，请重试"),
        Bad("说：⟦ä½ å¥½ï¼Œä¸–ç•Œ⟧。", "说：你好，世界。"),
        Bad("天氣：⟦»OÆWªº¤Ñ®ð⟧", "天氣：臺灣的天氣"),
        Bad("頁首⟦さぱ秨穦癚阶⟧頁尾", "頁首今天開會討論頁尾"),
        Bad("管理⟦з‰©дёљз®Ў⟧委员会，采取⟦σÄƒµ£ë⟧办法", "管理物业管委员会，采取原有办法"),
        Bad("偶尔需要⟦妏蚚⟧最新版本，⟦½µµÍ⟧了风险", "偶尔需要使用最新版本，降低了风险"),
        Bad("第一条：员⟦葶䍧⥒೿鑞卟१保鲖Ȱ⟧", "第一条：员工的权利，应当有保障。"),
        Bad("标题：⟦╓╨╗¬╚╦├±╣▓║═╣·⟧", "标题：中华人民共和国"),
        Bad("⟦" + "ÏµÍ³´íÎó\n" * 4 + "ÇëÖØÊÔ⟧", "系统错误\n" * 4 + "请重试"),
        Bad("单词 na⟦Ã¯⟧ve，温度 25⟦Â°⟧C，It⟦â€™⟧s", "单词 naïve，温度 25°C，It’s"),
        Good("命令\n\n拼音码：把文字变成乱码。\n还原拼音码 ²âÊÔÒ»ÏÂ\n"),
        Good("法语词 déjà vu 的意思是似曾相识，Größe und Straße 是两个德语单词。"),
        Good("紅樓別夜堪惆悵，香燈半卷流蘇帳。殘月岀門時，美人和淚辭。"),
        Good("他買了蕪菁，芫荽，還有薺菜。"),
        Good("他们对此虎视眈眈，奶奶抱着囡囡站在门口。"),
        Good("生僻字如犇、骉、淼、焱、鱻常用于人名，彧、翀、昉、旸等字多见于姓名。"),
        Good("温度为 25°C ± 2°C，误差 ×1.5，§3 ½ 杯，约翰·史密斯。"),
        Good("涓涓细流汇成大河，浠水县与浜港，浣熊在绛紫色的岩石上。"),
        Good("日本語の文章を引用する。これはテストです。"),
        Good("乱码“浣犲ソ锛屼笘鐣岋紒”是把 UTF-8 当作 GBK 的结果。"),
        Good("国际音标 [ˈæplɪŋ] 与 [ðə ˈθʌndə] 中的 æ、ð、ø、œ 是元音或辅音。"),
        Good("越南语 Việt Nam、Đà Nẵng 与 Hồ Chí Minh；冰岛语 Þórður Ægisson；法语 été à Noël où ça。"),
        Good("俄语 Россия、ПРОТОКОЛ，乌克兰语 Україна має її，塞尔维亚语 Ђурђевић и Њујорк，希腊语 Ελλάδα。"),
        Good("╒═╤═╕\n│甲│乙│\n╞══╪══╡\n╘══╧══╛", format="text"),
        Good("他回了一个“(ﾟДﾟ)”和“ヽ(´▽｀)ﾉ”。"),
        Good("氪氙氡氩氖，彳亍、魑魅魍魉、鸑鷟，佢哋嚟咗瞓覺，加减±½后得µ²值与É±µ。"),
        Good("印地语 हिन्दी १२३ १:१，缅甸语 မြန်မာ，马来语 Ȱ，盲文 ⡗⠓⠕，僧伽罗语 සිංහල，卡纳达语 ಕನ್ನಡ。"),
        Good("字符表：ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    found = [one for one in _misreadings(text) if not _is_quoted_example(text, one)]
    if not found:
        return
    from lintdoc_zh.document_kinds import is_on_garbling  # asked only where there is something to report

    for one in found:
        if not document.once(is_on_garbling):
            yield _finding(document, text[one.start : one.end], one)


def _misreadings(text: str) -> list[Misreading]:
    """Return the damaged stretches. What reads them is loaded where there is something to read."""
    found: list[Misreading] = []
    tells = _tells(text)
    if letters := [place for place in tells if text[place] in LETTER_SET]:
        from lintdoc_zh.latin_misreadings import read_as_latin
        from lintdoc_zh.single_byte_misreadings import read_as_single_byte

        for start, end in _around(text, letters):
            found += _longest([*read_as_latin(text, start, end), *read_as_single_byte(text, start, end)])
    found += read_swapped(text, (place for place in tells if text[place] in SWAPPED))
    if signs := [place for place in tells if text[place] in SIGN_SET]:
        from lintdoc_zh.double_byte_misreadings import read_as_double_byte

        for start, end in _around(text, signs):
            found += [one for one in read_as_double_byte(text, start, end) if _is_told(text, one)]
    return _in_rows(text, found)


def _is_told(text: str, one: Misreading) -> bool:
    """Whether the stretch is long, or itself holds a sign that something was misread."""
    return one.end - one.start >= TOLD or not SIGN_SET.isdisjoint(text[one.start : one.end])


def _tells(text: str) -> list[int]:
    """Return where telling characters stand, in order."""
    if len(text) > LONG:
        return TELLS.places(text)
    there = TELLS.members.intersection(text)
    if len(there) > FEW:
        return TELLS.places(text)
    return places_of(there, text)


def _in_rows(text: str, found: list[Misreading]) -> list[Misreading]:
    """Return them in order; of many with nothing but white space between, one."""
    rows: list[list[Misreading]] = []
    for one in sorted(found, key=lambda one: one.start):
        if rows and rows[-1][-1].is_like(one) and not text[rows[-1][-1].end : one.start].strip():
            rows[-1].append(one)
        else:
            rows.append([one])
    return [one for row in rows for one in ([joined(text, row)] if len(row) >= MANY else row)]


def _longest(found: list[Misreading]) -> list[Misreading]:
    """Return the misreadings in order without those that a longer one covers in part."""
    kept: list[Misreading] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def _around(text: str, tells: list[int]) -> list[tuple[int, int]]:
    """Return the stretches of lines around telling characters."""
    found: list[tuple[int, int]] = []
    for place in tells:
        start = line_start(text, place, REACH)
        stop = text.find("\n", place + 1, place + 1 + REACH)
        end = stop if stop >= 0 else min(len(text), place + 1 + REACH)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_quoted_example(text: str, one: Misreading) -> bool:
    before, after = text[max(0, one.start - 1) : one.start], text[one.end : one.end + 2]
    if not before or before not in OPENING or not any(mark in CLOSING for mark in after):
        return False
    return bool(TALK_OF_GARBLING.search(text, max(0, one.start - NEAR), one.end + NEAR))


def _finding(document: Document, damaged: str, one: Misreading) -> Finding:
    quoted = damaged if len(damaged) <= QUOTED else damaged[:QUOTED] + "…"
    mended = one.text if len(one.text) <= QUOTED else one.text[:QUOTED] + "…"
    lost = LOST in one.text
    rest_en = f" ({LOST}: lost, restore it from the original)" if lost else ""
    rest_zh = f"（{LOST} 处已丢失，请据原稿补上）" if lost else ""
    return document.finding(
        one.start,
        one.end,
        en=f"“{quoted}” was written in {one.written_in} and read as {one.read_as}: "
        f"it should read “{mended}”{rest_en}",
        zh=f"“{quoted}”是把 {one.written_in} 当作 {one.read_as} 解码所致的乱码：应作“{mended}”{rest_zh}",
        fix=_fix(one),
    )


def _fix(one: Misreading) -> Fix:
    if one.is_exact:
        return safe(one.start, one.end, one.text)
    return suggestion(one.text) if LOST in one.text else unsafe(one.start, one.end, one.text)
