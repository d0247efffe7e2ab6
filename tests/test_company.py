"""`dq.company_form`, `dq.company_key` and their Python twins: truth tables, disguises, and both languages alike."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from itertools import combinations

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dqsql.judges import company
from dqsql.judges.company import company_form, company_key, company_place
from dqsql.judges.forms import BLANKS
from dqsql.resources import folder
from tests.support import Connection

# By legal form: registered names that end (or begin) in it.
REGISTERED = {
    "有限公司": """
        华为技术有限公司|小米科技有限公司|上海示例科技有限公司|XX科技（上海）有限公司|北京三快在线科技有限公司|3M中国有限公司|大疆创新科技有限公司
        深圳市腾讯计算机系统有限公司|阿里巴巴（中国）网络技术有限公司|百度在线网络技术（北京）有限公司|杭州娃哈哈宏振饮料有限公司|无锡华润微电子有限公司
        测试仪器有限公司|上海市场营销策划有限公司|香港中华煤气有限公司|台湾積體電路製造股份小有限公司|上海 ＸＸ 科技 有限公司|某某商贸有限公司
        北京字节跳动科技有限公司|老北京布鞋有限公司|上海上海人家餐饮管理有限公司|A&B贸易有限公司|乐高玩具制造（嘉兴）有限公司
    """,
    "有限责任公司": """
        中国铁路通信信号上海工程局有限责任公司|四川长虹电器有限责任公司|兰州金川有限责任公司|中国证券登记结算有限责任公司|北京示例物业有限责任公司
        云南白药大药房有限责任公司|内蒙古示例乳业有限责任公司
    """,
    "股份有限公司": """
        中国平安保险股份有限公司|贵州茅台酒股份有限公司|招商银行股份有限公司|万科企业股份有限公司|北京京东方科技股份有限公司|海尔智家股份有限公司
        台灣積體電路製造股份有限公司|中国国际航空股份有限公司|浙江大华技术股份有限公司|宁德时代新能源科技股份有限公司
    """,
    "集团有限公司": """
        海尔集团有限公司|中国移动通信集团有限公司|华润（集团）有限公司集团有限公司|国家电网集团有限公司|浙江吉利控股集团有限公司|上海建工集团有限公司
    """,
    "(集团)有限公司": "华润（集团）有限公司|香港示例(集团)有限公司|光大 （集团）有限公司",
    "集团股份有限公司": "上海汽车集团股份有限公司|新希望集团股份有限公司|苏宁易购集团股份有限公司|广州汽车集团股份有限公司",
    "(集团)股份有限公司": "上海机电（集团）股份有限公司|中国建材(集团)股份有限公司",
    "有限責任公司": "示例貿易有限責任公司",
    "总公司": "中国船舶工业总公司|中国石油天然气总公司|上海市粮油总公司",
    "集团公司": "中国核工业集团公司|鞍山钢铁集团公司",
    "股份合作公司": "深圳市示例村股份合作公司",
    "分公司": "上海示例科技有限公司北京分公司|中国移动通信集团江苏有限公司苏州分公司|中国人寿保险股份有限公司上海市分公司",
    "支公司": "中国人民财产保险股份有限公司昆山支公司",
    "支行": "招商银行股份有限公司上海陆家嘴支行|中国工商银行股份有限公司昆山支行",
    "分行": "中国银行股份有限公司上海市分行",
    "合伙企业": "宁波示例股权投资合伙企业|上海示例管理咨询合伙企业",
    "合伙企业(有限合伙)": "深圳示例创业投资合伙企业（有限合伙）|宁波梅山示例投资合伙企业(有限合伙)|嘉兴示例股权投资合伙企业（有限合伙）",
    "合伙企业(普通合伙)": "海口示例咨询合伙企业（普通合伙）",
    "合伙企业(特殊普通合伙)": "示例税务师合伙企业（特殊普通合伙）",
    "特殊普通合伙": "立信会计师事务所（特殊普通合伙）|天健会计师事务所(特殊普通合伙)|普华永道中天会计师事务所 （特殊普通合伙）",
    "有限合伙": "上海示例投资中心（有限合伙）|苏州示例创业投资中心(有限合伙)",
    "有限合伙企业": "北京示例有限合伙企业",
    "个体工商户": "昆山市示例便利店（个体工商户）|义乌市示例饰品商行(个体工商户)",
    "个人独资企业": "上海示例个人独资企业",
    "事务所": "北京市金杜律师事务所|上海示例会计师事务所|示例建筑设计事务所",
    "工作室": "上海示例影视文化工作室|东阳示例影视工作室",
    "合作社": "寿光市示例蔬菜专业合作社|示例农机合作社",
    "联合社": "示例县粮食联合社",
    "厂": "上海第一钢铁厂|昆山市示例五金厂|温岭市示例鞋厂|木材加工厂|大连机床厂|义乌示例服装加工厂",
    "商店": "昆明市示例百货商店|友谊商店",
    "书店": "新华书店|西单图书大厦书店",
    "药店": "老百姓示例药店",
    "便利店": "昆山市玉山镇示例便利店",
    "小吃店": "李记沙县小吃店|长沙示例小吃店",
    "烟酒店": "昆山开发区示例烟酒店",
    "水果店": "成都示例水果店",
    "五金店": "东莞示例五金店",
    "餐馆": "广州示例餐馆",
    "经营部": "义乌市示例日用品经营部|深圳市示例电子经营部",
    "经销部": "西安示例建材经销部",
    "门市部": "石家庄示例门市部",
    "服务部": "重庆示例信息服务部",
    "维修部": "武汉示例家电维修部",
    "商行": "台北示例商行|广州示例商行|示例贸易商行",
    "车行": "南通示例车行",
    "服务中心": "上海示例家政服务中心",
    "咨询中心": "深圳示例企业管理咨询中心",
    "分店": "昆明示例药房分店",
    "办事处": "示例公司驻北京办事处",
    "代表处": "示例株式会社上海代表处",
    "株式会社": "ソニー株式会社|株式会社ソニー|トヨタ自動車株式会社|任天堂株式会社|株式会社日立製作所|㍿示例|株式会社 良品計画",
    "有限会社": "有限会社示例商店街|示例有限会社",
    "合同会社": "合同会社示例|Google合同会社|アマゾンジャパン合同会社",
    "(株)": "(株)ソニー|ソニー（株）|㈱ソニー|示例㈱",
    "(有)": "㈲示例",
    "주식회사": "삼성전자주식회사|주식회사 카카오",
    "GmbH": "Robert Bosch GmbH|Müller Maschinenbau GmbH|Beispiel GmbH|(Beispiel) GmbH",
    "GmbH & Co. KG": "Schwarz GmbH & Co. KG|Müller & Söhne GmbH & Co. KG",
    "KG": "Beispiel Handels KG",
    "AG": "Siemens AG|Bayer AG|Deutsche Bank AG|Nestlé AG",
    "SE": "SAP SE|BASF SE|Allianz SE",
    "KGaA": "Henkel KGaA",
    "AG & Co. KGaA": "Henkel AG & Co. KGaA",
    "e.K.": "Max Beispiel e.K.",
    "Ltd": "Rolls-Royce Ltd|Acme Ltd|Arm Holdings Ltd|Acme (UK) Ltd",
    "Ltd.": "Infosys Ltd.|Acme, Ltd.|Arup Group, Ltd.",
    "Limited": "Tesco Stores Limited|Tencent Holdings Limited|Alibaba Group Holding Limited",
    "LTD": "ACME LTD",
    "ltd": "acme ltd",
    "Co., Ltd.": "Shanghai Electric Co., Ltd.|Acme (China) Co., Ltd.|Huawei Technologies Co., Ltd.|Samsung Electronics Co., Ltd.",
    "CO LTD": "SHANGHAI ELECTRIC CO LTD",
    "Co.,Ltd": "Zhejiang Dahua Technology Co.,Ltd|Suzhou Beispiel Co.,Ltd",
    "Co.Ltd": "Shenzhen Example Co.Ltd",
    "Company Limited": "Kweichow Moutai Company Limited",
    "Public Limited Company": "Example Public Limited Company",
    "PLC": "Barclays PLC",
    "plc": "Diageo plc|Unilever plc",
    "LLC": "Waymo LLC|Google LLC",
    "L.L.C.": "Example Trading L.L.C.",
    "LLP": "Ernst & Young LLP|Clifford Chance LLP",
    "LP": "Bloomberg LP",
    "Inc": "Apple Inc|Tesla Inc",
    "Inc.": "Amazon.com, Inc.|Meta Platforms, Inc.|Apple Inc.",
    "Incorporated": "Qualcomm Incorporated",
    "Corp": "Oracle Corp",
    "Corp.": "Intel Corp.",
    "Corporation": "Microsoft Corporation|Toyota Motor Corporation|Acme Corporation",
    "Company": "The Coca-Cola Company|Ford Motor Company|The Walt Disney Company",
    "& Co.": "Tiffany & Co.|Merck & Co.",
    "& Co., Inc.": "Merck & Co., Inc.",
    "Pty Ltd": "BHP Billiton Pty Ltd|Atlassian Pty Ltd",
    "Pty. Ltd.": "Example Pty. Ltd.",
    "Pte. Ltd.": "Grab Holdings Pte. Ltd.|Shopee Singapore Pte. Ltd.",
    "Pte Ltd": "Sea Example Pte Ltd",
    "Pvt. Ltd.": "Flipkart India Pvt. Ltd.",
    "Private Limited": "Tata Consultancy Private Limited",
    "Sdn Bhd": "Petronas Dagangan Sdn Bhd",
    "Sdn. Bhd.": "Example Trading Sdn. Bhd.",
    "Bhd": "Maybank Bhd",
    "S.A.": "TotalEnergies S.A.|Nestlé S.A.|L'Oréal S.A.",
    "SA": "Air France SA|LVMH SA|CGT Industrie SA",
    "S. A.": "Ejemplo S. A.",
    "S.A. de C.V.": "Cemex S.A. de C.V.",
    "SA de CV": "Grupo Bimbo SA de CV",
    "S. de R.L. de C.V.": "Ejemplo S. de R.L. de C.V.",
    "SARL": "Boulangerie Dupont SARL",
    "S.à r.l.": "Exemple Luxembourg S.à r.l.",
    "SAS": "Carrefour France SAS|Dupont et Fils SAS",
    "S.p.A.": "Ferrari S.p.A.|Eni S.p.A.",
    "SpA": "Barilla SpA",
    "SPA": "FERRARI SPA",
    "S.r.l.": "Esempio S.r.l.",
    "srl": "esempio srl",
    "S.L.": "Ejemplo Comercial S.L.",
    "Ltda.": "Exemplo Comércio Ltda.",
    "S/A": "Banco do Brasil S/A",
    "Lda": "Exemplo Lda",
    "B.V.": "Philips Nederland B.V.",
    "BV": "Booking.com BV",
    "N.V.": "ASML Holding N.V.",
    "NV": "Heineken NV",
    "Oy": "Rovio Entertainment Oy|Kone Oy",
    "Oyj": "Nokia Oyj",
    "AB": "Volvo AB|IKEA of Sweden AB",
    "A/S": "LEGO System A/S|Carlsberg A/S",
    "ApS": "Eksempel ApS",
    "AS": "Equinor AS",
    "ASA": "Equinor ASA",
    "Kft": "Példa Kft",
    "Kft.": "Példa Kereskedelmi Kft.",
    "Zrt.": "Példa Zrt.",
    "s.r.o.": "Škoda Auto s.r.o.|Příklad s.r.o.",
    "spol. s r.o.": "Příklad spol. s r.o.",
    "a.s.": "ČEZ a.s.|Škoda Auto a.s.",
    "Sp. z o.o.": "Przykład Sp. z o.o.|Allegro Sp. z o.o.",
    "sp. z o.o.": "Przykład sp. z o.o.",
    "d.o.o.": "Primer d.o.o.",
    "OÜ": "Näide OÜ",
    "UAB": "UAB Pavyzdys|Pavyzdys UAB",
    "SIA": "SIA Piemērs",
    "PT": "PT Astra International",
    "Tbk": "PT Astra International Tbk",
    "ООО": "ООО Ромашка|ООО «Ромашка»",
    "K.K.": "Sony K.K.|Nintendo K.K.",
    "KK": "Apple Japan KK",
    "A.Ş.": "Türk Hava Yolları A.Ş.",
}  # fmt: skip
FORM_OF = {
    name.strip(): form for form, names in REGISTERED.items() for line in names.splitlines() for name in line.split("|")
    if name.strip()
}  # fmt: skip

# Short forms, brands, authorities, forms by themselves.
BARE = """
    华为|小米|腾讯|阿里巴巴|百度|京东|美团|字节跳动|上海XX科技|上海示例科技|北京示例信息技术|无锡华润|海尔集团|海尔|格力电器|美的集团|万科|比亚迪|吉利汽车
    中国银行|招商银行|中国工商银行|中国移动|中国电信|国家电网|中石化|中国石化|海南航空|南方航空|东方航空|中国平安|贵州茅台|五粮液|上海|上海市|北京|有限公司
    股份有限公司|（有限公司）|(株)|株式会社|有限责任公司|公司|某某公司|测试公司|上海XX公司|示例科技公司|贸易公司|集团|厂|药厂|工厂|梦工厂|红星工厂|小厂|红厂
    北京饭店|如家酒店|锦江之星酒店|希尔顿酒店|七天连锁酒店|上海环球金融中心|数据中心|研发中心|国贸中心|会展中心|万象城|银泰百货|永辉超市|华联超市|盒马鲜生
    复旦大学|清华大学|北京协和医院|上海市第一人民医院|中国科学院|上海市政府|南京东路|上海科技馆|国家图书馆|博物馆|市场部|采购部|技术部|王总|张三|李四
    ソニー|トヨタ自動車|任天堂|ユニクロ|良品計画|삼성전자|카카오|股份|上海股份|有限|科技有限|合伙|企业|万科企业|示例企业|深圳企业|行|商|店|馆|部
    Huawei|Shanghai Electric|Apple|Google|Tesla|Meta|Amazon.com|Microsoft|3M|IBM|Acme|Test Rite|Marks and Spencer|Marks & Spencer|H&M|AT&T|Rolls-Royce
    Bosch|Siemens|Volkswagen|BMW|Mercedes-Benz|Nestlé|L'Oréal|Deutsche Bank|Deutsche Bahn|Müller & Söhne|SAP|BASF|Airbus|Lego|Ikea|Volvo|Nokia|Kone|Ltd
    Ltd.|Inc.|GmbH|LLC|S.A.|A/S|KK|PT|Serenity Spa|day spa|Thermal Spa|Tencent Holdings|Alibaba Group|Limitedless|Incognito|Corpus|Coach|Costco|Cohen
    Aglow|Solvay|Vinci|Tesco|Zinc|Salt|Basin|Ebay|U.S.A.|Made in U.S.A.|Bank of China|China Mobile|Air China|China Southern|Acme China|Acme (China)
    Harvard University|University of Oxford|World Health Organization|Greenpeace|Red Cross|Acme, London|Acme - Paris|Acme UK|Acme No. 1|Limited Brands
    Corporation Street Cafe|Incubator|Company of Heroes|Ltd Edition Shop|Trader Joe's|McDonald's|7-Eleven|PTT|Ooonline|Uabank|ООО|Ромашка|Яндекс|Газпром
