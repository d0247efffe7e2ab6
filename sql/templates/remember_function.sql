-- Remembers what a row breaks that an update may move to another partition: the guard there sees an inserted row.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    broken integer[];
begin
    if {{stays}} then
        return new;
    end if;
    broken := array_remove(array[
        {{rules}}
    ]::integer[], null);
    if broken <> '{}' then
        insert into {{memory}} (key, rules)
        values (sha256(convert_to({{key}}::text, 'UTF8')), broken)
        on conflict (writer, key) do update set rules = excluded.rules;
    end if;
    return new;
end
$dq$;
revoke all on function {{name}}() from public
