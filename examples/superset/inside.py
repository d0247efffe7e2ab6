"""What has to be done by Superset's own Python, started by `run.py`: its metadata, its one user, its dashboard.

Reads the bundle from the path that it is given, the password from standard input. Can be run again and again.
"""

# ruff: noqa: E402 - an application has to exist before most of Superset can be imported
from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import flask_migrate
from superset.app import create_app

application = create_app()
application.app_context().push()

from superset import appbuilder, db, security_manager
from superset.commands.importers.v1.assets import ImportAssetsCommand
from superset.commands.importers.v1.utils import get_contents_from_bundle
from superset.utils.core import override_user


def main(bundle: Path, password: str) -> None:
    """Brings the metadata up to date, makes the user or gives it this password, imports the dashboard."""
    flask_migrate.upgrade()
    appbuilder.add_permissions(update_perms=True)
    security_manager.sync_role_definitions()
    db.session.commit()
    user = security_manager.find_user("admin")
    if user is None:
        role = security_manager.find_role("Admin")
        user = security_manager.add_user("admin", "dqsql", "demo", "admin@localhost", role, password=password)
        if not user:
            sys.exit("Superset does not make its user")
    else:
        security_manager.reset_password(user.id, password)
    with zipfile.ZipFile(bundle) as packed:
        contents = get_contents_from_bundle(packed)
    with override_user(user):
        # An import of dashboards would leave connection, datasets and charts as an earlier run made them.
        ImportAssetsCommand(contents).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.stdin.read())
