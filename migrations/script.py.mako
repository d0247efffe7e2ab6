"""${message}"""

from pathlib import Path

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def _run(name: str) -> None:
    # Straight to the driver: SQLAlchemy would read `:name` and `%` in the text as parameters.
    op.get_bind().connection.driver_connection.execute(Path(__file__).with_name(name).read_text("utf-8"))


def upgrade() -> None:
    _run("${up_revision}.up.sql")


def downgrade() -> None:
    _run("${up_revision}.down.sql")
