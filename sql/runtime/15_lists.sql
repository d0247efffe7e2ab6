-- Value lists: tables whose rows their stewards edit, without DDL. Columns of users refer to them by foreign keys; triggers
-- look synonyms up. A list of one's own: create table crm.channel (like dq.industry including all).

-- Every spelling of a list's value, folded: what the trigger looks for.
create or replace function dq.spellings(value text, synonyms text[]) returns text[]
language sql immutable parallel safe
return (select pg_catalog.array_agg(distinct dq.fold(s.spelling)) from pg_catalog.unnest(pg_catalog.array_append(synonyms, value)) as s (spelling));
comment on function dq.spellings(text, text[]) is 'Every spelling of a list''s value, folded.';
revoke all on function dq.spellings(text, text[]) from public;
grant execute on function dq.spellings(text, text[]) to public;

create table if not exists dq.industry (
    value text primary key,
    title text,
    synonyms text[] not null default '{}',
    spellings text[] generated always as (dq.spellings(value, synonyms)) stored
);
create index if not exists industry_spellings on dq.industry using gin (spellings);
comment on table dq.industry is 'Value list: industries (GB/T 4754-2017, sections). Add, rename and give synonyms as you like.';
comment on column dq.industry.value is 'The value, as columns hold it.';
comment on column dq.industry.title is 'What it means, in English.';
comment on column dq.industry.synonyms is 'Other spellings; replaced by the value when a row is written.';
comment on column dq.industry.spellings is 'The value and its synonyms as they are compared; kept by the database.';
revoke all on table dq.industry from public;
grant select on table dq.industry to public;

create table if not exists dq.job_title (like dq.industry including all);
comment on table dq.job_title is 'Value list: titles that are common in business. Add, rename and give synonyms as you like.';
revoke all on table dq.job_title from public;
grant select on table dq.job_title to public;

create table if not exists dq.region (like dq.industry including all);
comment on table dq.region is 'Value list: provinces of China (GB/T 2260). Add, rename and give synonyms as you like.';
revoke all on table dq.region from public;
grant select on table dq.region to public;
