"""Operators on typed values: comparisons, matches, arithmetic and joined texts."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal, Inexact
from typing import Any

from dqsql.check.casting import cast
from dqsql.check.reading import NotJudgedError
from dqsql.check.typed import EXACT, INTEGERS, MOMENTS, TEXTS, Value
from dqsql.errors import ExpressionError
from dqsql.pattern import compile_search

_COMPARISONS = {"=": (0,), "<>": (-1, 1), "<": (-1,), ">": (1,), "<=": (-1, 0), ">=": (0, 1)}
NUMBERS = (*INTEGERS, "numeric", "float8")


def operate(operator: str, left: Value, right: Value) -> Value:
    """`left operator right` for two values that may be NULL."""
    if operator in ("~~", "!~~", "~", "!~"):
        return _match(operator, left, right)
    left, right = _alike(operator, left, right)
    if operator in _COMPARISONS:
        if left.null or right.null:
            return Value("bool", None)
        return Value("bool", order(operator, left, right) in _COMPARISONS[operator])
    if operator == "||":
        if left.null or right.null:
            return Value("text", None)
        if not {left.type, right.type} <= {*TEXTS, "unknown", "int2", "int4", "int8"}:
            raise NotJudgedError("joined texts")
        return Value("text", f"{left.value}{right.value}")
    if operator in "+-*/%":
        if left.null or right.null:
            types = {left.type, right.type}
            widest = max(types & set(NUMBERS), key=NUMBERS.index, default="unknown")
            return Value(widest if types <= set(NUMBERS) else "unknown", None)
        return _arithmetic(operator, left, right)
    raise NotJudgedError(f"the operator {operator}")


def _alike(operator: str, left: Value, right: Value) -> tuple[Value, Value]:
    """Two operands with an untyped constant read as the other's type."""
    if operator == "||":
        return left, right
    pairs = []
    for one, other in ((left, right), (right, left)):
        if one.type == "unknown" and not one.null and other.type in (*NUMBERS, *MOMENTS, "bool"):
            if operator in "+-*/%" and other.type in MOMENTS:
                raise NotJudgedError("a constant without its type")
            pairs.append(cast(one, other.type, ()))
        else:
            pairs.append(one)
    return pairs[0], pairs[1]


def order(operator: str, left: Value, right: Value) -> int:
    """-1, 0 or 1; for texts 1 only says that they differ."""
    types = {left.type, right.type}
    if types <= set(NUMBERS):
        if "float8" in types:
            first, second = float(left.value), float(right.value)
            return _three(*((value != value, 0.0 if value != value else value) for value in (first, second)))
        return _three(*((Decimal(v.value).is_nan(), _finite(Decimal(v.value))) for v in (left, right)))
    if types <= set(MOMENTS):
        if "timestamptz" in types and len(types) > 1:
            raise NotJudgedError("a time whose zone is the session's")
        return _three(_moment(left.value), _moment(right.value))
    if types == {"bool"}:
        return _three(left.value, right.value)
    if operator not in ("=", "<>"):
        raise NotJudgedError("the order of texts, which a collation decides")
    if types <= {*TEXTS, "unknown"}:
        first, second = left.value, right.value
        if "bpchar" in types and types <= {"bpchar", "unknown"}:
            first, second = first.rstrip(" "), second.rstrip(" ")
        return int(first != second)
    if types <= {"uuid", "unknown"}:
        return int(str(left.value).lower() != str(right.value).lower())
    if types <= {*TEXTS, "unknown", "assumed"}:
        return _assumed(str(left.value), str(right.value), constant="assumed" not in (left.type, right.type))
    raise NotJudgedError("values of these types")


def _assumed(left: str, right: str, constant: bool) -> int:
    """Whether two texts differ whatever type their column has; NotJudgedError where that depends on it."""
    if left == right:
        return 0
    # 1.0 and 1.00, 2024-1-5 and 2024-01-05 are the same to a number or a date.
    if constant or not any(re.match(r"\s*[+-]?\.?\d", text) for text in (left, right)):
        return 1
    raise NotJudgedError("the column's type is not known without --catalog")


def _finite(value: Decimal) -> Decimal:
    return Decimal(0) if value.is_nan() else value


def _moment(value: Any) -> tuple[int, Any]:
    """A day or time as something to compare; a day is its midnight, infinity beyond all."""
    if isinstance(value, str):
        return (-1 if value.startswith("-") else 1, datetime.min)
    if not isinstance(value, datetime):
        return (0, datetime(value.year, value.month, value.day))
    return (0, value.replace(tzinfo=None))


