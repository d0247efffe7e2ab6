-- A telephone number in E.164 with its extension, by the numbering plans that its constants hold; NULL for another text.
-- search_path is set, because PostgreSQL plans every expression of a function anew when it is called under another
-- one, as by a trigger that counts; with constants of this size that takes a millisecond.
-- Its variables have collation C, because under one that is not deterministic PostgreSQL has no regular expressions.
-- What it reads and in which order is dqsql/judges/phone.py's, its twin.
create or replace function {{name}}({{parameters}}) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    candidate text collate pg_catalog."C";
    candidates text[] collate pg_catalog."C" := '{}';
    next integer := 1;
    extension text collate pg_catalog."C" := '';
    pass integer := 0;
    dialled text collate pg_catalog."C";
begin
    -- What is in standard form already needs no reading: a + and digits.
    if pg_catalog.rtrim(value, '0123456789') operator(pg_catalog.=) '+' collate pg_catalog."C" then
        candidate := pg_catalog.substr(value, 2);
    end if;
    loop
        -- Leading digits in rising order; for each the place of the lengths that it allows.
        if (case
            when pg_catalog.octet_length(candidate) between 4 and 15 then (
                ({{lengths}})[
                    pg_catalog.get_byte(
                        {{allowed}},
                        pg_catalog.width_bucket(
                            pg_catalog.rpad(pg_catalog.left(candidate, {{key}}), {{key}}, '0')::pg_catalog.int4,
                            {{starts}}
                        ) operator(pg_catalog.-) 1
                    ) operator(pg_catalog.+) 1
                ] operator(pg_catalog.>>) pg_catalog.octet_length(candidate) operator(pg_catalog.&) {{types}}
            ) operator(pg_catalog.<>) 0 {{accepted}}
        end) then
            return '+' operator(pg_catalog.||) candidate operator(pg_catalog.||) extension;
        end if;
        while next operator(pg_catalog.>) pg_catalog.cardinality(candidates) loop
            pass := pass operator(pg_catalog.+) 1;
            if pass operator(pg_catalog.=) 1 then
                dialled := dq.dialled(value);
            elsif pass operator(pg_catalog.=) 2 and extension operator(pg_catalog.=) '' then
                dialled := dq.dialled(dq.dashed_extension(value));
            else
                return null;
            end if;
            if dialled is not null then
                candidate := pg_catalog.split_part(dialled, ';', 1);
                extension := pg_catalog.substr(dialled, pg_catalog.length(candidate) operator(pg_catalog.+) 1);
                -- Where numbers without a calling code are at home; calling codes with their trunk prefixes.
                candidates := dq.phone_candidates(
                    candidate,
                    {{home}},
                    {{codes}}
                );
                next := 1;
            end if;
        end loop;
        candidate := candidates[next];
        next := next operator(pg_catalog.+) 1;
    end loop;
end
$dq$;
grant execute on function {{name}}({{types_of_parameters}}) to public
