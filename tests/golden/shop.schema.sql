-- The tables of the golden spec, as an application made them.
create schema shop;

create table shop.customer (
    id         bigint generated always as identity primary key,
    code       text,
    name       text,
    mobile     text,
    kind       text,
    level      text,
    source     text,
    owner_id   integer,
    credit     numeric(12, 2),
    score      double precision,
    born       date,
    signed_at  timestamptz,
    tags       jsonb,
    label      text generated always as (kind || ' ' || code) stored,
    constraint customer_code_key unique (code)
);

create table shop."order" (
    number      text,
    year        integer,
    customer_id bigint,
    parent      text,
    stage       text,
    amount      numeric,
    opened_on   date,
    closed_on   date,
    "备注"      text,
    primary key (year, number)
);
