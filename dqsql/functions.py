"""Which functions a rule may call: immutable ones of pg_catalog; and why the others are refused.

Immutable means here: the same verdict for the same row whoever asks, whenever, in whatever session.
"""

from __future__ import annotations

import difflib
from typing import NamedTuple, NoReturn

from dqsql.errors import ExpressionError


class Function(NamedTuple):
    """How many arguments a function takes; whether they are text, so that 'now' in them is just a word."""

    fewest: int
    most: int
    text: bool = False
    boolean: bool = False


_TEXT = {
    **dict.fromkeys(
        (
            "length", "char_length", "character_length", "octet_length", "lower", "upper", "initcap",
            "reverse", "md5", "ascii",
        ),
        Function(1, 1, text=True),
    ),
    **dict.fromkeys(("btrim", "ltrim", "rtrim"), Function(1, 2, text=True)),
    **dict.fromkeys(("left", "right", "strpos"), Function(2, 2, text=True)),
    **dict.fromkeys(("lpad", "rpad", "substr"), Function(2, 3, text=True)),
    **dict.fromkeys(("replace", "split_part", "translate"), Function(3, 3, text=True)),
    "starts_with": Function(2, 2, text=True, boolean=True),
}  # fmt: skip
_NUMBERS = {
    **dict.fromkeys(("abs", "ceil", "ceiling", "floor", "sign", "sqrt"), Function(1, 1)),
    **dict.fromkeys(("round", "trunc"), Function(1, 2)),
    **dict.fromkeys(("mod", "div", "power"), Function(2, 2)),
}
_OTHERS = {
    **dict.fromkeys(("date_part", "date_trunc", "age"), Function(2, 2)),
    "make_date": Function(3, 3),
    "cardinality": Function(1, 1),
    "array_length": Function(2, 2),
    "jsonb_typeof": Function(1, 1),
    "jsonb_array_length": Function(1, 1),
}
# By name: the functions of pg_catalog that a rule may call.
FUNCTIONS = {**_TEXT, **_NUMBERS, **_OTHERS}
# Spelt like functions, but part of SQL's grammar: no search_path bends what they mean.
CONDITIONALS = frozenset({"coalesce", "nullif", "greatest", "least"})
# With a syntax of their own, known to the parser.
SPECIAL = frozenset({"extract", "position", "substring", "trim", "cast"})

# Fields of extract and date_part that do not depend on the session's time zone.
DATE_FIELDS = frozenset(
    {
        "century", "day", "decade", "dow", "doy", "epoch", "hour", "isodow", "isoyear", "julian",
        "microseconds", "millennium", "milliseconds", "minute", "month", "quarter", "second", "week",
        "year",
    }
)  # fmt: skip
DATE_UNITS = DATE_FIELDS - {"dow", "doy", "epoch", "isodow", "isoyear", "julian"}

TOMORROW = (
    "a rule on stored rows must give the same verdict tomorrow; compare two columns, "
    "or ask for the age of a value in a query of your own"
)
_ONE_ROW = "a rule sees one row; compare its own columns, with greatest() and least() for the extremes"
_SESSION = "who or what asks must not change the verdict; store the value in a column and compare that"
_FORMAT = "its result depends on the session's settings; compare the value itself, or a part with extract()"
_REASONS = {
    **dict.fromkeys(
        (
            "now", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday",
            "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp",
            "current_datetime", "getdate", "sysdate", "today",
        ),
        TOMORROW,
    ),
    **dict.fromkeys(
        (
            "random", "gen_random_uuid", "uuid_generate_v4", "uuidv4", "uuidv7", "setseed", "nextval",
            "currval", "lastval", "setval", "pg_sleep", "txid_current", "pg_current_xact_id",
        ),
        "each call gives another value; put it into the column's default, and check the stored value",
    ),
    **dict.fromkeys(
        (
            "current_user", "session_user", "current_role", "user", "system_user", "current_catalog",
            "current_schema", "current_database", "current_setting", "set_config", "inet_client_addr",
            "pg_backend_pid", "version",
        ),
        _SESSION,
    ),
    **dict.fromkeys(
        (
            "count", "sum", "avg", "min", "max", "string_agg", "array_agg", "json_agg", "jsonb_agg",
            "bool_and", "bool_or", "every", "stddev", "variance", "row_number", "rank", "dense_rank",
            "lag", "lead",
        ),
        _ONE_ROW,
    ),
    **dict.fromkeys(("to_char", "to_date", "to_number", "to_timestamp"), _FORMAT),
    **dict.fromkeys(
        ("concat", "concat_ws", "format"), "join texts with ||, and coalesce(x, '') where one may be NULL"
    ),
    **dict.fromkeys(
        (
            "regexp_replace", "regexp_match", "regexp_matches", "regexp_like", "regexp_substr",
            "regexp_count", "similar_to", "similar",
        ),
        "match with ~ and a constant pattern, as in code ~ '^C[0-9]{6}$'",
    ),
    **dict.fromkeys(("any", "all", "some", "unnest"), "write x in (a, b), or join comparisons by and / or"),
    **dict.fromkeys(("if", "iif", "decode"), "write case when … then … else … end"),
    **dict.fromkeys(("ifnull", "nvl", "isnull"), "write coalesce(a, b), or a is null"),
    **dict.fromkeys(("len", "len_char"), "write char_length(x)"),
    "instr": "write strpos(text, part)",
    "pow": "write power(a, b)",
    "date": "write x::date",
    "row": "compare the columns one by one",
}  # fmt: skip


def refuse(name: str) -> NoReturn:
    """Raises the ExpressionError that says why a rule may not use function `name`, and what to write instead."""
    if (reason := _REASONS.get(name)) is not None:
        raise ExpressionError(f"{name} may not stand in a rule", reason)
    known = sorted(set(FUNCTIONS) | CONDITIONALS | SPECIAL)
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}()?" if near else f"a rule may call {', '.join(known)}"
    raise ExpressionError(f"{name}() is no function that a rule may call", hint)


def arguments_fit(name: str, given: int) -> Function:
    """The allowed function `name`; raises ExpressionError for another one or a wrong number of arguments."""
    function = FUNCTIONS.get(name) or refuse(name)
    if name == "age" and given == 1:
        raise ExpressionError("age() of one date counts to today", TOMORROW)
    if not function.fewest <= given <= function.most:
        wanted = " or ".join(str(number) for number in sorted({function.fewest, function.most}))
        hint = "without its third argument: a time zone's rules change" if name == "date_trunc" else ""
        raise ExpressionError(f"{name}() takes {wanted} arguments, not {given}", hint)
    return function
