"""What a field standard says of a value, and why: in Python, and as the query that says the same in a database."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dqsql.assertion import Hole, ValueRule, op
from dqsql.claims import RowClaim
from dqsql.fragment import render
from dqsql.judges.types import read
from dqsql.messages import TYPE_MESSAGES, by_language
from dqsql.model import Assertion, Field
from dqsql.names import array, jsonb, literal
from dqsql.resolve import resolve
from dqsql.rules.listed import Listed
from dqsql.spec import Loaded, builtin_standards, loads
from dqsql.values import formed, says_nothing

_COLUMN, _TABLE = "value", "standard"
_READERS = {"number": "dq.as_number", "date": "dq.as_date", "datetime": "dq.as_datetime", "boolean": "dq.as_boolean"}


@dataclass(frozen=True)
class Reason:
    """Why a value is not valid: the rule that it breaks, and the rule's message."""

    rule: str
    message: str


@dataclass(frozen=True)
class Verdict:
    """A standard's verdict on `value`.

    A value that says nothing is `missing`, and not `valid`: whether it may be missing is for `required` to say.
    """

    value: str | None
    normalized: str | None
    missing: bool
    valid: bool
    reasons: tuple[Reason, ...]

    @staticmethod
    def ordered(found: Mapping[str, Any]) -> dict[str, Any]:
        """A verdict that the database gave, its keys in their order: jsonb keeps none."""
        reasons = [{"rule": reason["rule"], "message": reason["message"]} for reason in found["reasons"]]
        return {key: found[key] for key in ("value", "normalized", "missing", "valid")} | {"reasons": reasons}

    def as_dict(self) -> dict[str, Any]:
        """The verdict as `dq.explain` gives it."""
        return {**vars(self), "reasons": [vars(reason) for reason in self.reasons]}


