"""`phone`: a telephone number of some numbering plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from dqsql.assertion import FormRule, Helper, Hole, Scope, constant_or_hole
from dqsql.judges.phone import KEY, TYPES, bit, code_of, metadata, phone, plan, regions
from dqsql.names import array, jsonb, literal
from dqsql.resources import fill

_TYPES = "text, text, text[], text[]"


class Phone(FormRule):
    """A telephone number that the numbering plan of its country has: calling code, leading digits, length (E.164).

    Numbers are read as people write them: +86 21 1234 5678, 0086-21-12345678, 021-12345678 转 801, (021)12345678.
    Those without + or 00 are at home in `region`. With `normalize: [..., phone]` they are stored as +862112345678, an
    extension behind it (`;ext=801`, RFC 3966). What cannot be read stays as it is.

    Example: `phone: {phone: {region: CN, types: [fixed]}}`.
    """

    kind = code = "phone"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"accept": "fewer", "types": "fewer"}
    messages = {"en": "{field} is no telephone number that exists", "zh": "{field}不是有效的电话号码"}
    short = "region"
    parameters = ("region",)

    region: str | None = Field(
        default=None, description="Where numbers without + or 00 are at home (ISO 3166-1 alpha-2); none if left out."
    )
    accept: Annotated[tuple[str, ...], Field(strict=False, min_length=1)] | None = Field(
        default=None,
        description="Regions whose numbers pass, with those that share their calling codes; all if left out.",
    )
    types: Annotated[tuple[Literal["fixed", "mobile", "other"], ...], Field(strict=False, min_length=1)] | None = Field(
        default=None, description="Which numbers pass: fixed lines, mobiles, others; all if left out."
    )

    @field_validator("region", "accept")
    @classmethod
    def _known(cls, given: Any) -> Any:
        for region in (given,) if isinstance(given, str) else given or ():
            if region not in regions():
                near = {"UK": "GB", "EL": "GR"}.get(region.upper(), region.upper())
                hint = f"did you mean {near}?" if near in regions() else "use a code of ISO 3166-1 such as CN, DE or US"
                raise ValueError(f"no region {region!r}: {hint}")
        return given

    @classmethod
    def expand(cls, value: Any) -> Any:
        return {} if value is True else super().expand(value)

    @classmethod
    def choices(cls, _: str) -> tuple[str, ...]:
        return regions()

    @property
    def params(self) -> Mapping[str, Any]:
        accept, types = (None if some is None else list(some) for some in (self.accept, self.types))
        return {"region": self.region, "accept": accept, "types": types}

    def read(self, value: str, scope: Scope) -> str:
        """Fragment: text `value` in E.164, NULL where it is no number."""
        return scope.call(self._helper(), value)

    def broken(self, value: str, scope: Scope) -> str:
        return f"({self.read(value, scope)} is null)"

    def breaks(self, value: str) -> bool:
        return self._phone(value) is None

    def form(self, value: str, scope: Scope) -> str:
        return f"coalesce({self.read(value, scope)}, {value})"

    def formed(self, value: str) -> str:
        return value if isinstance(self.region, Hole) else self._phone(value) or value

    def _phone(self, value: str) -> str | None:
        return phone(value, self.region, self.accept or (), self.types or ())

    def _helper(self) -> Helper:
        lists = [f"{array(list(some))}" if some else "null" for some in (self.accept, self.types)]
        general = f"dq.phone({{}}, {constant_or_hole(self.region)}, {', '.join(lists)})"
        if isinstance(self.region, Hole):
            return Helper("phone", "", {}, {}, general)
        comment = {"en": "A telephone number in E.164", "zh": "把电话号码写成 E.164 格式"}
        return Helper("phone", "phone_function", self._constants(), comment, general)

    def _constants(self) -> Mapping[str, str]:
        home = None if self.region is None else home_of(self.region)
        return _plan(tuple(self.accept or ()), tuple(self.types or ())) | {
            "parameters": "value text",
            "types_of_parameters": "text",
            "home": "null" if home is None else jsonb(home),
            "types": "1",
            "accepted": "",
        }


def home_of(region: str) -> Mapping[str, str]:
    """What reading a national number of `region` needs: its calling code, its trunk prefix, the prefix for abroad."""
    entry = {key: value for key, value in metadata()["regions"][region].items() if key != "transform"}
    transform = metadata()["regions"][region].get("transform")
    return entry | {"code": code_of(region)} | ({"transform": _transformed(transform)} if transform else {})


def _transformed(transform: str) -> str:
    """A transformation as regexp_replace() writes it."""
    return transform.replace("$", "\\")


def _plan(accepted: tuple[str, ...], types: tuple[str, ...] | None) -> dict[str, str]:
    found = plan(accepted, types)
    codes = {code: [*entry[:1], *map(_transformed, entry[1:])] for code, entry in found.codes.items()}
    return {
        "codes": f"{literal(json.dumps(codes, separators=(',', ':')))}::pg_catalog.jsonb",
        "starts": f"'{{{','.join(map(str, found.starts))}}}'::pg_catalog.int4[]",
        "lengths": f"'{{{','.join(map(str, found.lengths))}}}'::pg_catalog.int8[]",
        "key": str(KEY),
        "allowed": f"'\\x{bytes(found.allowed).hex()}'::pg_catalog.bytea",
    }


def runtime_sql() -> str:
    """The file of schema dq with `dq.phone`: the plans of the world, and as arguments what a rule has as options."""
    known = {region: home_of(region) for region in regions()}
    places = f"{literal(json.dumps(known, separators=(',', ':')))}::pg_catalog.jsonb"
    wanted = " operator(pg_catalog.|) ".join(
        f"(case when types is null or '{name}' operator(pg_catalog.=) any (types)"
        f" then {bit(name)}::pg_catalog.int8 else 0 end)"
        for name in TYPES
    )
    accepted = (
        f"and (accepted is null or exists (select from pg_catalog.unnest(accepted) as a (region)\n"
        "    where pg_catalog.starts_with(\n"
        f"        candidate, {places} operator(pg_catalog.->) a.region operator(pg_catalog.->>) 'code'\n    )))"
    )
    values = _plan((), None) | {
        "name": "dq.phone",
        "parameters": "value text, region text, accepted text[], types text[]",
        "types_of_parameters": _TYPES,
        "home": f"({places} operator(pg_catalog.->) region)",
        "types": f"({wanted})",
        "accepted": accepted,
    }
    words = "A telephone number in E.164, by the numbering plans of the world; NULL for a text that is none."
    made, _, grant = fill("phone_function", values).rpartition("\n")
    return (
        "-- Telephone numbers for dq.explain and for queries of one's own: dq.phone with the plans of the world. Made\n"
        "-- from sql/templates/phone_function.sql by scripts/runtime.py; what a spec's rules call are functions of\n"
        "-- their own, with no more in them than the rules need.\n"
        f"{made}\n"
        f"comment on function dq.phone({_TYPES}) is '{words}';\n"
        f"revoke all on function dq.phone({_TYPES}) from public;\n"
        f"{grant};\n"
    )