"""  # fmt: skip
SHORT = sorted({name.strip() for line in BARE.splitlines() for name in line.split("|") if name.strip()})

# Each line: spellings of one company, which is another one than that of any other line.
MEET = """
    上海XX科技|上海XX科技有限公司|上海ＸＸ科技（有限公司）|XX科技（上海）有限公司|上海市XX科技有限公司|xx科技(上海市)有限公司|上海XX科技股份有限公司|上海 XX 科技有限责任公司|上海XX科技公司|【上海】XX科技|XX科技有限公司（上海）
    北京XX科技有限公司|XX科技（北京）有限公司|北京市XX科技|XX科技(北京)
    XX科技有限公司|XX科技|ＸＸ科技股份有限公司|xx科技公司|「XX科技」有限公司
    XX科技（中国）有限公司|XX科技中国有限公司
    上海XX科技集团有限公司|上海XX科技（集团）有限公司|上海XX科技集团|XX科技集团（上海）股份有限公司|上海XX科技集团公司
    上海XX科技有限公司北京分公司|上海XX科技股份有限公司北京分公司|上海XX科技（北京分公司）
    深圳市大疆创新科技有限公司|广东省深圳市大疆创新科技有限公司|大疆创新科技（深圳）有限公司|深圳大疆创新科技|广东深圳大疆创新科技有限公司
    无锡华润|无锡市华润有限公司|江苏无锡华润|江苏省无锡市华润有限公司|华润（无锡）有限公司
    华润|华润有限公司|华润公司
    华润集团|华润（集团）有限公司|华润集团有限公司
    海南航空|海南航空股份有限公司|海南省航空有限公司
    中国银行|中国银行股份有限公司
    中国石化|中国石化总公司|中国石化股份有限公司
    上海|上海有限公司|上海市|（上海）
    海南|海南省
    有限公司|（有限公司）|有 限 公 司
    股份有限公司
    上海市场营销策划有限公司|市场营销策划（上海）有限公司|上海市市场营销策划有限公司
    上海市政工程设计有限公司|上海市市政工程设计有限公司|市政工程设计（上海）
    南京东路百货|南京东路百货有限公司
    南京百货有限公司|百货（南京）
    上海南京路步行街管理有限公司|上海市南京路步行街管理
    上海滩|上海滩有限公司
    阿里巴巴（中国）网络技术有限公司|阿里巴巴中国网络技术有限公司
    阿里巴巴|阿里巴巴有限公司
    阿里巴巴（杭州）有限公司|杭州阿里巴巴
    吉林市大药房|吉林省吉林市大药房有限公司|吉林大药房
    延边朝鲜族自治州示例有限公司|延边示例|延边州示例公司
    内蒙古示例有限公司|内蒙古自治区示例|示例（内蒙古）有限公司
    新疆维吾尔自治区示例有限公司|新疆示例
    新疆示例银行|新疆示例银行股份有限公司
    大兴安岭地区示例林业有限公司|大兴安岭示例林业
    锡林郭勒盟示例牧业|锡林郭勒示例牧业有限公司
    海西蒙古族藏族自治州示例矿业|海西示例矿业有限公司
    香港示例有限公司|示例（香港）有限公司|香港特别行政区示例有限公司
    张家口示例|示例（张家口）|张家口市示例
    张家港示例|张家港市示例有限公司
    张家食品|张家食品有限公司
    上海盟友科技有限公司|盟友科技（上海）
    广东省心科技有限公司|省心科技（广东）有限公司
    义乌市示例商行|义乌示例商行（个体工商户）
    宁波示例投资合伙企业（有限合伙）|宁波示例投资|宁波市示例投资合伙企业
    宁波示例投资中心（有限合伙）|宁波示例投资中心
    立信会计师事务所（特殊普通合伙）|立信会计师事务所
    上海第一钢铁厂|上海市第一钢铁厂
    上海第一钢铁|上海第一钢铁有限公司
    东兴贸易（上海）有限公司|上海东兴贸易有限公司
    北京烤鸭（上海）有限公司|上海北京烤鸭有限公司
    A&B贸易有限公司|A and B贸易公司|Ａ＆Ｂ贸易
    ソニー株式会社|株式会社ソニー|（株）ソニー|ソニー㈱|㈱ソニー|株式会社 ソニー|ソニー
    良品計画|株式会社良品計画|株式会社　良品計画
    日本マイクロソフト株式会社|日本・マイクロソフト（株）
    삼성전자|삼성전자주식회사|(주)삼성전자|삼성전자 주식회사
    Shanghai Electric Co., Ltd.|SHANGHAI ELECTRIC CO LTD|Shanghai Electric|Ｓｈａｎｇｈａｉ Electric Co.,Ltd|shanghai electric limited|Shanghai  Electric Co.Ltd.|Shanghai-Electric (Co., Ltd.)
    Procter & Gamble|Procter and Gamble Co.|PROCTER&GAMBLE|The Procter|Procter & Gamble Company
    Tiffany & Co.|Tiffany|Tiffany&Co.|Tiffany and Company|TIFFANY  &  CO
    Merck & Co., Inc.|Merck|Merck KGaA
    Amazon.com, Inc.|Amazon.com|AMAZON COM INC
    Acme|Acme Inc|ACME LLC|Acme GmbH|Acme, Inc.|“Acme” Ltd|Acme™|Acme® Corp.|acme pty. ltd.|Acme S. A.|Acme S.A. de C.V.|Acme Public Limited Company|Acme Sp. z o. o.
    Acme China|Acme (China) Co., Ltd.|Acme China Ltd
    Müller & Söhne|Müller & Söhne GmbH & Co. KG|Müller and Söhne GmbH
    Muller|Muller GmbH
    L'Oréal S.A.|L’Oréal|L Oréal SA
    Rolls-Royce|Rolls Royce Ltd
    Ferrari|Ferrari S.p.A.|Ferrari SPA|Ferrari SpA
    LEGO System A/S|Lego System AS|LEGO SYSTEM
    Philips|Philips N.V.|Philips NV|PHILIPS B.V.
    PT Astra International Tbk|P.T. Astra International|Astra International
    ООО «Ромашка»|Ромашка|ООО Ромашка
    Sony|Sony Corporation|Sony K.K.|Sony株式会社|㈱Sony
    Disney|Disney Inc.
    Disney+|Disney+ Inc.
    Ltd|LTD.|ltd
    Co Ltd|co
    C++ Shop|C++ Shop Ltd
    C Shop|C Shop GmbH
    ???|？？？
    &|＆|and
