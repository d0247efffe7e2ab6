"""Writes the standards country, currency and language: codes of ISO 3166-1, 4217 and 639, names from CLDR.

Run `python scripts/code_lists.py` after an upgrade of the package babel, and review the difference. The codes stand
here; names in English and Chinese, and each language's own, come from Babel's copy of the Unicode CLDR (Unicode
licence).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from dqsql.judges.forms import fold

FOLDER = Path(__file__).parent.parent / "dqsql" / "spec" / "standards"

# ISO 3166-1: alpha-2 and alpha-3 of each country.
COUNTRIES = (
    "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB "
    "BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR "
    "BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR "
    "CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK "
    "FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS "
    "GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN "
    "ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO "
    "LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD "
    "MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER "
    "NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM "
    "PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP "
    "SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF "
    "TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY "
    "UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE "
)
# ISO 4217: currencies in use, without metals, funds of account and test codes.
CURRENCIES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE "
    "CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF "
    "GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR "
    "LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
    "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR "
    "ZMW ZWG "
)
# ISO 639-1.
LANGUAGES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq "
    "sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
# BCP 47: the locales that programs know most.
TAGS = (
    "ar-SA cs-CZ da-DK de-AT de-CH de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX fi-FI fr-CA fr-CH fr-FR he-IL hi-IN "
    "id-ID it-IT ja-JP ko-KR nl-NL no-NO pl-PL pt-BR pt-PT ru-RU sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-HK zh-Hans "
    "zh-Hant zh-SG zh-TW"
)
MORE: dict[str, dict[str, list[str]]] = {
    "country": {
        "CN": [
            "PRC",
            "P.R. China",
            "People's Republic of China",
            "中华人民共和国",
            "中国大陆",
            "大陆",
            "Mainland China",
            "PR China",
            "P.R.C.",
        ],
        "US": ["USA", "U.S.", "U.S.A.", "United States of America", "America", "美利坚合众国"],
        "GB": [
            "UK",
            "U.K.",
            "Great Britain",
            "Britain",
            "United Kingdom of Great Britain and Northern Ireland",
            "大不列颠",
            "大不列颠及北爱尔兰联合王国",
            "England",
            "Scotland",
            "Wales",
            "Northern Ireland",
            "英格兰",
            "苏格兰",
            "威尔士",
            "北爱尔兰",
        ],
        "DE": ["Deutschland"],
        "FR": ["250", "République française"],
        "KR": ["Republic of Korea", "Korea, Republic of", "大韩民国", "大韓民國", "南韩", "南韓"],
        "KP": [
            "DPRK",
            "Democratic People's Republic of Korea",
            "Korea, Democratic People's Republic of",
            "北朝鲜",
            "北韩",
        ],
        "RU": ["Russian Federation", "俄国"],
        "JP": ["日本国"],
        "TW": ["Taiwan", "Taiwan, Province of China", "台湾", "臺灣", "台灣", "中国台湾"],
        "CG": ["Republic of the Congo", "Congo Republic", "Congo (Brazzaville)", "刚果共和国"],
        "CD": [
            "DRC",
            "DR Congo",
            "Democratic Republic of the Congo",
            "Congo, The Democratic Republic of the",
            "Congo (Kinshasa)",
            "刚果民主共和国",
        ],
        "BN": ["Brunei Darussalam"],
        "BO": ["Bolivia, Plurinational State of"],
        "BQ": ["Bonaire, Sint Eustatius and Saba"],
        "CV": ["Cabo Verde"],
        "FK": ["Falkland Islands (Malvinas)"],
        "FM": ["Micronesia, Federated States of"],
        "GM": ["The Gambia"],
        "BS": ["The Bahamas"],
        "HM": ["Heard Island and McDonald Islands"],
        "IR": ["Iran, Islamic Republic of"],
        "LA": ["Lao People's Democratic Republic", "Lao PDR"],
        "MD": ["Moldova, Republic of"],
        "MF": ["Saint Martin (French part)"],
        "MK": ["Macedonia"],
        "PN": ["Pitcairn"],
        "PS": ["Palestine", "State of Palestine", "Palestine, State of", "巴勒斯坦"],
        "SH": ["Saint Helena, Ascension and Tristan da Cunha"],
        "SK": ["Slovak Republic"],
        "SX": ["Sint Maarten (Dutch part)"],
        "SY": ["Syrian Arab Republic"],
        "SZ": ["Swaziland"],
        "TL": ["East Timor"],
        "TZ": ["Tanzania, United Republic of"],
        "UM": ["United States Minor Outlying Islands"],
        "VE": ["Venezuela, Bolivarian Republic of"],
        "VG": ["Virgin Islands, British"],
        "VI": ["Virgin Islands, U.S."],
        "HK": ["Hong Kong", "HongKong", "香港", "中国香港", "Hong Kong SAR"],
        "MO": ["Macau", "Macao", "澳门", "澳門", "中国澳门", "Macao SAR"],
        "AE": ["UAE", "阿联酋"],
        "SA": ["KSA", "沙特"],
        "CZ": ["Czech Republic"],
        "NL": ["Holland", "The Netherlands"],
        "CH": ["Schweiz", "Suisse"],
        "AT": ["Österreich"],
        "VN": ["Viet Nam"],
        "TR": ["Turkey"],
        "CI": ["Ivory Coast"],
        "MM": ["Burma", "Myanmar"],
        "VC": ["Saint Vincent and the Grenadines"],
        "VA": ["Holy See", "Holy See (Vatican City State)", "Vatican"],
    },
    "currency": {
        "CNY": ["RMB", "人民币", "人民幣", "人民币元", "CNH", "元", "Renminbi", "Yuan", "Yuan Renminbi"],
        "USD": ["美元", "US$", "美金", "US dollars"],
        "EUR": ["€", "欧元", "歐元", "Euros"],
        "GBP": ["£", "英镑", "Pound sterling", "Sterling"],
        "INR": ["₹"],
        "KRW": ["₩", "韩元"],
        "JPY": ["日元", "日圆", "日圓", "Yen"],
        "HKD": ["HK$", "港元", "港币", "港幣"],
        "TWD": ["NT$", "新台币", "台币"],
        "RUB": ["₽", "卢布"],
        "SGD": ["S$", "新加坡元"],
        "AUD": ["A$", "澳元"],
        "CAD": ["C$", "加元"],
        "CHF": ["SFr.", "瑞士法郎", "瑞郎"],
        "BRL": ["R$"],
        "ILS": ["₪", "New Israeli Sheqel"],
        "NGN": ["₦", "Naira"],
        "PHP": ["₱"],
        "PLN": ["Zloty", "zł"],
        "THB": ["Baht"],
        "TRY": ["₺"],
        "UAH": ["₴", "Hryvnia"],
        "VND": ["₫", "Dong"],
        "ZAR": ["Rand"],
        "IDR": ["Rupiah"],
        "HUF": ["Forint"],
        "KZT": ["₸", "Tenge"],
    },
    "language": {
        "zh": ["中文", "汉语", "漢語", "华语", "Mandarin", "Chinese", "普通话", "国语"],
        "zh-Hans": ["简体中文", "简体", "Simplified Chinese", "Chinese (Simplified)"],
        "zh-Hant": ["繁体中文", "繁體中文", "繁体", "繁體", "Traditional Chinese", "Chinese (Traditional)"],
        "en": ["英文", "英语"],
        "ja": ["日文", "日语"],
        "ko": ["韩文", "韩语"],
        "no": ["Norwegian"],
        "fr": ["法文"],
        "de": ["德文"],
        "es": ["西班牙文", "西语"],
        "ru": ["俄文"],
        "fa": ["Farsi"],
        "tl": ["tgl"],
        "tw": ["twi"],
    },
}
HEADS = {
    "country": """\
