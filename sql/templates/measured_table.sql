-- The figures of the last dq.refresh(): one line for each rule and group of slices, and one for the whole table.
create table {{name}} (
    rule text not null,
    version text not null,
    whole boolean not null,
    slices text[] not null,
    applicable bigint not null,
    violations bigint not null,
    measured_at timestamptz not null
);
create unique index on {{name}} (rule) where whole;
revoke all on table {{name}} from public
