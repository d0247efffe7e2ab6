"""`at_least`: enough of several fields are filled (`of`), or enough rows of another table name the row (`child`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, model_validator

from dqsql.assertion import Names, Rule, Scope, joined, op
from dqsql.claims import ChildClaim, Claim, Part, RowClaim

_TEMPLATES = {
    "en": "it needs at least {{least}} of {children}",
    "zh": "至少要有 {{least}} 条{children}",
}


class AtLeast(Rule):
    """At least so many of the named fields say something, or so many rows of another table name the row.

    The children of a row are those whose column, `contact.customer_id`, holds its key, or its column `to`; with
    `where` only those that it holds for. They are counted when the transaction commits, so that a row and its first
    child can be written one after the other.

    Example: `reachable: {at_least: 1, of: [mobile, email, wechat]}`, or `has_contact: {at_least: 1, child:
    contact.customer_id}`.
    """

    kind = code = "at_least"
    places = frozenset({"rule"})
    default_dimension = "completeness"
    tighter = {"at_least": "greater", "of": "fewer"}
    messages = {"en": "at least {least} of {field} must be filled", "zh": "{field}至少填写 {least} 项"}

    at_least: Annotated[int, Field(ge=1)] = Field(description="How many of the fields, or of the children.")
    of: Names = Field(default=(), description="The fields, of which each counts once.")
    child: str | None = Field(default=None, description="Table and column that name the row: `contact.customer_id`.")
    to: str | None = Field(default=None, description="The column that children name; the key when left out.")
    where: str | None = Field(default=None, description="Children that count: an expression over their columns.")

    @model_validator(mode="after")
    def _can_be_kept(self) -> AtLeast:
        if (self.child is None) == (not self.of):
            raise ValueError("at_least needs either `of`, fields of the row, or `child`, a column that names the row")
        if self.child is None and (self.to is not None or self.where is not None):
            raise ValueError("`to` and `where` are about children: name their column in `child`")
        if self.child is None and self.at_least > len(set(self.of)):
            raise ValueError(f"at_least is {self.at_least}, but `of` names {len(set(self.of))}: no row could pass")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.child is not None:
            yield self._children(self.child, scope)
            return
        fields = tuple(dict.fromkeys(self.of))
        filled = " OPERATOR(pg_catalog.+) ".join(f"(not {scope.missing(name)})::pg_catalog.int4" for name in fields)
        bad = op(f"({filled})", "<", str(self.at_least))
        yield Claim(RowClaim(scope.applies, bad), fields, {"least": self.at_least})

    def _children(self, reference: str, scope: Scope) -> Claim:
        to, child, key = joined(scope, reference, self.to, self.where)
        titles = {language: text.replace("{", "{{").replace("}", "}}") for language, text in child.title.items()}
        templates: Mapping[str, str] = {
            language: text.format(children=titles[language]) for language, text in _TEMPLATES.items()
        }
        claim = ChildClaim(scope.applies, to, child, self.at_least, key)
        return Claim(claim, (), {"least": self.at_least, "child": reference}, part=Part("children", templates))