title: {en: Country, zh: 国家或地区}
description: {en: 'A country as its two-letter code; names in English and Chinese become the code', zh: 国家或地区的两位代码；中英文名称自动转为代码}
unchecked:
  en: >-
    Names that more than one country has, such as Congo and Korea, stay as they are and are refused, like withdrawn codes
    (SU) and numbers without their zeros (36). NA is Namibia, N/A is missing
  zh: 有歧义的名称（如 Congo、Korea）保持原样且不接受，已废止的代码（SU）和缺前导零的数字（36）亦然。NA 是纳米比亚，N/A 视为缺失
type: text
source: 'ISO 3166-1 alpha-2; alpha-3, numbers and names from %s'
normalize: [nfkc, trim, squeeze, tighten, one_of]
example: CN
examples: [cn, CHN, '156', China, 中国, 中國, 'U.S.A.', ＤＥ, NA, Namibia, "Côte d'Ivoire"]
wrong: [XX, Atlantis, 中土, Congo, Korea, SU, '36']
""",
    "currency": """\
title: {en: Currency, zh: 币种}
description: {en: 'A currency as its three-letter code; names and symbols that mean one currency only become the code', zh: 币种的三位代码；无歧义的名称与符号自动转为代码}
unchecked:
  en: 'What means several, such as $, ¥ and dollar, stays as it is and is refused, like withdrawn codes (DEM), metals and numbers (156)'
  zh: 有歧义的写法（如 $、¥、dollar）保持原样且不接受，已废止的代码（DEM）、贵金属和数字代码（156）亦然
