"""Which constructs a rule may use, what they are written as, and why the others are refused."""

from __future__ import annotations

import re
from typing import NoReturn

from sqlglot import exp

from dqsql import functions
from dqsql.errors import ExpressionError
from dqsql.expr.reading import KNOWN_SYMBOLS

COMPARISONS: dict[type[exp.Expr], str] = {
    exp.EQ: "=", exp.NEQ: "<>", exp.LT: "<", exp.GT: ">", exp.LTE: "<=", exp.GTE: ">=",
}  # fmt: skip
ARITHMETIC: dict[type[exp.Expr], str] = {
    exp.Add: "+", exp.Sub: "-", exp.Mul: "*", exp.Div: "/", exp.Mod: "%", exp.DPipe: "||",
}  # fmt: skip
MATCHES: dict[type[exp.Expr], str] = {
    exp.Like: "~~", exp.ILike: "~~*", exp.RegexpLike: "~", exp.RegexpILike: "~*",
}  # fmt: skip
_VERDICTS = (
    *COMPARISONS, *MATCHES, exp.And, exp.Or, exp.Not, exp.Is, exp.In, exp.Between, exp.NullSafeEQ,
    exp.NullSafeNEQ, exp.Boolean, exp.Null, exp.Column,
)  # fmt: skip
TYPES = {
    exp.DType.TEXT: "text", exp.DType.VARCHAR: "varchar", exp.DType.SMALLINT: "int2", exp.DType.INT: "int4",
    exp.DType.BIGINT: "int8", exp.DType.DECIMAL: "numeric", exp.DType.FLOAT: "float4",
    exp.DType.DOUBLE: "float8", exp.DType.BOOLEAN: "bool", exp.DType.DATE: "date",
    exp.DType.TIMESTAMP: "timestamp", exp.DType.UUID: "uuid", exp.DType.INTERVAL: "interval",
}  # fmt: skip
MODIFIED = (exp.DType.VARCHAR, exp.DType.DECIMAL)
IDENTIFIER = re.compile(r"[^\W\d][\w$]*")
# Columns by their looks, functions to PostgreSQL.
SESSION_WORDS = frozenset({"user", "current_role", "system_user", "current_user", "session_user"})
NUMBER = re.compile(r"\d+\.?\d*(?:[eE][+-]?\d+)?")
# What PostgreSQL's dates understand as a moment that moves; punctuation and digits may surround it.
MOVING = re.compile(r"(?<![a-z])(?:now|today|tomorrow|yesterday)(?![a-z])", re.IGNORECASE | re.ASCII)
# Dates that mean the same under every DateStyle, intervals under every IntervalStyle.
_DAY = r"\d{4}-\d{2}-\d{2}"
CONSTANTS = {
    "date": (re.compile(_DAY), "2024-12-31"),
    "timestamp": (re.compile(rf"{_DAY}(?:[ T]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?)?"), "2024-12-31 18:00"),
    "interval": (
        re.compile(
            r"(?:(?:^|\s+)[+-]?\d+(?:\.\d+)?\s*(?:year|month|mon|week|day|hour|minute|min|second|sec)s?)+",
            re.IGNORECASE | re.ASCII,
        ),
        "1 day 2 hours",
    ),
}
REFUSED: dict[type[exp.Expr], tuple[str, str]] = {
    **dict.fromkeys(
        (exp.Subquery, exp.Select, exp.Exists, exp.Unnest),
        (
            "a sub-query",
            "a rule sees one row; use `references` for values that another table holds",
        ),
    ),
    exp.Window: ("a window function", "a rule sees one row; compare its own columns"),
    exp.Filter: ("an aggregate", "a rule sees one row; compare its own columns"),
    exp.Collate: ("a collation", "compare the values as they are, or lower(a) with lower(b)"),
    exp.AtTimeZone: ("at time zone", "the rules of time zones change; store the local time in a column"),
    exp.Escape: ("like … escape", "match with ~ and a constant pattern, where \\ escapes"),
    exp.Tuple: ("a row of values", "compare the columns one by one"),
    exp.Star: ("a star", "name the columns"),
    exp.Concat: ("two string constants side by side", "write them as one"),
    exp.Placeholder: ("a parameter", "write the value itself, or the column's name"),
    exp.Parameter: ("a parameter", "write the value itself, or the column's name"),
    **dict.fromkeys(
        (
            exp.ByteString, exp.RawString, exp.Heredoc, exp.National, exp.UnicodeString, exp.BitString,
            exp.HexString,
        ),
        ("this kind of constant", "write it between single quotes, as in 'won', or as a decimal number"),
    ),
}  # fmt: skip


def no_verdict() -> ExpressionError:
    return ExpressionError(
        "a value where true or false is needed", "compare it, as in amount > 0 or amount is not null"
    )


def is_verdict(node: exp.Expr) -> bool:
    match node:
        case exp.Paren():
            return is_verdict(node.this)
        case exp.Cast():
            return bool(node.to.this == exp.DType.BOOLEAN)
        case exp.Case():
            return all(map(is_verdict, _results(node)))
        case exp.Anonymous():
            name = function_name(node)
            if name in functions.CONDITIONALS:
                return all(map(is_verdict, node.expressions))
            return name in functions.FUNCTIONS and functions.FUNCTIONS[name].boolean
    return isinstance(node, _VERDICTS)


def _results(case: exp.Case) -> list[exp.Expr]:
    default = case.args.get("default")
    return [branch.args["true"] for branch in case.args["ifs"]] + ([default] if default is not None else [])


def function_name(call: exp.Anonymous) -> str:
    name = call.this
    return str(name.this) if isinstance(name, exp.Identifier) else str(name).lower()


def date_field(node: exp.Expr, allowed: frozenset[str]) -> str:
    name = str(node.this).lower() if isinstance(node, exp.Var | exp.Literal) else ""
    if name not in allowed:
        reason = f"; {functions.TOMORROW}" if name.startswith("timezone") else ""
        raise ExpressionError(
            f"{name or 'this'} is no part of a date that a rule may use",
            f"use one of {', '.join(sorted(allowed))}{reason}",
        )
    return name


def is_word(node: exp.Literal) -> bool:
    """Whether a string constant stands where only text can, never a date."""
    place = node.parent
    while isinstance(place, exp.Paren):
        place = place.parent
    match place:
        case exp.Cast():
            return place.to.this in (exp.DType.TEXT, exp.DType.VARCHAR)
        case exp.Anonymous():
            function = functions.FUNCTIONS.get(function_name(place))
            return function is not None and function.text
    return isinstance(place, (*MATCHES, exp.DPipe, exp.StrPosition, exp.Substring, exp.Trim))


def title(node: exp.Expr) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(node).__name__).lower()


def refuse(node: exp.Expr) -> NoReturn:
    if type(node) in REFUSED:
        what, hint = REFUSED[type(node)]
        raise ExpressionError(f"{what} may not stand in a rule", hint)
    if isinstance(node, exp.Func):
        functions.refuse(node.sql_name().lower())
    raise ExpressionError(f"{title(node)} may not stand in a rule", f"{KNOWN_SYMBOLS}, functions, case, in, like")
