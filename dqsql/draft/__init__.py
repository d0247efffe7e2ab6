"""A first spec out of an existing database: what its rows suggest, with the evidence, for a person to decide.

profiling (samples, read-only) → suggesting (what they say of each column) → writing (the file, proven before
it is given).
"""
