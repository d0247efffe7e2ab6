-- How a revision's file begins: what it sets for the session is put back at its end, because Alembic and the
-- application's own revisions go on in the same session.
select pg_catalog.set_config(pg_catalog.concat('dq.before_', s.name), pg_catalog.current_setting(s.name), false)
from pg_catalog.unnest(array['search_path', 'lock_timeout', 'statement_timeout']) as s (name);
set search_path = pg_catalog, pg_temp;
set lock_timeout = 0;
set statement_timeout = 0
