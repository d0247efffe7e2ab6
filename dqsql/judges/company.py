"""Company names: the legal form they end in, and a key under which spellings of one company meet.

The twins of `dq.company_form`, `dq.company_place` and `dq.company_key`; tests hold the data here and the literals
there together. Chinese legal forms: 企业名称登记管理规定 (2021) and 个体工商户名称登记管理办法; places: GB/T 2260.
Others: the legal forms of ISO 20275 (ELF) that are common in trade, as they are written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Longer texts are no names; their key is the folded text.
_LONGEST = 300

# Insides of brackets of regular expressions, in the escapes that PostgreSQL and Python share: what dq.is_blank knows.
BLANK = (
    r"\u0001-\u0020\u007f-\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000"
    r"\u3164\ufeff\uffa0"
)
# Blanks and punctuation without brackets; not & (it is "and"), nor # $ % + @, which tell names apart.
PUNCTUATION = (
    r"\u0001-\u0022\u0027\u002a\u002c-\u002f\u003a\u003b\u003d\u003f\u005c\u005e-\u0060\u007e-\u00a1\u00a6-\u00a9"
    r"\u00ab-\u00b0\u00b4\u00b6-\u00b8\u00bb\u00bf\u02bb\u02bc\u061c\u115f\u1160\u1680\u180e\u2000-\u206f\u2212\u2800"
    r"\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30a0\u30fb\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef"
)
# The same with brackets and the separator of the key.
SEPARATORS = PUNCTUATION + r"\u0028\u0029\u003c\u003e\u005b\u005d\u007b-\u007d"
# Signs that NFKC would turn into letters or accents.
SIGNS = r"\u00a8\u00af\u00b4\u00b8\u2120\u2122"
# Scripts that put no blanks between words.
UNSPACED = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
# Text in which nothing needs folding but case: neither NFKC nor the sets above touch it.
PLAIN = r"^[0-9A-Za-z\u4e00-\u9fff]+$"
# The separator of the key reads as a bracket too, so that a key is its own key.
BRACKETS = (("([{<|【〔〖《〈「『", "(" * 12), (")]}>】〕〗》〉」』", ")" * 11))

MUNICIPALITIES = "北京 天津 上海 重庆 香港 澳门"
PROVINCES = (
    "河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 "
    "西藏 陕西 甘肃 青海 宁夏 新疆 台湾"
)
CITIES = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 "
    "吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 "
    "阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 "
    "佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 "
    "嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 "
    "池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 "
    "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 "
    "新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 "
    "咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 "
    "湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 "
    "玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 "
    "宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 "
    "日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 "
    "张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 台北 新北 桃园 "
    "台中 台南 高雄 基隆 新竹 嘉义 "
    # County-level, known far beyond their prefecture; of those that are common words (东方, 永安, 南海) none.
    "昆山 常熟 张家港 太仓 江阴 宜兴 溧阳 丹阳 靖江 如皋 启东 海门 邳州 义乌 慈溪 余姚 诸暨 温岭 瑞安 乐清 海宁 "
    "桐乡 平湖 嵊州 临海 巢湖 桐城 晋江 石狮 福清 邵武 瑞金 莱芜 章丘 胶州 即墨 平度 莱西 滕州 寿光 诸城 龙口 "
    "招远 荣成 肥城 巩义 荥阳 新郑 登封 济源 汝州 仙桃 潜江 宜都 枝江 大冶 浏阳 宁乡 醴陵 增城 从化 顺德 "
    "番禺 琼海 文昌 万宁 都江堰 彭州 简阳 峨眉山 江油 仁怀 凯里 都匀 瑞丽 芒市 香格里拉 格尔木 石河子 库尔勒 五家渠 "
    "阿拉尔 任丘 迁安 遵化 定州 辛集 霸州 涿州 孝义 介休 满洲里 二连浩特 瓦房店 公主岭 延吉 珲春 绥芬河 "
    "五大连池 靖西 凭祥 韩城 敦煌"
)
# Prefectures, leagues and autonomous prefectures, whose 盟, 地区 or 州 is cut off too. Not 阿里: 阿里巴巴 is not there.
PREFECTURES = (
    "兴安 锡林郭勒 阿拉善 延边 大兴安岭 恩施 神农架 湘西 阿坝 甘孜 凉山 黔西南 黔东南 黔南 楚雄 红河 文山 西双版纳 "
    "大理 德宏 怒江 迪庆 临夏 甘南 海北 黄南 果洛 玉树 海西 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 "
    "伊犁 塔城 阿勒泰"
)
# By name: m for a municipality, p for a province (a place of its own may follow), c for a city, d for a prefecture.
PLACES = {
    place: level
    for level, places in (("d", PREFECTURES), ("c", CITIES), ("p", PROVINCES), ("m", MUNICIPALITIES))
    for place in places.split()
}
LONGEST_PLACE = max(map(len, PLACES))
# What follows a place's name in its full name, by level. 上海市场… is 上海 and 市场, 广东省心… is 广东 and 省心.
_FULL = r"[\u4e00-\u9fff]{0,9}自治[州区]|特别行政区|市(?![场政容值郊])|省(?![心钱力事油时])"
SUFFIX = f"^(?:{_FULL})"
SUFFIX_OF_PREFECTURE = f"^(?:{_FULL}|地区|盟|州|林区)"
# 南京东路 is a street, in whatever town.
STREET = "^[东西南北中]路"

# Legal forms that the key is without, wherever they stand; the longest of those with one beginning first.
DROPPED = (
    "股份有限公司|股份合作公司|股份公司|有限责任公司|有限責任公司|有限合伙企业|有限公司|有限合伙|有限会社|有限會社|"
    "特殊普通合伙|普通合伙|合伙企业|合同会社|合同會社|合資会社|合資會社|合名会社|合名會社|个人独资企业|个人独资|个体工商户|"
    "株式会社|株式會社|주식회사|유한회사"
)
# What stands in brackets for a legal form: (株), of which ㈱ is one character.
ABBREVIATED = ("株", "有", "同", "資", "名", "주", "유")

# What a name in Chinese or Japanese may end in. Sole traders choose 厂, 店, 馆, 部, 行, 中心 as theirs: these count
# with the trade before them, because 酒店, 银行 and 金融中心 end short names too.
ENDINGS = (
    "股份有限公司 有限责任公司 有限責任公司 有限公司 股份合作公司 股份公司 集团公司 集團公司 总公司 總公司 分公司 "
    "支公司 特殊普通合伙 普通合伙 有限合伙 有限合伙企业 合伙企业 个人独资企业 个体工商户 分行 支行 分店 分厂 分所 "
    "分社 营业部 办事处 代表处 合作社 合作联社 联合社 供销社 事务所 工作室 商店 书店 药店 便利店 专卖店 经营店 小吃店 "
    "理发店 美发店 美容店 维修店 修理店 服装店 鞋店 花店 水果店 食品店 百货店 杂货店 文具店 眼镜店 手机店 五金店 "
    "建材店 家具店 餐饮店 快餐店 面包店 蛋糕店 奶茶店 早餐店 火锅店 烧烤店 宠物店 洗衣店 母婴店 茶叶店 烟酒店 旗舰店 "
    "加盟店 直营店 餐馆 饭馆 面馆 茶馆 照相馆 美容馆 养生馆 健身馆 经营部 经销部 门市部 服务部 商贸部 批发部 维修部 "
    "加工部 销售部 商行 车行 货运行 贸易行 洋行 经营中心 服务中心 投资中心 管理中心 咨询中心 设计中心 培训中心 "
    "策划中心 配送中心 维修中心 批发中心 销售中心 推广中心"
)
# These may stand in front as well.
BEGINNINGS = (
    "株式会社", "株式會社", "有限会社", "有限會社", "合同会社", "合同會社", "合資会社", "合資會社", "合名会社",
    "合名會社", "주식회사", "유한회사",
)  # fmt: skip


def _by_last_two() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for ending in sorted((*ENDINGS.split(), *BEGINNINGS, *(f"({short}" for short in ABBREVIATED)), key=_order):
        found.setdefault(ending[-2:], []).append(ending)
    return {last: "|".join(endings) for last, endings in found.items()}


def _order(text: str) -> tuple[int, str]:
    return -len(text), text


# By its last two characters: the endings, the longer ones first. A closing bracket is cut off before.
ENDINGS_BY_LAST = _by_last_two()

# Forms of scripts with blanks, in lower case and without full stops, slashes, ampersands and blanks: words, initials
# (S.A., S. A., A/S) and phrases of several words.
WORDS = (
    "ltd limited inc incorporated corp corporation pte pty pvt proprietary private gmbh mbh gesmbh kgaa ohg gbr sasu "
    "eurl ltda lda eireli ltée ltee bvba cvba vof oyj asa aps ehf kft zrt nyrt ood eood uab sia tbk sdn bhd berhad "
    "jsc ojsc cjsc pjsc ulc pllc fze fzco dmcc sti şti Şti san tic oü oÜ coltd"
)
INITIALS = (
    "sa sas srl spa slu sau sl scs sca snc bv nv cv kk gk yk llc llp lllp lp plc pc ag ab as kg se ug ev ek oy ks hf "
    "bt rt dd ad aş aŞ sro doo nl eg"
)
PHRASES = (
    "co company cie andco undco etco etcie andcompany publiclimitedcompany publiccompanylimited jointstockcompany "
    "joint-stockcompany sarl sàrl sÀrl spzoo spk spj spolsro sadecv sabdecv sapidecv sderl sderldecv"
)
FORMS = {form: kind for kind, forms in (("w", WORDS), ("i", INITIALS), ("p", PHRASES)) for form in forms.split()}
# S. de R.L. de C.V. has five words; GmbH & Co. KG is three forms.
_MOST_WORDS, _MOST_FORMS = 5, 4
# In front: Indonesian, Baltic and Russian forms.
HEADS = ("pt", "uab", "sia", "ooo", "oao", "zao", "pao", "ООО", "ОАО", "ЗАО", "ПАО", "АО")
# From one of the last words to the end, of text with single spaces.
_WORDS_AT_THE_END = r"[^ ,;()]+(?:[ ,;()]+[^ ,;()]+){{{}}}\Z"
# What stands between words, and within a form.
GAPS = f"{BLANK},;()"
_WITHIN = str.maketrans("", "", "./&")

_UPPER = re.compile("[A-Z]+")
_AMPERSAND = ("&", "and")
_SIGNS = re.compile(f"[{SIGNS}]+")
_PUNCTUATION = re.compile(f"[{PUNCTUATION}]+")
_SEPARATORS = re.compile(f"[{SEPARATORS}]+")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_SUFFIX, _SUFFIX_OF_PREFECTURE, _STREET = map(re.compile, (SUFFIX, SUFFIX_OF_PREFECTURE, STREET))
_DROPPED = re.compile(DROPPED)
_GAPS = re.compile(f"[{GAPS}]+")
_BLANKS = re.compile(f"[{BLANK}]+")
_BRACKETS = str.maketrans("".join(kind for kind, _ in BRACKETS), "".join(round_ for _, round_ in BRACKETS))


def company_form(name: str) -> str | None:
    """The legal form of a registered name, as written but for NFKC: 有限公司, Co., Ltd.; None without one.

    It stands at the end, perhaps in brackets; 株式会社 and some others may stand in front. A form alone is no name.
    """
    if len(name) > _LONGEST:
        return None
    text = _BLANKS.sub(" ", unicodedata.normalize("NFKC", name)).strip(" ")
    bare = text.rstrip(" )")
    if ending := _ending(bare):
        return ending
    for size in (4, 3):
        if text[:size] in (*BEGINNINGS, *(f"({short})" for short in ABBREVIATED)) and len(bare) > size:
            return text[:size]
    text = text.strip(" ,;()")
    words = _GAPS.sub(" ", _lower(text)).split(" ")
    if count := _form_words(words):
        found = re.search(_WORDS_AT_THE_END.format(count - 1), text)
        form = found[0] if found else ""
        # A Spa is a bath; the Italian form is S.p.A., SpA or SPA.
        return None if form in ("Spa", "spa") else form
    first = text[: len(words[0])]
    return first if len(words) > 1 and words[0].translate(_WITHIN) in HEADS else None


def _ending(bare: str) -> str | None:
    """The ending of a text without the closing bracket."""
    if bare.endswith("厂"):
        # 药厂 and 梦工厂 are short names, 木材加工厂 is not.
        short = len(bare) < 4 or (bare.endswith("工厂") and not bare.endswith("加工厂"))
        return None if short else "厂"
    for ending in ENDINGS_BY_LAST.get(bare[-2:], "").split("|"):
        if not ending or not bare.endswith(ending):
            continue
        before = bare[: -len(ending)]
        if ending.endswith("合伙") and before.endswith("合伙企业("):
            before, ending = before[:-5], f"{before[-5:]}{ending})"
        elif ending.startswith("("):
            ending = f"{ending})"
        elif ending.endswith(("有限公司", "责任公司", "責任公司")):
            for group in ("集团", "集團", "(集团)", "(集團)"):
                if before.endswith(group):
                    before, ending = before[: -len(group)], group + ending
                    break
        return ending if before.strip(" (") else None
    return None


def _form_words(words: Sequence[str]) -> int:
    """How many of the last words, in lower case, are legal forms; one word at least is none."""
    last = len(words)
    for _ in range(_MOST_FORMS):
        found, joined, dotted = 0, "", True
        for size in range(1, min(_MOST_WORDS, last - 1) + 1):
            word = words[last - size]
            joined = word.translate(_WITHIN) + joined
            dotted = dotted and (size == 1 or word.endswith("."))
            kind = FORMS.get(joined)
            if kind and (size == 1 or kind == "p" or (kind == "i" and dotted)):
                found = size
            # Phrases and spaced initials end in a short word or in one of these.
            if size == 1 and len(joined) > 3 and joined not in ("company", "limited"):
                break
        if not found:
            break
        last -= found
    return len(words) - last


def company_place(value: str) -> tuple[str, str] | None:
    """The Chinese place that `value` begins with, without 省, 市 or the like, and what follows; else None.

    Of a province and a place after it, the latter: 广东省深圳市… is 深圳. What follows is empty or two characters long
    at least: 上海滩 begins with no place, nor does 南京东路.
    """
    split = _split(value)
    if split and PLACES[split[0]] == "p" and (finer := _split(split[1])):
        return finer
    return split


def _split(value: str) -> tuple[str, str] | None:
    for length in range(LONGEST_PLACE, 1, -1):
        if (level := PLACES.get(value[:length])) and len(value) >= length:
            suffix = _SUFFIX_OF_PREFECTURE if level == "d" else _SUFFIX
            rest = suffix.sub("", value[length:])
            return None if len(rest) == 1 or _STREET.match(rest) else (value[:length], rest)
    return None


def company_key(name: str) -> str | None:
    """The key under which spellings of one company meet: `core`, or `core|place`; None for blank text.

    Width, case of ASCII letters, blanks, punctuation, kind of brackets, & or "and", and the legal form do not count.
    A Chinese place counts, but not where it stands: in brackets anywhere, else in front. A text of nothing but a
    form or a place is its own key.

    On purpose it knows no pinyin, no translation, no traditional characters, no accents, no abbreviations; it takes
    out no words of trade, no 集团 or 控股 (a group and its companies are several), no 分公司 (nor is a branch its head
    office), no place outside China, none in Latin letters, and none behind the first words without brackets. A last
    word Spa or AS is taken for a form.
    """
    folded = _lower(unicodedata.normalize("NFKC", _SIGNS.sub("", name)))
    places: set[str] = set()
    if len(name) > _LONGEST:
        core = ""
    elif _UNSPACED.search(folded):
        core = _core(folded, places)
    else:
        # Tiffany&Co. is Tiffany & Co.
        words = _GAPS.sub(" ", folded.replace("&", " & ")).strip(" ").split(" ")
        words = words[: len(words) - _form_words(words)]
        if len(words) > 1 and words[0].translate(_WITHIN) in HEADS:
            del words[0]
        core = _SEPARATORS.sub("", "".join(words).replace(*_AMPERSAND))
    if core:
        return "|".join((core, *sorted(places)))
    spelled = _SEPARATORS.sub("", folded.replace(*_AMPERSAND))
    # Of nothing but signs: as it stands.
    return spelled or _lower(unicodedata.normalize("NFKC", _BLANKS.sub("", name))) or None


def _core(folded: str, places: set[str]) -> str:
    """The core of a name of a script without blanks; adds the places to `places`."""
    head, *pieces = _PUNCTUATION.sub("", folded.replace(*_AMPERSAND).translate(_BRACKETS)).split("(")
    core = head
    for piece in pieces:
        inside, _, behind = piece.partition(")")
        split = company_place(inside)
        if split and not split[1]:
            places.add(split[0])
            core += behind
        else:
            core += behind if inside in ABBREVIATED else inside + behind
    core = _DROPPED.sub("", core.replace(")", ""))
    while core.endswith("公司") and core[-3:-2] not in ("", "分", "支", "子"):
        core = core[:-2]
        if core.endswith(("总", "總")) and len(core) > 2:
            core = core[:-1]
    if core.endswith("股份") and len(core) > 3:
        core = core[:-2]
    # With a place in brackets, one in front is part of the name. A key is its own key.
    if "|" not in folded and (split := company_place(core)) and places <= {split[0]}:
        place, rest = split
        if not rest:
            places.clear()
            return place
        places.add(place)
        return rest
    return core


def _lower(text: str) -> str:
    return _UPPER.sub(lambda letters: letters.group().lower(), text)
