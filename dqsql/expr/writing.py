"""From a tree to SQL: every node that is allowed, written so that no search_path bends its meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlglot import exp

from dqsql import fragment, functions
from dqsql.errors import ExpressionError
from dqsql.expr.judging import (
    ARITHMETIC,
    COMPARISONS,
    CONSTANTS,
    IDENTIFIER,
    MATCHES,
    MODIFIED,
    MOVING,
    NUMBER,
    REFUSED,
    SESSION_WORDS,
    TYPES,
    date_field,
    function_name,
    is_verdict,
    is_word,
    no_verdict,
    refuse,
    title,
)
from dqsql.expr.reading import chain
from dqsql.names import literal
from dqsql.pattern import check_search

# BETWEEN and CASE write their operand twice; nested in each other they would double the text each time.
MAX_SQL = 100_000


def write(tree: exp.Expr) -> tuple[str, tuple[str, ...]]:
    """The fragment of a boolean expression, and the columns that it reads in order of first use."""
    writer = _Writer()
    text = writer.verdict(tree)
    if isinstance(tree.unnest(), exp.Null):
        raise no_verdict()
    return text, tuple(dict.fromkeys(writer.columns))


def _op(left: str, operator: str, right: str) -> str:
    return f"({left} OPERATOR(pg_catalog.{operator}) {right})"


def _call(name: str, *arguments: str) -> str:
    return f"pg_catalog.{name}({', '.join(arguments)})"


class _Writer:
    """Writes a tree as a fragment, refusing every node and every option that it does not know."""

    def __init__(self) -> None:
        self.columns: list[str] = []

    def verdict(self, node: exp.Expr) -> str:
        """`node` where PostgreSQL wants a boolean."""
        text = self.write(node)
        if not is_verdict(node):
            raise no_verdict()
        return text

    def write(self, node: exp.Expr) -> str:
        text = self._node(node)
        if len(text) > MAX_SQL:
            raise _too_long()
        return text

    def _node(self, node: exp.Expr) -> str:
        kind = type(node)
        match node:
            case exp.Paren():
                self._only(node, "this")
                return self.write(node.this)
            case exp.Column():
                return self._column(node)
            case exp.Literal():
                return self._literal(node)
            case exp.Boolean():
                return "true" if node.this else "false"
            case exp.Null():
                return "null"
            case exp.And() | exp.Or():
                self._only(node, "this", "expression")
                word = " and " if isinstance(node, exp.And) else " or "
                return f"({word.join(map(self.verdict, chain(node)))})"
            case exp.Not():
                self._only(node, "this")
                return f"(not {self.verdict(node.this)})"
            case exp.Neg():
                self._only(node, "this")
                operand = self.write(node.this)
                # A negative number is a constant, which no operator is looked up for.
                number = isinstance(node.this, exp.Literal) and not node.this.is_string
                return f"(-{operand})" if number else f"(OPERATOR(pg_catalog.-) {operand})"
            case exp.Is():
                return self._is(node)
            case exp.NullSafeEQ() | exp.NullSafeNEQ():
                return self._distinct(node)
            case exp.In():
                return self._in(node)
            case exp.Between():
                self._only(node, "this", "low", "high", hint="write a between low and high")
                value = self.write(node.this)
                low = _op(value, ">=", self.write(node.args["low"]))
                return f"({low} and {_op(value, '<=', self.write(node.args['high']))})"
            case exp.Case():
                return self._case(node)
            case exp.Cast():
                return self._cast(node)
            case exp.Interval():
                return self._interval(node)
            case exp.Anonymous():
                return self._function(node)
            case exp.Extract() | exp.StrPosition() | exp.Substring() | exp.Trim():
                return self._special(node)
        if kind in MATCHES:
            return self._match(node, MATCHES[kind])
        if (operator := COMPARISONS.get(kind) or ARITHMETIC.get(kind)) is not None:
            self._only(node, "this", "expression", "safe", "typed")
            return _op(self.write(node.this), operator, self.write(node.expression))
        return refuse(node)

    def _only(self, node: exp.Expr, *known: str, hint: str = "") -> None:
        """Refuses options of a node that would be lost in writing."""
        options = [key for key, value in node.args.items() if value not in (None, False, []) and key not in known]
        if options:
            value = node.args[options[0]]
            if isinstance(value, exp.Expr) and type(value) in REFUSED:
                refuse(value)
            raise ExpressionError(f"this form of {title(node)} may not stand in a rule", hint or "write it plainly")

    def _column(self, node: exp.Column) -> str:
        self._only(node, "this")
        identifier = node.this
        if isinstance(identifier, exp.Star):
            return refuse(identifier)
        name = str(identifier.this)
        if not identifier.quoted:
            if not IDENTIFIER.fullmatch(name):
                raise ExpressionError(
                    f"{name} is no column's name",
                    "write operators and quotes in ASCII (> < = ' ,); put an unusual name in double quotes",
                )
            # PostgreSQL folds the letters of ASCII only.
            name = re.sub("[A-Z]+", lambda letters: letters.group().lower(), name)
            if name in SESSION_WORDS:
                functions.refuse(name)
        self.columns.append(name)
        return fragment.column(name)

    def _literal(self, node: exp.Literal) -> str:
        text = str(node.this)
        if not node.is_string:
            if not NUMBER.fullmatch(text):
                raise ExpressionError(f"{text} is no decimal number", "write it as in 1200 or 0.15")
            return text
        if MOVING.search(text) and not is_word(node):
            raise ExpressionError(
                f"'{text}' means the current time where it meets a date",
                f"{functions.TOMORROW}; for the word itself write '{text}'::text",
            )
        return literal(text)

    def _is(self, node: exp.Is) -> str:
        self._only(node, "this", "expression", "negate")
        right, no = node.expression, "not " if node.args.get("negate") else ""
        if isinstance(right, exp.Boolean):
            return f"({self.verdict(node.this)} is {no}{'true' if right.this else 'false'})"
        if not isinstance(right, exp.Null):
            raise ExpressionError("is stands before null, true, false or unknown only", "write a = b")
        return f"({self.write(node.this)} is {no}null)"

    def _distinct(self, node: exp.Expr) -> str:
        self._only(node, "this", "expression")
        left, right = self.write(node.this), self.write(node.expression)
        # IS DISTINCT FROM itself would look for an = along the search_path.
        same_gap = _op(f"({left} is null)", "=", f"({right} is null)")
        same = f"({same_gap} and coalesce({_op(left, '=', right)}, true))"
        return same if isinstance(node, exp.NullSafeEQ) else f"(not {same})"

    def _in(self, node: exp.In) -> str:
        self._only(node, "this", "expressions", hint="write x in ('a', 'b')")
        members = node.expressions
        if not members:
            raise ExpressionError("in () names no value", "write the values: x in ('a', 'b')")
        if any(isinstance(member.unnest(), exp.Null) for member in members):
            raise ExpressionError("NULL in the list of in", "it makes `not in` never true; write x in (…) or x is null")
        value = self.write(node.this)
        if len(value) * len(members) > MAX_SQL:
            raise _too_long()
        alternatives = [_op(value, "=", self.write(member)) for member in members]
        return alternatives[0] if len(alternatives) == 1 else f"({' or '.join(alternatives)})"

    def _match(self, node: exp.Expr, operator: str) -> str:
        self._only(node, "this", "expression", "negate")
        right = node.expression
        if operator in ("~", "~*"):
            if not (isinstance(right, exp.Literal) and right.is_string):
                raise ExpressionError(f"{operator} needs a constant pattern", "write it as in code ~ '^C[0-9]{6}$'")
            pattern = literal(check_search(str(right.this)))
        else:
            pattern = self.write(right)
        return _op(self.write(node.this), ("!" if node.args.get("negate") else "") + operator, pattern)

    def _case(self, node: exp.Case) -> str:
        self._only(node, "this", "ifs", "default")
        value = self.write(node.this) if node.args.get("this") else None
        text = "case"
        for branch in node.args["ifs"]:
            self._only(branch, "this", "true")
            # A simple CASE would look for its = along the search_path.
            when = self.verdict(branch.this) if value is None else _op(value, "=", self.write(branch.this))
            text += f" when {when} then {self.write(branch.args['true'])}"
            if len(text) > MAX_SQL:
                raise _too_long()
        default = node.args.get("default")
        return f"({text}{f' else {self.write(default)}' if default is not None else ''} end)"

    def _cast(self, node: exp.Cast) -> str:
        self._only(node, "this", "to")
        to = node.to
        kind = TYPES.get(to.this) if isinstance(to, exp.DataType) else None
        modifiers = [str(part.this) for part in to.expressions] if kind else []
        if kind is None or (modifiers and to.this not in MODIFIED) or to.args.get("nested"):
            raise ExpressionError(
                f"a cast to {to.sql('postgres').lower()} may not stand in a rule",
                f"a rule may cast to {', '.join(sorted(TYPES.values()))}",
            )
        if not all(modifier.isdecimal() for modifier in modifiers):
            raise ExpressionError("a type's length is a number", "write it as in numeric(10, 2)")
        if kind in CONSTANTS:
            self._constant(node.this.unnest(), kind)
        modifier = f"({', '.join(modifiers)})" if modifiers else ""
        return f"{self.write(node.this)}::pg_catalog.{kind}{modifier}"

    def _constant(self, value: exp.Expr, kind: str) -> None:
        """Refuses constants that another day, or another session's settings, would read differently."""
        if kind != "interval" and any(
            part.is_string and MOVING.search(str(part.this)) for part in value.find_all(exp.Literal)
        ):
            raise ExpressionError(f"a {kind} that moves with the clock", functions.TOMORROW)
        shape, example = CONSTANTS[kind]
        if isinstance(value, exp.Literal) and not (value.is_string and shape.fullmatch(str(value.this))):
            raise ExpressionError(f"'{value.this}' is no plain {kind}", f"write it as in {kind} '{example}'")

    def _interval(self, node: exp.Interval) -> str:
        self._only(node, "this", "unit", "fraction_in_string", hint="write it as in interval '1 day 2 hours'")
        unit, value = node.args.get("unit"), node.this
        if not isinstance(value, exp.Literal) or (unit is not None and not isinstance(unit, exp.Var)):
            raise ExpressionError("this form of interval may not stand in a rule", "write it as in interval '1 day'")
        text = str(value.this) + (f" {str(unit.this).lower()}" if unit is not None else "")
        self._constant(exp.Literal.string(text), "interval")
        return f"{literal(text)}::pg_catalog.interval"

    def _function(self, node: exp.Anonymous) -> str:
        self._only(node, "this", "expressions")
        name, arguments = function_name(node), node.expressions
        if name in functions.CONDITIONALS:
            return self._conditional(name, arguments)
        functions.arguments_fit(name, len(arguments))
        if name in ("date_part", "date_trunc"):
            allowed = functions.DATE_FIELDS if name == "date_part" else functions.DATE_UNITS
            return _call(name, literal(date_field(arguments[0], allowed)), self.write(arguments[1]))
        return _call(name, *map(self.write, arguments))

    def _conditional(self, name: str, arguments: Sequence[exp.Expr]) -> str:
        if not arguments or (name == "nullif" and len(arguments) != 2):
            raise ExpressionError(f"{name}() has the wrong number of arguments", "write it as in nullif(a, b)")
        values = [self.write(argument) for argument in arguments]
        if name != "nullif":
            return f"{name}({', '.join(values)})"
        # NULLIF itself would look for an = along the search_path.
        return f"(case when {_op(values[0], '=', values[1])} then null else {values[0]} end)"

    def _special(self, node: exp.Expr) -> str:
        """The functions that SQL gives a syntax of their own."""
        match node:
            case exp.Extract():
                self._only(node, "this", "expression")
                name = date_field(node.this, functions.DATE_FIELDS)
                return f"extract({name} from {self.write(node.expression)})"
            case exp.StrPosition():
                self._only(node, "this", "substr")
                part = self.write(node.args["substr"])
                return _call("position", self.write(node.this), part)
            case exp.Substring():
                self._only(node, "this", "start", "length")
                bounds = [node.args[key] for key in ("start", "length") if node.args.get(key)]
                if not bounds or any(isinstance(bound, exp.Literal) and bound.is_string for bound in bounds):
                    raise ExpressionError(
                        "substring by a pattern", "cut by position, or match with ~ and a constant pattern"
                    )
                return _call("substring", *map(self.write, (node.this, *bounds)))
        self._only(node, "this", "expression", "position")
        name = {"LEADING": "ltrim", "TRAILING": "rtrim"}.get(str(node.args.get("position") or ""), "btrim")
        parts = [part for part in (node.this, node.args.get("expression")) if part is not None]
        return _call(name, *map(self.write, parts))


def _too_long() -> ExpressionError:
    return ExpressionError(
        "the expression repeats itself beyond measure",
        "write between, in and case on columns, not on each other",
    )
