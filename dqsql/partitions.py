"""The partitions of a table as data, and the query that reads them for the catalog."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from dqsql.names import Name


class Partition(BaseModel):
    """A table of the tree below a partitioned table, at any level.

    `kind` is the relkind, `p` for one that has partitions itself; `indexes` are its indexes that are part of one of
    the whole table, by that one's name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_name: str
    table: str
    kind: str
    parent_schema: str
    parent: str
    indexes: Mapping[str, Name]

    @property
    def name(self) -> Name:
        """The partition's name."""
        return Name(self.schema_name, self.table)

    @property
    def leaf(self) -> bool:
        """Whether it holds rows itself."""
        return self.kind != "p"


# Expressions over `c`, the pg_class row of a table: for the catalog's query.

# The root of the tree that a partition belongs to.
ROOT = """(
    select json_build_array(n.nspname, r.relname)
    from pg_class r join pg_namespace n on n.oid = r.relnamespace
    where c.relispartition and r.oid = pg_partition_root(c.oid)
)"""

# Every column that decides on a row's partition, at any level; the columns of expressions depend on the table.
KEY = """(
    with recursive tree (oid) as (
        select c.oid where c.relkind = 'p'
        union all
        select i.inhrelid from tree join pg_inherits i on i.inhparent = tree.oid
    )
    select coalesce(json_agg(distinct a.attname), '[]')
    from tree
    join pg_partitioned_table p on p.partrelid = tree.oid
    join pg_attribute a on a.attrelid = tree.oid and a.attnum > 0
    where a.attnum = any (p.partattrs::int2[])
    or p.partexprs is not null and exists (
        select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = tree.oid and d.objsubid = a.attnum
        and d.refclassid = 'pg_class'::regclass and d.refobjid = tree.oid and d.refobjsubid = 0
        and d.deptype = 'i'
    )
)"""

# Whether an expression is part of the partition key, at any level: no unique index can hold it then.
EXPRESSION = """exists (
    with recursive tree (oid) as (
        select c.oid where c.relkind = 'p'
        union all
        select i.inhrelid from tree join pg_inherits i on i.inhparent = tree.oid
    )
    select from tree join pg_partitioned_table p on p.partrelid = tree.oid where p.partexprs is not null
)"""

# The tree below it, parents first. One that is being detached is none of it any more.
TREE = """(
    with recursive tree (oid, parent, level) as (
        select i.inhrelid, i.inhparent, 1
        from pg_inherits i where c.relkind = 'p' and i.inhparent = c.oid and not i.inhdetachpending
        union all
        select i.inhrelid, i.inhparent, tree.level + 1
        from tree join pg_inherits i on i.inhparent = tree.oid and not i.inhdetachpending
    )
    select coalesce(json_agg(json_build_object(
        'schema_name', pn.nspname, 'table', p.relname, 'kind', p.relkind::text,
        'parent_schema', un.nspname, 'parent', u.relname,
        'indexes', (
            select coalesce(json_object_agg(whole.relname, json_build_array(pn.nspname, own.relname)), '{}')
            from pg_index x
            join pg_class own on own.oid = x.indexrelid and own.relispartition
            join pg_class whole on whole.oid = pg_partition_root(x.indexrelid) and whole.relname ~ '^dq_unique_'
            where x.indrelid = p.oid
        )
    ) order by tree.level, pn.nspname, p.relname), '[]')
    from tree
    join pg_class p on p.oid = tree.oid join pg_namespace pn on pn.oid = p.relnamespace
    join pg_class u on u.oid = tree.parent join pg_namespace un on un.oid = u.relnamespace
)"""
