"""`no_overlap`: periods of one thing have no moment in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from dqsql.assertion import Names, Rule, RuleError, Scope, op, types_of
from dqsql.claims import Claim, OverlapClaim
from dqsql.fragment import both
from dqsql.values import ColumnType

# By type of a period's ends: the range that holds them. Numbers of all kinds are compared as numeric.
_RANGES = {
    "pg_catalog.date": "pg_catalog.daterange",
    "pg_catalog.timestamp": "pg_catalog.tsrange",
    "pg_catalog.timestamptz": "pg_catalog.tstzrange",
}
_NUMBERS = frozenset(f"pg_catalog.{name}" for name in ("int2", "int4", "int8", "numeric"))
# PostgreSQL stores a closed period of days as one that ends before the next day, and there is none after this.
_LAST_DAY = "'5874897-12-31'::pg_catalog.date"


class NoOverlap(Rule):
    """The periods of rows that hold the same in the fields `of_each`, or of all rows, have no moment in common.

    A period reaches from the first field to the second, which is the first moment after it: the next period may begin
    there. With `closed: true` the second field belongs to it, as the last day of a contract does. Without a beginning
    it has been since ever, without an end it goes on. What states neither, or ends before it begins, is no period and
    overlaps nothing: that is for `required` and `ordered`. A row with one of `of_each` missing belongs to nothing.

    Example: `prices: {no_overlap: [valid_from, valid_to], of_each: [product_id]}`.
    """

    kind = code = "no_overlap"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    messages = {
        "en": "the period ({field}) overlaps that of another row",
        "zh": "时间段（{field}）与另一条记录重叠",
    }

    no_overlap: Annotated[Names, Field(min_length=2, max_length=2)] = Field(
        description="Where a period begins, and where it ends."
    )
    of_each: Names = Field(default=(), description="Whose periods may not overlap; all rows' when left out.")
    closed: bool = Field(default=False, description="Whether the end belongs to the period.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        range_ = self._range(scope)
        start, end = (_bound(scope, name) for name in self.no_overlap)
        applies, keys, points = scope.applies, list[str](), list[str]()
        for place, (name, type_) in enumerate(zip(self.of_each, types_of(scope, self.of_each, "of_each"), strict=True)):
            point = _point(scope.standard_form(name), type_)
            if point is None:
                raise RuleError(
                    f"no_overlap cannot compare {name}, which is {type_.shown}, in an index of PostgreSQL's own",
                    "name texts that are compared letter by letter, whole or decimal numbers, dates, uuids or booleans",
                    ("of_each", place),
                )
            keys.append(scope.standard_form(name))
            points.append(point)
            applies = both(applies, f"(not {scope.missing(name)})")
        in_order = op(start, "<=" if self.closed else "<", end)
        period = f"coalesce({in_order}, ({start} is not null or {end} is not null))"
        span = f"{range_}({start}, {end}, '{'[]' if self.closed else '[)'}')"
        if self.closed and range_ == "pg_catalog.daterange":
            endless = f"{range_}({start}, 'infinity', '[)')"
            span = f"case when {op(end, '=', _LAST_DAY)} then {endless} else {span} end"
        span = f"(case when {period} then {span} end)"
        claim = OverlapClaim(tuple(keys), tuple(points), both(applies, period), start, end, span, self.closed)
        yield Claim(claim, self.no_overlap)

    def _range(self, scope: Scope) -> str:
        """The type of range that holds the periods; RuleError where there is none."""
        types = types_of(scope, self.no_overlap, "no_overlap")
        ranges = [_range_of(type_) for type_ in types]
        for place, (name, type_, range_) in enumerate(zip(self.no_overlap, types, ranges, strict=True)):
            if range_ is None:
                raise RuleError(
                    f"no_overlap needs date, timestamp or number columns; {name} is {type_.shown}",
                    "numbers are those without rounding: integers and numeric",
                    ("no_overlap", place),
                )
        if ranges[0] != ranges[1]:
            raise RuleError(
                f"{self.no_overlap[0]} is {types[0].shown} and {self.no_overlap[1]} is {types[1].shown}: no period",
                "both ends need the same type",
                ("no_overlap", 1),
            )
        return str(ranges[0])


def _range_of(type_: ColumnType) -> str | None:
    if type_.sql in _NUMBERS:
        return "pg_catalog.numrange"
    return _RANGES.get(type_.sql, "pg_catalog.daterange" if type_.assumed else None)


def _bound(scope: Scope, name: str) -> str:
    """Fragment: an end of a period, NULL where the column says nothing."""
    value = scope.value(name)
    given = f"{value}::pg_catalog.numeric" if scope.type(name).sql in _NUMBERS else value
    missing = scope.missing(name)
    return given if missing == f"({value} is null)" else f"(case when not {missing} then {given} end)"


def _point(value: str, type_: ColumnType) -> str | None:
    """Fragment: the range that holds `value` alone, and is equal for equal values only; None where there is none.

    GiST compares ranges without any extension, and scalars with one only.
    """
    as_text = type_.family == "text" or type_.sql == "pg_catalog.uuid" or type_.assumed
    if as_text and not type_.equality:
        range_, single = "dq.text_range", f'({value}::pg_catalog.text collate pg_catalog."C")'
    elif type_.sql in ("pg_catalog.int2", "pg_catalog.int4"):
        range_, single = "pg_catalog.int8range", f"{value}::pg_catalog.int8"
    elif type_.sql in _NUMBERS:
        range_, single = "pg_catalog.numrange", f"{value}::pg_catalog.numeric"
    elif type_.sql == "pg_catalog.bool":
        range_, single = "pg_catalog.numrange", f"{value}::pg_catalog.int4::pg_catalog.numeric"
    elif type_.sql == "pg_catalog.date":
        # A range of days cannot hold the last one alone.
        range_, single = "pg_catalog.numrange", f"pg_catalog.extract('julian', {value})"
    elif type_.sql in _RANGES:
        range_, single = _RANGES[type_.sql], value
    else:
        return None
    return f"{range_}({single}, {single}, '[]')"
