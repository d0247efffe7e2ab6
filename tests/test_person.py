"""`dq.person_title` and its twin: forms of address refused, real names that end like one accepted, one pattern."""

from __future__ import annotations

import pytest

from dqsql.judges.person import COMPOUND, PATTERN, SURNAMES, TITLES, person_title
from dqsql.resources import folder

ADDRESSED = """
    王总|李工|欧阳老师|王 总|王（总）|王总，李工|王先生/李女士|王总 (上海)|Lisa小姐|Amy姐|Tom总|张sir|小明|老王|先生|采购部|Mr. Li|Mr T|Dr. Smith|Ms.Chen
    李**|张*|王XX|李xx|李○|王某|张某某|xxxx|aaaa|哈哈哈|某某某|li@example.com|@wang|http://x|😀|，|张三13800001111|X Æ A-12
"""
NAMES = """
    李建工|王总成|欧阳娜娜|王老五|孔老二|董总兵|史工杰|朱师傅明|和平|白无瑕|老舍|阿强|丽丽|Xu Xu|Na Li|Li|Bo Xi|Ng|Li Gong|Li Zong
    O'Brien|D'Angelo|Jean-Luc|María José|José María Aznar López|Nguyễn Văn A|John Smith III|Sammy Davis Jr.|Mr. John Smith|R. Kelly
    Smith, John|阿卜杜拉·买买提|김철수|山田太郎|محمد علی|Иван Петров|می\u200cنا|辻\U000e0100|Kim Yo-jong|Christopher Null|张三
"""


def listed(text: str) -> list[str]:
    return [name.strip() for line in text.splitlines() for name in line.split("|") if name.strip()]


@pytest.mark.parametrize("name", listed(ADDRESSED))
def test_a_form_of_address_is_no_name(name: str) -> None:
    assert person_title(name)


@pytest.mark.parametrize("name", listed(NAMES))
def test_a_name_is_none(name: str) -> None:
    assert not person_title(name)


def test_names_that_end_like_a_title_are_refused_only_where_they_are_one() -> None:
    titles = set(TITLES.split("|")) | {"老总", "总工"}
    given = [
        first + last
        for first in "建文国大志小晓永明海家天春金玉德先女经博主总工董师老律"
        for last in "工总董长师士哥姐"
    ]
    names = [(surname, each) for surname in (*SURNAMES[:100], *COMPOUND.split("|")[:10]) for each in given]
    refused = {each for surname, each in names if person_title(surname + each) and surname not in each}
    assert refused <= titles
    assert len(names) > 20_000


def test_the_database_has_the_same_pattern() -> None:
    text = (folder("sql") / "runtime" / "14_person.sql").read_text("utf-8")
    assert "E'{}'".format(PATTERN.replace("\\", "\\\\").replace("'", "''")) in text
