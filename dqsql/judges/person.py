"""Forms of address in place of a person's name: the twin of `dq.person_title`.

The surnames are the most frequent ones of China's register (公安部《全国姓名报告》), the rest of 百家姓 that is still
met, the compound ones, and the traditional forms of the frequent ones.
"""

from __future__ import annotations

import re

from dqsql.judges.forms import fold

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛"
    "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
    "蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗"
    "瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯齊喬關蘭畢單閻"
)
COMPOUND = (
    "欧阳|歐陽|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫|长孙|宇文|轩辕|澹台|申屠|仲孙|独孤|拓跋|"
    "百里|东郭|东方|西门|呼延|万俟|闻人|赫连|钟离|淳于|公冶|濮阳|宗政|鲜于|闾丘|司空|亓官|颛孙|巫马|漆雕|乐正|梁丘|"
    "左丘"
)
# Behind a surname only.
SHORT = "总|總|工|董|局|处|哥|姐|叔|姨|婶|嫂|爷|老|氏|某|某某|某人|副总|总工|老总"
# Behind a surname, or alone.
TITLES = (
    "先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|"
    "店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|"
    "医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|"
    "区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|"
    "教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|"
    "帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长"
)
# Alone only: who is asked for, not what anybody is called.
ROLES = (
    "客户|顾客|用户|会员|买家|卖家|业主|房东|租客|患者|家属|本人|朋友|同事|亲戚|邻居|员工|学生|老公|老婆|联系人|收件人|收货人|发件人|"
    "寄件人|负责人|经办人|代理人|代理商|供应商|经销商|法人|法人代表|法定代表人|前台|总机|总台|门卫|保安|传达室|收发室|值班室|办公室|"
    "总经办|董事会|文员|内勤|店主|店员|营业员|业务员|采购员|销售员|仓管员|客服|售后|仓库|仓管|快递|物流|某先生|某女士|某某先生|某某女士|"
    "(?:采购|财务|销售|市场|技术|研发|生产|行政|人事|人力资源|人力|物流|客服|售后|工程|质量|质检|品质|品管|法务|业务|运营|设备|仓储|后勤|"
    "综合|商务|外贸|信息|网络|策划|设计|培训|招商|储运|项目|管理)(?:部|部门|科|处|室|中心|组|主管|经理|总监)|"
    "采购|财务|销售|行政|人事|人力资源|业务|商务|后勤|法务"
)
# Before one word, or alone.
ENGLISH = (
    "mr|mrs|ms|miss|mx|mister|missus|dr|doctor|prof|professor|mr and mrs|mr[.]? & mrs|dr and mrs|herr|frau|monsieur|"
    "madame|mme|mlle|señor|señora|señorita|manager|director|engineer|teacher"
)
ENGLISH_ROLES = (
    "sir|madam|sir or madam|sir/madam|dear sir|dear sirs|dear madam|dear sir or madam|ladies and gentlemen|boss|admin|"
    "administrator|customer|client|contact|contact person|owner|user|guest|reception|receptionist|front desk|office|hr|"
    "human resources|"
    "(?:hr|sales|purchasing|procurement|accounting|accounts|finance|marketing|it|logistics|customer service|support|"
    "personnel|legal|quality|engineering|production)(?: (?:dept[.]?|department|team|manager|director|office))|"
    "sales|purchasing|procurement|accounting|accounts payable|finance|marketing|logistics|customer service|secretary|"
    "general manager|sales manager|ceo|cfo|cto|coo|president"
)
# Behind a surname for a name that is kept back: 王某某 (above), 李**, 王XX, 张○○.
MASKED = "[*]+|x{1,4}|[○〇?]+"
# 王总, 王（总）, Lisa小姐, Tom总, 张sir.
_ADDRESSED = (
    f"(?:[{SURNAMES}]|{COMPOUND}) ?(?:{SHORT}|{TITLES}|{MASKED}|sir|[(](?:{SHORT}|{TITLES})[)])"
    f"|[a-z][a-z.' -]* ?(?:总|總|工|董|哥|姐|{TITLES})"
)
# What no name is made of, whatever the script: signs and pictures.
_SIGNS = (
    r"[\u0001-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u3004\u3008-\u303f\ufe00-\ufe6f"
    r"\U0001f000-\U0001faff]"
)
# Of text that is folded: NFKC, blanks cut off, ASCII letters in lower case.
PATTERN = (
    "^(?:"
    f"(?:{_ADDRESSED})(?: ?(?:[,、/;&+]|和|或).*)?"
    f"|[小老][{SURNAMES}]"
    f"|(?:尊敬的)?(?:{TITLES})|{ROLES}"
    f"|(?:{ENGLISH})(?:[.]? [^ ]+|[.][^ ]*)?|{ENGLISH_ROLES}"
    ")(?: ?[(][^()]*[)])?$"
    f"|[0-9@*<>=]|://|^{_SIGNS}+$"
)
_PATTERN = re.compile(PATTERN.replace("$", r"\Z"))


def person_title(name: str) -> bool:
    """Whether `name` is a form of address, a role or a department, or typed to fill the field, rather than a name.

    王总, 李工, 欧阳老师, 小王, 先生, Lisa小姐, 采购部, Mr. Li, Dr; not 李建工, 老舍, Mr. John Smith, Li Gong. Nothing
    may stand between surname and title, and a Chinese surname must be a known one. A remark in brackets does not make
    it a name. Nor is it one with a digit, with characters kept back (李**), of signs only or of one character repeated.
    """
    return _PATTERN.search(fold(name)) is not None or (len(name) > 2 and name == name[0] * len(name))