type: text
source: 'ISO 4217; names from %s'
normalize: [nfkc, trim, squeeze, tighten, one_of]
example: CNY
examples: [cny, RMB, 人民币, €, US Dollar]
wrong: [$, ¥, dollar, XXX, DEM]
""",
    "language": """\
title: {en: Language, zh: 语言}
description: {en: 'A language as its two-letter code, or as one of the common tags such as zh-CN; names become the code', zh: 语言的两位代码，或 zh-CN 等常用标签；语言名称自动转为代码}
unchecked:
  en: Languages without a two-letter code and tags beyond the common ones are refused, like withdrawn codes (iw). na is Nauru, NA is missing
  zh: 没有两位代码的语言、常用之外的标签和已废止的代码（iw）不接受。na 是瑙鲁语，NA 视为缺失
type: text
source: 'ISO 639-1, ISO 639-2, BCP 47; names from %s'
normalize: [nfkc, trim, squeeze, tighten, one_of]
example: zh-CN
examples: [ZH-cn, English, eng, ger, 中文, Deutsch, 日本語, na]
wrong: [xx, Klingon, zh-XX, iw]
""",
}


def respelled(name: str) -> Iterator[str]:
    """A country's English name as people type it: "and" for &, Saint for St., no accents, a straight apostrophe."""
    plain = name.replace("’", "'")
    bare = "".join(part for part in unicodedata.normalize("NFD", plain) if not unicodedata.combining(part))
    for text in (plain, bare):
        yield from (text, text.replace("&", "and"), text.replace("St. ", "Saint "))
        yield text.replace("&", "and").replace("St. ", "Saint ")
        if "and South" in text.replace("&", "and"):
            yield text.replace("&", "and the")


def names(kind: str) -> Iterator[tuple[str, list[str]]]:
    """Every code of a list with what else it is called."""
    english, chinese, traditional = Locale("en"), Locale("zh"), Locale("zh_Hant")
    if kind == "country":
        numbers = {of[0]: key for key, of in get_global("territory_aliases").items() if key.isdigit() and len(of) == 1}
        for pair in COUNTRIES.split():
            code, three = pair[:2], pair[2:]
            called = [tongue.territories.get(code, "") for tongue in (english, chinese, traditional)]
            yield code, [three, numbers.get(code, ""), *called, *respelled(called[0])]
    elif kind == "currency":
        for code in CURRENCIES.split():
            yield code, [english.currencies.get(code, ""), chinese.currencies.get(code, "")]
    else:
        known = set(locale_identifiers())
        threes: dict[str, list[str]] = {}
        for key, of in get_global("language_aliases").items():
            # Of Tagalog and Twi, CLDR says Filipino and Akan.
            if len(key) == 3 and len(of) == 2 and key not in ("tgl", "twi"):
                threes.setdefault(of, []).append(key)
        for code in LANGUAGES.split():
            own = Locale(code).languages.get(code, "") if code in known else ""
            called = [english.languages.get(code, ""), chinese.languages.get(code, ""), own]
            yield code, [*called, *sorted(threes.get(code, ()))]
        for tag in TAGS.split():
            yield tag, [tag.replace("-", "_")]


def standard(kind: str) -> str:
    """The text of a standard's file."""
    given = {code: [*(name for name in some if name), *MORE[kind].get(code, ())] for code, some in names(kind)}
    codes = {fold(code): code for code in given}
    meanings: dict[str, set[str]] = {}
    for code, some in given.items():
        for name in some:
            meanings.setdefault(fold(name), set()).add(code)
    synonyms = {}
    for code, some in sorted(given.items()):
        once = {fold(name): name for name in some if len(meanings[fold(name)]) == 1 and fold(name) not in codes}
        if once:
            synonyms[code] = list(once.values())
    lines = [f"# Made by `python scripts/code_lists.py` from Babel {version('babel')}."]
    lines += [(HEADS[kind] % f"CLDR, by Babel {version('babel')}").rstrip(), "one_of:"]
    lines += [f"  values: {json.dumps(sorted(given), ensure_ascii=False)}", "  synonyms:"]
    lines += [f"    {json.dumps(code)}: {json.dumps(some, ensure_ascii=False)}" for code, some in synonyms.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for kind in HEADS:
        (FOLDER / f"{kind}.yml").write_text(standard(kind), "utf-8")
