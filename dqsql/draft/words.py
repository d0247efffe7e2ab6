"""What a drafted spec says in its comments, in each language."""

from __future__ import annotations

from collections.abc import Mapping


class Amount(int):
    """A number in a sentence: `{rows:row|rows}` is 1 row or 2,000 rows, `{rows:~holds|hold}` the word alone."""

    def __format__(self, forms: str) -> str:
        one, _, many = forms.removeprefix("~").partition("|")
        word = one if self == 1 else many
        return word if forms.startswith("~") else f"{int(self):,} {word}".rstrip()


WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "header": (
            "A first spec for database {database}, drafted by `dqsql init` from what is in it. It suggests, you decide.\n"
            "\n"
            "- Nothing is refused and nobody is warned yet: `action: observe` below only counts. Take that line out, or set\n"
            "  `action: warn` or `reject` at a rule, once you have looked at `dqsql plan`.\n"
            "- A standard also brings values to one form as they are written; `normalize: []` at a column leaves them be.\n"
            "- Behind each rule is what speaks for it. Lines that begin with # are left to you.\n"
            "- Values are shown only of short lists of codes: at most {listed} of them, each in at least {least} rows, in a\n"
            "  column that does not look personal."
        ),
        "rows": "{rows:row|rows}, all read",
        "sampled": "about {rows:row|rows}, {read} of them read",
        "empty": "no rows: nothing to go by",
        "hidden": "row-level security hid rows from the role that read them",
        "missing": "{missing} missing",
        "never missing": "never missing",
        "not null": "NOT NULL",
        "primary key": "primary key",
        "unreadable": "left out: this role may not read it",
        "nothing": "nothing suggests a rule",
        "valid": "{share} of {judged:value is|values are} valid in standard form{broken}",
        "few valid": "only {share} of {judged:value is|values are} valid: another standard, or much to mend",
        "required": "{missing} missing{broken}",
        "often missing": "{missing} missing{broken}: required of some rows only?",
        "broken": "; {rows} would break it",
        "broken about": "; about {rows} would break it",
        "one_of": "{values:value|values} in {rows:row|rows}{broken}",
        "rarer": "; {rows:row holds a rarer one, which is|rows hold rarer ones, which are} not shown",
        "withheld": "one_of: {values:value, not shown: it|values, not shown: they} may be about persons",
        "unique": "no two of {rows:row|rows} share a value",
        "nearly unique": "{rows:row shares|rows share} a value with another",
        "uncounted": "no two rows of the sample share a value; counting all took too long",
        "unique by form": "in standard form {rows:row shares|rows share} a value with another",
        "already unique": "unique by an index",
        "references": "foreign key",
        "included": "all {values:value that was looked up is|values that were looked up are} there",
        "nearly included": "{unknown} of {values:value|values} that were looked up {unknown:~is|are} not there",
        "not negative": "never negative",
        "no key": "no primary key: name the columns that tell rows apart, then take the # away",
        "key from unique": "no primary key; unique and never NULL",
        "source": "the channel that a row came from? {values:value|values}",
        "owner": "who fills the row's gaps? {values:value|values}",
        "slices": "to break completeness down by",
        "left out": "Left out:",
        "kind": "not an ordinary or partitioned table",
        "name": "a name that dqsql cannot write",
        "denied": "this role may not read it",
        "locked": "locked by somebody else",
        "time": "reading it took too long",
        "cannot": "left out: {why}",
    },
    "zh": {
        "header": (
            "数据库 {database} 的初版规范，由 `dqsql init` 根据现有数据起草。仅为建议，由您决定。\n"
            "\n"
            "- 目前不拒绝也不提示：下面的 `action: observe` 只统计。看过 `dqsql plan` 之后，可删去该行，\n"
            "  或在规则上写 `action: warn` 或 `reject`。\n"
            "- 字段标准会在写入时把值统一为标准形式；不需要时在该列写 `normalize: []`。\n"
            "- 每条规则后面是依据；以 # 开头的行由您取舍。\n"
            "- 只列出简短的代码表：最多 {listed} 个值，每个至少出现在 {least} 行，且看起来与个人无关。"
        ),
        "rows": "{rows} 行，全部读取",
        "sampled": "约 {rows} 行，读取了 {read} 行",
        "empty": "没有数据，无从建议",
        "hidden": "行级安全对读取的角色隐藏了部分行",
        "missing": "缺失 {missing}",
        "never missing": "无缺失",
        "not null": "NOT NULL",
        "primary key": "主键",
        "unreadable": "未读取：当前角色无权限",
        "nothing": "没有可建议的规则",
        "valid": "{judged} 个值统一格式后 {share} 有效{broken}",
        "few valid": "{judged} 个值中只有 {share} 有效：可能是其他标准，或需要大量整改",
        "required": "缺失 {missing}{broken}",
        "often missing": "缺失 {missing}{broken}：也许只有部分行必填",
        "broken": "；{rows} 行不符合",
        "broken about": "；约 {rows} 行不符合",
        "one_of": "{rows} 行中有 {values} 种值{broken}",
        "rarer": "；{rows} 行为较少见的值，未列出",
        "withheld": "one_of：{values} 种值，可能涉及个人，未列出",
        "unique": "{rows} 行中没有重复",
        "nearly unique": "{rows} 行与其他行重复",
        "uncounted": "样本中没有重复；全表统计用时过长",
        "unique by form": "统一为标准形式后 {rows} 行与其他行重复",
        "already unique": "已有唯一索引",
        "references": "外键",
        "included": "查找的 {values} 个值都存在",
        "nearly included": "查找的 {values} 个值中有 {unknown} 个不存在",
        "not negative": "从不为负",
        "no key": "没有主键：写出能区分各行的列，再去掉 #",
        "key from unique": "没有主键；该列唯一且非空",
        "source": "数据的来源渠道？{values} 种值",
        "owner": "由谁补齐？{values} 种值",
        "slices": "可按此分组看完整度",
        "left out": "未包括：",
        "kind": "不是普通表或分区表",
        "name": "名称无法写入规范",
        "denied": "当前角色无权读取",
        "locked": "被其他会话锁定",
        "time": "读取用时过长",
        "cannot": "未包括：{why}",
    },
}
