"""Tells Tryton's users what dqsql refuses: every fault of the record, in the user's language.

Without it Tryton looks for words of its own in the error. It finds a column's name there and reports a duplicate, or
finds nothing and shows a traceback.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from trytond import backend
from trytond.model.exceptions import ValidationError
from trytond.transaction import Transaction

from dqsql.errors import violations


class RefusedError(ValidationError):
    """A write that rules of the database refuse."""


class Refusals:
    """Put before every model: its writes are refused in words that people understand."""

    __slots__ = ()

    @classmethod
    def create(cls, vlist: list[dict[str, Any]]) -> Any:
        with told():
            return super().create(vlist)

    @classmethod
    def write(cls, *args: Any) -> None:
        with told():
            super().write(*args)

    @classmethod
    def delete(cls, records: list[Any]) -> None:
        with told():
            super().delete(records)


@contextmanager
def told() -> Iterator[None]:
    """Turns what a rule refuses within the block into a RefusedError that names every fault."""
    speak(Transaction())
    try:
        yield
    except RefusedError:
        raise  # told already, by the model inside this one
    except Exception as error:
        refusal = error if isinstance(error, backend.DatabaseIntegrityError) else error.__cause__
        if not isinstance(refusal, backend.DatabaseIntegrityError):
            raise
        if not (refusal.diag.constraint_name or "").startswith("dq_"):
            raise  # a constraint of Tryton's own
        # The failed transaction answers no question any more.
        with Transaction().new_transaction(readonly=True) as other:
            speak(other)
            faults = violations(refusal, other.connection)
        raise RefusedError("\n".join(fault.message for fault in faults)) from refusal


def speak(transaction: Any) -> None:
    """Has the database answer in the user's language until the transaction ends."""
    language = transaction.context.get("language") or ""
    with transaction.connection.cursor() as cursor:
        cursor.execute("select set_config('dq.locale', %s, true)", (language,))
