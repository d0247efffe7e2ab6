"""Text for people in each language: titles with their fallbacks, and the messages of violations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dqsql.assertion import LANGUAGES
from dqsql.values import ColumnType

_SEPARATORS = {"en": ", ", "zh": "、"}
_BOUNDS = {
    "en": {"min": "at least {min}", "max": "at most {max}", "both": "between {min} and {max}"},
    "zh": {"min": "不小于 {min}", "max": "不大于 {max}", "both": "在 {min} 到 {max} 之间"},
}
# By the kind of value that a column takes; `other` has the type's own name.
TYPE_MESSAGES: Mapping[str, Mapping[str, str]] = {
    "number": {"en": "{field} must be a number", "zh": "{field}须为数字"},
    "whole": {
        "en": "{field} must be a whole number from {low} to {high}",
        "zh": "{field}须为 {low} 到 {high} 之间的整数",
    },
    "date": {
        "en": "{field} must be a date that exists, such as 2024-12-31",
        "zh": "{field}须为存在的日期，例如 2024-12-31",
    },
    "datetime": {
        "en": "{field} must be a time that exists, such as 2024-12-31 18:00",
        "zh": "{field}须为存在的时间，例如 2024-12-31 18:00",
    },
    "boolean": {"en": "{field} must be true or false", "zh": "{field}须为 true 或 false"},
    "other": {"en": "{field} does not fit its type, {type}", "zh": "{field}与字段类型 {type} 不符"},
}
# A list longer than this is cut: a message is read, not searched.
_LISTED = 12


def titles(texts: Mapping[str, str] | None, spec_language: str, fallback: str) -> Mapping[str, str]:
    """A title for every language: the given one, else the spec language's, else any, else `fallback`."""
    given = by_language(texts, spec_language)
    other = given.get(spec_language) or next(iter(given.values()), fallback)
    return {language: given.get(language, other) for language in LANGUAGES}


def by_language(texts: Mapping[str, str] | None, spec_language: str) -> dict[str, str]:
    """`texts` with a plain one under the language of the spec."""
    return {language or spec_language: text for language, text in (texts or {}).items()}


def messages(
    templates: Mapping[str, str],
    own: Mapping[str, str] | None,
    spec_language: str,
    fields: Sequence[Mapping[str, str]],
    params: Mapping[str, Any],
) -> Mapping[str, str]:
    """The violation's message in every language: the spec's own words where given, else the kind's.

    `fields` are the titles of the fields that are to blame; `{field}` stands for them in words of the spec's own too.
    """
    given = by_language(own, spec_language)
    return {
        language: _own(given[language], language, fields)
        if given.get(language)
        else _phrase(templates[language], language, fields, params)
        for language in LANGUAGES
    }


def _own(text: str, language: str, fields: Sequence[Mapping[str, str]]) -> str:
    """A message of the spec's own, in which `{field}` stands for the field's title; other braces are its own."""
    return text.replace("{field}", _SEPARATORS[language].join(field[language] for field in fields))


def _phrase(template: str, language: str, fields: Sequence[Mapping[str, str]], params: Mapping[str, Any]) -> str:
    separator = _SEPARATORS[language]
    words = {name: _listed(value, separator) for name, value in params.items()}
    words["field"] = separator.join(field[language] for field in fields)
    low, high = params.get("min"), params.get("max")
    if low is not None or high is not None:
        form = "both" if None not in (low, high) else "max" if low is None else "min"
        words["bounds"] = _BOUNDS[language][form].format(min=low, max=high)
    return template.format_map(words)


def _listed(value: Any, separator: str) -> str:
    if not isinstance(value, list | tuple):
        return str(value)
    shown = [str(item) for item in value[:_LISTED]]
    return separator.join(shown + (["…"] if len(value) > _LISTED else []))


def type_messages(field: Mapping[str, str], type_: ColumnType) -> Mapping[str, str]:
    """The messages for a value that the field's type does not take; `field` is its title by language."""
    kind = {"number": "number", "boolean": "boolean", "date": "datetime"}.get(type_.family, "other")
    kind = "date" if type_.sql == "pg_catalog.date" else "whole" if type_.whole else kind
    low, high = type_.whole or ("", "")
    return {
        language: TYPE_MESSAGES[kind][language].format(field=field[language], type=type_.shown, low=low, high=high)
        for language in LANGUAGES
    }
