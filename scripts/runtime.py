"""Writes the files of sql/runtime/ that are made from data, and the migration that installs them all.

Run `python scripts/runtime.py` after a change of the numbering plans, of a template that they fill, of a standard that
ships or of any file in sql/runtime/, as long as the migration is not released.
"""

from __future__ import annotations

from pathlib import Path

from dqsql.judges.lists import lists
from dqsql.judges.tax_number import PREFIXES
from dqsql.judges.tax_number import data as tax_data
from dqsql.names import array, jsonb, literal
from dqsql.resources import folder
from dqsql.rules.phone import runtime_sql as phone_sql
from dqsql.spec import builtin_standards
from dqsql.verdict import choices_of, generic, inherited, type_of


def standards_sql() -> str:
    """The file of schema dq with what dq.explain knows of each standard that ships."""
    rows = []
    for name in builtin_standards():
        source = inherited(name, "source")
        values = [
            literal(name),
            str(inherited(name, "version")),
            literal(type_of(name)),
            jsonb(dict(inherited(name, "title"))),
            jsonb(dict(inherited(name, "description"))),
            literal(source) if source else "null",
            jsonb(choices_of(name)),
            literal(generic(name).query()),
        ]
        rows.append(f"({', '.join(values)})")
    listed = ",\n".join(rows)
    return (
        "-- What dq.explain knows of the standards that ship. Made from dqsql/spec/standards/ by scripts/runtime.py.\n"
        "insert into dq.standard (name, version, type, title, description, source, parameters, query) values\n"
        f"{listed};\n"
    )


def lists_sql() -> str:
    """The file of schema dq with the first content of the value lists."""
    parts = ["-- What the value lists begin with. Made from dqsql/judges/lists/ by scripts/runtime.py.\n"]
    for table, content in lists().items():
        rows = ",\n".join(
            f"({literal(value)}, {literal(entry['en'])}, {array(entry['synonyms'])})"
            for value, entry in content["values"].items()
        )
        parts.append(f"insert into {table} (value, title, synonyms) values\n{rows};\n")
    return "".join(parts)


def tax_sql() -> str:
    """The file of schema dq with `dq.tax_number`, whose table is Python's."""
    text = (Path(__file__).parent / "tax_number.sql").read_text("utf-8")
    return text.replace("{{prefixes}}", jsonb(PREFIXES)).replace("{{countries}}", jsonb(tax_data()))


def texts() -> dict[Path, str]:
    """What the files ought to hold, the migration last."""
    runtime = folder("sql") / "runtime"
    made = {runtime / "17_phone.sql": phone_sql(), runtime / "19_standards.sql": standards_sql()}
    made |= {runtime / "12_tax_number.sql": tax_sql(), runtime / "20_list_values.sql": lists_sql()}
    parts = {path: path.read_text("utf-8") for path in runtime.glob("*.sql")} | made
    migration = folder("migrations") / "versions" / "0001.up.sql"
    return made | {migration: "".join(text for _, text in sorted(parts.items()))}


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, "utf-8")
