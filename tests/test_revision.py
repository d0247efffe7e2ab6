"""`dqsql revision` in a real Alembic project with SQLAlchemy models: up, down, offline, branches, and what is refused."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import URL
from sqlalchemy.exc import IntegrityError, OperationalError

from dqsql import apply as applying
from dqsql import cli
from dqsql.alembic import files, running
from dqsql.alembic.files import statements
from dqsql.errors import DqsqlError
from dqsql.status import healthy, status
from tests import support
from tests.test_lifecycle import snapshot

Connection = psycopg.Connection[Any]
pytestmark = [pytest.mark.one_server, pytest.mark.bare]

MODELS = """
from sqlalchemy import CheckConstraint, ForeignKey, Integer, MetaData, Numeric, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    metadata = MetaData(schema="shop")


class Product(Base):
    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("code", name="product_code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text)


class Line(Base):
    __tablename__ = "line"
    __table_args__ = (CheckConstraint("weight > 0", name="line_weight"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    product: Mapped[str | None] = mapped_column(Text)
    price: Mapped[float | None] = mapped_column(Numeric)
    kind: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    mobile: Mapped[str | None] = mapped_column(Text)
    weight: Mapped[int | None] = mapped_column(Integer)
"""

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  product:
    columns: {code: {unique: true}, name: {unique: true}}
  line:
    slices: [kind]
    columns:
      product: {references: product.code}
      price: {range: {min: 0}, required: true}
      note: {required: {action: warn}, normalize: [trim]}
      mobile: cn_mobile
    rules:
      cheap: {check: "price < 1000", action: observe}
"""


class Application:
    """An application's folder: alembic.ini, migrations/, models.py, specs; its database."""

    def __init__(self, folder: Path, dsn: str, printed: Callable[[], tuple[str, str]]) -> None:
        self.folder, self.dsn, self.printed, self.error = folder, dsn, printed, ""
        self.config = Config(folder / "alembic.ini", stdout=io.StringIO())
        command.init(self.config, str(folder / "migrations"))
        parts: dict[str, Any] = conninfo_to_dict(dsn)
        host = {"host": parts["host"], "port": str(parts["port"])}
        self.url = URL.create("postgresql+psycopg", parts["user"], database=parts["dbname"], query=host)
        ini = (folder / "alembic.ini").read_text()
        line = "sqlalchemy.url = driver://user:pass@localhost/dbname"
        assert line in ini
        url = self.url.render_as_string(hide_password=False).replace("%", "%%")
        (folder / "alembic.ini").write_text(ini.replace(line, f"sqlalchemy.url = {url}"))
        (folder / "models.py").write_text(MODELS)
        env = (folder / "migrations" / "env.py").read_text()
        for old, new in (
            ("fileConfig(config.config_file_name)", "pass"),
            (
                "target_metadata = None",
                "from models import Base\nfrom dqsql.alembic import include_object\n\ntarget_metadata = Base.metadata",
            ),
            (
                "target_metadata=target_metadata\n        )",
                "target_metadata=target_metadata, include_object=include_object, include_schemas=True,\n            autogenerate_plugins=['alembic.autogenerate.*', 'alembic.ext.checkconstraint_byname']\n        )",
            ),
            (
                "with connectable.connect() as connection:",
                "with connectable.connect() as connection:\n        connection.exec_driver_sql('create schema if not exists shop')\n        connection.commit()",
            ),
        ):
            assert old in env, old
            env = env.replace(old, new)
        (folder / "migrations" / "env.py").write_text(env)
        self.config = Config(folder / "alembic.ini", stdout=io.StringIO())
        self.autogenerate("tables")
        self.upgrade()
        self.spec(SPEC)

    def autogenerate(self, message: str) -> str:
        """A revision by autogenerate; its text."""
        made = command.revision(self.config, message, autogenerate=True)
        return Path(made.path).read_text()

    def upgrade(self, revision: str = "head") -> None:
        command.upgrade(self.config, revision)

    def downgrade(self, revision: str) -> None:
        command.downgrade(self.config, revision)

    def offline(self, revision: str, *, down: bool = False) -> str:
        """The script of `alembic upgrade --sql`."""
        self.config.output_buffer = io.StringIO()
        (command.downgrade if down else command.upgrade)(self.config, revision, sql=True)
        return self.config.output_buffer.getvalue()

    def spec(self, text: str, name: str = "shop.yml") -> None:
        (self.folder / name).write_text(text)

    def revise(self, *arguments: str, code: int = 0, spec: str = "shop.yml") -> list[str]:
        """Runs `dqsql revision`; the ids of the revisions that it wrote, or what it said where it fails."""
        before = sys.argv
        sys.argv = ["dqsql", "revision", spec, "-m", "rules", "--dsn", self.dsn, "--format", "json", *arguments]
        self.printed()
        try:
            with pytest.raises(SystemExit) as ended:
                cli.main()
        finally:
            sys.argv = before
        out, self.error = self.printed()
        assert ended.value.code == code, self.error
        return [r["revision"] for r in json.loads(out)["revisions"]] if out else []

    def file(self, revision: str, way: str) -> Path:
        path = Path(ScriptDirectory.from_config(self.config).get_revision(revision).path)
        return path.with_suffix(f".{way}.sql")

    def said(self) -> str:
        """What the last command said, without line breaks."""
        return " ".join(self.error.split())

    @property
    def healthy(self) -> bool:
        with applying.connect(self.dsn) as connection:
            state = status(connection)
        return healthy(state) and not state.faults


@pytest.fixture
def application(
    postgresql: Connection,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Application]:
    """An application whose tables are there and hold a few good rows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    made = Application(tmp_path, dsn, capsys.readouterr)
    postgresql.execute("insert into shop.product values (1, 'A', 'a'), (2, 'B', 'b')")
    postgresql.execute(
        "insert into shop.line (id, product, price, kind, note) values (1, 'A', 5, 'x', 'n'), (2, 'B', 7, 'y', 'n')"
    )
    postgresql.commit()
    yield made
    sys.modules.pop("models", None)


@pytest.fixture
def revised(application: Application, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, str]:
    """The ids of the first revisions for SPEC, written, nothing of them upgraded: they are the same for every test."""
    versions = application.folder / "migrations" / "versions"
    if not FROZEN:
        ids = application.revise()
        kept = tmp_path_factory.mktemp("versions") / "versions"
        shutil.copytree(versions, kept)
        FROZEN.append((kept, ids))
    else:
        kept, ids = FROZEN[0]
        shutil.rmtree(versions)
        shutil.copytree(kept, versions)
        script = ScriptDirectory.from_config(application.config)
        tables = script.get_revision(ids[0]).down_revision
        with psycopg.connect(application.dsn) as connection:
            connection.execute("update alembic_version set version_num = %s", (tables,))
    runtime, expand, validate = ids
    return runtime, expand, validate


FROZEN: list[tuple[Path, list[str]]] = []


def everything(connection: Connection) -> dict[str, list[Any]]:
    """The catalog without the application's own table of versions."""
    return {k: [line for line in v if "'alembic_version" not in line] for k, v in snapshot(connection).items()}


def test_what_is_installed_is_what_apply_installs(
    application: Application, revised: tuple[str, str, str], postgresql: Connection
) -> None:
    before = everything(postgresql)
    support.install(application.dsn, SPEC)
    applied = everything(postgresql)
    support.uninstall(application.dsn)
    _, expand, _ = revised
    application.upgrade(expand)
    assert support.counted(postgresql, "line")["cheap"] == (2, 0), "counted before anything is proven"
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into shop.line (id, price) values (9, -1)")
    postgresql.rollback()
    application.upgrade()
    assert everything(postgresql) == applied
    assert application.healthy
    assert support.planned(application.dsn, SPEC).steps == ()
    application.downgrade(expand)
    application.downgrade("-2")
    assert everything(postgresql) == before
    application.upgrade()
    assert everything(postgresql) == applied
    assert application.healthy


CHANGED = (
    SPEC.replace("schema: shop", "schema: shop\nlanguage: zh")
    .replace("min: 0", "min: 1")
    .replace("name: {unique: true}", "name: {unique: {with: [code]}}")
    .replace("references: product.code", "required: {action: observe}")
    .replace("slices: [kind]", "slices: [kind, product]")
    .replace("      mobile: cn_mobile\n", "")
)


def test_a_changed_spec_goes_up_and_back(
    application: Application, revised: tuple[str, str, str], postgresql: Connection
) -> None:
    """Replaced, dropped and restored: functions, views, triggers, CHECKs, indexes, keys, logs, comments, languages."""
    application.upgrade()
    before, old = everything(postgresql), support.completeness(postgresql, "line")
    application.spec(CHANGED)
    postgresql.commit()
    expand, _ = application.revise()
    application.upgrade(expand)
    postgresql.execute("insert into shop.line values (3, null, 2, 'x', ' ')")
    postgresql.commit()
    application.upgrade()
    assert application.healthy
    assert support.planned(application.dsn, CHANGED).steps == ()
    application.downgrade(revised[2])
    assert everything(postgresql) == before
    assert application.healthy
    assert support.planned(application.dsn, SPEC).steps == ()
    now = support.completeness(postgresql, "line")
    assert now == {
        field: (rows + 1, of + 1, gaps + (field in ("product", "note", "mobile")))
        for field, (rows, of, gaps) in old.items()
    }
    postgresql.commit()
    application.upgrade()
    assert support.planned(application.dsn, CHANGED).steps == ()
    application.downgrade(f"{revised[0]}-1")
    assert postgresql.execute("select to_regnamespace('dq'), to_regnamespace('dq_gen')").fetchone() == (None, None)


def test_offline_scripts_do_the_same(
    application: Application, revised: tuple[str, str, str], postgresql: Connection, pg_programs: Any
) -> None:
    tables = ScriptDirectory.from_config(application.config).get_revision(revised[0]).down_revision
    before = everything(postgresql)
    support.install(application.dsn, SPEC)
    applied = everything(postgresql)
    support.uninstall(application.dsn)
    for revisions, down, after in ((f"{tables}:head", False, applied), (f"{revised[2]}:{tables}", True, before)):
        text = application.offline(revisions, down=down)
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", application.dsn, stdin=text)
        assert everything(postgresql) == after
        (at,) = postgresql.execute("select version_num from alembic_version").fetchone() or ("",)
        postgresql.commit()
        assert at == (tables if down else revised[2])


def test_threat_55_autogenerate_sees_no_object_of_ours_and_every_change_of_its_own(
    application: Application, revised: tuple[str, str, str]
) -> None:
    application.upgrade()
    text = application.autogenerate("nothing")
    assert text.count("pass\n") == 2, text
    application.upgrade()
    models = application.folder / "models.py"
    for old, new in (
        (
            "    note: Mapped[str | None] = mapped_column(Text)\n",
            "    dq_note: Mapped[str | None] = mapped_column(Text)\n",
        ),
        ('UniqueConstraint("code", name="product_code")', 'UniqueConstraint("name", name="dq_product_name")'),
        ('CheckConstraint("weight > 0", name="line_weight")', 'CheckConstraint("weight > 1", name="dq_line_weight")'),
    ):
        assert old in MODELS
        models.write_text(models.read_text().replace(old, new))
    del sys.modules["models"]
    own = application.autogenerate("own changes").partition("def downgrade")[0]
    for change in (
        "add_column('line', sa.Column('dq_note'",
        "drop_column('line', 'note'",
        "create_unique_constraint('dq_product_name'",
        "drop_constraint(op.f('product_code')",
        "create_check_constraint('dq_line_weight'",
        "drop_constraint(op.f('line_weight')",
    ):
        assert change in own, own
    assert own.count("op.") == 6 + own.count("op.f("), own
    env = application.folder / "migrations" / "env.py"
    env.write_text(env.read_text().replace("include_object=include_object, ", ""))
    for file in (application.folder / "migrations" / "versions").glob("*own_changes.py"):
        file.unlink()
    without = application.autogenerate("without").partition("def downgrade")[0]
    for kind in ("dq_check_", "dq_unique_", "dq_reference_", "drop_table('shop_line_changes_"):
        assert kind in without, "without it, Alembic would drop this: else it need not be said"


def test_threat_52_broken_off_at_any_block_another_upgrade_goes_on(
    application: Application, revised: tuple[str, str, str], postgresql: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    application.upgrade()
    reached = everything(postgresql)
    for number, revision in ((1, revised[1]), (2, revised[2])):
        for way in ("up", "down"):
            amount = len(files.blocks(application.file(revision, way).read_text()))
            for stop in range(2, amount):
                application.upgrade(revision)
                if way == "up":
                    application.downgrade(revised[number - 1])
                count, do = 0, running._Attempt._do

                def broken_off(self: Any, block: files.Block, stop: int = stop, do: Any = do) -> None:
                    nonlocal count
                    count += 1
                    if count > stop:
                        raise KeyboardInterrupt
                    do(self, block)

                monkeypatch.setattr(running._Attempt, "_do", broken_off)
                with pytest.raises(KeyboardInterrupt):
                    application.upgrade(revision) if way == "up" else application.downgrade(revised[number - 1])
                monkeypatch.setattr(running._Attempt, "_do", do)
                application.upgrade(revision) if way == "up" else application.downgrade(revised[number - 1])
    application.upgrade()
    assert everything(postgresql) == reached
    assert application.healthy


def test_threat_50_a_busy_table_is_waited_for(
    application: Application, revised: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table is free again when the first attempt has failed: nobody sleeps, and the block is tried again."""
    application.upgrade(revised[0])
    busy = psycopg.connect(application.dsn)
    busy.execute("insert into shop.line (id) values (9)")
    waits: list[float] = []

    def pause(seconds: float) -> None:
        waits.append(seconds)
        busy.rollback()

    monkeypatch.setattr(running.time, "sleep", pause)
    application.upgrade()
    busy.close()
    assert len(waits) == 1
    assert application.healthy


def test_rows_that_break_a_rule_are_refused_before_anything_changes(
    application: Application, revised: tuple[str, str, str], postgresql: Connection
) -> None:
    application.upgrade(revised[0])
    before = everything(postgresql)
    postgresql.execute("insert into shop.line values (3, 'nowhere', -1, 'x', 'n', 'no number')")
    postgresql.execute("insert into shop.product values (3, 'C', 'b')")
    postgresql.commit()
    with pytest.raises(OperationalError, match=r"rows of shop.product break rules .*: name.unique \(2\)"):
        application.upgrade()
    postgresql.execute("delete from shop.product where id = 3")
    postgresql.commit()
    said = r"shop\.line break .*: price\.range \(1\), .*product\.references \(1\)"
    with pytest.raises(OperationalError, match=said) as refused:
        application.upgrade()
    assert "no number" not in str(refused.value.orig)
    assert everything(postgresql) == before
    for file in (application.file(revised[1], "up"), application.file(revised[2], "up")):
        file.with_suffix("").with_suffix(".py").unlink()
    application.revise("--assume", "clean")
    with pytest.raises(OperationalError, match="break rules"):
        application.upgrade()
    for file in (application.folder / "migrations" / "versions").glob("*rules_*"):
        file.unlink()
    application.revise()
    application.upgrade()
    assert support.planned(application.dsn, SPEC).steps == ()
    assert {d.mechanism for ds in support.planned(application.dsn, SPEC).decisions.values() for d in ds} >= {"ratchet"}


def test_threat_51_a_row_that_breaks_a_rule_meanwhile_leaves_nothing_half_done(
    application: Application, revised: tuple[str, str, str], postgresql: Connection
) -> None:
    application.upgrade(revised[1])
    before = everything(postgresql)
    postgresql.execute("insert into shop.product values (3, 'C', 'b')")
    postgresql.commit()
    with pytest.raises(IntegrityError):
        application.upgrade()
    assert everything(postgresql) == before
    postgresql.execute("delete from shop.product where id = 3")
    postgresql.commit()
    application.upgrade()
    assert application.healthy


SECOND = "{dqsql: 1, name: second, schema: shop, tables: {product: {columns: {name: {length: {max: 9}}}}}}"
FIRST = SPEC.replace("  product:\n    columns: {code: {unique: true}, name: {unique: true}}\n", "").replace(
    "      product: {references: product.code}\n", ""
)


def test_two_specs_on_branches_of_their_own(application: Application, postgresql: Connection) -> None:
    application.spec(FIRST)
    application.spec(SECOND, "second.yml")
    runtime, *_, first = application.revise()
    application.upgrade()
    before = everything(postgresql)
    second = application.revise("--head", "base", "--branch-label", "second", spec="second.yml")
    assert ScriptDirectory.from_config(application.config).get_revision(second[0]).dependencies == runtime
    application.upgrade("heads")
    assert application.healthy
    refused = application.revise(code=2)
    assert refused == []
    assert f"several heads, {', '.join(sorted((first, second[-1])))}: say with --head" in application.said()
    application.revise("--head", first, code=2, spec="second.yml")
    assert "spec second has revisions on another branch" in application.said()
    assert application.revise("--head", second[-1], spec="second.yml") == []
    assert "Nothing" not in application.said()
    application.downgrade("second@base")
    assert everything(postgresql) == before
    application.downgrade(f"{runtime}-1")
    assert postgresql.execute("select to_regnamespace('dq')").fetchone() == (None,)


def test_what_is_refused_writes_nothing(
    application: Application, revised: tuple[str, str, str], postgresql: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = application.folder / "migrations" / "versions"
    listed = sorted(versions.glob("*"))
    application.revise(code=4)
    assert "the database is not at revision" in application.said()
    application.upgrade()
    assert application.revise() == []
    application.spec(SPEC.replace("price:", "prize:"))
    application.revise(code=3)
    assert "has no column 'prize'" in application.said()
    application.spec(SPEC)
    monkeypatch.delenv("ALEMBIC_CONFIG", raising=False)
    monkeypatch.chdir(versions)
    application.revise(code=2, spec="../../shop.yml")
    assert "there is no Alembic project here" in application.said()
    application.revise("-c", "nowhere.ini", code=2, spec="../../shop.yml")
    assert "there is no file nowhere.ini" in application.said()
    monkeypatch.chdir(application.folder)
    application.spec(SPEC.replace("min: 0", "min: 1"))
    application.revise("--head", revised[0], code=2)
    assert "a head has none" in application.said()
    application.revise("--version-table", "public.nothing", code=4)
    assert "no table public.nothing" in application.said()
    postgresql.execute("alter table alembic_version rename to our_versions")
    postgresql.commit()
    application.revise(code=4)
    assert "name it with --version-table" in application.said()
    postgresql.execute("alter table our_versions rename to alembic_version")
    postgresql.commit()
    postgresql.execute("alter table shop.line disable trigger all")
    postgresql.commit()
    application.revise(code=4)
    assert "does not hold spec shop as revision" in application.said()
    postgresql.execute("alter table shop.line enable trigger all")
    postgresql.commit()
    template = application.folder / "migrations" / "script.py.mako"
    text = template.read_text()
    template.write_text(text.replace("${downgrades", "${None and downgrades"))
    application.revise(code=2)
    assert "script.py.mako leaves out" in application.said()
    template.write_text(text.replace("${imports", "${1 / 0 or imports"))
    application.revise(code=2)
    assert sorted(versions.glob("*.*")) == [file for file in listed if file.suffix]
    template.write_text(text)
    support.install(application.dsn, SPEC.replace("min: 0", "min: 2"))
    application.revise(code=4)
    assert "`dqsql apply` or somebody's hand" in application.said()
    support.uninstall(application.dsn)
    application.revise(code=4)
    assert "does not hold them any more" in application.said()


def test_a_database_in_another_state_is_refused(
    application: Application, revised: tuple[str, str, str], postgresql: Connection
) -> None:
    support.install(application.dsn, SPEC)
    with pytest.raises(OperationalError, match=rf"dq is there already[^$]*alembic stamp {revised[0]}"):
        application.upgrade()
    command.stamp(application.config, revised[0])
    installed = everything(postgresql)
    application.upgrade()
    assert everything(postgresql) == installed, "what apply has done is left out"
    command.stamp(application.config, revised[0])
    support.install(application.dsn, SPEC.replace("min: 0", "min: 1"))
    before = everything(postgresql)
    with pytest.raises(OperationalError, match=f"revision {revised[1]} was made for another state of spec shop"):
        application.upgrade()
    command.stamp(application.config, revised[2])
    with pytest.raises(OperationalError, match=f"revision {revised[2]} was made for another state of spec shop"):
        application.downgrade(revised[1])
    assert everything(postgresql) == before
    application.file(revised[2], "down").unlink()
    with pytest.raises(DqsqlError, match="take it from version control"):
        application.downgrade(revised[1])


PARTED = "{dqsql: 1, name: parted, schema: shop, tables: {visit: {columns: {code: {unique: {with: [day]}}, day: {required: true}}}}}"


def test_partitions_are_part_of_the_state(application: Application, postgresql: Connection) -> None:
    postgresql.execute(
        "create table shop.visit (id int, day date, code text, primary key (id, day)) partition by range (day);"
        "create table shop.visit_1 partition of shop.visit for values from ('2026-01-01') to ('2026-02-01');"
        "create table shop.visit_2 partition of shop.visit for values from ('2026-02-01') to ('2026-03-01')"
        " partition by range (day);"
        "create table shop.visit_2a partition of shop.visit_2 for values from ('2026-02-01') to ('2026-02-15');"
    )
    postgresql.commit()
    before = everything(postgresql)
    application.spec(PARTED)
    application.revise()
    postgresql.execute(
        "create table shop.visit_3 partition of shop.visit for values from ('2026-03-01') to ('2026-04-01')"
    )
    postgresql.commit()
    with pytest.raises(OperationalError, match=r"shop\.visit has other partitions than revision"):
        application.upgrade()
    postgresql.execute("drop table shop.visit_3")
    postgresql.commit()
    application.upgrade()
    assert application.healthy
    made = everything(postgresql)
    application.spec(PARTED.replace("code: {unique: {with: [day]}}, ", "code: {required: {action: observe}}, "))
    application.revise()
    application.upgrade()
    application.downgrade("-2")
    assert everything(postgresql) == made
    assert application.healthy
    application.downgrade("-3")
    assert everything(postgresql) == before


def test_files_are_read_as_postgresql_reads_them() -> None:
    """Quotes, dollars and comments of every kind, and all that a spec with odd names compiles to."""
    text = """
    select 'a;b''--', E'it\\'s;', "odd;"" name", $$ ; $x$ ; $$, $x$ ;'$$' $x$, e1$2;  -- why; not
    -- two
    select /* ; ' */ 1 ;
    """
    assert [s for _, s in statements(text)][1:] == ["select /* ; ' */ 1"]
    assert [c.split() for c, _ in statements(text)] == [[], ["--", "why;", "not", "--", "two"]]
    golden = (Path(__file__).parent / "golden" / "shop.dirty.sql").read_text("utf-8")
    again = ";\n".join(f"{comments}{statement}" for comments, statement in statements(golden))
    assert "".join(again.split()) + ";" == "".join(golden.split())
    assert sum(s.startswith("begin") for _, s in statements(golden)) == golden.count("\nbegin;\n")
