"""What a user of Tryton does and sees; run by run.py with the Python of Tryton's own environment.

`session.py prepare DATABASE` sets a company up, with one bad record. `session.py write DATABASE` makes the writes and
prints what came back, as JSON: [{"step", "what", "en", "zh"}, …], the last two lists of lines. `session.py names
DATABASE` reads names of constraints from stdin, a line each, and prints how many Tryton would take for its own.
"""

from __future__ import annotations

import base64
import datetime
import json
import os
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from proteus import Model
from proteus import config as configuration
from trytond.modules.company.tests.tools import create_company, get_company

LANGUAGES = {"en": "en", "zh": "zh_CN"}


def prepare() -> None:
    """A user who may do everything, a company to work for, and what was there before there were rules."""
    (admin,) = Model.get("res.user").find([("login", "=", "admin")])
    admin.groups.extend(Model.get("res.group").find([]))
    admin.save()
    create_company()
    party = Model.get("party.party")(code="OLD", name=" ")
    party.save()


def write(config: Any, database: str) -> list[dict[str, Any]]:
    """Every write in every language."""
    config._context = Model.get("res.user").get_preferences(True, {})
    made = []
    for step in (
        good_records,
        blank_name,
        two_faults_of_a_party,
        party_with_bad_contacts,
        same_contact_twice,
        half_an_address,
        bad_opportunity,
        lost_without_a_reason,
        old_record_stays_editable,
        same_code_twice,
    ):
        told = {}
        for language, tryton in LANGUAGES.items():
            with config.set_context(language=tryton):
                told[language] = outcome(step)
        made.append({"step": step.__name__, "what": step.__doc__, **told})
    told = {language: over_the_wire(database, tryton) for language, tryton in LANGUAGES.items()}
    return [*made, {"step": over_the_wire.__name__, "what": over_the_wire.__doc__, **told}]


def outcome(step: Callable[[], list[str]]) -> list[str]:
    """What the step returns, or what the user is told when it is refused: a message, or a traceback's last line."""
    from trytond.exceptions import UserError

    try:
        return step()
    except UserError as error:
        return [f"{type(error).__name__}:", *error.message.splitlines()]
    except Exception as error:
        # The desktop client opens its window for bugs.
        return [f"Traceback … {type(error).__module__}.{type(error).__name__}:", str(error).splitlines()[0]]


def good_records() -> list[str]:
    """A party, its contacts, its address and an opportunity, all good"""
    party = Model.get("party.party")(name="\uff21cme\u3000  Ltd")
    party.addresses[0].street_unstructured = "Nanjing Road 1"
    party.addresses[0].city = "Shanghai"
    party.addresses[0].postal_code = "200001"
    party.contact_mechanisms.new(type="mobile", value="139 1234 5678")
    party.contact_mechanisms.new(type="email", value="info@example.com")
    party.save()
    opportunity = opportunity_of(party, amount=Decimal("1000"), description="100 chairs")
    opportunity.save()
    return [f"saved: {party.name!r}, {len(party.contact_mechanisms)} contacts, opportunity {opportunity.state}"]


def blank_name() -> list[str]:
    """A party whose name is a full-width blank"""
    return saved(Model.get("party.party")(name="\u3000"))


def two_faults_of_a_party() -> list[str]:
    """A party with a name of one letter and a code in small letters: rules about a column that Tryton keeps unique"""
    return saved(Model.get("party.party")(name="A", code="acme 1"))


def party_with_bad_contacts() -> list[str]:
    """A party with a mobile number that does not exist"""
    party = Model.get("party.party")(name="Bad Numbers Ltd")
    party.contact_mechanisms.new(type="mobile", value="12345")
    return saved(party)


def same_contact_twice() -> list[str]:
    """A party with the same address of e-mail twice: a unique index"""
    party = Model.get("party.party")(name="Twice Ltd")
    party.contact_mechanisms.new(type="email", value="info@example.com")
    party.contact_mechanisms.new(type="email", value="info@example.com")
    return saved(party)


