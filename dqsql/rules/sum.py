"""`sum`: what rows of another table add up to agrees with a column of the row that they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field, model_validator

from dqsql.assertion import Rule, RuleError, Scope, joined
from dqsql.claims import ChildClaim, Claim, Part, Sum
from dqsql.fragment import both
from dqsql.values import ColumnType

# By option: the operator between sum and total, and what is told by language.
_COMPARED: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "equals": (
        "=",
        {"en": "{{field}} must be the sum of {summed} of {children}", "zh": "{{field}}须等于{children}的{summed}合计"},
    ),
    "not_above": (
        "<=",
        {
            "en": "the sum of {summed} of {children} must not be above {{field}}",
            "zh": "{children}的{summed}合计不得高于{{field}}",
        },
    ),
    "not_below": (
        ">=",
        {
            "en": "the sum of {summed} of {children} must not be below {{field}}",
            "zh": "{children}的{summed}合计不得低于{{field}}",
        },
    ),
}
_EXACT = ("pg_catalog.int2", "pg_catalog.int4", "pg_catalog.int8", "pg_catalog.numeric")


class SumOfChildren(Rule):
    """A column of rows of another table adds up to a column of the row that they name, or not above or below it.

    The children of a row are those whose column `child` holds its key, or its column `to`; with `where` only those that
    it holds for. No children add up to 0, and a child without a value adds nothing; a row whose own column says
    nothing is not judged. It is judged when the transaction commits, so that a row and its children can be written one
    after the other.

    Example: `amount_of_lines: {sum: amount, child: line.order_id, equals: total}`.
    """

    kind = code = "sum"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    messages = {"en": "{field} must be the sum of its parts", "zh": "{field}须等于明细合计"}

    sum: str = Field(description="The children's column that is added up.")
    child: str = Field(description="Table and column that name the row: `line.order_id`.")
    to: str | None = Field(default=None, description="The column that children name; the key when left out.")
    where: str | None = Field(default=None, description="Children that count: an expression over their columns.")
    equals: str | None = Field(default=None, description="The row's column that the sum is.")
    not_above: str | None = Field(default=None, description="The row's column that the sum is not above.")
    not_below: str | None = Field(default=None, description="The row's column that the sum is not below.")

    @model_validator(mode="after")
    def _one_comparison(self) -> SumOfChildren:
        if sum(getattr(self, name) is not None for name in _COMPARED) != 1:
            raise ValueError("sum is compared with one column of the row: give one of equals, not_above, not_below")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        option = next(name for name in _COMPARED if getattr(self, name) is not None)
        total: str = getattr(self, option)
        try:
            type_ = scope.type(total)
        except RuleError as error:
            raise RuleError(error.message, error.hint, (option,)) from error
        _prove_exact(total, type_, option)
        to, child, key = joined(scope, self.child, self.to, self.where)
        summed = f"{self.child.rpartition('.')[0]}.{self.sum}"
        added = scope.children(summed, None, ("sum",))
        _prove_exact(summed, added.type, "sum")
        operator, said = _COMPARED[option]
        templates = {
            language: text.format(children=_literally(child.title[language]), summed=_literally(added.called[language]))
            for language, text in said.items()
        }
        applies = both(scope.applies, f"(not {scope.missing(total)})")
        claim = ChildClaim(applies, to, child, Sum(added.column, operator, total), key)
        yield Claim(claim, (total,), {"sum": summed, "child": self.child}, part=Part(self.code, templates))


def _literally(title: str) -> str:
    return title.replace("{", "{{").replace("}", "}}")


def _prove_exact(name: str, type_: ColumnType, option: str) -> None:
    """Raises RuleError for a column whose values do not add up to the same in any order."""
    if type_.sql not in _EXACT and not type_.assumed:
        raise RuleError(
            f"sum needs whole numbers or numeric; {name} is {type_.shown}",
            "double precision and real do not add up exactly: use numeric",
            (option,),
        )
