-- Who writes, as far as the database and the application know. In a function of its owner's rights current_user is nobody's.
session_user,
coalesce(nullif(current_setting('role'), 'none')::name, session_user),
coalesce(nullif(current_setting('dq.person', true), ''), session_user),
nullif(current_setting('application_name'), ''),
pg_current_xact_id()
