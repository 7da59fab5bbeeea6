"""How much a text looks like Chinese: the share of common characters and marks in it.

The characters are those most frequent in statutes, gazettes, reports, articles and
transcripts of both scripts (450 of each, counted for this project).
"""

from __future__ import annotations

from lintdoc.compiling import later

COMMON = (
    "一七万三上下不与专且世业严並个中为主义之九也乡书了予争事二于五些交产人什今从他代令以们件价任企众优会"
    "传但位住体何作你使來例供依係促保信修個們候做健備傳像價元先党入內全兩八公六共关其具养内再军农决况准出"
    "分刑划列则创判別利别到制則前剛創力办加务动助励劳動務包化区医區十升华协協单卫即原去县参參及反发取受变"
    "口另只可台司各合同名后向告员命和品員商問善單四回因围国國團土在地场坚型城域執培基報場境增处备复外多大"
    "天央她好如始委子字存学學它安完官定实审害家容察實審对导将將專對導小少就局居展屬工己已市布師常干平年并"
    "广序应府度庭康建开式引張強强当形影很律後得從心必快态急性总息情想意感憲應成我或房所手才执扩批承技把投"
    "护报担持指按挥据排接控推措提據支收改放政效教数整數文料新方於施无日时明易是時更書最會月有服望期未本术"
    "机权村条来東极构林果染查标校核根格案條检業構樂標模樣機檢權次款止正此步每比民气水求污決沒治法活流测济"
    "海消深源準濟灣灾点為無然照營爭物特环现現球理生產用由申电界畫當疗病登發百的益监目直相省看真眾督知研础"
    "确確示社票种科积程税種稱稳究立章符第等策算管範簡类系約級終組結給統經網總織續约级线组织经结给统继续维"
    "综网罚置美群義考者而职联聲職育能自至致臺與舉节范药营萬落著處號融行術补表被裁装補裡要見規視覺觀规解言"
    "計訊討記訟設許訴話該認語說調請論證議護變讓计认议记许设证评识试请调財費資質负财责货质费资起跟路身車較"
    "轉车转输辦过运这进违送适這通造進運過道達違適選還那部都配采釋重量金錄销镇長长開間關门问间防际限院除险"
    "際障集電需非面革音項預領題類项须预领题风食驗验體高麼點鼓"
)
MARKS = "，。、；：？！（）《》〈〉「」『』“”‘’—…·\N{IDEOGRAPHIC SPACE}〇％～０-９"
EXPECTED = later(f"[{COMMON}{MARKS}]")
SAMPLE = 20_000
"""Characters looked at."""


def plausibility(text: str) -> float:
    """Return the share of common characters among those beyond ASCII (1.0: there are none)."""
    sample = text[:SAMPLE]
    beyond = len(sample) - len(sample.encode("ascii", "ignore"))
    return len(EXPECTED.findall(sample)) / beyond if beyond else 1.0