"""  # fmt: skip
# Two lines of the table above meant as one company; written there for what must not meet.
ODD = ("The Procter",)
COMPANIES = [
    [name.strip() for name in line.split("|") if name.strip() and name.strip() not in ODD]
    for line in MEET.splitlines()
    if line.strip()
]

# What the key takes for one company or for two, though a person may not.
KNOWN_DIFFERENCES = [
    ("Serenity Spa", "Serenity", True, "written without its stops, S.p.A. is the word"),
    ("上海XX科技有限公司", "上海XX科技股份有限公司", True, "a legal form says nothing of who it is"),
    ("大学（中山）", "中山大学", True, "a university's place may be its name"),
    ("The Boeing Company", "Boeing", False, "articles are words of a name"),
    ("Shanghai Electric", "上海电气", False, "nothing is translated"),
    ("臺北示例有限公司", "台北示例有限公司", False, "traditional characters are other characters"),
    ("Nestlé", "Nestle", False, "accents count"),
    ("海尔集团有限公司", "海尔有限公司", False, "a group and its companies are several"),
    (
        "XX科技上海有限公司",
        "上海XX科技有限公司",
        False,
        "老北京 ends in a place, too: in the middle, only brackets tell",
    ),
    ("上海浦东XX有限公司", "XX（浦东）有限公司", False, "districts are not on the list"),
    ("广东XX（深圳）有限公司", "深圳XX有限公司", False, "with a place in brackets, one in front is part of the name"),
]

ALPHABET = [
    *"ＸxXaAsS12 .,&()（）|【】「」-/'’·\u3000\u200b\u00a0\t\n厂店市省州盟集团公司有限合伙株㈱㍿ー々é★™´",
    "有限公司", "股份有限公司", "（集团）", "(集团)", "集团", "责任", "（有限合伙）", "合伙企业", "公司", "总公司", "分公司", "株式会社",
    "上海", "上海市", "（北京）", "广东省", "深圳", "市场", "张家", "张家口", "南京东路", "吉林", "延边朝鲜族自治州", "内蒙古", "自治区",
    "工厂", "加工厂", "便利店", "中心", " Co., Ltd.", " Ltd", " GmbH", " & Co", " and ", " S.A.", " S. A.", " de C.V.", " Spa",
    " z o.o.", " Sp.", "PT ", "ООО ", " Inc", " Public Limited Company", "주식회사", "(주)", " à r.l.", "𠮷", "𝐀", "ﬁ",
]  # fmt: skip


def install(connection: Connection) -> None:
    connection.execute("set search_path = pg_catalog, pg_temp; create schema dq")
    for path in sorted((folder("sql") / "runtime").glob("*.sql")):
        connection.execute(path.read_text("utf-8"))


def told(connection: Connection, function: str, values: Iterable[str]) -> dict[str, str | None]:
    rows = connection.execute(f"select v, dq.{function}(v) from unnest(%s::text[]) as v", (list(values),))
    return dict(rows.fetchall())


def sql() -> str:
    return (folder("sql") / "runtime" / "13_company.sql").read_text("utf-8")


def test_a_registered_name_ends_in_its_legal_form() -> None:
    assert {name: company_form(name) for name in FORM_OF} == FORM_OF
    assert len(FORM_OF) > 200


def test_a_short_form_has_none() -> None:
    assert {name: form for name in SHORT if (form := company_form(name))} == {}
    assert len(SHORT) > 200


def test_spellings_of_one_company_meet_and_companies_do_not() -> None:
    keys = {line[0]: {company_key(name) for name in line} for line in COMPANIES}
    assert {name: found for name, found in keys.items() if len(found) != 1} == {}
    for (one, first), (other, second) in combinations(keys.items(), 2):
        assert first != second, (one, other)
    assert sum(map(len, COMPANIES)) > 200


def test_shape_of_keys() -> None:
    assert company_key("XX科技（上海）有限公司") == "xx科技|上海"
    assert company_key("海南航空") == "航空|海南"
    assert company_key("中国银行") == "中国银行"
    assert company_key("有限公司") == "有限公司"
    assert company_key("Shanghai Electric Co., Ltd.") == "shanghaielectric"
    assert company_key("示例（北京）（上海）有限公司") == "示例|上海|北京"


@pytest.mark.parametrize("blank", ["", " ", "\u3000\t\u200b", "\u2800"])
def test_blank_text_has_no_key(blank: str) -> None:
    assert company_key(blank) is None
    assert company_form(blank) is None


@pytest.mark.parametrize(("one", "other", "same", "reason"), KNOWN_DIFFERENCES)
def test_known_differences(one: str, other: str, same: bool, reason: str) -> None:
    assert (company_key(one) == company_key(other)) is same, reason


def test_every_place_counts_wherever_it_stands() -> None:
    for place in company.PLACES:
        key = f"示例科技|{place}"
        spellings = (f"{place}示例科技有限公司", f"示例科技（{place}）有限公司", f"示例科技有限公司({place})")
        assert [company_key(name) for name in spellings] == [key] * 3
        if not place.endswith("市"):
            assert company_key(f"{place}市示例科技") == key


def test_no_place_begins_another_one_of_three_characters_or_more() -> None:
    # The database looks up two characters first, and longer names only where those are no place.
    assert not [place for place in company.PLACES if any(p != place and p.startswith(place) for p in company.PLACES)]


def test_a_key_is_its_own_key() -> None:
    names = [*FORM_OF, *SHORT, *(name for line in COMPANIES for name in line)]
    keys = [key for name in names if (key := company_key(name))]
    assert [key for key in keys if company_key(key) != key] == []


@given(st.data())
def test_disguises_leave_the_key_unchanged(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([name for line in COMPANIES for name in line]))
    wide = data.draw(st.booleans())
    disguised = ""
    for place, character in enumerate(name, 1):
        if wide and "!" <= character <= "~":
            disguised += chr(ord(character) + 0xFEE0)
        elif "a" <= character <= "z" and data.draw(st.booleans()):
            disguised += character.upper()
        else:
            disguised += character
        # Between Latin words only, where a blank is one already.
        if character == " " or character > "\u2e7f" or place == len(name):
            disguised += data.draw(st.sampled_from(["", " ", "\u3000", "\u200b ", "\t"]))
    if data.draw(st.booleans()):
        disguised = disguised.translate(str.maketrans("（）", "【】"))
    assert company_key(data.draw(st.sampled_from(["", " ", "\u3000"])) + disguised) == company_key(name)


@pytest.mark.bare
def test_tables_agree_with_the_database(postgresql: Connection) -> None:
    install(postgresql)
    names = {
        *FORM_OF,
        *SHORT,
        *(name for line in COMPANIES for name in line),
        *(name for pair in KNOWN_DIFFERENCES for name in pair[:2]),
    }
    names |= {
        f"{place}{rest}"
        for place in company.PLACES
        for rest in ("", "市", "示例", "市示例", "州示例", "地区示例", "东路", "市场")
    }
    names |= {unicodedata.normalize("NFD", name) for name in names} | {name[:-1] for name in names}
    long = [
        f"上海示例{'大' * 300}有限公司",
        f"Acme {'x' * 400} Ltd",
        "Ltd " * 70,
        "S. A. S. " * 30,
        "（上海）" * 60,
        "公司" * 150,
        " " * 999,
    ]
    for function, twin in (("company_form", company_form), ("company_key", company_key)):
        found = told(postgresql, function, [*sorted(names), *long])
        assert {name: got for name, got in found.items() if got != twin(name)} == {}


@pytest.mark.bare
@pytest.mark.one_server
def test_any_text_reads_alike(postgresql: Connection) -> None:
    install(postgresql)

    texts = st.lists(st.sampled_from(ALPHABET), max_size=9).map("".join)
    any_text = st.text(
        st.characters(max_codepoint=0x2FFFF, exclude_categories=("Cs", "Cn", "Co"), exclude_characters="\0"),
        max_size=12,
    )

    @given(st.lists(texts | any_text, min_size=150, max_size=150))
    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    def check(values: list[str]) -> None:
        for function, twin in (("company_form", company_form), ("company_key", company_key), ("company_place", place)):
            found = told(postgresql, function, values)
            assert {value: (got, twin(value)) for value, got in found.items() if got != twin(value)} == {}

    def place(value: str) -> list[str] | None:
        split = company_place(value)
        return list(split) if split else None

    check()


@pytest.mark.bare
def test_no_collation_of_a_column_matters(postgresql: Connection) -> None:
    install(postgresql)
    try:
        postgresql.execute(
            "create collation public.blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false)"
        )
    except psycopg.errors.FeatureNotSupported as error:  # a server built without ICU
        pytest.skip(str(error))
    for name in ("上海XX科技（有限公司）", "Müller & Söhne GmbH & Co. KG"):
        row = postgresql.execute(
            "select dq.company_key(v collate public.blind), dq.company_form(v collate public.blind) from (select %s::text as v) as s",
            (name,),
        ).fetchone()
        assert row == (company_key(name), company_form(name))


def test_the_same_data_in_both_languages() -> None:
    maps = [json.loads(text) for text in re.findall(r"'(\{\".*\})'::pg_catalog\.jsonb", sql())]
    begun = {place[:2]: "x" for place in company.PLACES if len(place) > 2}
    assert maps == [company.FORMS, company.ENDINGS_BY_LAST, {**begun, **company.PLACES}]
    for pattern in (
        company.PLAIN, company.SUFFIX, company.SUFFIX_OF_PREFECTURE, company.STREET, company.DROPPED,
        f"[{company.BLANK}]+", f"[{company.GAPS}]+", f"[{company.SIGNS}]+", f"[{company.PUNCTUATION}]+",
        f"[{company.SEPARATORS}]+", f"[{company.UNSPACED}]",
    ):  # fmt: skip
        assert "E'{}'".format(pattern.replace("\\", "\\\\")) in sql()
    for words in (company.HEADS, company.ABBREVIATED):
        assert "array[{}]".format(", ".join(f"'{word}'" for word in words)) in sql()
    for kinds in zip(*company.BRACKETS, strict=True):
        assert f"'{''.join(kinds)}'" in sql()


def test_blanks_and_plain_text_are_what_they_are_said_to_be() -> None:
    characters = [chr(code) for code in range(1, 0x110000)]
    assert "".join(filter(re.compile(f"[{company.BLANK}]").fullmatch, characters)) == BLANKS
    assert set(BLANKS) <= set(filter(re.compile(f"[{company.PUNCTUATION}]").fullmatch, characters))
    plain = [c for c in characters if re.compile(company.PLAIN).fullmatch(c)]
    assert all(unicodedata.normalize("NFKC", c) == c for c in plain)
    assert not set(filter(re.compile(f"[{company.SEPARATORS}{company.SIGNS}]").fullmatch, plain))
