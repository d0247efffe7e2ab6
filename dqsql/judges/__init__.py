"""Verdicts and standard forms in Python: the twins of functions in schema `dq`, for forms and imports.

One module a topic. Each function gives what the function of the same name in `sql/runtime/` gives; tests compare
them on thousands of values, and both with the reference implementation of their field.
"""
