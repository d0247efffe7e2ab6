"""Writes dqsql/judges/numbering_plans.json: the numbering plans of the world, out of libphonenumber's metadata.

Run `python scripts/numbering_plans.py` after an upgrade of the package phonenumbers, and review the difference. A plan
says which leading digits a national number may have, and how long it may then be, apart for fixed lines, mobiles and
the rest. Digits are told apart as far as the metadata look, up to nine with the calling code, which is all but three
places in the world. To look at fewer would let unassigned blocks pass and spare next to no good number: of 60,000
random numbers that are valid for phonenumbers 9.0.43, the plans of 8.13.50 refuse 1,704, and 1,701 cut at four digits.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import phonenumbers
from phonenumbers import PhoneMetadata

from dqsql.judges.phone import KEY

TARGET = Path(__file__).parent.parent / "dqsql" / "judges" / "numbering_plans.json"
# Which class a type of number belongs to: F fixed, M mobile, O others.
CLASSES = {
    "fixed_line": "F", "mobile": "M", "toll_free": "O", "premium_rate": "O", "shared_cost": "O", "personal_number": "O",
    "voip": "O", "pager": "O", "uan": "O", "voicemail": "O",
}  # fmt: skip
# Prefixes that the metadata no longer have and old address books still do. Mexico dialled 01 for long distance, 044
# and 045 for mobiles and +52 1 from abroad until August 2019.
FORMER_TRUNKS = {"MX": "0(?:1|4[45])|1"}
_DIGITS = (1 << 10) - 1
State = frozenset[int]


class Automaton:
    """The numbers that a pattern of the metadata matches: digits, classes, groups, alternatives, bounded repetition."""

    def __init__(self, pattern: str) -> None:
        self._free: list[list[int]] = []
        self._read: list[list[tuple[int, int]]] = []
        first = self._new()
        self._last = self._build(parser.parse(pattern), first)
        self.start = self._closed({first})
        self._steps: dict[tuple[State, int], State] = {}
        self._lengths: dict[State, frozenset[int]] = {}
        self._same: dict[State, bool] = {}

    def _new(self) -> int:
        self._free.append([])
        self._read.append([])
        return len(self._free) - 1

    def _reading(self, digits: int, at: int) -> int:
        after = self._new()
        self._read[at].append((digits, after))
        return after

    def _build(self, tree: Any, at: int) -> int:
        for code, value in tree:
            if code is codes.LITERAL:
                at = self._reading(1 << value - ord("0"), at)
            elif code is codes.IN:
                at = self._reading(_digits(value), at)
            elif code is codes.SUBPATTERN:
                at = self._build(value[3], at)
            elif code is codes.BRANCH:
                end = self._new()
                for branch in value[1]:
                    begin = self._new()
                    self._free[at].append(begin)
                    self._free[self._build(branch, begin)].append(end)
                at = end
            elif code is codes.MAX_REPEAT:
                fewest, most, body = value
                for _ in range(fewest):
                    at = self._build(body, at)
                end = self._new()
                self._free[at].append(end)
                for _ in range(most - fewest):
                    at = self._build(body, at)
                    self._free[at].append(end)
                at = end
            else:
                raise ValueError(f"unknown part of a pattern: {code}")
        return at

    def _closed(self, states: set[int]) -> State:
        pending = list(states)
        while pending:
            for state in self._free[pending.pop()]:
                if state not in states:
                    states.add(state)
                    pending.append(state)
        return frozenset(states)

    def step(self, state: State, digit: int) -> State:
        """The state after one more digit."""
        key = (state, digit)
        if key not in self._steps:
            after = {end for at in state for digits, end in self._read[at] if digits >> digit & 1}
            self._steps[key] = self._closed(after)
        return self._steps[key]

    def lengths(self, state: State) -> frozenset[int]:
        """How many more digits a number may have."""
        if state not in self._lengths:
            more = (
                {1 + length for digit in range(10) for length in self.lengths(self.step(state, digit))}
                if state
                else set()
            )
            self._lengths[state] = frozenset(more | ({0} if self._last in state else set()))
        return self._lengths[state]

    def uniform(self, state: State) -> bool:
        """Whether only the length of the rest matters, not its digits."""
        if state not in self._same:
            after = [self.step(state, digit) for digit in range(10)]
            alike = len({self.lengths(each) for each in after}) == 1
            self._same[state] = not state or (alike and all(map(self.uniform, after)))
        return self._same[state]


def _digits(members: Any) -> int:
    found = 0
    for code, value in members:
        if code is codes.LITERAL:
            found |= 1 << value - ord("0")
        elif code is codes.RANGE:
            found |= sum(1 << digit - ord("0") for digit in range(value[0], value[1] + 1))
        elif code is codes.CATEGORY:
            found |= _DIGITS
        else:
            raise ValueError(f"unknown part of a class: {code}")
    return found


class Region:
    """What the metadata say of one region, or of one calling code that belongs to none (`001`)."""

    def __init__(self, name: str, code: int) -> None:
        self.name, self.code = name, code
        if name == "001":
            self.metadata = PhoneMetadata.metadata_for_nongeo_region(code, None)
        else:
            self.metadata = PhoneMetadata.metadata_for_region(name, None)

    @cached_property
    def automata(self) -> list[tuple[str, Automaton]]:
        found = []
        for kind, class_ in CLASSES.items():
            described = getattr(self.metadata, kind)
            if described is not None and described.national_number_pattern not in (None, "NA"):
                found.append((class_, Automaton(described.national_number_pattern)))
        return found

    def entry(self) -> dict[str, Any]:
        prefix = self.metadata.national_prefix_for_parsing or FORMER_TRUNKS.get(self.name)
        entry: dict[str, Any] = {"code": self.code}
        if prefix:
            entry["trunk"] = _explicit(prefix)
        if self.metadata.national_prefix_transform_rule:
            entry["transform"] = self.metadata.national_prefix_transform_rule
        if self.metadata.international_prefix:
            entry["abroad"] = _explicit(self.metadata.international_prefix)
        return entry


def _explicit(pattern: str) -> str:
    # \d is a matter of locale in PostgreSQL. Some patterns carry blanks from the XML that they come from.
    return re.sub(r"\s", "", pattern).replace("\\d", "[0-9]")


def intervals(automata: Sequence[tuple[str, Automaton]], depth: int) -> Iterator[tuple[str, str]]:
    """Leading digits in rising order, each with what is allowed from there on: `F10 M9,10`, or nothing.

    Below `depth` digits, every length that some number has counts.
    """
    last = None

    def walk(prefix: str, states: Sequence[State]) -> Iterator[tuple[str, str]]:
        nonlocal last
        settled = all(automaton.uniform(state) for (_, automaton), state in zip(automata, states, strict=True))
        if not settled and len(prefix) < depth:
            for digit in range(10):
                after = [automaton.step(state, digit) for (_, automaton), state in zip(automata, states, strict=True)]
                yield from walk(f"{prefix}{digit}", after)
            return
        lengths = defaultdict(set)
        for (class_, automaton), state in zip(automata, states, strict=True):
            lengths[class_] |= {len(prefix) + more for more in automaton.lengths(state)}
        allowed = " ".join(
            f"{class_}{','.join(map(str, sorted(some)))}" for class_, some in sorted(lengths.items()) if some
        )
        if allowed != last:
            last = allowed
            yield prefix, allowed

    yield from walk("", [automaton.start for _, automaton in automata])


def data() -> dict[str, Any]:
    """The whole file."""
    regions = [
        Region(name, phonenumbers.country_code_for_region(name)) for name in sorted(phonenumbers.SUPPORTED_REGIONS)
    ]
    nowhere = [Region("001", code) for code in phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS]
    sharing = defaultdict(list)
    for region in [*regions, *nowhere]:
        sharing[region.code].append(region)
    allowed: dict[str, int] = {}
    plans = {}
    for code, together in sorted(sharing.items()):
        automata = [pair for region in together for pair in region.automata]
        found = [
            f"{prefix}={allowed.setdefault(text, len(allowed))}"
            for prefix, text in intervals(automata, KEY - len(str(code)))
        ]
        main = phonenumbers.region_code_for_country_code(code)
        plans[str(code)] = {"region": main, "plan": " ".join(found)}
        if main == "001":
            plans[str(code)] |= {key: value for key, value in together[0].entry().items() if key == "trunk"}
    return {
        "source": f"libphonenumber's metadata, from the package phonenumbers {version('phonenumbers')} (Apache 2.0)",
        "command": "python scripts/numbering_plans.py",
        "regions": {region.name: region.entry() for region in regions},
        "allowed": list(allowed),
        "plans": plans,
    }


def text() -> str:
    """The file's text: one line for each region and each plan, so that an upgrade can be reviewed."""
    found = data()
    parts = []
    for key, value in found.items():
        if isinstance(value, dict):
            lines = (f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in value.items())
            parts.append(f'"{key}": {{\n' + ",\n".join(lines) + "\n}")
        else:
            parts.append(f'"{key}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
