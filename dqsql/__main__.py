"""`python -m dqsql`."""

from dqsql.cli import main

main()
