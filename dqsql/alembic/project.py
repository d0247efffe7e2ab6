"""The user's own Alembic project: its revisions, what they made of the database, and new ones written into it."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dqsql.alembic.files import facts
from dqsql.alembic.history import History
from dqsql.alembic.scripts import Draft
from dqsql.errors import DqsqlError

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import Script, ScriptDirectory

_IMPORT = "from dqsql.alembic import run"
_CALL = 'run(__file__, "{}")'


class Project:
    """An Alembic project; imports Alembic late, because SQLAlchemy takes its time.

    Raises DqsqlError where there is none, or Alembic says that something is wrong with it.
    """

    def __init__(self, file: Path | None, section: str) -> None:
        with _told():
            from alembic.script import ScriptDirectory

            self.config = _config(file, section)
            self.script: ScriptDirectory = ScriptDirectory.from_config(self.config)
            self.script.messaging_opts = {"quiet": True}
            self.revisions: list[Script] = [*self.script.walk_revisions()]

    def parent(self, head: str | None) -> str | None:
        """The revision that a new one follows: the only head, or the one that is named; None for the first of all."""
        if head == "base":
            return None
        with _told():
            heads = self.script.get_heads() if head is None else [r.revision for r in self.script.get_revisions(head)]
            if len(heads) > 1:
                listed = ", ".join(sorted(heads))
                raise DqsqlError(f"the project has several heads, {listed}: say with --head which one to go on from")
            if heads and not self.script.get_revision(heads[0]).is_head:
                raise DqsqlError(f"--head {head}: revision {heads[0]} has revisions after it; a head has none")
        return heads[0] if heads else None

    def before(self, revisions: Sequence[str | None]) -> list[str]:
        """These revisions and all that they come after or depend on, the first of all first."""
        from alembic.util import to_tuple

        found: dict[str, None] = {}
        seen: set[str] = set()

        def visit(ids: tuple[str, ...]) -> None:
            for script in self.script.get_revisions(ids):
                if script.revision not in seen:
                    seen.add(script.revision)
                    visit((*to_tuple(script.down_revision, ()), *to_tuple(script.dependencies, ())))
                    found[script.revision] = None

        with _told():
            visit(tuple(revision for revision in revisions if revision is not None))
        return list(found)

    def ours(self) -> dict[str, Mapping[str, Any]]:
        """The revisions that `dqsql revision` wrote, with what the first line of their files says."""
        found: dict[str, Mapping[str, Any]] = {}
        for script in self.revisions:
            file = Path(script.path).with_suffix(".up.sql")
            if file.is_file() and (said := facts(file.read_text("utf-8"))) is not None:
                found[script.revision] = said
        return found

    def history(self, revisions: Sequence[str]) -> History:
        """What these revisions made, the first of all first."""
        files = [Path(self.script.get_revision(revision).path).with_suffix(".up.sql") for revision in revisions]
        return History([file.read_text("utf-8") for file in files])

    def write(
        self,
        drafts: Sequence[Draft],
        messages: Sequence[str],
        parent: str | None,
        *,
        label: str | None = None,
        version_path: Path | None = None,
        depends_on: str | None = None,
    ) -> list[Path]:
        """Writes one revision after the other; every file of them, the stub of each first. All of them, or none."""
        written: list[Path] = []
        try:
            with _told():
                for draft, message in zip(drafts, messages, strict=True):
                    script = self.script.generate_revision(
                        draft.revision,
                        message,
                        head=parent or "base",
                        branch_labels=label,
                        version_path=version_path,
                        depends_on=depends_on,
                        config=self.config,
                        imports=_IMPORT,
                        upgrades=_CALL.format("up"),
                        downgrades=_CALL.format("down"),
                    )
                    stub = Path(script.path) if script else Path()
                    if not script or not all(w in stub.read_text("utf-8") for w in (_IMPORT, '"up"', '"down"')):
                        template = Path(self.script.dir, "script.py.mako")
                        raise DqsqlError(f"{template} leaves out ${{imports}}, ${{upgrades}} or ${{downgrades}}")
                    written.append(stub)
                    for way, text in (("up", draft.up), ("down", draft.down)):
                        file = stub.with_suffix(f".{way}.sql")
                        with file.open("x", encoding="utf-8", newline="\n") as out:
                            out.write(text)
                        written.append(file)
                    parent, label, depends_on = draft.revision, None, None
        except BaseException:
            for file in [*written, *self._stubs([draft.revision for draft in drafts])]:
                file.unlink(missing_ok=True)
            raise
        return written

    def _stubs(self, revisions: Sequence[str]) -> Iterator[Path]:
        """Those of the revisions whose stubs have been written, as Alembic finds them when it looks again."""
        script = type(self.script).from_config(self.config)
        for revision in revisions:
            with suppress(Exception):
                yield Path(script.get_revision(revision).path)


def _config(file: Path | None, section: str) -> Config:
    from alembic.config import Config

    named = file or (Path(found) if (found := os.environ.get("ALEMBIC_CONFIG")) else None)
    if named is not None:
        if not named.is_file():
            raise DqsqlError(f"there is no file {named}: --config names the project's alembic.ini or pyproject.toml")
        toml = named.name == "pyproject.toml"
        return Config(toml_file=named, ini_section=section) if toml else Config(named, ini_section=section)
    ini, toml_file = Path("alembic.ini"), Path("pyproject.toml")
    in_toml = False
    if toml_file.is_file():
        with suppress(tomllib.TOMLDecodeError), toml_file.open("rb") as text:
            in_toml = "alembic" in tomllib.load(text).get("tool", {})
    if not ini.is_file() and not in_toml:
        raise DqsqlError(
            "there is no Alembic project here, neither alembic.ini nor [tool.alembic] in pyproject.toml; go to its"
            " folder, name its file with --config, or begin one: alembic init migrations"
        )
    return Config(ini if ini.is_file() else None, toml_file=toml_file if in_toml else None, ini_section=section)


@contextmanager
def _told() -> Iterator[None]:
    """What Alembic finds wrong with a project, as an error of ours."""
    from alembic.util import CommandError

    try:
        yield
    except CommandError as error:
        raise DqsqlError(f"Alembic says: {error}") from error
