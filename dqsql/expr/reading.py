"""From an expression's text to sqlglot's tree, refusing what the two would not share a meaning of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from sqlglot import exp
from sqlglot.dialects.postgres import Postgres
from sqlglot.errors import SqlglotError
from sqlglot.parsers.postgres import PostgresParser
from sqlglot.tokens import Token, TokenType  # type: ignore[attr-defined]

from dqsql import functions
from dqsql.errors import ExpressionError
from dqsql.pattern import first_unseen

MAX_LENGTH = 10_000
MAX_DEPTH = 100


class _Parser(PostgresParser):
    """PostgreSQL's grammar, function calls left as they were written: sqlglot's own nodes unify dialects."""

    FUNCTIONS = {}  # noqa: RUF012
    FUNCTION_PARSERS = {  # noqa: RUF012
        name.upper(): PostgresParser.FUNCTION_PARSERS[name.upper()] for name in functions.SPECIAL
    }
    NO_PAREN_FUNCTION_PARSERS = {  # noqa: RUF012
        "CASE": PostgresParser.NO_PAREN_FUNCTION_PARSERS["CASE"]
    }


# An exclamation mark comes as a token of its own: see _check_tokens.
_SYMBOLS = frozenset(
    {"(", ")", ",", "+", "-", "*", "/", "%", "=", "<>", "!=", "<", ">", "<=", ">=", "||", "::"}
    | {"~", "~*", "~~", "~~*"}
)
KNOWN_SYMBOLS = "a rule knows = <> < > <= >= + - * / % || ~ ~* :: and parentheses"
_SYMBOL_HINTS = {
    ".": "write a column's or function's name alone, for a rule sees its own row; write 0.5 with its zero",
    ";": "one rule is one expression",
    "[": "an element of an array may not stand in a rule; cardinality(x) counts them",
    "^": "write power(a, b)",
    "$": "write the value itself, or the column's name",
    "?": "write the value itself, or the column's name",
    ":": "write the value itself, or the column's name",
    "==": "write a = b",
    "<=>": "write a is not distinct from b",
    "&&": "write a and b",
    "!": "write not a, or a <> b",
    "->": "values inside JSON may not stand in a rule; keep what is ruled in a column",
    "->>": "values inside JSON may not stand in a rule; keep what is ruled in a column",
}
# Words that sqlglot takes from other databases for operators.
_FOREIGN_WORDS = {
    **dict.fromkeys(("rlike", "irlike", "regexp", "glob", "similar"), "write a ~ 'pattern'"),
    **dict.fromkeys(("div", "xor", "overlaps", "operator"), KNOWN_SYMBOLS),
    **dict.fromkeys(("any", "all", "some"), "write x in (a, b), or join comparisons by and / or"),
}


def read(source: str) -> exp.Expr:
    """The tree of `source`, whose every operator has the operands that PostgreSQL would give it."""
    if len(source) > MAX_LENGTH:
        raise ExpressionError(
            f"the expression has {len(source)} characters, more than {MAX_LENGTH}",
            "split it into several rules, or use one_of for a list of values",
        )
    if (unseen := first_unseen(source, allowed=" \t\r\n")) is not None:
        raise ExpressionError(
            f"invisible character U+{ord(source[unseen]):04X} at character {unseen + 1}",
            "leave it out; in a pattern write it as \\u and four hexadecimal digits",
        )
    dialect = Postgres()
    try:
        tokens = dialect.tokenize(source)
        _check_tokens(tokens, source)
        trees = _Parser(dialect=dialect).parse_into(exp.Condition, tokens, source)
    except (SqlglotError, RecursionError) as error:
        raise ExpressionError(*_unreadable(error)) from error
    if len(trees) != 1 or trees[0] is None:
        raise ExpressionError("there is no expression", "write a comparison, such as amount > 0")
    _check_tree(trees[0])
    return trees[0]


def _check_tokens(tokens: Sequence[Token], source: str) -> None:
    """Refuses what the tree would not show: comments, foreign operators, nesting that exhausts the stack."""
    if any(token.comments for token in tokens) or (source.strip() and not tokens):
        raise ExpressionError("a comment in the expression", "explain the rule in its title or message")
    depth = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        text, word = token.text, token.text.split(" ")[0].lower()
        if token.token_type in _QUOTED:
            continue
        if re.match(r"\w", text):
            if token.token_type is not TokenType.VAR and word in _FOREIGN_WORDS:
                raise ExpressionError(f"{text.lower()} may not stand in a rule", _FOREIGN_WORDS[word])
            continue
        negates = following is not None and following.text[:1] == "~" and following.start == token.start + 1
        if not (text in _SYMBOLS or (text == "!" and negates)):
            hint = _SYMBOL_HINTS.get(text) or _SYMBOL_HINTS.get(text[:1], KNOWN_SYMBOLS)
            if not text.isascii():
                hint = "write operators and quotes in ASCII: > < = ' ( ) ,"
            raise ExpressionError(f"{text} at character {token.start + 1} may not stand in a rule", hint)
        depth += (text == "(") - (text == ")")
        if depth > MAX_DEPTH:
            raise _too_deep()


_QUOTED = frozenset(
    {
        TokenType.STRING, TokenType.IDENTIFIER, TokenType.NATIONAL_STRING, TokenType.RAW_STRING,
        TokenType.BYTE_STRING, TokenType.BIT_STRING, TokenType.HEX_STRING, TokenType.UNICODE_STRING,
        TokenType.HEREDOC_STRING,
    }
)  # fmt: skip


def _unreadable(error: Exception) -> tuple[str, str]:
    hint = "write it as in a WHERE clause, such as amount > 0 and status = 'won'"
    if isinstance(error, RecursionError):
        return _too_deep().message, _too_deep().hint
    details = getattr(error, "errors", None) or [{}]
    column = details[0].get("col")
    line = details[0].get("line")
    where = f" near line {line}, character {column}" if column else ""
    return f"this is no SQL expression{where}", hint


def _too_deep() -> ExpressionError:
    return ExpressionError(f"the expression is nested deeper than {MAX_DEPTH}", "split it into several rules")


def _check_tree(tree: exp.Expr) -> None:
    pending: list[tuple[exp.Expr, int]] = [(tree, 1)]
    while pending:
        node, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise _too_deep()
        # `a and b and c …` is one level, however long.
        children = chain(node) if isinstance(node, exp.And | exp.Or) else list(node.iter_expressions())
        for child in children:
            _check_grouping(node, child)
        pending += [(child, depth + 1) for child in children]


def chain(node: exp.Expr) -> list[exp.Expr]:
    """The operands of `a and b and c` (or `or`), without those of other operators or in parentheses."""
    operands: list[exp.Expr] = []
    pending = [node]
    while pending:
        part = pending.pop()
        if type(part) is type(node):
            pending += [part.expression, part.this]
        else:
            operands.append(part)
    return operands


# How tightly PostgreSQL binds, loosest first (the table in "Operator Precedence", SQL syntax).
_LEVELS: tuple[tuple[type[exp.Expr], ...], ...] = (
    (exp.Or,),
    (exp.And,),
    (exp.Not,),
    (exp.Is, exp.NullSafeEQ, exp.NullSafeNEQ),
    (exp.EQ, exp.NEQ, exp.LT, exp.GT, exp.LTE, exp.GTE),
    (exp.Between, exp.In, exp.Like, exp.ILike),
    (exp.DPipe, exp.RegexpLike, exp.RegexpILike),
    (exp.Add, exp.Sub),
    (exp.Mul, exp.Div, exp.Mod),
    (exp.Neg,),
    (exp.Cast,),
)
_BINDING = {kind: level for level, kinds in enumerate(_LEVELS) for kind in kinds}
# Between these, `a op b op c` is no expression for PostgreSQL.
_NOT_CHAINED = frozenset({3, 4, 5})


def _check_grouping(node: exp.Expr, operand: exp.Expr) -> None:
    """Refuses an operand that PostgreSQL would have tied to another operator than sqlglot did."""
    level, inner = _BINDING.get(type(node)), _BINDING.get(type(operand))
    # Commas group the members of a list; a minus sign belongs to what follows it.
    if level is None or inner is None or operand.arg_key == "expressions":
        return
    if isinstance(operand, exp.Neg) and not isinstance(node, exp.Cast):
        return
    chained = operand.arg_key == "this" and level not in _NOT_CHAINED
    if inner < level or (inner == level and not chained):
        raise ExpressionError(
            "two operators that readers and databases group differently",
            "put parentheses around the part that belongs together",
        )
