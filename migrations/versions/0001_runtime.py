"""The runtime schema: judging values, reporting violations, counters' upkeep, the contract's views."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _run(name: str) -> None:
    # Straight to the driver: SQLAlchemy would read `:name` and `%` in the text as parameters.
    op.get_bind().connection.driver_connection.execute(Path(__file__).with_name(name).read_text("utf-8"))


def upgrade() -> None:
    _run("0001.up.sql")


def downgrade() -> None:
    _run("0001.down.sql")
