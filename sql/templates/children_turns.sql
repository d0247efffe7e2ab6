-- Keys of which transactions take turns: one row for each. Whoever wants a key judged writes its row first, so that of two
-- transactions the later one waits, or fails to be serialized, and neither overlooks the other. Rows stay: without them,
-- a transaction with an old snapshot could not tell that it came too late.
create table {{name}} (
    key {{type}} primary key{{more}}
) with (fillfactor = 50);
revoke all on table {{name}} from public
