"""The boolean expressions that users write in a spec: read as PostgreSQL, judged, and written anew.

Nothing of the user's text reaches the database as it stands. Every construct is on a list of what may decide
a stored row's verdict, and is printed with names that no search_path can bend: operators as
`OPERATOR(pg_catalog.>)`, functions as `pg_catalog.lower(…)`. What PostgreSQL would group or read differently
than the parser did is refused rather than guessed. This package alone imports sqlglot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from dqsql import fragment
from dqsql.expr.reading import read
from dqsql.expr.writing import write

__all__ = ["Expression", "parse"]


@dataclass(frozen=True)
class Expression:
    """A boolean expression over the columns of one row, judged fit for a rule."""

    source: str
    # Names as the catalog has them, in the order of first use.
    columns: tuple[str, ...]
    _fragment: str = field(repr=False)

    def sql(self, column: Callable[[str], str]) -> str:
        """The expression as SQL text, each column written by `column`."""
        return fragment.render(self._fragment, column)


@cache
def parse(source: str) -> Expression:
    """`source` read as one boolean expression of PostgreSQL.

    Raises ExpressionError for what is no expression and for what may not decide a stored row's verdict: other
    tables, aggregates, functions that are not immutable, and whatever this module does not know.
    """
    text, columns = write(read(source))
    return Expression(source, columns, text)
