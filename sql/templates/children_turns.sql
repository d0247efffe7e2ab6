-- Whose children were taken away, or who came to need some: one row for each key. Whoever judges a key writes its row
-- first, so that of two transactions the later one waits, or fails to be serialized, and neither overlooks the other.
-- Rows stay: without them, a transaction with an old snapshot could not tell that it came too late.
create table {{name}} (
    key {{type}} primary key
) with (fillfactor = 50);
revoke all on table {{name}} from public
