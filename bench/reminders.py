"""What it costs to look for late rows and to remind their owners, against the query that finds them by hand."""

from __future__ import annotations

from bench.harness import Options, Result, clocked, database, install, spread

SPEC = """
dqsql: 1
name: followed
tables:
  visit:
    owner: owner
    manager: {table: staff, match: {owner: login}, value: boss}
    rules:
      followed_up: {fresh: seen_on, within: 10 days, remind: {manager_after: 2 days}}
"""
# Of twenty rows one is late.
TABLES = """
create table public.staff (login text primary key, boss text);
insert into public.staff select 'u' || i, 'b' || i % 10 from generate_series(0, 198) as i;
create table public.visit (id int primary key, seen_on date, owner text);
insert into public.visit
select i, current_date - case when i % 20 = 0 then 20 else 3 end, 'u' || i % 199 from generate_series(1, 1000000) as i;
"""
BY_HAND = """
select v.owner, s.boss, count(*) from public.visit as v left join public.staff as s on s.login = v.owner
where v.seen_on < current_date - 10 group by v.owner, s.boss
"""


def run(options: Options) -> list[Result]:
    """Seconds of the first look, which writes all messages, of one that finds nothing new, and of the query by hand."""
    with database(options) as (dsn, connection):
        connection.execute(TABLES)
        install(dsn, SPEC)
        connection.execute("vacuum analyze")
        first = clocked(lambda: connection.execute("select dq.remind()"))
        rounds = range(options.rounds(5))
        again = [clocked(lambda: connection.execute("select dq.remind()")) for _ in rounds]
        hand = [clocked(lambda: connection.execute(BY_HAND)) for _ in rounds]
    rows = [["the first look: 50,000 rows noted, 199 messages written", f"{first:.2f}", ""]]
    for what, times in (("a look that finds nothing new", again), ("a query by hand: owners and how many rows", hand)):
        low, middle, high = spread(times)
        rows.append([what, f"{middle:.2f}", f"{low:.2f}-{high:.2f}"])
    return [Result("reminders: 1,000,000 rows, of which 50,000 are late", ["", "s", "quartiles"], rows)]
