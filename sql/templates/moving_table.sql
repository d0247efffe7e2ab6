-- What rows broke that are being moved to another partition, by a hash of the key that they will have. It is written and
-- asked with ON CONFLICT alone: under SERIALIZABLE a query would hold its page of the index against every other writer.
create unlogged table {{name}} (
    writer xid8 not null default pg_catalog.pg_current_xact_id(),
    key bytea not null,
    rules integer[] not null
);
create unique index on {{name}} (writer, key);
revoke all on table {{name}} from public
