"""The frozen SQL of revisions: what a plan does, cut into what is quick and what reads tables, and the way back."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from typing import Literal

from dqsql import runtime
from dqsql.alembic.files import head, witnessed
from dqsql.alembic.guards import rows, state
from dqsql.alembic.history import History
from dqsql.catalog import Catalog, Installed
from dqsql.model import Model
from dqsql.names import literal
from dqsql.plan.changes import Plan, dropped, generated_schema, prepares, turned
from dqsql.plan.steps import Step
from dqsql.resources import fill
from dqsql.wording import contract_comments

Kind = Literal["runtime", "expand", "validate"]
_WHAT = {
    "expand": "what is quick: functions, triggers, views, constraints not validated yet; then the full count",
    "validate": "what reads tables: unique indexes, foreign keys, constraints proven; what they replace is dropped",
}
_CONCURRENTLY = re.compile(r"(?:create unique|drop) index concurrently ")


@dataclass(frozen=True)
class Draft:
    """One revision to be: what it does, and its two files."""

    revision: str
    kind: Kind
    up: str
    down: str


@dataclass(frozen=True)
class _Part:
    """A step of a file; `comes` and `goes` are the hashes of the objects that are there after and before it."""

    title: str
    statements: tuple[str, ...]
    group: str = ""
    comes: str = ""
    goes: str = ""


def digest(hashes: Iterable[str]) -> str:
    """What says which objects of a spec a database holds, as the guard in a file computes it; empty for none."""
    listed = sorted(hashes)
    return hashlib.sha256(" ".join(listed).encode()).hexdigest() if listed else ""


def hashes(catalog: Catalog, spec: str) -> list[str]:
    """The hashes of a spec's objects, but for parts of partitioned indexes, which come and go with their whole."""
    return [found.hash for found in catalog.installed if found.spec == spec and found.part != "part"]


def runtime_draft(revision: str) -> Draft:
    """The revision that installs the schemas dq and dq_gen; its way back takes them out, when no spec is left."""
    schema = generated_schema()
    hint = f"Where `dqsql apply` has installed it: alembic stamp {revision}."
    facts = _facts(revision, "runtime")
    up = [
        head(facts | {"runtime": runtime.HEAD}),
        _words("The runtime: schema dq, and schema dq_gen for what specs compile to."),
        f"{fill('revision_settings', {})};\n\n{fill('revision_runtime', {'hint': literal(hint)})};\n\n",
        runtime.sql(),
        f"\n-- {schema.title}\n{schema.sql}\n\n{_back()}",
    ]
    down = [
        head(facts),
        _words("Takes the runtime out. Waivers stop it: they are decisions of people."),
        f"{fill('revision_settings', {})};\n\n",
        f"drop schema {schema.what.partition(' ')[2]};\n{runtime.removal_sql()}\n{_back()}",
    ]
    return Draft(revision, "runtime", "".join(up), "".join(down))


def drafts(
    model: Model, plan: Plan, catalog: Catalog, history: History, revisions: Mapping[Kind, str]
) -> Iterator[Draft]:
    """The revisions of a plan: the expanding one, then the validating one; either is left out where it has nothing.

    `revisions` are their ids. The schemas dq and dq_gen are the runtime's, and no step of a plan here.
    """
    steps = [step for step in plan.steps if step.transaction != "schema"]
    # Whatever is built or proven, counters and views are complete with the first of the two.
    ends = [step for step in steps if step.verb in ("count", "publish")]
    work = [step for step in steps if step.verb not in ("count", "publish")]
    expand, prove = [s for s in work if prepares(s)], [s for s in work if not prepares(s)]
    kinds: tuple[tuple[Kind, list[Step]], ...] = (("expand", expand), ("validate", prove))
    done = [(kind, own) for kind, own in kinds if own or (ends and not work and kind == "expand")]
    before = Counter(hashes(catalog, plan.spec))
    last = (revisions[done[-1][0]], digest(_after(before, work).elements())) if done else ("", "")
    known = sorted({*before, *_after(before, work)})
    for kind, own in done:
        after = _after(before, own)
        script = _Script(model, plan, catalog, history, revisions[kind], kind, known)
        yield script.draft(own, ends, before, after, last)
        before, ends = after, []


def _after(before: Counter[str], steps: Sequence[Step]) -> Counter[str]:
    after = Counter(before)
    for step in steps:
        if step.gone is not None and step.verb != "validate" and step.gone.part != "part":
            after[step.gone.hash] -= 1
        if step.made is not None and step.made.part != "part":
            after[step.made.hash] += 1
    return +after