def _three(left: Any, right: Any) -> int:
    return int(left > right) - int(left < right)


def _match(operator: str, left: Value, right: Value) -> Value:
    if left.null or right.null:
        return Value("bool", None)
    if left.type not in (*TEXTS, "unknown", "assumed") or right.type not in (*TEXTS, "unknown"):
        raise NotJudgedError("a match on this type")
    text = left.value
    if left.type == "bpchar":
        raise NotJudgedError("a match on a padded text")
    if operator.endswith("~~"):
        found = _like(right.value).fullmatch(text) is not None
    else:
        try:
            found = compile_search(right.value).search(text) is not None
        except ExpressionError as error:
            raise NotJudgedError("the database alone reads this pattern") from error
    return Value("bool", found is not operator.startswith("!"))


def _like(pattern: str) -> re.Pattern[str]:
    parts, place = [], 0
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            place += 1
            if place == len(pattern):
                raise NotJudgedError("a pattern that ends in a backslash")
            parts.append(re.escape(pattern[place]))
        else:
            parts.append({"%": ".*", "_": "."}.get(character) or re.escape(character))
        place += 1
    return re.compile("".join(parts), re.DOTALL)


def _arithmetic(operator: str, left: Value, right: Value) -> Value:
    types = {left.type, right.type}
    if types <= set(INTEGERS):
        return _whole(operator, left, right)
    if types <= {*INTEGERS, "numeric"}:
        return _decimal(operator, Decimal(left.value), Decimal(right.value))
    if types <= {"date", "int2", "int4"} and operator in "+-" and "date" in types:
        return _days(operator, left, right)
    raise NotJudgedError("arithmetic on these types")


def _whole(operator: str, left: Value, right: Value) -> Value:
    first, second = left.value, right.value
    name = max(left.type, right.type, key=list(INTEGERS).index)
    if operator in "/%" and second == 0:
        raise NotJudgedError("a division by zero")
    match operator:
        case "+":
            found = first + second
        case "-":
            found = first - second
        case "*":
            found = first * second
        case _:
            quotient = abs(first) // abs(second)
            quotient = quotient if (first < 0) == (second < 0) else -quotient
            found = quotient if operator == "/" else first - quotient * second
    return _number(name, found)


def sign_changed(value: Value) -> Value:
    """`- value`, which may be NULL."""
    if value.type not in NUMBERS:
        raise NotJudgedError("arithmetic on these types")
    return value if value.null else _number(value.type, -value.value)


def _number(name: str, value: Any) -> Value:
    if name in INTEGERS and not -INTEGERS[name] <= value < INTEGERS[name]:
        raise NotJudgedError("a number beyond its type")
    return Value(name, value)


def _decimal(operator: str, left: Decimal, right: Decimal) -> Value:
    if not (left.is_finite() and right.is_finite()):
        raise NotJudgedError("arithmetic with NaN or infinity")
    exact = EXACT.copy()
    exact.traps[Inexact] = True
    try:
        match operator:
            case "+":
                found = exact.add(left, right)
            case "-":
                found = exact.subtract(left, right)
            case "*":
                found = exact.multiply(left, right)
            case "%":
                found = exact.remainder(left, right)
            case _:
                found = exact.divide(left, right)
                # PostgreSQL gives a quotient at least sixteen significant digits.
                if found and len(found.normalize(exact).as_tuple().digits) > 16:
                    raise NotJudgedError("a division that does not come out even")
    except ArithmeticError as error:
        raise NotJudgedError("a division that does not come out even") from error
    return Value("numeric", found)


def _days(operator: str, left: Value, right: Value) -> Value:
    if "infinity" in (str(left.value).lstrip("-"), str(right.value).lstrip("-")):
        raise NotJudgedError("arithmetic with infinity")
    try:
        if left.type == right.type and operator == "-":
            return Value("int4", (left.value - right.value).days)
        if left.type == "date" and right.type != "date":
            days = right.value if operator == "+" else -right.value
            return Value("date", left.value + timedelta(days=days))
        if operator == "+":
            return Value("date", right.value + timedelta(days=left.value))
    except OverflowError as error:
        raise NotJudgedError("a day beyond the calendar") from error
    raise NotJudgedError("arithmetic on these types")
