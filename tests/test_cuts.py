"""Install, upgrade and uninstall with the connection cut at any statement: the next run ends where an undisturbed one does.

`dqsql` itself runs, over a line that is cut (tests/cutting.py). What the server had carried out by then stands, as after a
kill -9 of the program or the loss of its machine. Then the application writes, and `dqsql` runs again. Of a cut within a
transaction nothing stands but what stood before it: that is seen, and not run on from again. A few statements of each command
are tried in every run of the tests, all of them by `make cuts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tests.cutting import Line
from tests.test_cli import Runner
from tests.test_lifecycle import read_catalog, snapshot

Connection = psycopg.Connection[Any]

# Of everything that is installed one: indexes, one on a function of ours, one in parts; a foreign key; proofs, a ratchet, a
# trigger that waits for the commit, the table in which transactions take turns, change logs.
SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  product: {key: id}
  line:
    key: id
    slices: [kind]
    columns:
      code: {unique: true}
      maker: {unique: {by: company_key}}
      product_id: {references: product.id}
      price: {range: {min: 0}, required: true}
      amount: {range: {min: 0}}
      note: {required: {action: warn}, normalize: [trim]}
    rules:
      few: {at_most: 9, of_each: [product_id, kind]}
  visit:
    key: [id, region]
    columns: {id: {unique: {with: [region]}}, note: {required: {action: observe}}}
"""
# Afterwards: an index of another text, a rule less, a tighter one, other slices, a table less, a table more.
CHANGED = """
dqsql: 1
name: shop
schema: shop
tables:
  line:
    key: id
    slices: [kind, note]
    columns:
      code: {unique: {with: [kind]}}
      maker: {unique: {by: company_key}}
      price: {range: {min: 1}, required: true}
      amount: {range: {min: 0}}
      note: {required: {action: observe}}
    rules:
      few: {at_most: 8, of_each: [product_id, kind]}
  customer:
    key: id
    columns: {name: {required: true}}
"""
TABLES = """
create schema shop;
create table shop.product (id int primary key);
create table shop.line (
    id int primary key, code text, maker text, product_id int, price numeric, amount int, kind text, note text
);
create table shop.visit (id int, region text, note text) partition by list (region);
create table shop.visit_n partition of shop.visit for values in ('n');
create table shop.visit_x partition of shop.visit default;
create table shop.customer (id int primary key, name text);
insert into shop.product values (1), (2);
insert into shop.line values
    (1, 'A', '上海示例科技有限公司', 1, 5, 1, 'x', 'n'), (2, 'B', null, 2, 7, -1, 'y', null), (3, null, null, 2, 9, 1, 'y', 'n');
insert into shop.visit values (1, 'n', 'x'), (2, 's', null);
insert into shop.customer values (1, 'n');
"""
# What an application writes whatever is installed: nothing of it is against the rules.
WRITES = """
insert into shop.product values (3);
insert into shop.line values (4, 'C', null, 3, 6, 1, 'x', null), (5, null, '北京示例科技有限公司', 1, 8, null, 'z', 'o');
update shop.line set note = null, kind = 'z' where id = 1;
update shop.line set price = 10 where id = 2;
delete from shop.line where id = 3;
insert into shop.visit values (3, 'n', null), (4, 'x', 'y');
update shop.visit set region = 's' where id = 1;
update shop.customer set name = 'm';
"""
CHANGES = re.compile(
    r"(\s|--.*\n)*(alter|comment|create|delete|drop|grant|insert|revoke|select dq\.|update)\b", re.IGNORECASE
)
Catalog = dict[str, list[Any]]
# What the building and the dropping of an index CONCURRENTLY have to wait for: a writer, and whoever has an older snapshot
# of the table. (For one of another table only building waits.)
HOLDERS = (
    "lock table shop.line, shop.visit in row exclusive mode",
    "set transaction isolation level repeatable read; select count(*) from shop.line, shop.visit",
)

