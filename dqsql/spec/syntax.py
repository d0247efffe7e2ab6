"""The faults in YAML's syntax that ruamel reports, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from dqsql.errors import Problem

