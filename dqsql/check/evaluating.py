"""What a fragment says of one row, exactly as PostgreSQL would say it; what is not certain raises NotJudgedError.

Three-valued logic throughout. Never guessed are: the order of texts and the case of letters, which a collation
decides; times where a session's zone does; divisions that do not come out even; everything that would be an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from dqsql.check.casting import cast
from dqsql.check.functions import FUNCTIONS, extracted
from dqsql.check.operators import NUMBERS, operate, order, sign_changed
from dqsql.check.reading import NotJudgedError, Tree
from dqsql.check.typed import INTEGERS, NULL, TEXTS, Value

Row = Callable[[str], Value]


def evaluate(tree: Tree, row: Row) -> Value:
    """The value of `tree` over the row whose columns `row` gives; raises NotJudgedError."""
    kind, *parts = tree
    match kind:
        case "column":
            return row(parts[0])
        case "string":
            return Value("unknown", parts[0])
        case "number":
            return _constant(parts[0])
        case "null":
            return NULL
        case "bool":
            return Value("bool", parts[0])
        case "and" | "or":
            return _logic(kind, parts[0], row)
        case "not":
            truth = _truth(evaluate(parts[0], row))
            return Value("bool", None if truth is None else not truth)
        case "is":
            operand, wanted, negated = parts
            found = evaluate(operand, row)
            same = found.null if wanted is None else _truth(found) is wanted
            return Value("bool", same is not negated)
        case "op":
            return operate(parts[0], evaluate(parts[1], row), evaluate(parts[2], row))
        case "sign":
            return sign_changed(evaluate(parts[0], row))
        case "any" | "all":
            return _among(kind, parts[0], evaluate(parts[1], row), evaluate(parts[2], row))
        case "letters":
            value = evaluate(parts[0], row)
            # Without a catalog, what is taken for a text may hold a number.
            return cast(value, parts[1].removeprefix("pg_catalog."), ()) if value.type in TEXTS else value
        case "array":
            return Value("array", [evaluate(item, row).value for item in parts[0]])
        case "case":
            return _case(parts[0], parts[1], row)
        case "cast":
            return cast(evaluate(parts[0], row), parts[1].removeprefix("pg_catalog."), parts[2])
        case "extract":
            return extracted(parts[0].lower(), evaluate(parts[1], row))
    return _call(parts[0], parts[1], row)


def _constant(text: str) -> Value:
    if not re.fullmatch("[0-9]+", text):
        return Value("numeric", Decimal(text))
    for name in ("int4", "int8"):
        if int(text) < INTEGERS[name]:
            return Value(name, int(text))
    return Value("numeric", Decimal(text))


def _truth(value: Value) -> bool | None:
    if value.null or value.type == "bool":
        return None if value.null else bool(value.value)
    raise NotJudgedError("a value where true or false is needed")


def _logic(kind: str, operands: tuple[Tree, ...], row: Row) -> Value:
    """`and` and `or`, from left to right as PostgreSQL goes: what comes before the deciding operand may be an error."""
    decides = kind == "or"
    unknown = False
    for operand in operands:
        truth = _truth(evaluate(operand, row))
        if truth is decides:
            return Value("bool", decides)
        unknown |= truth is None
    return Value("bool", None if unknown else not decides)


def _among(quantifier: str, operator: str, left: Value, array: Value) -> Value:
    """`= any` or `<> all` of constants."""
    if left.null or array.null:
        return Value("bool", None)
    known = (quantifier, operator) in (("any", "="), ("all", "<>"))
    if not known or left.type not in (*TEXTS, "unknown", "assumed") or array.type != "array":
        raise NotJudgedError("the database alone reads it")
    return Value("bool", (left.value in array.value) is (quantifier == "any"))


def _call(name: str, arguments: tuple[Tree, ...], row: Row) -> Value:
    values = [evaluate(argument, row) for argument in arguments]
    if name == "coalesce":
        return _common(next((value for value in values if not value.null), NULL), values)
    if name in ("greatest", "least"):
        return _extreme(values, 1 if name == "greatest" else -1)
    function = FUNCTIONS.get(name)
    if function is None:
        raise NotJudgedError(f"the function {name.removeprefix('pg_catalog.')}")
    return function(*values)


def _case(branches: tuple[tuple[Tree, Tree], ...], otherwise: Tree, row: Row) -> Value:
    chosen = next((then for when, then in branches if _truth(evaluate(when, row))), otherwise)
    # The other branches only lend their type.
    return _common(
        evaluate(chosen, row), [evaluate(tree, row) for tree in (*(then for _, then in branches), otherwise)]
    )


def _common(chosen: Value, values: list[Value]) -> Value:
    """`chosen` in the type that all of `values` have in common."""
    types = {value.type for value in values} - {"unknown"}
    if not types:
        return Value("text", chosen.value)
    if len(types) == 1:
        return cast(chosen, types.pop(), ()) if chosen.type == "unknown" else chosen
    if types <= {*INTEGERS, "numeric"}:
        return cast(chosen, max(types, key=NUMBERS.index), ())
    if types <= {"text", "varchar"}:
        return chosen
    raise NotJudgedError("values of several types")


def _extreme(values: list[Value], sign: int) -> Value:
    given = [_common(value, values) for value in values if not value.null]
    if not given:
        return _common(NULL, values)
    best = given[0]
    for value in given[1:]:
        if order("<", value, best) == sign:
            best = value
    return best
