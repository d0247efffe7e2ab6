-- The runtime schema: what compiled rules call, and the views that people and BI tools read.
-- USAGE is public because every role that may write a ruled table runs its CHECK; what it may
-- execute or read inside is granted object by object.
comment on schema dq is 'dqsql runtime: functions that rules call and the views that report on them.';
revoke all on schema dq from public;
grant usage on schema dq to public;
