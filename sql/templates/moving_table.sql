-- What rows broke that are being moved to another partition. Every row is written and deleted in one transaction.
create unlogged table {{name}} (
    writer xid8 not null default pg_catalog.pg_current_xact_id(),
    key text[] not null,
    rules integer[] not null
);
create index on {{name}} using hash (key);
revoke all on table {{name}} from public