class Judge:
    """A field standard, its parameters given, ready to judge values."""

    def __init__(self, name: str, type_: str, field: Field, assertions: tuple[Assertion, ...]) -> None:
        self.name, self._type, self._field = name, type_, field
        self._assertions = tuple(a for a in assertions if isinstance(a.rule, ValueRule))

    def explain(self, value: str | None, language: str = "en") -> Verdict:
        """The verdict on `value`, with the messages in `language` (en or zh)."""
        if value is None:
            return Verdict(None, None, True, False, ())
        if not storable(value):
            message = {
                "en": "no text that PostgreSQL can hold: it has a NUL character or half a character",
                "zh": "含有无法存储的字符",
            }
            return Verdict(value, None, False, False, (Reason("text", message[language]),))
        normal = value
        for step in self._field.steps:
            normal = formed(normal, step) if isinstance(step, str) else step.formed(normal)
        typed, legible = read(normal, self._type)
        if self._missing(value, normal, typed):
            return Verdict(value, normal, True, False, ())
        if not legible:
            template = TYPE_MESSAGES[self._type][language]
            reasons = [Reason("type", template.format(field=self._field.title[language]))]
        else:
            reasons = [
                Reason(assertion.code, assertion.messages[language])
                for assertion in self._assertions
                if isinstance(assertion.rule, ValueRule) and assertion.rule.breaks_in(assertion.claim.part, typed)
            ]
        return Verdict(value, normal, False, not reasons, tuple(reasons))

    def keeps(self, value: str) -> bool:
        """Whether a row that holds `value` as it is, not in standard form, breaks no rule; a missing one does not."""
        typed, legible = read(value, self._type)
        if not storable(value) or not legible:
            return False
        rules = ((a.rule, a.claim.part) for a in self._assertions if isinstance(a.rule, ValueRule))
        return self._missing(value, value, typed) or not any(rule.breaks_in(part, typed) for rule, part in rules)

    def _missing(self, value: str, text: str, typed: Any) -> bool:
        if self._type == "text":
            return any(says_nothing(each, self._field.placeholders, self._field.kept) for each in (value, text))
        if says_nothing(text, ()):
            return True
        placeholders = (read(str(word), self._type)[0] for word in self._field.placeholders)
        return typed is not None and typed in [word for word in placeholders if word is not None]

    def literal_query(self, value: str | None) -> str:
        """`query` for one value."""
        given = "null" if value is None else literal(value)
        return self.query().replace("$1::pg_catalog.text", f"{given}::pg_catalog.text").replace("$2::", "null::")

    def query(self) -> str:
        """SQL that gives the verdict as jsonb; $1 is the value, $2 the parameters."""
        reader = _READERS.get(self._type)
        typed = f"{reader}(f.value)" if reader else "f.value"
        missing = render(self._field.missing, _typed_column)
        entries = []
        if self._type == "text":
            # A parameter may change the standard form, not what people write for nothing.
            missing = f"({missing} or {render(self._field.missing, lambda _: 'p.value')})"
            if "p.params" in self._field.standard_form:
                # The placeholders in standard form are known only once the parameters are.
                words = array([str(word) for word in self._field.placeholders])
                form = render(self._field.standard_form, lambda _: "w.word")
                alike = f"exists (select from pg_catalog.unnest({words}) as w (word) where {op('f.value', '=', form)})"
                missing = f"({missing} or {alike})"
        if reader:
            texts = {
                language: text.format(field=self._field.title[language])
                for language, text in TYPE_MESSAGES[self._type].items()
            }
            entries.append(("(t.value is null)", "type", texts))
            missing = f"(dq.is_missing(f.value) or (t.value is not null and {missing}))"
        for assertion in self._assertions:
            body, rule = assertion.claim.body, assertion.rule
            if isinstance(body, RowClaim):
                bad = render(body.bad, _typed_column)
            else:
                # A foreign key, which judges no single value.
                assert isinstance(rule, Listed)  # noqa: S101 - the only such kind among rules about a value
                bad = rule.looked_up("t.value")
            entries.append((bad, assertion.code, dict(assertion.messages)))
        listed = ",\n    ".join(
            f"({place}, {bad}, {jsonb({'rule': rule, 'messages': texts})})"
            for place, (bad, rule, texts) in enumerate(entries, 1)
        )
        reasons = f"""select coalesce(
        pg_catalog.jsonb_agg(
            pg_catalog.jsonb_build_object(
                'rule', e.entry operator(pg_catalog.->) 'rule',
                'message', dq.localized(e.entry operator(pg_catalog.->) 'messages', 'en')
            ) order by e.place
        ) filter (where e.broken),
        '[]'::pg_catalog.jsonb
    ) as listed
    from (values
    {listed}
    ) as e (place, broken, entry)"""
        if not entries:
            reasons = "select '[]'::pg_catalog.jsonb as listed"
        form = render(self._field.standard_form, lambda _: "p.value")
        return f"""select pg_catalog.jsonb_build_object(
    'value', p.value,
    'normalized', f.value,
    'missing', m.missing,
    'valid', not m.missing and r.listed operator(pg_catalog.=) '[]'::pg_catalog.jsonb,
    'reasons', case when m.missing then '[]'::pg_catalog.jsonb else r.listed end
)
from (select $1::pg_catalog.text as value, $2::pg_catalog.jsonb as params) as p
cross join lateral (select {form} as value offset 0) as f
cross join lateral (select {typed} as value offset 0) as t
cross join lateral (select {missing} as missing) as m
cross join lateral (
    {reasons}
) as r"""


def storable(value: str) -> bool:
    """Whether PostgreSQL can hold a text."""
    return "\x00" not in value and not re.search("[\ud800-\udfff]", value)


def _typed_column(_: str) -> str:
    return "t.value"


def judge(name: str, params: Mapping[str, Any] | None = None, within: Loaded | None = None) -> Judge:
    """Standard `name`, built in or one of the spec `within`, with `params` for its parameters.

    Raises SpecError for an unknown standard or parameter, and for a value that a parameter cannot have.
    """
    return _judge(name, params or {}, within)


def _judge(name: str, params: Mapping[str, Any], within: Loaded | None) -> Judge:
    own = within.document.value.get("standards", {}) if within else {}
    column = {"standard": name, **params}
    text = {
        **({key: value for key, value in within.document.value.items() if key != "tables"} if within else {}),
        "dqsql": 1,
        "name": "standards",
        "standards": own,
        "tables": {
            _TABLE: {"key": _COLUMN, "columns": {_COLUMN: {k: v for k, v in column.items() if not isinstance(v, Hole)}}}
        },
    }
    # JSON is YAML.
    loaded = loads(json.dumps(text, ensure_ascii=True, default=str), name)
    spec = loaded.spec
    if holes := {key: value for key, value in params.items() if isinstance(value, Hole)}:
        ruled = spec.tables[_TABLE]
        with_holes = ruled.columns[_COLUMN].model_copy(update=holes)
        spec = spec.model_copy(update={"tables": {_TABLE: ruled.model_copy(update={"columns": {_COLUMN: with_holes}})}})
    model = resolve(spec, loaded.document, builtin_standards(), None, helpers=False)
    table = model.tables[0]
    return Judge(name, type_of(name, loaded), table.fields[_COLUMN], table.assertions)


