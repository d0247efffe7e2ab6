"""A worker in a process of its own that can be killed; few imports, so that hundreds of them start fast."""

from __future__ import annotations

import os

from dqsql.notify import sending
from dqsql.notify.channels import from_url
from dqsql.notify.worker import Worker


def work(dsn: str, url: str) -> None:
    """Evaluates and delivers until it is killed."""
    os.environ["no_proxy"] = "*"
    sending.PATIENCE = 300.0
    Worker(dsn, from_url(url), every=0.02).run()
