"""Writes the files of sql/runtime/ that are made from data, and the migration that installs them all.

Run `python scripts/runtime.py` after a change of the numbering plans, of a template that they fill, of a standard that
ships or of any file in sql/runtime/, as long as the migration is not released.
"""

from __future__ import annotations

from pathlib import Path

from dqsql.judges.iban import STRUCTURES
from dqsql.judges.iban import shape as iban_shape
from dqsql.judges.lists import lists
from dqsql.judges.vat import COUNTRY, DIGITS, PREFIXES, Check, Country, alternatives, shape
from dqsql.names import array, jsonb, literal
from dqsql.resources import folder
from dqsql.rules.phone import runtime_sql as phone_sql
from dqsql.spec import builtin_standards
from dqsql.verdict import choices_of, generic, inherited, type_of

# The checks of `EXTRA` in dqsql/judges/vat.py.
_EXTRA = {
    "": "",
    "mod_11_10": """
        if not dq.mod_11_10(number) then return false; end if;""",
    "french_key": """
        if number !~ '^[0-9]{2}' then
            key := (strpos(letters, substr(number, 1, 1)) - 1) * case when number ~ '^[0-9]' then 24 else 34 end
                + strpos(letters, substr(number, 2, 1)) - 1 - case when number ~ '^[0-9]' then 10 else 100 end;
            if (substr(number, 3)::integer + 1 + key / 11 - key) % 11 <> 0 then return false; end if;
        end if;""",
}


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


def iban_sql() -> str:
    """The file of schema dq with `dq.iban`, whose table is Python's."""
    text = (Path(__file__).parent / "iban.sql").read_text("utf-8")
    shapes = {country: f"^{iban_shape(country)}$" for country in STRUCTURES}
    return text.replace("{{shapes}}", jsonb(shapes))


def vat_sql() -> str:
    """The file of schema dq with `dq.vat`, whose table is Python's."""
    text = (Path(__file__).parent / "vat.sql").read_text("utf-8")
    shapes = {name: f"^{_prefixed(entry)}{shape(entry)}$" for name, entry in COUNTRY.items()}
    branches = "\n".join(_branch(name, entry) for name, entry in COUNTRY.items())
    text = text.replace("{{prefixes}}", jsonb(PREFIXES)).replace("{{shapes}}", jsonb(shapes))
    return text.replace("{{branches}}", branches)


def _prefixed(entry: Country) -> str:
    any_of = "|".join(entry.prefixes)
    return f"(?:{any_of}|(?!{any_of}))" if any_of else ""


def _branch(name: str, entry: Country) -> str:
    """What `dq.vat` does with the numbers of a country."""
    lines = [f"    when {literal(name)} then"]
    if entry.prefixes:
        size = len(entry.prefixes[0])
        those = ", ".join(map(literal, entry.prefixes))
        lines.append(f"        if left(value, {size}) in ({those}) then number := substr(value, {size + 1}); end if;")
    lines.append(f"        if number !~ {literal(f'^{shape(entry)}$')} then return false; end if;")
    lines.append("        b := convert_to(number, 'UTF8');")
    passes = " and ".join(map(_group, entry.groups)) or "true"
    return "\n".join(lines) + _EXTRA[entry.extra] + f"\n        return {passes};"


def _group(group: tuple[Check, ...]) -> str:
    """A group of checks: those decide that share the first `where` that matches."""
    whens = []
    for where, checks in alternatives(group):
        fits = " or ".join(map(_fits, checks))
        if not where:
            return f"case {' '.join(whens)} else {fits} end" if whens else f"({fits})"
        whens.append(f"when number ~ {literal(f'^(?:{where})')} then {fits}")
    return f"case {' '.join(whens)} else true end"


def _fits(check: Check) -> str:
    """One check, over the bytes of the number."""
    offset, terms = check.plus, []
    for place, weight in enumerate(check.weights):
        byte = f"get_byte(b, {check.start + place})"
        if not weight:
            continue
        if check.alphabet == DIGITS and place not in check.sums:
            offset -= ord("0") * weight
            terms.append(f"{weight} * {byte}" if weight > 1 else byte)
        else:
            size = ord(max(check.alphabet)) - ord("0") + 1
            worths = bytearray(size)
            for each in check.alphabet.replace("-", ""):
                worths[ord(each) - ord("0")] = check.worth(place, each) % check.modulus
            terms.append(f"get_byte('\\x{worths.hex()}', {byte} - 48)")
    rest = f"({' + '.join([*terms, str(offset % check.modulus)])}) % {check.modulus}"
    if not check.table:
        return f"{rest} in ({', '.join(map(str, check.rests))})"
    table = check.table.replace("-", "\x00").encode().hex()
    return f"get_byte('\\x{table}', {rest}) = get_byte(b, {check.at})"


def texts() -> dict[Path, str]:
    """What the files ought to hold, the migration last."""
    runtime = folder("sql") / "runtime"
    made = {runtime / "17_phone.sql": phone_sql(), runtime / "19_standards.sql": standards_sql()}
    made |= {runtime / "11_iban.sql": iban_sql(), runtime / "12_vat.sql": vat_sql()}
    made |= {runtime / "20_list_values.sql": lists_sql()}
    parts = {path: path.read_text("utf-8") for path in runtime.glob("*.sql")} | made
    migration = folder("migrations") / "versions" / "0001.up.sql"
    return made | {migration: "".join(text for _, text in sorted(parts.items()))}


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, "utf-8")
