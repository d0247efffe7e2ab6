-- Once in a few hundred writes, by the clock: random() would change the numbers that the application draws.
if date_part('microseconds', clock_timestamp())::integer % {{every}} = {{every}} - 1 then
    perform {{compact}}(true);
end if;