def half_an_address() -> list[str]:
    """A street without a city, and a postal code of five digits"""
    party = Model.get("party.party")(name="Half Ltd")
    party.addresses[0].street_unstructured = "Nanjing Road 1"
    party.addresses[0].postal_code = "20000"
    return saved(party)


def bad_opportunity() -> list[str]:
    """An opportunity that ends before it starts, without a description, for an amount below zero"""
    opportunity = opportunity_of(None, amount=Decimal("-5"))
    opportunity.end_date = datetime.date(2020, 1, 1)
    return saved(opportunity)


def lost_without_a_reason() -> list[str]:
    """Button `Lost` without the reason: what a stage requires"""
    opportunity = opportunity_of(None, amount=Decimal("5"), description="to be lost")
    opportunity.save()
    opportunity.click("lost")
    return [f"saved: {opportunity.state}"]


def old_record_stays_editable() -> list[str]:
    """A party that was bad before there were rules, edited in another field"""
    (party,) = Model.get("party.party").find([("code", "=", "OLD"), ("active", "in", [True, False])])
    party.active = not party.active
    return saved(party)


def same_code_twice() -> list[str]:
    """A code that another party has: Tryton's own constraint, in Tryton's own words"""
    return saved(Model.get("party.party")(name="Another company", code="1"))


def opportunity_of(party: Any, **values: Any) -> Any:
    """A new opportunity of the company."""
    return Model.get("sale.opportunity")(company=get_company(), party=party, **values)


def saved(record: Any) -> list[str]:
    """Saves a record that ought to be good."""
    record.save()
    return [f"saved: {record.rec_name!r}"]


def over_the_wire(database: str, language: str) -> list[str]:
    """The blank name over JSON-RPC, as the desktop and the web client send it"""
    from trytond.wsgi import app
    from werkzeug.test import Client

    client = Client(app)

    def call(method: str, parameters: list[Any], **headers: str) -> tuple[str, dict[str, Any]]:
        body = {"id": 1, "method": method, "params": parameters}
        answer = client.post(f"/{database}/rpc/", json=body, headers=headers)
        return answer.status, json.loads(answer.get_data())

    _, answer = call("common.db.login", ["admin", {"password": os.environ["TRYTON_PASSWORD"]}, language])
    user, session = answer["result"][:2]
    token = base64.b64encode(f"admin:{user}:{session}".encode()).decode()
    values = [{"name": "\u3000"}]
    status, answer = call(
        "model.party.party.create", [values, {"language": language}], Authorization=f"Session {token}"
    )
    kind, what, *_ = answer["error"]
    told = what[0] if isinstance(what, list) else str(what)
    return [status, *(f"{kind}: {told}" if kind == "UserError" else str(kind)).splitlines()[:1]]


def mistaken(config: Any, names: list[str]) -> tuple[int, int]:
    """How many constraints Tryton has, and how many pairs of one and of one of `names` it would mix up.

    It looks for its constraint's name, and for the names of all columns of a unique one, in the text of an error.
    """
    from trytond import backend
    from trytond.model import Exclude, ModelSQL, Unique
    from trytond.transaction import Transaction

    from sql import Column

    known = mixed_up = 0
    with Transaction().start(config.database_name, 0, readonly=True):
        for _, model in config.pool.iterobject(type="model"):
            if not issubclass(model, ModelSQL):
                continue
            for name, constraint, _ in model._sql_constraints:
                known += 1
                words = [[backend.TableHandler.convert_name(f"{model._table}_{name}")]]
                columns = getattr(constraint, "columns", ())
                if isinstance(constraint, Unique | Exclude) and all(isinstance(c, Column) for c in columns):
                    words.append([c.name for c in columns])
                mixed_up += sum(all(word in ours for word in group) for ours in names for group in words)
    return known, mixed_up


if __name__ == "__main__":
    action, name = sys.argv[1:]
    user = "root" if action == "prepare" else "admin"
    current = configuration.set_trytond(f"postgresql:///{name}", user, config_file=os.environ["TRYTOND_CONFIG"])
    if action == "prepare":
        prepare()
    elif action == "names":
        print(*mistaken(current, sys.stdin.read().split()))
    else:
        json.dump(write(current, name), sys.stdout, ensure_ascii=False)
