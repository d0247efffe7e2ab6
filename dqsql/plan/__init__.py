"""From model to database objects: the mechanism that holds each rule, and the objects it takes.

mechanism → enforce, count, report (objects by what they are for) → changes (what differs from the catalog).
"""
