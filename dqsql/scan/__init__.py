"""Measuring a spec on a database where nothing is installed and nothing may be written: a read-only role, a replica.

queries (what one pass over a table asks) → judging (what Python says of the values handed to it) → reading (the pass
itself, block by block) → report (what was found, as data and as JSON) → page (the same as HTML).
"""

from dqsql.scan.reading import Options, scan
from dqsql.scan.report import Report

__all__ = ["Options", "Report", "scan"]
