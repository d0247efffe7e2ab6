"""The ratchet for rows that an UPDATE moves to another partition.

PostgreSQL makes a deletion and an insertion of such an update, and the trigger that judges the inserted row cannot see
the old one. So what an old row broke is remembered, in the same transaction, by the key that the row will have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dqsql.fragment import both
from dqsql.model import Assertion
from dqsql.names import attached, ident
from dqsql.plan.build import Build, broken, changed, function, inline, lines, of, read_by, same, trigger
from dqsql.plan.objects import Object
from dqsql.resources import fill


class Moves:
    """What the guard of a partitioned table needs besides; `guarded` are the rules that it judges."""

    def __init__(self, build: Build, guarded: Sequence[Assertion]) -> None:
        self.build = build
        self.places = {assertion.id: place for place, assertion in enumerate(guarded, 1)}
        self.guarded = guarded
        self.memory, self.recall = build.name("moving"), build.name("moved")
        self.key = f"array[{', '.join(f'new.{ident(name)}::pg_catalog.text' for name in build.table.key)}]"
        deciding = build.table.relation.partition_key
        self.before, self.after = ([of(row)(name) for name in deciding] for row in ("old", "new"))

    def newly(self, assertion: Assertion) -> str:
        """SQL that is true where an inserted row breaks a rule that it did not break where it came from."""
        known = f"{self.places[assertion.id]} operator(pg_catalog.<>) all (was)"
        return f"({inline(broken(assertion), 'new')} and {known})"

    def inserted(self, judged: str) -> str:
        """Statements for an inserted row: `judged`, where it breaks anything at all."""
        any_ = "\n    or ".join(inline(broken(assertion), "new") for assertion in self.guarded)
        inner = judged.replace("\n", "\n    ")
        return f"if {any_} then\n    was := {self.recall.sql}({self.key});\n    {inner}\nend if;"

    @property
    def stayed(self) -> str:
        """Statements for an updated row, which did not move after all."""
        changed_ = changed(self.before, self.after)
        return f"if {changed_} then\n    perform {self.recall.sql}({self.key});\nend if;"

    def _stays_broken(self, assertion: Assertion) -> str:
        """SQL: whether the row breaks a rule before and after; the guard asks for nothing that the update mends."""
        before, after = (inline(broken(assertion), row) for row in ("old", "new"))
        # What is generated is not there yet.
        generated = any(self.build.table.relation.by_name[name].generated for name in read_by([assertion]))
        return before if generated else both(before, after)

    def objects(self) -> Iterator[Object]:
        """The memory, the function that asks it, and the trigger that fills it."""
        build = self.build
        comment = build.phrase(
            f"What rows of {build.shown} broke that are being moved to another partition; empty between transactions.",
            f"{build.shown}中正在移往其他分区的行原有的问题；事务之间为空。",
        )
        yield Object(
            kind="table",
            spec=build.spec,
            table=build.table.name,
            role="moving",
            target=self.memory.sql,
            create=fill("moving_table", {"name": self.memory.sql}),
            comment=comment,
        )
        holes = {"name": self.recall.sql, "memory": self.memory.sql}
        create = fill("moved_function", holes)
        yield function(build, "moved", self.recall, ["pg_catalog.text[]"], create, comment)
        name = build.name("remember")
        rules = lines(
            f"case when {self._stays_broken(assertion)} then {place} end"
            for place, assertion in enumerate(self.guarded, 1)
        )
        holes = {"name": name.sql, "memory": self.memory.sql, "key": self.key, "rules": rules}
        create = fill("remember_function", holes | {"stays": same(self.before, self.after)})
        yield function(build, "remember_function", name, [], create, comment)
        # After the normaliser, by its name: the key is then the one that will be stored.
        named = attached(build.table.name, "remember", build.spec)
        yield trigger(build, "remember", named, "before update", "for each row", name, comment)
