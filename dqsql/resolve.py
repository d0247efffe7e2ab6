"""From spec to model: standards merged into columns, names checked against the catalog, rules made assertions.

Everything wrong is collected and raised at once, each problem at its place in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from dqsql import leeway, sources, thresholds
from dqsql.assertion import Dimension, FormRule, Helper, Rule, RuleError, ValueRule
from dqsql.catalog import Catalog, Relation
from dqsql.channels import Channelled, by_channel
from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, TimeClaim, UniqueClaim
from dqsql.errors import Problem, SpecError
from dqsql.judges.forms import fold
from dqsql.merging import Standard
from dqsql.messages import messages, titles
from dqsql.model import Appointed, Assertion, Field, Model, Table, Threshold
from dqsql.names import Name, fingerprint, generated, ident, is_identifier
from dqsql.reminders import Lookup, Remind
from dqsql.resources import template_versions
from dqsql.roles import PREFIX, named
from dqsql.rules.one_of import OneOf
from dqsql.scope import Path, RuleScope
from dqsql.sources import Completed, harmless
from dqsql.spec.explain import nearest
from dqsql.spec.model import Spec
from dqsql.spec.yaml import Document
from dqsql.values import STEPS, ColumnType, Scalar, formed, glance, normalized, standard_form

_ASSUMED = {
    "text": ColumnType("pg_catalog.text", "text"),
    "number": ColumnType("pg_catalog.numeric", "number"),
    "date": ColumnType("pg_catalog.date", "date"),
    "datetime": ColumnType("pg_catalog.timestamp", "date"),
    "boolean": ColumnType("pg_catalog.bool", "boolean"),
}


_UNKNOWN = ColumnType("pg_catalog.text", "text", assumed=True)


def resolve(
    spec: Spec, document: Document, builtin: Mapping[str, Any], catalog: Catalog | None, *, helpers: bool = True
) -> Model:
    """The model of `spec`; `builtin` are the standards that ship, `catalog` None stands for "assume columns".

    Without `helpers` its fragments call functions of schema dq only. Raises SpecError with every problem found.
    """
    return _Resolver(spec, document, builtin, catalog, helpers).model()


class _Resolver:
    def __init__(
        self, spec: Spec, document: Document, builtin: Mapping[str, Any], catalog: Catalog | None, helpers: bool
    ) -> None:
        self.spec, self.document, self.builtin, self.catalog = spec, document, builtin, catalog
        self.helpers = helpers
        self.problems: list[Problem] = []
        self.tables: dict[str, tuple[Name, Any, Relation]] = {}

    def model(self) -> Model:
        for name in self.spec.standards:
            self.prove(self.standard(name, ("standards", name)))
        for text, table in self.spec.tables.items():
            if (found := self.relation(text, table)) is not None:
                self.tables[text] = found
        resolved = [
            _TableResolver(self, ("tables", text), name, table, relation).table()
            for text, (name, table, relation) in self.tables.items()
        ]
        appointed = tuple(self.appointed())
        if self.problems:
            raise SpecError(list(dict.fromkeys(self.problems)))
        return Model(self.spec.name, self.spec.language, tuple(resolved), self.spec.style, appointed)

    def appointed(self) -> Iterator[Appointed]:
        """The roles that the spec asks for; reports names that no role can have, and members that there are not."""
        roles = self.spec.roles
        if roles.prefix.startswith("pg_"):
            hint = f"another prefix, such as {PREFIX}"
            self.report(("roles", "prefix"), "names that begin with pg_ are PostgreSQL's own", hint)
        known = self.catalog.roles.everybody if self.catalog is not None and self.catalog.roles is not None else ()
        own = {named(roles.prefix, duty) for duty, _ in roles.given()}
        for duty, members in roles.given():
            for place, member in enumerate(members):
                path: Path = ("roles", duty, place)
                if not is_identifier(member):
                    self.report(path, f"{member!r} is no name of a database role", "1 to 63 bytes")
                elif member in own:
                    hint = "each of these roles has all that it needs: name the people, or roles of theirs"
                    self.report(path, f"{member} is one of the roles that the spec itself asks for", hint)
                elif known and member not in known:
                    hint = nearest(member, known) or f"create it first: create role {ident(member)};"
                    self.report(path, f"there is no role {member}", hint)
            yield Appointed(duty, named(roles.prefix, duty), tuple(dict.fromkeys(members)))

    def report(self, path: Path, message: str, hint: str = "", key: bool = False) -> None:
        """Notes a problem at `path` of the file."""
        self.problems.append(self.document.problem(path, message, hint, key=key))

    def standard(self, name: str, path: Path) -> Standard:
        """Standard `name` with all that it extends; `path` is the place that names it."""
        line: list[tuple[str, Any]] = []
        while name:
            at: Path = ("standards", line[-1][0], "extends") if line else path
            # One of the spec's own may stand in for a built-in one of its name, and extend it.
            replaced = bool(line) and line[-1][0] == name and name in self.builtin
            found = self.builtin.get(name) if replaced else self.spec.standards.get(name) or self.builtin.get(name)
            if any(found is other for _, other in line):
                self.report(at, f"standard {name!r} extends itself")
                break
            if found is None:
                known = sorted({*self.spec.standards, *self.builtin})
                self.report(at, f"unknown standard {name!r}", nearest(name, known))
                break
            line.append((name, found))
            name = found.extends or ""
        merged = Standard()
        for step, standard in reversed(line):
            if standard is self.spec.standards.get(step):
                merged = merged.extended(standard, ("standards", step))
            else:
                merged = merged.extended(standard, path, foreign=True)
        return merged

    def prove(self, standard: Standard) -> None:
        """Reports what is wrong with a standard whatever the column."""
        try:
            rules = standard.ruled()
        except RuleError as error:
            self.report(error.path, error.message, error.hint)
            return
        for rule, path in rules.values():
            if isinstance(rule, ValueRule):
                try:
                    rule.prove()
                except RuleError as error:
                    self.report((*path, *error.path), error.message, error.hint)

    def relation(self, text: str, table: Any) -> tuple[Name, Any, Relation] | None:
        """The table that key `text` names; None, with the problem reported, where it cannot carry rules."""
        name = Name.of(text, self.spec.db_schema)
        path: Path = ("tables", text)
        if not all(map(is_identifier, name)):
            self.report(path, f"{text!r} is not a table's name", "1 to 63 bytes, no control characters", key=True)
            return None
        if any(name == other for other, *_ in self.tables.values()):
            self.report(path, f"table {name} is described twice", key=True)
            return None
        if self.catalog is None:
            return name, table, Relation(schema_name=name.schema, name=name.name, kind="assumed", columns=())
        relation = self.catalog.by_name.get(name)
        if relation is None:
            known = [n.name if n.schema == name.schema else str(n) for n in self.catalog.by_name]
            hint = nearest(text, known)
            if name.schema not in {n.schema for n in self.catalog.by_name} and self.catalog.alike:
                hint = f"there is a schema {', '.join(self.catalog.alike)}: names are written as the database has them"
            self.report(path, f"there is no table {name}", hint, key=True)
            return None
        if (refusal := _refusal(relation)) is not None:
            self.report(path, f"{name} {refusal[0]}", refusal[1], key=True)
            return None
        owners = {i.spec for i in self.catalog.installed if i.table == name.sql} - {self.spec.name}
        if owners:
            message = f"{name} already carries the rules of spec {min(owners)!r}"
            hint = "describe a table in one spec, or uninstall the other one first"
            self.report(path, message, hint, key=True)
            return None
        return name, table, relation


def _refusal(relation: Relation) -> tuple[str, str] | None:
    """Why a relation cannot carry rules, and a hint; None where it can."""
    if (root := relation.partition_of) is not None:
        return f"is a partition of {root}", f"describe {root}: its rules hold in every partition"
    if foreign := next((part for part in relation.partitions if part.kind == "f"), None):
        return f"has a foreign table among its partitions, {foreign.name}", "PostgreSQL enforces no CHECK there"
    kinds = {"v": "a view", "m": "a materialised view", "f": "a foreign table"}
    kind = kinds.get(relation.kind)
    if kind is None and relation.inherits and not relation.partitioned:
        kind = "part of an inheritance tree"
    return (f"is {kind}", "only ordinary and partitioned tables can carry rules") if kind else None


def _unseen(name: str) -> tuple[str, str]:
    """Why no rule can read a column that is generated when it is read, and a hint."""
    return (
        f"{name} is a virtual generated column: triggers do not see its value",
        "make it STORED, or write the rule over the columns that it is made of",
    )


class _TableResolver:
    """One table of the spec; serves the scopes of its rules with fields and targets."""

    def __init__(self, outer: _Resolver, path: Path, name: Name, table: Any, relation: Relation) -> None:
        self.outer, self.path, self.name, self.spec, self.relation = outer, path, name, table, relation
        self.language = outer.spec.language
        self.rules_of: dict[str, dict[str, tuple[Rule | None, Path]]] = {}
        self.fields: dict[str, Field] = {}
        self.helpers: dict[Name, Helper] = {}
        self.thresholds: dict[str, Threshold] = {}
        self.slices = tuple(dict.fromkeys((*self.spec.slices, *filter(None, (self.spec.source, self.spec.owner)))))
        self.key: tuple[str, ...] = self.spec.key or relation.primary_key
        self.title = titles(self.spec.title, self.language, name.name)

    def table(self) -> Table:
        for name in self.spec.columns:
            self.bind(name, (*self.path, "columns", name))
        options = ((getattr(self.spec, option), (*self.path, option)) for option in ("owner", "source"))
        listed = ((name, (*self.path, "slices", position)) for position, name in enumerate(self.spec.slices))
        for name, at in (*options, *listed):
            if name and (type_ := self.known(name, at)) is not None and type_.family == "json":
                self.outer.report(at, f"{name} is JSON, which cannot be grouped by")
        self.prove_key()
        manager = self.manager()
        self.completions()
        self.alerts()
        assertions = self.assertions()
        self.prove_completions(assertions)
        filled = [a.claim.fills for a in assertions if a.claim.fills]
        return Table(
            name=self.name,
            title=self.title,
            relation=self.relation,
            key=self.key,
            owner=self.spec.owner,
            source=self.spec.source,
            slices=self.slices,
            process=self.spec.process,
            department=self.spec.department,
            steward=self.spec.steward,
            fields=self.fields,
            assertions=tuple(assertions),
            helpers=self.helpers,
            weights=self.weights(),
            thresholds=tuple(self.thresholds.values()),
            quiet=self.outer.spec.quiet_hours,
            approvers=self.outer.spec.backfill.approvers,
            manager=manager,
            measured=tuple(name for name in dict.fromkeys((*self.spec.columns, *filled)) if name in self.fields),
            audited=self.audited(),
        )

    def audited(self) -> tuple[str, ...]:
        """The columns whose changes are kept: the key, and all that rules read or those that the spec names."""
        at: Path = (*self.path, "audit")
        if not self.spec.audit:
            return ()
        if self.spec.audit is True:
            named = tuple(self.fields)
        else:
            named = tuple(
                name for place, name in enumerate(self.spec.audit) if self.known(name, (*at, place)) is not None
            )
        if not named:
            self.outer.report(at, "no column is ruled, so there is none to audit", "name some: `audit: [name]`")
        for name in self.key:
            if name in self.fields and self.fields[name].personal:
                hint = "name another key, or say `personal: false` at the column"
                self.outer.report(at, f"the key {name} is personal, and the audit is looked up by it", hint)
        # A row is known by its key; an entry in which the key changes says so.
        chosen = {*named, *self.key} & set(self.relation.by_name)
        return tuple(name for name in self.relation.by_name if name in chosen)

    def weights(self) -> Mapping[Dimension, float]:
        """How much each dimension counts in the table's scores: its own weight, else the spec's, else 1."""
        own = self.spec.weights.model_dump(exclude_unset=True)
        given: dict[Dimension, float] = self.outer.spec.weights.model_dump() | own
        if not any(given.values()):
            path: Path = (*self.path, "weights") if own else ("weights",)
            self.outer.report(path, "every dimension has the weight 0", "give at least one of them another", key=True)
        return given

    @property
    def told_by(self) -> tuple[str, ...]:
        """The key; where no database was asked for it, one that does for checking."""
        return self.key or (("id",) if self.relation.kind == "assumed" else ())

    def prove_key(self) -> None:
        """Reports what is wrong with the key."""
        if len(set(self.spec.key)) < len(self.spec.key):
            self.outer.report((*self.path, "key"), "the key names a column twice", "name each column once")
        for position, name in enumerate(self.spec.key):
            self.known(name, (*self.path, "key", position) if len(self.spec.key) > 1 else (*self.path, "key"))
        if not self.key and self.relation.kind != "assumed":
            hint = "name the columns that tell rows apart: `key: id`"
            self.outer.report(self.path, f"{self.name} has no primary key", hint, key=True)

    def known(self, name: str, path: Path) -> ColumnType | None:
        """The type of column `name`; None, with the problem reported at `path`, where there is none."""
        try:
            return self.field(name).type
        except RuleError as error:
            self.outer.report(path, error.message, error.hint)
            return None

    def bind(self, name: str, path: Path) -> None:
        """Makes the field of column `name` out of its standard and what the spec says about it."""
        given = self.spec.columns[name]
        base = self.outer.standard(given.standard, (*path, "standard")) if given.standard else Standard()
        standard = base.extended(given, path)
        try:
            self.rules_of[name] = standard.ruled()
        except RuleError as error:
            self.rules_of[name] = standard.rules
            self.outer.report(error.path, error.message, error.hint)
        type_ = self.type(name, standard)
        if type_ is None or not is_identifier(name):
            hint = nearest(name, list(self.relation.by_name))
            self.outer.report(path, f"{self.name} has no column {name!r}", hint, key=True)
            return
        also = {_ASSUMED[other].family for other in standard.also}
        if standard.type and type_.family not in {_ASSUMED[standard.type].family, *also}:
            self.outer.report(
                (*path, "standard"),
                f"{name} is {type_.shown}, but standard {given.standard!r} is for {standard.type} columns",
                "bind a standard of the column's type",
            )
        column = self.relation.by_name.get(name)
        if column is not None and column.virtual:
            self.outer.report(path, *_unseen(name), key=True)
            return
        if standard.normalize and type_.family != "text" and (given.normalize or type_.family not in also):
            self.outer.report(path, f"{name} is {type_.shown}: only text can be normalised", key=True)
        elif standard.normalize and column is not None and column.generated:
            hint = "normalise the columns that it is made of"
            self.outer.report(path, f"{name} is a generated column: it cannot be normalised", hint, key=True)
        elif standard.normalize and name in self.relation.partition_key:
            # A BEFORE trigger runs in the partition that the row was routed to, and may not move it to another.
            message = f"{name} decides on a row's partition: it cannot be normalised when the row is written"
            hint = "write `normalize: []` here, and have the application write the standard form"
            self.outer.report(path, message, hint, key=True)
        self.fields[name] = Field(
            name=name,
            title=titles(standard.title, self.language, name),
            type=type_,
            steward=standard.steward or self.spec.steward,
            placeholders=(*self.outer.spec.missing, *standard.missing),
            kept=(*standard.not_missing, *self.listed(name, standard)),
            standard=given.standard,
            description=titles(standard.description, self.language, "") if standard.description else None,
            personal=standard.personal,
        )
        if type_.family != "text":
            kept = set(map(str, standard.not_missing))
            words = tuple(word for word in self.fields[name].placeholders if str(word) not in kept)
            self.fields[name] = replace(self.fields[name], placeholders=words)
        if standard.normalize and type_.family == "text":
            self.fields[name] = self.normalised(self.fields[name], standard)

    def listed(self, name: str, standard: Standard) -> tuple[Scalar, ...]:
        """What the list of a column names: values, whatever they mean elsewhere, but for its own placeholders."""
        rule = self.rules_of[name].get("one_of", (None,))[0]
        if not isinstance(rule, OneOf):
            return ()
        own = {fold(str(word)) for word in standard.missing}
        named = (*rule.values, *(other for others in rule.synonyms.values() for other in others))
        return tuple(value for value in named if fold(str(value)) not in own)

    def normalised(self, field: Field, standard: Standard) -> Field:
        """`field` with its standard form, and with its placeholders in that form too: a trigger has changed them."""
        own = list(takewhile(STEPS.__contains__, standard.normalize))
        form, words = standard_form(field.value, own), [str(word) for word in field.placeholders]
        rules, steps = self.rules_of[field.name], list[str | FormRule]()
        for place, step in enumerate(standard.normalize):
            if step in STEPS:
                form = form if place < len(own) else normalized(form, step)
                words = [formed(word, step) for word in words]
                steps.append(step)
                continue
            rule = rules.get(step, (None,))[0]
            if not isinstance(rule, FormRule):
                hint = f"give the rule `{step}`, or leave the step out"
                self.outer.report(standard.steps_at, f"normalize: step {step} needs the rule {step}", hint)
                continue
            form = rule.form(form, RuleScope(self, rule, field.name))
            words = [rule.formed(word) for word in words]
            steps.append(rule)
        placeholders = tuple(dict.fromkeys((*field.placeholders, *words)))
        told = glance(field.value, standard.normalize)
        return replace(field, form=form, glance=told, steps=tuple(steps), placeholders=placeholders)

    def type(self, name: str, standard: Standard) -> ColumnType | None:
        """The column's type: the catalog's, or without one what the standard and its bounds suggest."""
        if self.relation.kind != "assumed":
            found = self.relation.by_name.get(name)
            return found.column_type if found else None
        bounds = standard.rules.get("range", (None,))[0]
        if standard.type is None and bounds is not None:
            dated = any(isinstance(getattr(bounds, side, None), str) for side in ("min", "max"))
            return _ASSUMED["date" if dated else "number"]
        return _ASSUMED[standard.type] if standard.type else _UNKNOWN

    def field(self, name: str) -> Field:
        """The field of column `name`; RuleError, with the nearest name, where the table has none."""
        if name in self.fields:
            return self.fields[name]
        found = self.relation.by_name.get(name)
        if not is_identifier(name) or (self.relation.kind != "assumed" and found is None):
            raise RuleError(f"{self.name} has no column {name!r}", nearest(name, list(self.relation.by_name)))
        if found is not None and found.virtual:
            raise RuleError(*_unseen(name))
        type_ = found.column_type if found else _UNKNOWN
        title = titles(None, self.language, name)
        self.fields[name] = Field(name, title, type_, self.spec.steward, self.outer.spec.missing)
        return self.fields[name]

    def target(self, reference: str, path: Path) -> tuple[Name, str, ColumnType | None]:
        """The table, column and type (None: unknown) of `table.column` in this spec; RuleError where it is not."""
        text, _, column = reference.rpartition(".")
        if text not in self.outer.tables:
            hint = nearest(text, list(self.outer.tables)) if text else "write `table.column`"
            raise RuleError(f"{reference!r} does not name a table and column of this spec", hint, path)
        name, _, relation = self.outer.tables[text]
        if relation.kind == "assumed":
            return name, column, None
        if column not in relation.by_name:
            raise RuleError(f"{name} has no column {column!r}", nearest(column, list(relation.by_name)), path)
        return name, column, relation.by_name[column].column_type

    def beside(self, reference: str) -> _TableResolver:
        """The table of `table.column`, as rules of another one see it; it knows what is said of that column."""
        text, _, name = reference.rpartition(".")
        other = _TableResolver(self.outer, ("tables", text), *self.outer.tables[text])
        if name in other.spec.columns:
            other.bind(name, (*other.path, "columns", name))
        return other

    def helper(self, helper: Helper) -> Name | None:
        """The name of the function that `helper` makes for this table; None where there is no table to make it for."""
        if not self.outer.helpers or not helper.template:
            return None
        values = list(helper.values.values())
        name = generated(
            self.name, helper.role, fingerprint(helper.template, *values, *template_versions(helper.template))
        )
        self.helpers[name] = helper
        return name

    def completions(self) -> None:
        """Finds where fields are completed from."""
        for name, given in self.spec.columns.items():
            if given.complete_from is None or name not in self.fields:
                continue
            field = self.fields[name]
            completed = Completed(field, self.name, self.relation, self.key, self.field)
            try:
                found = completed.by(given.complete_from, self.outer.spec.db_schema, self.outer.catalog)
                self.fields[name] = replace(field, completed=found)
            except RuleError as error:
                self.outer.report((*self.path, "columns", name, *error.path), error.message, error.hint)

    def prove_completions(self, assertions: list[Assertion]) -> None:
        """Reports fields that writes fill and that must not be."""
        for name, field in self.fields.items():
            try:
                harmless(field, self.relation, assertions)
            except RuleError as error:
                self.outer.report((*self.path, "columns", name, *error.path), error.message, error.hint)

    def manager(self) -> Lookup | None:
        """Where the manager of a row's owner is found."""
        if self.spec.manager is None:
            return None
        try:
            return sources.manager(self.spec.manager, self.field, self.outer.spec.db_schema, self.outer.catalog)
        except RuleError as error:
            self.outer.report((*self.path, *error.path), error.message, error.hint)
            return None

    def prove_reminder(self, remind: Remind | None) -> None:
        """RuleError where nobody could be reminded of what a rule says."""
        if remind is not None and self.spec.owner is None:
            hint = "say at the table which column names who follows a row up: `owner: owner`"
            raise RuleError("nobody can be reminded: the rows have no owner", hint, ("remind",))
        if remind is not None and remind.manager_after and self.spec.manager is None:
            hint = "say it at the table: `manager: manager`, or `{table: staff, match: {owner: login}, value: manager}`"
            raise RuleError("nobody says who the owner's manager is", hint, ("remind", "manager_after"))

    def alerts(self) -> None:
        """Finds the thresholds of the fields."""
        for name, given in self.spec.columns.items():
            if name not in self.fields:
                continue
            try:
                found = thresholds.of_field(self.fields[name], given.alert or (), self.slices, self.spec.steward)
                for threshold in found:
                    self.watch(threshold)
            except RuleError as error:
                self.outer.report((*self.path, "columns", name, *error.path), error.message, error.hint)

    def watch(self, threshold: Threshold) -> None:
        """Notes a threshold; RuleError where the table has one of its id."""
        if threshold.id in self.thresholds:
            raise RuleError(
                f"alert {threshold.id!r} is there twice",
                "give one of them an `id`: `{id: worse, …}`",
                ("alert", threshold.place),
            )
        self.thresholds[threshold.id] = threshold

    def assertions(self) -> list[Assertion]:
        found: dict[str, Assertion] = {}
        for rule, path, column, name in self.rules():
            try:
                scope = RuleScope(self, rule, column)
                for claim in rule.claims(scope):
                    leeway.prove(rule, claim)
                    for part in by_channel(rule, claim, scope, self.spec.source, self.outer.spec.action):
                        assertion = self.assertion(rule, path, part, column, name)
                        self.prove_reminder(assertion.remind)
                        if assertion.id in found:
                            raise RuleError(f"rule {assertion.id!r} is there twice", "give one of them another `id`")
                        found[assertion.id] = assertion
                        for threshold in thresholds.of_rule(assertion, self.slices):
                            self.watch(threshold)
            except RuleError as error:
                self.outer.report((*path, *error.path), error.message, error.hint)
        return list(found.values())

    def rules(self) -> Iterator[tuple[Rule, Path, str | None, str | None]]:
        """Every rule of the table: the rule, where it stands, its column, its name."""
        for column in self.spec.columns:
            if column in self.fields:
                for _, (rule, path) in sorted(self.rules_of[column].items()):
                    if rule is not None:
                        yield rule, path, column, None
        for name, rule in self.spec.named.items():
            if not name.isprintable() or not name.strip():
                at = (*self.path, "rules", name)
                self.outer.report(at, f"{name!r} is no name for a rule", "use letters, digits and _", key=True)
                continue
            yield rule, (*self.path, "rules", name), None, name
        for key, rule in self.spec.rules():
            if rule is not None:
                yield rule, (*self.path, key), None, None

    def assertion(self, rule: Rule, path: Path, part: Channelled, column: str | None, name: str | None) -> Assertion:
        claim, action = part.claim, part.action
        if isinstance(claim.body, TimeClaim):
            if rule.action not in (None, "observe"):
                raise RuleError(
                    f"{rule.kind} cannot {rule.action}: a row breaks it with time, not by a write",
                    "leave `action` out: overdue rows are listed in the table's violating_rows, and `plan` counts them",
                    ("action",),
                )
            action = "observe"
        if isinstance(claim.body, UniqueClaim | OverlapClaim | ReferenceClaim) and action == "warn":
            raise RuleError(
                f"{rule.kind} cannot warn: the database learns of a violation only by refusing it",
                "use `action: reject`, or `observe`",
                ("action",),
            )
        if rule.show_value and isinstance(claim.body, ChangeClaim):
            raise RuleError(f"{rule.kind} tells no value, old or new", "leave `show_value` out", ("show_value",))
        if rule.show_value and isinstance(claim.body, ChildClaim):
            raise RuleError(
                f"{rule.kind} has no value to tell: it is judged at the commit, of any row that has the key by then",
                "leave `show_value` out",
                ("show_value",),
            )
        if rule.show_value and isinstance(claim.body, UniqueClaim | OverlapClaim | ReferenceClaim):
            raise RuleError(
                f"{rule.kind} has no choice about values: PostgreSQL itself reports it, and tells the key's value",
                "leave `show_value` out",
                ("show_value",),
            )
        if rule.show_value and len(claim.columns) != 1:
            raise RuleError(
                f"{rule.kind} blames {len(claim.columns)} columns here; only the value of a single one can be shown",
                "leave `show_value` out",
                ("show_value",),
            )
        blamed = [self.field(blame) for blame in claim.columns]
        if rule.show_value and blamed[0].personal:
            raise RuleError(
                f"{claim.columns[0]} is personal: its values stay out of errors, which go to logs",
                "leave `show_value` out, or say `personal: false` at the column",
                ("show_value",),
            )
        if name is None and column is None:
            id_ = f"{claim.suffix}.{rule.id or rule.code}"
        else:
            base = rule.id or name or f"{column}.{rule.code}"
            id_ = f"{base}.{claim.suffix}" if claim.suffix else base
        if part.channel:
            id_ = f"{id_}.{part.channel}"
        templates = claim.part.messages if claim.part else rule.templates
        texts = messages(templates, rule.message, self.language, [f.title for f in blamed], claim.params)
        stewards = [rule.steward, *(f.steward for f in blamed[:1]), self.spec.steward]
        return Assertion(
            id=id_,
            code=(claim.part or rule).code,
            claim=claim,
            action=action,
            dimension=rule.dimension or rule.default_dimension,
            severity=rule.severity,
            steward=next(filter(None, stewards), None),
            threshold=rule.threshold,
            title=titles(rule.title, self.language, id_) if rule.title else texts,
            messages=texts,
            rule=rule,
            shows=claim.columns[0] if rule.show_value else None,
            place=(self.outer.document.file, *self.outer.document.position(path)),
            channel=part.channel,
        )
