-- Whose children were written, or who came to need some: one row for each key. Whoever wants a key judged writes its row
-- first, so that of two transactions the later one waits, or fails to be serialized, and neither overlooks the other.
-- A row that is `due` has not been judged yet; none is, once its transaction has committed. Rows stay: without them,
-- a transaction with an old snapshot could not tell that it came too late.
create table {{name}} (
    key {{type}} primary key,
    due boolean not null
) with (fillfactor = 50);
revoke all on table {{name}} from public
