-- Who writes, as far as the database and the application know. In a function of its owner's rights current_user is nobody's.
taken := coalesce(nullif(current_setting('role'), 'none')::name, session_user);
person := coalesce(nullif(current_setting('dq.person', true), ''), session_user);
application := nullif(current_setting('application_name'), '');