@dataclass(frozen=True)
class _Script:
    model: Model
    plan: Plan
    catalog: Catalog
    history: History
    revision: str
    kind: Kind
    known: Sequence[str]

    def draft(
        self,
        steps: Sequence[Step],
        ends: Sequence[Step],
        before: Counter[str],
        after: Counter[str],
        last: tuple[str, str],
    ) -> Draft:
        """`ends` are the steps after the first revision; `last` is the last one, and the digest that it leaves."""
        spec, was, will = self.plan.spec, digest(before.elements()), digest(after.elements())
        facts = _facts(self.revision, self.kind) | {"spec": spec, "objects": list(self.known)}
        up = [
            head(facts | {"leaves": will}),
            _words(f"Spec {spec}, {_WHAT[self.kind]}."),
            state(self.model, was, self.revision, "up", *last),
            rows(self.model, self.plan) if ends else "",
            *_blocks(_Part(s.title, s.statements, _group(s), *_witness(s)) for s in [*steps, *ends]),
            _back(),
        ]
        down = [
            head(facts | {"leaves": was}),
            _words(f"Spec {spec}, back to what was before {self.revision}."),
            state(self.model, will, self.revision, "down", self.revision, was),
            *_blocks(self._inverse(steps)),
            *_blocks(self._ends(steps) if ends else ()),
            _back(),
        ]
        return Draft(self.revision, self.kind, "".join(up), "".join(down))

    def _inverse(self, steps: Sequence[Step]) -> Iterator[_Part]:
        """What undoes the steps, the last of them first."""
        for _, group in groupby(reversed(steps), key=_group):
            together = list(group)
            # What was dropped may call one another: it comes back in the order in which it was made.
            gone = [step for step in together if step.verb == "drop" and step.gone is not None]
            gone.sort(key=lambda step: self.history[step.gone.hash].place if step.gone else 0)
            for step in [*gone, *(step for step in together if step not in gone)]:
                yield from self._undone(step)

    def _undone(self, step: Step) -> Iterator[_Part]:
        comes, goes = _witness(step)
        if step.undo:
            yield _Part(f"take back: {step.title}", step.undo, _group(step))
        elif step.verb == "validate":
            if step.gone is not None:
                yield _Part(f"drop {step.what} and add it unproven", self._unproven(step.gone), _group(step))
        elif step.made is not None and step.gone is None:
            if step.made.part != "part":
                turn = (turned(step.made.table.sql),) if step.made.part == "changes" else ()
                yield _Part(f"drop {step.what}", (*turn, *dropped(_standing(step))), _group(step), "", comes)
        elif step.gone is not None:
            again = "replace" if step.made is not None else "create"
            yield _Part(f"{again} {step.what}", self._again(step), _group(step), goes, comes)

    def _again(self, step: Step) -> tuple[str, ...]:
        """The statements that bring back what a step replaced or dropped."""
        assert step.gone is not None  # noqa: S101 - the caller's own choice
        old = self.history[step.gone.hash]
        if step.made is None:
            parts = [*self.history.parts(old)] if step.gone.kind == "index" else []
            left = [f"drop index concurrently if exists {old.target}"] if _alone(old.creates) else []
            made = [statement for part, _ in parts for statement in part.statements]
            return (*left, *old.statements, *made, *(join for _, join in parts))
        if step.gone.kind == "view":
            return (*dropped(step.gone), *old.statements)
        if step.gone.kind in ("function", "trigger") and not old.creates[0].startswith("create constraint "):
            return old.statements
        return old.comments

    def _unproven(self, old: Installed) -> tuple[str, ...]:
        return (*dropped(old), *self.history[old.hash].statements)

    def _ends(self, steps: Sequence[Step]) -> Iterator[_Part]:
        """After the steps back: constraints proven that were, counters that came back counted, views as they were."""
        gone = [step.gone for step in steps if step.gone is not None and step.verb == "drop"]
        for old in gone:
            if old.kind == "constraint" and old.sound and self.history[old.hash].creates[0].endswith(" not valid"):
                name, _, table = old.identity.partition(" on ")
                yield _Part(f"validate constraint {old.identity}", (f"alter table {table} validate constraint {name}",))
        for old in gone:
            if old.part == "changes":
                yield _Part(f"count every row of {old.table} once", (f"select dq.recount({literal(old.table)})",))
        was = self.catalog.language
        words = contract_comments(was or self.plan.language)
        if was is None:
            words = [f"{statement.partition(' is ')[0]} is null" for statement in words]
        yield _Part("publish the views of schema dq", ("select dq.publish()", *words))


def _standing(step: Step) -> Installed:
    """What a step makes, as the catalog will have it."""
    made = step.made
    assert made is not None  # noqa: S101 - the caller's own choice
    partitioned = made.kind == "index" and not _alone(step.statements)
    return Installed(
        kind=made.kind, identity=made.target, spec=made.spec, table=made.table.sql, role=made.role, hash=made.hash,
        partitioned=partitioned,
    )  # fmt: skip


def _witness(step: Step) -> tuple[str, str]:
    """The hashes that come and go with a step."""
    if step.verb == "validate":
        return "", ""
    return step.made.hash if step.made else "", step.gone.hash if step.gone else ""


def _group(step: Step) -> str:
    return step.transaction or step.title


def _alone(statements: Iterable[str]) -> bool:
    """Whether one of the statements runs in no transaction."""
    return any(_CONCURRENTLY.match(statement) for statement in statements)


def _blocks(parts: Iterable[_Part]) -> Iterator[str]:
    for group, members in groupby(parts, key=lambda part: part.group or part.title):
        together = list(members)
        gone, come = ({getattr(part, side) for part in together if getattr(part, side)} for side in ("goes", "comes"))
        witness, present = next(iter(sorted(come - gone)), ""), True
        if not witness:
            witness, present = next(iter(sorted(gone - come)), ""), False
        named = " ".join(group.splitlines())
        body = "".join(f"-- {part.title}\n{_lines(part.statements)}\n" for part in together)
        if _alone(statement for part in together for statement in part.statements):
            yield f"{witnessed(f'alone: {named}', witness, present=present)}{body}"
        else:
            opened = "begin isolation level read committed;\nset local lock_timeout = '500ms';\n\n"
            yield f"{witnessed(f'transaction: {named}', witness, present=present)}{opened}{body}commit;\n\n"


def _lines(statements: Iterable[str]) -> str:
    return "".join(f"{statement};\n" for statement in statements)


def _facts(revision: str, kind: Kind) -> dict[str, str]:
    return {"revision": revision, "step": kind, "dqsql": version("dqsql")}


def _words(text: str) -> str:
    return f"-- {text}\n-- Frozen: `dqsql revision` wrote it once, and what dqsql says later changes nothing here.\n\n"


def _back() -> str:
    return f"-- alone: the session's own settings again\n{fill('revision_settings_back', {})};\n"
