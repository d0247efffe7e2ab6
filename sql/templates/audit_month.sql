-- When it is, and the month that the entry is kept in. Every write comes by here, so it asks no more than whether the next month is
-- there, which is made with or after this one.
moment := clock_timestamp();
kept_in := case
    when to_regclass(to_char(moment at time zone 'UTC' + interval '1 month', '"dq.audit_"YYYY"m"MM')) is not null
        then date_trunc('month', moment at time zone 'UTC')::date
    else dq.audit_month()
end;
