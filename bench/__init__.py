"""Benchmarks: what dqsql costs and saves against the same rules written by hand. `python -m bench` runs all."""
