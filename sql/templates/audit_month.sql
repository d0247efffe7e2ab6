-- The month that an entry is kept in. Every write comes by here, so it asks no more than whether the next month is there, which is made
-- with or after this one.
case
    when to_regclass(to_char(clock_timestamp() at time zone 'UTC' + interval '1 month', '"dq.audit_"YYYY"m"MM')) is not null
        then date_trunc('month', clock_timestamp() at time zone 'UTC')::date
    else dq.audit_month()
end
