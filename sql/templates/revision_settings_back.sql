-- How a revision's file ends.
select pg_catalog.set_config(s.name, pg_catalog.current_setting(pg_catalog.concat('dq.before_', s.name)), false)
from pg_catalog.unnest(array['lock_timeout', 'statement_timeout', 'search_path']) as s (name)