INSTALL, UPGRADE, UNINSTALL = ("apply", "shop.yml", "--yes"), ("apply", "changed.yml", "--yes"), ("uninstall", "--yes")
# A command, the state that it begins in and what leads back there, the state that it leads to.
COMMANDS = {
    "install": (INSTALL, "bare", UNINSTALL, "installed"),
    "upgrade": (UPGRADE, "installed", INSTALL, "changed"),
    "uninstall": (UNINSTALL, "changed", UPGRADE, "bare"),
}


@dataclass
class Course:
    """A command as it goes when nobody disturbs it: its statements, and the numbers of those by which something stands."""

    sent: list[str]
    standing: list[int]


@dataclass
class Place:
    """Where a test works: the states between the commands, each a database, and dqsql run on copies of them."""

    dsn: str
    dqsql: Runner
    databases: set[str]
    catalogs: dict[str, Catalog]
    courses: dict[str, Course]

    def database(self, name: str) -> str:
        """The conninfo of the test's database of that name."""
        return make_conninfo(self.dsn, dbname=f"{conninfo_to_dict(self.dsn)['dbname']}_{name}")

    def copy(self, source: str, name: str = "copy") -> str:
        """A new database like `source`, an empty one for none; its conninfo."""
        made, template = (conninfo_to_dict(self.database(part))["dbname"] for part in (name, source))
        with psycopg.connect(self.dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{made}" with (force)')
            admin.execute(f'create database "{made}" template "{template}"' if source else f'create database "{made}"')
        self.databases.add(str(made))
        return self.database(name)

    def run(self, dsn: str, command: tuple[str, ...]) -> int:
        """What dqsql ends with, and says why where that is not well."""
        done = self.dqsql(*command, "--dsn", dsn)
        assert done.status == 0, done
        return done.status

    def undisturbed(self, name: str) -> None:
        """Runs a command over a line that holds, and notes how it goes and where it leads."""
        command, before, _, after = COMMANDS[name]
        made = "removed" if after == "bare" else after
        with Line(self.copy(before, made)) as line:
            assert self.run(line.dsn, command) == 0
        standing, begun = [], 0
        for number in line.stands:
            together = line.sent[begun:number]
            if any(map(CHANGES.match, together)) and together[-1] != "ROLLBACK":
                standing.append(number)
            begun = number
        self.courses[name] = Course(line.sent, standing)
        self.catalogs[made] = whole(self.database(made))


@pytest.fixture
def place(
    dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Place]:
    """The states: bare, installed, changed, and removed, which is as bare as before."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.yml").write_text(SPEC, "utf-8")
    (tmp_path / "changed.yml").write_text(CHANGED, "utf-8")
    found = Place(dsn, Runner(capsys, monkeypatch), set(), {}, {})
    try:
        with psycopg.connect(found.copy("", "bare")) as connection:
            connection.execute(TABLES)
        found.catalogs["bare"] = whole(found.database("bare"))
        for name in COMMANDS:
            found.undisturbed(name)
        assert found.catalogs["removed"] == found.catalogs["bare"]
        yield found
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            for name in found.databases:
                admin.execute(f'drop database if exists "{name}" with (force)')


def whole(dsn: str) -> Catalog:
    """All that the catalog holds, but numbers of columns that are gone."""
    with psycopg.connect(dsn) as connection:
        return {part: found for part, found in snapshot(connection).items() if part != "attributes"}


def state(dsn: str) -> tuple[Catalog, dict[str, int]]:
    """The catalog, and how many rows the tables have, the application's and ours."""
    with psycopg.connect(dsn) as connection:
        catalog = read_catalog(connection)
        tables = connection.execute(
            "select oid::regclass::text from pg_class where relkind = 'r'"
            " and relnamespace in (select oid from pg_namespace where nspname in ('shop', 'dq', 'dq_gen')) order by 1"
        ).fetchall()
        count = " union all ".join(f"select '{name}', (select count(*) from {name})" for (name,) in tables)
        return catalog, dict(connection.execute(count).fetchall())


def cut_off(place: Place, name: str, cut: int, torn: str = "") -> tuple[str, str]:
    """The database in which a command was cut at a statement, and a text that says where that was."""
    command, before, _, _ = COMMANDS[name]
    dsn = place.copy(before)
    with Line(dsn, cut, torn) as line:
        done = place.dqsql(*command, "--dsn", line.dsn)
    assert line.was_cut
    assert done.status == 0 or ("was lost" if cut else "cannot connect") in done.err, done
    return dsn, f"{name} cut at {cut}, {line.sent[-1:]}"


def converges(place: Place, name: str, cut: int, *, back: bool, torn: str = "") -> None:
    """Cut at a statement, a command leaves a state in which the application can write, and the next run ends well.

    The next run is the same command again, or `back` the one that leads to where it began.
    """
    command, before, returning, after = COMMANDS[name]
    dsn, at = cut_off(place, name, cut, torn)
    with psycopg.connect(dsn) as connection:
        connection.execute(WRITES)
    told = place.dqsql("status", "--dsn", dsn)
    assert told.status in (0, 1), f"{at}: {told}"
    assert place.run(dsn, returning if back else command) == 0, at
    found, wanted = whole(dsn), place.catalogs[before if back else after]
    for part, rows in wanted.items():
        assert [row for row in found[part] if row not in rows] == [], f"{at}: too many {part}"
        assert [row for row in rows if row not in found[part]] == [], f"{at}: missing {part}"
    assert place.run(dsn, ("status",)) == place.run(dsn, ("verify",)) == 0, at


# Of each command other ones, in thousandths of what stands, and whether it is then undone instead of done again.
SOME = [("install", 930, True), ("upgrade", 270, True), ("upgrade", 980, False), ("uninstall", 500, False)]


@pytest.mark.one_server
def test_threat_51_52_54_cut_at_some_statements(place: Place) -> None:
    for name, part, back in SOME:
        standing = place.courses[name].standing
        converges(place, name, standing[len(standing) * part // 1000], back=back)
    # While rows are counted, which is no rule's fault.
    counts = [n for n, text in enumerate(place.courses["install"].sent, 1) if "count(*) filter" in text]
    assert state(cut_off(place, "install", counts[0])[0]) == state(place.database("bare"))
    # The index stays behind, invalid and without a COMMENT.
    converges(place, "install", concurrent(place, "install")[0], back=True, torn=HOLDERS[0])


def concurrent(place: Place, name: str) -> list[int]:
    """The numbers of the statements that build or drop an index and wait for others."""
    waits = re.compile(r"create unique index concurrently|drop index concurrently (?!if exists)")
    return [number for number, text in enumerate(place.courses[name].sent, 1) if waits.match(text.lstrip())]


@pytest.mark.cuts
@pytest.mark.one_server
@pytest.mark.parametrize("back", [False, True], ids=["again", "back"])
@pytest.mark.parametrize("name", COMMANDS)
def test_threat_51_52_54_cut_at_every_statement_that_stands(place: Place, name: str, back: bool) -> None:
    cuts = {(cut, "") for cut in (0, *place.courses[name].standing)}
    cuts |= {(cut, holder) for cut in concurrent(place, name) for holder in HOLDERS}
    wrong = []
    for cut, torn in sorted(cuts):
        try:
            converges(place, name, cut, back=back, torn=torn)
        except AssertionError as error:
            wrong.append(f"{cut} {torn}: {error}"[:3000])
    assert not wrong, "\n".join(wrong)


@pytest.mark.cuts
@pytest.mark.one_server
@pytest.mark.parametrize("name", COMMANDS)
def test_threat_51_52_of_a_cut_at_every_other_statement_nothing_stands(place: Place, name: str) -> None:
    course = place.courses[name]
    wrong = []
    stood = state(place.database(COMMANDS[name][1]))
    for cut in range(1, len(course.sent) + 1):
        try:
            dsn, at = cut_off(place, name, cut)
        except AssertionError as error:
            wrong.append(f"{cut}: {error}"[:1000])
            continue
        found = state(dsn)
        if cut in course.standing:
            stood = found
        elif found != stood:
            wrong.append(at[:300])
    assert not wrong, "\n".join(wrong)