def type_of(name: str, within: Loaded | None = None) -> str:
    """The type of column that standard `name` is for."""
    return str(inherited(name, "type", within) or "text")


def line_of(name: str, within: Loaded | None = None) -> list[Any]:
    """Standard `name` as its file has it, and those that it extends, the nearest first."""
    line: list[Any] = []
    before = ""
    while name:
        own = within.spec.standards.get(name) if within and name != before else None
        line.append(own or builtin_standards()[name])
        before, name = name, line[-1].extends or ""
    return line


def inherited(name: str, key: str, within: Loaded | None = None) -> Any:
    """What standard `name`, or else the nearest one that it extends, has under `key`; None where none has it."""
    for standard in line_of(name, within):
        if key in standard.model_fields_set:
            return getattr(standard, key)
    return {"version": 1, "title": {"": ""}, "description": {"": ""}}.get(key)


def described(name: str, within: Loaded | None = None) -> dict[str, Any]:
    """All that is known of standard `name`, what it extends merged in: for documentation and for programs."""
    language = within.spec.language if within else "en"
    line = line_of(name, within)
    rules: dict[str, Any] = {}
    for standard in reversed(line):
        rules |= dict(standard.rules())
    examples = [inherited(name, "example", within), *(inherited(name, "examples", within) or ())]
    return {
        "name": name,
        "type": type_of(name, within),
        "version": inherited(name, "version", within),
        **{key: by_language(inherited(name, key, within), language) for key in ("title", "description", "unchecked")},
        "source": inherited(name, "source", within),
        "normalize": list(inherited(name, "normalize", within) or ()),
        "rules": {key: _options(rule) for key, rule in rules.items() if rule is not None},
        "missing": [word for standard in reversed(line) for word in standard.missing],
        "not_missing": [word for standard in reversed(line) for word in standard.not_missing],
        "parameters": {key: field.description for key, field in parameters_of(name, within).items()},
        "example": examples[0],
        "examples": [example for example in examples if example is not None],
        "wrong": list(inherited(name, "wrong", within) or ()),
    }


def _options(rule: Any) -> Any:
    given = rule.model_dump(mode="json", exclude_unset=True)
    return given[rule.short] if rule.short and set(given) == {rule.short} else given or True


def shown_options(options: Any) -> str:
    """A rule's options as `described` gives them, written as in a spec; empty where there are none to tell."""
    match options:
        case True:
            return ""
        case str():
            return options
        case dict():
            return ", ".join(f"{key}: {shown_options(value)}" for key, value in options.items())
        case list():
            return f"[{', '.join(map(shown_options, options))}]"
        case _:
            return json.dumps(options)


def choices_of(name: str) -> dict[str, list[str] | None]:
    """The parameters that built-in standard `name` takes, each with the values that it can have; None for any."""
    rules = [rule for _, rule in _rules_of(name, None) if rule is not None]
    return {key: list(rule.choices(key)) or None for rule in rules for key in rule.open}


def _rules_of(name: str, within: Loaded | None) -> Iterator[tuple[str, Any]]:
    for standard in line_of(name, within):
        yield from standard.rules()


def parameters_of(name: str, within: Loaded | None = None) -> dict[str, Any]:
    """The parameters that standard `name` takes, each with its field of the rule's model."""
    rules = [rule for _, rule in _rules_of(name, within) if rule is not None]
    return {key: type(rule).model_fields[key] for rule in rules for key in rule.open}


def generic(name: str) -> Judge:
    """Built-in standard `name` with its parameters left to be told at run time: what `dq.explain` runs."""
    holes = {
        key: Hole(
            f"(p.params operator(pg_catalog.->>) '{key}')" + ("::pg_catalog.bool" if field.annotation is bool else "")
        )
        for key, field in parameters_of(name).items()
    }
    return _judge(name, holes, None)
